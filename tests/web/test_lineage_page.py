"""What a reader finds of who had it from whom."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ordret.model import Quotation
from ordret.record import Record
from ordret.web import addresses
from web.made import pages, record_of

BODY = (
    "The ferry between Elmsby and the island of Tarn is laid up until the pier has been mended. Divers found on "
    "Thursday that four of the piles below the landing had been eaten through by worms, and that a fifth had moved. "
    "“The ferry will not sail before the pier is mended,” the mayor of Elmsby, Mona Tarrant, said. Until then the "
    "lifeboat takes over the sick, the schoolchildren and the mail, twice a day and only in calm weather. The work is "
    "to begin as soon as oak can be had, which the builders of the harbour expect within two weeks."
)
WIRE = {"outlet": "Elmsby Post", "title": "Ferry laid up", "text": f"ELMSBY (AP) — {BODY}", "published": "2024-05-03"}
COPY = {"outlet": "Tarn Herald", "title": "No ferry to Tarn", "text": BODY, "published": "2024-05-04"}
UNDATED = {"outlet": "Isle Gazette", "title": "Ferry stays in harbour", "text": BODY}


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report that credits an agency, and two of the same words that do not; one of them without a day."""
    return record_of(tmp_path_factory.mktemp("copied"), WIRE, COPY, UNDATED)


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def biggest(record: Record) -> str:
    return record.lists.stories(limit=1).rows[0].id


def quoted(record: Record) -> str:
    """The statement that most reports carry."""
    return max(record.statements(), key=lambda each: len(each.quotations)).id


def test_each_report_says_from_whom_it_is_and_on_what_ground(client: TestClient, record: Record) -> None:
    text = words(client.get(addresses.story_lineage(biggest(record))).text)
    assert "Elleve lande mødes om mørke skibe i nord examples" not in text
    assert re.search(r"Elleve lande mødes om mørke skibe i nord \S*da-01.txt · Danish · March 8, 2027 credits", text)
    assert "credits Ritzau (stated)" in text
    assert "signed: ritzau" in text.partition("How was this found?")[2]


def test_a_stated_origin_leads_to_the_words_that_state_it(client: TestClient, record: Record) -> None:
    rows = client.get(addresses.twin(addresses.story_lineage(biggest(record)), "json")).json()["rows"]
    for row in rows:
        for tie in row["ties"]:
            if tie["ground"] == "stated":
                credit = record.store.found(tie["address"].partition("#")[2])
                assert credit
                assert credit.finding.article == row["id"]
                assert getattr(credit.finding, "agency", None) == tie["agency"]


def test_a_report_that_stands_alone_says_so(client: TestClient, record: Record) -> None:
    page = client.get(addresses.twin(addresses.story_lineage(biggest(record)), "json")).json()
    alone = sum(not row["ties"] for row in page["rows"])
    assert alone
    text = words(client.get(addresses.story_lineage(biggest(record))).text)
    assert text.count("nothing tells that it is from another") == alone


def test_the_chart_has_a_mark_for_each_row_with_its_number(client: TestClient, record: Record) -> None:
    text = client.get(addresses.story_lineage(biggest(record))).text
    rows = client.get(addresses.twin(addresses.story_lineage(biggest(record)), "json")).json()["rows"]
    chart = text.partition('<svg class="lineage"')[2].partition("</svg>")[0]
    for row in rows:
        assert f'<a href="{row["address"]}" class="report"><title>{row["number"]}: ' in chart


def test_word_for_word_is_told_apart_from_what_is_stated(copied: Path) -> None:
    with Record.open(copied) as record, pages(copied) as client:
        page = client.get(addresses.twin(addresses.story_lineage(biggest(record)), "json")).json()
    ties = {row["origin"]["outlet"]: [(tie["how"], tie["ground"]) for tie in row["ties"]] for row in page["rows"]}
    assert ("credit", "stated") in ties["Elmsby Post"]
    assert ("copy", "word for word") in ties["Tarn Herald"]
    assert ("credit", "stated") not in ties["Tarn Herald"]


def test_a_report_without_a_day_is_last_and_says_so(copied: Path) -> None:
    with Record.open(copied) as record, pages(copied) as client:
        text = client.get(addresses.story_lineage(biggest(record))).text
    last = words(text).partition("the earliest copy held first")[2]
    assert re.search(r"Ferry stays in harbour Isle Gazette · English · (day not known|May)", last)


def test_a_page_shows_the_next_reports_and_says_how_many_are_drawn(client: TestClient, record: Record) -> None:
    address = addresses.story_lineage(biggest(record))
    first = client.get(f"{address}.json?rows=5").json()
    assert [row["number"] for row in first["rows"]] == [1, 2, 3, 4, 5]
    second = client.get(first["next"].replace("?", ".json?")).json()
    assert [row["number"] for row in second["rows"]] == [6, 7, 8, 9, 10]
    assert "Drawn are 1 to 5 of 14; the list has all." in words(client.get(f"{address}?rows=5").text)
    assert "Drawn are" not in client.get(address).text
    assert client.get(f"{address}?after=nowhere").status_code == 400


def test_the_wordings_of_a_statement_have_their_lineage(client: TestClient, record: Record) -> None:
    key = quoted(record)
    page = client.get(addresses.twin(addresses.statement_lineage(key), "json")).json()
    members = next(each.quotations for each in record.statements() if each.id == key)
    assert [row["id"] for row in page["rows"]] == list(members)
    assert all(row["address"].endswith(f"#{row['id']}") for row in page["rows"])
    assert f"{len(members)} wordings, the earliest copy held first" in words(
        client.get(addresses.statement_lineage(key)).text
    )


def test_a_wording_that_is_from_nobody_says_what_its_words_are_to_the_earliest(
    client: TestClient, record: Record
) -> None:
    """Reports that credit nobody, of a statement that others carry too."""
    of_words = {"same", "copy", "translation", "paraphrase", "part"}
    told = 0
    for statement in record.statements():
        if len({record.store.found(id_).finding.article for id_ in statement.quotations}) > 1:  # type: ignore[union-attr]
            rows = client.get(addresses.twin(addresses.statement_lineage(statement.id), "json")).json()["rows"]
            own = [tie for row in rows[1:] for tie in row["ties"] if tie["agency"] is None and not tie["mutual"]]
            told += len(own)
            assert all(tie["how"] in of_words for tie in own)
            assert not any(tie["report"] == row["origin"]["article"] for row in rows for tie in row["ties"])
    assert told


def test_a_statement_alone_has_a_chart_of_one(client: TestClient, record: Record) -> None:
    single = next(each for each in record.statements() if len(each.quotations) == 1)
    text = client.get(addresses.statement_lineage(single.id)).text
    assert text.count("<circle") == 1
    assert "1 wording, the earliest copy held first" in words(text)


def test_only_a_quotation_has_the_lineage_of_a_statement(client: TestClient, record: Record) -> None:
    other = next(iter(record.mentions())).id
    assert client.get(addresses.statement_lineage(other)).status_code == 404
    assert client.get(addresses.statement_lineage(next(iter(record.store.findings(Quotation))).id)).status_code == 200
