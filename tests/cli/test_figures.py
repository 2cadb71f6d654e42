"""What `ordret figures` and `ordret conflicts` say of numbers."""

import json
from pathlib import Path

import pytest

from cli.conftest import Ordret
from cli.test_linked import lines, rows
from test_series import told


@pytest.fixture
def linked(tmp_path: Path, ordret: Ordret) -> Ordret:
    reports = [told("post", 14, 30), told("star", 14, 80, outlet="Elmsby Star")]
    (tmp_path / "reports.jsonl").write_text("".join(json.dumps(each) + "\n" for each in reports), "utf-8")
    ordret("add", "reports.jsonl")
    ordret("run")
    return ordret


def test_a_block_for_each_quantity_with_every_reports_number(linked: Ordret) -> None:
    shown = lines(linked("figures", "witnesses", "--table").out)

    assert "2024-05-03 Elmsby Post en 30 witnesses 30 witnesses" in shown
    assert "2024-05-03 Elmsby Star en 80 witnesses 80 witnesses" in shown
    assert shown[-2].startswith("figure-")


def test_a_row_for_each_report(linked: Ordret) -> None:
    found = rows(linked, "figures", "witnesses")

    assert {(row["outlet"], row["low"], row["unit"]) for row in found} == {
        ("Elmsby Post", 30.0, "witnesses"),
        ("Elmsby Star", 80.0, "witnesses"),
    }
    assert len({row["series"] for row in found}) == 1
    assert [row["id"] for row in rows(linked, "figures", str(found[1]["id"]))] == [row["id"] for row in found]
    assert linked("figures", "witnesses", "--csv").out.startswith("series,id,day,outlet,lang,given_by,low,high,unit")
    assert len(json.loads(linked("figures", "witnesses", "--json").out)) == 2


def test_no_figure_is_told(linked: Ordret) -> None:
    answer = linked("figures", "soldiers")

    assert (answer.status, answer.out, answer.err) == (1, "", "no figure found for 'soldiers'\n")


def test_two_numbers_are_shown_with_both_passages(linked: Ordret) -> None:
    (conflict,) = [row for row in rows(linked, "conflicts") if row["kind"] == "figures"]
    shown = " ".join(lines(linked("conflicts", "--table").out))

    assert conflict["strict"] is True
    for words in ("Elmsby Post", "Elmsby Star", "The police heard 30 witnesses.", "The police heard 80 witnesses."):
        assert words in shown
