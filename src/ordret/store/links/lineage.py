"""Who had what from whom: fingerprints of texts, and what articles derive from."""

from collections import Counter
from collections.abc import Iterable
from sqlite3 import Connection
from typing import NamedTuple

from ordret.link.lineage import How

# No more are counted than tell boilerplate from copies.
_FREQUENCY = "SELECT count(*) FROM (SELECT 1 FROM fingerprint WHERE hash = ? LIMIT ?)"
_ORIGINS = """
SELECT o.id, d.agency, d.how, d.stated, d.because
FROM article a JOIN derived d ON d.article = a.number LEFT JOIN article o ON o.number = d.origin
WHERE a.id = ? ORDER BY d.number
"""
_COPIES = """
SELECT origin FROM derived WHERE article = :article AND origin IS NOT NULL AND how = 'copy'
UNION SELECT article FROM derived WHERE origin = :article AND how = 'copy'
UNION SELECT o.number FROM article a JOIN link k ON k.left = a.id JOIN article o ON o.id = k.right
  WHERE a.number = :article AND k.relation = 'copy'
UNION SELECT o.number FROM article a JOIN link k ON k.right = a.id JOIN article o ON o.id = k.left
  WHERE a.number = :article AND k.relation = 'copy'
ORDER BY 1
"""


class Row(NamedTuple):
    """What an article derives from: another article, by number, or an agency, by name."""

    article: int
    origin: int | None
    agency: str | None
    how: How
    stated: bool
    because: str


class Origin(NamedTuple):
    """What an article derives from: another article, by id, or an agency, by name."""

    origin: str | None
    agency: str | None
    how: How
    stated: bool
    because: str


class Lineage:
    """Fingerprints by their hashes, and derivations by article."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def print(self, article: int, hashes: Iterable[int]) -> None:
        rows = [(each, article) for each in hashes]
        self._connection.executemany("INSERT OR IGNORE INTO fingerprint (hash, article) VALUES (?, ?)", rows)

    def frequency(self, hashes: Iterable[int], most: int) -> dict[int, int]:
        """In how many articles each fingerprint is; no more are counted than one beyond `most`."""
        rows = ((each, self._connection.execute(_FREQUENCY, (each, most + 1)).fetchone()) for each in hashes)
        return {each: row[0] for each, row in rows}

    def count(self, article: int) -> int:
        """How many fingerprints an article has."""
        count: int = self._connection.execute(
            "SELECT count(*) FROM fingerprint WHERE article = ?", (article,)
        ).fetchone()[0]
        return count

    def sharing(self, article: int, hashes: Iterable[int]) -> list[tuple[int, int]]:
        """Other articles with these fingerprints, and how many each has; most first."""
        counts = Counter[int]()
        for each in hashes:
            counts.update(
                n for (n,) in self._connection.execute("SELECT article FROM fingerprint WHERE hash = ?", (each,))
            )
        del counts[article]
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))

    def keep(self, rows: Iterable[Row]) -> None:
        insert = "INSERT INTO derived (article, origin, agency, how, stated, because) VALUES (?, ?, ?, ?, ?, ?)"
        self._connection.executemany(insert, rows)

    def forget(self, article: int) -> None:
        """Take back what is said of an article, as origin as well; whoever derived from it has to be linked anew."""
        freed = "DELETE FROM linked WHERE article IN (SELECT article FROM derived WHERE origin = ?1 AND article <> ?1)"
        self._connection.execute(freed, (article,))
        self._connection.execute("DELETE FROM derived WHERE article = ?1 OR origin = ?1", (article,))
        self._connection.execute("DELETE FROM fingerprint WHERE article = ?", (article,))

    def credit(self, article: str, agency: str) -> str | None:
        """Where an article credits an agency, by the id of what was found there first."""
        query = """
        SELECT f.id FROM article a JOIN finding f ON f.article = a.number
        WHERE a.id = ? AND f.kind = 'credit' AND f.body ->> '$.agency' = ? ORDER BY f.start LIMIT 1
        """
        row = self._connection.execute(query, (article, agency)).fetchone()
        return row[0] if row else None

    def copies(self, article: int) -> list[int]:
        """The articles that are one report with this one, word for word, whichever had it from the other."""
        return [other for (other,) in self._connection.execute(_COPIES, {"article": article})]

    def of(self, article: str) -> list[Origin]:
        """What the article of this id derives from."""
        rows = self._connection.execute(_ORIGINS, (article,))
        return [Origin(origin, agency, how, bool(stated), because) for origin, agency, how, stated, because in rows]
