"""What pages tell of stories: the one that an address names, and what in it differs."""

from dataclasses import dataclass

from ordret.model import Figure, passages
from ordret.record import Record
from ordret.record.kept import article_of
from ordret.store import Store
from ordret.view.conflicts import Conflict, ConflictKind
from ordret.view.passages import joined
from ordret.view.stories import Story, story, story_of
from ordret.web import addresses


def story_at(record: Record, key: str) -> Story:
    """The story of an article, or of what was found in one, by its id. One that is in no list, since it is not linked
    yet or superseded, is a story of its own. Raises RecordError where nothing has the id."""
    id_ = story_of(record.store, article_of(record.show(key)))
    return record.lists.story(id_) or story(record.store, id_)


@dataclass(frozen=True, slots=True)
class Side:
    """One of two findings that differ, in its printed words; `of` is what a figure counts or measures."""

    id: str
    address: str
    lang: str
    outlet: str | None
    words: str
    of: str | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two findings that differ, the earlier one first. `strict`: both cannot hold."""

    kind: ConflictKind
    strict: bool
    left: Side
    right: Side


def pair(store: Store, conflict: Conflict) -> Pair:
    """A conflict in the words of its two sides."""
    return Pair(conflict.kind, conflict.strict, _side(store, conflict.left), _side(store, conflict.right))


def _side(store: Store, id_: str) -> Side:
    found = store.found(id_)
    assert found is not None  # a list goes with what it lists
    outlet = store.article(found.finding.article).outlet
    of = found.finding.quantity.text if isinstance(found.finding, Figure) else None
    return Side(id_, addresses.found(id_), found.lang, outlet, joined(passages(found.finding)), of)
