"""How articles name people, bodies and places, and which namings are one."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from sqlite3 import Connection
from typing import Any, NamedTuple, cast

from ordret.link.people import Naming
from ordret.model import MentionKind
from ordret.store.links.days import day, iso

_NAMING = "n.number, n.key, n.kind, n.name, n.lang, n.roles, n.first, n.last, n.rank, n.mention, n.count, n.entity"
_KEPT = """
INSERT INTO naming (key, kind, name, lang, roles, month) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET key = excluded.key RETURNING number
"""
_WIDENED = """
UPDATE naming SET
  first = min(ifnull(first, :first), ifnull(:first, first)), last = max(ifnull(last, :last), ifnull(:last, last)),
  mention = iif(rank IS NULL OR :rank < rank, :mention, mention), rank = min(ifnull(rank, :rank), :rank),
  count = count + :times
WHERE number = :naming
"""
_COUNTED_ANEW = """
UPDATE naming SET (first, last, rank, mention, count) = (
  SELECT min(first), max(last), min(rank), (SELECT mention FROM named WHERE naming = ?1 ORDER BY rank LIMIT 1),
    ifnull(sum(count), 0)
  FROM named WHERE naming = ?1
) WHERE number = ?1
"""


class Appearance(NamedTuple):
    """One article's mentions of somebody by one name: days of publication, where it stands first, how often."""

    naming: int
    first: date | None
    last: date | None
    rank: str
    mention: str
    times: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A naming as kept. `rank` and `mention` are those of its earliest place; `entity` whom it is held to mean."""

    number: int
    key: str
    naming: Naming
    rank: str
    mention: str
    count: int
    entity: str | None


class People:
    """Namings, by key and by article."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def naming(self, key: str, kind: str, name: str, lang: str, roles: Sequence[str], *, month: str) -> int:
        """The number of a naming, kept if it is new."""
        row = self._connection.execute(_KEPT, (key, kind, name, lang, json.dumps(roles, ensure_ascii=False), month))
        number: int = row.fetchone()[0]
        return number

    def appear(self, article: int, appearances: Iterable[Appearance], places: Mapping[str, int]) -> None:
        """Keep whom an article names, and of each mention (by id) which naming it is."""
        rows = [{**each._asdict(), "first": iso(each.first), "last": iso(each.last)} for each in appearances]
        insert = "INSERT INTO named (article, naming, first, last, rank, mention, count) VALUES "
        values = "(:article, :naming, :first, :last, :rank, :mention, :times)"
        self._connection.executemany(insert + values, [{"article": article, **row} for row in rows])
        self._connection.executemany(_WIDENED, rows)
        stands = [(id_, article, naming) for id_, naming in places.items()]
        self._connection.executemany("INSERT OR IGNORE INTO stands (id, article, naming) VALUES (?, ?, ?)", stands)

    def forget(self, article: int) -> set[int]:
        """Take back whom an article names; the namings concerned."""
        rows = self._connection.execute("SELECT naming FROM named WHERE article = ?", (article,)).fetchall()
        for table in ("named", "stands", "office"):
            self._connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
        self._connection.executemany(_COUNTED_ANEW, rows)
        return {naming for (naming,) in rows}

    def block(self, key: str) -> list[Kept]:
        """The namings of a key that stand in an article, in the order of keeping."""
        return self._kept("n.key = ? AND n.count > 0 ORDER BY n.number", key)

    def members(self, entity: str) -> list[Kept]:
        """The namings of an entity."""
        return self._kept("n.entity = ? AND n.count > 0 ORDER BY n.rank", entity)

    def at(self, id_: str) -> int | None:
        """The naming of a mention, or of a part that stands at none and is told by its office."""
        query = "SELECT naming FROM stands WHERE id = ?1 UNION ALL SELECT naming FROM office WHERE id = ?1"
        row = self._connection.execute(query, (id_,)).fetchone()
        return cast("int | None", row[0]) if row else None

    def kept(self, naming: int) -> Kept | None:
        """The naming of a number."""
        return next(iter(self._kept("n.number = ?", naming)), None)

    def key(self, naming: int) -> str:
        """The key of a naming."""
        row = self._connection.execute("SELECT key FROM naming WHERE number = ?", (naming,)).fetchone()
        return cast("str", row[0])

    def entity(self, naming: int | None) -> str | None:
        row = self._connection.execute("SELECT entity FROM naming WHERE number = ?", (naming,)).fetchone()
        return cast("str | None", row[0]) if row else None

    def assign(self, entities: Mapping[int, str]) -> None:
        """Say whom namings mean."""
        rows = [(entity, number) for number, entity in entities.items()]
        self._connection.executemany("UPDATE naming SET entity = ? WHERE number = ?", rows)

    def entities(self) -> list[str]:
        """All entities, in the order of their ids' naming."""
        query = "SELECT DISTINCT entity FROM naming WHERE count > 0 ORDER BY entity"
        return [entity for (entity,) in self._connection.execute(query)]

    def _kept(self, where: str, value: str | int) -> list[Kept]:
        return [
            _kept(row) for row in self._connection.execute(f"SELECT {_NAMING} FROM naming n WHERE {where}", (value,))
        ]


def _kept(row: Sequence[Any]) -> Kept:
    number, key, kind, name, lang, roles, first, last, rank, mention, count, entity = row
    naming = Naming(cast("MentionKind", kind), name, lang, tuple(json.loads(roles)), day(first), day(last))
    return Kept(number, key, naming, rank, mention, count, entity)
