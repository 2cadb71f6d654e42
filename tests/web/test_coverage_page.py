"""What a reader finds on the page of coverage."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from ordret.web import addresses
from web.made import pages, record_of


def report(outlet: str, day: str | None, number: int, lang: str = "en") -> dict[str, Any]:
    text = f"The harbour of Elmsby is closed for {number} days, the {outlet} says."
    return {"id": f"{outlet}-{number}", "title": f"Harbour {number}", "text": text, "outlet": outlet, "lang": lang} | (
        {"published": day} if day else {}
    )


@pytest.fixture(scope="module")
def spring(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Two outlets over a spring, one of which prints nothing for a while, and a report without a day."""
    reports = [
        report("Elmsby Post", "2024-03-01", 1),
        report("Elmsby Post", "2024-03-01", 2),
        report("Elmsby Post", "2024-05-30", 3),
        report("Havneby Tidende", "2024-03-03", 4, "da"),
        report("Havneby Tidende", None, 5, "da"),
    ]
    with pages(record_of(tmp_path_factory.mktemp("spring"), *reports)) as client:
        yield client


def asked(client: TestClient, **query: str) -> Any:
    return client.get("/coverage.json", params=query).json()


def cells(page: Any) -> dict[str, list[int]]:
    return {row["outlet"]: row["cells"] for row in page["rows"]}


def test_a_few_days_are_shown_one_by_one_and_those_with_nothing_as_such(spring: TestClient) -> None:
    page = asked(spring, by="day", **{"from": "2024-03-01", "to": "2024-03-04"})
    assert [each["first"] for each in page["columns"]] == ["2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04"]
    assert cells(page) == {"Elmsby Post": [2, 0, 0, 0], "Havneby Tidende": [0, 0, 1, 0]}


def test_a_record_of_months_is_shown_by_month(spring: TestClient) -> None:
    page = asked(spring)
    assert (page["by"], [each["last"] for each in page["columns"]]) == (
        "month",
        ["2024-03-31", "2024-04-30", "2024-05-31"],
    )
    assert cells(page) == {"Elmsby Post": [2, 0, 1], "Havneby Tidende": [1, 0, 0]}


def test_by_day_the_last_days_come_first_and_lead_to_earlier_ones(spring: TestClient) -> None:
    page = asked(spring, by="day")
    assert (len(page["columns"]), page["columns"][-1]["first"], page["later"]) == (31, "2024-05-30", None)
    earlier = spring.get(page["earlier"].replace("?", ".json?")).json()
    assert earlier["columns"][-1]["first"] == "2024-04-29"
    assert earlier["later"].endswith("from=2024-04-30")


def test_whoever_has_most_comes_first_and_the_others_follow_by_key(spring: TestClient) -> None:
    first = asked(spring, rows="1")
    assert [row["outlet"] for row in first["rows"]] == ["Elmsby Post"]
    second = spring.get(first["next"].replace("?", ".json?")).json()
    assert ([row["outlet"] for row in second["rows"]], second["next"]) == (["Havneby Tidende"], None)


def test_an_article_without_a_day_is_counted_apart(spring: TestClient) -> None:
    assert asked(spring)["undated"] == 1
    assert "1 article has no known day" in spring.get("/coverage").text


def test_the_number_of_a_cell_is_printed_beside_its_shade(spring: TestClient) -> None:
    text = spring.get("/coverage").text
    assert '<td class="h4">2</td><td class="h0">0</td><td class="h2">1</td>' in text


def test_days_of_which_there_is_nothing_say_so(spring: TestClient) -> None:
    assert "nothing of these days" in spring.get("/coverage", params={"from": "2023-01-01", "to": "2023-01-09"}).text


@pytest.mark.parametrize("query", [{"from": "2024-05-01", "to": "2024-04-01"}, {"by": "year"}, {"from": "May"}])
def test_what_is_no_stretch_of_days_is_refused(spring: TestClient, query: dict[str, str]) -> None:
    assert spring.get("/coverage", params=query).status_code == 400


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days(spring: TestClient, day: str) -> None:
    for by in ("day", "month"):
        assert spring.get("/coverage", params={"by": by, "from": day}).status_code in (200, 400)
        assert spring.get("/coverage", params={"by": by, "to": day}).status_code in (200, 400)


def test_an_empty_record_says_what_to_do(tmp_path: Path) -> None:
    with pages(record_of(tmp_path)) as client:
        assert "ordret run" in client.get(addresses.coverage()).text
