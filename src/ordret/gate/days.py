"""How found days meet the marked ones: by overlapping words, in order; right where first and last day agree.

A range that leaves out a marked day is counted as wrong; a wider one that holds it is neither right nor wrong.
"""

from collections.abc import Iterator, Sequence

from ordret import marked
from ordret.pack import Pack
from ordret.when import Day, read


def count(passage: marked.Passage, language: Pack) -> Iterator[tuple[str, str]]:
    """For each marked day and each found one the kind "days", with one of gold, found, right, wrong."""
    found = read(passage.text, language.lang, marked.printed(passage))
    yield from (("days", "found") for _ in found)
    for said, start in marked.standing(passage.text, passage.days, where=passage.id):
        yield "days", "gold"
        if verdict := _verdict(said, start, found):
            yield "days", verdict


def _verdict(said: marked.Dated, start: int, found: Sequence[Day]) -> str | None:
    end = start + len(said.words)
    meets = [day.when for day in found if day.start < end and start < day.end]
    if any((when.first, when.last) == (said.first, said.last) for when in meets):
        return "right"
    return "wrong" if any(when.first > said.first or when.last < said.last for when in meets) else None
