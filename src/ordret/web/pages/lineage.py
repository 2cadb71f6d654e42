"""Who had it from whom: the reports of a story, or the wordings of a statement, and what each derives from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from ordret.link.lineage import How
from ordret.model import Article, Quotation, Relation
from ordret.record.kept import of_kind
from ordret.store import Found, Store
from ordret.view.lists import ListError
from ordret.view.passages import joined
from ordret.view.stories import title_of
from ordret.view.wordings import link_to
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.pages.page import Page
from ordret.web.pages.pieces import Origin, origin
from ordret.web.pages.ties import Tie, ties, to_earliest
from ordret.web.pages.told import story_at


@dataclass(frozen=True, slots=True)
class Report:
    """A report of the story by its title, or a wording of the statement by its words; `number` counts from the
    earliest copy held."""

    id: str
    address: str
    number: int
    origin: Origin
    words: str
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Because:
    """Why ties of a kind are held, and of which rows, by number."""

    how: How | Relation
    because: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LineagePage:
    """Reports in the order in which they were printed, with what each derives from; what has no day stands last.
    `about` is the page of the story or the statement, `words` its title or words; `total` counts its reports on all
    pages."""

    id: str
    address: str
    about: str
    words: str
    lang: str
    total: int
    because: tuple[Because, ...]
    rows: tuple[Report, ...]
    next: str | None


def story_lineage(asked: Asked) -> LineagePage:
    """Who had a story's reports from whom: what they state themselves (credits, citations), what stands in them word
    for word, and what is inferred."""
    record = asked.record
    story = story_at(record, asked.key)
    shown = _shown(story.articles, asked)
    rows = tuple(_report(record.store, story.articles[at], at + 1) for at in shown)
    return LineagePage(
        id=story.id,
        address=addresses.story_lineage(story.id),
        about=addresses.story(story.id),
        words=story.title,
        lang=story.lang,
        total=len(story.articles),
        because=_because(rows),
        rows=rows,
        next=_next(story.articles, shown, asked),
    )


def statement_lineage(asked: Asked) -> LineagePage:
    """Who had a statement from whom: from where its reports have their words or, where nothing tells that, what these
    are to the earliest copy held."""
    store, found = asked.record.store, of_kind(asked.record.show(asked.key), Quotation)
    statement = store.groups(found.finding.article).get(found.id, found.id)
    members = store.links.wordings.members(statement) or (found.id,)
    shown = _shown(members, asked)
    first = store.article(_quotation(store, members[0]).finding.article)
    rows = tuple(_wording(store, members[0], members[at], number=at + 1, first=first) for at in shown)
    return LineagePage(
        id=found.id,
        address=addresses.statement_lineage(found.id),
        about=addresses.statement(found.id),
        words=joined(found.finding.words),
        lang=found.lang,
        total=len(members),
        because=_because(rows),
        rows=rows,
        next=_next(members, shown, asked),
    )


STORY = Page("story_lineage", "/story/{key}/lineage", story_lineage)
STATEMENT = Page("statement_lineage", "/statement/{key}/lineage", statement_lineage)


def _shown(ids: Sequence[str], asked: Asked) -> range:
    """Which of them are on the page. Raises ListError for a place that is none of theirs."""
    if asked.after is not None and asked.after not in ids:
        raise ListError(f"{asked.after[:40]!r} is no place in this list; begin at its first page")
    first = ids.index(asked.after) + 1 if asked.after else 0
    return range(first, min(first + asked.rows, len(ids)))


def _next(ids: Sequence[str], shown: range, asked: Asked) -> str | None:
    return asked.more(ids[shown.stop - 1]) if shown.stop < len(ids) else None


def _because(rows: Iterable[Report]) -> tuple[Because, ...]:
    held: dict[tuple[How | Relation, str], list[int]] = {}
    for row in rows:
        for tie in row.ties:
            held.setdefault((tie.how, tie.because), []).append(row.number)
    return tuple(Because(how, because, tuple(numbers)) for (how, because), numbers in held.items())


def _report(store: Store, id_: str, number: int) -> Report:
    article = store.article(id_)
    return Report(
        id=id_,
        address=addresses.article(id_),
        number=number,
        origin=origin(store, article),
        words=title_of(article),
        ties=tuple(ties(store, article)),
    )


def _wording(store: Store, earliest: str, id_: str, *, number: int, first: Article) -> Report:
    found = _quotation(store, id_)
    article, words = store.article(found.finding.article), joined(found.finding.words)
    where = origin(store, article, finding=id_, words=found.finding.words[0].text)
    held = tuple(ties(store, article))
    if not held and article.id != first.id:  # a headline and its text are in one
        own = link_to(store, earliest, id_)
        held = (to_earliest(first, own),) if own else ()
    return Report(id_, where.address, number, where, words, held)


def _quotation(store: Store, id_: str) -> Found[Quotation]:
    found = cast("Found[Quotation] | None", store.found(id_))
    assert found is not None  # a statement's members are kept: a foreign key
    return found
