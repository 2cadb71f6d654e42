"""A story: what its reports tell, day by day, and who carried it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ordret.model import DecisionStatus, MeetingStatus, When
from ordret.record import Record
from ordret.view.demands import Demand, DemandKind
from ordret.view.stories import Carried, carried
from ordret.view.timeline import Entry, EntryKind, timeline
from ordret.web import addresses, linked
from ordret.web.asked import Asked
from ordret.web.pages import page
from ordret.web.pages.told import Pair, pair, story_at

FEW = 5  # open demands, conflicts and latest entries: the rest have pages of their own
FEED = 30  # entries


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of the timeline and where it leads. `slot` is what it stands under: an ISO day, an ISO interval, such as
    a month's, or "" where no day is known; `wordings` in how many places it is told."""

    id: str
    address: str
    slot: str
    when: When | None
    kind: EntryKind
    status: MeetingStatus | DecisionStatus | None
    lang: str
    outlet: str | None
    speaker: str | None
    words: str
    wordings: int


@dataclass(frozen=True, slots=True)
class Open:
    """Something asked for that nothing answers."""

    id: str
    address: str
    kind: DemandKind
    lang: str
    speaker: str | None
    to: str | None
    words: str
    deadline: When | None


@dataclass(frozen=True, slots=True)
class StoryPage:
    """What a story tells, in the order of its days, what has no day last. `sources` are counted after lineage, and
    `because` says what that rests on; `latest` are what its last days tell. An article that is not linked yet, or that
    a newer version `superseded`, is a story of its own."""

    id: str
    address: str
    lineage: str
    all_demands: str
    all_conflicts: str
    title: str
    lang: str
    first: date | None
    last: date | None
    articles: int
    languages: tuple[str, ...]
    sources: int
    because: str
    linked: bool
    superseded: bool
    carried: tuple[Carried, ...]
    demands: tuple[Open, ...]
    conflicts: tuple[Pair, ...]
    latest: tuple[Item, ...]
    rows: tuple[Item, ...]
    next: str | None


def story(asked: Asked) -> StoryPage:
    """A story: its reports, what was said, met and decided in it, day by day, with who carried it and how many sources
    they have."""
    record, told = asked.record, story_at(asked.record, asked.key)
    rows, after = _entries(asked, told.id)
    carriers = carried(record.store, told.id)
    return StoryPage(
        id=told.id,
        address=addresses.story(told.id),
        lineage=addresses.story_lineage(told.id),
        all_demands=addresses.story_demands(told.id),
        all_conflicts=addresses.conflicts([("story", told.id)]),
        title=told.title,
        lang=told.lang,
        first=told.first,
        last=told.last,
        articles=len(told.articles),
        languages=told.languages,
        sources=told.sources,
        because=told.because,
        linked=bool(carriers),
        superseded=not carriers and not _is_current(record, told.id),
        carried=carriers,
        demands=tuple(map(_open, record.lists.demands(told.id, open_only=True, limit=FEW).rows)),
        conflicts=_conflicts(record, told.id),
        latest=_items(record.lists.latest(told.id, limit=FEED)),
        rows=rows,
        next=asked.more(after),
    )


def feed(context: StoryPage) -> page.Feed:
    """The latest of a story; what has no day is in no order of days."""
    return page.Feed(context.title, context.address, tuple(map(_news, context.latest)))


PAGE = page.Page("story", "/story/{key}", story, feeds=feed, linked=linked.story, brief=True)


def _is_current(record: Record, article: str) -> bool:
    version = record.store.version(article)
    return version is not None and version.current


def _entries(asked: Asked, story_id: str) -> tuple[tuple[Item, ...], str | None]:
    """A page of the timeline; of an article that is not linked, and so in no list, all that it tells."""
    held = asked.record.lists.entries(story_id, after=asked.after, limit=asked.rows)
    if held.rows or asked.after:
        return _items(held.rows), held.next
    return _items(timeline(asked.record.store, story_id)), None


def _items(entries: Iterable[Entry]) -> tuple[Item, ...]:
    return tuple(
        Item(
            id=each.id,
            address=addresses.found(each.id),
            slot=_slot(each.when),
            when=each.when,
            kind=each.kind,
            status=each.status,
            lang=each.lang,
            outlet=each.outlet,
            speaker=each.speaker,
            words=each.words,
            wordings=each.wordings,
        )
        for each in entries
    )


def _slot(when: When | None) -> str:
    if when is None:
        return ""
    return when.first.isoformat() if when.first == when.last else f"{when.first}/{when.last}"


def _open(demand: Demand) -> Open:
    return Open(
        id=demand.id,
        address=addresses.statement(demand.id),
        kind=demand.kind,
        lang=demand.lang,
        speaker=demand.speaker,
        to=demand.to,
        words=demand.words,
        deadline=demand.deadline,
    )


def _conflicts(record: Record, story_id: str) -> tuple[Pair, ...]:
    listed = record.lists.conflicts(story=story_id, limit=FEW)
    return tuple(pair(record.store, each) for each in listed.rows)


def _news(item: Item) -> page.Entry:
    said = ": ".join(part for part in (item.speaker, item.words) if part)
    assert item.when is not None  # what is latest has a day
    return page.Entry(item.address, item.words, item.lang, item.when.first.isoformat(), said)
