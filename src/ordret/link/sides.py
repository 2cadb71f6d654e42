"""What hangs to a body's meeting within one report: talks of two in its margins, another round of it, a press meeting.

Said outright ("on the sidelines of"), or told by one place and one day. Nothing hangs across reports: what one report
puts together another may not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import msgspec

from ordret.link.occasions import Met, one_day
from ordret.link.spots import elsewhere
from ordret.pack import LANG

SENTENCE = re.compile(r"[.!?…][»”\"’']?\s+(?=[^\W\d_a-zæøåäöü])|\n")


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting of a report, as it is compared, and where its words stand in the text."""

    met: Met
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Side:
    """That a meeting was held beside a greater one, both by id, and why."""

    part: str
    whole: str
    because: str


def sides(text: str, lang: str, meetings: Sequence[Told]) -> Iterator[Side]:
    """For each meeting of a report the greater one beside which it was held, where that is clear."""
    wholes = [each for each in meetings if each.met.mode == "multilateral"]
    for each in meetings:
        others = [other for other in wholes if other is not each and _beside(each.met, other.met)]
        if not others or each.met.mode in ("call", "hearing"):
            continue
        words = _margin(text, lang, each)
        if words and each.met.mode != "multilateral":
            yield Side(each.met.id, _nearest(each, others).met.id, f"“{words}”")
        elif each.met.mode in ("bilateral", "visit") and (one := [o for o in others if _there(each.met, o.met)]):
            yield Side(each.met.id, _nearest(each, one).met.id, "at the same place on the same day")


def _beside(part: Met, whole: Met) -> bool:
    """Whether one can be held beside the other: nothing says another day or place."""
    meet = part.days[0] <= whole.days[1] and whole.days[0] <= part.days[1]
    return meet and not elsewhere(part.spot, whole.spot)


def _there(part: Met, whole: Met) -> bool:
    town = part.spot is not None and part.spot == whole.spot and not part.spot.whole
    return town and one_day(part, whole)


def _nearest(each: Told, others: Sequence[Told]) -> Told:
    """The one whose words stand nearest, the earlier of two."""
    return min(others, key=lambda other: (max(other.start - each.end, each.start - other.end, 0), other.start))


def _margin(text: str, lang: str, each: Told) -> str | None:
    """The words that say so in the sentence of a meeting."""
    phrases = _phrases().get(lang)
    if phrases is None:
        return None
    ends = [m.end() for m in SENTENCE.finditer(text, max(0, each.start - 600), each.start)]
    close = SENTENCE.search(text, each.end)
    found = phrases.search(text, ends[-1] if ends else max(0, each.start - 600), close.start() if close else len(text))
    return found[0] if found else None


@cache
def _phrases() -> dict[str, re.Pattern[str]]:
    held = msgspec.toml.decode((LANG / "sides.toml").read_bytes(), type=dict[str, list[str]])
    longest = {lang: sorted(phrases, key=len, reverse=True) for lang, phrases in held.items()}
    return {k: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, p))})(?!\w)", re.I) for k, p in longest.items()}
