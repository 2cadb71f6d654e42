"""What a reader finds where reports differ."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from ordret.record import Record
from ordret.web import addresses
from web.cranes import FIX, HERALD, POST
from web.made import pages, record_of


@pytest.fixture(scope="module")
def cranes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with pages(record_of(tmp_path_factory.mktemp("cranes"), POST, HERALD, FIX)) as client:
        yield client


def rows(client: TestClient, **query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get("/conflicts.json", params=query).json()["rows"]
    return found


def marked(side: dict[str, Any], *marks: str) -> list[str]:
    return [each["text"] for each in side["passage"]["segments"] if each["mark"] in marks]


def test_of_two_wordings_the_number_and_the_not_are_marked(cranes: TestClient) -> None:
    (pair,) = rows(cranes, kind="wording")
    assert pair["strict"]
    assert marked(pair["left"], "number", "negation") == ["not", "14"]
    assert marked(pair["right"], "number", "negation") == ["12"]
    html = cranes.get("/conflicts?kind=wording").text
    assert "cannot both hold" in html
    assert '<mark class="negation">not</mark>' in html


def test_a_denial_stands_beside_what_it_denies_with_its_word_marked(cranes: TestClient) -> None:
    (pair,) = rows(cranes, kind="denial")
    assert not pair["strict"]
    assert (pair["left"]["who"]["name"], pair["right"]["who"]["name"]) == ("Ivo Lant", "Mona Tarrant")
    assert (marked(pair["left"], "negation"), marked(pair["right"], "negation")) == ([], ["denied"])
    assert "alike in meaning" in pair["because"]
    html = cranes.get("/conflicts?kind=denial").text
    assert "alike in meaning" in html[html.index("<details") : html.index("</details>")]


def test_figures_that_differ_are_marked_with_who_gives_them(client: TestClient) -> None:
    pairs = rows(client, kind="figures")
    assert {each["strict"] for each in pairs} == {True, False}
    for pair in pairs:
        told = [word for side in ("left", "right") for word in marked(pair[side], "number")]
        assert len(told) == 2
        assert all(re.findall(r"\d+", word)[0] in pair["because"] for word in told)
        assert pair["left"]["who"] or pair["right"]["who"]


def test_both_passages_are_linked_and_the_publisher(cranes: TestClient) -> None:
    html = cranes.get("/conflicts?kind=wording").text
    for side in (rows(cranes, kind="wording")[0][name] for name in ("left", "right")):
        assert f'href="{side["address"]}"' in html
        assert f'href="{side["origin"]["address"]}"' in html
    assert "https://elmsby.example/cranes#:~:text=" in html


def test_what_was_corrected_later_is_linked_at_its_side_and_not_told_by_an_id(cranes: TestClient) -> None:
    (pair,) = rows(cranes, kind="wording")
    assert pair["left"]["corrected"] is None
    assert "Correction: We wrote" in cranes.get(pair["right"]["corrected"]).text
    assert "corrected" not in pair["because"]


def test_filters_are_links_that_keep_what_else_is_asked(cranes: TestClient) -> None:
    story = rows(cranes)[0]["story"]
    html = cranes.get(story).text
    links = re.findall(r'href="(/conflicts\?[^"]*)"', html)
    assert f"{story.replace('&', '&amp;')}&amp;kind=denial" in links
    assert len(rows(cranes)) == 2


def test_conflicts_of_one_statement_are_found_by_any_of_its_wordings(cranes: TestClient) -> None:
    for side in ("left", "right"):
        own = rows(cranes, kind="wording")[0][side]["id"]
        assert [each["kind"] for each in rows(cranes, of=own)] == ["wording"]
    assert cranes.get("/conflicts?of=quotation-0-1-2").status_code == 404


def test_one_page_follows_another(cranes: TestClient) -> None:
    first = cranes.get("/conflicts.json?rows=1").json()
    second = cranes.get(addresses.twin(first["next"], "json")).json()
    assert [*first["rows"], *second["rows"]] == rows(cranes)
    assert second["next"] is None


def test_a_kind_that_there_is_not_is_refused_and_nothing_found_is_said(cranes: TestClient) -> None:
    assert cranes.get("/conflicts?kind=mood").status_code == 400
    assert "Nothing that differs is held here." in cranes.get("/conflicts?kind=figures").text


def test_an_empty_record_has_no_conflicts(tmp_path: Path) -> None:
    Record.open(tmp_path / "ordret.db", create=True).close()
    with pages(tmp_path / "ordret.db") as client:
        assert "Nothing that differs is held here." in client.get("/conflicts").text
        assert "Nothing of the kind is held here." in client.get("/demands").text
