import io
from zipfile import ZIP_DEFLATED, ZIP_LZMA

import pytest

from ordret.model import Problem
from ordret.read.delivery import Delivery, Item, Opened
from ordret.read.forms import items
from read.made.archive import answer, captured, packed, page, record, wacz


class Pipe(io.BytesIO):
    """What cannot go back."""

    def seekable(self) -> bool:
        return False


def read(raw: bytes) -> list[Item]:
    return list(items(Opened("a.wacz", io.BytesIO(raw))))


def places(found: list[Item]) -> list[str]:
    return [item.source.rpartition("/")[2] for item in found if isinstance(item, Delivery)]


def problems(found: list[Item]) -> list[tuple[str, str]]:
    return [(item.source, item.code) for item in found if isinstance(item, Problem)]


MEMBERS = {
    "datapackage.json": b"{}",
    "archive/a.warc.gz": packed(captured(1), captured(2)),
    "archive/b.warc": captured(3),
    "pages/pages.jsonl": b'{"text": "x"}',
}


def test_a_web_archive_gives_the_pages_of_all_its_parts() -> None:
    found = read(wacz(MEMBERS))
    assert (places(found), problems(found)) == (["1", "2", "3"], [])
    assert {item.form for item in found if isinstance(item, Delivery)} == {"web archive (WACZ)"}


def test_the_order_of_capture_holds_within_a_part() -> None:
    late = captured(1, when="2026-03-05T10:00:00Z")
    found = read(wacz({"archive/a.warc": late + captured(2) + captured(1)}, compression=ZIP_DEFLATED))
    assert places(found) == ["2", "1", "1"]


def test_any_other_zip_file_is_left_out() -> None:
    assert problems(read(wacz({"word/document.xml": b"<x/>"}))) == [("a.wacz", "not a report")]


def test_from_a_pipe_it_is_said_to_be_saved_first() -> None:
    [problem] = items(Opened("-", Pipe(wacz(MEMBERS))))
    assert isinstance(problem, Problem)
    assert "save it" in problem.hint


@pytest.mark.parametrize("name", ["/etc/passwd", "../a.warc", "archive/../../a.warc", "C:\\a.warc", "a\\..\\b"])
def test_names_that_lead_out_are_left_out_and_said(name: str) -> None:
    found = read(wacz({**MEMBERS, name: b"x"}))
    assert (places(found), problems(found)) == (["1", "2", "3"], [("a.wacz", "bad name")])


def test_a_locked_part_is_left_out_and_the_rest_read() -> None:
    raw = bytearray(wacz(MEMBERS))
    raw[raw.rindex(b"archive/a.warc.gz") - 46 + 8] |= 1
    found = read(bytes(raw))
    assert (places(found), problems(found)) == (["3"], [("a.wacz#archive/a.warc.gz", "locked")])


def test_a_bomb_is_not_unpacked() -> None:
    found = read(wacz({"archive/a.warc": bytes(50_000_000), "archive/b.warc": captured(3)}, compression=ZIP_DEFLATED))
    assert problems(found) == [("a.wacz#archive/a.warc", "too large")]


def test_a_part_packed_in_another_way_is_left_out() -> None:
    found = read(wacz({"archive/a.warc": captured(1)}, compression=ZIP_LZMA))
    assert problems(found) == [("a.wacz#archive/a.warc", "damaged")]


def test_a_damaged_part_gives_what_was_before_the_damage() -> None:
    long = [record(answer(page(n) + b"<!--" + b"x" * 1_000_000), url=f"https://sandvik.example/{n}") for n in (1, 2, 3)]
    raw = wacz({"archive/a.warc": b"".join(long), "archive/b.warc": captured(4)})
    found = read(raw.replace(b"3. gang", b"7. gang"))
    assert (places(found)[0], places(found)[-1]) == ("1", "4")
    assert problems(found) == [("a.wacz#archive/a.warc", "damaged")]


@pytest.mark.parametrize("part", [0.2, 0.5, 0.99])
def test_a_cut_archive_gives_a_problem(part: float) -> None:
    raw = wacz(MEMBERS)
    assert problems(read(raw[: int(len(raw) * part)])) == [("a.wacz", "damaged")]


def test_a_list_of_members_longer_than_any_archives_is_not_read() -> None:
    raw = wacz(MEMBERS)
    at = raw.rindex(b"PK\5\6") + 12
    assert problems(read(raw[:at] + (20_000_000).to_bytes(4, "little") + raw[at + 4 :])) == [("a.wacz", "too large")]
