"""Candidates in annotated sentences, as examples of names and of what is none."""

from collections.abc import Iterator
from pathlib import Path

from bench.texts import detokenised, rows

from ordret import pack
from ordret.model import MentionKind
from ordret.names.runs import Run, runs
from ordret.names.signs import beside, own
from ordret.names.tables import Tables, tables
from ordret.pack import Pack

LABELS: dict[str, MentionKind] = {"PER": "person", "ORG": "body", "LOC": "place"}
Example = tuple[frozenset[str], MentionKind | None]


def annotated(path: Path, lang: str) -> Iterator[Example]:
    """The signs of every candidate in a file of `names/`, and its kind there, or none."""
    language, known = pack.load(lang), tables(lang)
    for row in rows(path):
        text, place = detokenised(row["text"])
        kinds = {(place[begin], place[end - 1] + 1): LABELS[label] for label, begin, end in row["names"]}
        for run in runs(text, 0, len(text), language, known):
            yield signs(text, run, language, known), kinds.get((run.start, run.end))


def signs(text: str, run: Run, language: Pack, known: Tables) -> frozenset[str]:
    """All signs of a candidate; where every noun has a capital, each once more with a name of its own."""
    found = {*own(text[run.start : run.end], language, known), *beside(text, run, language)}
    return frozenset(found | ({f"noun: {sign}" for sign in found} if language.nouns_capital else set()))
