"""What was asked for → what belongs in a case: that, and what it rests on.

What a person withdrew, and reports that their source withdrew, are left out unless they are named themselves.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

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
    within = {article for story in stories for article in story.articles}
    within |= {each.article.id for each in named if isinstance(each, Version)}
    chosen = _chosen(record, within, [each for each in named if isinstance(each, Found)])
    conflicts = tuple(sorted(set(_conflicts(store, chosen)), key=lambda each: (each.left, each.right)))
    shown = chosen | _opposed(store, conflicts)
    sources = _sources(store, within | set(map(_home, shown)))
    articles = lasting(store, sources, named={article_of(each) for each in named})
    return Case(
        named=tuple(sorted({*map(id_of, named), *(f"{STORY}{each.id}" for each in stories)})),
        chosen=frozenset(chosen),
        findings=frozenset(shown | set(_grounds(store, articles, shown))),
        articles=articles,
        stories=tuple(sorted(each.id for each in stories)),
        conflicts=conflicts,
    )


def _chosen(record: Record, within: Iterable[str], named: Iterable[Found[Finding]]) -> set[str]:
    """All that articles say, and what is named itself, each with what it is one with."""
    told = (each for article in within for each in standing(record.store, article))
    of_articles = {id_ for each in told for id_ in (each.id, *_one_with(record.store, each))}
    return of_articles.union(*(_brought(record, each) for each in named))


def _opposed(store: Store, conflicts: Iterable[Conflict]) -> set[str]:
    sides = (store.found(id_) for each in conflicts for id_ in (each.left, each.right))
    return {id_ for each in sides if each for id_ in (each.id, *_one_with(store, each))}


def _home(finding: str) -> str:
    return finding.split("-")[1]


def _brought(record: Record, found: Found[Finding]) -> Iterator[str]:
    """A finding that is named, with all that it is one with; with somebody's mention all that they say."""
    yield found.id
    yield from _one_with(record.store, found)
    if isinstance(found.finding, Mention):
        entity = record.store.groups(found.finding.article).get(found.id, found.id)
        for statement in _said_by(record, entity):
            yield from _members(record.store, "quotation", statement)
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
    return isinstance(found.finding, Quotation) and speaker_of(store, cast("Found[Quotation]", found)) == entity


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
