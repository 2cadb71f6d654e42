"""What a reader finds of demands."""

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from web.made import pages, record_of

TRAWLER = {
    "lang": "da",
    "outlet": "Sandvig Tidende",
    "published": "2031-05-06",
    "title": "Danmark kræver trawleren fri",
    "text": "Danmarks udenrigsminister Asta Rønne krævede tirsdag, at Norge frigiver trawleren inden ti dage.\n\n"
    "Fiskeriforeningen bad om garantier for, at kvoterne ikke bliver skåret ned.",
}
REFUSED = {
    "lang": "nb",
    "outlet": "Hegre Avis",
    "published": "2031-05-07",
    "title": "Norge slipper ikke tråleren",
    "text": "Norges utenriksminister Sigurd Aasheim avviste onsdag at tråleren blir frigitt før boten er betalt.\n\n"
    "Han advarte mot <b>flere</b> turer.",
}


@pytest.fixture(scope="module")
def trawler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with pages(record_of(tmp_path_factory.mktemp("trawler"), TRAWLER, REFUSED)) as client:
        yield client


def rows(client: TestClient, address: str = "/demands.json", **query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(address, params=query).json()["rows"]
    return found


def test_a_demand_has_its_deadline_and_what_answered_it_in_its_own_language(trawler: TestClient) -> None:
    (demand,) = rows(trawler, kind="demand")
    assert (demand["speaker"], demand["open"], demand["deadline"]["words"]) == ("Asta Rønne", False, "inden ti dage")
    (reply,) = demand["answers"]
    assert (reply["speaker"], reply["lang"]) == ("Sigurd Aasheim", "nb")
    html = trawler.get("/demands?kind=demand").text
    assert '(<span lang="da" dir="ltr">inden ti dage</span>)' in html
    assert '<blockquote lang="nb" dir="ltr">' in html
    assert f'href="{reply["address"]}"' in html


def test_only_what_is_open_is_listed_where_that_is_asked(trawler: TestClient) -> None:
    (waiting,) = rows(trawler, open="yes")
    assert waiting["kind"] == "guarantee"
    assert 'aria-current="true">no</a>' in trawler.get("/demands?open=yes").text
    assert len(rows(trawler)) > 2


def test_a_story_has_its_demands_by_day_whatever_of_it_the_address_names(trawler: TestClient) -> None:
    (demand,) = rows(trawler, kind="demand")
    key = demand["address"].removeprefix("/statement/")
    listed = rows(trawler, f"/story/{key}/demands.json")
    assert [each["when"]["first"] for each in listed] == sorted(each["when"]["first"] for each in listed)
    assert {each["story"] for each in listed} == {demand["story"]}
    assert f'href="{demand["story"]}"' in trawler.get(f"/story/{key}/demands").text


def test_what_is_printed_is_escaped(trawler: TestClient) -> None:
    (warning,) = rows(trawler, kind="warning")
    assert "<b>" in warning["words"]
    html = trawler.get("/demands").text
    assert "<b>" not in html
    assert "&lt;b&gt;" in html


def test_one_page_follows_another(trawler: TestClient) -> None:
    every, address, found = rows(trawler), "/demands?rows=1", list[dict[str, Any]]()
    while address:
        held = trawler.get(address.replace("/demands", "/demands.json")).json()
        found += held["rows"]
        address = held["next"]
    assert found == every


def test_nothing_is_said_of_a_story_that_there_is_not(trawler: TestClient) -> None:
    assert trawler.get("/story/0123456789/demands").status_code == 404
    assert trawler.get("/demands?open=perhaps").status_code == 400
