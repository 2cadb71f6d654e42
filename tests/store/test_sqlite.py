from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from ordret.model import Mention, Problem, Quotation, Span
from ordret.store import Arrival, Filter, Finished, Stamp
from ordret.store.sqlite import SqliteStore
from ordret.store.words import exactly
from store.pile import MENTIONS, QUOTATIONS, TEXT, arrival, article, cut, filled, finished, mention, quotation, raw


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "ordret.db", create=True)
    yield store
    store.close()


def changes(store: SqliteStore) -> int:
    return store._connection.total_changes


def test_an_article_comes_back_as_it_was_kept(store: SqliteStore) -> None:
    made = replace(
        article(),
        url="https://havneby.example/1",
        outlet="Havneby Tidende",
        skip=(Span(0, 4), Span(9, 12)),
        published_at=article().fetched,
    )
    store.keep([arrival(made), arrival(replace(article("b.txt"), title=None, published=None))])
    first, second = store.versions()
    assert (first.article, first.supersedes, first.current) == (made, None, True)
    assert (second.article.title, second.article.published, second.article.published_at) == (None, None, None)


def test_the_delivered_bytes_come_back_as_they_were(store: SqliteStore) -> None:
    store.keep([arrival(article("a.txt")), arrival(article("b.txt"))])
    assert list(store.raw()) == [(sha256(raw(TEXT)).hexdigest(), raw(TEXT))]


def test_half_a_surrogate_pair_comes_back_in_every_field(store: SqliteStore) -> None:
    broken = "\udce6 \ud83d"
    made = replace(article(f"{broken}.txt", text=TEXT + broken), title=broken, outlet=broken)
    store.keep([replace(arrival(made), problems=(Problem(made.source, "read", "broken", broken),))])
    said = Mention(made.id, "person", broken, cut(made, broken))
    store.finish([finished(1, said, quotation(made))])
    assert next(store.versions()).article == made
    assert [f.finding for f in store.findings(Mention)] == [said]
    assert [p.hint for p in store.problems()] == [broken]
    assert store.known([made.id]) == {made.id}


def test_a_finding_comes_back_as_it_was_found(store: SqliteStore) -> None:
    made = article()
    filled(store, made)
    (kept,) = store.findings(Quotation)
    assert kept.finding == quotation(made)
    assert (kept.stage, kept.pack, kept.lang, kept.current) == ("quotations@1", "da@1", "da", True)


def test_the_same_article_again_is_not_written(store: SqliteStore) -> None:
    twice = [replace(arrival(article()), problems=(Problem("a.txt", "read", "odd", "look"),))] * 2
    assert store.keep(twice) == (article(),)
    before = changes(store)
    assert store.keep(twice) == ()
    assert changes(store) == before


def test_another_text_from_the_same_source_replaces_the_one_before(store: SqliteStore) -> None:
    first, second = article(text=TEXT), article(text=TEXT + "Rettet.")
    filled(store, first)
    filled(store, second)
    assert [(v.article.id, v.supersedes, v.current) for v in store.versions()] == [
        (first.id, None, False),
        (second.id, first.id, True),
    ]
    assert [(f.finding.article, f.current) for f in store.findings(Quotation)] == [(first.id, False), (second.id, True)]
    assert [f.finding.article for f in store.findings(Quotation, Filter(current=True))] == [second.id]
    assert store.counts()["quotations"] == 1


def test_a_source_may_go_back_within_a_batch(store: SqliteStore) -> None:
    first, second = article(text=TEXT), article(text=TEXT + "Rettet.")
    assert store.keep([arrival(first), arrival(second), arrival(first)]) == (first, second)
    assert [(v.article.id, v.current) for v in store.versions()] == [(first.id, True), (second.id, False)]


def test_the_same_text_from_another_source_is_another_article(store: SqliteStore) -> None:
    store.keep([arrival(article("a.txt")), arrival(article("b.txt"))])
    assert [v.current for v in store.versions()] == [True, True]


def test_a_mere_position_replaces_nothing(store: SqliteStore) -> None:
    store.keep([arrival(article("-#1"), numbered=True), arrival(article("-#1", text="Andet."), numbered=True)])
    assert [(v.supersedes, v.current) for v in store.versions()] == [(None, True), (None, True)]


def test_nothing_of_a_batch_is_kept_if_a_part_of_it_cannot_be(store: SqliteStore) -> None:
    wrong = replace(article("b.txt"), lang=None)  # type: ignore[arg-type]
    with pytest.raises(Exception, match="NOT NULL"):
        store.keep([arrival(article("a.txt")), arrival(wrong)])
    assert list(store.versions()) == []


def test_a_problem_of_a_source_is_kept_once(store: SqliteStore) -> None:
    odd = Arrival("notes.csv", (Problem("notes.csv", "read", "not a report", "a table"),))
    store.keep([odd])
    before = changes(store)
    store.keep([odd])
    assert list(store.problems()) == list(odd.problems)
    assert changes(store) == before


