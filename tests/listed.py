"""Everything that is listed, page by page, and the same computed from everything that is held."""

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from ordret import Record
from ordret.model import Quotation
from ordret.store import Filter
from ordret.view.days import published
from ordret.view.lists import Page
from ordret.view.statements import speaker_of

T = TypeVar("T")
CURRENT = Filter(current=True)


def every(listed: Callable[..., Page[T]], *args: Any, limit: int = 7, **kwargs: Any) -> list[T]:
    """All rows of a list, read in small pages; each page but the last is full."""
    rows, page = list[T](), listed(*args, limit=limit, **kwargs)
    rows.extend(page.rows)
    while page.next:
        assert len(page.rows) == limit
        page = listed(*args, limit=limit, after=page.next, **kwargs)
        rows.extend(page.rows)
    return rows


def listed(record: Record) -> dict[str, Any]:
    lists = record.lists
    stories = every(lists.stories, limit=2)
    return {
        "stories": sorted(stories, key=lambda each: each.id),
        "entries": {each.id: every(lists.entries, each.id) for each in stories},
        "conflicts": _sorted(every(lists.conflicts)),
        "demands": {each.id: every(lists.demands, each.id) for each in stories},
        "people": {each.id: (each.name, each.statements) for each in every(lists.people)},
        "coverage": {(c.day, c.lang, c.outlet): (c.articles, c.quotations) for c in every(lists.coverage)},
    }


def computed(record: Record) -> dict[str, Any]:
    stories = sorted(record.stories(), key=lambda each: each.id)
    return {
        "stories": stories,
        "entries": {each.id: list(record.timeline(each.id)) for each in stories},
        "conflicts": _sorted(record.conflicts()),
        "demands": {each.id: list(record.demands(story=each.id)) for each in stories},
        "people": _people(record),
        "coverage": _coverage(record),
    }


def _sorted(conflicts: Any) -> list[Any]:
    return sorted(conflicts, key=lambda each: (each.left, each.right, each.kind))


def _people(record: Record) -> dict[str, tuple[str, int]]:
    statement = {id_: each.id for each in record.statements() for id_ in each.quotations}
    said = defaultdict[str, set[str]](set)
    for found in record.quotations():
        if speaker := speaker_of(record.store, found):
            said[speaker].add(statement[found.id])
    linked, names = record.store.links.people.entities(), {each.id: each.name for each in record.entities()}
    return {id_: (names[id_], len(said[id_])) for id_ in linked if id_ in said}


def _coverage(record: Record) -> dict[tuple[date | None, str, str | None], tuple[int, int]]:
    articles, quotations = Counter[Any](), Counter[Any]()
    said = Counter(found.finding.article for found in record.store.findings(Quotation, CURRENT))
    for version in record.articles():
        article = version.article
        when = published(record.store, article)
        cell = when.first if when and when.first == when.last else None, article.lang, article.outlet
        articles[cell] += 1
        quotations[cell] += said[article.id]
    return {cell: (articles[cell], quotations[cell]) for cell in articles}
