import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from ordret import Record, RecordError
from ordret.model import Quotation
from ordret.read import ReadError
from ordret.run import find
from ordret.store import Found, StoreError
from tiny import English, Tiny, pile, report

SOURCE = Path(__file__).parents[1] / "src" / "ordret"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        record.add([str(pile(tmp_path / "reports.jsonl", 3))])
        find(record.store, finder=Tiny(), packs=English())
        yield record


@pytest.mark.usefixtures("record")
def test_a_record_is_found_upwards_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "deep" / "er")
    with Record.open() as above:
        assert above.status().path == tmp_path / "ordret.db"


def test_a_missing_record_is_not_made_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RecordError, match="`ordret add` makes one"):
        Record.open()
    assert list(tmp_path.iterdir()) == []
    Record.open(create=True).close()
    assert (tmp_path / "ordret.db").exists()


def test_adding_says_what_was_new_and_what_was_not_understood(tmp_path: Path) -> None:
    pile(tmp_path / "reports.jsonl", 3)
    (tmp_path / "empty.txt").touch()
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        told: list[int] = []
        added = record.add([str(tmp_path / "reports.jsonl"), str(tmp_path / "empty.txt")], progress=told.append)
        assert (added.articles, added.by_language, added.known, told) == (3, {"en": 3}, 0, [4])
        assert [p.code for p in added.problems] == ["empty"]
        again = record.add([str(tmp_path / "reports.jsonl"), str(tmp_path / "empty.txt")])
        assert (again.articles, again.by_language, again.known) == (0, {}, 3)
        assert record.problems() == list(added.problems)


def test_a_second_adding_writes_nothing(record: Record, tmp_path: Path) -> None:
    before = record.store._connection.total_changes
    record.add([str(tmp_path / "reports.jsonl")])
    assert record.store._connection.total_changes == before


def test_standard_input_can_be_added(record: Record) -> None:
    added = record.add(["-"], stdin=BytesIO(report(9)["text"].encode()))
    assert added.articles == 1


def test_one_path_may_be_given_alone(record: Record, tmp_path: Path) -> None:
    assert record.add(str(tmp_path / "reports.jsonl")).known == 3


def test_a_path_that_is_not_there_stops_before_anything_is_added(record: Record) -> None:
    with pytest.raises(ReadError):
        record.add(["no-such-folder"])


def test_lists_hold_what_is_current(record: Record, tmp_path: Path) -> None:
    changed = (tmp_path / "reports.jsonl").read_text().replace("for 1 days", "for eleven days")
    (tmp_path / "reports.jsonl").write_text(changed)
    record.add([str(tmp_path / "reports.jsonl")])
    find(record.store, finder=Tiny(), packs=English())
    assert [len(rows) for rows in (record.articles(), record.quotations(), record.mentions(), record.statements())] == [
        3, 3, 3, 3,
    ]  # fmt: skip
    assert len(list(record.store.findings(Quotation))) == 4


def test_a_speaker_is_asked_for_by_any_word_of_the_name(record: Record) -> None:
    assert len(record.quotations(speaker="TARRANT")) == len(record.statements(speaker="mona tarrant")) == 3
    assert record.quotations(speaker="Tarr") == record.quotations(speaker="Mona Lant") == []
    assert len(record.quotations(speaker="Mona", lang="en", form="direct")) == 3
    assert record.quotations(lang="sv") == record.quotations(form="indirect") == []
    with pytest.raises(RecordError, match="no word to look for"):
        record.quotations(speaker="…")


def test_a_search_may_be_narrowed(record: Record) -> None:
    assert [hit.found is not None for hit in record.search("harbour")] == [True] * 3
    assert len(record.search("harbour", limit=2)) == 2
    assert len(record.search("harbour", kind="article")) == 0
    assert len(record.search("fishermen")) == len(record.search("fishermen", kind="article")) == 3
    assert record.search("harbour", first=date(2024, 5, 4)) == record.search("harbour", lang="da") == []
    assert len(record.search("harbour", speaker="Tarrant", last=date(2024, 5, 3))) == 3
    assert record.search("fishermen", speaker="Tarrant") == []


@pytest.mark.parametrize("words", ["", "!?", '""', "\x00", "word " * 10_000, "a" * 33 + " b" * 33])
def test_a_search_for_nothing_or_for_everything_says_so(record: Record, words: str) -> None:
    with pytest.raises(RecordError, match=r"give a name or a word|give fewer"):
        record.search(words)


