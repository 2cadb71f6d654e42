import json
from pathlib import Path

import pytest

from cli.conftest import Ordret

GOLD = """
[[passage]]
id = "en-01"
text = '''
“We will not give in,” Foreign Minister Mary Holme said on Tuesday.
'''
quotations = [ { form = "direct", act = "says", speaker = "Mary Holme", words = ["We will not give in"] } ]
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Gold with one floor, that is easily met."""
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "en.toml").write_text(GOLD)
    (folder / "floors.json").write_text('{"en": {"direct": {"f1": 0.5}}}')
    return folder


@pytest.mark.usefixtures("gold")
def test_each_language_and_kind_has_its_figures(ordret: Ordret) -> None:
    answer = ordret("gate")
    direct = next(row for row in map(json.loads, answer.out.splitlines()) if row["kind"] == "direct")

    assert answer.status == 0
    assert direct == {
        "lang": "en", "kind": "direct", "gold": 1, "found": 1, "right": 1, "wrong": 0,
        "precision": 1.0, "recall": 1.0, "f1": 1.0,
    }  # fmt: skip


def test_the_floors_rise_to_today(ordret: Ordret, gold: Path) -> None:
    assert ordret("gate", "--raise").status == 0

    assert json.loads((gold / "floors.json").read_text())["en"]["direct"]["f1"] == 1.0


def test_what_falls_below_its_floor_is_named_and_is_status_two(ordret: Ordret, gold: Path) -> None:
    ordret("gate", "--raise")
    (gold / "en.toml").write_text(GOLD.replace('words = ["We will not give in"]', 'words = ["Foreign Minister"]'))
    answer = ordret("gate", "--raise")

    assert answer.status == 2
    assert "en direct: precision 0, floor 1" in answer.err
    assert json.loads((gold / "floors.json").read_text())["en"]["direct"]["f1"] == 1.0


def test_without_floors_it_says_what_makes_them_and_is_status_two(ordret: Ordret, gold: Path) -> None:
    (gold / "floors.json").unlink()
    answer = ordret("gate")

    assert answer.status == 2
    assert answer.err == "ordret: below the floor: floors.json is missing; `ordret gate --raise` makes it\n"


def test_the_first_floors_are_made_by_raising_them(ordret: Ordret, gold: Path) -> None:
    (gold / "floors.json").unlink()

    assert ordret("gate", "--raise").status == 0
    assert ordret("gate").status == 0


def test_a_language_that_has_floors_and_no_gold_any_more_is_status_two(ordret: Ordret, gold: Path) -> None:
    ordret("gate", "--raise")
    (gold / "en.toml").rename(gold / "da.toml")
    answer = ordret("gate")

    assert answer.status == 2
    assert "en direct: not scored, has floors" in answer.err


def test_without_gold_it_says_what_to_give(ordret: Ordret, tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()

    assert ordret("gate").err == "ordret: gold: no gold here; give the folder that holds da.toml, en.toml, …\n"
