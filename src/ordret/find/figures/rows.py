"""The words right before and right behind a place in a sentence, as items."""

import re
from bisect import bisect_left
from operator import attrgetter

from ordret.find.items import Item, items
from ordret.find.stage import Reading

START = attrgetter("start")
Stretch = tuple[int, int]


def behind(reading: Reading, sentence: Stretch, at: int, reach: int) -> list[Item]:
    """Those that begin within so many code points from a place on, which may stand within a word ("10|-day")."""
    row = reading.sentences.items(sentence)
    first = bisect_left(row, at, key=START)
    if first and row[first - 1].end > at:
        return items(reading.article.text, at, min(at + reach, sentence[1]), ())
    return row[first : bisect_left(row, at + reach, first, key=START)]


def before(reading: Reading, sentence: Stretch, at: int, reach: int) -> list[Item]:
    """Those that begin within so many code points before a place, and end there at the latest."""
    row = reading.sentences.items(sentence)
    last = bisect_left(row, at, key=START)
    if last and row[last - 1].end > at:
        return items(reading.article.text, max(at - reach, sentence[0]), at, ())
    return row[bisect_left(row, at - reach, 0, last, key=START) : last]


def last_of(words: re.Pattern[str], text: str, start: int, end: int) -> Stretch | None:
    """Where the last of some words stands between two offsets; they are in small letters."""
    found = [match.span() for match in words.finditer(text[start:end].lower())]
    return (start + found[-1][0], start + found[-1][1]) if found else None
