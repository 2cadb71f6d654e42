"""What pages list, read by key: of each list at most so many rows behind a place, with what it is ordered by first."""

from collections.abc import Mapping, Sequence
from sqlite3 import Connection
from typing import Any, Literal, cast

from ordret.store.file import encoded
from ordret.store.lists.making import Making
from ordret.store.lists.stale import Stale

__all__ = ["Lists", "Order"]

Order = Literal["biggest", "newest"]
Place = Sequence[Any] | None
Rows = list[tuple[Any, ...]]

_ORDERS: Mapping[Order, str] = {"biggest": "articles, sources, story", "newest": "last, story"}
_IN_STORY = """
(left_article IN (SELECT article FROM report WHERE story = :story)
OR right_article IN (SELECT article FROM report WHERE story = :story))
"""
_COVERAGE = """
SELECT day, lang, outlet, count(*), sum(quotations) FROM covered WHERE {}
GROUP BY day, lang, outlet ORDER BY day DESC, lang, outlet LIMIT :most
"""
_DAYS = """
SELECT lang, outlet, day, count(*), sum(quotations) FROM covered
WHERE day BETWEEN ? AND ? GROUP BY day, lang, outlet
"""
_MONTHS = "SELECT lang, outlet, month, articles, quotations FROM covered_month WHERE month BETWEEN ? AND ?"


class Lists:
    """The kept lists. A `place` has the values with which the row before begins; None is the beginning."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.stale = Stale(connection)
        self.making = Making(connection)

    def stories(self, order: Order, place: Place, most: int) -> Rows:
        """What the order is by, and the story as JSON."""
        return self._page("body", "listed_story", "true", _ORDERS[order], place, most)

    def story(self, id_: str) -> str | None:
        """The story of an id as JSON."""
        row = self._connection.execute("SELECT body FROM listed_story WHERE story = ?", (id_,)).fetchone()
        return row[0] if row else None

    def entries(self, story: str, place: Place, most: int) -> Rows:
        """Of a story: first day, how many more days, kind, id, and the entry as JSON; earliest first."""
        columns = "first, days, kind, id"
        return self._page("body", "listed_entry", "story = :story", columns, place, most, up=True, story=story)

    def latest(self, story: str, most: int) -> Rows:
        """Of a story: the entries with the latest days, as JSON, the latest first."""
        where, columns = "story = :story AND first < '9999'", "first, days, kind, id"
        return self._page("body", "listed_entry", where, columns, None, most, story=story)

    def conflicts(self, kind: str | None, story: str | None, group: str | None, place: Place, most: int) -> Rows:
        """Day, both ends and kind; whether it is strict, and why; newest first. `group` is a statement or a series."""
        asked = {"kind = :kind": kind, _IN_STORY: story, "(left_group = :group OR right_group = :group)": group}
        where = " AND ".join(sql for sql, value in asked.items() if value is not None) or "true"
        values = {"kind": kind, "story": story, "group": group}
        columns = "day, left, right, kind"
        return self._page("strict, because", "listed_conflict", where, columns, place, most, up=False, **values)

    def demands(self, kind: str | None, *, open_only: bool, place: Place, most: int) -> Rows:
        """Day, id, and the demand as JSON; newest first."""
        where = _demanded(kind, open_only=open_only)
        return self._page("body", "listed_demand", where, "day, id", place, most, kind=kind)

    def demands_of(self, story: str, kind: str | None, *, open_only: bool, place: Place, most: int) -> Rows:
        """Of a story: whether the day is unknown, the day, id, and the demand as JSON; earliest first."""
        where = f"story = :story AND {_demanded(kind, open_only=open_only)}"
        columns = "day = '', day, id"
        return self._page("body", "listed_demand", where, columns, place, most, up=True, story=story, kind=kind)

    def heard(self, kind: str | None, place: Place, most: int) -> Rows:
        """How many statements, the entity, and who it is as JSON; most first."""
        where = "body ->> '$.kind' = :kind" if kind else "true"
        return self._page("body", "heard", where, "statements, entity", place, most, kind=kind)

    def coverage(self, place: Place, most: int) -> Rows:
        """Day, language, outlet, and how many articles and quotations; the newest day first, within it by name."""
        day, lang, outlet = place or ("", "", "")
        # The first condition is for the index, which the second alone would not use.
        behind = "day <= :day AND (day < :day OR (lang, outlet) > (:lang, CAST(:outlet AS TEXT)))"
        values = {"day": day, "lang": lang, "outlet": encoded(outlet), "most": most}
        return self._connection.execute(_COVERAGE.format(behind if place else "true"), values).fetchall()

    def days(self, first: str, last: str) -> Rows:
        """Language, outlet, day, and how many articles and quotations, of the days from one to another."""
        return self._connection.execute(_DAYS, (first, last)).fetchall()

    def months(self, first: str, last: str) -> Rows:
        """As `days`, of months ("2024-03")."""
        return self._connection.execute(_MONTHS, (first, last)).fetchall()

    def undated(self) -> int:
        """How many articles have no known day."""
        row = self._connection.execute("SELECT count(*) FROM covered WHERE day = ''").fetchone()
        return cast("int", row[0])

    def tally(self) -> str | None:
        """How much there is of everything, as JSON."""
        row = self._connection.execute("SELECT body FROM tally").fetchone()
        return row[0] if row else None

    def _page(
        self,
        what: str,
        table: str,
        where: str,
        columns: str,
        place: Place,
        most: int,
        *,
        up: bool = False,
        **values: str | None,
    ) -> Rows:
        """Rows in the order of the columns, which stand first, down unless `up`."""
        held = {f"p{at}": value for at, value in enumerate(place or ())}
        behind = f"({columns}) {'>' if up else '<'} ({', '.join(f':{name}' for name in held)})" if held else "true"
        order = columns if up else ", ".join(f"{each} DESC" for each in columns.split(", "))
        query = f"SELECT {columns}, {what} FROM {table} WHERE {where} AND {behind} ORDER BY {order} LIMIT :most"
        return self._connection.execute(query, {**values, **held, "most": most}).fetchall()


def _demanded(kind: str | None, *, open_only: bool) -> str:
    return " AND ".join(["kind = :kind"] * (kind is not None) + ["open"] * open_only) or "true"
