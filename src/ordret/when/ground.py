"""What an expression is read against: the days of publication, and whether its clause tells of what was or will be."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from ordret.when.calendar import Range

PAST, OPEN, COMING = -1, 0, 1
NEAR = 31  # days: without a tense, "2 January" in a report of December is the next one, for nobody says it of last year
SAID = {PAST: "past tense", COMING: "of what is to come", OPEN: "no tense says which"}


class Ground(NamedTuple):
    """`first` to `last` is the publication date as far as it is known; `way` is PAST, COMING or OPEN; `alone` tells
    that no other words stand beside the expression, as on a list or below a picture."""

    first: date
    last: date
    way: int
    alone: bool = False

    @property
    def said(self) -> str:
        return SAID[self.way]


def hull(ranges: Iterable[Range]) -> Range:
    """From the first day of all to the last. Raises ValueError where there are none."""
    held = list(ranges)
    return min(first for first, _ in held), max(last for _, last in held)


def both(ground: Ground, read: Callable[[date], Range]) -> Range:
    """Read against both ends of the publication date, so that no day between is left out."""
    return hull((read(ground.first), read(ground.last)))


def chosen(candidates: Iterable[Range], ground: Ground) -> Range | None:
    """The latest that had begun when printed, the earliest still to come. Without a tense the one that is near, or, of
    an expression that stands alone, that of the same year; else the range from the last one to the next, since a
    sentence that shows no tense may tell of either ("tiltalt for et røveri |i november|")."""
    held = sorted(candidates)
    if ground.way == PAST:
        return next((r for r in reversed(held) if r[0] <= ground.last), None)
    if ground.way == COMING:
        return next((r for r in held if r[1] >= ground.first), None)
    near = [r for r in held if _away(r, ground) <= NEAR]
    same = [r for r in held if r[0].year == ground.last.year] if ground.alone or len(held) < 2 else []
    if near or same:
        return min(near or same, key=lambda r: _away(r, ground))
    sides = [r for r in held if r[1] < ground.first][-1:] + [r for r in held if r[0] > ground.last][:1]
    return hull(sides) if sides else None


def nearest(candidates: Iterable[Range], ground: Ground) -> Range | None:
    """The one nearest to publication, whatever the tense."""
    return min(candidates, key=lambda r: _away(r, ground), default=None)


def _away(days: Range, ground: Ground) -> int:
    """Days between a range and the publication date; 0 where they meet."""
    return max((days[0] - ground.last).days, (ground.first - days[1]).days, 0)
