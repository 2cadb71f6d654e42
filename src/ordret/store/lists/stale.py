"""What is to be listed anew, as triggers say it row by row while linkers write."""

from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Literal, NamedTuple

Kind = Literal["article", "statement", "occasion", "series", "story", "entity", "tally"]

# An article whose place or days changed is told in its story, and by its statements, occasions and series.
_OF_ARTICLES = """
INSERT OR IGNORE INTO stale (kind, id)
SELECT 'statement', w.statement FROM stale s JOIN wording w ON w.article = s.id WHERE s.kind = 'article'
UNION ALL SELECT 'occasion', m.occasion FROM stale s JOIN meeting m ON m.article = s.id WHERE s.kind = 'article'
UNION ALL SELECT 'series', f.series FROM stale s JOIN figure f ON f.article = s.id WHERE s.kind = 'article'
UNION ALL SELECT 'story', r.story FROM stale s JOIN report r ON r.article = s.id WHERE s.kind = 'article'
"""
# What corrects a report is said where it, or what it says, is in conflict.
_OF_CORRECTED = """
INSERT OR IGNORE INTO stale (kind, id)
SELECT 'statement', w.statement FROM stale s JOIN wording w ON w.article = s.id WHERE s.kind = 'corrected'
UNION ALL SELECT 'series', f.series FROM stale s JOIN figure f ON f.article = s.id WHERE s.kind = 'corrected'
"""
# How many sources a story has hangs on what its reports derive from, whatever lies between.
_OF_LINEAGE = """
INSERT OR IGNORE INTO stale (kind, id)
WITH RECURSIVE told (article) AS (
  SELECT id FROM stale WHERE kind = 'lineage'
  UNION SELECT d.article FROM told t JOIN derived d ON d.origin = t.article
)
SELECT DISTINCT 'story', r.story FROM told t JOIN report r ON r.article = t.article
"""
_OF_NAMINGS = """
INSERT OR IGNORE INTO stale (kind, id)
SELECT 'story', r.story FROM named n JOIN report r ON r.article = n.article WHERE n.naming = :naming
UNION ALL SELECT 'story', r.story FROM office o JOIN report r ON r.article = o.article WHERE o.naming = :naming
UNION ALL SELECT 'occasion', m.occasion FROM meeting_party p JOIN meeting m ON m.id = p.id WHERE p.naming = :naming
"""


class Moved(NamedTuple):
    """A naming that means another: whom it meant (None for a new one), and whom it means."""

    naming: int
    was: str | None
    entity: str | None


class Stale:
    """What is to be listed anew, by kind."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def moved(self) -> list[Moved]:
        """The namings that mean another."""
        query = "SELECT s.id, s.was, n.entity FROM stale s JOIN naming n ON n.number = s.id WHERE s.kind = 'naming'"
        return [Moved(*row) for row in self._connection.execute(query)]

    def meaning(self, entity: str) -> set[int]:
        """The namings that mean somebody."""
        rows = self._connection.execute("SELECT number FROM naming WHERE entity = ?", (entity,))
        return {number for (number,) in rows}

    def spread(self, namings: Iterable[int]) -> None:
        """Say what else is stale because of what is: of these namings, of articles, of what they derive from and of
        what corrects them."""
        self._connection.executemany(_OF_NAMINGS, [{"naming": each} for each in namings])
        for query in (_OF_LINEAGE, _OF_CORRECTED, _OF_ARTICLES):
            self._connection.execute(query)
        self._connection.execute("DELETE FROM stale WHERE kind IN ('naming', 'lineage', 'corrected')")
        self._connection.execute("INSERT OR IGNORE INTO stale (kind, id) VALUES ('tally', 0)")

    def is_any(self) -> bool:
        return self._connection.execute("SELECT 1 FROM stale LIMIT 1").fetchone() is not None

    def some(self, kind: Kind, most: int) -> list[str]:
        """So many of a kind; of articles their numbers."""
        rows = self._connection.execute("SELECT id FROM stale WHERE kind = ? LIMIT ?", (kind, most))
        return [id_ for (id_,) in rows]

    def done(self, kind: Kind, ids: Sequence[str]) -> None:
        """These are listed anew."""
        self._connection.executemany("DELETE FROM stale WHERE kind = ? AND id = ?", [(kind, id_) for id_ in ids])