@pytest.mark.parametrize(
    "words", ["x" * 100_000, "AND OR NOT", "words: *", "{a} : b", "𝕏 ٣ 中文 \ud800x", "' OR 1=1 --"]
)
def test_whatever_is_typed_is_only_words(record: Record, words: str) -> None:
    assert record.search(words) == []


def test_an_id_shows_what_it_names_and_so_does_its_beginning(record: Record) -> None:
    article = record.articles()[0].article
    quotation = record.quotations()[0]
    assert record.show(article.id) == record.show(article.id[:8]) == record.articles()[0]
    assert record.show(quotation.id) == record.show(quotation.id[:20]) == quotation
    assert isinstance(record.show(record.mentions()[0].id), Found)


def test_an_id_that_names_nothing_or_several_says_so(record: Record) -> None:
    with pytest.raises(RecordError, match="nothing has the id"):
        record.show("figure-")
    with pytest.raises(RecordError, match="nothing has the id ''"):
        record.show("")
    with pytest.raises(RecordError, match="begins several ids, such as quotation-"):
        record.show("quotation-")


def test_an_id_is_not_taken_for_the_beginning_of_another(record: Record) -> None:
    shorter, longer = (f"{record.quotations()[0].id}{digit}" for digit in ("", "0"))
    change = "UPDATE finding SET id = ? WHERE id = ?"
    record.store._connection.execute(change, (longer, record.quotations()[1].id))
    shown = record.show(shorter)
    assert isinstance(shown, Found)
    assert shown.id == shorter


def test_why_names_the_stage_and_every_passage_with_its_surroundings(record: Record) -> None:
    why = record.why(record.quotations()[0].id)
    assert (why.found.stage, why.found.pack) == ("speech@1", "en@1")
    assert [(seen.field, seen.passage.text) for seen in why.passages] == [
        ("words", "The harbour stays closed for 0 days,"),
        ("speaker.here", "Mona Tarrant"),
    ]
    assert why.passages[1].around.text == "The mayor of Elmsby, Mona Tarrant, spoke on Friday."


def test_why_is_asked_of_findings_only(record: Record) -> None:
    with pytest.raises(RecordError, match="is an article"):
        record.why(record.articles()[0].article.id)


def test_the_status_counts_and_measures(record: Record, tmp_path: Path) -> None:
    status = record.status()
    assert (status.counts["articles"], status.counts["quotations"], status.languages) == (3, 3, {"en": 3})
    assert status.path == tmp_path / "ordret.db"
    assert status.bytes > 0
    assert status.version == len(list((SOURCE / "store" / "migrations").glob("*.sql")))


def test_sql_reads_and_the_tables_are_described(record: Record) -> None:
    columns, rows = record.sql("SELECT lang, count(*) AS n FROM quotations GROUP BY lang")
    assert (columns, list(rows)) == (("lang", "n"), [("en", 3)])
    assert [table.name for table in record.tables()][:5] == [
        "articles",
        "quotations",
        "mentions",
        "credits",
        "problems",
    ]


def test_a_planted_change_is_found(record: Record) -> None:
    assert record.check().wrong == ()
    assert record.check().passages == 9
    quotation = record.quotations()[0]
    with sqlite3.connect(record.status().path) as connection:
        connection.execute("UPDATE finding SET body = replace(body, 'stays', 'remains') WHERE id = ?", (quotation.id,))
    connection.close()
    (wrong,) = record.check().wrong
    assert wrong.id == quotation.id
    assert "remains closed" in wrong.what


@pytest.mark.usefixtures("record")
def test_a_record_opened_for_reading_alone_cannot_be_written_and_goes_from_thread_to_thread(tmp_path: Path) -> None:
    with Record.open(tmp_path / "ordret.db", read_only=True) as reader:
        with ThreadPoolExecutor(1) as other:
            assert other.submit(lambda: len(reader.quotations())).result() == 3
        with pytest.raises(StoreError, match="cannot be opened for writing"):
            reader.add([str(pile(tmp_path / "more.jsonl", 4))])


def test_reading_alone_makes_no_record(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="`ordret add` makes one"):
        Record.open(tmp_path / "ordret.db", read_only=True)


def test_a_snapshot_is_of_one_state_while_another_writes(record: Record, tmp_path: Path) -> None:
    with Record.open(tmp_path / "ordret.db", read_only=True) as reader:
        with reader.snapshot():
            before = len(reader.articles())
            record.add([str(pile(tmp_path / "more.jsonl", 5))])
            assert len(reader.articles()) == before
        assert len(reader.articles()) == before + 5
