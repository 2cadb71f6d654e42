"""Search: what anybody said, and what articles say besides, with the words asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from ordret.search.look import NOTHING, Looked, look
from ordret.search.order import PLACE, Grouping, Place, Sort, behind, grouped, place_of
from ordret.store.search import Match
from ordret.view.lists.page import Page as Listed
from ordret.view.lists.page import page, place
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.pages.page import Entry, Feed, Page
from ordret.web.pages.search_filters import Choice, Facet, facets, kept, kinds
from ordret.web.pages.search_question import ASKS, GROUPINGS, SORTS, Question, less, more, question, unfiltered
from ordret.web.pages.search_rows import Row, named, row

_ROWS = 20  # groups of passages on a page, where the address does not say
_FEW = 3  # people, beside the passages that name them


@dataclass(frozen=True, slots=True)
class Covered:
    """What the record holds: current articles by language, and the days on which the first and last were published."""

    languages: dict[str, int]
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What has all the words of `q`, best or newest first. `found` passages in `groups`; where not `whole`, only those
    that were added last were looked at, and counted. `people` are some who are called so, in any spelling; where they
    alone are asked for they are the `rows`. `covered` is told where nothing is found."""

    q: str
    kind: str | None
    sort: Sort
    group: Grouping
    found: int
    groups: int
    languages: int
    whole: bool
    people: tuple[Row, ...]
    rows: tuple[Row, ...]
    next: str | None
    kinds: tuple[Choice, ...]
    every: str
    facets: tuple[Facet, ...]
    kept: tuple[Choice, ...]
    sorts: tuple[Choice, ...]
    groupings: tuple[Choice, ...]
    unfiltered: str
    feed: str
    covered: Covered | None


def search(asked: Asked) -> SearchPage:
    """Passages with all the words asked for, or with those within quotation marks as they stand: quotations, what
    articles say besides, meetings, figures and decisions; together by statement, person or article. Without words what
    was said last."""
    wanted = question(asked)
    looked = NOTHING if wanted.people else _looked(asked, wanted)
    groups = grouped(looked.matches, wanted.by)
    listed = _people(asked, wanted) if wanted.people else _passages(asked, wanted, groups, looked)
    return SearchPage(
        q=wanted.told,
        kind=asked.one("kind"),
        sort=looked.sort,
        group=wanted.by,
        found=len(looked.matches),
        groups=len(groups),
        languages=len({match.lang for match in looked.matches}),
        whole=looked.whole,
        people=_people(asked, wanted).rows if _names(asked, wanted) else (),
        rows=listed.rows,
        next=asked.more(listed.next),
        kinds=kinds(asked, wanted, looked),
        every=less(asked, "kind"),
        facets=() if wanted.people else facets(asked, asked.record.store.search, looked.matches),
        kept=kept(asked, asked.record.store.search),
        sorts=_choices(asked, "sort", SORTS, looked.sort),
        groupings=_choices(asked, "group", GROUPINGS, wanted.by),
        unfiltered=unfiltered(asked),
        feed=addresses.twin(more(asked, ("sort", "newest")), "atom"),
        covered=None if listed.rows else _covered(asked),
    )


def _feed(context: SearchPage) -> Feed:
    entries = tuple(sorted(_entries(context), key=lambda entry: entry.updated, reverse=True))
    return Feed(f"Ordret: {context.q}" if context.q else "Ordret", context.feed, entries)


PAGE = Page("search", "/search", search, asks=ASKS, feeds=_feed)


def _looked(asked: Asked, wanted: Question) -> Looked:
    return look(asked.record.store.search, wanted.words, wanted.where, kind=wanted.kind, sort=wanted.sort)


def _names(asked: Asked, wanted: Question) -> bool:
    """Whether to say who is called so beside the passages."""
    return bool(wanted.words) and wanted.kind is None and not wanted.people and asked.after is None


def _people(asked: Asked, wanted: Question) -> Listed[Row]:
    after, limit = (asked.after, asked.rows) if wanted.people else (None, _FEW)
    found = asked.record.lists.names(wanted.told, after=after, limit=limit)
    return Listed(tuple(map(named, found.rows)), found.next)


def _passages(asked: Asked, wanted: Question, groups: Sequence[list[Match]], looked: Looked) -> Listed[Row]:
    """The groups of this page."""
    seen = cast("Place | None", place(asked.after, *PLACE))
    start = behind(groups, seen, looked.sort) if seen else 0
    limit = asked.rows if asked.one("rows") else _ROWS
    rest = [(*place_of(group[0], looked.sort), group) for group in groups[start : start + limit + 1]]
    listed = page(rest, limit, lambda row: cast("list[Match]", row[-1]), keys=len(PLACE))
    rows = (row(asked.record, group, wanted.words, wanted.by, _rest(asked, group)) for group in listed.rows)
    return Listed(tuple(each for each in rows if each is not None), listed.next)


def _rest(asked: Asked, group: Sequence[Match]) -> str | None:
    """The address of all that is found of the speaker of a group."""
    speaker = group[0].speaker
    return more(asked, ("speaker", speaker), ("group", "statement")) if speaker else None


def _choices(asked: Asked, name: str, values: tuple[str, ...], chosen: str) -> tuple[Choice, ...]:
    return tuple(Choice(value, more(asked, (name, value)), chosen=value == chosen) for value in values)


def _covered(asked: Asked) -> Covered:
    days = [date.fromisoformat(day) if day else None for day in asked.record.store.search.covered()]
    return Covered(asked.record.store.languages(), *days)


def _entries(context: SearchPage) -> Iterator[Entry]:
    """A passage without a day is no news."""
    for first in (hit for found in context.rows for hit in found.hits[:1]):
        if first.origin.published:
            words, day = first.words.text, first.origin.published.first.isoformat()
            title = f"{first.speaker.name}: {words[:120]}" if first.speaker else words[:120]
            yield Entry(first.address, title, first.words.lang, day, words)
