"""The days of an article that prints none, from dated articles that it is tied to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ordret.model import When

TieHow = Literal["copy", "meeting", "statement"]
# Days between two prints of one thing, the surest tie first. A copy stands in the evening's or the next day's paper;
# words and meetings are news over a weekend (as in `stories.REACH`), and retold later, which is why a tie to two
# happenings far apart says nothing. The longer the reach, the wider and the safer the range.
REACH: dict[TieHow, int] = {"copy": 1, "meeting": 3, "statement": 3}
WORDS: dict[TieHow, str] = {"copy": "its copy", "meeting": "the same meeting", "statement": "the same statement"}


@dataclass(frozen=True, slots=True)
class Tie:
    """What an undated article has in common with a dated one, and the days on which that one was printed."""

    article: str
    how: TieHow
    first: date
    last: date


def inferred(ties: Iterable[Tie]) -> When | None:
    """The days that the surest kind of tie allows; None without ties, or where they lie apart and so contradict.

    A tie to a month says nothing beside one to a day in it.
    """
    held = sorted(set(ties), key=lambda tie: (tie.first, tie.last, tie.article))
    surest = next((how for how in REACH if any(tie.how == how for tie in held)), None)
    telling = [tie for tie in held if tie.how == surest]
    telling = [tie for tie in telling if not any(_within(other, tie) for other in telling)]
    if surest is None or _apart(telling, REACH[surest]):
        return None
    reach = timedelta(days=REACH[surest])
    first, last = min(tie.first for tie in telling) - reach, max(tie.last for tie in telling) + reach
    more = f" and {len(telling) - 1} more" if len(telling) > 1 else ""
    return When(first, last, None, f"inferred from {WORDS[surest]} in {telling[0].article}{more}")


def _within(narrow: Tie, wide: Tie) -> bool:
    """Whether all days of one lie in the other's, which has more."""
    inside = wide.first <= narrow.first and narrow.last <= wide.last
    return inside and (narrow.first, narrow.last) != (wide.first, wide.last)


def _apart(ties: list[Tie], reach: int) -> bool:
    """Whether somewhere between the days of the ties, which are in order, no day is within reach of either side."""
    end = ties[0].last
    for tie in ties:
        if (tie.first - end).days > 2 * reach:
            return True
        end = max(end, tie.last)
    return False
