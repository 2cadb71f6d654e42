"""Times of day, which stand beside a day: "torsdag kl. 14.30", "2 p.m. ET on Thursday". Alone they are nothing."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ordret.pack.clock import OFFSET
from ordret.pack.days import DayWords
from ordret.when.said import Day

BESIDE = (
    60  # code points between a day and its time, with the clause between them ("Thursday at the town hall at 2 p.m.")
)
NEXT_SENTENCE = re.compile(r"[.!?][”\"»]?\s+(?=[^\W\d_])|\n")
Time = tuple[int, int, str]  # code points, and the time


def timed(text: str, start: int, end: int, words: DayWords, found: Sequence[Day]) -> Iterator[Day]:
    """The days with their times. A day with two times has none: which of them is meant, it does not say."""
    held: dict[int, set[str]] = {}
    starts = [day.start for day in found]
    for time in _times(text, start, end, words):
        if (at := _beside(text, time, found, bisect(starts, time[0]))) is not None:
            held.setdefault(at, set()).add(time[2])
    for at, day in enumerate(found):
        said = held.get(at, set())
        yield day._replace(when=replace(day.when, time=said.pop())) if len(said) == 1 else day


def _times(text: str, start: int, end: int, words: DayWords) -> Iterator[Time]:
    for match in words.clock.finditer(text, start, end):
        if (time := _time(match, words)) is not None:
            yield match.start(), match.end(), time


def _time(match: re.Match[str], words: DayWords) -> str | None:
    half = match["half"] or match["half2"] or ""
    half = half if half in words.morning or half in words.afternoon else ""
    hour, minute = int(match["h"] or match["h2"]), int(match["m"] or match["m2"] or 0)
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half in words.afternoon else 0)
    if hour > 23 or minute > 59:
        return None
    return f"{hour:02}:{minute:02}{_zone(match['zone'], words)}"


def _zone(printed: str | None, words: DayWords) -> str:
    """An offset where the printed zone has a fixed one, else the zone as printed."""
    if printed is None:
        return ""
    if fixed := re.fullmatch(OFFSET, printed):
        return f"{fixed[1]}{int(fixed[2]):02}:{fixed[3] or '00'}"
    return words.zones.get(printed) or f" {printed}"


def _beside(text: str, time: Time, found: Sequence[Day], behind: int) -> int | None:
    """The nearer of the two days around a time that is of its sentence; `behind` is the first that follows it."""
    held = [(_away(time, found[at]), at) for at in (behind - 1, behind) if 0 <= at < len(found)]
    near = [(away, at) for away, at in sorted(held) if away <= BESIDE and not _parted(text, time, found[at])]
    return next((at for _, at in near if (found[at].when.last - found[at].when.first).days <= 1), None)


def _away(time: Time, day: Day) -> int:
    return max(time[0] - day.end, day.start - time[1], 0)


def _parted(text: str, time: Time, day: Day) -> bool:
    """Whether a sentence ends between them."""
    between = (day.end, time[0]) if day.end <= time[0] else (time[1], day.start)
    matches = NEXT_SENTENCE.finditer(text, *between)
    return any(m.group() == "\n" or text[m.end()].isupper() for m in matches)
