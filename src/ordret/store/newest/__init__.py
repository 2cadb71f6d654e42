"""Lists that an index gives straight away, the newest first: what is said, given and held, and by whom."""

from collections.abc import Sequence
from heapq import merge
from itertools import groupby, islice
from pathlib import Path
from sqlite3 import Connection
from typing import Any, NamedTuple

from ordret.store.file import told
from ordret.store.newest import queries
from ordret.store.newest.called import Names
from ordret.store.words import Phrase, exactly, expression

__all__ = ["BEGINNING", "MOST", "Newest", "Place"]

# Of so many hits of words, the latest added, a list is made: what they belong to must be gone through for its order.
MOST = 500
CALLED = 50  # names of an entity that are looked for

Row = tuple[Any, ...]


class Place(NamedTuple):
    """Where something stands in a list: its rank, empty where its day is not known, and its id."""

    newest: str
    id: str


BEGINNING = Place(chr(0x10FFFF), "")  # before every rank


class Newest:
    """Rows of lists: rank and id of what stands there, and the id of the group to show. `limit` rows behind a place."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection, self._path = connection, path
        self.names = Names(connection, path)

    def statements(self, entity: str | None, lang: str | None, after: Place, limit: int) -> list[Row]:
        """Statements, of an entity those of which a wording says that it said them."""
        if entity is not None:
            return self._merged(queries.SAID, entity, after, limit, lang=lang)
        query = queries.STATEMENTS_IN if lang else queries.STATEMENTS
        return self._all(query, lang=lang, **after._asdict(), most=limit)

    def statements_with(self, words: Sequence[Phrase], entity: str | None, lang: str | None) -> list[Row]:
        """The statements of the latest MOST quotations that have the words, of an entity those that print a name of
        its with them; all at once."""
        wanted = f"words : ({expression(words)})"
        if entity is not None:
            wanted = f"({wanted}) AND speaker : ({self._called(entity)})"
        return self._all(queries.WITH_WORDS, words=wanted, entity=entity, lang=lang, most=MOST)

    def about(self, entity: str, after: Place, limit: int) -> list[Row]:
        """Statements of others in which an entity is named."""
        return self._merged(queries.ABOUT, entity, after, limit)

    def occasions(self, entity: str, after: Place, limit: int) -> list[Row]:
        return self._merged(queries.OCCASIONS, entity, after, limit)

    def series(self, entity: str | None, after: Place, limit: int) -> list[Row]:
        """Series of figures, of an entity those of which it gives a figure."""
        if entity is not None:
            return self._merged(queries.GIVEN, entity, after, limit)
        return self._all(queries.SERIES, **after._asdict(), most=limit)

    def series_with(self, words: Sequence[Phrase], entity: str | None) -> list[Row]:
        """The series of the latest MOST figures that have the words, all at once."""
        return self._all(queries.SERIES_WITH_WORDS, words=expression(words), entity=entity, most=MOST)

    def disputed(self, entity: str, after: Place, other: str, limit: int) -> list[Row]:
        """Disputed quotations: rank, id, the other quotation's id, and how."""
        return self._merged(queries.DISPUTED, entity, after, limit, keys=3, other=other)

    def wordings(self, statement: str, after: Place, limit: int) -> list[Row]:
        """The wordings of a statement, earliest first."""
        return self._all(queries.WORDINGS, group=statement, **after._asdict(), most=limit)

    def counts(self, series: str, after: Place, limit: int) -> list[Row]:
        """The figures of a series, earliest first."""
        return self._all(queries.COUNTS, group=series, **after._asdict(), most=limit)

    def statement(self, id_: str) -> tuple[Row, dict[str, int]]:
        """A statement by its earliest wording, with the entity that said it; and its wordings in each language."""
        return self._one(queries.STATEMENT, id_), self.languages(id_)

    def languages(self, statement: str) -> dict[str, int]:
        """The wordings of a statement in each language, the earliest first; none of what is not linked."""
        return self._languages(queries.LANGUAGES, statement)

    def wording(self, id_: str) -> Row:
        """A quotation alone, as a person may have corrected it, with the entity that said it."""
        return self._one(queries.ALONE, id_)

    def figures(self, series: str) -> tuple[Row, dict[str, int]]:
        """A series by its earliest figure, and its figures in each language."""
        return self._one(queries.ALONE, series), self._languages(queries.SERIES_LANGUAGES, series)

    def _one(self, query: str, id_: str) -> Row:
        with told(self._path):
            row: Row = self._connection.execute(query, {"id": id_}).fetchone()
            return row

    def _languages(self, query: str, id_: str) -> dict[str, int]:
        return dict(self._all(query, id=id_, most=MOST))

    def _called(self, entity: str) -> str:
        """An expression for what an entity is called."""
        names = (name for (name,) in self._all(queries.NAMES, entity=entity, most=CALLED))
        return " OR ".join(f"({asked})" for name in names if (asked := expression(exactly(name))))

    def _all(self, query: str, *, most: int, **values: Any) -> list[Row]:
        with told(self._path):
            return list(islice(self._connection.execute(query, {**values, "most": most}), most))

    def _merged(self, query: str, entity: str, after: Place, limit: int, *, keys: int = 2, **more: Any) -> list[Row]:
        """One list of those of all the namings of an entity, no place twice."""
        values = {"lang": None, **more, **after._asdict(), "entity": entity}
        with told(self._path):
            numbers = self._connection.execute(queries.NAMINGS, values).fetchall()
            each = [self._connection.execute(query, {**values, "naming": number}) for (number,) in numbers]
            rows = merge(*each, key=lambda row: row[:keys], reverse=True)
            return list(islice((next(same) for _, same in groupby(rows, key=lambda row: row[:keys])), limit))
