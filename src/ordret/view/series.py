"""Figures of one quantity, over reports and languages, and where they contradict each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from ordret.link.wording.closure import pair
from ordret.model import Amount, Figure, Link, When
from ordret.notebook import facts, table
from ordret.store import Filter, Found, Store
from ordret.store.words import Phrase, marks
from ordret.view.days import published


@dataclass(frozen=True, slots=True)
class Count:
    """A figure in its report: `day` is the day that it is of where its clause tells, else that of the report;
    `quantity` and `words` are printed ones."""

    id: str
    article: str
    outlet: str | None
    lang: str
    day: When | None
    given_by: str | None
    amount: Amount
    quantity: str
    words: str

    _repr_html_ = facts


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of one quantity, the earliest printed first, whose id it has."""

    id: str
    counts: tuple[Count, ...]

    def _repr_html_(self) -> str:
        return table(self.counts, of=len(self.counts))


@dataclass(frozen=True, slots=True)
class Opposed:
    """Two figures of one quantity that do not agree, the earlier first; `strict` where they cannot both hold."""

    left: str
    right: str
    strict: bool
    because: str


def every(store: Store, wanted: tuple[Phrase, ...] = ()) -> Iterator[Series]:
    """The series, each once, that have a current figure with all the wanted words in its quantity, unit or claimant."""
    seen: set[str] = set()
    for article, of_one in groupby(store.findings(Figure, Filter(current=True)), key=lambda each: each.finding.article):
        groups = store.groups(article)
        for found in of_one:
            id_ = groups.get(found.id, found.id)
            if id_ not in seen and _has(found.finding, wanted):
                seen.add(id_)
                yield series(store, id_, found)


def series(store: Store, id_: str, found: Found[Figure]) -> Series:
    """The series of an id, given one of its figures."""
    return Series(id_, tuple(counts(store, store.links.figures.members(id_))) or (_count(store, found),))


def counts(store: Store, ids: Iterable[str]) -> Iterator[Count]:
    """The figures of these ids that are current."""
    held = (store.found(id_) for id_ in ids)
    return (_count(store, cast("Found[Figure]", each)) for each in held if each and each.current)


def series_of(store: Store, found: Found[Figure]) -> str:
    """The series that a figure belongs to."""
    return store.groups(found.finding.article).get(found.id, found.id)


def opposed(store: Store, links: Iterable[Link]) -> Iterator[Opposed]:
    """Two claims of one quantity in these links that do not agree, each two once, by the earliest figures that make
    them: fourteen reprints of one report claim one thing."""
    seen: set[tuple[frozenset[str], frozenset[Amount]]] = set()
    for link in links:
        left, right = (store.found(id_) for id_ in (link.left, link.right))
        if left is None or right is None or not (left.current and right.current):
            continue
        both = [cast("Found[Figure]", each) for each in (left, right)]
        key = frozenset(series_of(store, each) for each in both), frozenset(map(_claim, both))
        if key not in seen and not _apart(store, link):
            seen.add(key)
            yield Opposed(link.left, link.right, link.verdict == "yes", link.because)


def _apart(store: Store, link: Link) -> bool:
    """Whether a person says that two are not of one quantity."""
    said = store.links.judgements.standing(" ".join(pair(link.left, link.right)), "link")
    return said is not None and said.value == "no"


def _claim(found: Found[Figure]) -> Amount:
    """What a figure claims, whatever it calls what it counts."""
    held = found.finding.amount
    return Amount(held.low, held.high, "", held.approximate)


def _count(store: Store, found: Found[Figure]) -> Count:
    figure = found.finding
    home = store.article(figure.article)
    by = figure.given_by
    return Count(
        id=found.id,
        article=home.id,
        outlet=home.outlet,
        lang=home.lang,
        day=figure.as_of or published(store, home),
        given_by=by.name or by.here.text if by else None,
        amount=figure.amount,
        quantity=figure.quantity.text,
        words=figure.words.text,
    )


def _has(figure: Figure, wanted: tuple[Phrase, ...]) -> bool:
    """Whether all the words stand in what is counted, its number and unit, or its claimant."""
    by = figure.given_by
    claimant = (by.name, by.role, by.here.text) if by else ()
    text = " ".join(filter(None, (figure.quantity.text, figure.words.text, figure.amount.unit, *claimant)))
    return all(marks(text, [phrase]) for phrase in wanted)
