"""A stretch of a sentence without what hangs at its ends and is no part of what it says."""

from typing import NamedTuple

from ordret.find.decisions.sentence import Range, Sentence
from ordret.find.items import is_word


class Cuts(NamedTuple):
    """Items that are no part of an outcome: `hard` ones end it, `soft` ones are taken off its ends."""

    hard: tuple[Range, ...]
    soft: tuple[Range, ...]


def trimmed(sentence: Sentence, first: int, last: int, cuts: Cuts) -> Range | None:
    """A stretch without what hangs at its ends: days, adverbs, marks, who did it, how the vote went; of the pieces that
    such a thing parts the first that is no adjunct."""
    pieces: list[Range] = []
    hangs = first < last and sentence.row[first].low in sentence.reading.pack.prepositions
    apart = sentence.reading.pack.determiners
    days = [day for day in cuts.soft if hangs and day[1] < last and sentence.row[day[1]].low in apart]
    parts = (*cuts.hard, *days)  # "|med virkning fra 1. juli| et forbud mod …"
    for a, b in sorted(parts):
        if first < b and a < last:
            pieces.append((first, max(first, a)))
            first = max(first, b)
    held = [piece for one in (*pieces, (first, last)) if (piece := _bare(sentence, *one, cuts))]
    whole = (piece for piece in held if sentence.row[piece[0]].low not in sentence.reading.pack.prepositions)
    return next(whole, held[0] if held else None)


def _bare(sentence: Sentence, first: int, last: int, cuts: Cuts) -> Range | None:
    soft = {place for a, b in cuts.soft for place in range(a, b)}
    while first < last and (first in soft or _loose(sentence, first, front=True)):
        first += 1
    while last > first and (last - 1 in soft or _loose(sentence, last - 1, front=False)):
        last -= 1
    return (first, last) if first < last else None


def _loose(sentence: Sentence, at: int, *, front: bool) -> bool:
    row, pack = sentence.row, sentence.reading.pack
    item = row[at]
    if not is_word(item):
        return not (front and item.low in pack.opening) and not (not front and item.low in pack.closing)
    if item.low in sentence.words.nouns["measures"]:
        return False
    if item.low in sentence.words.manner:
        return True
    if item.low in pack.adverbs and item.low not in pack.determiners and item.low not in pack.numbers:
        return True
    joins = item.low in pack.coordinators or item.low in pack.auxiliaries
    left = item.low in pack.prepositions or (item.low in pack.determiners and item.low not in pack.pronouns)
    return joins or (not front and left)
