import csv
import io
import json

import pytest

from cli.conftest import Ordret
from cli.sandvig import FIRST, NEW
from ordret.cli.search import days_of

pytestmark = pytest.mark.usefixtures("record")


def test_a_quotation_is_a_row_of_the_export_with_its_article_and_surroundings(ordret: Ordret) -> None:
    answer = ordret("search", "aldrig")

    (row,) = map(json.loads, answer.out.splitlines())
    assert answer.status == 0
    assert (row["row"], row["form"], row["act"]) == ("quotations", "direct", "says")
    assert row["words"][0]["text"] == "Vi giver os ikke. Aldrig"
    assert row["speaker"]["name"] == "Asta Rønne"
    assert row["statement"] == row["id"]
    assert (row["source"], row["lang"], row["published"]["first"]) == ("sandvig.txt", "da", "2031-05-06")
    assert row["around"]["text"].startswith("SANDVIG (dpa)")
    ((start, end),) = row["marks"]
    assert FIRST.text[start:end] == "Aldrig"


def test_what_no_quotation_says_is_found_in_its_article(ordret: Ordret) -> None:
    (row,) = map(json.loads, ordret("search", "fiskeriet").out.splitlines())

    assert (row["row"], row["id"]) == ("articles", FIRST.id)
    assert row["around"]["text"] == "Aftalen om fiskeriet falder i morgen."


def test_a_superseded_version_is_not_found(ordret: Ordret) -> None:
    rows = map(json.loads, ordret("search", "byrådet").out.splitlines())

    assert [row["id"] for row in rows] == [NEW.id]


def test_a_speaker_is_named_in_any_case_by_any_part_of_the_name(ordret: Ordret) -> None:
    assert ordret("search", "giver", "--speaker", "RØNNE").status == 0
    assert ordret("search", "giver", "--speaker", "Holm").status == 1


def test_nothing_found_is_said_and_is_status_one(ordret: Ordret) -> None:
    answer = ordret("search", "ingenting")

    assert (answer.status, answer.out) == (1, "")
    assert answer.err == "nothing found for 'ingenting'\n"
    assert ordret("search", "ingenting", "-q").err == ""


def test_json_is_one_array_also_when_it_is_empty(ordret: Ordret) -> None:
    assert len(json.loads(ordret("search", "aldrig", "--json").out)) == 1
    assert json.loads(ordret("search", "ingenting", "--json").out) == []


def test_csv_has_the_columns_of_both_kinds(ordret: Ordret) -> None:
    (row,) = csv.DictReader(io.StringIO(ordret("search", "aldrig", "--csv").out, newline=""))

    assert json.loads(row["words"])[0]["text"] == "Vi giver os ikke. Aldrig"
    assert (row["row"], row["text"]) == ("quotations", "")


def test_a_person_reads_the_title_who_said_it_the_words_and_the_id(ordret: Ordret) -> None:
    lines = [line.strip() for line in ordret("search", "aldrig", "--table").out.splitlines()]

    assert lines[:4] == [
        "Rønne: Vi giver os ikke",
        "2031-05-06 · sandvig.txt · da",
        "Asta Rønne, udenrigsminister, says (direct), via dpa:",
        "SANDVIG (dpa) – »Vi giver os ikke. Aldrig,« siger udenrigsminister Asta Rønne tirsdag.",
    ]
    assert lines[4].startswith(f"quotation-{FIRST.id}-")


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--kind", "articles"], 1),
        (["--kind", "quotations"], 0),
        (["--lang", "nb"], 1),
        (["--outlet", "Sandvig Avis"], 1),
        (["--from", "2031-05"], 0),
        (["--from", "2031-05-07"], 1),
        (["--to", "2031-05-05"], 1),
        (["--to", "2031"], 0),
    ],
)
def test_filters_leave_out_the_rest(options: list[str], status: int, ordret: Ordret) -> None:
    assert ordret("search", "aldrig", *options).status == status


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2031-05-06", "2031-05-06", "2031-05-06"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-12", "2031-12-01", "2031-12-31"),
        ("2031", "2031-01-01", "2031-12-31"),
    ],
)
def test_a_day_may_be_a_month_or_a_year(words: str, first: str, last: str) -> None:
    assert tuple(map(str, days_of(words))) == (first, last)


def test_a_limit_beyond_all_counting_is_said(ordret: Ordret) -> None:
    answer = ordret("search", "aldrig", "--limit", "9" * 20)

    assert answer.status == 2
    assert answer.err.startswith("ordret: Invalid value for '--limit': ")


@pytest.mark.parametrize("words", ["2031-13", "i går", "2031-02-30", "0000", "2031-1", "2031-05-06T10:00"])
def test_what_is_no_day_is_said(words: str, ordret: Ordret) -> None:
    answer = ordret("search", "aldrig", "--from", words)

    assert answer.status == 2
    assert answer.err == f"ordret: {words!r} is no day; write YYYY-MM-DD, YYYY-MM or YYYY\n"
