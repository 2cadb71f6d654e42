"""Compares what is said in new articles with all that was said before."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from heapq import nsmallest

from ordret.link import people as names
from ordret.link.wording.compare import BY, NEAR, Wording, compare
from ordret.link.wording.shared import doubted, raised
from ordret.model import Link, Quotation, Verdict
from ordret.run.body import body
from ordret.run.material import Material
from ordret.run.near import Seeker, near, seeker
from ordret.run.people import ALONE
from ordret.store.links import Links
from ordret.store.links.body import Body, unpacked
from ordret.store.links.people import Kept
from ordret.store.links.vectors import Vector
from ordret.store.links.wordings import Row
from ordret.store.rows import packed
from ordret.view.parts import entity_id

NAME = BY.partition("@")[0]
REACH = 14  # days between two reports of one statement; later ones quote what is known already
# Of each language that one is compared with: reprints of a text in a hundred papers are linked through some, and do not
# stand before its translations.
NEAREST = 5
# Score of a doubtful link from which on a person is asked. On 300 parallel articles one in six of those above is one
# statement, one in twenty below.
DOUBTFUL = 0.5


def texts(material: Material) -> dict[str, Body]:
    """The quotations of an article as they are compared, by id."""
    return {id_: body(material, quotation) for id_, quotation in material.standing(Quotation)}


def keep(links: Links, material: Material, bodies: Mapping[str, Body], vectors: Mapping[str, Vector]) -> list[Seeker]:
    """Keep an article's wordings, each as yet a statement of its own."""
    held = {id_: vectors[each.text] for id_, each in bodies.items()}
    rows = []
    for id_, quotation in material.standing(Quotation):
        speaker = entity_id(material.article.id, quotation.speaker) if quotation.speaker else None
        rows.append(
            Row(
                id=id_,
                article=material.number,
                lang=material.article.lang,
                cell=held[id_].cell,
                day=bodies[id_].day,
                speaker=links.people.at(speaker) if speaker else None,
                rank=material.rank(quotation.words[0].start),
                statement=id_,
                vector=held[id_].number,
                body=packed(bodies[id_]),
            )
        )
    links.wordings.keep(rows)
    return [seeker(row.id, held[row.id].vector, day=row.day, reach=REACH) for row in rows]


def spoken_by(links: Links, namings: Iterable[int]) -> tuple[list[Seeker], set[str]]:
    """The wordings of articles with speakers who mean another now, without the links they had; all that were linked
    with them."""
    ids = [id_ for article in links.wordings.spoken_in(namings) for id_ in links.wordings.of_article(article)]
    touched = {id_ for each in ids for link in links.wordings.links(each) for id_ in (link.left, link.right)}
    for id_ in ids:
        links.wordings.unlink(id_, NAME)
    vectors = links.wordings.vectors(ids)
    rows = links.wordings.rows(ids)
    return [seeker(row.id, vectors[row.id], day=row.day, reach=REACH) for row in rows], touched


def compared(links: Links, wordings: Sequence[Seeker], *, at: datetime) -> set[str]:
    """Link wordings with those near them; all that are concerned."""
    nearest = _nearest(links, wordings)
    held = _Held(links, {id_ for ids in nearest.values() for id_ in ids} | nearest.keys())
    pairs = {(min(own, other), max(own, other)) for own, others in nearest.items() for other in others}
    found = (held.compared(left, right) for left, right in sorted(pairs))
    new = {(link.left, link.right): link for link in found if link}
    new |= {(link.left, link.right): link for link in raised(new.values(), held.articles, held.sizes())}
    links.wordings.link((link for link in new.values() if _is_worth_a_look(link)), at=at)
    return nearest.keys() | {id_ for ends in new for id_ in ends}


def _is_worth_a_look(link: Link) -> bool:
    """Whether a link says something, or leaves open what a person could decide."""
    return link.verdict != "unsure" or (link.score or 0.0) >= DOUBTFUL


def _nearest(links: Links, wordings: Sequence[Seeker]) -> dict[str, list[str]]:
    """For each wording those nearest to it, in each language at most NEAREST."""
    found: dict[str, dict[str, list[tuple[float, str]]]] = {each.id: defaultdict(list) for each in wordings}
    for content, hits in near(wordings, links.wordings.near, least=NEAR):
        for hit in hits:
            own, other = wordings[hit.seeker].id, content.ids[hit.row]
            if own != other:
                found[own][content.langs[hit.row]].append((-hit.cosine, other))
    return {
        own: [other for held in by_lang.values() for _, other in nsmallest(NEAREST, held)]
        for own, by_lang in found.items()
    }


class _Held:
    """Wordings as they are compared, each made once."""

    def __init__(self, links: Links, ids: Iterable[str]) -> None:
        self._people = links.people
        self._rows = {row.id: row for row in links.wordings.rows(ids)}
        self.articles = {id_: str(row.article) for id_, row in self._rows.items()}
        self._vectors = links.wordings.vectors(self._rows)
        self._count = links.wordings.count
        self._naming = cache(links.people.kept)
        self._lead = cache(links.reports.vector)
        self._wording = cache(self._made)

    def sizes(self) -> dict[str, int]:
        """How many wordings each article has."""
        return {article: self._count(int(article)) for article in set(self.articles.values())}

    def compared(self, left: str, right: str) -> Link | None:
        """The link between two, the earlier one first; None where there is none, or they speak for others."""
        first, second = sorted((self._rows[left], self._rows[right]), key=lambda row: (row.rank, row.id))
        match self._speakers(first.speaker, second.speaker):
            case "no":
                return None
            case "unsure":
                return self._link(replace(self._wording(first.id), speaker=None), self._wording(second.id))
        return self._link(self._wording(first.id), self._wording(second.id))

    def _link(self, left: Wording, right: Wording) -> Link | None:
        link = compare(left, right)
        if link is None or left.article == right.article:
            return link
        one, other = (self._lead(self._rows[wording.id].article) for wording in (left, right))
        return doubted(link, left, right, akin=float(one @ other))

    def _speakers(self, left: int | None, right: int | None) -> Verdict:
        """Whether two speakers can be one. A surname alone may be anybody of that name; what a minister says is
        printed as said by "Moscow", too."""
        one, other = self._known(left), self._known(right)
        if one is None or other is None or one.entity == other.entity:
            return "yes"
        if one.naming.kind != "person" or other.naming.kind != "person":
            return "unsure"
        return names.same(one.naming, other.naming).verdict if one.key == other.key else "no"

    def _known(self, naming: int | None) -> Kept | None:
        """A speaker by a name that means somebody beyond the article."""
        kept = self._naming(naming) if naming is not None else None
        return None if kept is None or kept.key.startswith(ALONE) else kept

    def _made(self, id_: str) -> Wording:
        row = self._rows[id_]
        known = self._known(row.speaker)
        return unpacked(row.body).wording(id_, known.entity if known else None, self._vectors[id_])
