"""Whom "he" or "she" means, where the text leaves only one."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from ordret.find.items import items
from ordret.find.layout import Paragraph
from ordret.find.names import Name, plain
from ordret.find.phrases import run
from ordret.find.speakers import territories
from ordret.find.stage import Reading
from ordret.model import Part, quote


def resolve(reading: Reading, part: Part, said: Iterable[tuple[int, int]], *, persons: Collection[str]) -> Part:
    """`part` with the name it stands for, when it is a pronoun for one person and just one full name stands before it
    in its paragraph, or, where none does, in the paragraph before: in full there, or nobody else having been named at
    all, because a surname alone may be of whom the one who speaks speaks. The name must be one of `persons`.

    Names within `said`, the words it is the speaker of, do not count. Two names, or none, or a sentence between that is
    about somebody without a name ("The defendant showed no emotion."): it stays a pronoun.
    """
    pronoun = reading.pack.pronouns.get(part.here.text.lower())
    if part.named or pronoun is None or pronoun.number != "sg" or pronoun.gender not in ("m", "f"):
        return part
    spans = tuple(said)
    number = bisect_left(reading.paragraphs, part.here.end, key=lambda paragraph: paragraph.start)
    for paragraph in reversed(reading.paragraphs[max(0, number - 2) : number]):
        meant = _people(reading, paragraph.start, min(paragraph.end, part.here.start), spans)
        if len(meant) > 1 or (meant and meant[0].bare not in persons):
            return part
        if meant and _somebody_else(reading, paragraph, part.here.start):
            return part
        if meant and (paragraph.end > part.here.start or _sure(reading, paragraph, part, meant[0], persons)):
            return _as(reading, part, meant[0])
    return part


def _sure(reading: Reading, paragraph: Paragraph, part: Part, name: Name, persons: Collection[str]) -> bool:
    """Whether a paragraph brings in a person by the whole name, or no other person was named before the pronoun."""
    if name.bare in plain(reading.article.text[paragraph.start : paragraph.end]):
        return True
    before = reading.names[: bisect_left(reading.names, part.here.start, key=lambda each: each.start)]
    return all(each.bare == name.bare or each.bare not in persons or " " not in each.bare for each in before)


def _somebody_else(reading: Reading, paragraph: Paragraph, end: int) -> bool:
    """Whether a sentence behind a paragraph's last name, before `end`, begins with a noun phrase that names nobody."""
    within = _names(reading, paragraph.start, min(paragraph.end, end))
    named = max(name.start for name in within if reading.people.full(name.bare))
    return any(_unnamed(reading, *each) for each in paragraph.sentences if named < each[0] and each[1] <= end)


def _unnamed(reading: Reading, start: int, end: int) -> bool:
    pack, row = reading.pack, items(reading.article.text, start, end, ())
    phrase = row[: run(row, 0, pack)]
    if len(phrase) > 1 and (phrase[0].low in pack.determiners or phrase[0].low in pack.indefinite):
        return True
    return any(item.low in pack.roles for item in phrase)


def _as(reading: Reading, part: Part, name: Name) -> Part:
    return replace(part, name=name.bare, named=quote(reading.article, name.start, name.end))


def _people(reading: Reading, start: int, end: int, said: tuple[tuple[int, int], ...]) -> list[Name]:
    """Full names that may be people's, each once, with where they first stand in the article; two at most, because
    two already leave the pronoun open."""
    meant: dict[str, Name] = {}
    for name in _names(reading, start, end):
        if name.bare.lower() in territories(reading.pack.lang) or any(b <= name.start < e for b, e in said):
            continue
        if full := reading.people.full(name.bare):
            meant.setdefault(full.bare.lower(), full)
        if len(meant) > 1:
            break
    return list(meant.values())


def _names(reading: Reading, start: int, end: int) -> Iterator[Name]:
    """The article's names within `start` up to `end`."""
    first = bisect_left(reading.names, start, key=lambda name: name.start)
    # One by one: a slice would copy what is not asked for.
    following = (reading.names[at] for at in range(first, len(reading.names)))
    return takewhile(lambda name: name.end <= end, following)
