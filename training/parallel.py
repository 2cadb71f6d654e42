"""Examples of names in German and English from news translated line by line.

Nobody has marked these lines. In the four Nordic languages a capital within a sentence is a name, so what the model
that was fitted on them finds in a line says which capitals of the German or English line are names ("Farage"), and
which are not ("Regierung", "Russian"). What is doubtful is left out: names found in one language alone, or whose
spelling may be another's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench.texts import rows
from training.examples import Example, signs

from ordret import pack
from ordret.model import MentionKind
from ordret.names.named import named
from ordret.names.runs import runs
from ordret.names.signs import bare
from ordret.names.tables import tables

NORDIC = ("da", "nb", "nn", "sv")
AGREED = 0.6  # of the languages that find a name must give it one kind


def projected(path: Path, lang: str) -> Iterator[Example]:
    """The candidates of one language's lines, with the kinds that the Nordic lines give them, or none."""
    language, known = pack.load(lang), tables(lang)
    for row in rows(path):
        kinds, capitals = _found(row)
        text = row[lang]
        for run in runs(text, 0, len(text), language, known):
            name = bare(text, run, language, known).lower()
            name = name if name in kinds else name.removesuffix("s")
            if name in kinds:
                (kind, count), *_ = kinds[name].most_common(1)
                if count >= 2 and count >= AGREED * kinds[name].total():
                    yield signs(text, run, language, known), kind
                continue
            tags = known.tags.get(text[run.start : run.end], frozenset())
            if not capitals & set(name.split()) and not tags & {"country", "place", "body"}:
                yield signs(text, run, language, known), None


def _found(row: dict[str, str]) -> tuple[dict[str, Counter[MentionKind]], set[str]]:
    """Names in the Nordic lines with the kinds found, and all words with a capital within a sentence."""
    kinds: dict[str, Counter[MentionKind]] = defaultdict(Counter)
    capitals: set[str] = set()
    for lang in NORDIC:
        text, language = row[lang], pack.load(lang)
        for name in named(text, [(0, len(text))], language):
            kinds[name.bare.lower()][name.kind] += 1
        for run in runs(text, 0, len(text), language, tables(lang)):
            if not run.opens:
                capitals.update(text[run.start : run.end].lower().split())
    return kinds, capitals
