"""What a reader finds of a statement."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from ordret.record import Record
from ordret.web import addresses
from web.cranes import FIX, HERALD, POST
from web.made import pages, record_of

WORDS = "“The harbour of Elmsby stays closed for three days and <b>nobody</b> may sail,”"
HARBOUR = {
    "outlet": "Elmsby Post",
    "url": "https://elmsby.example/harbour",
    "published": "2031-05-06",
    "text": f"ELMSBY (Reuters) - {WORDS} mayor Mona Tarrant told reporters on Tuesday.\n\nThe fishermen are waiting.",
}
SHIPS = {
    "outlet": "Marlow Herald",
    "published": "2031-05-07",
    "text": f"MARLOW (Reuters) - Ships lie at anchor.\n\n{WORDS} mayor Mona Tarrant said.",
}
PIER = {"outlet": "Island Times", "published": "2031-05-08", "text": f"{WORDS} Mona Tarrant said. The pier is empty."}


def most(path: Path) -> str:
    """The statement with the most wordings."""
    with Record.open(path, read_only=True) as record:
        return max(record.statements(), key=lambda each: len(each.quotations)).id


class Reader:
    """Somebody at the page of a statement."""

    def __init__(self, client: TestClient, key: str) -> None:
        self.client, self.key = client, key

    def html(self, key: str | None = None) -> str:
        return self.client.get(addresses.statement(key or self.key)).text

    def page(self, key: str | None = None, **query: str) -> dict[str, Any]:
        found: dict[str, Any] = self.client.get(f"{addresses.statement(key or self.key)}.json", params=query).json()
        return found


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    path = record_of(tmp_path_factory.mktemp("harbour"), HARBOUR, SHIPS, PIER)
    with pages(path) as client:
        yield Reader(client, most(path))


@pytest.fixture(scope="module")
def cranes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    path = record_of(tmp_path_factory.mktemp("cranes"), POST, HERALD, FIX)
    with pages(path) as client:
        yield Reader(client, most(path))


def text(row: dict[str, Any]) -> str:
    return "".join(each["text"] for each in row["passage"]["segments"])


def marked(row: dict[str, Any], *marks: str) -> list[str]:
    return [each["text"] for each in row["passage"]["segments"] if each["mark"] in marks]


def test_a_relation_is_stated_where_both_reports_credit_one_agency(harbour: Reader) -> None:
    rows = {row["origin"]["outlet"]: row for row in harbour.page()["rows"]}
    assert [(row["relation"], row["ground"]) for row in rows.values()] == [
        (None, None),
        ("copy", "stated"),
        ("copy", "word for word"),
    ]
    assert [tie["agency"] for tie in rows["Marlow Herald"]["ties"]] == ["Reuters"]
    html = harbour.html()
    assert html.count("earliest copy held") == 1
    assert "copy · stated" in html


def test_a_copy_with_another_number_is_none_word_for_word(cranes: Reader) -> None:
    (_, later) = cranes.page()["rows"]
    assert (later["relation"], later["ground"]) == ("copy", "inferred")


def test_sources_are_counted_after_lineage(harbour: Reader) -> None:
    sources = harbour.page()["sources"]
    assert (sources["number"], sources["reports"], sources["least"]) == (2, 3, False)
    assert sources["because"] == "2 reports credit Reuters; 1 stands alone"
    assert "2 sources" in harbour.html()


def test_the_words_are_marked_with_a_sentence_to_either_side(harbour: Reader) -> None:
    rows = harbour.page()["rows"]
    assert text(rows[1]).startswith("MARLOW (Reuters) - Ships lie at anchor.\n\n“The harbour")
    assert marked(rows[1], "words") == [WORDS.strip("“”")]


def test_what_differs_stands_by_kind_with_its_report_and_is_marked_in_both(cranes: Reader) -> None:
    page = cranes.page()
    told = [(each["what"], each["left"], each["right"], each["reports"][0]["outlet"]) for each in page["drifts"]]
    assert told == [("negation", "not", None, "Marlow Herald"), ("number", "14", "12", "Marlow Herald")]
    earliest, later = page["rows"]
    assert marked(earliest, "number", "negation") == ["not", "14"]
    assert marked(later, "number", "negation") == ["12"]


def test_a_name_that_only_one_wording_has_is_not_told_by_its_key(harbour: Reader) -> None:
    page = harbour.page()
    assert page["drifts"] == []
    assert all(row["differences"] == [] for row in page["rows"])


def test_each_wording_is_contradicted_by_the_other(cranes: Reader) -> None:
    earliest, later = cranes.page()["rows"]
    for own in (earliest, later):
        page = cranes.page(own["id"])
        (opposite,) = page["conflicts"]
        assert opposite["strict"]
        assert opposite["side"]["id"] == later["id"]
        html = cranes.html(own["id"])
        assert "Contradicted by" in html
        assert f'href="{page["conflicting"]}"' in html
        assert cranes.client.get(addresses.twin(page["conflicting"], "json")).json()["rows"]


def test_who_denies_a_claim_stands_at_it_and_the_claim_at_the_denial(cranes: Reader) -> None:
    (pair,) = cranes.client.get("/conflicts.json?kind=denial").json()["rows"]
    for own, other in (("left", "right"), ("right", "left")):
        sides = [each["side"]["id"] for each in cranes.page(pair[own]["id"])["conflicts"]]
        assert sides == [pair[other]["id"]]


def test_figures_in_the_words_lead_to_their_series(harbour: Reader) -> None:
    ((address, words),) = [(each["address"], each["words"]) for each in harbour.page()["numbers"]]
    assert words == "three days"
    assert harbour.client.get(address).status_code == 200
    assert f'href="{address}"' in harbour.html()


def test_words_are_escaped(harbour: Reader) -> None:
    html = harbour.html()
    assert "<b>" not in html
    assert "&lt;b&gt;nobody&lt;/b&gt;" in html


def test_wordings_come_a_page_at_a_time_and_each_is_compared_with_the_earliest(cranes: Reader) -> None:
    first, second = cranes.page(rows="1"), None
    assert len(first["rows"]) == 1
    second = cranes.client.get(addresses.twin(first["next"], "json")).json()
    assert second["next"] is None
    assert (second["wordings"], second["rows"][0]["relation"]) == (2, "copy")
    assert [each["what"] for each in second["drifts"]] == ["negation", "number"]


def test_what_is_not_linked_yet_is_a_statement_of_its_own(tmp_path: Path) -> None:
    path = record_of(tmp_path)
    with Record.open(path) as record:
        (tmp_path / "report.jsonl").write_text(json.dumps({"lang": "en", **PIER}) + "\n", "utf-8")
        record.add(str(tmp_path / "report.jsonl"))
        record.find()
    with pages(path) as client:
        page = Reader(client, most(path)).page()
    assert (page["wordings"], page["sources"]["number"], len(page["rows"])) == (1, 1, 1)
    assert (page["languages"], page["conflicts"]) == (["en"], [])


def test_a_superseded_wording_still_has_its_page(tmp_path: Path) -> None:
    path = record_of(tmp_path, {**HARBOUR})
    key = most(path)
    with Record.open(path) as record:
        (tmp_path / "again.jsonl").write_text(
            json.dumps({"lang": "en", **HARBOUR, "text": "Nothing was said."}) + "\n", "utf-8"
        )
        record.add(str(tmp_path / "again.jsonl"))
        record.run()
        found = record.store.found(key)
        assert found
        assert not found.current
    with pages(path) as client:
        assert client.get(addresses.statement(key)).status_code == 200
        assert len(Reader(client, key).page()["rows"]) == 1