def test_a_source_that_can_be_read_at_last_is_no_problem_any_more(store: SqliteStore) -> None:
    store.keep([Arrival("a.txt", (Problem("a.txt", "read", "empty", "write something"),))])
    store.keep([arrival(article("a.txt"))])
    assert list(store.problems()) == []


def test_a_problem_of_an_article_names_it(store: SqliteStore) -> None:
    said = Problem("a.txt", "read", "no pack", "only searched", article=article().id)
    store.keep([replace(arrival(article()), problems=(said,))])
    assert list(store.problems()) == [said]


def test_a_stage_replaces_its_own_rows_and_no_others(store: SqliteStore) -> None:
    made = article()
    filled(store, made)
    newer = Stamp("quotations", 2, "da@1")
    odd = Problem("a.txt", "quotations", "odd mark", "look", made.id, cut(made, "»"))
    store.finish([Finished(1, (newer,), ((newer, quotation(made, "Vi åbner")),), (odd,))])
    assert [(f.finding.words[0].text, f.stage) for f in store.findings(Quotation)] == [("Vi åbner", "quotations@2")]
    assert [f.finding for f in store.findings(Mention)] == [mention(made)]
    assert list(store.problems()) == [odd]
    store.finish([Finished(1, (newer,), (), ())])
    assert (list(store.findings(Quotation)), list(store.problems())) == ([], [])


def test_what_is_unfinished_follows_stage_pack_and_language(store: SqliteStore) -> None:
    filled(store, article("a.txt"))
    store.keep([arrival(article("b.txt")), arrival(article("c.txt", lang="sv"))])
    assert list(store.unfinished("da", [MENTIONS, QUOTATIONS])) == [2]
    assert list(store.unfinished("da", [MENTIONS, replace(QUOTATIONS, version=2)])) == [1, 2]
    assert list(store.unfinished("da", [replace(MENTIONS, pack="da@2")])) == [1, 2]
    assert list(store.unfinished("sv", [MENTIONS])) == [3]
    assert list(store.unfinished("fi", [MENTIONS])) == []
    assert store.taken_up(1)[1] == {MENTIONS, QUOTATIONS}


def test_a_forgotten_stage_is_unfinished_and_keeps_what_it_found(store: SqliteStore) -> None:
    filled(store, article())
    store.forget(["quotations"])
    assert list(store.unfinished("da", [MENTIONS])) == []
    assert list(store.unfinished("da", [QUOTATIONS])) == [1]
    assert len(list(store.findings(Quotation))) == 1


@pytest.mark.parametrize(
    ("where", "left"),
    [
        (Filter(lang="da"), True),
        (Filter(lang="sv"), False),
        (Filter(form="direct"), True),
        (Filter(form="mixed"), False),
        (Filter(speaker=exactly("ase BROND")), False),
        (Filter(speaker=exactly("brønd ase")), True),
        (Filter(speaker=exactly("ministeren")), True),
        (Filter(speaker=exactly("minister")), False),
        (Filter(first=date(2024, 5, 31)), True),
        (Filter(first=date(2024, 6, 1)), False),
        (Filter(last=date(2024, 5, 1)), True),
        (Filter(last=date(2024, 4, 30)), False),
    ],
)
def test_filters_leave_what_fits(store: SqliteStore, where: Filter, left: bool) -> None:
    filled(store, article())
    assert bool(list(store.findings(Quotation, where))) is left


def test_ids_are_found_by_their_beginning_the_very_id_first(store: SqliteStore) -> None:
    made = article()
    store.keep([arrival(made)])
    store.finish([finished(1, mention(made), quotation(made, "Vi åbner bro"), quotation(made))])
    assert [v.article.id for v in store.beginning(made.id[:5]) if not hasattr(v, "finding")] == [made.id]
    assert len(store.beginning("quotation-")) == 2
    assert [getattr(m, "id", "") for m in store.beginning(f"mention-{made.id}")] == [
        f"mention-{made.id}-{cut(made, 'Åse Brønd').start}-{cut(made, 'Åse Brønd').end}"
    ]
    assert list(store.beginning("x%_")) == []


def test_rows_say_how_many_there_are(store: SqliteStore) -> None:
    filled(store, article(), article("b.txt"))
    store.keep([arrival(article("c.txt", text="Bron är öppen.", lang="sv"))])
    assert store.counts() == {
        "articles": 3, "superseded": 0, "problems": 0, "quotations": 2, "mentions": 2, "credits": 0,
        "meetings": 0, "figures": 0, "decisions": 0,
        "statements": 2, "stories": 3, "links": 0, "to judge": 0, "judgements": 0,
    }  # fmt: skip
    assert store.languages() == {"da": 2, "sv": 1}
