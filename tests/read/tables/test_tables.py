import io
import sys
import tempfile
from datetime import UTC, date, datetime

import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from pyarrow import parquet

from ordret.model import Problem
from ordret.read.delivery import Delivery, Opened
from ordret.read.forms import items
from ordret.read.records.lines import lines
from ordret.read.tables import spool
from ordret.settings import Columns
from read.made.tables import FORMS, TEXT, codes, numbered, one, read, texts, written


@pytest.mark.parametrize("form", FORMS)
def test_every_row_is_a_report(form: str) -> None:
    table = pa.table({"url": ["https://avis.example/1", None, None], "id": ["x", "y", None], "text": [TEXT] * 3})
    found = read(written(table, form))
    assert [d.source for d in found] == ["https://avis.example/1", "a.bin#y", "a.bin#3"]
    assert texts(found) == [TEXT] * 3
    assert {d.form for d in found if isinstance(d, Delivery)} == {"Parquet" if form == "parquet" else "Arrow"}


def test_rows_are_numbered_through_all_row_groups() -> None:
    assert [d.source for d in read(written(numbered(35)))][-1] == "a.bin#35"


def test_what_is_kept_of_a_row_is_what_was_read_of_it() -> None:
    delivery = one({"vector": [[1.0, 2.0]], "title": ["Aune venter"], "maintext": [TEXT], "author": ["x"]})
    assert delivery.raw.decode() == f'{{"maintext":"{TEXT}","title":"Aune venter"}}'
    assert delivery.text == f"Aune venter\n\n{TEXT}"


def test_what_is_kept_of_a_row_gives_the_same_report_again() -> None:
    when = datetime(2026, 3, 4, 10, tzinfo=UTC)
    delivery = one({"title": ["Aune venter"], "body": [{"sections": [{"paragraphs": [TEXT]}]}], "date": [when]})
    [again] = lines(Opened("a.bin", io.BytesIO()), [delivery.raw])
    assert isinstance(again, Delivery)
    assert (again.text, again.title, again.published, again.published_at) == (
        delivery.text, delivery.title, delivery.published, delivery.published_at,
    )  # fmt: skip


def test_the_settings_name_columns_of_ones_own() -> None:
    row = {"artikkeltekst": [TEXT], "text": ["noe annet"], "dato": [date(2026, 3, 4)]}
    delivery = one(row, settings=Columns(text="artikkeltekst", published="dato"))
    assert delivery.text == TEXT
    assert delivery.published is not None
    assert delivery.published.first == date(2026, 3, 4)


@pytest.mark.parametrize("form", ["feather", "file", "stream"])
def test_what_stands_before_a_cut_is_kept(form: str) -> None:
    raw = written(numbered(100), form)
    found = read(raw[: len(raw) * 6 // 10])
    assert 10 <= len(texts(found)) < 100
    assert [code for _, code in codes(found)] == ["damaged"]


def test_an_arrow_file_without_its_end_is_read_and_said() -> None:
    found = read(written(numbered(20), "feather")[:-20])
    assert len(texts(found)) == 20
    assert codes(found) == [("a.bin", "cut short")]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("size", [6, 9, 40, -1])
def test_a_file_that_was_cut_gives_one_problem(form: str, size: int) -> None:
    found = read(written(numbered(5), form)[:size])
    assert [code for _, code in codes(found)] in (["damaged"], ["cut short"], ["binary"])


def test_a_broken_row_group_leaves_those_before_it() -> None:
    raw = bytearray(written(numbered(100)))
    place = parquet.ParquetFile(io.BytesIO(raw)).metadata.row_group(5).column(0).data_page_offset
    raw[place : place + 8] = b"\xff" * 8
    found = read(bytes(raw))
    assert len(texts(found)) == 48
    assert codes(found) == [("a.bin", "damaged")]


def test_a_row_count_that_lies_is_said() -> None:
    raw = written(numbered(1000), batch=1000)
    footer = len(raw) - 8 - int.from_bytes(raw[-8:-4], "little")
    place = raw.index(b"\xd0\x0f", footer)  # 1000 as Thrift writes it
    found = read(raw[:place] + b"\xd2\x0f" + raw[place + 2 :])
    assert codes(found) == [("a.bin", "cut short")]
    assert len(texts(found)) == 1000


@pytest.mark.parametrize("form", FORMS)
def test_flipped_bytes_never_raise(form: str) -> None:
    raw = written(numbered(50), form)
    for place in range(0, len(raw), max(1, len(raw) // 60)):
        read(raw[:place] + bytes([raw[place] ^ 0xFF]) + raw[place + 1 :])


def test_offsets_that_lead_out_of_a_batch_are_a_problem() -> None:
    raw = written(pa.table({"text": ["Ja, sa hun."]}), "stream")
    place = raw.index(b"Ja, sa hun.")
    offset = raw.rindex((11).to_bytes(4, "little"), 0, place)
    found = read(raw[:offset] + (2**30).to_bytes(4, "little") + raw[offset + 4 :])
    assert (texts(found), [code for _, code in codes(found)]) == ([], ["damaged"])


def test_bytes_that_are_no_utf_8_are_read_as_old_encodings_are() -> None:
    column = pa.array(["Bjørg på øya, sa hun.".encode("latin-1")])
    [delivery] = read(written(pa.table({"text": column}), "stream"))
    assert isinstance(delivery, Delivery)
    assert delivery.text == "Bjørg på øya, sa hun."


@pytest.mark.parametrize("column", [[{"x": 1}], [1.5], [[1, 2]], [True]])
def test_a_column_of_another_type_is_one_problem_and_no_text_another(column: list[object]) -> None:
    found = read(written(pa.table({"text": column * 40, "title": ["x"] * 40})))
    assert codes(found) == [("a.bin", "bad field"), ("a.bin", "no text")]
    assert all("text" in item.hint for item in found if isinstance(item, Problem))


def test_a_table_without_a_text_says_how_to_name_it() -> None:
    [problem] = read(written(pa.table({"year": [1], "sum": [2]})))
    assert isinstance(problem, Problem)
    assert problem.code == "no text"
    assert "(year, sum)" in problem.hint
    assert "[columns]" in problem.hint


def test_a_column_that_is_there_twice_is_taken_once() -> None:
    table = pa.table([[TEXT], ["noe annet"]], names=["text", "text"])
    assert texts(read(written(table, "stream"))) == [TEXT]


def test_only_the_first_rows_without_text_are_named() -> None:
    found = read(written(pa.table({"text": [None] * 50 + [TEXT]})))
    assert len(texts(found)) == 1
    assert codes(found) == [(f"a.bin#{n}", "no text") for n in range(1, 21)] + [("a.bin", "no text")]
    assert isinstance(found[-1], Problem)
    assert "30 more" in found[-1].hint


@pytest.mark.parametrize("form", FORMS)
def test_a_table_without_rows_is_empty(form: str) -> None:
    assert codes(read(written(numbered(1).slice(1), form))) == [("a.bin", "empty")]


def test_a_small_file_that_says_the_same_long_text_in_every_row_is_read_row_by_row() -> None:
    column = pa.DictionaryArray.from_arrays(pa.array([0] * 10_000, pa.int32()), pa.array(["Ja. " * 250_000]))
    out = io.BytesIO()
    parquet.write_table(pa.table({"text": column}), out, compression="zstd", store_schema=False)
    before = pa.total_allocated_bytes()
    found = items(Opened("a.bin", io.BytesIO(out.getvalue())))
    for _ in range(20):
        assert isinstance(next(found), Delivery)
        assert pa.total_allocated_bytes() - before < 100_000_000


class Pipe(io.RawIOBase):
    """Bytes that cannot go back."""

    def __init__(self, raw: bytes) -> None:
        self._rest = io.BytesIO(raw)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        return self._rest.readinto(buffer)


@pytest.mark.parametrize("form", FORMS)
def test_a_table_may_come_through_a_pipe(form: str) -> None:
    found = list(items(Opened("-", io.BufferedReader(Pipe(written(numbered(30), form))))))
    assert [item.source for item in found] == [f"-#{n}" for n in range(1, 31)]
    assert all(isinstance(item, Delivery) and item.numbered for item in found)


def test_a_pipe_that_does_not_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "LARGEST", 1000)
    found = list(items(Opened("-", io.BufferedReader(Pipe(b"PAR1" + bytes(3_000_000))))))
    assert [item.code for item in found if isinstance(item, Problem)] == ["too large"]


@pytest.mark.parametrize("form", FORMS)
def test_without_pyarrow_one_problem_says_what_to_install(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = written(numbered(3), form)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for name in ("batches", "cells"):
        monkeypatch.delitem(sys.modules, f"ordret.read.tables.{name}", raising=False)
        monkeypatch.delattr(f"ordret.read.tables.{name}", raising=False)
    [problem] = read(raw)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.source) == ("not installed", "a.bin")
    assert "ordret[tables]" in problem.hint


def test_memory_stays_flat_over_many_rows() -> None:
    rows = 20_000
    table = pa.table({"text": [f"{number} {TEXT * 20}" for number in range(rows)]})
    with tempfile.TemporaryFile() as file:
        parquet.write_table(table, file)
        del table
        file.seek(0)
        before = pa.total_allocated_bytes()
        count = 0
        for item in items(Opened("a.bin", file)):
            count += isinstance(item, Delivery)
            if count % 5000 == 0:
                assert pa.total_allocated_bytes() - before < 10_000_000
    assert count == rows
