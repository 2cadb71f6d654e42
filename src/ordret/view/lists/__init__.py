"""Lists for pages: each is read by key, no more of it than is shown, in the order in which it is kept."""

from ordret.store.sqlite import SqliteStore
from ordret.view.lists.page import ListError, Page

__all__ = ["ListError", "Lists", "Page"]


class Lists:
    """What pages list. Of every list `limit` rows behind the place that the key `after` names, which the page before
    gives as its `next`. Raises ListError for a key that is none of the list's."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store
