"""What one who opens the record finds first."""

import re
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from ordret.record import Record
from web.made import pages, record_of


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_it_says_how_much_there_is_and_from_when_to_when(client: TestClient, record: Record) -> None:
    text = words(client.get("/").text)
    assert "articles26" in text
    assert f"statements{len(record.statements())}" in text
    assert f"stories{len(record.stories())}" in text
    assert "Mar 8 – 12, 2027 · Danish (6), Norwegian Bokmål (5)" in text
    assert "as of" in text


def test_every_number_leads_to_what_is_counted(client: TestClient) -> None:
    tally = client.get("/").text.partition('<dl class="tally">')[2].partition("</dl>")[0]
    assert len(re.findall(r'<dd><a href="/[^"]+">[\d,]+</a></dd>', tally)) == tally.count("<dt>") == 9


def test_it_begins_with_the_biggest_stories_newest_statements_and_conflicts_and_who_is_heard(
    client: TestClient, record: Record
) -> None:
    rows = client.get("/index.json").json()["rows"]

    def ids(kind: str) -> list[Any]:
        return [row["id"] for row in rows if row["kind"] == kind]

    lists = record.lists
    assert ids("story") == [each.id for each in lists.stories(limit=6).rows]
    assert ids("statement") == [each.id for each in lists.statements(limit=6).rows]
    assert ids("conflict") == [each.left for each in lists.conflicts(limit=6).rows]
    assert ids("person") == [each.id for each in lists.people(limit=6).rows]


def test_both_sides_of_a_conflict_are_links_and_a_figure_says_what_it_counts(client: TestClient) -> None:
    row = next(row for row in client.get("/index.json").json()["rows"] if row["kind"] == "conflict")
    text = client.get("/").text
    assert f'href="{row["address"]}"' in text
    assert f'href="{row["other"]["address"]}"' in text
    assert row["of"]
    assert f"{row['words']} ({row['of']})" in words(text)


def test_an_empty_record_says_how_to_fill_it(tmp_path: Path) -> None:
    with pages(record_of(tmp_path)) as client:
        text = words(client.get("/").text)
        assert "ordret add WHAT" in text
        assert client.get("/index.json").json()["command"] == "ordret add"


def test_articles_that_are_not_linked_say_what_comes_next(tmp_path: Path) -> None:
    path = tmp_path / "ordret.db"
    (tmp_path / "ferry.txt").write_text("Ferry to Tarn laid up\n\nThe pier is broken.", "utf-8")
    with Record.open(path, create=True) as record:
        record.add(str(tmp_path / "ferry.txt"))
    with pages(path) as client:
        text = words(client.get("/").text)
    assert "1 article is kept, and not read yet" in text
    assert "ordret run" in text


def test_articles_that_came_since_are_counted(tmp_path: Path) -> None:
    path = record_of(tmp_path, {"title": "Ferry laid up", "text": "The pier is broken.", "published": "2024-05-03"})
    (tmp_path / "late.txt").write_text("Ferry sails again\n\nThe pier is mended.", "utf-8")
    with Record.open(path) as record:
        record.add(str(tmp_path / "late.txt"))
    with pages(path) as client:
        assert "1 more article is not linked yet: ordret run" in words(client.get("/").text)
