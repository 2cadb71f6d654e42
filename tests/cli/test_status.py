import json
from pathlib import Path

import pytest

from cli.conftest import Ordret
from ordret.pack import languages


@pytest.mark.usefixtures("record")
def test_status_counts_what_is_there(ordret: Ordret, tmp_path: Path) -> None:
    status = json.loads(ordret("status").out)

    assert status["path"] == str(tmp_path / "ordret.db")
    assert status["languages"] == {"da": 2}
    assert {kind: status["counts"][kind] for kind in ("articles", "quotations", "mentions", "credits", "problems")} == {
        "articles": 2, "quotations": 1, "mentions": 1, "credits": 1, "problems": 2,
    }  # fmt: skip
    assert status["bytes"] > 0


@pytest.mark.usefixtures("record")
def test_a_person_reads_status_line_by_line(ordret: Ordret) -> None:
    lines = [line.split() for line in ordret("status", "--table").out.splitlines()]

    assert ["quotations", "1"] in lines
    assert ["languages", "da", "2"] in lines


def test_langs_needs_no_record_and_lists_every_pack(ordret: Ordret) -> None:
    rows = [json.loads(line) for line in ordret("langs").out.splitlines()]

    assert [row["lang"] for row in rows] == list(languages())
    assert all(row["verbs"] > 0 and row["name"] for row in rows)
