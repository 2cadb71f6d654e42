"""Who watches: one process at a time, known by its sign of life."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection

from ordret.store.file import told, transaction


class WatchError(Exception):
    """Somebody else watches. Says who, and what to do."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A process that watches; `seen` is its last sign of life, and the token is its own."""

    token: str
    host: str
    pid: int
    seen: datetime


class Watcher:
    """The row of the one who watches. Raises StoreError."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection, self._path = connection, path

    def claim(self, me: Holder, is_lost: Callable[[Holder], bool]) -> Holder | None:
        """Become the watcher, unless somebody is who is not lost: that one, then."""
        with told(self._path), transaction(self._connection):
            row = self._connection.execute("SELECT token, host, pid, seen FROM watcher").fetchone()
            other = _holder(*row) if row else None
            if other and not is_lost(other):
                return other
            insert = "INSERT OR REPLACE INTO watcher (one, token, host, pid, seen) VALUES (1, ?, ?, ?, ?)"
            self._connection.execute(insert, (me.token, me.host, me.pid, me.seen.isoformat()))
        return None

    def live(self, token: str, now: datetime) -> bool:
        """Give a sign of life; whether the watcher is still this one."""
        with told(self._path):
            update = "UPDATE watcher SET seen = ? WHERE token = ?"
            return self._connection.execute(update, (now.isoformat(), token)).rowcount == 1

    def leave(self, token: str) -> None:
        """Be the watcher no more."""
        with told(self._path):
            self._connection.execute("DELETE FROM watcher WHERE token = ?", (token,))


def _holder(token: str, host: str, pid: int, seen: str) -> Holder:
    return Holder(token, host, pid, datetime.fromisoformat(seen))
