"""What a reader finds on the page of a story, in the list of stories, and in the feed."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from markupsafe import escape
from starlette.testclient import TestClient

from ordret.record import Record
from ordret.web import addresses
from web.made import pages, record_of

ATOM = "{http://www.w3.org/2005/Atom}"
FERRY = {
    "url": "https://elmsby.example/ferry",
    "title": "Ferry to Tarn laid up",
    "text": "“The ferry will not sail before the pier is mended,” the mayor of Elmsby, Mona Tarrant, said on Friday.",
    "outlet": "Elmsby Post",
    "published": "2024-05-03",
}
HOSTILE = {
    "lang": "ar",
    "title": "العبّارة <script>alert(1)</script> متوقفة",
    "text": "قال المتحدث: «العبّارة متوقفة اليوم».",
    "published": "2024-05",
}


@pytest.fixture(scope="module")
def told(client: TestClient, record: Record) -> Any:
    """The biggest story of the summit, whole."""
    return client.get(f"{addresses.story(biggest(record))}.json?rows=1000").json()


def biggest(record: Record) -> str:
    return record.lists.stories(limit=1).rows[0].id


def html(client: TestClient, record: Record, query: str = "?rows=1000") -> str:
    return client.get(addresses.story(biggest(record)) + query).text


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_a_story_is_called_by_printed_words_in_their_language(client: TestClient, record: Record) -> None:
    found = re.search(r'<h1 lang="(\w+)" dir="ltr">([^<]+)</h1>', html(client, record))
    assert found
    articles = [record.store.version(id_) for id_ in record.story(biggest(record)).articles]
    assert found.groups() in {(each.article.lang, escape(each.article.title)) for each in articles if each}


def test_its_sources_are_counted_after_lineage_and_it_is_said_on_what_ground(
    client: TestClient, record: Record
) -> None:
    text = words(html(client, record))
    assert "14 articles, 9 sources in 6 languages" in text
    assert "4 reports credit Ritzau" in text.partition("How was this counted?")[2]


def test_its_timeline_has_all_that_it_tells_and_drops_nothing(told: Any, record: Record) -> None:
    assert [row["id"] for row in told["rows"]] == [each.id for each in record.timeline(told["id"])]
    assert {row["kind"] for row in told["rows"]} == {"report", "statement", "occasion", "decision"}


def test_a_day_a_month_and_no_day_have_headings_of_their_own(client: TestClient, record: Record) -> None:
    text = html(client, record)
    assert '<h3 class="slot"><time datetime="2027-03-09">March 9, 2027</time></h3>' in text
    assert '<h3 class="slot"><span class="when" title="2027-03-01/2027-03-31">March 2027</span></h3>' in text
    assert text.count('<ol class="timeline loose">') == 3  # March, the 7th to the 13th, and no day
    undated = text.partition('<h3 class="slot">day not known</h3>')[2]
    assert "Nordstrædekommissionen holder møde" in undated
    assert '<h3 class="slot">' not in undated


def test_each_kind_and_what_became_of_it_is_said_in_words(client: TestClient, record: Record) -> None:
    text = words(html(client, record))
    assert "statement Karen Holm: Das Schiff bleibt, wo es ist" in text
    assert "occasion, planned Nordstrædekommissionen: Mødet i Nordstrædekommissionen varer til fredag" in text
    assert "decision, proposed ministrene: en meldepligt" in text
    assert "report Der Tanker bleibt in Rønne" in text


def test_an_inferred_day_says_so(client: TestClient, record: Record) -> None:
    inferred = words(html(client, record)).partition("Mar 7 – 13, 2027 decision")[2]
    assert "Swedish · day inferred" in inferred.partition("March 8, 2027")[0]


def test_its_demands_conflicts_and_lineage_are_a_link_away(client: TestClient, record: Record) -> None:
    text = html(client, record)
    key = biggest(record)
    for address in (
        addresses.story_lineage(key),
        addresses.story_demands(key),
        addresses.conflicts([("story", key)]),
    ):
        assert f'href="{address}"' in text
    told = words(text)
    assert re.search(r"Open demands demand \S+: |Open demands request \S+ ", told)
    assert re.search(r"Where reports differ (cannot both hold|differ) [^(]+ \([^)]+\) ↔ ", told)


def test_it_is_paged_by_key_and_each_entry_is_on_one_page(client: TestClient, record: Record, told: Any) -> None:
    address: str | None = addresses.asked(addresses.twin(addresses.story(biggest(record)), "json"), [("rows", "20")])
    ids: list[str] = []
    while address:
        page = client.get(address).json()
        ids += [row["id"] for row in page["rows"]]
        address = page["next"] and page["next"].replace("?", ".json?")
    assert ids == [row["id"] for row in told["rows"]]


def test_whatever_is_in_a_story_leads_to_it(client: TestClient, told: Any) -> None:
    held = [row for row in told["rows"] if row["kind"] in ("report", "decision")]
    for row in (held[0], next(row for row in held if row["kind"] == "decision")):
        assert client.get(addresses.twin(addresses.story(row["id"]), "json")).json()["id"] == told["id"]
    assert client.get(addresses.story("0" * 20)).status_code == 404


def test_its_feed_has_the_latest_first(client: TestClient, record: Record) -> None:
    feed = ElementTree.fromstring(client.get(addresses.twin(addresses.story(biggest(record)), "atom")).content)
    days = [entry.findtext(f"{ATOM}updated") or "" for entry in feed.findall(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True)
    assert days[0].startswith("2027-03-12")


def test_a_story_of_one_article_has_one_source(tmp_path: Path) -> None:
    path = record_of(tmp_path, FERRY)
    with Record.open(path) as record, pages(path) as client:
        text = words(client.get(addresses.story(record.articles()[0].article.id)).text)
    assert "1 article, one source in one language" in text
    assert "English: 1 Elmsby Post" in text
    assert "Where reports differ" not in text


def test_an_article_that_is_not_linked_is_a_story_of_its_own(tmp_path: Path) -> None:
    path = record_of(tmp_path)
    (tmp_path / "ferry.txt").write_text("Ferry to Tarn laid up\n\nThe pier is broken.", "utf-8")
    with Record.open(path) as record:
        record.add(str(tmp_path / "ferry.txt"))
        with pages(path) as client:
            text = words(client.get(addresses.story(record.articles()[0].article.id)).text)
    assert "This report is not linked to others yet" in text
    assert "day not known report Ferry to Tarn laid up" in text


def test_a_superseded_version_is_not_told_in_the_story(tmp_path: Path) -> None:
    path = record_of(tmp_path, FERRY, {**FERRY, "text": FERRY["text"].replace("not sail", "sail, not run,")})
    with Record.open(path) as record, pages(path) as client:
        (now,) = record.lists.stories(limit=9).rows
        told = client.get(addresses.twin(addresses.story(now.id), "json")).json()
        old = next(each for each in record.store.versions() if not each.current)
        before = client.get(addresses.story(old.article.id))
    assert [row["id"] for row in told["rows"] if row["kind"] == "report"] == [now.id]
    assert before.status_code == 200
    assert "A newer version took the place of this report" in before.text
    assert "not linked" not in before.text


def test_hostile_and_right_to_left_words_are_escaped_and_marked(tmp_path: Path) -> None:
    path = record_of(tmp_path, HOSTILE)
    with Record.open(path) as record, pages(path) as client:
        text = client.get(addresses.story(record.articles()[0].article.id)).text
    assert '<h1 lang="ar" dir="rtl">العبّارة &lt;script&gt;alert(1)&lt;/script&gt; متوقفة</h1>' in text
    assert "<script>alert" not in text
    assert "May 2024" in text


def test_stories_are_listed_the_biggest_or_the_newest_first(client: TestClient) -> None:
    def listed(query: str) -> Any:
        return client.get(addresses.twin(f"/stories{query}", "json")).json()["rows"]

    articles = [row["articles"] for row in listed("")]
    assert articles == sorted(articles, reverse=True)
    days = [row["last"] for row in listed("?order=newest")]
    assert days == sorted(days, reverse=True)
    assert {row["id"] for row in listed("")} == {row["id"] for row in listed("?order=newest")}


def test_a_list_of_stories_says_their_days_and_sources(client: TestClient) -> None:
    text = client.get(addresses.stories()).text
    assert "Vollrath will Entscheidung noch in dieser Woche Mar 8 – 11, 2027 · 5 articles, 5 sources" in words(text)
    assert '<a href="/stories?order=biggest" aria-current="true">' in text
    assert client.get("/stories?order=loudest").status_code == 400


def test_an_empty_record_has_no_stories_and_says_what_to_do(tmp_path: Path) -> None:
    with pages(record_of(tmp_path)) as client:
        assert "ordret run" in client.get(addresses.stories()).text
