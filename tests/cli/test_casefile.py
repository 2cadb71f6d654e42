import json
from pathlib import Path

import pytest

from cli.conftest import Ordret
from cli.sandvig import FINDINGS, FIRST, NEW, OLD
from ordret.model import finding_id

pytestmark = pytest.mark.usefixtures("record")
QUOTATION = finding_id(FINDINGS[2])


def test_a_case_is_written_and_checked(ordret: Ordret, tmp_path: Path) -> None:
    for name in ("case", "case.zip"):
        made = ordret("casefile", QUOTATION, "-o", name)
        assert (made.status, made.out) == (0, "")
        assert made.err.startswith(f"wrote {name}: 1 article, ")
        checked = ordret("casefile", "--check", name)
        assert checked.status == 0
        assert json.loads(checked.out)["wrong"] == []
    assert json.loads((tmp_path / "case/manifest.json").read_bytes())["chosen"] == [QUOTATION]


def test_a_changed_case_is_told_by_the_exit_status(ordret: Ordret, tmp_path: Path) -> None:
    ordret("casefile", FIRST.id, "-o", "case")
    (tmp_path / f"case/texts/{FIRST.id}.txt").write_text("nothing", encoding="utf-8")
    checked = ordret("casefile", "--check", "case")
    assert checked.status == 2
    assert json.loads(checked.out)["wrong"][0]["id"] == f"texts/{FIRST.id}.txt"


def test_a_case_is_added_to_another_record(ordret: Ordret) -> None:
    ordret("casefile", OLD.id, "-o", "case.zip")
    assert (
        ordret("add", "case.zip", "--db", "other.db").err
        == "read as case file 2\nadded 2 articles in 1 language (da 2)\n"
    )
    rows = [json.loads(line) for line in ordret("export", "articles", "--db", "other.db").out.splitlines()]
    assert [(row["id"], row["current"]) for row in rows] == [(OLD.id, False), (NEW.id, True)]
    assert rows[1]["supersedes"] == OLD.id


@pytest.mark.parametrize("name", ["case", "case.zip"])
def test_its_judgements_are_taken_along(ordret: Ordret, name: str) -> None:
    ordret("judge", QUOTATION, "--withdraw", "--as", "Reader")
    ordret("casefile", FIRST.id, "-o", name)
    ordret("add", name, "--db", "other.db")
    assert ordret("judge", "--take", name, "--db", "other.db").err == "took 1 new judgement\n"


def test_the_page_is_written_in_the_language_asked_for(ordret: Ordret, tmp_path: Path) -> None:
    ordret("casefile", FIRST.id, "-o", "case", "--in", "da")
    assert "<h1>Sagsmappe</h1>" in (tmp_path / "case/index.html").read_text("utf-8")
    assert "is not one of 'en', 'da', 'nb', 'de'" in ordret("casefile", FIRST.id, "-o", "other", "--in", "fi").err


@pytest.mark.parametrize("arguments", [(), (FIRST.id,), ("-o", "case"), (FIRST.id, "--check", "case")])
def test_what_is_wanted_has_to_be_said(ordret: Ordret, arguments: tuple[str, ...]) -> None:
    answer = ordret("casefile", *arguments)
    assert answer.status == 2
    assert "give ids and -o PATH to make a case file, or --check PATH alone" in answer.err


def test_a_path_that_is_no_case_file_is_said(ordret: Ordret, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    assert "a.txt: no case file" in ordret("casefile", "--check", "a.txt").err
    assert ordret("casefile", "--check", "nowhere").err == "ordret: nowhere: No such file or directory\n"
