"""Who is called so: namings by the words of their names and by their keys."""

from collections.abc import Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import Any, NamedTuple

from ordret.store.file import told
from ordret.store.newest import queries
from ordret.store.words import Phrase, expression

MOST = 1000  # namings that are looked at for some words, or for a key
SEEN = 50  # articles in which it is looked up which outlet prints a name


class Called(NamedTuple):
    """A name of an entity, in a language."""

    entity: str
    name: str
    lang: str


class Names:
    """Names, over entities."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection, self._path = connection, path

    def with_words(self, words: Sequence[Phrase]) -> list[Called]:
        """Names that have all the words, as search takes words."""
        return [Called(*row) for row in self._rows(queries.CALLED, words=expression(words), most=MOST)]

    def of_key(self, key: str) -> list[Called]:
        """Names of a key."""
        return [Called(*row) for row in self._rows(queries.OF_KEY, key=key, most=MOST)]

    def count(self, entity: str) -> int:
        """How often an entity is named."""
        return int(self._rows(queries.TIMES, entity=entity)[0][0])

    def outlets(self, called: Called) -> tuple[str, ...]:
        """Outlets that print a name so, in alphabetical order, of the first SEEN articles that do."""
        return tuple(outlet for (outlet,) in self._rows(queries.OUTLETS, **called._asdict(), most=SEEN))

    def _rows(self, query: str, **values: Any) -> list[Any]:
        with told(self._path):
            return self._connection.execute(query, values).fetchall()
