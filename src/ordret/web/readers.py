"""Readers of the record: a few connections that only read, each lent to one request at a time.

SQLite's log lets any number read while one writes; a request reads within one transaction, so it sees one state of the
record, and holds nothing when it ends.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import LifoQueue
from threading import Lock

from ordret.record import Record

SECONDS = 3.0  # for one request: what takes longer is asked too widely
MOST = 8  # connections: more than the cores of a laptop do not read faster


class Readers:
    """Opens records as they are needed, up to MOST, and keeps them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._idle: LifoQueue[Record] = LifoQueue()
        self._open: list[Record] = []
        self._lock = Lock()

    @contextmanager
    def reading(self) -> Iterator[Record]:
        """A record for one request, as it stands now; waits where all are lent. Raises StoreError, RecordError."""
        record = self._lent()
        try:
            with record.snapshot(seconds=SECONDS):
                yield record
        finally:
            self._idle.put(record)

    def close(self) -> None:
        for record in self._open:
            record.close()

    def _lent(self) -> Record:
        with self._lock:
            if self._idle.empty() and len(self._open) < MOST:
                record = Record.open(self._path, read_only=True)
                self._open.append(record)
                return record
        return self._idle.get()
