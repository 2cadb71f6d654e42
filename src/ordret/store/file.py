"""The one file: opened, brought to the present form, and its troubles put in words."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from time import monotonic, sleep

from ordret.store import StoreError

OURS = 0x4F726474  # "Ordt": SQLite's application_id, so that no other program's file is taken for a record
STEPS = 10_000  # of SQLite's machine between two looks at the clock: under a millisecond
WAIT = 10.0  # seconds to wait for another writer; a batch takes well under one


def connect(path: Path, *, create: bool, reading: bool = False) -> sqlite3.Connection:
    """The record in this file, made if asked for; for reading alone if asked for, and where it may not be written.

    Raises StoreError if it is none, damaged, or of a newer Ordret.
    """
    with told(path):
        if reading or (not create and path.exists() and not _is_writable(path)):
            return _made_ready(read_only(path), path, _examine)
        return _made_ready(_opened(path, "mode=rwc" if create else "mode=rw"), path, _prepare)


def read_only(path: Path) -> sqlite3.Connection:
    """The record in this file, for reading alone.

    Where no log can be made beside it, or only one that its owner could not write, it is opened as a file that nobody
    changes; unless there is a log, for then somebody may.
    """
    mode = "mode=ro" if _is_writable(path) or _log(path).exists() else "immutable=1"
    connection = _opened(path, mode, check_same_thread=False)  # who serves pages gives each to a thread at hand
    connection.execute("PRAGMA query_only = on")
    return connection


def _opened(path: Path, how: str, **others: bool) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?{how}"
    connection = sqlite3.connect(uri, uri=True, timeout=WAIT, isolation_level=None, **others)
    connection.text_factory = decoded
    return connection


def _is_writable(path: Path) -> bool:
    """May SQLite write the file, and make its log beside it?"""
    real = path.resolve()
    return os.access(real, os.W_OK) and os.access(real.parent, os.W_OK)


def _log(path: Path) -> Path:
    real = path.resolve()
    return real.with_name(f"{real.name}-wal")


def _made_ready(
    connection: sqlite3.Connection, path: Path, prepare: Callable[[sqlite3.Connection, Path], None]
) -> sqlite3.Connection:
    try:
        prepare(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def decoded(text: bytes) -> str:
    """Text as kept. Half a surrogate pair, as broken JSON may bring it, comes back as it came."""
    return text.decode("utf-8", "surrogatepass")


def encoded(text: str | None) -> bytes | None:
    """Text to bind where SQL says CAST(? AS TEXT); sqlite3 itself refuses half a surrogate pair."""
    return None if text is None else text.encode("utf-8", "surrogatepass")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, and nobody else writes meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextmanager
def snapshot(connection: sqlite3.Connection, seconds: float | None = None) -> Iterator[None]:
    """All that is read within is of one state, whatever others write meanwhile; what reads on after so many seconds is
    interrupted."""
    until = monotonic() + (seconds if seconds is not None else float("inf"))
    connection.execute("BEGIN")
    connection.set_progress_handler(lambda: monotonic() > until, STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
        connection.execute("ROLLBACK")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Says SQLite's errors as StoreErrors with what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}; {_advice(error)}") from error


def _advice(error: sqlite3.Error) -> str:
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return "another program is writing to it: wait until that is done and try again"
        case sqlite3.SQLITE_FULL:
            return "make room on the disk and try again; what was committed is kept"
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return "it cannot be opened for writing: see to the rights of the file and its folder"
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return "it is damaged or no record: put it aside and make a new one with `ordret add` and `ordret run`"
        case sqlite3.SQLITE_AUTH:
            return "only reading is allowed here: write a SELECT"
        case sqlite3.SQLITE_INTERRUPT:
            return "it took too long: ask for less"
        case sqlite3.SQLITE_ERROR:
            return "`ordret sql` without a question lists the tables and their columns"
        case _:
            return "nothing was changed"


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    _recognise(connection, path)
    _log_ahead(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    newest = len(_migrations())
    if version(connection) == newest:
        return
    with transaction(connection):
        for number, script in enumerate(_migrations(), 1):
            if number > version(connection):  # asked within the lock: another may have done it meanwhile
                _migrate(connection, number, script)


def _examine(connection: sqlite3.Connection, path: Path) -> None:
    _recognise(connection, path)
    if version(connection) < len(_migrations()):
        raise StoreError(f"{path}: empty, or made by an older Ordret; open it once where it may be written")


def _log_ahead(connection: sqlite3.Connection) -> None:
    """To WAL, which stays with the file. Alone among statements this one does not wait while another does the same."""
    until = monotonic() + WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if monotonic() > until:
                raise
            sleep(0.01)


def _recognise(connection: sqlite3.Connection, path: Path) -> None:
    # The tables first: who makes them meanwhile marks the file as ours in the same transaction.
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if tables and connection.execute("PRAGMA application_id").fetchone()[0] != OURS:
        raise StoreError(f"{path}: a database, but not an Ordret record; name another file with --db")
    if version(connection) > len(_migrations()):
        raise StoreError(
            f"{path}: made by a newer Ordret (form {version(connection)}, this one reads up to {len(_migrations())}); "
            "use that Ordret, or name another file with --db"
        )


def version(connection: sqlite3.Connection) -> int:
    """The form of the file: how many migrations it has seen."""
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def _migrations() -> list[str]:
    folder = files("ordret.store") / "migrations"
    return [f.read_text("utf-8") for f in sorted(folder.iterdir(), key=lambda f: f.name) if f.name.endswith(".sql")]


def _migrate(connection: sqlite3.Connection, number: int, script: str) -> None:
    for statement in _statements(script):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {OURS}")
    connection.execute(f"PRAGMA user_version = {number}")


def _statements(script: str) -> Iterator[str]:
    """One by one, because `executescript` would commit what is under way."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
