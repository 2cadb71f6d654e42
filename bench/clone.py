"""A copy of a record within a larger one: the same reports a while later, of people with other names."""

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from sqlite3 import Connection, IntegrityError
from typing import Any, NamedTuple

from ordret.link import people
from ordret.model import article_id

APART = 14  # days between two copies
ID = re.compile(r"(?<![0-9a-f])[0-9a-f]{20}(?![0-9a-f])")
# In JSON a line break before a word stands as "\n", which is no letter of it.
WORD = re.compile(r"(?:(?<![^\W_])|(?<=\\n))[A-ZÆØÅÄÖÜ][^\W\d_]{3,}")
WHEN = re.compile(r'"(first|last|words)":"(\d{4}-\d\d-\d\d)"')
RINGS = ("aeiouy", "bdfgklmnprstv")  # letters that stand for each other


class Shared(NamedTuple):
    """What all copies have in common: ids of groups, entities that keep their names, and the words that change."""

    roots: frozenset[str]
    entities: frozenset[str]
    changing: frozenset[str]


class Clone:
    """The `number`th copy: how what it says differs from the base. `ids` are those of its articles by the base's."""

    def __init__(self, number: int, shared: Shared, articles: Iterable[tuple[str, str, str]]) -> None:
        self._shared, self._letters = shared, _letters(number)
        self.days = APART * number
        self.ids = {id_: article_id(f"{source}~{number}", self.named(text)) for id_, source, text in articles}

    def functions(self) -> dict[str, Callable[[str | None], str | None]]:
        """What `clone.sql` calls."""
        return {each.__name__: _optional(each) for each in (self.moved, self.told, self.later, self.root)}

    def moved(self, text: str) -> str:
        return ID.sub(lambda found: self.ids.get(found[0], found[0]), text)

    def root(self, text: str) -> str:
        return text if text in self._shared.roots else self.moved(text)

    def told(self, text: str) -> str:
        return WHEN.sub(lambda found: f'"{found[1]}":"{self.later(found[2])}"', self.moved(self.named(text)))

    def later(self, text: str) -> str:
        """A day, or what begins with one, so much later; as it is where it begins with none."""
        with suppress(ValueError):
            day = date.fromisoformat(text[:10])
            return text if day.year == date.max.year else f"{day + timedelta(self.days)}{text[10:]}"
        return text

    def named(self, text: str) -> str:
        return WORD.sub(self._changed, text)

    def _changed(self, found: re.Match[str]) -> str:
        word = found[0]
        own = word in self._shared.changing or (word.endswith("s") and word[:-1] in self._shared.changing)
        end = "" if word in self._shared.changing else "s"
        return word.removesuffix(end).translate(self._letters) + end if own else word


def _letters(number: int) -> dict[int, str]:
    """Which letter stands for which: no two numbers under 78 say the same."""
    turns = zip(RINGS, (number % 6, number // 6 % 13), strict=True)
    small = {old: new for ring, turn in turns for old, new in zip(ring, ring[turn:] + ring[:turn], strict=True)}
    return {ord(case(old)): case(new) for old, new in small.items() for case in (str.lower, str.upper)}


def _optional(change: Callable[[str], str]) -> Callable[[str | None], str | None]:
    return lambda text: None if text is None else change(text)


def shared(connection: Connection, roots: Iterable[str], kept: Iterable[str]) -> Shared:
    """What all copies of `base` have in common: the groups of these ids, who is called one of the `kept` names, every
    fourth other person, all that is no person, and whoever has a word of such a name in theirs."""
    rows = connection.execute("SELECT entity, kind, name FROM base.naming WHERE entity NOT NULL").fetchall()
    words: dict[str, list[set[str]]] = {}
    for entity, _, name in rows:
        words.setdefault(entity, []).append(set(WORD.findall(name)))
    staying = {entity for entity, kind, name in rows if kind != "person" or name in set(kept)}
    staying |= {entity for entity in words if int(entity.split("-")[1], 16) % 4 == 0}
    while True:
        fixed = {word for entity in staying for name in words[entity] for word in name}
        more = {entity for entity, names in words.items() if not all(name - fixed for name in names)} - staying
        if not more:
            break
        staying |= more
    changing = {word for entity, names in words.items() if entity not in staying for name in names for word in name}
    return Shared(frozenset(roots), frozenset(staying), frozenset(changing - fixed))


_NAMINGS = """
SELECT number, kind, name, lang, roles, month, first, last, rank, mention, count, entity FROM base.naming
"""
_NEW = """
INSERT INTO naming (key, kind, name, lang, roles, month, first, last, rank, mention, count, entity)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def rename(connection: Connection, clone: Clone, shared: Shared) -> None:
    """Fills temp.renamed; namings of people who are others in this copy are new."""
    connection.execute("DELETE FROM temp.renamed")
    for number, *row, entity in connection.execute(_NAMINGS).fetchall():
        stays = entity is None or entity in shared.entities
        new = number if stays else _kept(connection, clone, [*row, entity])
        connection.execute("INSERT INTO temp.renamed VALUES (?, ?)", (number, new))


def _kept(connection: Connection, clone: Clone, row: Sequence[Any]) -> int:
    """The number of a naming of this copy; one that another copy has already is kept apart by its month."""
    kind, name, lang, roles, month, *days, mention, count, entity = row
    changed, mention = clone.named(name), clone.moved(mention)
    key = people.key(kind, changed, lang) or f"@{mention.split('-')[1]}"
    own = [*(day and clone.later(clone.moved(day)) for day in days), mention, count, clone.moved(entity)]
    with suppress(IntegrityError):
        return connection.execute(_NEW, (key, kind, changed, lang, roles, month, *own)).lastrowid or 0
    return connection.execute(_NEW, (key, kind, changed, lang, roles, f"{month}~{clone.days}", *own)).lastrowid or 0
