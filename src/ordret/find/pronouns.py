"""Whom "he" or "she" means, where the text leaves only one."""

from collections.abc import Iterable
from dataclasses import replace

from ordret.find.names import Name
from ordret.find.speakers import territories
from ordret.find.stage import Reading
from ordret.model import Part, quote


def resolve(reading: Reading, number: int, part: Part, said: Iterable[tuple[int, int]]) -> Part:
    """`part` with the name it stands for, when it is a pronoun for one person and just one full name stands before it
    in its paragraph, or, where none does, in the paragraph before. `number` is the place of its paragraph; names
    within `said`, the words it is the speaker of, do not count. Two names, or none: it stays a pronoun."""
    pronoun = reading.pack.pronouns.get(part.here.text.lower())
    if part.named or pronoun is None or pronoun.number != "sg" or pronoun.gender not in ("m", "f"):
        return part
    spans = tuple(said)
    for paragraph in reversed(reading.paragraphs[max(0, number - 1) : number + 1]):
        meant = _people(reading, paragraph.start, min(paragraph.end, part.here.start), spans)
        if len(meant) == 1:
            named = quote(reading.article, meant[0].start, meant[0].end)
            return replace(part, name=meant[0].bare, named=named)
        if meant:
            return part
    return part


def _people(reading: Reading, start: int, end: int, said: tuple[tuple[int, int], ...]) -> list[Name]:
    """Full names that may be people's, each once, with where they first stand in the article."""
    meant: dict[str, Name] = {}
    for name in reading.names:
        inside = any(b <= name.start < e for b, e in said)
        if name.start < start or name.end > end or inside or name.bare.lower() in territories(reading.pack.lang):
            continue
        full = reading.people.full(name.bare)
        if full:
            meant.setdefault(full.bare.lower(), full)
    return list(meant.values())
