"""Who had it from whom, as a chart: time to the right, a lane for each outlet and agency, and a line from where each
report has its words: solid where that is stated or stands there word for word, dashed where it is inferred."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markupsafe import Markup

from ordret.web.charts.curves import RADIUS, curve
from ordret.web.charts.lanes import HEAD, PITCH, ROOM, Column, Days, Lane, Plan, days_of, plan
from ordret.web.charts.svg import Attributes, Spot, cut, drawing, element, width_of, words
from ordret.web.pages.lineage import Report
from ordret.web.pages.pieces import carrier
from ordret.web.pages.ties import Ground, Tie
from ordret.web.tongue import Tongue

MOST = 60  # reports: more are a thicket, and the list has them all
FRAME = 24  # px: the height of an agency's
TOLD = 60  # code points of a report's words that its mark is called by


def chart(rows: Sequence[Report], *, name: str, undated: str, spoken: Tongue) -> Markup:
    """SVG of reports, of which there is one at least. `name` says what it shows; `undated` stands over those whose day
    is not known."""
    placed = plan(rows, lambda days: width_of(_day(days, undated, spoken)))
    return drawing(
        name,
        _grid(placed, undated, spoken),
        element("g", {"class": "ties", "aria-hidden": "true"}, *_lines(rows, placed)),
        *(_name(lane, placed.names, _credit(rows, lane.name)) for lane in placed.lanes),
        *(_mark(row, placed.reports[row.id], undated, spoken) for row in rows),
        kind="lineage",
        width=placed.width + 4,
        height=placed.height + 4,
    )


def key(ground: Ground) -> Markup:
    """A line as the chart draws it, for a legend."""
    size: Attributes = {"width": 36, "height": 12, "class": "lineage sample", "aria-hidden": "true"}
    return element("svg", size, element("path", {"d": "M0 6H36", **_drawn_as(ground)}))


def _grid(placed: Plan, undated: str, spoken: Tongue) -> Markup:
    """Days above, a line before each and between the lanes."""
    heads = [_head(column, _day(column.days, undated, spoken), placed.height) for column in placed.columns]
    right = placed.width
    lines = [_line(0, lane.top, right, lane.top, "lane") for lane in placed.lanes]
    return element("g", {"class": "grid", "aria-hidden": "true"}, *heads, *_years(placed.columns), *lines)


def _head(column: Column, day: str, bottom: float) -> Markup:
    middle = column.left + column.width / 2
    edge = _line(column.left, HEAD - 24, column.left, bottom, "gap" if column.after_gap else "day")
    return edge + words(middle, HEAD - 26, day, anchor="middle")


def _years(columns: Sequence[Column]) -> Iterator[Markup]:
    """The year below the first day of each."""
    years = [(column, column.days[0].year if column.days else None) for column in columns]
    for (_, before), (column, year) in pairwise([(None, None), *years]):
        if year is not None and year != before and column is not None:
            yield words(column.left + column.width / 2, HEAD - 9, str(year), kind="year", anchor="middle")


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markup:
    return element("line", {"x1": x1, "y1": y1, "x2": x2, "y2": y2, "class": kind})


def _name(lane: Lane, room: float, credit: Tie | None) -> Markup:
    """Of an outlet; an agency is a mark, since lines begin there, and leads to the first report that names it."""
    told = cut(lane.name, room - 2 * ROOM)
    text = words(room - ROOM, lane.middle + 4.5, told, kind="outlet", anchor="end")
    if credit is None:
        return element("g", {"class": "name"}, element("title", {}, lane.name), text)
    wide = width_of(told) + ROOM
    frame: Attributes = {
        "x": room - ROOM / 2 - wide,
        "y": lane.middle - FRAME / 2,
        "width": wide,
        "height": FRAME,
        "rx": 4,
    }
    return _leading(credit.address, f"{lane.name} ({lane.credited})", element("rect", frame), text, kind="agency")


def _credit(rows: Sequence[Report], agency: str) -> Tie | None:
    return next((tie for row in rows for tie in row.ties if tie.agency == agency), None)


def _mark(row: Report, at: Spot, undated: str, spoken: Tongue) -> Markup:
    days = days_of(row)
    day = spoken.between(*days) if days else undated
    circle = element("circle", {"cx": at.x, "cy": at.y, "r": RADIUS})
    number = words(at.x, at.y + 4, str(row.number))
    told = f"{row.number}: {row.words[:TOLD]}, {carrier(row.origin)}, {day}"
    return _leading(row.address, told, circle, number, kind="report")


def _leading(address: str, told: str, *inside: str, kind: str) -> Markup:
    """A link, called by its title alone (SVG Accessibility API Mappings): sixty marks' words would be sent twice."""
    return element("a", {"href": address, "class": kind}, element("title", {}, told), *inside)


def _lines(rows: Sequence[Report], placed: Plan) -> Iterator[Markup]:
    """Each tie whose other end is drawn, too; of two that are one report, and say so both, one line. Of several
    wordings in an article the first stands for it."""
    seen = set[frozenset[str]]()
    for row in rows:
        for tie in row.ties if placed.articles[row.origin.article] == row.id else ():
            ends = frozenset((tie.agency or tie.report or "", row.origin.article))
            start = _start(tie, placed)
            if start is not None and not (tie.mutual and ends in seen):
                seen.add(ends)
                yield _tied(start, placed.reports[row.id], tie, placed)


def _start(tie: Tie, placed: Plan) -> Spot | None:
    """The end of an agency's frame, or the mark of a report; None where that is not drawn."""
    if tie.agency is None:
        return placed.reports.get(placed.articles.get(tie.report or "", ""))
    lane = next(lane for lane in placed.lanes if lane.name == tie.agency)
    return Spot(placed.names - ROOM / 2 - RADIUS, lane.middle)


def _tied(start: Spot, end: Spot, tie: Tie, placed: Plan) -> Markup:
    crowded = any(spot.y == end.y and 0 < end.x - spot.x <= PITCH for spot in placed.reports.values())
    return curve(start, end, _drawn_as(tie.ground), arrow=not tie.mutual, crowded=crowded)


def _drawn_as(ground: Ground) -> Attributes:
    return {"class": "tie", "fill": "none", "stroke-dasharray": "5 4" if ground == "inferred" else None}


def _day(days: Days, undated: str, spoken: Tongue) -> str:
    return spoken.short(*days) if days else undated
