"""What a reader finds of figures."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from ordret.record import Record
from ordret.web import addresses
from web.made import pages, record_of

POST = {
    "outlet": "Elmsby Post",
    "published": "2031-05-06",
    "text": "The storm broke 14 cranes of the harbour in Elmsby on Tuesday, mayor Mona Tarrant said. The new pier of "
    "Elmsby costs $3 million, the mayor told reporters.",
}
HERALD = {
    "outlet": "Marlow Herald",
    "published": "2031-05-06",
    "text": "The storm broke 30 cranes of the harbour in Elmsby on Tuesday, builder Ivo Lant said. The new pier of "
    "Elmsby costs $5 million, the builder told reporters.",
}
UNDATED = {"outlet": "Island Times", "text": "The new pier of Elmsby costs more than $2 million."}
FERRY = {
    "outlet": "Ferry <i>News</i>",
    "published": "2031-06-09",
    "text": "Between 10 and 14 sheep took the ferry. About 40 % of the tickets were sold.",
}


@pytest.fixture(scope="module")
def pier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with pages(record_of(tmp_path_factory.mktemp("pier"), POST, HERALD, UNDATED, FERRY)) as client:
        yield client


def listed(client: TestClient, **query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get("/figures.json", params=query).json()["rows"]
    return found


def of(client: TestClient, quantity: str) -> str:
    """The address of the figures of a quantity."""
    (address,) = [str(each["address"]) for each in listed(client) if quantity in each["quantity"]]
    return address


def page(client: TestClient, address: str, **query: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(addresses.twin(address, "json"), params=query or None).json()
    return found


@pytest.fixture(scope="module")
def ships(record: Record) -> str:
    """The address of the figures that most reports of the summit have."""
    return addresses.figure(max(record.series(), key=lambda each: len(each.counts)).id)


def test_each_report_has_a_mark_in_the_chart_and_a_row_in_the_table(client: TestClient, ships: str) -> None:
    html = client.get(ships).text
    chart = html[html.index('<svg class="figures"') : html.index("</figure>")]
    table = html[html.index("<table") : html.index("</table>")]
    for row in page(client, ships)["rows"]:
        assert chart.count(f'href="{row["address"]}"') == 1
        assert f'href="{row["address"]}"' in table


def test_a_mark_is_called_by_its_words_who_gives_it_and_its_day(pier: TestClient) -> None:
    html = pier.get(of(pier, "cranes")).text
    assert 'aria-label="14 cranes, Mona Tarrant, May 6, 2031"' in html
    assert 'aria-label="more than $2 million, Island Times, day not known"' in pier.get(of(pier, "pier")).text


def test_what_contradicts_a_figure_is_said_at_its_row(pier: TestClient) -> None:
    rows = {row["words"]: row for row in page(pier, of(pier, "cranes"))["rows"]}
    (rival,) = rows["14 cranes"]["against"]
    claim = rival["claim"]
    assert (claim["told"], claim["given_by"], claim["reports"], claim["strict"]) == ("30", "Ivo Lant", 1, True)
    assert rival["address"] == rows["30 cranes"]["address"]
    assert "contradicted by" in pier.get(of(pier, "cranes")).text
    (pair,) = page(pier, page(pier, of(pier, "cranes"))["conflicting"])["rows"]
    assert {pair["left"]["who"]["name"], pair["right"]["who"]["name"]} == {"Mona Tarrant", "Ivo Lant"}
    assert page(pier, of(pier, "sheep"))["conflicting"] is None


def test_a_bound_is_read_as_one_and_money_has_its_currency_in_the_readers_language(pier: TestClient) -> None:
    address = of(pier, "pier")
    row = next(each for each in page(pier, address)["rows"] if each["words"] == "more than $2 million")
    assert (row["low"], row["high"], row["unit"]) == (2_000_000, None, "USD")
    assert "at least 2,000,000 US Dollar" in pier.get(address).text
    assert "2.000.000 US-Dollar" in pier.get(address, headers={"accept-language": "de"}).text


def test_the_axis_is_in_the_noun_that_the_heading_has(client: TestClient, ships: str) -> None:
    for row in page(client, ships)["rows"]:
        held = page(client, addresses.figure(row["id"]))
        assert (held["quantity"], held["unit"]) == (row["quantity"], row["unit"])


def test_a_range_and_about_are_read_as_such(pier: TestClient) -> None:
    assert "10 to 14 <span" in pier.get(of(pier, "sheep")).text
    assert "about 40 %" in pier.get(of(pier, "tickets")).text


def test_a_day_that_is_not_known_stands_last_in_the_chart(pier: TestClient) -> None:
    html = pier.get(of(pier, "pier")).text
    days = re.findall(r'<text class="day"[^>]*>([^<]*)<', html)
    assert days[-1] == "day not known"
    assert len(days) > 1


def test_sources_in_the_legend_are_those_of_the_rows(client: TestClient, ships: str) -> None:
    held = page(client, ships)
    assert [each["figures"] for each in held["sources"]] == sorted(
        (each["figures"] for each in held["sources"]), reverse=True
    )
    for row in held["rows"]:
        own = row["given_by"]
        if own and held["sources"][row["source"]]["figures"] == 1:
            assert held["sources"][row["source"]]["name"] == own["name"]
    assert sum(each["figures"] for each in held["sources"]) == len(held["rows"])


def test_any_figure_of_a_quantity_leads_to_all_of_them(client: TestClient, ships: str) -> None:
    held = page(client, ships)
    other = page(client, addresses.figure(held["rows"][-1]["id"]))
    assert other["id"] == held["id"]
    assert [each["id"] for each in other["rows"]] == [each["id"] for each in held["rows"]]


def test_figures_come_a_page_at_a_time(client: TestClient, ships: str) -> None:
    first = page(client, ships, rows="5")
    assert len(first["rows"]) == 5
    assert first["figures"] == len(page(client, ships)["rows"])
    assert f"Shown are 5 of {first['figures']}" in client.get(ships, params={"rows": "5"}).text
    assert page(client, first["next"])["rows"][0]["id"] == page(client, ships)["rows"][5]["id"]


def test_figures_are_found_by_what_they_count(pier: TestClient) -> None:
    assert [each["quantity"] for each in listed(pier, q="sheep")] == ["sheep"]
    assert listed(pier, q="whales") == []
    assert "No figure has all these words" in pier.get("/figures?q=whales").text
    assert pier.get("/figures", params={"q": "!?"}).status_code == 400


def test_what_is_printed_is_escaped_in_table_and_chart(pier: TestClient) -> None:
    for html in (pier.get("/figures").text, pier.get(of(pier, "sheep")).text):
        assert "<i>" not in html
        assert "Ferry &lt;i&gt;News" in html


def test_there_is_no_page_for_what_is_no_figure(client: TestClient, record: Record) -> None:
    assert client.get(addresses.figure(record.quotations()[0].id)).status_code == 404
    assert client.get(addresses.figure("figure-0-1-2")).status_code == 404
