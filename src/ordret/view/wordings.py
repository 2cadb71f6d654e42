"""Every wording of a statement side by side: how each relates to the earliest, and what differs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ordret.link.people.offices import office
from ordret.link.wording.compare import Wording
from ordret.link.wording.drift import Difference, drift
from ordret.link.wording.tongue import Said, Way, tongue, way
from ordret.model import Article, Link, Passage, Quotation, Relation, When
from ordret.store import Found, Store
from ordret.store.links.body import unpacked
from ordret.view.days import published
from ordret.view.passages import around
from ordret.view.statements import wordings

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


def side_by_side(store: Store, found: Found[Quotation]) -> list[Worded]:
    """The wordings of the statement that a quotation belongs to, the earliest copy held first."""
    statement = store.groups(found.finding.article).get(found.id, found.id)
    members = wordings(store, statement) or [found]
    articles = {each.id: article for each in members if (article := _article(store, each))}
    links = _to_earliest(store, members[0].id)
    said = _said(members, articles)
    compared = _compared(store, members)
    first = articles[members[0].id]
    return [_worded(store, each, articles[each.id], first, links, said, compared) for each in members]


def _worded(
    store: Store,
    found: Found[Quotation],
    article: Article,
    first: Article,
    links: Mapping[str, Link],
    said: Said,
    compared: Mapping[str, Wording],
) -> Worded:
    link = links.get(found.id)
    told = way(found.lang, said, [via.name for via in found.finding.via if via.how in ("agency", "outlet")])
    earliest = next(iter(compared.values()), None)
    own = compared.get(found.id)
    differences = drift(earliest, own) if earliest and own and own is not earliest else ()
    return Worded(
        id=found.id,
        article=article.id,
        outlet=article.outlet,
        lang=found.lang,
        published=published(store, article),
        words=found.finding.words,
        earliest=_no_later(article, first),
        relation=link.relation if link else None,
        because=link.because if link else None,
        way=told,
        tells=said.because if told else None,
        differences=differences,
    )


def _no_later(article: Article, first: Article) -> bool:
    """Whether nothing tells that an article was printed later than the first one."""
    if article.published_at and first.published_at:
        return article.published_at <= first.published_at
    if article.published is None or first.published is None:
        return article is first
    return article.published.first <= first.published.last


def _to_earliest(store: Store, earliest: str) -> dict[str, Link]:
    """The links of the earliest wording that say yes, by the other one."""
    held = store.links.wordings.links(earliest)
    links = [link for link in held if link.verdict == "yes" and link.relation not in ("denies", "corrects")]
    return {link.right if link.left == earliest else link.left: link for link in links}


def _compared(store: Store, members: Sequence[Found[Quotation]]) -> dict[str, Wording]:
    """The wordings as they were compared, in the order of the members; none of what is not linked."""
    rows = {row.id: row for row in store.links.wordings.rows(each.id for each in members)}
    return {
        each.id: unpacked(rows[each.id].body).wording(each.id, None, _NO_VECTOR) for each in members if each.id in rows
    }


def _said(members: Sequence[Found[Quotation]], articles: Mapping[str, Article]) -> Said:
    """The language in which it was said, as the first wording has it that tells; not known where two tell another."""
    each = [_tongue(found.finding, articles[found.id]) for found in members]
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


def _article(store: Store, found: Found[Quotation]) -> Article | None:
    version = store.version(found.finding.article)
    return version.article if version else None
