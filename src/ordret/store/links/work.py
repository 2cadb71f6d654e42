"""Which articles are to be linked."""

from collections.abc import Iterable, Sequence
from datetime import date
from sqlite3 import Connection
from typing import cast

# A superseded article is unlinked, by being taken up once more.
_WAITING = """
SELECT a.number FROM article a LEFT JOIN linked l ON l.article = a.number
WHERE l.version IS NOT ? AND (a.current OR l.version IS NOT NULL OR EXISTS (
  SELECT 1 FROM report r WHERE r.article = a.number
))
ORDER BY a.number
"""


class Work:
    """Articles by number, and whether they are linked."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def waiting(self, version: str) -> list[int]:
        """Articles that the linkers of this version have not taken up, in order of adding."""
        return [number for (number,) in self._connection.execute(_WAITING, (version,))]

    def done(self, articles: Iterable[int], version: str) -> None:
        """These articles are linked."""
        rows = [(article, version) for article in articles]
        self._connection.executemany("INSERT OR REPLACE INTO linked (article, version) VALUES (?, ?)", rows)

    def coming(self) -> int:
        """How many articles came after the last that is linked: for those who are told, since it costs no more."""
        query = "SELECT count(*) FROM article WHERE current AND number > (SELECT ifnull(max(article), 0) FROM linked)"
        count: int = self._connection.execute(query).fetchone()[0]
        return count

    def is_of_another(self, version: str) -> bool:
        """Whether linkers of another version have taken up an article."""
        query = "SELECT 1 FROM linked WHERE version <> ? LIMIT 1"
        return self._connection.execute(query, (version,)).fetchone() is not None

    def free(self, ids: Sequence[str]) -> None:
        """These articles, by id, are to be linked anew."""
        rows = [(number,) for number in self.numbers(ids)]
        self._connection.executemany("DELETE FROM linked WHERE article = ?", rows)

    def numbers(self, ids: Sequence[str]) -> list[int]:
        """The numbers of articles by their ids, of those that are kept."""
        rows = (self._connection.execute("SELECT number FROM article WHERE id = ?", (id_,)).fetchone() for id_ in ids)
        return [cast("int", row[0]) for row in rows if row]

    def ids(self, numbers: Iterable[int]) -> dict[int, str]:
        """The ids of articles by their numbers."""
        query = "SELECT id FROM article WHERE number = ?"
        return {number: self._connection.execute(query, (number,)).fetchone()[0] for number in numbers}

    def days(self, number: int) -> tuple[date, date] | None:
        """First and last day on which an article may have been published, as it prints or delivers them."""
        query = "SELECT published_first, published_last FROM article WHERE number = ?"
        first, last = self._connection.execute(query, (number,)).fetchone()
        return (date.fromisoformat(first), date.fromisoformat(last)) if first else None
