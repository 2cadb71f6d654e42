"""The rows of a case, as `ordret export` writes them: of each kind those that the case holds."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast, get_args

from ordret.casefile.chosen import Case
from ordret.export import kinds
from ordret.export.rows import KINDS, FindingRow
from ordret.model import Finding, Judgement, Quotation
from ordret.record import Record
from ordret.store import Found, Store
from ordret.view.entities import linked, unlinked
from ordret.view.lineage import lineage_of
from ordret.view.parts import entity_id, parts
from ordret.view.statements import statement

Rows = Iterator[Any]


def rows(record: Record, case: Case, kind: str) -> Rows:
    """The rows of one of `export.rows.KINDS`, in an order that the record alone decides."""
    if KINDS[kind] in get_args(FindingRow):
        found = (each for article in case.articles for each in findings(record.store, case, article))
        told = (kinds.finding_row(record.store, each) for each in found)
        return (row for row in told if isinstance(row, KINDS[kind]))
    return _ROWS[kind](record, case) if kind in _ROWS else iter(())


def findings(store: Store, case: Case, article: str) -> Iterator[Found[Finding]]:
    """The findings of a case in an article, by place."""
    return (each for each in store.findings_of(article) if each.id in case.findings)


def judgements(store: Store, case: Case) -> Iterator[Judgement]:
    """What people said of the findings of a case, and what in its articles they withdrew; in order of keeping."""
    articles = frozenset(case.articles)
    for each in store.links.judgements.all():
        targets = each.target.split(" ")
        in_articles = not articles.isdisjoint(targets[0].split("-")[1:2])
        if (each.what == "withdraw" and in_articles) or not case.findings.isdisjoint(targets):
            yield each


def _articles(record: Record, case: Case) -> Rows:
    versions = (record.store.version(each) for each in case.articles)
    return (kinds.article_row(record.store, each) for each in versions if each)


def _statements(record: Record, case: Case) -> Rows:
    seen: set[str] = set()
    for found in _found(record.store, case):
        group = record.store.groups(found.finding.article).get(found.id, found.id)
        if isinstance(found.finding, Quotation) and found.current and group not in seen:
            seen.add(group)
            yield kinds.statement_row(statement(record.store, group, cast("Found[Quotation]", found)))


def _entities(record: Record, case: Case) -> Rows:
    store, seen = record.store, set[str]()
    for found in _found(store, case):
        groups, article = store.groups(found.finding.article), found.finding.article
        own = [found.id] if found.id.startswith("mention-") else []
        for id_ in (*own, *(entity_id(article, part) for part in parts(found.finding))):
            entity = groups.get(id_, id_)
            if entity not in seen:
                seen.add(entity)
                held = linked(entity, store.links.people.members(entity)) or unlinked(store, entity)
                yield from [kinds.entity_row(held)] if held else []


def _links(record: Record, case: Case) -> Rows:
    """Between what the case holds, each from its left end."""
    held = case.findings | set(case.articles)
    for id_ in sorted(held):
        kept = record.store.links.wordings.dated(id_)
        yield from (kinds.link_row(each) for each in kept if each[0].left == id_ and each[0].right in held)


def _lineage(record: Record, case: Case) -> Rows:
    return (kinds.lineage_row(each) for article in case.articles for each in lineage_of(record.store, article))


def _found(store: Store, case: Case) -> Iterator[Found[Finding]]:
    return (each for article in case.articles for each in findings(store, case, article))


_ROWS: Mapping[str, Callable[[Record, Case], Rows]] = {
    "articles": _articles,
    "statements": _statements,
    "entities": _entities,
    "links": _links,
    "conflicts": lambda _, case: map(kinds.conflict_row, case.conflicts),
    "lineage": _lineage,
    "stories": lambda record, case: (kinds.story_row(record.story(each)) for each in case.stories),
    "judgements": lambda record, case: map(kinds.judgement_row, judgements(record.store, case)),
}
