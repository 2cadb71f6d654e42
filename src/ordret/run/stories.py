"""Puts new reports into stories."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ordret.amount import counts, number_words
from ordret.link import people as names
from ordret.link.reports import Report, lead
from ordret.link.stories import REACH, place
from ordret.model import Article
from ordret.run.material import Material, storable
from ordret.run.near import Seeker, near, seeker
from ordret.store.links import Links
from ordret.store.links.report import Body, unpacked
from ordret.store.links.reports import Row
from ordret.store.links.vectors import Vector
from ordret.store.rows import packed

NEAREST = 10  # stories that a report is held against
MEMBERS = 40  # of a story, its latest, among which `place` chooses those to compare
NEAR = 0.25  # least cosine; `place` asks for more
FIGURED = 8  # reports of each of two stories that become one, the latest with figures, whose figures are compared

Merged = tuple[list[int], list[int]]  # reports of two stories that are one now


def text(material: Material) -> str:
    """What is encoded of an article."""
    return storable(lead(material.article))


def keep(links: Links, material: Material, kept: Vector) -> None:
    """Keep an article as it is put into stories, as yet one of its own."""
    body, own = _body(material), material.article.id
    links.reports.keep(Row(material.number, kept.cell, body.day, material.rank(), own, kept.number, packed(body)))


def tell(links: Links, materials: Sequence[Material], *, alike: Mapping[int, set[int]]) -> list[Merged]:
    """Put each article into its story, one after the other, and say which stories became one. `alike` are the articles
    that are one report."""
    waiting, merged = {each.article.id for each in materials}, list[Merged]()
    for each in materials:
        waiting.discard(each.article.id)
        merged.extend(_tell(links, each, alike.get(each.number, set()), waiting))
    return merged


def _tell(links: Links, material: Material, alike: set[int], waiting: set[str]) -> list[Merged]:
    """Put one article into its story; those that are `waiting` are in none yet."""
    (member,) = links.reports.members(material.article.id)
    body = unpacked(member.body)
    found = _candidates(links, seeker(body.article, member.vector, day=body.day, reach=REACH), alike)
    candidates = [(story, report) for story, report in found if report.article not in {body.article, *waiting}]
    copies = {report.article for _, report in candidates} & set(links.work.ids(alike).values())
    placed = place(body.report(member.vector), candidates, copies=copies)
    story = placed.story or body.article
    links.reports.tell(material.number, story)
    merged = list[Merged]()
    for other in placed.merges:
        latest = (links.figures.of_story(each, FIGURED) for each in (story, other))
        merged.append((next(latest), next(latest)))
        links.reports.rename(other, story)
    called_anew(links, story)
    return merged


def _candidates(links: Links, own: Seeker, alike: set[int]) -> Iterator[tuple[str, Report]]:
    """Members of the stories that have a report near to this one, and of those that have the same report."""
    best: dict[str, float] = defaultdict(float)
    for content, hits in near([own], links.reports.near, least=NEAR):
        for hit in hits:
            best[content.stories[hit.row]] = max(best[content.stories[hit.row]], hit.cosine)
    nearest = sorted(best, key=lambda story: (-best[story], story))[:NEAREST]
    for story in dict.fromkeys([*links.reports.of(alike), *nearest]):
        for member in links.reports.latest(story, MEMBERS):
            yield story, unpacked(member.body).report(member.vector)


def called_anew(links: Links, story: str) -> None:
    """A story is called after its earliest report."""
    name = links.reports.earliest(story)
    if name and name != story:
        links.reports.rename(story, name)


def _body(material: Material) -> Body:
    article = material.article
    first, last = material.days()
    keyed = (names.key(mention.kind, mention.name, article.lang) for _, mention in material.mentions())
    return Body(article.id, article.lang, first, last, frozenset(key for key in keyed if key), _numbers(article))


def _numbers(article: Article) -> frozenset[str]:
    """The numbers of a report, years among them, as they are in every language."""
    return frozenset(f"{each.value:g}" for each in counts(article.text, number_words(article.lang)))
