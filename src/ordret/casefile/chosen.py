"""What was asked for → what belongs in a case: that, and what it rests on.

What a person withdrew, and reports that their source withdrew, are left out unless they are named themselves.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from ordret.casefile.lasting import lasting, standing
from ordret.model import Credit, Finding, Mention, Quotation
from ordret.record import Record
from ordret.record.kept import article_of, id_of
from ordret.store import Found, Store, Version
from ordret.view.conflicts import Conflict, of_series, of_statement
from ordret.view.lineage import lineage_of
from ordret.view.parts import entity_id, parts
from ordret.view.statements import speaker_of

STORY = "story/"  # before an id that is of its earliest article, too
PAGE = 500  # statements of somebody asked for at once


@dataclass(frozen=True, slots=True)
class Case:
    """All by id: what was `named`; the `findings` chosen, and those they rest on; `articles` in the order in which they
    were added; `stories` that were named whole; conflicts that the chosen findings are in."""

    named: tuple[str, ...]
    chosen: frozenset[str]
    findings: frozenset[str]
    articles: tuple[str, ...]
    stories: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


def case(record: Record, ids: Sequence[str]) -> Case:
    """Raises RecordError for an id that is of nothing, or of several."""
    store = record.store
    stories = [record.story(each.removeprefix(STORY)) for each in ids if each.startswith(STORY)]
    named = [record.show(each) for each in ids if not each.startswith(STORY)]
    reports = {article_of(each) for each in named}
    within = {each.article.id for each in named if isinstance(each, Version)}.union(
        *(each.articles for each in stories)
    )
    told = [each for id_ in sorted(within) for each in standing(store, id_)]
    chosen = {id_ for each in told for id_ in (each.id, *_one_with(store, each))}
    chosen |= {id_ for each in named if isinstance(each, Found) for id_ in _brought(record, each)}
    conflicts = tuple(sorted(set(_conflicts(store, chosen)), key=lambda each: (each.left, each.right)))
    sides = (store.found(id_) for each in conflicts for id_ in (each.left, each.right))
    opposed = {id_ for each in sides if each for id_ in (each.id, *_one_with(store, each))}
    articles = lasting(store, _sources(store, within | {_home(id_) for id_ in chosen | opposed}), named=reports)
    return Case(
        named=tuple(sorted({*map(id_of, named), *(f"{STORY}{each.id}" for each in stories)})),
        chosen=frozenset(chosen),
        findings=frozenset(chosen | opposed | set(_grounds(store, articles, chosen | opposed))),
        articles=articles,
        stories=tuple(sorted(each.id for each in stories)),
        conflicts=conflicts,
    )


def _home(finding: str) -> str:
    return finding.split("-")[1]


def _brought(record: Record, found: Found[Finding]) -> Iterator[str]:
    """A finding that is named, with all that it is one with; with somebody's mention all that they say."""
    yield found.id
    yield from _one_with(record.store, found)
    if isinstance(found.finding, Mention):
        entity = record.store.groups(found.finding.article).get(found.id, found.id)
        said = chain.from_iterable(_members(record.store, "quotation", each) for each in _said_by(record, entity))
        yield from said
        yield from (
            each.id for each in standing(record.store, found.finding.article) if _is_by(record.store, each, entity)
        )


def _one_with(store: Store, found: Found[Finding]) -> Iterator[str]:
    """All wordings of the statement, all figures of the series, all reports of the meeting."""
    group = store.groups(found.finding.article).get(found.id, found.id)
    return _members(store, found.id.partition("-")[0], group)


def _members(store: Store, kind: str, group: str) -> Iterator[str]:
    match kind:
        case "quotation":
            members = store.links.wordings.members(group)
        case "figure":
            members = store.links.figures.members(group)
        case "meeting":
            members = store.links.meetings.members(group)
        case _:
            members = ()
    return (each.id for each in map(store.found, members) if each and each.current)


def _is_by(store: Store, found: Found[Finding], entity: str) -> bool:
    """Whether somebody said that; who is not linked yet is known in this article alone."""
    return isinstance(found.finding, Quotation) and speaker_of(store, _quotation(found)) == entity


def _quotation(found: Found[Any]) -> Found[Quotation]:
    return found


def _said_by(record: Record, entity: str) -> Iterator[str]:
    """The statements of somebody, by id."""
    after, more = None, True
    while more:
        listed = record.lists.statements(entity, after=after, limit=PAGE)
        yield from (line.id for line in listed.rows)
        after, more = listed.next, listed.next is not None


def _conflicts(store: Store, findings: Iterable[str]) -> Iterator[Conflict]:
    """What the statements and figures among these are in."""
    groups = {(id_.partition("-")[0], store.groups(_home(id_)).get(id_, id_)) for id_ in findings}
    for kind, group in sorted(groups):
        if kind == "quotation":
            yield from of_statement(store, group)
        if kind == "figure":
            yield from of_series(store, group)


def _sources(store: Store, articles: Iterable[str]) -> set[str]:
    """The articles, and whatever they have their reports from, through however many hands."""
    waiting, seen = list(articles), set[str]()
    while waiting:
        article = waiting.pop()
        if article not in seen:
            seen.add(article)
            waiting.extend(each.origin for each in lineage_of(store, article) if each.origin)
    return seen


def _grounds(store: Store, articles: Iterable[str], findings: set[str]) -> Iterator[str]:
    """What these findings rest on in their articles: the names of their parties, and all credits."""
    for article in articles:
        found = list(standing(store, article))
        told = (part for each in found if each.id in findings for part in parts(each.finding))
        named = {entity_id(article, part) for part in told}
        yield from (each.id for each in found if isinstance(each.finding, Credit) or each.id in named)
