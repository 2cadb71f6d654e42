"""Records as other programs and data sets write them."""

import io
import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ordret.model import Problem
from ordret.read.delivery import USUAL, Delivery, Item, Opened
from ordret.read.records.dialects import NAMES, names_in
from ordret.read.records.lines import document, lines
from ordret.settings import Columns

TEXT = "Berit Aune møtte pressen i Bergen."


def read(*rows: object, columns: Columns = USUAL) -> list[Item]:
    return list(lines(Opened("a.jsonl", io.BytesIO(), columns=columns), (json.dumps(row).encode() for row in rows)))


def one(row: dict[str, object], *, columns: Columns = USUAL) -> Delivery:
    [delivery] = read(row, columns=columns)
    assert isinstance(delivery, Delivery)
    return delivery


def saved(data: object) -> list[Item]:
    return list(document(Opened("a.json", io.BytesIO()), json.dumps(data, indent=1).encode()))


def test_news_please() -> None:
    delivery = one({
        "authors": [], "date_download": "2026-03-09 08:00:00", "date_modify": "None", "description": "Kort.",
        "date_publish": "2026-03-04 10:11:12", "filename": "x.json", "language": "nb", "maintext": TEXT,
        "source_domain": "avis.example", "title": "Aune venter", "title_page": None, "title_rss": None,
        "url": "https://avis.example/1",
    })  # fmt: skip
    assert (delivery.source, delivery.text) == ("https://avis.example/1", f"Aune venter\n\n{TEXT}")
    assert (delivery.title, delivery.lang, delivery.outlet) == ("Aune venter", "nb", "avis.example")
    assert delivery.published is not None
    assert delivery.published.first == date(2026, 3, 4)
    assert delivery.published_at is None


def test_a_day_that_news_please_did_not_find_is_none() -> None:
    assert one({"maintext": TEXT, "date_publish": "None", "date_download": "2026-03-09"}).published is None


FUNDUS = {
    "title": "Aune venter", "authors": [], "topics": [], "free_access": True,
    "publishing_date": "2026-03-04 10:11:12+01:00",
    "body": {"summary": ["Kort."], "sections": [
        {"headline": [], "paragraphs": [TEXT, "Hun gikk."]},
        {"headline": ["Etterpå"], "paragraphs": ["Hun kom."]},
    ]},
}  # fmt: skip


def test_fundus() -> None:
    delivery = one(FUNDUS)
    assert delivery.text == f"Aune venter\n\nKort.\n\n{TEXT}\n\nHun gikk.\n\nEtterpå\n\nHun kom."
    assert delivery.published_at == datetime(2026, 3, 4, 9, 11, 12, tzinfo=UTC)


def test_what_fundus_saves_stands_under_its_outlet() -> None:
    found = saved({"Avisa Fjord": [FUNDUS, FUNDUS], "Bygdeposten": [FUNDUS]})
    assert [(d.source, d.outlet) for d in found if isinstance(d, Delivery)] == [
        ("a.json#1", "Avisa Fjord"),
        ("a.json#2", "Avisa Fjord"),
        ("a.json#3", "Bygdeposten"),
    ]


def test_trafilatura() -> None:
    delivery = one({
        "title": "Aune venter", "author": None, "hostname": "avis.example", "date": "2026-03-04", "fingerprint": "5fbc",
        "id": None, "license": None, "comments": "", "raw_text": f"Aune venter {TEXT}", "text": f"Aune venter\n{TEXT}",
        "language": "nb", "pagetype": "article", "filedate": "2026-11-22", "source": "https://avis.example/1",
        "source-hostname": "Avisa Fjord", "excerpt": None, "categories": "", "tags": "",
    })  # fmt: skip
    assert (delivery.source, delivery.url, delivery.outlet) == (
        "https://avis.example/1", "https://avis.example/1", "Avisa Fjord",
    )  # fmt: skip
    assert delivery.text == f"Aune venter\n{TEXT}"


@pytest.mark.parametrize("row", [{"text": TEXT, "source": "a.txt"}, {"text": TEXT, "source": {"id": 5}}])
def test_a_source_that_is_no_address_is_neither_address_nor_outlet(row: dict[str, object]) -> None:
    delivery = one(row)
    assert (delivery.source, delivery.url, delivery.outlet) == ("a.jsonl#1", None, None)


@pytest.mark.parametrize(
    "row",
    [
        {"domain": "avis.example", "date": "2026-03-04 10:00:00", "text": TEXT, "title": "Aune", "url": "https://a.no/1"},
        {"publisher": "avis.example", "published_date": "2026-03-04", "plain_text": TEXT, "title": "Aune",
         "requested_url": "https://a.no/1"},
        {"published_date": "2026-03-04", "content": TEXT, "title": "Aune", "link": "https://a.no/1",
         "outlet": "avis.example"},
        {"source": {"id": None, "name": "avis.example"}, "publishedAt": "2026-03-04T10:00:00Z", "content": TEXT,
         "title": "Aune", "url": "https://a.no/1"},
        {"source": {"uri": "x", "title": "avis.example"}, "dateTimePub": "2026-03-04T10:00:00Z", "body": TEXT,
         "title": "Aune", "url": "https://a.no/1"},
        {"publisher": {"@type": "Organization", "name": "avis.example"}, "datePublished": "2026-03-04",
         "articleBody": TEXT, "headline": "Aune", "url": "https://a.no/1"},
    ],
)  # fmt: skip
def test_data_sets_and_services(row: dict[str, object]) -> None:
    delivery = one(row)
    assert (delivery.source, delivery.title, delivery.outlet) == ("https://a.no/1", "Aune", "avis.example")
    assert delivery.text == f"Aune\n\n{TEXT}"
    assert delivery.published is not None
    assert delivery.published.first == date(2026, 3, 4)


