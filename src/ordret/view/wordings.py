"""Every wording of a statement side by side: how each relates to the earliest, and what differs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ordret.link.people.offices import office
from ordret.link.wording.compare import Wording
from ordret.link.wording.drift import Difference, drift
from ordret.link.wording.tongue import Said, Way, tongue, way
from ordret.model import Article, Link, Passage, Quotation, Relation, When
from ordret.notebook import facts
from ordret.store import Found, Store
from ordret.store.links.body import unpacked
from ordret.view.days import published
from ordret.view.passages import around
from ordret.view.statements import wordings

TELLING = 20  # wordings, the earliest, that are asked in which language it was said: what comes later copies them
_NO_VECTOR = np.zeros(0, np.float32)  # what differs is read off the words


@dataclass(frozen=True, slots=True)
class Worded:
    """One wording. `earliest` where no other is known to have been printed before: of one day, all are that have no
    time. `relation` and `because` are those to the earliest copy held, None for itself and where only others
    lie between; `way` says whether it is in the language in which it was said, where the reports tell, and `tells` what
    does; `differences` are against the earliest."""

    id: str
    article: str
    outlet: str | None
    lang: str
    published: When | None
    words: tuple[Passage, ...]
    earliest: bool
    relation: Relation | None
    because: str | None
    way: Way | None
    tells: str | None
    differences: tuple[Difference, ...]

    _repr_html_ = facts


@dataclass(frozen=True, slots=True)
class Earliest:
    """The earliest copy held: its id and article, it as it is compared, and the language in which it was said."""

    id: str
    article: Article
    wording: Wording | None
    said: Said


def side_by_side(store: Store, found: Found[Quotation]) -> list[Worded]:
    """The wordings of the statement that a quotation belongs to, the earliest copy held first."""
    statement = store.groups(found.finding.article).get(found.id, found.id)
    members = wordings(store, statement) or [found]
    return compared(store, members[:TELLING], members)


def compared(store: Store, first: Sequence[Found[Quotation]], shown: Sequence[Found[Quotation]]) -> list[Worded]:
    """The `shown` wordings of a statement, whose `first` ones, at most TELLING, tell in which language it was said; the
    very first is the earliest copy held."""
    members = {each.id: each for each in (*first, *shown)}
    articles = {each.id: store.article(each.finding.article) for each in members.values()}
    said = _said([(each.finding, articles[each.id]) for each in first])
    earliest = Earliest(first[0].id, articles[first[0].id], _wording(store, first[0].id), said)
    return [_worded(store, each, articles[each.id], earliest=earliest) for each in shown]


def _worded(store: Store, found: Found[Quotation], article: Article, *, earliest: Earliest) -> Worded:
    alone = found.id == earliest.id
    link = None if alone else link_to(store, earliest.id, found.id)
    own = None if alone else _wording(store, found.id)
    told = way(found.lang, earliest.said, [via.name for via in found.finding.via if via.how in ("agency", "outlet")])
    return Worded(
        id=found.id,
        article=article.id,
        outlet=article.outlet,
        lang=found.lang,
        published=published(store, article),
        words=found.finding.words,
        earliest=_no_later(article, earliest.article),
        relation=link.relation if link else None,
        because=link.because if link else None,
        way=told,
        tells=earliest.said.because if told else None,
        differences=drift(earliest.wording, own) if earliest.wording and own else (),
    )


def _no_later(article: Article, first: Article) -> bool:
    """Whether nothing tells that an article was printed later than the first one."""
    if article.published_at and first.published_at:
        return article.published_at <= first.published_at
    if article.published is None or first.published is None:
        return article.id == first.id
    return article.published.first <= first.published.last


def link_to(store: Store, earliest: str, other: str) -> Link | None:
    """The link of a wording to the earliest one that says yes."""
    held = store.links.wordings.between(earliest, other)
    return next(
        (k for k in held if k.verdict == "yes" and k.relation not in ("denies", "corrects", "contradicts")), None
    )


def _wording(store: Store, id_: str) -> Wording | None:
    """A quotation as it was compared; None where it is not linked."""
    row = next(store.links.wordings.rows([id_]), None)
    return unpacked(row.body).wording(id_, None, _NO_VECTOR) if row else None


def _said(told: Sequence[tuple[Quotation, Article]]) -> Said:
    """The language in which it was said, as the first wording has it that tells; not known where two tell another."""
    each = [_tongue(quotation, article) for quotation, article in told]
    telling = [said for said in each if said.lang]
    if len({said.lang for said in telling}) > 1:
        return Said(None, "the reports do not agree")
    return telling[0] if telling else each[0]


def _tongue(quotation: Quotation, article: Article) -> Said:
    """What one report tells: the words around, the country of the speaker's office, the agency or outlet told."""
    words = quotation.words
    stretch = around(article, words[0].start, words[-1].end)
    beside = "".join(_without(stretch, words))
    speaker, addressee = quotation.speaker, quotation.addressee
    held = office(speaker.role, article.lang) if speaker and speaker.role else None
    country = held.of if held and held.of and len(held.of) == 2 else None
    told = next((via.name for via in quotation.via if via.how in ("agency", "outlet")), None)
    told = told or (addressee.name if addressee and addressee.kind == "body" else None)
    return tongue(beside, article.lang, country=country, told=told)


def _without(stretch: Passage, words: Sequence[Passage]) -> Iterator[str]:
    at = stretch.start
    for passage in words:
        yield stretch.text[at - stretch.start : passage.start - stretch.start]
        at = passage.end
    yield stretch.text[at - stretch.start :]
