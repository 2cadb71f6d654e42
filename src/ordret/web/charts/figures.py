"""Figures of one quantity as a chart: one mark for each report, at its amount, in the band of its day.

Amounts go to the right. What lies from left to right is told in per cent of the width, all else in pixels, so that the
chart fits a phone and a desktop with letters of one size. Marks that would touch stand below one another.
"""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple, Protocol, TypeVar

from markupsafe import Markup

from ordret.link.series.counted import measure
from ordret.model import When
from ordret.web.charts.axis import Axis, axis, label
from ordret.web.charts.shapes import CEILING, END, FLOOR, LENGTH, kind, shape
from ordret.web.charts.svg import Attributes, element, linked
from ordret.web.tongue import Tongue

NARROW = 320  # pixels: the width of a chart at which no two marks may touch
TOP, HEAD, LANE = 30, 26, 24  # pixels: the height of the numbers; of a day's name; of a mark, which a finger can hit
HALF = 12  # pixels to each side of a mark
LEFT, RIGHT = 19.0, 81.0  # per cent where the axis begins and ends: a bound's arrow has room at either side


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


class Mark(NamedTuple):
    """A row as it is drawn, and what it is called: its bounds in per cent of the width, and pixels that it takes beyond
    them."""

    row: Drawn
    name: str
    left: float
    right: float
    before: int
    behind: int

    @property
    def begins(self) -> float:
        """In pixels of a narrow chart."""
        return self.left * NARROW / 100 - self.before

    @property
    def ends(self) -> float:
        return self.right * NARROW / 100 + self.behind


def chart(
    rows: Sequence[DrawnT], *, name: str, undated: str, unit: str, told: Callable[[DrawnT], str], spoken: Tongue
) -> Markup:
    """SVG of the figures, of which there is one at least. `name` says what it shows, `told` what a mark is, `undated`
    stands over those without a day; amounts are in `unit`."""
    scale = _scale(rows, unit)
    bands, bottom = list[Markup](), TOP
    for days, held in groupby(sorted(rows, key=_order), key=_days):
        marks = [_mark(row, [_per_cent(scale, value) for value in _bounds(row, unit)], told(row)) for row in held]
        band, bottom = _band(spoken.between(*days) if days else undated, marks, bottom)
        bands.append(band)
    size: Attributes = {"class": "figures", "role": "group", "aria-label": name, "width": "100%", "height": bottom}
    return element("svg", size, _grid(scale, bottom, spoken), *bands)


def by_powers(rows: Sequence[Drawn], unit: str) -> bool:
    """Whether the amounts lie so far apart that the steps of their axis are powers of ten."""
    return _scale(rows, unit).powers


def _scale(rows: Sequence[Drawn], unit: str) -> Axis:
    return axis(value for row in rows for value in _bounds(row, unit))


def _grid(scale: Axis, bottom: int, spoken: Tongue) -> Markup:
    ticks = list[Markup]()
    for tick in scale.ticks:
        x = f"{_per_cent(scale, tick)}%"
        ticks.append(element("line", {"x1": x, "x2": x, "y1": TOP - 10, "y2": bottom}))
        ticks.append(element("text", {"x": x, "y": 14}, label(tick, spoken)))
    return element("g", {"class": "grid", "aria-hidden": "true"}, *ticks)


def _band(name: str, marks: Sequence[Mark], top: int) -> tuple[Markup, int]:
    """The marks of one day below its name, and where the band ends."""
    drawn = [element("line", {"class": "edge", "x2": "100%", "y1": top, "y2": top})]
    drawn.append(element("text", {"class": "day", "y": top + 17}, name))
    lanes = list[float]()
    for mark in sorted(marks, key=lambda mark: mark.begins):
        lane = next((number for number, end in enumerate(lanes) if end <= mark.begins), len(lanes))
        lanes[lane : lane + 1] = [mark.ends]
        drawn.append(_drawn(mark, top + HEAD + lane * LANE + HALF))
    return Markup("").join(drawn), top + HEAD + len(lanes) * LANE + 4


def _mark(row: Drawn, at: Sequence[float], name: str) -> Mark:
    before = LENGTH if row.low is None else HALF
    behind = LENGTH if row.high is None else HALF if row.low == row.high else 2 * HALF
    return Mark(row, name, at[0], at[-1], before, behind)


def _drawn(mark: Mark, y: int) -> Markup:
    """A mark in its lane, with room around it that can be hit."""
    row, wide = mark.row, mark.before + mark.behind
    hit = element("rect", {"class": "reach", "x": -mark.before, "y": -HALF, "width": wide, "height": LANE})
    kinds = f"{kind(row.source)} about" if row.approximate else kind(row.source)
    return linked(row.address, mark.name, _at(mark.left, y, hit, _form(mark)), kind=kinds)


def _form(mark: Mark) -> Markup:
    """A bound and a range have the shape of their source beside them: at no number, since they are none."""
    source = mark.row.source
    if mark.row.high is None:
        return FLOOR + shape(source, LENGTH - HALF, 0)
    if mark.row.low is None:
        return CEILING + shape(source, HALF - LENGTH, 0)
    if mark.left == mark.right:
        return shape(source, 0, 0)
    wide = mark.right - mark.left
    bars = [element("line", {"class": each, "x2": f"{wide:.2f}%"}) for each in ("reach", "bar")]
    return Markup("").join([*bars, END, _at(wide, 0, END, shape(source, HALF, 0))])


def _at(x: float, y: int, *held: Markup) -> Markup:
    """What is drawn around a point; per cent in it are of the same width."""
    return element("svg", {"x": f"{x:.2f}%", "y": y, "overflow": "visible"}, *held)


def _per_cent(scale: Axis, value: float) -> float:
    return round(LEFT + (RIGHT - LEFT) * scale.at(value), 2)


def _bounds(row: Drawn, unit: str) -> list[float]:
    """The bounds that a figure has, in the unit of the axis."""
    times = measure(row.unit)[1] / measure(unit)[1]
    return [bound * times for bound in (row.low, row.high) if bound is not None]


def _days(row: Drawn) -> tuple[date, date] | None:
    return (row.day.first, row.day.last) if row.day else None


def _order(row: Drawn) -> tuple[bool, tuple[date, date]]:
    """By day; what has none stands last."""
    days = _days(row)
    return days is None, days or (date.max, date.max)
