"""Articles as they are put into stories."""

from collections.abc import Iterable, Mapping
from sqlite3 import Connection
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ordret.model import When
from ordret.store.links.vectors import matrix, values

_NEAR = """
SELECT r.story, r.day, v.bytes FROM report r JOIN vector v ON v.number = r.vector
WHERE r.cell = ? AND (r.day = 0 OR r.day BETWEEN ? AND ?)
"""
_OF_STORY = """
SELECT r.body, v.bytes FROM report r JOIN vector v ON v.number = r.vector
WHERE r.story = ? ORDER BY r.rank
"""


class Row(NamedTuple):
    """An article as it is put into a story. `day` is an ordinal, 0 where it is not known."""

    article: int
    cell: int
    day: int
    rank: str
    story: str
    vector: int
    body: str


class Near(NamedTuple):
    """What one cell holds: stories and days in the order of the rows of `vectors` (count, dimensions)."""

    stories: tuple[str, ...]
    days: tuple[int, ...]
    vectors: NDArray[np.float32]


class Member(NamedTuple):
    """A report of a story, as it is compared."""

    body: str
    vector: NDArray[np.float32]


class Reports:
    """Reports by cell and day, and by story."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, row: Row) -> None:
        columns, marks = ", ".join(Row._fields), ", ".join("?" * len(Row._fields))
        self._connection.execute(f"INSERT OR REPLACE INTO report ({columns}) VALUES ({marks})", row)

    def forget(self, article: int) -> set[str]:
        """Take an article out of its story; the story, if any."""
        gone = self._connection.execute("DELETE FROM report WHERE article = ? RETURNING story", (article,)).fetchall()
        return {story for (story,) in gone}

    def near(self, cell: int, first: int, last: int) -> Near:
        """What a cell holds of these days, and of days not known."""
        rows = self._connection.execute(_NEAR, (cell, first, last)).fetchall()
        stories, days = (tuple(row[at] for row in rows) for at in range(2))
        return Near(stories, days, matrix([row[2] for row in rows]))

    def members(self, story: str) -> list[Member]:
        """The reports of a story, earliest first."""
        return self._members(_OF_STORY, story)

    def latest(self, story: str, count: int) -> list[Member]:
        """The latest reports of a story, so many."""
        return self._members(f"{_OF_STORY} DESC LIMIT ?", story, count)

    def earliest(self, story: str) -> str | None:
        """The article that is the earliest report of a story; None where it has none."""
        query = (
            "SELECT a.id FROM report r JOIN article a ON a.number = r.article WHERE r.story = ? ORDER BY r.rank LIMIT 1"
        )
        row = self._connection.execute(query, (story,)).fetchone()
        return row[0] if row else None

    def carriers(self, story: str) -> list[tuple[str, str | None, int]]:
        """The languages and outlets of a story's reports, and how many each has; most first."""
        query = """
        SELECT a.lang, a.outlet, count(*) FROM report r JOIN article a ON a.number = r.article WHERE r.story = ?
        GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
        """
        return self._connection.execute(query, (story,)).fetchall()

    def rename(self, story: str, name: str) -> None:
        """Give all reports of a story to another, or the story another name."""
        self._connection.execute("UPDATE report SET story = ? WHERE story = ?", (name, story))

    def _members(self, query: str, *bound: str | int) -> list[Member]:
        rows = self._connection.execute(query, bound)
        return [Member(body, values(vector)) for body, vector in rows]

    def member(self, article: int) -> Member | None:
        """An article as it is compared; None for one that is not kept."""
        query = "SELECT r.body, v.bytes FROM report r JOIN vector v ON v.number = r.vector WHERE r.article = ?"
        return next(iter(self._members(query, article)), None)

    def vector(self, article: int) -> NDArray[np.float32]:
        """The vector of an article's lead."""
        query = "SELECT v.bytes FROM report r JOIN vector v ON v.number = r.vector WHERE r.article = ?"
        return values(self._connection.execute(query, (article,)).fetchone()[0])

    def of(self, articles: Iterable[int]) -> list[str]:
        """The stories of articles."""
        query = "SELECT story FROM report WHERE article = ?"
        return [story for article in sorted(articles) for (story,) in self._connection.execute(query, (article,))]

    def tell(self, article: int, story: str) -> None:
        """Say to which story an article belongs."""
        self._connection.execute("UPDATE report SET story = ? WHERE article = ?", (story, article))

    def infer(self, days: Mapping[int, When], *, of: Iterable[int]) -> None:
        """Keep the days inferred for some of these articles, and take back those of the others."""
        self._connection.executemany("DELETE FROM inferred WHERE article = ?", [(article,) for article in of])
        rows = [(article, w.first.isoformat(), w.last.isoformat(), w.basis) for article, w in days.items()]
        self._connection.executemany("INSERT INTO inferred (article, first, last, basis) VALUES (?, ?, ?, ?)", rows)
