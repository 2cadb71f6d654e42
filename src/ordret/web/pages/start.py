"""Where a reader begins: what is in the record, and the most of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ordret.record import Record
from ordret.view.conflicts import Conflict
from ordret.view.counted import Heard, Tally
from ordret.view.lists.said import Line
from ordret.view.stories import Story
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.pages.page import Page
from ordret.web.pages.told import Side, pair

FEW = 6  # of each kind
Command = Literal["ordret add", "ordret run"]


@dataclass(frozen=True, slots=True)
class Beginning:
    """A story by its title, a statement by its words, the earlier side of a conflict by its, or a person by name;
    `lang` is that of the words, None for a name. `count` is how many articles, wordings or statements it has (of a
    conflict 2), `sources` and `languages` are those of a story; `of` is what a figure counts, `other` the later side of
    a conflict, and `strict` that both sides cannot hold."""

    kind: Literal["story", "statement", "conflict", "person"]
    id: str
    address: str
    words: str
    lang: str | None
    speaker: str | None
    outlet: str | None
    first: date | None
    last: date | None
    count: int
    sources: int | None = None
    languages: int | None = None
    of: str | None = None
    other: Side | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class StartPage:
    """What is linked, counted when it was last linked: None where nothing is. `waiting` is how many articles have come
    since; `command` what comes next, where nothing can be read before."""

    tally: Tally | None
    waiting: int
    command: Command | None
    rows: tuple[Beginning, ...]
    next: str | None


def start(asked: Asked) -> StartPage:
    """What the record holds, and where to begin: the biggest stories, the newest statements and conflicts, and those
    who are heard most."""
    record = asked.record
    tally, waiting = record.lists.tally(), record.store.links.work.coming()
    command: Command | None = None if tally and tally.articles else "ordret run" if waiting else "ordret add"
    return StartPage(tally, waiting, command, tuple(_rows(record)), None)


PAGE = Page("start", "/", start)


def _rows(record: Record) -> Iterator[Beginning]:
    lists = record.lists
    yield from map(_story, lists.stories("biggest", limit=FEW).rows)
    yield from map(_statement, lists.statements(limit=FEW).rows)
    yield from (_conflict(record, each) for each in lists.conflicts(limit=FEW).rows)
    yield from map(_person, lists.people(limit=FEW).rows)


def _story(story: Story) -> Beginning:
    return Beginning(
        kind="story",
        id=story.id,
        address=addresses.story(story.id),
        words=story.title,
        lang=story.lang,
        speaker=None,
        outlet=None,
        first=story.first,
        last=story.last,
        count=len(story.articles),
        sources=story.sources,
        languages=len(story.languages),
    )


def _statement(line: Line) -> Beginning:
    return Beginning(
        kind="statement",
        id=line.id,
        address=addresses.statement(line.id),
        words=line.words,
        lang=line.lang,
        speaker=line.speaker,
        outlet=line.outlet,
        first=line.when.first if line.when else None,
        last=line.when.last if line.when else None,
        count=line.wordings,
    )


def _conflict(record: Record, conflict: Conflict) -> Beginning:
    held = pair(record.store, conflict)
    left = held.left
    return Beginning(
        kind="conflict",
        id=left.id,
        address=left.address,
        words=left.words,
        lang=left.lang,
        speaker=None,
        outlet=left.outlet,
        first=None,
        last=None,
        count=2,
        of=left.of,
        other=held.right,
        strict=held.strict,
    )


def _person(heard: Heard) -> Beginning:
    return Beginning(
        kind="person",
        id=heard.id,
        address=addresses.person(heard.id, heard.name),
        words=heard.name,
        lang=None,
        speaker=None,
        outlet=None,
        first=None,
        last=heard.last,
        count=heard.statements,
    )