@pytest.mark.parametrize("name", ["content", "body", "articleBody"])
def test_a_piece_of_a_page_is_read_as_one(name: str) -> None:
    delivery = one({"title": "Aune venter", name: f"<p>{TEXT}</p><p>Hun gikk.</p>"})
    assert delivery.text == f"Aune venter\n\n{TEXT}\n\nHun gikk."


def test_a_text_of_which_only_the_beginning_was_delivered_is_said() -> None:
    problem, delivery = read({"content": f"{TEXT} Hun… [+1234 chars]"})
    assert isinstance(problem, Problem)
    assert problem.code == "cut short"
    assert isinstance(delivery, Delivery)


def test_a_records_own_names_go_first_and_those_of_the_settings_before_them() -> None:
    row: dict[str, object] = {"maintext": "en", "text": "to", "Brødtekst": "tre"}
    assert one(row).text == "to"
    assert one(row, columns=Columns(text="Brødtekst")).text == "tre"
    assert one({**row, "Brødtekst": None}, columns=Columns(text="Brødtekst")).text == "to"


def test_every_preference_can_be_told() -> None:
    names = names_in(["Text", "maintext", "plaintext", "text", "x"], Columns(text="x"))
    assert names["text"] == ("x", "text", "Text", "maintext", "plaintext")


def test_every_name_is_in_the_manual() -> None:
    manual = (Path(__file__).parents[3] / "docs" / "reading.md").read_text("utf-8")
    rows = {field: row for field in NAMES for row in manual.splitlines() if row.startswith(f"| `{field}` |")}
    missing = [(field, name) for field in NAMES for name in NAMES[field] if f"`{name}`" not in rows[field]]
    assert missing == []


def test_what_the_settings_name_and_cannot_be_is_said() -> None:
    problem, delivery = read({"text": TEXT, "språk": 5}, columns=Columns(lang="språk"))
    assert isinstance(problem, Problem)
    assert (problem.code, problem.hint.split()[0]) == ("bad field", "språk")
    assert isinstance(delivery, Delivery)


MOMENT = datetime(2026, 3, 4, 10, 11, 12, tzinfo=UTC)
SECONDS = int(MOMENT.timestamp())


@pytest.mark.parametrize("stated", [SECONDS, float(SECONDS), str(SECONDS), SECONDS * 1000, f"{SECONDS}000"])
def test_a_count_of_seconds_is_a_moment_and_keeps_its_digits(stated: object) -> None:
    delivery = one({"text": TEXT, "published": stated})
    assert delivery.published is not None
    assert (delivery.published.first, delivery.published_at) == (date(2026, 3, 4), MOMENT)
    assert str(int(float(str(stated)))) == delivery.published.words


ARTICLES = [{"title": "Aune venter", "content": TEXT}, {"title": "Aune gikk", "content": "Hun gikk."}]


@pytest.mark.parametrize(
    "data",
    [
        {"status": "ok", "totalResults": 2, "articles": ARTICLES},
        {"articles": {"page": 1, "results": ARTICLES}},
        {"meta": [{"page": 1}], "data": ARTICLES, "authors": [{"name": "x"}]},
    ],
)
def test_a_list_under_a_key_is_read_in_a_file_and_in_a_line(data: object) -> None:
    assert [item.source for item in saved(data)] == ["a.json#1", "a.json#2"]
    assert [item.source for item in read(data)] == ["a.jsonl#1.1", "a.jsonl#1.2"]
    assert all(isinstance(item, Delivery) for item in (*saved(data), *read(data)))


def test_what_is_kept_of_a_report_in_a_list_is_its_own_bytes() -> None:
    [delivery] = lines(Opened("a", io.BytesIO()), [b'{"articles": [ {"text":  "Ja, sa hun."} ]}'])
    assert isinstance(delivery, Delivery)
    assert delivery.raw == b'{"text":  "Ja, sa hun."}'


def test_a_list_of_what_is_no_report_is_none() -> None:
    [problem] = read({"title": "Aune venter", "authors": [{"name": "Berit Aune"}]})
    assert isinstance(problem, Problem)
    assert (problem.source, problem.code) == ("a.jsonl#1", "no text")


def test_lists_within_lists_end() -> None:
    data: object = ARTICLES
    for _ in range(200):
        data = {"articles": [{"text": TEXT}, {"articles": data}]}
    assert len(read(data)) > 1
