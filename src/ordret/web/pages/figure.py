"""Figures of one quantity: what each report says of it, and when."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from ordret.link.series.counted import COUNT, measure
from ordret.model import Figure, When
from ordret.record import Record
from ordret.record.kept import of_kind
from ordret.store import Found
from ordret.view.against import Against, against
from ordret.view.days import published
from ordret.view.series import series_of
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.pages.evidence import How, how
from ordret.web.pages.page import Page
from ordret.web.pages.pieces import Origin, Who, carrier, origin, who


@dataclass(frozen=True, slots=True)
class Rival:
    """A claim that contradicts a figure, with the passage that makes it first."""

    address: str
    claim: Against


@dataclass(frozen=True, slots=True)
class Count:
    """A figure in its report. `day` is the one that it is of where its clause tells, else that of the report; `source`
    the number, among the sources of the page, of whoever gives it; `low` and `high` are its bounds in `unit`, None
    where it is open to that side. `measure` tells what kind the unit is of: "count" is a printed noun, "money" a
    currency."""

    id: str
    address: str
    day: When | None
    words: str
    low: float | None
    high: float | None
    unit: str
    measure: str
    approximate: bool
    quantity: str
    given_by: Who | None
    source: int
    origin: Origin
    against: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who gives figures, or an outlet that gives them without saying whose they are: its name as first
    printed, its page where it has one, and how many of the figures shown are its."""

    name: str
    lang: str | None
    address: str | None
    figures: int


@dataclass(frozen=True, slots=True)
class FigurePage:
    """Figures of one quantity, which is called as the report of the figure asked for prints it. `unit` is that of the
    chart, and `measure` its kind; `figures` counts all, `languages` are those of all; `conflicting` leads to what
    contradicts what in it, None where nothing shown does."""

    id: str
    address: str
    quantity: str
    lang: str
    unit: str
    measure: str
    story: str
    figures: int
    languages: tuple[str, ...]
    conflicting: str | None
    sources: tuple[Source, ...]
    rows: tuple[Count, ...]
    next: str | None
    how: How


def figure(asked: Asked) -> FigurePage:
    """Figures of one quantity over reports and languages: who gives which number, of which day, and which contradict
    one another."""
    record = asked.record
    found = of_kind(record.show(asked.key), Figure)
    own, series = found.finding, series_of(record.store, found)
    listed = record.lists.counts(series, after=asked.after, limit=asked.rows)
    rows, sources = _numbered([count for each in listed.rows if (count := _count(record, each.id))])
    _, languages = record.store.newest.figures(series)
    unit = _unit(own.amount.unit, rows)
    return FigurePage(
        id=series,
        address=addresses.figure(found.id),
        quantity=own.quantity.text,
        lang=found.lang,
        unit=unit,
        measure=measure(unit)[0],
        story=addresses.story(record.store.groups(own.article).get(own.article, own.article)),
        figures=sum(languages.values()) or len(rows),
        languages=tuple(languages) or tuple(dict.fromkeys(row.origin.lang for row in rows)),
        conflicting=addresses.conflicts([("of", found.id)]) if any(row.against for row in rows) else None,
        sources=sources,
        rows=rows,
        next=asked.more(listed.next),
        how=how(record, found.id),
    )


PAGE = Page("figure", "/figure/{key}", figure, rows=40)


def _count(record: Record, id_: str) -> tuple[str, Count] | None:
    """A figure with the key of its source; the numbers of the sources are set when all are known. None where it is
    found no more, which the next linking will learn."""
    found = cast("Found[Figure] | None", record.store.found(id_))
    if found is None:
        return None
    own, article = found.finding, record.store.article(found.finding.article)
    where = origin(record.store, article, finding=id_, words=own.words.text)
    by = who(article.id, article.lang, own.given_by, record.store.groups(article.id)) if own.given_by else None
    held = Count(
        id=id_,
        address=where.address,
        day=own.as_of or published(record.store, article),
        words=own.words.text,
        low=own.amount.low,
        high=own.amount.high,
        unit=own.amount.unit,
        measure=measure(own.amount.unit)[0],
        approximate=own.amount.approximate,
        quantity=own.quantity.text,
        given_by=by,
        source=0,
        origin=where,
        against=tuple(Rival(addresses.passage(each.article, each.id), each) for each in against(record.store, id_)),
    )
    return by.entity if by else carrier(article), held


def _numbered(counts: Sequence[tuple[str, Count]]) -> tuple[tuple[Count, ...], tuple[Source, ...]]:
    """The figures with the numbers of their sources: 0 for the one that gives most of them."""
    order = [key for key, _ in Counter(key for key, _ in counts).most_common()]
    rows = tuple(replace(count, source=order.index(key)) for key, count in counts)
    return rows, tuple(_sources(rows, len(order)))


def _sources(rows: Sequence[Count], number: int) -> Iterator[Source]:
    for source in range(number):
        first, *others = (row for row in rows if row.source == source)
        by = first.given_by
        name = by.name if by else carrier(first.origin)
        yield Source(name, by.lang if by else None, by.address if by else None, 1 + len(others))


def _unit(own: str, rows: Sequence[Count]) -> str:
    """The unit of the chart: the noun that the figure asked for counts; of a measure the unit that most figures have,
    so that the numbers of the chart are mostly those that are printed."""
    if measure(own)[0] == COUNT or not rows:
        return own
    return Counter(row.unit for row in rows).most_common(1)[0][0]
