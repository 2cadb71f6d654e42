"""Brings what pages list up to date, group by group, where linkers changed something."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime

from ordret.store import Store
from ordret.store.lists.making import Conflict, Demand, Entry
from ordret.store.lists.stale import Kind, Moved
from ordret.store.rows import packed
from ordret.view import conflicts, demands, timeline
from ordret.view.counted import Heard, Spoken, Tally
from ordret.view.entities import linked
from ordret.view.stories import story

BATCH = 100  # groups to a commit
UNKNOWN = ""  # a day, where the newest stands first


def bring_up(store: Store) -> None:
    """List anew what is stale. Commits as it goes; a killed run leaves the rest to the next one."""
    if not store.lists.stale.is_any():
        return
    with store.links.batch():
        _spread(store)
    for kind, ids in _stale(store):
        with store.links.batch():
            _make(store, kind, ids)


def at_once(store: Store) -> None:
    """The same within the caller's batch, so that no reader sees what is linked without what is listed of it."""
    _spread(store)
    for kind, ids in _stale(store):
        _make(store, kind, ids)


def _stale(store: Store) -> Iterator[tuple[Kind, list[str]]]:
    """A batch after the other, until nothing is left; each is made before the next is asked for."""
    for kind in MAKERS:
        while ids := store.lists.stale.some(kind, BATCH):
            yield kind, ids


def _make(store: Store, kind: Kind, ids: Sequence[str]) -> None:
    for id_ in ids:
        MAKERS[kind](store, id_)
    store.lists.stale.done(kind, ids)


def _spread(store: Store) -> None:
    stale = store.lists.stale
    stale.spread(_parted(store, stale.moved()))


def _parted(store: Store, moved: Iterable[Moved]) -> set[int]:
    """The namings that do not mean the same as the same others any more. Mostly an entity is but called after another
    mention, or has a new naming, which stands in new articles alone."""
    now = {each.naming: each for each in moved}
    new = {each.naming for each in now.values() if each.was is None}
    meaning = store.lists.stale.meaning
    found = set[int]()
    for was in {each.was for each in now.values() if each.was is not None}:
        left = {each.naming for each in now.values() if each.was == was}
        stayed = meaning(was) - now.keys()
        called = {entity for n in left if (entity := now[n].entity)} | ({was} if stayed else set())
        beside = set[int]().union(*(meaning(entity) for entity in called)) - new
        if len(called) > 1 or beside != left | stayed:
            found |= beside | left | stayed
    return found


def _article(store: Store, number: str) -> None:
    making, held = store.lists.making, int(number)
    making.cover(held)
    id_, stories = store.links.work.ids([held])[held], store.links.reports.of([held])
    version = store.version(id_) if stories else None
    entries = timeline.alone(store, version.article) if version else ()
    making.enter(id_, (_entry(told, id_, each) for each in entries for told in stories))


def _statement(store: Store, id_: str) -> None:
    _told(store, "statement", id_, timeline.of_statement(store, id_))
    _opposed(store, id_, conflicts.of_statement(store, id_))


def _occasion(store: Store, id_: str) -> None:
    _told(store, "occasion", id_, timeline.of_occasion(store, id_))


def _series(store: Store, id_: str) -> None:
    _opposed(store, id_, conflicts.of_series(store, id_))


def _told(store: Store, kind: Kind, id_: str, entry: timeline.Entry | None) -> None:
    making = store.lists.making
    making.enter(id_, (_entry(story, id_, entry) for story in making.told_in(kind, id_)) if entry else ())


def _entry(story: str, group: str, entry: timeline.Entry) -> Entry:
    first, days, kind, id_ = timeline.order(entry)
    return Entry(story, first.isoformat(), days, kind, id_, group, packed(entry))


def _opposed(store: Store, id_: str, found: Iterator[conflicts.Conflict]) -> None:
    rows = [Conflict(each.left, each.right, each.kind, each.strict, each.because) for each in found]
    store.lists.making.oppose(id_, rows)


def _story(store: Store, id_: str) -> None:
    making = store.lists.making
    if not store.links.reports.earliest(id_):
        making.tell(id_, None, ())
        return
    told = story(store, id_)
    last = told.last.isoformat() if told.last else UNKNOWN
    found = map(_demand, demands.of_story(store, id_, told.articles))
    making.tell(id_, (len(told.articles), told.sources, last, packed(told)), found)


def _demand(each: demands.Demand) -> Demand:
    day = each.when.first.isoformat() if each.when else UNKNOWN
    return Demand(each.id, each.story, each.kind, each.open, day, packed(each))


def _entity(store: Store, id_: str) -> None:
    making = store.lists.making
    count, day = making.spoken(id_)
    entity = linked(id_, store.links.people.members(id_)) if count else None
    last = date.fromordinal(day) if day else None
    heard = Heard(id_, entity.kind, entity.name, count, last) if entity else None
    making.hear(id_, (count, packed(heard)) if heard else None)


def _tally(store: Store, _: str) -> None:
    making = store.lists.making
    first, last = (date.fromisoformat(day) if day else None for day in making.days())
    languages = tuple(Spoken(lang, articles) for lang, articles in making.languages())
    making.tally(packed(Tally(datetime.now(UTC), languages=languages, first=first, last=last, **making.counted())))


# In this order: what is counted last counts what was listed before.
MAKERS: Mapping[Kind, Callable[[Store, str], None]] = {
    "article": _article,
    "statement": _statement,
    "occasion": _occasion,
    "series": _series,
    "story": _story,
    "entity": _entity,
    "tally": _tally,
}
