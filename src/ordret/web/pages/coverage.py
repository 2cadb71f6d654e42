"""Coverage: what each outlet has in the record, by day or month, so that absence means something."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ordret.view.counted import Spoken, Tally
from ordret.view.lists.outlets import Days, Outlet
from ordret.web import addresses
from ordret.web.asked import Asked, AskedError
from ordret.web.pages.page import Page

By = Literal["day", "month"]
SPANS = 31  # columns of a table: a month of days


@dataclass(frozen=True, slots=True)
class Column:
    """A day, or a month, and all articles of it on this page; `address` searches it."""

    first: date
    last: date
    articles: int
    address: str


@dataclass(frozen=True, slots=True)
class Row:
    """An outlet in one language: its articles within the columns, in each of them, and their quotations. `address`
    searches it."""

    outlet: str | None
    lang: str
    address: str
    articles: int
    quotations: int
    cells: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """What is linked of the record: its first and last day, its languages, how many articles have no known day; and
    what each outlet has in each column. `most` is the greatest of all cells; `earlier` and `later` are the addresses of
    the columns beside these, where the record has any."""

    by: By
    first: date | None
    last: date | None
    languages: tuple[Spoken, ...]
    undated: int
    most: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    other: str
    earlier: str | None
    later: str | None
    next: str | None


def coverage(asked: Asked) -> CoveragePage:
    """What the record has of which outlet and language on which day, and what it has not."""
    lists, tally = asked.record.lists, asked.record.lists.tally()
    by = _by(asked, tally)
    spans = _spans(asked, by, tally)
    held = lists.outlets(spans, after=asked.after, limit=asked.rows) if spans else None
    rows = tuple(_row(each, spans) for each in held.rows) if held else ()
    return CoveragePage(
        by=by,
        first=tally.first if tally else None,
        last=tally.last if tally else None,
        languages=tally.languages if tally else (),
        undated=asked.record.store.lists.undated(),
        most=max((cell for row in rows for cell in row.cells), default=0),
        columns=tuple(_column(span, [row.cells[at] for row in rows]) for at, span in enumerate(spans)),
        rows=rows,
        other=addresses.coverage([("by", "month" if by == "day" else "day")]),
        earlier=_beside(by, spans, tally, later=False),
        later=_beside(by, spans, tally, later=True),
        next=asked.more(held.next if held else None),
    )


PAGE = Page("coverage", "/coverage", coverage, asks=("by", "from", "to"))


def _by(asked: Asked, tally: Tally | None) -> By:
    """As asked for; else days where the record, or what is asked of it, has no more than fit."""
    told = asked.of("by", ("day", "month"))
    if told is not None:
        return "month" if told == "month" else "day"
    first, last = asked.day("from") or (tally and tally.first), asked.day("to") or (tally and tally.last)
    return "month" if first and last and (last - first).days >= SPANS else "day"


def _spans(asked: Asked, by: By, tally: Tally | None) -> tuple[Days, ...]:
    """The columns, as many as fit: from the day asked for on, else the last ones. Raises AskedError for days that end
    before they begin."""
    if tally is None or tally.first is None or tally.last is None:
        return ()
    first, last = asked.day("from"), asked.day("to") or tally.last
    if first and first > last:
        raise AskedError(f"from: {first} is after {last}; give an earlier day")
    if by == "day":
        days = range(((first or tally.first) - last).days, 1)
        held = [last + timedelta(each) for each in (days[:SPANS] if first else days[-SPANS:])]
        return tuple((day, day) for day in held)
    months = range(_months(first or tally.first), _months(last) + 1)
    return tuple(_month(each) for each in (months[:SPANS] if first else months[-SPANS:]))


def _months(day: date) -> int:
    """Months since the year 0."""
    return day.year * 12 + day.month - 1


def _month(number: int) -> Days:
    year, month = number // 12, number % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _beside(by: By, spans: Sequence[Days], tally: Tally | None, *, later: bool) -> str | None:
    """The columns before or behind these, as far as the record has any."""
    if not spans or tally is None or tally.first is None or tally.last is None:
        return None
    if later and spans[-1][1] < tally.last:
        start = max(spans[-1][1] + timedelta(1), tally.first)
        return addresses.coverage([("by", by), ("from", start.isoformat())])
    if not later and spans[0][0] > tally.first:
        end = min(spans[0][0] - timedelta(1), tally.last)
        return addresses.coverage([("by", by), ("to", end.isoformat())])
    return None


def _row(held: Outlet, spans: Sequence[Days]) -> Row:
    about = [("outlet", held.outlet or ""), ("lang", held.lang), *_days(spans[0][0], spans[-1][1])]
    return Row(held.outlet, held.lang, addresses.search(about), held.articles, held.quotations, held.cells)


def _column(span: Days, cells: Sequence[int]) -> Column:
    return Column(*span, sum(cells), addresses.search(_days(*span)))


def _days(first: date, last: date) -> list[tuple[str, str]]:
    return [("from", first.isoformat()), ("to", last.isoformat())]
