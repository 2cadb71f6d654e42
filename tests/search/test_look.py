"""How much a search looks at."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ordret.model import Quotation, quote
from ordret.search.look import MOST, look
from ordret.store.search import ANYWHERE, Where
from ordret.store.sqlite import SqliteStore
from ordret.store.words import phrases
from store.pile import arrival, article, filled, finished


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "ordret.db", create=True)
    yield store
    store.close()


def test_of_a_word_that_thousands_have_the_last_added_are_looked_at_and_all_others_counted(store: SqliteStore) -> None:
    made = article(text="".join(f"»Broen {number}« " for number in range(MOST + 1)))
    starts = [at for at, letter in enumerate(made.text) if letter == "B"]
    said = [Quotation(made.id, "direct", "says", (quote(made, at, at + 5),), "marks") for at in starts]
    store.keep([arrival(made)])
    store.finish([finished(1, *said)])
    found = look(store.search, phrases("broen"), ANYWHERE, kind=None, sort="best")
    assert len(found.matches) == found.counts["quotation"] == MOST
    assert (found.whole, found.more) == (False, frozenset({"quotation"}))
    assert 1 not in {match.number for match in found.matches}


def test_all_kinds_are_counted_whichever_is_shown(store: SqliteStore) -> None:
    filled(store, article())
    store.keep([arrival(article("b.txt", text="Broen er lukket."))])
    found = look(store.search, phrases("broen"), ANYWHERE, kind="article", sort="best")
    assert [match.kind for match in found.matches] == ["article"]
    assert found.counts == {"quotation": 1, "article": 1, "meeting": 0, "figure": 0, "decision": 0}
    assert found.whole


def test_the_same_word_again_asks_for_no_more(store: SqliteStore) -> None:
    filled(store, article())
    assert look(store.search, phrases("broen broen"), ANYWHERE, kind=None, sort="best").counts["quotation"] == 1


def test_days_are_looked_for_where_their_articles_stand(store: SqliteStore) -> None:
    """However many others have the words that were added later."""
    filled(store, article("a.txt"), *(article(f"{number}.txt", published=None) for number in range(5)))
    may = Where(first=date(2024, 5, 1), last=date(2024, 5, 31))
    words = phrases("broen")
    assert not store.search.quotations(words, may, most=1).rows
    found = store.search.quotations(words, store.search.placed(may), most=1)
    assert [store.search.article(match.article).source for match in found.rows] == ["a.txt"]
    assert found.whole
    june = store.search.placed(Where(first=date(2024, 6, 1)))
    assert store.search.quotations(words, june, most=1) == ((), True)
