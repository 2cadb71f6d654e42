"""What pages list, written: of each group what it lists now, in place of what it listed before."""

from collections.abc import Iterable
from sqlite3 import Connection
from typing import NamedTuple

_STORIES = {
    "statement": "SELECT DISTINCT r.story FROM wording w JOIN report r ON r.article = w.article WHERE w.statement = ?",
    "occasion": "SELECT DISTINCT r.story FROM meeting m JOIN report r ON r.article = m.article WHERE m.occasion = ?",
}
_CONFLICT = """
INSERT OR REPLACE INTO listed_conflict
SELECT l.id, r.id, :kind, :strict, :because,
  max(ifnull(ifnull(a.published_last, i.last), ''), ifnull(ifnull(b.published_last, j.last), '')), a.number, b.number,
  coalesce((SELECT statement FROM wording WHERE id = l.id), (SELECT series FROM figure WHERE id = l.id), l.id),
  coalesce((SELECT statement FROM wording WHERE id = r.id), (SELECT series FROM figure WHERE id = r.id), r.id)
FROM finding l JOIN article a ON a.number = l.article LEFT JOIN inferred i ON i.article = a.number,
  finding r JOIN article b ON b.number = r.article LEFT JOIN inferred j ON j.article = b.number
WHERE l.id = :left AND r.id = :right
"""
# The day of a report that is known to a day.
_COVERED = """
INSERT INTO covered
SELECT a.number, ifnull(
    CASE WHEN a.published_first = a.published_last THEN a.published_first WHEN i.first = i.last THEN i.first END, ''
  ), a.lang, ifnull(a.outlet, ''),
  count(*) FILTER (WHERE f.kind = 'quotation'), count(*) FILTER (WHERE f.kind = 'meeting'),
  count(*) FILTER (WHERE f.kind = 'figure'), count(*) FILTER (WHERE f.kind = 'decision')
FROM report r JOIN article a ON a.number = r.article LEFT JOIN inferred i ON i.article = a.number
  LEFT JOIN finding f ON f.article = a.number AND f.id NOT IN withdrawn
WHERE r.article = ? GROUP BY a.number
"""
_SPOKEN = """
SELECT count(DISTINCT w.statement), max(w.day) FROM naming n JOIN wording w ON w.speaker = n.number WHERE n.entity = ?
"""
_COVERAGE = """
SELECT
  count(*), count(DISTINCT nullif(outlet, '')), total(quotations), total(meetings), total(figures), total(decisions)
FROM covered
"""
# A statement has the id of its earliest wording.
_COUNTED = """
SELECT 'statements', count(*) FROM wording WHERE id = statement
UNION ALL SELECT 'stories', count(*) FROM listed_story
UNION ALL SELECT 'heard', count(*) FROM heard
UNION ALL SELECT 'conflicts', count(*) FROM listed_conflict
UNION ALL SELECT 'open_demands', count(*) FROM listed_demand WHERE open
"""
_COVERED_NAMES = ("articles", "outlets", "quotations", "meetings", "figures", "decisions")


class Entry(NamedTuple):
    """What a story tells, as it is ordered; `body` is what is shown, as JSON."""

    story: str
    first: str
    days: int
    kind: str
    id: str
    group: str
    body: str


class Conflict(NamedTuple):
    """Two findings that differ."""

    left: str
    right: str
    kind: str
    strict: bool
    because: str


class Demand(NamedTuple):
    """A demand of a story, as it is ordered; `body` is what is shown, as JSON."""

    id: str
    story: str
    kind: str
    open: bool
    day: str
    body: str


class Making:
    """The kept lists, group by group."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def told_in(self, kind: str, id_: str) -> list[str]:
        """The stories in which a statement or an occasion is told."""
        return [story for (story,) in self._connection.execute(_STORIES[kind], (id_,))]

    def enter(self, group: str, entries: Iterable[Entry]) -> None:
        """What a statement or an occasion, or an article by itself, gives stories to tell."""
        self._connection.execute('DELETE FROM listed_entry WHERE "group" = ?', (group,))
        self._connection.executemany("INSERT OR REPLACE INTO listed_entry VALUES (?, ?, ?, ?, ?, ?, ?)", entries)

    def oppose(self, group: str, conflicts: Iterable[Conflict]) -> None:
        """The conflicts in which a statement or a series is."""
        for end in ("left_group", "right_group"):
            self._connection.execute(f"DELETE FROM listed_conflict WHERE {end} = ?", (group,))
        self._connection.executemany(_CONFLICT, [each._asdict() for each in conflicts])

    def tell(self, story: str, told: tuple[int, int, str, str] | None, demands: Iterable[Demand]) -> None:
        """A story: how many articles and sources, last day, and itself as JSON, None where it is no more; and what is
        demanded in it."""
        self._connection.execute("DELETE FROM listed_story WHERE story = ?", (story,))
        self._connection.execute("DELETE FROM listed_demand WHERE story = ?", (story,))
        if told:
            self._connection.execute("INSERT INTO listed_story VALUES (?, ?, ?, ?, ?)", (story, *told))
        self._connection.executemany("INSERT OR REPLACE INTO listed_demand VALUES (?, ?, ?, ?, ?, ?)", demands)

    def spoken(self, entity: str) -> tuple[int, int]:
        """How many statements an entity has, and the last day, as an ordinal, on which it can have made one; 0 where
        that is not known."""
        count, day = self._connection.execute(_SPOKEN, (entity,)).fetchone()
        return count, day or 0

    def hear(self, entity: str, heard: tuple[int, str] | None) -> None:
        """How many statements an entity has, and who it is as JSON; None for one that has none."""
        self._connection.execute("DELETE FROM heard WHERE entity = ?", (entity,))
        if heard:
            self._connection.execute("INSERT INTO heard VALUES (?, ?, ?)", (entity, *heard))

    def cover(self, article: int) -> None:
        """An article, where it is linked, by its day, language and outlet."""
        self._connection.execute("DELETE FROM covered WHERE article = ?", (article,))
        self._connection.execute(_COVERED, (article,))

    def counted(self) -> dict[str, int]:
        """How many there are of everything."""
        covered = zip(_COVERED_NAMES, map(int, self._connection.execute(_COVERAGE).fetchone()), strict=True)
        return {**dict(covered), **dict(self._connection.execute(_COUNTED))}

    def languages(self) -> list[tuple[str, int]]:
        """How many articles there are in each language, most first."""
        return self._connection.execute(
            "SELECT lang, count(*) FROM covered GROUP BY lang ORDER BY 2 DESC, 1"
        ).fetchall()

    def days(self) -> tuple[str | None, str | None]:
        """The first and the last day of publication that is known."""
        first, last = self._connection.execute("SELECT min(day), max(day) FROM covered WHERE day <> ''").fetchone()
        return first, last

    def tally(self, body: str) -> None:
        """How much there is of everything, as JSON."""
        self._connection.execute("DELETE FROM tally")
        self._connection.execute("INSERT INTO tally VALUES (?)", (body,))
