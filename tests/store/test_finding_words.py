"""What passages have the words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ordret.model import Amount, Decision, Figure, Finding, Judgement, Meeting, Part, Quotation, When
from ordret.store.search import ANYWHERE, Kind, Matches, Where
from ordret.store.sqlite import SqliteStore
from ordret.store.words import exactly, phrases
from store.pile import NOW, TEXT, arrival, article, cut, filled, finished, mention, quotation


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "ordret.db", create=True)
    yield store
    store.close()


def quotations(store: SqliteStore, words: str, where: Where = ANYWHERE, *, most: int = 9) -> Matches:
    return store.search.quotations(phrases(words), where, most=most)


def found(store: SqliteStore, words: str, where: Where = ANYWHERE) -> list[str]:
    rows = sorted(quotations(store, words, where).rows, key=lambda row: (-row.lead, row.rank))
    findings = (store.search.finding(row.number).finding for row in rows)
    return [finding.words[0].text for finding in findings if isinstance(finding, Quotation)]


def sources(store: SqliteStore, words: str, where: Where = ANYWHERE) -> list[str]:
    rows = store.search.articles(phrases(words), where, most=9).rows
    return sorted(store.search.article(row.article).source for row in rows)


def test_quotations_are_found_by_words_and_by_speaker(store: SqliteStore) -> None:
    filled(store, article())
    assert (
        found(store, "BROEN") == found(store, "abner broe") == found(store, "Brønd broen") == ["Vi åbner broen igen,"]
    )
    assert found(store, '"åbner igen"') == found(store, "havneby") == []


def test_what_the_speaker_is_called_leads(store: SqliteStore) -> None:
    about = article("a.txt", text=TEXT.replace("Vi åbner broen igen,", "Åse Brønd tager fejl, Brønd, Brønd"))
    said = replace(quotation(about, "Åse Brønd tager fejl, Brønd, Brønd"), speaker=None)
    by = article("b.txt")
    store.keep([arrival(about), arrival(by)])
    store.finish([finished(1, said), finished(2, quotation(by))])
    assert found(store, "Brønd") == ["Vi åbner broen igen,", "Åse Brønd tager fejl, Brønd, Brønd"]


def test_words_as_they_were_typed_lead_what_goes_on_after_them(store: SqliteStore) -> None:
    longer = article("a.txt", text=TEXT.replace("Vi åbner broen igen,", "Broens broer, broerne,"))
    store.keep([arrival(longer), arrival(article("b.txt"))])
    store.finish([finished(1, quotation(longer, "Broens broer, broerne,")), finished(2, quotation(article("b.txt")))])
    assert found(store, "broe") == ["Broens broer, broerne,", "Vi åbner broen igen,"]
    assert found(store, "broen") == ["Vi åbner broen igen,", "Broens broer, broerne,"]


def test_the_index_follows_what_is_replaced(store: SqliteStore) -> None:
    made = article()
    filled(store, made)
    store.finish([finished(1, mention(made), quotation(made, "broen igen"))])
    assert (found(store, "åbner"), found(store, "broen")) == ([], ["broen igen"])


def test_articles_are_found_where_no_quotation_has_the_words(store: SqliteStore) -> None:
    filled(store, article())
    store.keep([arrival(article("b.txt", text="Broen er lukket."))])
    assert sources(store, "broen") == ["b.txt"]
    assert sources(store, "advarede") == ["a.txt"]


def test_a_superseded_text_is_not_found(store: SqliteStore) -> None:
    filled(store, article(text=TEXT))
    store.keep([arrival(article(text="Broen er åben."))])
    assert found(store, "igen") == sources(store, "advarede") == []


@pytest.mark.parametrize(
    ("where", "left"),
    [
        (Where(langs=("da",)), True),
        (Where(langs=("sv", "da")), True),
        (Where(langs=("sv",)), False),
        (Where(outlets=("Havneby Tidende",)), False),
        (Where(speakers=("mention-0-1-2",)), False),
        (Where(named=exactly("ase BROND")), False),
        (Where(named=exactly("brønd ase")), True),
        (Where(named=exactly("ministeren")), True),
        (Where(named=exactly("minister")), False),
        (Where(first=date(2024, 5, 31)), True),
        (Where(first=date(2024, 6, 1)), False),
        (Where(last=date(2024, 5, 1)), True),
        (Where(last=date(2024, 4, 30)), False),
    ],
)
def test_filters_leave_what_fits(store: SqliteStore, where: Where, left: bool) -> None:
    filled(store, article())
    assert bool(found(store, "broen", where)) is bool(found(store, "", where)) is left


def test_an_undated_article_is_in_no_stretch_of_days(store: SqliteStore) -> None:
    store.keep([arrival(article(published=None))])
    assert sources(store, "broen") == ["a.txt"]
    assert sources(store, "broen", Where(first=date(1, 1, 1))) == []


def test_an_outlet_keeps_its_own(store: SqliteStore) -> None:
    filled(store, replace(article("a.txt"), outlet="Havneby Tidende"), replace(article("b.txt"), outlet="Sund Avis"))
    (row,) = quotations(store, "broen", Where(outlets=("Sund Avis",))).rows
    assert (row.outlet, row.day, row.lang) == ("Sund Avis", "2024-05-01", "da")


def test_of_more_than_are_wanted_the_last_added_are_given_and_said_to_be_not_all(store: SqliteStore) -> None:
    filled(store, *(article(f"{name}.txt") for name in "abc"))
    some = quotations(store, "broen", most=2)
    assert not some.whole
    assert {store.search.article(row.article).source for row in some.rows} == {"b.txt", "c.txt"}
    assert quotations(store, "broen", most=3).whole


def test_a_filter_looks_further_than_what_is_wanted(store: SqliteStore) -> None:
    filled(store, replace(article("a.txt"), outlet="Sund Avis"), article("b.txt"), article("c.txt"))
    of_one = quotations(store, "broen", Where(outlets=("Sund Avis",)), most=1)
    assert [store.search.article(row.article).source for row in of_one.rows] == ["a.txt"]
    assert of_one.whole


def test_without_words_the_last_published_are_given(store: SqliteStore) -> None:
    june = When(date(2024, 6, 3), date(2024, 6, 3), "2024-06-03", "the file's date line")
    filled(store, article("a.txt", published=june), article("b.txt"), article("c.txt", published=None))
    newest = store.search.quotations((), ANYWHERE, most=1)
    assert [row.day for row in newest.rows] == ["2024-06-03"]
    assert not newest.whole


def test_what_is_withdrawn_is_neither_found_nor_counted_among_the_last(store: SqliteStore) -> None:
    filled(store, article("a.txt"), article("b.txt"))
    (wrong,) = (found for found in store.findings_of(article("b.txt").id) if isinstance(found.finding, Quotation))
    with store.links.batch():
        store.links.judgements.keep(Judgement(NOW, "Ida", "withdraw", wrong.id, "yes"))
    for words, most in (("broen", 2), ("", 1)):
        rows, whole = quotations(store, words, most=most)
        assert [store.search.article(row.article).source for row in rows] == ["a.txt"]
        assert whole


MINISTER = "Åse Brønd"


def affair(kind: Kind) -> Finding:
    made = article()
    who = Part("person", MINISTER, None, cut(made, "ministeren"), cut(made, MINISTER))
    words = cut(made, "Møde i Havneby")
    match kind:
        case "meeting":
            return Meeting(made.id, "visit", "held", words, parties=(who,))
        case "figure":
            return Figure(made.id, cut(made, "bro"), Amount(1, 1, "bro"), words, given_by=who)
    return Decision(made.id, cut(made, "broen"), "adopted", words, body=who)


@pytest.mark.parametrize("kind", ["meeting", "figure", "decision"])
def test_meetings_figures_and_decisions_are_found_each_among_its_kind(store: SqliteStore, kind: Kind) -> None:
    store.keep([arrival(article())])
    store.finish([finished(1, affair(kind))])
    kinds: tuple[Kind, ...] = ("meeting", "figure", "decision")
    held = {each: store.search.affairs(phrases("havneby"), ANYWHERE, kind=each, most=9).rows for each in kinds}
    assert [each for each, rows in held.items() if rows] == [kind]
    assert store.search.affairs(phrases("Brønd"), ANYWHERE, kind=kind, most=9).rows == held[kind]
    store.finish([finished(1)])
    assert store.search.affairs(phrases("havneby"), ANYWHERE, kind=kind, most=9).rows == ()


def test_the_days_that_are_covered_are_told(store: SqliteStore) -> None:
    assert store.search.covered() == (None, None)
    june = When(date(2024, 6, 3), date(2024, 6, 3), "2024-06-03", "the file's date line")
    filled(store, article("a.txt", published=june), article("b.txt"), article("c.txt", published=None))
    assert store.search.covered() == ("2024-05-01", "2024-06-03")
