"""The versions of one source, and the findings in a stretch of one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ordret.model import Article, Span
from ordret.store.sqlite import SqliteStore
from store.pile import TEXT, arrival, article, filled


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "ordret.db", create=True)
    yield store
    store.close()


def kept(store: SqliteStore, *texts: str) -> list[Article]:
    """What one source brought, one after the other."""
    made = [article("a.txt", text) for text in texts]
    for each in made:
        store.keep([arrival(each)])
    return made


def test_every_version_of_a_source_follows_from_any_of_them(store: SqliteStore) -> None:
    first, second, third = kept(store, TEXT, TEXT + "Rettet.", TEXT + "Rettet igen.")
    kept_elsewhere = article("b.txt")
    store.keep([arrival(kept_elsewhere)])
    for each in (first, second, third):
        assert store.succession(each.id) == (first.id, second.id, third.id)
    assert store.succession(kept_elsewhere.id) == (kept_elsewhere.id,)


def test_a_version_that_came_back_has_all_that_followed_it(store: SqliteStore) -> None:
    first, second, _, third = kept(store, TEXT, TEXT + "Rettet.", TEXT, TEXT + "Slettet.")
    assert store.succession(second.id) == (first.id, second.id, third.id)


def test_findings_are_given_of_a_stretch_that_they_reach_into(store: SqliteStore) -> None:
    (made,) = kept(store, TEXT)
    filled(store)
    quoted = TEXT.index("Vi åbner")
    assert [found.id.partition("-")[0] for found in store.findings_of(made.id)] == ["mention", "quotation"]
    within = store.findings_of(made.id, within=Span(quoted + 3, quoted + 5))
    assert [found.id.partition("-")[0] for found in within] == ["quotation"]
    assert not list(store.findings_of(made.id, within=Span(quoted - 1, quoted)))
