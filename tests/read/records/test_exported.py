import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ordret.model import Problem, Span, When, article_id
from ordret.read import Delivery, Withdrawal, read
from ordret.read.delivery import Taken

SOURCE, TEXT = "https://sandvig.example/1", "Byen venter\n\nRønne: »Vi venter,« siger hun.\n\nLæs også: Byen"
ROW = {
    "id": article_id(SOURCE, TEXT), "source": SOURCE, "url": SOURCE, "outlet": "Sandvig Tidende", "lang": "da",
    "title": "Byen venter", "text": TEXT, "skip": [[44, 58]],
    "published": {"first": "2031-05-06", "last": "2031-05-06", "words": "6. maj", "basis": "printed", "time": None},
    "published_at": "2031-05-06T10:00:00+02:00", "fetched": "2031-05-07T08:30:00Z", "raw_sha256": "0" * 64,
    "supersedes": None, "current": True, "story": "x", "notice": None,
}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "articles.jsonl"


def taken(path: Path, **changed: object) -> list[Taken]:
    path.write_text(json.dumps({**ROW, **changed}) + "\n", encoding="utf-8")
    return list(read([str(path)]))


def refused(found: list[Taken]) -> Iterator[str]:
    for each in found:
        assert isinstance(each, Problem)
        yield f"{each.source.rpartition('/')[2]}: {each.code}"


def test_source_text_and_what_was_concluded_stay(path: Path) -> None:
    [it] = taken(path)
    assert isinstance(it, Delivery)
    assert (it.source, it.text, it.title, it.outlet) == (SOURCE, TEXT, "Byen venter", "Sandvig Tidende")
    assert it.kept is not None
    assert (it.kept.lang, it.kept.skip, it.kept.fetched) == (
        "da",
        (Span(44, 58),),
        datetime(2031, 5, 7, 8, 30, tzinfo=UTC),
    )
    assert it.published == When(date(2031, 5, 6), date(2031, 5, 6), "6. maj", "printed")


def test_the_title_is_not_put_before_a_text_that_has_it_elsewhere(path: Path) -> None:
    text = "Tirsdag\n\nByen venter"
    [it] = taken(path, text=text, id=article_id(SOURCE, text), skip=[])
    assert isinstance(it, Delivery)
    assert it.text == text


@pytest.mark.parametrize(
    "changed", [{"id": "f" * 20}, {"text": TEXT.replace("ikke", ""), "source": "x"}, {"text": TEXT + "!"}]
)
def test_an_id_that_is_not_of_its_source_and_text_is_a_problem(path: Path, changed: dict[str, object]) -> None:
    assert list(refused(taken(path, **changed))) == ["articles.jsonl#1: bad id"]


@pytest.mark.parametrize(
    "changed",
    [{"skip": [[3, 999]]}, {"skip": [[5, 3]]}, {"fetched": "yesterday"}, {"published": {"first": "2031"}}, {"lang": 7}],
)
def test_a_row_that_no_record_writes_is_a_problem(path: Path, changed: dict[str, object]) -> None:
    assert list(refused(taken(path, **changed))) == ["articles.jsonl#1: bad row"]


@pytest.mark.parametrize("text", ["", " \n", "a\0b"])
def test_so_is_a_text_that_no_record_keeps(path: Path, text: str) -> None:
    assert list(refused(taken(path, text=text, id=article_id(SOURCE, text), skip=[]))) == ["articles.jsonl#1: bad row"]


def test_a_day_that_was_inferred_is_left_to_be_inferred_again(path: Path) -> None:
    [it] = taken(path, published={"first": "2031-05-06", "last": "2031-05-07", "words": None, "basis": "inferred"})
    assert isinstance(it, Delivery)
    assert it.published is None


def test_a_place_in_standard_input_stays_a_mere_position(path: Path) -> None:
    [it] = taken(path, source="-#3", id=article_id("-#3", TEXT))
    assert isinstance(it, Delivery)
    assert it.numbered


def test_a_withdrawn_report_comes_with_its_notice(path: Path) -> None:
    notice = {
        "what": "killed",
        "at": None,
        "words": "Kill.",
        "file": "k.xml",
        "fetched": ROW["fetched"],
        "raw_sha256": "0",
    }
    report, withdrawal = taken(path, notice=notice)
    assert isinstance(report, Delivery)
    assert isinstance(withdrawal, Withdrawal)
    assert (withdrawal.source, withdrawal.killed, withdrawal.place) == (SOURCE, True, "k.xml")


def test_a_record_of_others_with_a_hash_of_its_own_is_read_as_ever(path: Path) -> None:
    path.write_text(json.dumps({"url": SOURCE, "text": TEXT, "raw_sha256": "0"}), encoding="utf-8")
    [it] = read([str(path)])
    assert isinstance(it, Delivery)
    assert it.kept is None
