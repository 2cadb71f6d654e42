"""Quotations as they are compared, the links between them, and the statements they make."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from sqlite3 import Connection
from typing import Any, NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from ordret.model import Link
from ordret.store.links.vectors import matrix, values

_LINK = 'left, right, relation, verdict, score, because, "by"'
_NEAR = """
SELECT w.id, w.lang, w.day, v.bytes FROM wording w JOIN vector v ON v.number = w.vector
WHERE w.cell = ? AND (w.day = 0 OR w.day BETWEEN ? AND ?)
"""


class Row(NamedTuple):
    """A quotation as it is compared. `day` is an ordinal, 0 where it is not known; `body` what `link.wording` needs."""

    id: str
    article: int
    lang: str
    cell: int
    day: int
    speaker: int | None
    rank: str
    statement: str
    vector: int
    body: str


class Beside(NamedTuple):
    """Another wording of a statement: its article, and where in it the words begin."""

    article: int
    start: int


class Near(NamedTuple):
    """What one cell holds: ids, languages and days in the order of the rows of `vectors` (count, dimensions)."""

    ids: tuple[str, ...]
    langs: tuple[str, ...]
    days: tuple[int, ...]
    vectors: NDArray[np.float32]


class Wordings:
    """Wordings by cell and day, and by statement."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, rows: Iterable[Row]) -> None:
        columns = ", ".join(Row._fields)
        marks = ", ".join("?" * len(Row._fields))
        self._connection.executemany(f"INSERT OR REPLACE INTO wording ({columns}) VALUES ({marks})", rows)

    def forget(self, article: int) -> set[str]:
        """Take back an article's wordings with their links; those that stay of the statements concerned."""
        gone = self._connection.execute("SELECT id, statement FROM wording WHERE article = ?", (article,)).fetchall()
        self._connection.execute("DELETE FROM wording WHERE article = ?", (article,))
        for id_, _ in gone:
            self._connection.execute("DELETE FROM link WHERE left = ?1 OR right = ?1", (id_,))
        return {member for _, statement in gone for member in self.members(statement)}

    def members(self, statement: str) -> tuple[str, ...]:
        """The quotations of a statement, earliest first."""
        query = "SELECT id FROM wording WHERE statement = ? ORDER BY rank, id"
        return tuple(id_ for (id_,) in self._connection.execute(query, (statement,)))

    def beside(self, id_: str) -> list[Beside]:
        """The other wordings of a quotation's statement, in other articles."""
        query = """
        SELECT w.article, f.start FROM wording own JOIN wording w ON w.statement = own.statement
        JOIN finding f ON f.id = w.id WHERE own.id = ? AND w.article <> own.article ORDER BY w.rank, w.id
        """
        return [Beside(*row) for row in self._connection.execute(query, (id_,))]

    def articles(self, id_: str) -> list[int]:
        """The articles with a wording of a quotation's statement, its own among them."""
        query = (
            "SELECT DISTINCT w.article FROM wording own JOIN wording w ON w.statement = own.statement WHERE own.id = ?"
        )
        return [article for (article,) in self._connection.execute(query, (id_,))]

    def count(self, article: int) -> int:
        """How many wordings an article has."""
        row = self._connection.execute("SELECT count(*) FROM wording WHERE article = ?", (article,)).fetchone()
        return cast("int", row[0])

    def of_article(self, article: int) -> list[str]:
        """The quotations of an article."""
        rows = self._connection.execute("SELECT id FROM wording WHERE article = ? ORDER BY id", (article,))
        return [id_ for (id_,) in rows]

    def near(self, cell: int, first: int, last: int) -> Near:
        """What a cell holds of these days, and of days not known."""
        rows = self._connection.execute(_NEAR, (cell, first, last)).fetchall()
        vectors = matrix([row[3] for row in rows])
        ids, langs, days = (tuple(row[at] for row in rows) for at in range(3))
        return Near(ids, langs, days, vectors)

    def rows(self, ids: Iterable[str]) -> Iterator[Row]:
        query = f"SELECT {', '.join(Row._fields)} FROM wording WHERE id = ?"
        for id_ in ids:
            yield from (Row(*row) for row in self._connection.execute(query, (id_,)))

    def vectors(self, ids: Iterable[str]) -> dict[str, NDArray[np.float32]]:
        """The vectors of wordings."""
        query = "SELECT v.bytes FROM wording w JOIN vector v ON v.number = w.vector WHERE w.id = ?"
        found = ((id_, self._connection.execute(query, (id_,)).fetchone()) for id_ in ids)
        return {id_: values(row[0]) for id_, row in found if row}

    def spoken_in(self, namings: Iterable[int]) -> list[int]:
        """The articles in which somebody named so speaks."""
        query = "SELECT article FROM wording WHERE speaker = ?"
        return sorted({row[0] for each in namings for row in self._connection.execute(query, (each,))})

    def link(self, links: Iterable[Link], *, at: datetime) -> None:
        """Keep links in place of earlier ones between the same two."""
        insert = f"INSERT OR REPLACE INTO link ({_LINK}, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        rows = [(k.left, k.right, k.relation, k.verdict, k.score, k.because, k.by, at.isoformat()) for k in links]
        self._connection.executemany(insert, rows)

    def unlink(self, id_: str, by: str) -> None:
        """Take back what linkers of this name said of a finding."""
        query = 'DELETE FROM link WHERE (left = ?1 OR right = ?1) AND "by" GLOB ?2'
        self._connection.execute(query, (id_, f"{by}@*"))

    def links(self, id_: str) -> list[Link]:
        """The links of a finding."""
        return self._links("WHERE left = ?1 OR right = ?1 ORDER BY left, right", id_)

    def dated(self, id_: str) -> Iterator[tuple[Link, datetime]]:
        """The links of a finding, with the time of their making."""
        query = f"SELECT {_LINK}, at FROM link WHERE left = ?1 OR right = ?1 ORDER BY left, right"
        for *row, at in self._connection.execute(query, (id_,)):
            yield Link(*row), datetime.fromisoformat(at)

    def between(self, one: str, other: str) -> list[Link]:
        """The links between two findings."""
        return self._links("WHERE (left = ?1 AND right = ?2) OR (left = ?2 AND right = ?1) ORDER BY left", one, other)

    def unsure(self, *, after: Link | None = None) -> Iterator[Link]:
        """The links that a linker was not sure of, the likeliest first; behind one of them, if given."""
        behind = "AND (-ifnull(score, 0), left, right) > (?, ?, ?)" if after else ""
        query = f"WHERE verdict = 'unsure' {behind} ORDER BY -ifnull(score, 0), left, right"
        values = (-(after.score or 0), after.left, after.right) if after else ()
        for row in self._connection.execute(f"SELECT {_LINK} FROM link {query}", values):
            yield Link(*row)

    def contradicting(self, by: str) -> list[Link]:
        """The links of linkers of this name between what contradicts each other."""
        return self._links("WHERE relation = 'contradicts' AND \"by\" GLOB ? ORDER BY left, right", f"{by}@*")

    def contradicting_of(self, statement: str, by: str) -> list[Link]:
        """The same, of the wordings of a statement."""
        ends = "SELECT id FROM wording WHERE statement = ?1"
        where = f"(left IN ({ends}) OR right IN ({ends})) AND relation = 'contradicts' AND \"by\" GLOB ?2"
        return self._links(f"WHERE {where} ORDER BY left, right", statement, f"{by}@*")

    def all_links(self) -> Iterator[tuple[Link, datetime]]:
        """Every link with the time of its making, by ids."""
        for *row, at in self._connection.execute(f"SELECT {_LINK}, at FROM link ORDER BY left, right"):
            yield Link(*row), datetime.fromisoformat(at)

    def state(self, statements: Mapping[str, str]) -> None:
        """Say to which statement quotations belong."""
        rows = [(statement, id_) for id_, statement in statements.items()]
        self._connection.executemany("UPDATE wording SET statement = ? WHERE id = ?", rows)

    def _links(self, where: str, *values: Any) -> list[Link]:
        return [Link(*row) for row in self._connection.execute(f"SELECT {_LINK} FROM link {where}", values)]
