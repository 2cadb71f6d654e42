"""What is counted and measured, each quantity once."""

from dataclasses import dataclass

from ordret.link.series.counted import measure
from ordret.model import When
from ordret.view.lists.figured import Measured
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.pages.page import Page


@dataclass(frozen=True, slots=True)
class Quantity:
    """Figures of one quantity by the earliest one, whose `words` and `quantity` are printed; `counts` figures in all.
    `address` leads to all of them."""

    address: str
    quantity: str
    words: str
    unit: str
    measure: str
    lang: str
    outlet: str | None
    given_by: str | None
    when: When | None
    counts: int
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """What is counted and measured, the newest first; `words` are those that were looked for."""

    words: str | None
    rows: tuple[Quantity, ...]
    next: str | None


def figures(asked: Asked) -> FiguresPage:
    """What reports count and measure, each quantity once with all who report it, the newest first; of words, what has
    them all in what is counted, its number, its unit or whoever gives it."""
    words = asked.one("q")
    listed = asked.record.lists.figures(words=words, after=asked.after, limit=asked.rows)
    return FiguresPage(words, tuple(map(_quantity, listed.rows)), asked.more(listed.next))


PAGE = Page("figures", "/figures", figures, asks=("q",))


def _quantity(held: Measured) -> Quantity:
    return Quantity(
        address=addresses.figure(held.series),
        quantity=held.quantity,
        words=held.words,
        unit=held.unit,
        measure=measure(held.unit)[0],
        lang=held.lang,
        outlet=held.outlet,
        given_by=held.given_by,
        when=held.when,
        counts=held.counts,
        languages=held.languages,
    )
