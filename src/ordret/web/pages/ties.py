"""What ties a report to those it has its words from, and on what ground that is held."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from ordret.link.lineage import How
from ordret.model import Article, Link, Relation
from ordret.store import Store
from ordret.view.lineage import Derived, lineage_of
from ordret.web import addresses

Ground = Literal["stated", "word for word", "inferred"]
_ONE_REPORT: tuple[How, ...] = ("copy", "translation")


@dataclass(frozen=True, slots=True)
class Tie:
    """That a report has its words from an `agency`, by name, or from another `report`, by the id of its article; or
    that the two are one, and nothing tells which was first (`mutual`). `name` is what the other is called, in `lang`
    where that is a title; `address` leads to the words that say so, or else to the other report."""

    how: How | Relation
    ground: Ground
    agency: str | None
    report: str | None
    name: str
    lang: str | None
    address: str
    mutual: bool
    because: str
    more: int = 0


def ties(store: Store, article: Article) -> Iterator[Tie]:
    """What an article derives from, and which others are the same report."""
    yield from had(store, article)
    yield from _one_report(store, article.id)


def had(store: Store, article: Article) -> Iterator[Tie]:
    """What an article derives from."""
    for each in lineage_of(store, article.id):
        if each.agency is not None:
            yield _from_agency(store, each, each.agency)
        elif each.origin is not None:
            yield _tie(store, each.origin, each.how, because=each.because)


def _one_report(store: Store, article: str) -> Iterator[Tie]:
    links = [each for each in store.links.wordings.links(article) if each.verdict == "yes"]
    for how in _ONE_REPORT:
        same = {link.right if link.left == article else link.left: link for link in links if link.relation == how}
        if same:
            other = min(same)
            yield replace(_tie(store, other, how, because=same[other].because), mutual=True, more=len(same) - 1)


def to_earliest(article: Article, link: Link) -> Tie:
    """A wording's own relation to the earliest copy held, which stands in `article`."""
    return _of(article, link.relation, because=link.because)


def _from_agency(store: Store, derived: Derived, agency: str) -> Tie:
    credit = store.links.lineage.credit(derived.article, agency)
    at = addresses.passage(derived.article, credit) if credit else addresses.article(derived.article)
    ground: Ground = "stated" if derived.stated else _unstated(derived.how)
    return Tie(derived.how, ground, agency, None, agency, None, at, False, derived.because)


def _tie(store: Store, report: str, how: How | Relation, *, because: str) -> Tie:
    return _of(store.article(report), how, because=because)


def _of(other: Article, how: How | Relation, *, because: str) -> Tie:
    name, lang = called(other)
    return Tie(how, _unstated(how), None, other.id, name, lang, addresses.article(other.id), False, because)


def called(article: Article) -> tuple[str, str | None]:
    """A report by its outlet; by its title, with its language, where that is not known; else by its source."""
    if article.outlet:
        return article.outlet, None
    return (article.title, article.lang) if article.title else (article.source, None)


def _unstated(how: How | Relation) -> Ground:
    """That one report is another's copy is read off the words themselves."""
    return "word for word" if how == "copy" else "inferred"
