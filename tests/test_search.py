from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from ordret import Record
from ordret.model import Span
from ordret.run import find
from tiny import English, Tiny, pile


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        record.add(str(pile(tmp_path / "reports.jsonl", 2)))
        find(record.store, finder=Tiny(), packs=English())
        yield record


def marked(text: str, start: int, places: tuple[Span, ...]) -> list[str]:
    return [text[span.start - start : span.end - start] for span in places]


def test_a_quotation_is_shown_in_its_paragraph_with_the_words_marked(record: Record) -> None:
    hit = record.search("harbour closed")[0]
    assert hit.found is not None
    assert hit.around.text.startswith("“The harbour stays closed for")
    assert hit.around.text.endswith("for their patience.")
    assert marked(hit.around.text, hit.around.start, hit.marks) == ["harbour", "closed"]
    assert (hit.outlet, hit.lang, hit.source[-2:]) == ("Elmsby Post", "en", "r0")
    assert hit.title == "Harbour of Elmsby closed for day 0"


def test_quotations_of_the_one_who_is_named_come_first(record: Record) -> None:
    about = "The island spoke.\n\n“Tarrant is wrong about the harbour of Elmsby,” they said at the hall."
    record.add("-", stdin=BytesIO(about.encode()))
    find(record.store, finder=Tiny(), packs=English())
    said = [hit.found.finding.words[0].text for hit in record.search("Tarrant") if hit.found]
    assert said[0].startswith("The harbour stays")
    assert len(said) == 3


def test_an_article_shows_the_passage_with_most_of_the_words(record: Record) -> None:
    text = "The fish market of the town was closed.\n\nFish was sold at the old pier of the island.\n\nNobody knew why."
    record.add("-", stdin=BytesIO(text.encode()))
    (hit,) = record.search("fish sold")
    assert hit.found is None
    assert hit.around.text == "Fish was sold at the old pier of the island."
    assert marked(hit.around.text, hit.around.start, hit.marks) == ["Fish", "sold"]
    assert hit.around.start == text.index("Fish was")


def test_an_article_is_not_shown_again_where_its_quotation_is(record: Record) -> None:
    assert [hit.found is None for hit in record.search("closed")] == [False, False]
    assert [hit.found is None for hit in record.search("patience")] == [True, True]


def test_what_is_no_report_is_not_shown(record: Record) -> None:
    advertisement = "Elmsby fishermen went to sea again on Friday morning."
    record.add("-", stdin=BytesIO(f"date 2024-05\n\n{advertisement}".encode()))
    assert len(record.search("sea")) == 1
    assert record.search('"date 2024"') == []


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("港は閉鎖された。\n\n島の町長は金曜日、港が三日間閉鎖されると述べた。", "金曜日 港が", ["金曜日", "港が"]),
        ("区长周五表示，港口将关闭三天。", "港口", ["港口"]),
        ("นายกเทศมนตรีกล่าวเมื่อวันศุกร์ว่าท่าเรือจะปิดสามวัน", "ท่าเรือ", ["ท่าเรือ"]),
        ("市長は金曜日、Elmsby の港が閉鎖されると述べた。", "elmsby 港が", ["Elmsby", "港が"]),
    ],
)
def test_words_are_found_where_no_blanks_part_them(record: Record, text: str, words: str, found: list[str]) -> None:
    record.add("-", stdin=BytesIO(text.encode()))
    (hit,) = record.search(words)
    assert marked(hit.around.text, hit.around.start, hit.marks) == found
    assert record.search(f"{words} harbour") == record.search(f"{words}島港") == []


def test_a_long_word_finds_its_genitive_and_a_phrase_only_itself(record: Record) -> None:
    record.add("-", stdin=BytesIO("Tarrants Havn bliver ved med at være lukket, siger borgerne i byen.".encode()))
    assert {hit.lang for hit in record.search("tarrant")} >= {"en", "da"}
    assert {hit.lang for hit in record.search('"tarrant"')} == {"en"}
