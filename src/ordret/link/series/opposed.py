"""Whether what two figures say of one quantity can both hold; and if so, whether a reader would ask."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ordret.link.series.bounds import Bounds
from ordret.link.series.counted import COUNT, Counted, Days
from ordret.model import Verdict

# By how much a number may go beyond a floor, or stay below a ceiling, before a reader asks: who has 115,000 does not
# say "over 90,000" (1.28), but may well say "over 100,000" (1.15).
BEYOND = 0.2
COPIED = 0.02  # the same between a report and its copy or translation, which know no more than it does: a rounding
WEEK = timedelta(7)  # in which one who gives a figure twice is asked which it is
SURE_DAY = 1  # days: a range wider than that may be of two days

Same = Literal["same", "perhaps", "other"]


@dataclass(frozen=True, slots=True)
class Opposed:
    """Whether two figures of one quantity contradict each other: `yes` where they cannot both hold, `unsure` where
    they can and a reader would ask, `no` where something lets both hold; None where they agree."""

    verdict: Verdict | None
    because: str


def opposed(left: Counted, right: Counted, *, one_report: bool = False, rivals: bool = False) -> Opposed:
    """How two figures of one quantity stand to each other. `one_report` where one is a copy or translation of the
    other's report, or both are in one: then the days of printing are none to go by. `rivals` where one is held against
    the other, so that they are of one time unless they say otherwise."""
    told = f"“{left.told}” and “{right.told}”"
    found, why = _apart(left, right, COPIED if one_report and not rivals else BEYOND)
    if not found:
        return Opposed(None, "")
    day, which = _day(left, right, one_report=one_report, rivals=rivals)
    if day == "other":
        return Opposed("no", f"{told}: {which}")
    if found == "asks":
        if not rivals and not _in_a_week(left, right):
            return Opposed("no", f"{told}: both can hold, and weeks lie between them")
        return Opposed("unsure", f"{told}: both can hold, if {why}{_by(left, right)}")
    if day == "perhaps":
        return Opposed("unsure", f"{told}: both can hold, if {which}")
    return Opposed("yes", f"{told}: both cannot hold{_by(left, right)}")


def _apart(left: Counted, right: Counted, most: float) -> tuple[Literal["", "asks", "never"], str]:
    """Whether two amounts exclude each other ("never"), or would make a reader ask; and then, what lets both hold."""
    one, other = left.bounds, right.bounds
    if not _meet(one.range(wide=True), other.range(wide=True)):
        return "never", ""
    if not _meet(one.range(wide=False), other.range(wide=False)):
        return "asks", "one of them is rounded"
    for bound, number in ((left, right), (right, left)):
        if _beyond(bound.bounds, number.bounds, most):
            what = "floor" if bound.bounds.high is None else "ceiling"
            return "asks", f"“{bound.bound}” is only a {what}"
    return "", ""


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return max(one[0], other[0]) <= min(one[1], other[1]) * (1 + 1e-9)


def _beyond(bound: Bounds, number: Bounds, most: float) -> bool:
    """Whether a number lies farther beyond a floor or ceiling than whoever knew it would have said."""
    if bound.high is None and bound.low is not None and number.low is not None:
        return number.low > bound.low * (1 + most)
    if bound.low is None and bound.high is not None and number.high is not None:
        return number.high < bound.high / (1 + most)
    return False


def _day(left: Counted, right: Counted, *, one_report: bool, rivals: bool) -> tuple[Same, str]:
    """Whether two figures are of one day, and what speaks against it."""
    if left.of and right.of:
        if _parted(left.of, right.of):
            return "other", f"they are of {_said(left.of)} and {_said(right.of)}"
        if one_report or not (left.printed and right.printed and _parted(left.printed, right.printed)):
            return ("same", "") if _one_time(left, right) else ("perhaps", "they are of two days")
        return ("same", "") if rivals and _one_time(left, right) else _later(left, right)
    if one_report:
        return "same", ""
    one, other = left.printed, right.printed
    if one is None or other is None:
        return "perhaps", "they are of two days: one is not known"
    if _parted(one, other):
        if rivals and _is_over(left.of or right.of, min(one[0], other[0])):
            return "perhaps", "they are of two periods"
        return "other", f"of {_said(left.of or one)} and {_said(right.of or other)}, and may have changed"
    told = left.of is None and right.of is None  # else one of them tells of a day, and the other may tell of another
    return ("same", "") if told and _one_day(one, other) else ("perhaps", "they are of two days")


def _later(left: Counted, right: Counted) -> tuple[Same, str]:
    """Of one day, printed on two: a count that rose was counted on; whatever else changed leaves a reader asking."""
    one, other = left.printed, right.printed
    if one is None or other is None:
        return "perhaps", "they are of two days"
    early, late = (left, right) if one[0] <= other[0] else (right, left)
    if late.measure == COUNT and late.bounds.size > early.bounds.size:
        return "other", f"printed on {_said(one)} and {_said(other)}, and counted on meanwhile"
    return "perhaps", "the later report knew more"


def _one_time(left: Counted, right: Counted) -> bool:
    """Whether two are of one day, or count what happened in one period, the same for both."""
    days, others = left.of, right.of
    assert days
    assert others
    return _one_day(days, others) or (days == others and left.measure == COUNT)


def _is_over(days: Days | None, on: date) -> bool:
    return days is not None and days[1] < on


def _parted(one: Days, other: Days) -> bool:
    return one[1] < other[0] or other[1] < one[0]


def _one_day(one: Days, other: Days) -> bool:
    return all((last - first).days < SURE_DAY for first, last in (one, other))


def _in_a_week(left: Counted, right: Counted) -> bool:
    both = (left.of, right.of) if left.of and right.of else (left.printed, right.printed)
    one, other = both
    return one is None or other is None or max(one[0], other[0]) - min(one[1], other[1]) <= WEEK


def _others(left: Counted, right: Counted) -> bool:
    """Whether two who are known to be two give the figures."""
    return bool(left.givers and right.givers) and not left.givers & right.givers


def _by(left: Counted, right: Counted) -> str:
    """Who gives each, where two do."""
    if not _others(left, right):
        return ""
    return f", one given by “{left.given_by}”, one by “{right.given_by}”"


def _said(days: Days) -> str:
    first, last = days
    return first.isoformat() if first == last else f"{_iso(first)} to {_iso(last)}"


def _iso(day: date) -> str:
    return day.isoformat()
