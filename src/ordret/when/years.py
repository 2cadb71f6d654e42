"""Which year an expression is of: the printed one, or the one that tense and nearness to publication say."""

from collections.abc import Callable
from datetime import date

from ordret.when.calendar import Range
from ordret.when.ground import NEAR, Ground, chosen, nearest
from ordret.when.said import Read, Said, single

IN_FULL = "printed in full"
FAR = 300  # days
YEARS_AROUND = 8  # a 29 February comes again within eight years, whatever the century


def day(year: int, month: int, number: int, weekday: int | None = None) -> Range | None:
    """A day of a year; None where the calendar has no such day, or it is another day of the week."""
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return single(found) if weekday in (None, found.weekday()) else None


def in_year(said: Said, ground: Ground | None, days: Callable[[int], Range | None], what: str) -> Read | None:
    """The days in the printed year, else of the years around publication the ones that tense and nearness choose."""
    if year := said.get("year"):
        found = days(year)
        return Read(found, IN_FULL if what == "day and month" else f"{what} and year as printed") if found else None
    if ground is None:
        return None
    around = range(ground.last.year - YEARS_AROUND, ground.last.year + YEARS_AROUND + 1)
    candidates = [found for at in around if (found := days(at))]
    by_tense, near = chosen(candidates, ground), nearest(candidates, ground)
    if by_tense is None or near is None:
        return None
    if by_tense != near and (
        (what == "day and month" and said.get("weekday") is not None) or _far(by_tense, near, what, ground)
    ):
        return Read(near, f"{what}, the year nearest to publication")
    return Read(by_tense, f"{what}, year from the publication date, {ground.said}")


def _far(by_tense: Range, near: Range, what: str, ground: Ground) -> bool:
    """A feast without its year is the nearest one: "will be closed over Christmas" is not said of one a year away."""
    away = abs((by_tense[0] - ground.last).days), abs((near[0] - ground.last).days)
    return what == "feast" and away[0] > FAR and away[1] <= NEAR
