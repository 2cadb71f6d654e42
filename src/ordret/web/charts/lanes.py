"""Where the reports of a lineage stand: a lane for each outlet and agency, a column for each day, so that no two marks
and no two labels lie on one another, however many there are."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from ordret.web.charts.svg import Spot, width_of
from ordret.web.pages.lineage import Report
from ordret.web.pages.pieces import carrier

NAMES = 176  # px for the names of lanes, at most
HEAD = 44  # for the days
LANE, PITCH = 34, 32  # from lane to lane, and from mark to mark
BESIDE = 6  # marks of one lane and day beside one another; more stand below
ROOM, GAP = 14, 20  # around what is written; where days are left out
BOWS = 36  # around the marks of a column, for the lines past them

Days = tuple[date, date] | None
Cells = dict[tuple[str, Days], list[str]]  # rows, by lane and days


class Lane(NamedTuple):
    """`credited` is how many reports are said or held to be from it: where there are any, it is an agency."""

    name: str
    credited: int
    top: float
    height: float

    @property
    def middle(self) -> float:
        """Of its first row."""
        return self.top + LANE / 2


class Column(NamedTuple):
    """Of one day, or of a month or another range that reports give no closer; `after_gap` where days lie between it
    and the column before of which nothing is shown."""

    days: Days
    left: float
    width: float
    after_gap: bool


class Plan(NamedTuple):
    """`names` is the room for the names of lanes; `reports` are by the ids of their rows, and `articles` tells which
    row stands for an article."""

    names: float
    lanes: tuple[Lane, ...]
    columns: tuple[Column, ...]
    reports: dict[str, Spot]
    articles: dict[str, str]
    width: float
    height: float


def plan(rows: Sequence[Report], label: Callable[[Days], float]) -> Plan:
    """Where everything stands, of one report at least; `label` tells how wide that of a column is."""
    cells: Cells = defaultdict(list)
    for row in rows:
        cells[carrier(row.origin), days_of(row)].append(row.id)
    lanes = tuple(_lanes(rows, cells))
    names = min(max(width_of(lane.name) for lane in lanes) + 2 * ROOM, NAMES)
    columns = tuple(_columns(cells, label, names))
    spots = {id_: spot for cell, ids in cells.items() for id_, spot in _spots(ids, cell, columns, lanes)}
    articles = {row.origin.article: row.id for row in reversed(rows)}
    right, bottom = columns[-1].left + columns[-1].width, lanes[-1].top + lanes[-1].height
    return Plan(names, lanes, columns, spots, articles, right, bottom)


def days_of(row: Report) -> Days:
    when = row.origin.published
    return (when.first, when.last) if when else None


def _columns(cells: Cells, label: Callable[[Days], float], left: float) -> Iterator[Column]:
    most = Counter[Days]()
    for (_, days), ids in cells.items():
        most[days] = max(most[days], min(len(ids), BESIDE))
    before: date | None = None
    for days in sorted(most, key=_order):
        gap = before is not None and (days is None or days[0] - before > timedelta(days=1))
        left += GAP if gap else 0
        column = Column(days, left, max(label(days) + ROOM, most[days] * PITCH + BOWS), gap)
        yield column
        left += column.width
        before = max(days[1], before or days[1]) if days else None


def _order(days: Days) -> tuple[date, timedelta]:
    """By day, a day before the month that begins with it; what has none is last."""
    return (days[0], days[1] - days[0]) if days else (date.max, timedelta())


def _lanes(rows: Sequence[Report], cells: Cells) -> Iterator[Lane]:
    credited = Counter(tie.agency for row in rows for tie in row.ties if tie.agency)
    height = Counter[str]()
    for (lane, _), ids in cells.items():
        height[lane] = max(height[lane], ceil(len(ids) / BESIDE))
    top = float(HEAD)
    for name in _by_agency(rows):
        yield Lane(name, credited[name], top, max(height[name], 1) * LANE)
        top += max(height[name], 1) * LANE


def _by_agency(rows: Iterable[Report]) -> list[str]:
    """Lanes in the order in which they first print, those that have their words from an agency below it: so lines are
    short."""
    below: dict[str, dict[str, None]] = defaultdict(dict)
    over: dict[str, str] = {}
    for row in rows:
        agencies = [tie.agency for tie in row.ties if tie.agency]
        lane = carrier(row.origin)
        for agency in agencies:
            below[agency].setdefault(agency)
        over.setdefault(lane, agencies[0] if agencies and lane not in below else lane)
        below[over[lane]].setdefault(lane)
    return list(dict.fromkeys(lane for lanes in below.values() for lane in lanes))


def _spots(
    ids: Sequence[str], cell: tuple[str, Days], columns: Sequence[Column], lanes: Sequence[Lane]
) -> Iterator[tuple[str, Spot]]:
    column = next(each for each in columns if each.days == cell[1])
    lane = next(each for each in lanes if each.name == cell[0])
    across = min(len(ids), BESIDE)
    first = column.left + (column.width - (across - 1) * PITCH) / 2
    for number, id_ in enumerate(ids):
        down, along = divmod(number, BESIDE)
        yield id_, Spot(first + along * PITCH, lane.middle + down * LANE)
