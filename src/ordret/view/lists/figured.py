"""What is counted: series of figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from ordret.model import Figure, When
from ordret.store import Store
from ordret.store.newest import BEGINNING, Place
from ordret.store.rows import unpacked
from ordret.store.words import Phrase
from ordret.view.lists.days import days
from ordret.view.lists.page import Page, page, place


@dataclass(frozen=True, slots=True)
class Measured:
    """A series of figures in a list, by its earliest figure, whose id it has: `quantity` and `words` as printed there,
    `when` the day that it is of or else that of the report; `counts` figures in all."""

    series: str
    quantity: str
    unit: str
    words: str
    lang: str
    outlet: str | None
    given_by: str | None
    when: When | None
    counts: int
    languages: tuple[str, ...]


def figures(
    store: Store, after: str | None, limit: int, *, entity: str | None, words: Sequence[Phrase]
) -> Page[Measured]:
    """Series of figures, the newest first, what has no day last: all, or those of which an entity gives a figure; with
    all the words in what is counted, the number and its unit, or who gives it, of the latest figures that have them."""
    behind = Place(*(place(after, str, str) or BEGINNING))
    if words:
        rows = [row for row in store.newest.series_with(words, entity) if tuple(row[:2]) < behind][: limit + 1]
    else:
        rows = store.newest.series(entity, behind, limit + 1)
    return page(rows, limit, lambda row: _measured(store, row[2]), keys=2)


def _measured(store: Store, series: str) -> Measured:
    (body, _, outlet, lang, *printed, _), languages = store.newest.figures(series)
    figure = unpacked(body, Figure)
    by = figure.given_by
    return Measured(
        series=series,
        quantity=figure.quantity.text,
        unit=figure.amount.unit,
        words=figure.words.text,
        lang=lang,
        outlet=outlet,
        given_by=by.name or by.here.text if by else None,
        when=figure.as_of or days(printed),
        counts=sum(languages.values()),
        languages=tuple(languages),
    )
