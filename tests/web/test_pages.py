"""What holds for every page: its context, its HTML and its twins agree."""

import csv
import io
from typing import Any

import msgspec
import pytest
from starlette.testclient import TestClient

from ordret.record import Record
from ordret.web import addresses, twins
from ordret.web.pages import PAGES
from ordret.web.pages.page import Page
from web.addressed import OF

BY_NAME = {page.name: page for page in PAGES}
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def _json(client: TestClient, page: Page, record: Record) -> Any:
    answer = client.get(addresses.twin(OF[page.name](record), "json"))
    assert answer.status_code == 200
    return answer.json()


def test_every_page_has_an_address_to_be_tested_at() -> None:
    assert set(OF) == set(BY_NAME)


@every_page
def test_the_json_of_a_page_is_of_the_declared_type_and_nothing_else(
    page: Page, client: TestClient, record: Record
) -> None:
    answer = client.get(addresses.twin(OF[page.name](record), "json"))
    context = msgspec.json.decode(answer.content, type=page.context)
    assert msgspec.json.decode(msgspec.json.encode(context)) == answer.json()
    assert context.rows


@every_page
def test_the_csv_of_a_page_has_the_rows_of_its_json(page: Page, client: TestClient, record: Record) -> None:
    answer = client.get(addresses.twin(OF[page.name](record), "csv"))
    lines = [
        line for line in csv.DictReader(io.StringIO(answer.text)) if not str(line["address"] or "").startswith("#")
    ]
    rows = _json(client, page, record)["rows"]
    assert [line["address"] for line in lines if line["address"]] == [row["address"] for row in rows]
    assert tuple(rows[0]) == twins.columns(page)


@every_page
def test_every_row_of_a_page_is_a_link_on_it(page: Page, client: TestClient, record: Record) -> None:
    html = client.get(OF[page.name](record)).text
    for row in _json(client, page, record)["rows"]:
        assert f'href="{row["address"].replace("&", "&amp;")}"' in html


@every_page
def test_a_page_cannot_be_asked_what_it_does_not_know(page: Page, client: TestClient, record: Record) -> None:
    answer = client.get(addresses.asked(OF[page.name](record).partition("?")[0], [("nonsense", "1")]))
    assert answer.status_code == 400
    assert "nonsense" in answer.text


@every_page
def test_the_button_of_the_csv_says_how_many_rows_it_has(page: Page, client: TestClient, record: Record) -> None:
    count = len(_json(client, page, record)["rows"])
    html = client.get(OF[page.name](record)).text
    assert f"CSV, {count} row{'' if count == 1 else 's'}</a>" in html


def test_where_there_are_more_rows_a_button_leads_to_all(client: TestClient) -> None:
    html = client.get(addresses.asked("/search", [("rows", "2")])).text
    assert "CSV, as many rows as there are" in html
    lines = client.get("/search.csv?rows=2").text.splitlines()
    assert lines[-1].startswith("# cut after 2 rows; more: /search?")
    assert not client.get("/search.csv?rows=10000").text.splitlines()[-1].startswith("#")
