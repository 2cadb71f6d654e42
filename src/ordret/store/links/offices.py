"""Who is printed with an office, and who is told by an office alone."""

from collections.abc import Iterable, Iterator
from datetime import date
from sqlite3 import Connection
from typing import NamedTuple

from ordret.store.links.days import day, iso

_HOLDINGS = """
SELECT n.number, n.entity, n.first, n.last FROM holding h JOIN naming n ON n.number = h.naming
WHERE h.office = ? AND n.count > 0 ORDER BY n.rank
"""


class Held(NamedTuple):
    """Somebody printed with an office, and the days on which that was."""

    naming: int
    entity: str
    first: date | None
    last: date | None


class Alone(NamedTuple):
    """A part of a finding told by its office alone, by id, with the days of its article; whom it is held to be."""

    id: str
    first: date | None
    last: date | None
    naming: int | None


class Offices:
    """Offices by the words that stand for them in every language."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hold(self, office: str, naming: int) -> None:
        """A naming has this office among its roles."""
        self._connection.execute("INSERT OR IGNORE INTO holding (office, naming) VALUES (?, ?)", (office, naming))

    def stand(self, article: int, office: str, part: Alone) -> None:
        """A part of a finding is told by this office alone."""
        self._connection.execute(
            "INSERT OR IGNORE INTO office (id, article, office, first, last) VALUES (?, ?, ?, ?, ?)",
            (part.id, article, office, iso(part.first), iso(part.last)),
        )

    def holdings(self, office: str) -> list[Held]:
        rows = self._connection.execute(_HOLDINGS, (office,))
        return [Held(naming, entity, day(first), day(last)) for naming, entity, first, last in rows]

    def alone(self, office: str) -> Iterator[Alone]:
        rows = self._connection.execute("SELECT id, first, last, naming FROM office WHERE office = ?", (office,))
        return (Alone(id_, day(first), day(last), naming) for id_, first, last, naming in rows.fetchall())

    def tell(self, id_: str, naming: int | None) -> None:
        """Say whom a part is, or that nobody can tell."""
        self._connection.execute("UPDATE office SET naming = ? WHERE id = ?", (naming, id_))

    def concerned(self, namings: Iterable[int], articles: Iterable[int]) -> set[str]:
        """The offices that somebody named so holds, or somebody named in these articles, or that stand there alone."""
        of_naming = "SELECT office FROM holding WHERE naming = ?"
        of_named = "SELECT h.office FROM named d JOIN holding h ON h.naming = d.naming WHERE d.article = ?"
        alone = "SELECT office FROM office WHERE article = ?"
        asked = [(of_naming, naming) for naming in namings]
        asked += [(query, article) for article in articles for query in (of_named, alone)]
        return {office for query, value in asked for (office,) in self._connection.execute(query, (value,))}
