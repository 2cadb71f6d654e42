import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from ordret.store import StoreError
from ordret.store.asking import ask
from ordret.store.sqlite import SqliteStore
from store.pile import article, filled


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    store = SqliteStore(tmp_path / "ordret.db", create=True)
    filled(store, article())
    yield store.path
    store.close()


def test_a_question_gives_columns_and_rows(path: Path) -> None:
    columns, rows = ask(path, "SELECT speaker, words FROM quotations")
    assert columns == ("speaker", "words")
    assert list(rows) == [("Åse Brønd", "Vi åbner broen igen,")]


def test_the_search_index_can_be_asked(path: Path) -> None:
    query = (
        "SELECT a.source FROM article_index JOIN article a ON a.number = article_index.rowid"
        " WHERE article_index MATCH 'brønd OR ase'"
    )
    assert list(ask(path, query)[1]) == [("a.txt",)]


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM article",
        "UPDATE article SET lang = 'sv'",
        "DROP TABLE raw",
        "CREATE TABLE mine (x)",
        "CREATE TEMP TABLE mine (x)",
        "ATTACH 'other.db' AS other",
        "PRAGMA query_only = off",
        "PRAGMA journal_mode = delete",
        "INSERT INTO article_index (article_index) VALUES ('rebuild')",
        "VACUUM",
        "BEGIN",
    ],
)
def test_only_reading_is_allowed(path: Path, query: str) -> None:
    with pytest.raises(StoreError, match="only reading is allowed"):
        ask(path, query)


@pytest.mark.parametrize(
    "query", ["", "-- nothing", "SELEC 1", "SELECT 1; SELECT 2", "SELECT * FROM nothing", "SELECT \x00"]
)
def test_what_is_no_question_is_said(path: Path, query: str) -> None:
    with pytest.raises(StoreError):
        ask(path, query)


def test_a_question_without_end_is_stopped(path: Path) -> None:
    forever = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    with pytest.raises(StoreError, match="took too long"):
        list(ask(path, forever, seconds=0.05)[1])


def test_an_answer_without_end_is_stopped(path: Path) -> None:
    forever = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
    with pytest.raises(StoreError, match="took too long"):
        for _ in ask(path, forever, seconds=0.05)[1]:
            pass


def test_every_table_and_column_is_documented(path: Path) -> None:
    store = SqliteStore(path)
    documented = {table.name: [name for name, _ in table.columns] for table in store.tables()}
    connection = sqlite3.connect(path)
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"
        " AND name NOT LIKE 'sqlite%' AND name NOT GLOB '*_index_*'"
    )
    held = {name: [column[1] for column in connection.execute(f"PRAGMA table_info({name})")] for (name,) in names}
    assert documented == held
    connection.close()
    store.close()
