"""What outlets have, day by day or month by month."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ordret.store import Store
from ordret.view.lists.page import Page, page, place

Days = tuple[date, date]  # the first and the last: a day, or a month


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet in one language (None where not known), with its articles and their quotations: in all, and the
    articles in each span."""

    outlet: str | None
    lang: str
    articles: int
    quotations: int
    cells: tuple[int, ...]


def outlets(store: Store, spans: Sequence[Days], *, after: str | None, limit: int) -> Page[Outlet]:
    """Who has most first, then by name."""
    behind = place(after, int, str, str)
    rows = [row for row in sorted(_rows(store, spans)) if behind is None or row[:3] > behind]
    return page(rows, limit, _outlet, keys=3)


def _rows(store: Store, spans: Sequence[Days]) -> Iterator[tuple[int, str, str, int, tuple[int, ...]]]:
    """Of each outlet its articles (below zero, so that most are first), name, language, quotations and cells."""
    single = spans[0][0] == spans[0][1]
    days = [start.isoformat() if single else start.isoformat()[:7] for start, _ in spans]
    held = store.lists.days if single else store.lists.months
    cells: defaultdict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    quotations: defaultdict[tuple[str, str], int] = defaultdict(int)
    for lang, outlet, day, articles, quoted in held(days[0], days[-1]):
        cells[outlet, lang][day] = articles
        quotations[outlet, lang] += quoted
    for (outlet, lang), own in cells.items():
        counts = tuple(own.get(day, 0) for day in days)
        yield -sum(counts), outlet, lang, quotations[outlet, lang], counts


def _outlet(row: Sequence[object]) -> Outlet:
    articles, outlet, lang, quotations, cells = row
    return Outlet(outlet or None, lang, -articles, quotations, cells)  # type: ignore[arg-type, operator]
