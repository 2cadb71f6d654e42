"""The lists that are kept: stories, what they tell, conflicts, demands, who is heard, coverage."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from ordret.model import PartKind
from ordret.store import Store
from ordret.store.lists import Order
from ordret.store.rows import unpacked
from ordret.view.conflicts import Conflict, ConflictKind
from ordret.view.counted import Covered, Heard, Tally
from ordret.view.demands import Demand, DemandKind
from ordret.view.lists.page import Page, page, place
from ordret.view.stories import Story
from ordret.view.timeline import Entry

T = TypeVar("T")


def stories(store: Store, order: Order, *, after: str | None, limit: int) -> Page[Story]:
    """By how many articles they have, or the newest first."""
    kinds = (int, int, str) if order == "biggest" else (str, str)
    rows = store.lists.stories(order, place(after, *kinds), limit + 1)
    return page(rows, limit, _of(Story), keys=len(kinds))


def story(store: Store, id_: str) -> Story | None:
    body = store.lists.story(id_)
    return unpacked(body, Story) if body else None


def entries(store: Store, story: str, *, after: str | None, limit: int) -> Page[Entry]:
    """What a story tells, by day, what has no day last."""
    rows = store.lists.entries(story, place(after, str, int, str, str), limit + 1)
    return page(rows, limit, _of(Entry), keys=4)


def latest(store: Store, story: str, *, limit: int) -> tuple[Entry, ...]:
    """What a story tells of its last days, the latest first; nothing that has no day."""
    return tuple(map(_of(Entry), store.lists.latest(story, limit)))


def conflicts(
    store: Store,
    kind: ConflictKind | None,
    *,
    story: str | None,
    group: str | None,
    after: str | None,
    limit: int,
) -> Page[Conflict]:
    """The newest first, by the later of the two reports."""
    rows = store.lists.conflicts(kind, story, group, place(after, str, str, str, str), limit + 1)
    return page(rows, limit, _conflict, keys=4)


def demands(store: Store, kind: DemandKind | None, *, open_only: bool, after: str | None, limit: int) -> Page[Demand]:
    """The newest first."""
    rows = store.lists.demands(kind, open_only=open_only, place=place(after, str, str), most=limit + 1)
    return page(rows, limit, _of(Demand), keys=2)


def demands_of(
    store: Store, story: str, kind: DemandKind | None, *, open_only: bool, after: str | None, limit: int
) -> Page[Demand]:
    """Those of a story by day, what has no day last."""
    at = place(after, int, str, str)
    rows = store.lists.demands_of(story, kind, open_only=open_only, place=at, most=limit + 1)
    return page(rows, limit, _of(Demand), keys=3)


def people(store: Store, kind: PartKind | None, *, after: str | None, limit: int) -> Page[Heard]:
    """Whoever is quoted, or those of one kind, by the number of statements."""
    return page(store.lists.heard(kind, place(after, int, str), limit + 1), limit, _of(Heard), keys=2)


def coverage(store: Store, *, after: str | None, limit: int) -> Page[Covered]:
    """Articles by day, the newest first, language and outlet."""
    return page(store.lists.coverage(place(after, str, str, str), limit + 1), limit, _covered, keys=3)


def tally(store: Store) -> Tally | None:
    """None where nothing was ever linked."""
    body = store.lists.tally()
    return unpacked(body, Tally) if body else None


def _of(kind: type[T]) -> Callable[[Sequence[Any]], T]:
    return lambda row: unpacked(row[-1], kind)


def _conflict(row: Sequence[Any]) -> Conflict:
    _, left, right, kind, strict, because = row
    return Conflict(left, right, kind, bool(strict), because)


def _covered(row: Sequence[Any]) -> Covered:
    day, lang, outlet, articles, quotations = row
    return Covered(date.fromisoformat(day) if day else None, lang, outlet or None, articles, quotations)
