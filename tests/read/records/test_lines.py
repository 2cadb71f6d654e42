import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from ordret.model import Problem
from ordret.read.delivery import Delivery, Item, Opened
from ordret.read.records.lines import document, lines

TEXT = "Berit Aune møtte pressen i Bergen."


def open_as(source: str) -> Opened:
    return Opened(source, io.BytesIO())


def read(*rows: object, source: str = "a.jsonl") -> list[Item]:
    return list(lines(open_as(source), (json.dumps(row).encode() for row in rows)))


def one(**row: object) -> Delivery:
    [delivery] = read(row)
    assert isinstance(delivery, Delivery)
    return delivery


def refused(raw: bytes) -> Problem:
    [problem] = lines(open_as("a.jsonl"), [raw])
    assert isinstance(problem, Problem)
    return problem


def test_the_address_is_the_source() -> None:
    delivery = one(url="https://avis.example/1", id=7, text=TEXT)
    assert (delivery.source, delivery.url) == ("https://avis.example/1", "https://avis.example/1")


def test_else_the_id_and_else_the_line() -> None:
    assert [d.source for d in read({"id": "x-9", "text": TEXT}, {"id": 0, "text": TEXT}, {"text": TEXT})] == [
        "a.jsonl#x-9",
        "a.jsonl#0",
        "a.jsonl#3",
    ]


def test_blank_lines_count_but_give_nothing() -> None:
    [delivery] = lines(open_as("a.jsonl"), [b"\n", b"  \r\n", json.dumps({"text": TEXT}).encode()])
    assert delivery.source == "a.jsonl#3"


def test_only_a_place_in_standard_input_is_a_mere_position() -> None:
    rows = read({"text": TEXT}, {"id": 4, "text": TEXT}, {"url": "https://avis.example/1", "text": TEXT}, source="-")
    assert [(d.source, d.numbered) for d in rows if isinstance(d, Delivery)] == [
        ("-#1", True),
        ("-#4", False),
        ("https://avis.example/1", False),
    ]
    assert not one(text=TEXT).numbered


def test_the_title_stands_above_the_text() -> None:
    delivery = one(title=" Aune venter ", text=TEXT)
    assert (delivery.title, delivery.text) == ("Aune venter", f"Aune venter\n\n{TEXT}")


def test_a_text_that_begins_with_its_title_is_left_as_it_is() -> None:
    assert one(title="Aune venter", text=f"Aune venter\n{TEXT}").text == f"Aune venter\n{TEXT}"


def test_a_title_that_is_only_the_start_of_a_word_is_not_there_yet() -> None:
    assert one(title="Nei", text="Neimen, sa hun.").text == "Nei\n\nNeimen, sa hun."


def test_the_raw_bytes_are_the_line() -> None:
    assert one(text=TEXT).raw == json.dumps({"text": TEXT}).encode()


def test_what_is_known_is_kept() -> None:
    delivery = one(text=TEXT, lang="nb", outlet="Avisa Fjord", published="2026-03-04T10:15:00+01:00", author="ignored")
    assert (delivery.lang, delivery.outlet) == ("nb", "Avisa Fjord")
    assert delivery.published is not None
    assert delivery.published.first == delivery.published.last == date(2026, 3, 4)
    assert delivery.published_at == datetime(2026, 3, 4, 9, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("stated", "last"), [("2026-03", date(2026, 3, 31)), ("2026", date(2026, 12, 31)), (2026, date(2026, 12, 31))]
)
def test_a_date_may_be_a_month_or_a_year(stated: object, last: date) -> None:
    delivery = one(text=TEXT, date=stated, language="nb")
    assert delivery.published is not None
    assert (delivery.published.last, delivery.published_at, delivery.lang) == (last, None, "nb")


@pytest.mark.parametrize("stated", ["yesterday", "2021-13", "9999-12-31", 2023050410, 163844280, -5])
def test_a_date_that_is_none_is_said_and_the_report_kept(stated: object) -> None:
    problem, delivery = read({"text": TEXT, "published": stated})
    assert isinstance(problem, Problem)
    assert (problem.code, problem.source) == ("bad date", "a.jsonl#1")
    assert isinstance(delivery, Delivery)
    assert delivery.published is None


def test_html_is_read_as_a_page() -> None:
    delivery = one(html=f"<html lang='nb'><body><h1>Aune venter</h1><p>{TEXT}</p><p>Hun gikk.</p></body></html>")
    assert (delivery.title, delivery.text) == ("Aune venter", f"Aune venter\n\n{TEXT}\n\nHun gikk.")
    assert delivery.lang == "nb"


def test_a_piece_of_html_gets_the_title_of_its_record() -> None:
    delivery = one(title="Aune venter", html=f"<p>{TEXT}</p>", outlet="Avisa Fjord")
    assert (delivery.title, delivery.text, delivery.outlet) == ("Aune venter", f"Aune venter\n\n{TEXT}", "Avisa Fjord")


def test_text_goes_before_html() -> None:
    assert one(text=TEXT, html="<p>Noe annet, sa hun.</p>").text == TEXT


