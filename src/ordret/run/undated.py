"""Infers the days of articles that print none, where they are tied to dated ones."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ordret.link.undated import Tie, TieHow, inferred
from ordret.run.material import Material
from ordret.store.links import Links


def infer(links: Links, materials: Sequence[Material], touched: Iterable[str]) -> None:
    """Say anew what can be inferred of undated articles among these, and of those that a tie to them may tell of:
    copies, and articles with a wording among `touched`."""
    numbers = {each.number for each in materials}
    numbers |= {other for number in numbers for other in links.lineage.copies(number)}
    numbers |= {article for id_ in touched for article in links.wordings.articles(id_)}
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


def _tie(links: Links, other: int, how: TieHow) -> Iterator[Tie]:
    days: tuple[date, date] | None = links.work.days(other)
    if days:
        yield Tie(links.work.ids([other])[other], how, *days)
