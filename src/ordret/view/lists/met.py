"""Who met: the occasions in which somebody took part."""

from typing import cast

from ordret.model import Meeting
from ordret.store import Found, Store
from ordret.store.newest import BEGINNING, Place
from ordret.view.lists.page import Page, page, place
from ordret.view.occasions import Occasion, occasion


def occasions(store: Store, after: str | None, limit: int, *, entity: str) -> Page[Occasion]:
    """Occasions of which a report counts an entity among those who met, stayed away or were hosts: those first that
    were told of last, what has no day at the end."""
    rows = store.newest.occasions(entity, Place(*(place(after, str, str) or BEGINNING)), limit + 1)
    return page(rows, limit, lambda row: _occasion(store, row[2], row[1]), keys=2)


def _occasion(store: Store, id_: str, meeting: str) -> Occasion:
    found = store.found(meeting)
    return occasion(store, id_, cast("Found[Meeting]", found))