@pytest.mark.parametrize(
    "raw",
    [
        b"not json",
        b"[1, 2]",
        b"null",
        b'"words"',
        b'{"text": 5}',
        b'{"text": ["a", 5]}',
        b'{"text": "cut off',
        b'{"text": "a"} trailing',
        b'{"x": ' + b"[" * 200_000,
        b'{"text": "a", "id": ' + b"9" * 5000 + b"}",
        b"\xff\xfe\x00{",
    ],
)
def test_a_bad_line_gives_one_problem_that_says_what_is_wanted(raw: bytes) -> None:
    problem = refused(raw)
    assert (problem.code, problem.source, problem.stage) == ("bad json", "a.jsonl#1", "read")
    assert "text or html" in problem.hint


@pytest.mark.parametrize(
    "row",
    [
        b"{}",
        b'{"text": ""}',
        b'{"text": "  \\n"}',
        b'{"html": "<p></p>"}',
        b'{"text": "a\\u0000b"}',
        b'{"title": "Aune venter"}',
        b'{"title": "Aune venter", "text": " Aune venter\\n"}',
        b'{"html": "<html><body><h1>Aune venter</h1></body></html>"}',
    ],
)
def test_a_record_without_words_gives_a_problem(row: bytes) -> None:
    assert refused(row).code == "no text"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("published", 1.5),
        ("date", True),
        ("lang", 5),
        ("outlet", {"name": 5}),
        ("id", 1.5),
        ("title", []),
        ("url", 0),
        ("url", "https://fjord.example/\n1"),
        ("id", "1\x1b[31m"),
        ("id", "1" * 2001),
    ],
)
def test_an_optional_field_of_an_odd_type_is_left_out_and_said(name: str, value: object) -> None:
    problem, delivery = read({"text": TEXT, name: value})
    assert isinstance(problem, Problem)
    assert (problem.code, problem.source, problem.hint.split()[0]) == ("bad field", "a.jsonl#1", name)
    assert delivery == replace(one(text=TEXT), raw=json.dumps({"text": TEXT, name: value}).encode())


def test_odd_fields_are_left_out_in_an_old_encoding_too() -> None:
    *problems, delivery = lines(
        open_as("a.jsonl"), ['{"lang": 5, "url": [], "text": "Bjørg på øya, sa hun."}'.encode("latin-1")]
    )
    assert [p.code for p in problems if isinstance(p, Problem)] == ["bad field", "bad field"]
    assert isinstance(delivery, Delivery)
    assert delivery.text == "Bjørg på øya, sa hun."


@pytest.mark.parametrize("field", ["text", "html"])
def test_a_stray_nul_is_replaced_and_said(field: str) -> None:
    problem, delivery = read({field: "Ja,\0 sa Aune. " + TEXT * 50})
    assert isinstance(problem, Problem)
    assert problem.code == "damaged text"
    assert isinstance(delivery, Delivery)
    assert delivery.text.startswith("Ja,\ufffd sa Aune.")


def test_the_rest_is_read_after_a_bad_line() -> None:
    good = json.dumps({"text": TEXT}).encode()
    items = list(lines(open_as("a.jsonl"), [good, b"{", None, good]))
    assert [type(item).__name__ for item in items] == ["Delivery", "Problem", "Problem", "Delivery"]
    assert [item.source for item in items] == [f"a.jsonl#{n}" for n in (1, 2, 3, 4)]


def test_lines_are_read_one_at_a_time() -> None:
    taken: list[int] = []

    def endless() -> Iterator[bytes]:
        for number in range(1_000_000):
            taken.append(number)
            yield json.dumps({"text": TEXT}).encode()

    next(lines(open_as("a.jsonl"), endless()))
    assert len(taken) == 1


def test_an_unpaired_surrogate_is_replaced_and_said() -> None:
    problem, delivery = lines(open_as("a.jsonl"), [b'{"text": "Ja \\ud800, sa Aune \\ud83d\\ude00"}'])
    assert isinstance(problem, Problem)
    assert problem.code == "damaged text"
    assert isinstance(delivery, Delivery)
    assert delivery.text == "Ja \ufffd, sa Aune \U0001f600"


def test_a_line_in_an_old_encoding_is_read_right() -> None:
    [delivery] = lines(open_as("a.jsonl"), ['{"text": "Bjørg på øya, sa hun."}'.encode("latin-1")])
    assert isinstance(delivery, Delivery)
    assert delivery.text == "Bjørg på øya, sa hun."


def test_a_document_holds_one_report_or_a_list() -> None:
    rows = [{"id": "x", "text": TEXT}, {"text": TEXT}]
    assert [d.source for d in document(open_as("a.json"), json.dumps(rows, indent=2).encode())] == [
        "a.json#x",
        "a.json#2",
    ]
    assert [d.source for d in document(open_as("a.json"), json.dumps(rows[1], indent=2).encode())] == ["a.json#1"]


@pytest.mark.parametrize("raw", [b"[1, 2", b"[" * 100_000, b"{", b"[{]", b"[\xff]"])
def test_a_document_that_is_no_json_gives_one_problem(raw: bytes) -> None:
    [problem] = document(open_as("a.json"), raw)
    assert isinstance(problem, Problem)
    assert problem.code == "bad json"


def test_what_else_is_in_a_list_is_named_by_its_number() -> None:
    problem, delivery = document(open_as("a.json"), b'[5, {"text": "Ja, sa hun."}]')
    assert isinstance(problem, Problem)
    assert (problem.source, delivery.source) == ("a.json#1", "a.json#2")
