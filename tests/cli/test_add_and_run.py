"""The real chain, from files to what is found in them."""

import io
import json
import sys
from pathlib import Path

import pytest

from cli.conftest import Ordret

REPORT = """date 2031-05-06 Harbour talks end without a deal

SANDWICK (AP) — “We will not give in on the northern fishing grounds,” Foreign Minister Mary Holme told reporters on
Tuesday after two days of talks in the harbour town.

The two governments will meet again before the end of the month, an official said.
"""
LATER = (
    "date 2031-05-09 Talks resume\n\nThe talks about the northern fishing grounds resumed on Friday in the capital.\n"
)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "1.txt").write_text(REPORT)
    (folder / "2.txt").write_text(LATER)
    return folder


def test_reports_are_added_and_counted_by_language(ordret: Ordret, reports: Path, tmp_path: Path) -> None:
    answer = ordret("add", reports.name)

    assert (answer.status, answer.out) == (0, "")
    assert answer.err == "read as text 2\nadded 2 articles in 1 language (en 2)\n"
    assert (tmp_path / "ordret.db").is_file()


def test_what_is_held_already_is_not_added_again(ordret: Ordret, reports: Path) -> None:
    ordret("add", reports.name)
    (reports / "3.txt").write_text(LATER.replace("Friday", "Monday"))

    told = "read as text 3\nadded 1 article in 1 language (en 1); 2 articles held already\n"
    assert ordret("add", reports.name).err == told
    answer = ordret("add", reports.name)
    assert (answer.status, answer.err) == (0, "read as text 3\nadded nothing; 3 articles held already\n")


def test_what_is_found_can_be_searched_shown_and_explained(ordret: Ordret, reports: Path) -> None:
    ordret("add", reports.name)
    ran = ordret("run")
    row = json.loads(ordret("search", "northern", "give").out.splitlines()[0])

    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith("found 2 quotations (")
    assert "We will not give in" in row["words"][0]["text"]
    assert row["speaker"]["name"] == "Mary Holme"
    assert json.loads(ordret("show", row["id"]).out)["id"] == row["id"]
    assert json.loads(ordret("why", row["id"]).out)["explanation"]
    assert ordret("check").status == 0


def test_a_second_run_has_nothing_to_do(ordret: Ordret, reports: Path) -> None:
    ordret("add", reports.name)
    assert ordret("find").err.startswith("found 2 quotations")
    assert ordret("link").err.startswith("linked 2 quotations into ")

    assert ordret("run").err == "nothing new to read\nnothing new to link\n"
    assert ordret("run", "--again", "quotations").err.startswith("found 2 quotations")


def test_a_stage_that_is_none_is_said_with_those_there_are(ordret: Ordret, reports: Path) -> None:
    ordret("add", reports.name)
    answer = ordret("run", "--again", "guessing")

    assert answer.status == 2
    assert answer.err.startswith("ordret: no stage 'guessing'; there are ")


def test_the_record_further_up_is_the_one_that_is_used(
    ordret: Ordret, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ordret("add", reports.name)
    monkeypatch.chdir(reports)

    assert ordret("add", "1.txt").status == 0
    assert not (reports / "ordret.db").exists()


def test_standard_input_is_read(ordret: Ordret, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(REPORT.encode())))

    assert ordret("add", "-").err == "read as text 1\nadded 1 article in 1 language (en 1)\n"
    assert json.loads(ordret("export", "articles").out)["source"].startswith("-")


def test_what_is_left_out_is_named_up_to_ten_times(ordret: Ordret, reports: Path) -> None:
    for number in range(12):
        (reports / f"photo{number:02}.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    lines = ordret("add", reports.name).err.splitlines()

    assert [line.split(":")[0] for line in lines[:10]] == [f"reports/photo{n:02}.png" for n in range(10)]
    assert lines[10] == "and 2 more like these (ordret export problems)"
    assert lines[11:] == ["read as text 2", "added 2 articles in 1 language (en 2)"]


def test_a_folder_without_reports_is_status_one(ordret: Ordret, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    answer = ordret("add", "empty")

    assert (answer.status, answer.err) == (1, "added nothing; no report was found\n")


def test_quiet_says_nothing(ordret: Ordret, reports: Path) -> None:
    (reports / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")

    assert ordret("add", reports.name, "-q").err == ordret("run", "--quiet").err == ""


def test_nothing_to_add_is_said(ordret: Ordret) -> None:
    answer = ordret("add")

    assert answer.status == 2
    assert answer.err == "ordret: nothing to add; name files, folders or web addresses, or - for standard input\n"


def test_a_path_that_does_not_exist_is_said_and_no_record_is_made(ordret: Ordret, tmp_path: Path) -> None:
    answer = ordret("add", "reprots")

    assert answer.status == 2
    assert answer.err.startswith("ordret: reprots: ")
    assert list(tmp_path.iterdir()) == []
