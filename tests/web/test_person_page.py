"""What a reader finds on the page of somebody, and in the list of people."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from ordret.record import Record
from ordret.web import addresses
from web.made import pages, record_of

SAID = "“The harbour stays closed for {} days,” the mayor of Elmsby, Mona Tarrant, told reporters on Friday."


@pytest.fixture(scope="module")
def minister(record: Record) -> str:
    """The address of the Russian minister of the summit."""
    found = record.lists.names("Chernov", limit=1).rows[0]
    return addresses.person(found.id, found.name)


def shown(client: TestClient, address: str, **query: str) -> Any:
    return client.get(addresses.twin(address, "json"), params=query).json()


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_every_spelling_is_there_with_its_language_and_who_prints_it(client: TestClient, minister: str) -> None:
    text = words(client.get(minister).text)
    assert "Vasily Chernov · English · printed 6 times" in text
    assert "Vasilij Tjernov · Danish · printed 7 times · Sundposten" in text


def test_roles_are_there_with_the_days_on_which_they_were_printed(client: TestClient, minister: str) -> None:
    text = words(client.get(minister).text)
    assert "Ruslands udenrigsminister · Danish · Mar 9 – 12, 2027" in text.replace("\u2009", " ")


def test_what_was_said_comes_newest_first(client: TestClient, minister: str) -> None:
    rows = shown(client, minister)["rows"]
    days = [row["when"]["last"] for row in rows if row["when"]["first"] == row["when"]["last"]]
    assert len(rows) > 9
    assert days == sorted(days, reverse=True)
    assert {row["kind"] for row in rows} == {"statement"}


def test_what_was_said_is_searched_in_its_own_box(client: TestClient, minister: str) -> None:
    rows = shown(client, minister, q="fantasi")["rows"]
    assert 0 < len(rows) < len(shown(client, minister)["rows"])
    assert "Resten er fri fantasi" in [row["words"] for row in rows]
    assert "Nothing they said" in client.get(minister, params={"q": "kærnehus"}).text


def test_whom_they_met_is_told_with_status_and_links(client: TestClient, minister: str) -> None:
    (row,) = shown(client, minister, show="met")["rows"]
    assert (row["status"], [each["name"] for each in row["who"]]) == ("held", ["Sigurd Aasheim", "Vasilij Tsjernov"])
    assert row["who"][1]["address"].endswith(minister.rpartition("-mention-")[2])


def test_what_others_said_about_them_is_of_others(client: TestClient, minister: str) -> None:
    rows = shown(client, minister, show="about")["rows"]
    assert {each["name"] for row in rows for each in row["who"]} == {"Maarja Tammsalu", "Rein Kaarma"}


def test_figures_lead_to_their_series(client: TestClient, minister: str) -> None:
    rows = shown(client, minister, show="figures")["rows"]
    assert [row["address"].startswith("/figure/") for row in rows] == [True]


def test_what_is_not_settled_says_why(client: TestClient, minister: str) -> None:
    rows = shown(client, minister, show="disputed")["rows"]
    assert {row["dispute"] for row in rows} <= {"corrected", "denied", "unsure"}
    assert "not settled" in client.get(minister, params={"show": "disputed"}).text


def test_another_name_in_the_address_leads_to_the_same_page(client: TestClient, minister: str) -> None:
    key = addresses.person_key(minister)
    text = client.get(addresses.person(key, "somebody else")).text
    assert f'<link rel="canonical" href="{minister}">' in text


def test_a_later_mention_of_somebody_leads_to_them(client: TestClient, record: Record, minister: str) -> None:
    mention = next(each for each in record.mentions() if each.finding.name == "Vasily Chernov")
    assert shown(client, addresses.person(mention.id, "vasily"))["address"] == minister


def test_whoever_is_linked_to_nobody_has_a_page_of_what_one_report_says(client: TestClient, record: Record) -> None:
    alone = next(
        addresses.person(addresses.person_key(who["address"]), who["name"])
        for article in record.articles()
        for row in client.get(addresses.twin(addresses.article(article.article.id), "json")).json()["rows"]
        for who in row["who"]
        if row["kind"] == "quotation" and not who["named"]
    )
    page = shown(client, alone)
    assert page["rows"]
    assert not page["linked"]
    assert "not linked to anybody" in client.get(alone).text


def test_a_body_has_a_page_as_well(client: TestClient, record: Record) -> None:
    found = record.lists.names("Nordstrædekommissionen", limit=1).rows[0]
    page = shown(client, addresses.person(found.id, found.name))
    assert (page["kind"], page["name"]) == ("body", "Nordstrædekommissionen")


def test_a_country_is_known_by_its_code(client: TestClient, record: Record) -> None:
    found = next(each for each in record.lists.names("Danmark", limit=9).rows if each.kind == "place")
    page = shown(client, addresses.person(found.id, found.name))
    assert (page["country"], page["wikidata"]) == ("DK", "Q35")


def test_what_is_nobody_is_not_found(client: TestClient) -> None:
    for key in ("nobody", "mention-00000000000000000000-1-2", "mention--1-2", "%00"):
        assert client.get(f"/person/{key}").status_code == 404


def test_only_what_is_said_is_searched(client: TestClient, minister: str) -> None:
    assert client.get(minister, params={"show": "met", "q": "x"}).status_code == 400
    assert client.get(minister, params={"q": "!!!"}).status_code == 400


def test_a_feed_has_what_was_said_newest_first(client: TestClient, minister: str) -> None:
    feed = ElementTree.fromstring(client.get(addresses.twin(minister, "atom")).content)
    entries = [each.findtext("{*}updated") for each in feed.findall("{*}entry")]
    assert len(entries) > 9
    assert entries[0] == "2027-03-12T00:00:00Z"


def test_a_page_shows_no_more_than_was_asked_for_and_the_next_goes_on(client: TestClient, minister: str) -> None:
    whole = [row["id"] for row in shown(client, minister)["rows"]]
    first = shown(client, minister, rows="4")
    second = client.get(first["next"].replace("?", ".json?")).json()
    assert [row["id"] for row in (*first["rows"], *second["rows"])] == whole[:8]


def test_hostile_names_are_words(tmp_path: Path) -> None:
    report = {"title": "Harbour", "text": SAID.format(3).replace("Mona Tarrant", "Mona <b>Tarrant"), "lang": "en"}
    with pages(record_of(tmp_path, report)) as client:
        for address in [row["address"] for row in client.get("/people.json").json()["rows"]]:
            assert "<b>" not in client.get(address).text
        assert "<b>" not in client.get("/people").text


def test_whoever_is_heard_most_comes_first(client: TestClient) -> None:
    rows = client.get("/people.json").json()["rows"]
    counts = [row["statements"] for row in rows]
    assert rows[0]["name"] == "Vasilij Tjernov"
    assert counts == sorted(counts, reverse=True)


def test_people_are_filtered_by_kind(client: TestClient) -> None:
    rows = client.get("/people.json", params={"kind": "place"}).json()["rows"]
    assert {row["kind"] for row in rows} == {"place"}


@pytest.mark.parametrize("name", ["Chernov", "Tschernow", "Чернов", "tjernov"])
def test_people_are_found_in_every_spelling_and_script(name: str, client: TestClient) -> None:
    rows = client.get("/people.json", params={"q": name}).json()["rows"]
    assert [row["name"] for row in rows] == ["Vasilij Tjernov"]


@pytest.mark.parametrize("name", ["!!!", '"', "* OR *"])
def test_a_name_without_a_word_gets_a_clear_answer(name: str, client: TestClient) -> None:
    answer = client.get("/people", params={"q": name})
    assert answer.status_code in (200, 400)
    assert "Something went wrong" not in answer.text


def test_a_name_that_nobody_has_says_what_to_try(client: TestClient) -> None:
    assert "Try fewer words" in client.get("/people", params={"q": "Quirinius"}).text


def test_an_empty_record_says_what_to_do(tmp_path: Path) -> None:
    with pages(record_of(tmp_path)) as client:
        assert "ordret run" in client.get("/people").text
