import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pyarrow import parquet  # type: ignore[import-untyped]

from cli.conftest import Ordret
from cli.sandvig import FIRST, MONTH, NEW, OLD, PROBLEM
from ordret.export.rows import KINDS
from ordret.export.schema import schema

pytestmark = pytest.mark.usefixtures("record")

NUMBERS = {
    "articles": 3, "mentions": 2, "credits": 1, "quotations": 1, "problems": 2,
    "statements": 1, "entities": 1, "stories": 2,
}  # fmt: skip


def rows(ordret: Ordret, kind: str) -> list[dict[str, Any]]:
    answer = ordret("export", kind)
    assert (answer.status, answer.err) == (0, "")
    return [json.loads(line) for line in answer.out.splitlines()]


@pytest.mark.parametrize("kind", KINDS)
def test_every_row_of_every_kind_is_as_the_schema_says(kind: str, ordret: Ordret) -> None:
    validator = Draft202012Validator({**schema(), "$ref": f"#/$defs/{kind}"}, format_checker=FormatChecker())
    exported = rows(ordret, kind)

    assert len(exported) == NUMBERS.get(kind, 0)
    for row in exported:
        validator.validate(row)


def test_a_superseded_version_is_exported_and_counts_nowhere(ordret: Ordret) -> None:
    standing = {row["id"]: (row["current"], row["supersedes"]) for row in rows(ordret, "articles")}

    assert standing == {FIRST.id: (True, None), OLD.id: (False, None), NEW.id: (True, OLD.id)}
    assert [row["current"] for row in rows(ordret, "mentions")] == [True, False]
    assert {row["id"] for row in rows(ordret, "stories")} == {FIRST.id, NEW.id}
    assert [row["name"] for row in rows(ordret, "entities")] == ["Asta Rønne"]


def test_each_current_quotation_is_in_its_statement_and_its_speaker_among_the_entities(ordret: Ordret) -> None:
    (quotation,), (statement,) = rows(ordret, "quotations"), rows(ordret, "statements")
    (entity,), mentions = rows(ordret, "entities"), rows(ordret, "mentions")

    assert statement["id"] == quotation["statement"]
    assert statement["quotations"] == [quotation["id"]]
    assert statement["speaker"] == quotation["speaker"]["entity"] == entity["id"] == mentions[0]["entity"]
    assert entity["roles"] == [{"role": "udenrigsminister", "lang": "da", "first": "2031-05-06", "last": "2031-05-06"}]


def test_a_story_has_a_printed_title_and_the_days_that_are_known(ordret: Ordret) -> None:
    first, new = rows(ordret, "stories")

    assert (first["title"], first["first"], first["last"]) == ("Rønne: Vi giver os ikke", "2031-05-06", "2031-05-06")
    assert (new["title"], new["first"]) == ("Byrådet mødes ikke.", MONTH.first.isoformat())


def test_a_problem_has_its_article_or_none(ordret: Ordret) -> None:
    problems = {row["source"]: row for row in rows(ordret, "problems")}

    assert problems["logo.png"]["article"] is None
    assert problems["sandvig.txt"]["article"] == FIRST.id
    assert PROBLEM.words is not None
    assert problems["sandvig.txt"]["words"]["text"] == PROBLEM.words.text


def test_skipped_stretches_are_pairs_of_offsets(ordret: Ordret) -> None:
    row = rows(ordret, "articles")[0]

    ((start, end),) = row["skip"]
    assert row["text"][start:end] == "Læs også: Her er Sandvig"


def test_csv_has_a_header_also_where_nothing_is(ordret: Ordret) -> None:
    assert ordret("export", "links", "--csv").out == "left,right,relation,verdict,score,because,by,at\r\n"


def test_csv_goes_to_a_file(ordret: Ordret, tmp_path: Path) -> None:
    answer = ordret("export", "credits", "--csv", "-o", "credits.csv")

    (row,) = csv.DictReader(io.StringIO((tmp_path / "credits.csv").read_text("utf-8"), newline=""))
    assert (answer.out, answer.err) == ("", "exported credits to credits.csv\n")
    assert (row["agency"], json.loads(row["words"])["text"]) == ("dpa", "dpa")


def test_parquet_goes_to_a_file(ordret: Ordret, tmp_path: Path) -> None:
    assert ordret("export", "articles", "--parquet", "-o", "articles.parquet", "-q").err == ""

    table = parquet.read_table(tmp_path / "articles.parquet", use_threads=False)
    assert table.column("id").to_pylist() == [FIRST.id, OLD.id, NEW.id]


@pytest.mark.parametrize("layout", ["--csv", "--parquet"])
def test_a_device_is_written_to_and_stays(layout: str, ordret: Ordret) -> None:
    full = ordret("export", "articles", layout, "-o", "/dev/full")

    assert (full.status, full.err.count("\n")) == (2, 1)
    assert full.err.startswith("ordret: /dev/full: ")
    assert Path("/dev/full").is_char_device()


def test_standard_output_by_its_other_name_is_written_to_as_it_is(ordret: Ordret) -> None:
    assert ordret("export", "articles", "-o", "/dev/stdout").out == ordret("export", "articles").out


def test_parquet_wants_a_file(ordret: Ordret) -> None:
    answer = ordret("export", "articles", "--parquet")

    assert answer.status == 2
    assert "-o FILE" in answer.err


def test_a_kind_that_is_none_lists_them_all(ordret: Ordret) -> None:
    answer = ordret("export", "quotes")

    assert answer.status == 2
    assert answer.err.startswith("ordret: no kind 'quotes' to export; there are articles, mentions, credits")


def test_a_folder_that_is_not_there_is_said_and_nothing_is_written(ordret: Ordret, tmp_path: Path) -> None:
    answer = ordret("export", "articles", "-o", "nowhere/articles.jsonl")

    assert answer.status == 2
    assert answer.err == "ordret: nowhere/articles.jsonl: there is no folder nowhere; make it first\n"
    assert not (tmp_path / "nowhere").exists()
