"""Infers the days of articles that print none, where they are tied to dated ones."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ordret.link.undated import Tie, TieHow, inferred
from ordret.run.material import Material
from ordret.store.links import Links

# Least score of a link between two meetings that ties their reports: two of the same parties, and two of story, place
# and day. A meeting is retold long after, and what the finder reads of it may be less than is printed.
SURE = 0.6


def infer(links: Links, materials: Sequence[Material], touched: Iterable[str], met: Iterable[str]) -> None:
    """Say anew what can be inferred of undated articles among these, and of those that a tie to them may tell of:
    copies, and articles with a wording among `touched` or a meeting among those `met`."""
    numbers = {each.number for each in materials}
    numbers |= {other for number in numbers for other in links.lineage.copies(number)}
    numbers |= {article for id_ in touched for article in links.wordings.articles(id_)}
    numbers |= {row.article for row in links.meetings.rows(met)}
    undated = sorted(number for number in numbers if links.work.days(number) is None)
    days = {number: inferred(_ties(links, number)) for number in undated}
    found = {number: when for number, when in days.items() if when}
    links.reports.infer(found, of=undated)


def _ties(links: Links, article: int) -> Iterator[Tie]:
    for other in links.lineage.copies(article):
        yield from _tie(links, other, "copy")
    for id_ in links.wordings.of_article(article):
        for beside in links.wordings.beside(id_):
            yield from _tie(links, beside.article, "statement")
    for other in _held_with(links, article):
        yield from _tie(links, other, "meeting")


def _held_with(links: Links, article: int) -> Iterator[int]:
    """The articles that surely tell of a meeting that this one says was held, and say so, too."""
    own = {row.id: row for row in links.meetings.held(article)}
    for id_ in own:
        sure = [k for k in links.wordings.links(id_) if k.relation == "same" and (k.score or 0.0) >= SURE]
        for other in links.meetings.rows({end for k in sure for end in (k.left, k.right)} - own.keys()):
            if other.occasion == own[id_].occasion and other in links.meetings.held(other.article):
                yield other.article


def _tie(links: Links, other: int, how: TieHow) -> Iterator[Tie]:
    days: tuple[date, date] | None = links.work.days(other)
    if days:
        yield Tie(links.work.ids([other])[other], how, *days)
