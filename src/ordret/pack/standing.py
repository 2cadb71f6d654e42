"""What is read in which language, and how well: figures from the packs, their cases, and the gate's floors."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ordret import pack

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
    """Every language with a pack. Reads the files as they are, since compiling them all takes seconds."""
    held = floors(GOLD)
    for lang in pack.languages():
        language = _toml(f"{lang}.toml")
        verbs = {lemma for verbs in language["verbs"].values() for lemma in verbs}
        yield Language(lang, language["name"], language["version"], len(verbs), _cases(lang), held.get(lang))


def floors(gold: Path) -> dict[str, dict[str, dict[str, float]]]:
    """Language, kind, figure: the least that is let pass (of `wrong` the most)."""
    path = gold / "floors.json"
    held: dict[str, dict[str, dict[str, float]]] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return held


def _cases(lang: str) -> int:
    if not (pack.LANG / f"{lang}.cases.toml").is_file():
        return 0
    return sum(len(cases) for cases in _toml(f"{lang}.cases.toml").values() if isinstance(cases, list))


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((pack.LANG / name).read_text("utf-8"))
