from collections.abc import Iterator
from pathlib import Path

import pytest

from ordret import Record
from ordret.check import Wrong
from ordret.run import find
from tiny import English, Tiny, pile


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        record.add(str(pile(tmp_path / "reports.jsonl", 2)))
        find(record.store, finder=Tiny(), packs=English())
        yield record


def planted(record: Record, change: str) -> tuple[Wrong, ...]:
    record.store._connection.execute("PRAGMA foreign_keys = OFF")
    record.store._connection.execute(change)
    return record.check().wrong


def test_a_sound_record_has_nothing_wrong(record: Record) -> None:
    checked = record.check()
    assert (checked.passages, checked.wrong) == (6, ())


def test_one_changed_letter_of_an_article_is_found_in_its_id_and_its_passages(record: Record) -> None:
    wrong = planted(record, "UPDATE article SET text = replace(text, 'closed for 1', 'closed för 1') WHERE number = 2")
    assert [w.what.split(" ")[0] for w in wrong] == ["the", "words"]
    assert wrong[0].id == record.articles()[1].article.id


def test_a_shifted_passage_is_found(record: Record) -> None:
    (wrong,) = planted(
        record,
        "UPDATE finding SET body = json_set(body, '$.speaker.here.start', 1) WHERE kind = 'quotation' AND article = 1",
    )
    assert wrong.what.startswith("speaker.here 1:")


def test_an_id_that_names_another_place_is_found(record: Record) -> None:
    (wrong,) = planted(record, "UPDATE finding SET id = 'mention-x-1-2' WHERE kind = 'mention' AND article = 1")
    assert wrong.id == "mention-x-1-2"
    assert wrong.what.startswith("its passages make it mention-")


def test_changed_bytes_are_found(record: Record) -> None:
    wrong = planted(record, "UPDATE raw SET bytes = x'00'")
    assert [w.what for w in wrong] == ["the kept bytes are not those that were delivered"] * 2


def test_a_wrong_passage_of_a_problem_is_found(record: Record) -> None:
    words = '{"start": 0, "end": 3, "text": "Har"}'
    change = (
        "INSERT INTO problem (article, source, stage, code, hint, words)"
        f" VALUES (1, 'a', 'speech', 'odd', '', '{words}')"
    )
    assert planted(record, change) == ()
    assert len(planted(record, "UPDATE problem SET words = replace(words, 'Har', 'Hår')")) == 1


def test_a_stretch_beyond_the_text_is_found(record: Record) -> None:
    (wrong,) = planted(record, """UPDATE article SET skip = '[{"start": 0, "end": 9999}]' WHERE number = 1""")
    assert wrong.what == "0:9999 of what is not report lies outside the text"
