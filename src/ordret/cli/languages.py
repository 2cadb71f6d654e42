"""What is read in which language, and how well: figures from the packs, their cases, and the gate's floors."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ordret import pack
from ordret.gate import floors

GOLD = Path(__file__).parents[3] / "gold"  # in a checkout; an installed package has none


class Language(NamedTuple):
    """A language with a pack; `gate` has the floors of each kind, and is null where there are none."""

    lang: str
    name: str
    version: int
    verbs: int
    cases: int
    gate: dict[str, dict[str, float]] | None


def languages() -> Iterator[Language]:
    held = floors(GOLD)
    for lang in pack.languages():
        language = pack.load(lang)
        verbs = {verb.lemma for verbs in language.verbs.values() for verb in verbs}
        yield Language(lang, language.name, language.version, len(verbs), _cases(lang), held.get(lang))


def in_words(language: Language) -> tuple[object, ...]:
    """For a person: of the gate only the F1 of each kind, at least."""
    kinds = (language.gate or {}).items()
    return (*language[:-1], ", ".join(f"{kind} {held['f1']:.2f}" for kind, held in kinds))


def _cases(lang: str) -> int:
    file = pack.LANG / f"{lang}.cases.toml"
    if not file.is_file():
        return 0
    return sum(len(cases) for cases in tomllib.loads(file.read_text("utf-8")).values() if isinstance(cases, list))
