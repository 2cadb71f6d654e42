import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ordret.model import Quotation
from ordret.store import StoreError
from ordret.store.asking import ask
from ordret.store.file import OURS
from ordret.store.sqlite import SqliteStore
from store.pile import arrival, article, filled


def test_a_new_file_has_the_newest_form_and_says_whose_it_is(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "ordret.db", create=True)
    store.close()
    connection = sqlite3.connect(tmp_path / "ordret.db")
    assert connection.execute("PRAGMA application_id").fetchone() == (OURS,)
    assert connection.execute("PRAGMA user_version").fetchone() == (store.form,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_an_empty_file_left_by_a_kill_becomes_a_record(tmp_path: Path) -> None:
    (tmp_path / "ordret.db").touch()
    with closing(SqliteStore(tmp_path / "ordret.db")) as store:
        assert store.counts()["articles"] == 0


def test_a_missing_file_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        SqliteStore(tmp_path / "ordret.db")
    assert not (tmp_path / "ordret.db").exists()


def test_a_file_of_a_newer_ordret_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "ordret.db"
    SqliteStore(path, create=True).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"newer Ordret \(form 99"):
        SqliteStore(path)
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE note (text)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not an Ordret record"):
        SqliteStore(path, create=True)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ordret.db"
    path.write_text("Statsministeren rejste hjem.\n" * 400, encoding="utf-8")
    with pytest.raises(StoreError, match="damaged or no record"):
        SqliteStore(path)


def test_a_damaged_file_says_so_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "ordret.db"
    store = SqliteStore(path, create=True)
    filled(store, *(article(f"{n}.txt") for n in range(200)))
    store.close()
    whole = path.read_bytes()
    half = len(whole) // 2
    path.write_bytes(whole[:half] + b"\xa5" * (len(whole) - half))
    with pytest.raises(StoreError, match="damaged or no record: put it aside"), closing(SqliteStore(path)) as damaged:
        list(damaged.findings(Quotation))


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A record of one article that may be read and not written."""
    folder = tmp_path / "locked"
    folder.mkdir()
    path = folder / "ordret.db"
    with closing(SqliteStore(path, create=True)) as store:
        store.keep([arrival(article("one.txt"))])
    path.chmod(0o444)
    folder.chmod(0o555)
    if os.access(path, os.W_OK):
        pytest.skip("the superuser may write everything")
    yield path
    folder.chmod(0o755)


@pytest.mark.parametrize("folder_mode", [0o555, 0o755])
def test_a_file_that_may_not_be_written_is_read_and_leaves_nothing_behind(locked: Path, folder_mode: int) -> None:
    locked.parent.chmod(folder_mode)
    with closing(SqliteStore(locked)) as store:
        assert [v.article.source for v in store.versions()] == ["one.txt"]
        columns, rows = ask(locked, "SELECT source FROM articles")
        assert (columns, list(rows)) == (("source",), [("one.txt",)])
        with pytest.raises(StoreError, match="cannot be opened for writing"):
            store.keep([arrival(article("two.txt"))])
    assert list(locked.parent.iterdir()) == [locked]


def test_a_folder_that_may_not_be_written_is_no_hindrance_to_reading(locked: Path) -> None:
    locked.chmod(0o644)
    with closing(SqliteStore(locked)) as store:
        assert store.counts()["articles"] == 1


def test_what_another_has_written_last_is_read_without_the_right_to_write(locked: Path) -> None:
    locked.parent.chmod(0o755)
    locked.chmod(0o644)
    with closing(SqliteStore(locked)) as writer:
        writer.keep([arrival(article("two.txt"))])
        locked.chmod(0o444)
        locked.parent.chmod(0o555)
        with closing(SqliteStore(locked)) as reader:
            assert [v.article.source for v in reader.versions()] == ["one.txt", "two.txt"]
        locked.parent.chmod(0o755)


def test_an_empty_file_that_may_not_be_written_says_what_to_do(locked: Path) -> None:
    empty = locked.parent / "empty.db"
    locked.parent.chmod(0o755)
    empty.touch(0o444)
    with pytest.raises(StoreError, match="open it once where it may be written"):
        SqliteStore(empty)


def test_two_programs_may_open_a_new_file_at_once(tmp_path: Path) -> None:
    path = tmp_path / "ordret.db"
    code = (
        "import sys, pathlib, ordret.store.sqlite as sqlite; sqlite.SqliteStore(pathlib.Path(sys.argv[1]), create=True)"
    )
    several = [subprocess.Popen([sys.executable, "-c", code, str(path)]) for _ in range(4)]
    assert [process.wait() for process in several] == [0, 0, 0, 0]


def test_a_reader_sees_what_was_committed_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "ordret.db"
    with closing(SqliteStore(path, create=True)) as store:
        store.keep([arrival(article("one.txt"))])
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE article SET source = 'two.txt'")
    with closing(SqliteStore(path)) as reader:
        assert [v.article.source for v in reader.versions()] == ["one.txt"]
        writer.execute("COMMIT")
        assert [v.article.source for v in reader.versions()] == ["two.txt"]
    writer.close()


def test_a_second_writer_is_told_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ordret.db"
    SqliteStore(path, create=True).close()
    lock = sqlite3.connect(path, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr("ordret.store.file.WAIT", 0.05)
    with closing(SqliteStore(path)) as second, pytest.raises(StoreError, match="another program is writing"):
        second.keep([arrival(article())])
    lock.close()
