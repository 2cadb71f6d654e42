"""Meetings as they are compared, and the occasions they make."""

from collections.abc import Iterable, Iterator, Mapping
from sqlite3 import Connection
from typing import NamedTuple

LONGEST = 400  # days
_COLUMNS = "m.id, m.article, m.first, m.last, m.rank, m.occasion, m.body"
# No range of days is longer than LONGEST but that of a report without a day, which seeks its like in its story.
_BESIDE = f"""
SELECT {_COLUMNS} FROM meeting_sign s JOIN meeting m ON m.id = s.id
WHERE s.sign = :sign AND s.first BETWEEN :first - :longest AND :last AND s.last >= :first AND m.id <> :id
ORDER BY abs(s.first - :first), m.rank, m.id LIMIT :most
"""
_IN_STORY = f"""
SELECT {_COLUMNS} FROM meeting m WHERE m.id <> :id AND m.article IN (
  SELECT o.article FROM report r JOIN report o ON o.story = r.story WHERE r.article = :article
  ORDER BY o.rank DESC LIMIT :latest
)
"""


class Row(NamedTuple):
    """A meeting as it is compared. `first` and `last` are the days (ordinals) on which it can be; `body` is what
    `link.occasions` needs."""

    id: str
    article: int
    first: int
    last: int
    rank: str
    occasion: str
    body: str


class Meetings:
    """Meetings by what they may be found by (a party, an office, two countries) and by occasion."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, row: Row, signs: Iterable[str], namings: Iterable[int]) -> None:
        """Keep a meeting, with the signs by which its like find it and the namings of those who take part."""
        marks = ", ".join("?" * len(row))
        self._connection.execute(f"INSERT OR REPLACE INTO meeting VALUES ({marks})", row)
        self._connection.executemany(
            "INSERT OR IGNORE INTO meeting_sign (sign, id, first, last) VALUES (?, ?, ?, ?)",
            [(sign, row.id, row.first, row.last) for sign in signs],
        )
        insert = "INSERT OR IGNORE INTO meeting_party (naming, id) VALUES (?, ?)"
        self._connection.executemany(insert, [(naming, row.id) for naming in namings])

    def forget(self, article: int) -> set[str]:
        """Take back an article's meetings with their links; those that stay of the occasions concerned."""
        query = "SELECT id, occasion FROM meeting WHERE article = ?"
        gone = self._connection.execute(query, (article,)).fetchall()
        for id_, _ in gone:
            self._connection.execute("DELETE FROM link WHERE left = ?1 OR right = ?1", (id_,))
            for table in ("meeting_sign", "meeting_party", "meeting"):
                self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (id_,))
        return {member for _, occasion in gone for member in self.members(occasion)}

    def beside(self, row: Row, sign: str, most: int) -> Iterator[Row]:
        """Other meetings that have a sign, on days that can meet, the nearest first."""
        asked = {"sign": sign, "first": row.first, "last": row.last, "longest": LONGEST, "id": row.id, "most": most}
        return map(Row._make, self._connection.execute(_BESIDE, asked).fetchall())

    def in_story(self, row: Row, latest: int) -> Iterator[Row]:
        """Other meetings of the latest reports of the same story."""
        asked = {"article": row.article, "id": row.id, "latest": latest}
        return map(Row._make, self._connection.execute(_IN_STORY, asked).fetchall())

    def signs(self, id_: str) -> list[str]:
        rows = self._connection.execute("SELECT sign FROM meeting_sign WHERE id = ? ORDER BY sign", (id_,))
        return [sign for (sign,) in rows]

    def rows(self, ids: Iterable[str]) -> Iterator[Row]:
        for id_ in ids:
            found = self._connection.execute(f"SELECT {_COLUMNS} FROM meeting m WHERE id = ?", (id_,))
            yield from map(Row._make, found)

    def members(self, occasion: str) -> tuple[str, ...]:
        """The meetings of an occasion, earliest first."""
        query = "SELECT id FROM meeting WHERE occasion = ? ORDER BY rank, id"
        return tuple(id_ for (id_,) in self._connection.execute(query, (occasion,)))

    def of_namings(self, namings: Iterable[int]) -> list[str]:
        """The meetings in which somebody named so takes part."""
        query = "SELECT id FROM meeting_party WHERE naming = ?"
        return sorted({id_ for each in namings for (id_,) in self._connection.execute(query, (each,))})

    def of_article(self, article: int) -> list[str]:
        """The meetings of an article, in order of their ids."""
        rows = self._connection.execute("SELECT id FROM meeting WHERE article = ? ORDER BY id", (article,))
        return [id_ for (id_,) in rows]

    def held(self, article: int) -> list[Row]:
        """The meetings of an article that it says were held."""
        query = f"SELECT {_COLUMNS} FROM meeting m WHERE m.article = ? AND m.body ->> '$.status' = 'held' ORDER BY m.id"
        return [Row(*row) for row in self._connection.execute(query, (article,))]

    def occasions(self) -> list[str]:
        """Every occasion."""
        return [id_ for (id_,) in self._connection.execute("SELECT DISTINCT occasion FROM meeting ORDER BY occasion")]

    def offices(self, entity: str) -> frozenset[str]:
        """The offices with which somebody is printed in any article."""
        query = "SELECT DISTINCT h.office FROM naming n JOIN holding h ON h.naming = n.number WHERE n.entity = ?"
        return frozenset(office for (office,) in self._connection.execute(query, (entity,)))

    def state(self, occasions: Mapping[str, str]) -> None:
        """Say to which occasion meetings belong."""
        rows = [(occasion, id_) for id_, occasion in occasions.items()]
        self._connection.executemany("UPDATE meeting SET occasion = ? WHERE id = ?", rows)
