"""Figures of one quantity as a chart: one mark for each report, at its amount, in the band of its day.

Amounts go to the right. What lies from left to right is told in per cent of the width, all else in pixels, so that the
chart fits a phone and a desktop with letters of one size. Marks that would touch stand below one another.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, Protocol, TypeVar

from markupsafe import Markup

from ordret.link.series.counted import measure
from ordret.model import When
from ordret.web.charts.axis import Axis, axis, label
from ordret.web.charts.shapes import CEILING, FLOOR, LENGTH, SHAPES, shape
from ordret.web.tongue import Tongue

NARROW = 320  # pixels: the width of a chart at which no two marks may touch
LANE, HEAD, TOP = 24, 26, 30  # pixels: the height of a mark, which a finger can hit; of a day's name; of the numbers
LEFT, RIGHT = 19.0, 81.0  # per cent where the axis begins and ends: a bound's arrow has room at either side
HALF = 12  # pixels to each side of a mark


class Drawn(Protocol):
    """What is drawn of a figure: where it leads, its bounds, its day, and the number of its source."""

    @property
    def address(self) -> str: ...
    @property
    def low(self) -> float | None: ...
    @property
    def high(self) -> float | None: ...
    @property
    def unit(self) -> str: ...
    @property
    def approximate(self) -> bool: ...
    @property
    def day(self) -> When | None: ...
    @property
    def source(self) -> int: ...


DrawnT = TypeVar("DrawnT", bound=Drawn)


class Spread(NamedTuple):
    """How far a mark goes: per cent of the width from `left` to `right`, and pixels beyond."""

    left: float
    right: float
    before: int = HALF
    behind: int = HALF

    def begins(self) -> float:
        return self.left * NARROW / 100 - self.before

    def ends(self) -> float:
        return self.right * NARROW / 100 + self.behind


def chart(
    rows: Sequence[DrawnT], *, name: str, undated: str, unit: str, told: Callable[[DrawnT], str], spoken: Tongue
) -> Markup:
    """SVG of the figures, of which there is one at least. `name` says what it shows, `told` what a mark is, `undated`
    stands over those without a day; numbers are in `unit`."""
    scale = axis(value for row in rows for value in _bounds(row, unit))
    body, bottom = Markup(), TOP
    for day, held in groupby(sorted(rows, key=_order), key=_days):
        heading = spoken.between(*day) if day else undated
        band, bottom = _band(list(held), bottom, heading=heading, unit=unit, told=told, scale=scale)
        body += band
    head = Markup('<svg class="figures" role="group" aria-label="{}" width="100%" height="{}">').format(name, bottom)
    return head + _grid(scale, bottom, spoken) + body + Markup("</svg>")


def mark(source: int) -> Markup:
    """The shape of a source, as the legend shows it."""
    return Markup('<svg class="source s{}" width="20" height="20" aria-hidden="true">{}</svg>').format(
        min(source, SHAPES), shape(source, 10, 10)
    )


def _grid(scale: Axis, bottom: int, spoken: Tongue) -> Markup:
    line = Markup('<line class="grid" x1="{0}%" x2="{0}%" y1="{1}" y2="{2}"/><text x="{0}%" y="14">{3}</text>')
    ticks = (line.format(_per_cent(scale, tick), TOP - 10, bottom, label(tick, spoken)) for tick in scale.ticks)
    return Markup('<g class="ticks" aria-hidden="true">{}</g>').format(Markup().join(ticks))


def _band(
    rows: Sequence[DrawnT], top: int, *, heading: str, unit: str, told: Callable[[DrawnT], str], scale: Axis
) -> tuple[Markup, int]:
    """The marks of one day below its name, and where the band ends."""
    line = Markup('<line class="edge" x1="0" x2="100%" y1="{0}" y2="{0}"/><text class="day" x="0" y="{1}">{2}</text>')
    body, lanes = line.format(top, top + 17, heading), list[float]()
    for row, spread in _spread(rows, unit, scale):
        lane = next((n for n, end in enumerate(lanes) if end <= spread.begins()), len(lanes))
        lanes[lane : lane + 1] = [spread.ends()]
        middle = top + HEAD + lane * LANE + LANE // 2
        link = Markup('<a href="{0}" aria-label="{1}" class="s{2}{3}"><title>{1}</title>{4}</a>')
        kind = " about" if row.approximate else ""
        body += link.format(row.address, told(row), min(row.source, SHAPES), kind, _drawn(row, spread, middle))
    return body, top + HEAD + len(lanes) * LANE + 4


def _spread(rows: Iterable[DrawnT], unit: str, scale: Axis) -> Iterator[tuple[DrawnT, Spread]]:
    """Each with its place, from left to right, so that they fill as few lanes as they can."""
    placed = [(row, _placed(row, [_per_cent(scale, value) for value in _bounds(row, unit)])) for row in rows]
    yield from sorted(placed, key=lambda each: each[1].begins())


def _placed(row: Drawn, at: Sequence[float]) -> Spread:
    if row.low is None:
        return Spread(at[0], at[0], before=LENGTH)
    if row.high is None:
        return Spread(at[0], at[0], behind=LENGTH)
    return Spread(at[0], at[-1], behind=HALF if at[0] == at[-1] else 2 * HALF)


def _drawn(row: Drawn, spread: Spread, y: int) -> Markup:
    """The mark itself. A bound and a range have the shape of their source beside them: at no number, since they are
    none."""
    if row.low is None or row.high is None:
        arrow, aside = (FLOOR, LENGTH - HALF) if row.high is None else (CEILING, HALF - LENGTH)
        return _at(spread.left, y, Markup(arrow) + shape(row.source, aside, 0), width=spread.before + spread.behind)
    if spread.left == spread.right:
        return _at(spread.left, y, shape(row.source, 0, 0), width=2 * HALF)
    bar = Markup('<line class="bar" x1="{0}%" x2="{1}%" y1="{2}" y2="{2}"/>').format(spread.left, spread.right, y)
    ends = Markup('<path class="end" d="M0 -6V6"/>')
    return bar + _at(spread.left, y, ends, width=0) + _at(spread.right, y, ends + shape(row.source, HALF, 0), width=0)


def _at(x: float, y: int, held: Markup, *, width: int) -> Markup:
    """Something drawn around a point; with a stretch around it that can be hit."""
    return Markup('<svg x="{}%" y="{}" overflow="visible">{}</svg>').format(x, y, held)


def _per_cent(scale: Axis, value: float) -> float:
    return round(LEFT + (RIGHT - LEFT) * scale.at(value), 2)


def _bounds(row: Drawn, unit: str) -> list[float]:
    """The bounds that a figure has, in the unit of the axis."""
    times = measure(row.unit)[1] / measure(unit)[1]
    return [bound * times for bound in (row.low, row.high) if bound is not None]


def _days(row: Drawn) -> tuple[object, object] | None:
    return (row.day.first, row.day.last) if row.day else None
