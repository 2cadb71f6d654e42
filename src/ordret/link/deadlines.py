"""By when something is demanded, where the words say so: "within ten days", "by Friday"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

import ordret.pack
from ordret.link.demand_words import DemandWords, demand_words
from ordret.model import When
from ordret.when import Day, days

REACH = 40  # code points before a day within which the word that makes it a deadline stands: four words
FROM = re.compile("the publication date|publication")


def deadline(text: str, stretches: Iterable[tuple[int, int]], said: When, lang: str) -> When | None:
    """The one deadline in some stretches of a text, counted from the day on which it was said, its words with the word
    that makes it one; its last day is the limit. None where there is none, or where there are two."""
    words = demand_words(lang)
    if words is None:
        return None
    found = [when for start, end in stretches for when in _limits(text, start, end, said, lang, words)]
    return found[0] if len(found) == 1 else None


def _limits(text: str, start: int, end: int, said: When, lang: str, words: DemandWords) -> Iterator[When]:
    for day in days(text, start, end, ordret.pack.load(lang), said, coming=True):
        first, last = _printed(text, (start, end), day, words)
        ahead = day.when.last >= said.first and not text.startswith(("'s", "’s"), last)
        if first < last and ahead and not words.counted_from.match(text, last):
            yield replace(day.when, words=text[first:last], basis=_from(day.when.basis))
    for match in words.hours.finditer(text, start, end):
        days_ahead = timedelta(days=-(-int(match["hours"]) // 24))
        if not words.counted_from.match(text, match.end()):
            basis = "hours from the day it was said on, in whole days"
            yield When(said.first, said.last + days_ahead, match.group(), basis)


def _printed(text: str, place: tuple[int, int], day: Day, words: DemandWords) -> tuple[int, int]:
    """Where a deadline stands; an empty stretch for a day that is none."""
    own = text[day.start : day.end]
    before = words.ahead.search(text[max(place[0], day.start - REACH) : day.start])
    if before:
        return day.start - len(before.group()), day.end
    if words.opens.match(own) or words.behind.search(own):
        return day.start, day.end
    behind = words.behind.match(text[day.end : min(place[1], day.end + REACH)])
    return (day.start, day.end + behind.end()) if behind else (0, 0)


def _from(basis: str) -> str:
    return FROM.sub("the day it was said", basis)
