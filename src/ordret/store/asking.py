"""Questions in SQL: read-only, and with an end."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

from ordret.store import StoreError
from ordret.store.file import STEPS, read_only, told

SECONDS = 60.0  # of SQLite's own work for one question; what the reader of the rows takes is not counted
_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
# The full-text index asks this of its own file to know whether it has changed.
_OF_INDEX = (sqlite3.SQLITE_PRAGMA, "data_version")
# Virtual tables declare themselves at first use, which is forbidden later on.
_WARM = "SELECT 1 FROM article_index, quotation_index, finding_index, json_each('[]') LIMIT 0"


def ask(path: Path, query: str, *, seconds: float = SECONDS) -> tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]:
    """Column names and rows. Raises StoreError for what is no question, writes, or takes longer than `seconds`."""
    rows = _answer(path, query, seconds)
    columns = next(rows)
    return columns, rows


def _answer(path: Path, query: str, seconds: float) -> Iterator[Any]:
    with told(path):
        connection = read_only(path)
        try:
            yield from _rows(connection, query, seconds)
        finally:
            connection.close()


def _rows(connection: sqlite3.Connection, query: str, seconds: float) -> Iterator[Any]:
    clock = _Clock(seconds)
    connection.execute(_WARM)
    connection.set_authorizer(_permitted)
    connection.set_progress_handler(clock.is_over, STEPS)
    with clock.running():
        cursor = connection.execute(query)
    if cursor.description is None:
        raise StoreError(f"{query!r} asks for nothing; write a SELECT")
    yield tuple(column[0] for column in cursor.description)
    while True:
        with clock.running():
            row = cursor.fetchone()
        if row is None:
            return
        yield row


class _Clock:
    """Counts the seconds in which SQLite works."""

    def __init__(self, seconds: float) -> None:
        self._left = seconds
        self._since = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        self._since = monotonic()
        yield
        self._left -= monotonic() - self._since

    def is_over(self) -> bool:
        return monotonic() - self._since > self._left


def _permitted(action: int, first: str | None, *_: str | None) -> int:
    if action in _ALLOWED or (action, first) == _OF_INDEX:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY
