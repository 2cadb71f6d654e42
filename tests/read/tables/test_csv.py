import io

import pytest

from ordret.model import Problem
from ordret.read.delivery import Delivery, Opened
from ordret.read.forms import items

LONG = 20_000_000


def read(raw: bytes) -> list[Delivery | Problem]:
    return [item for item in items(Opened("a.csv", io.BytesIO(raw))) if isinstance(item, Delivery | Problem)]


def texts(raw: bytes) -> list[str]:
    return [item.text for item in read(raw) if isinstance(item, Delivery)]


def codes(raw: bytes) -> list[tuple[str, str]]:
    return [(item.source, item.code) for item in read(raw) if isinstance(item, Problem)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_told_by_the_header(delimiter: str) -> None:
    rows = [("id", "title", "text"), ("7", "Aune venter", "Ja: hun kom."), ("8", "Aune gikk", "Nei: hun gikk.")]
    raw = "\n".join(delimiter.join(row) for row in rows).encode()
    assert [item.source for item in read(raw)] == ["a.csv#7", "a.csv#8"]
    assert texts(raw) == ["Aune venter\n\nJa: hun kom.", "Aune gikk\n\nNei: hun gikk."]


def test_a_quoted_text_may_have_lines_delimiters_and_marks() -> None:
    assert texts(b'title;text\r\nAune;"Ja, sa\r\nhun ""her""; der."\r\n') == ['Aune\n\nJa, sa\nhun "her"; der.']


def test_names_may_be_written_in_another_case() -> None:
    [delivery] = read(b"Title,Text,Date\nAune,Ja.,2026-03-04\n")
    assert isinstance(delivery, Delivery)
    assert delivery.published is not None
    assert (delivery.title, delivery.published.words, delivery.form) == ("Aune", "2026-03-04", "CSV")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_any_encoding_is_read_right(encoding: str) -> None:
    assert texts("text,title\nBjørg på øya.,x\n".encode(encoding)) == ["x\n\nBjørg på øya."]


def test_rows_with_other_fields_than_the_header_are_counted() -> None:
    raw = b"text,title\na.,b\na.,b,c\nd.\ne.,f\n"
    assert texts(raw) == ["b\n\na.", "f\n\ne."]
    assert codes(raw) == [("a.csv", "bad row")]


def test_a_row_with_other_fields_loses_itself_alone_in_an_old_encoding() -> None:
    raw = "text,title\nBjørg kom.,b\nÅse kom,b,c\nBjørg gikk.,f\n".encode("cp1252")
    assert texts(raw) == ["b\n\nBjørg kom.", "f\n\nBjørg gikk."]
    assert codes(raw) == [("a.csv", "bad row")]


def test_a_header_of_an_old_mac_or_of_two_hundred_kilobytes_is_no_trouble() -> None:
    assert codes(b"text,title\ra.,b\r") == [("a.csv", "empty")]
    assert codes(b"text," + b"a" * 200_000 + b"\nb.,c\n") == [("a.csv", "damaged")]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b"text,title\n", "empty"),
        (b"year,sum\n1,2\n", "no text"),
        (b"text,title\n,b\n", "no text"),
        (b"text,title\n\0\1\2\3,b\n", "no text"),
    ],
)
def test_a_table_without_reports_is_said(raw: bytes, code: str) -> None:
    assert [found for _, found in codes(raw)] == [code]


def test_a_quotation_mark_that_is_left_open_takes_no_more_than_the_rest() -> None:
    raw = b'text,title\nJa.,b\n"open,f\n' + b"x,y\n" * (LONG // 2)
    assert texts(raw)[0] == "b\n\nJa."
    assert len(codes(raw)) == 1


def test_names_that_are_missing_or_there_twice_do_no_harm() -> None:
    assert texts(b"text,text,,title\na.,b,c,d\n") == ["d\n\na."]
