"""What makes one: the wordings of a statement and the figures of a series, side by side."""

from typing import cast

from ordret.model import Quotation
from ordret.store import Found, Store
from ordret.store.newest import Place
from ordret.view import series, wordings
from ordret.view.lists.page import Page, page, place
from ordret.view.series import Count
from ordret.view.wordings import TELLING, Worded

_EARLIEST = Place("", "")  # before every rank, upwards


def worded(store: Store, after: str | None, limit: int, *, statement: str) -> Page[Worded]:
    """The wordings of a statement, the earliest copy held first, with which each is compared."""
    first = [row[1] for row in store.newest.wordings(statement, _EARLIEST, TELLING)]
    rows = store.newest.wordings(statement, _behind(after), limit + 1)
    shown = wordings.compared(store, _found(store, first), _found(store, [row[1] for row in rows[:limit]]))
    by_id = {each.id: each for each in shown}
    return page(rows, limit, lambda row: by_id[row[1]], keys=2)


def counts(store: Store, after: str | None, limit: int, *, of: str) -> Page[Count]:
    """The figures of a series, the earliest printed first."""
    rows = store.newest.counts(of, _behind(after), limit + 1)
    return page(rows, limit, lambda row: next(series.counts(store, [row[1]])), keys=2)


def _behind(after: str | None) -> Place:
    return Place(*(place(after, str, str) or _EARLIEST))


def _found(store: Store, ids: list[str]) -> list[Found[Quotation]]:
    return [cast("Found[Quotation]", found) for id_ in ids if (found := store.found(id_))]
