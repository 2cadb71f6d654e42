"""What a reader finds on the page of an article."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ordret.model import Mention
from ordret.record import Record
from ordret.web import addresses
from web.made import pages, record_of

HARBOUR = {
    "url": "https://elmsby.example/harbour",
    "title": "Harbour of Elmsby closed",
    "text": "“The harbour stays closed for three days,” the mayor of Elmsby, Mona Tarrant, told reporters on "
    "Friday.\n\nShe thanked the fishermen of the island.",
    "outlet": "Elmsby Post",
    "published": "2024-05-03",
}
REOPENED = {**HARBOUR, "text": HARBOUR["text"].replace("three", "two"), "published": "2024-05-04"}
ARABIC = {
    "lang": "ar",
    "title": "اجتماع في الميناء",
    "text": "قال المتحدث إن الميناء <script>alert(1)</script> مغلق اليوم.",
}


def of_source(record: Record, name: str) -> str:
    """The id of a summit report by the name of its file."""
    return next(each.article.id for each in record.articles() if each.article.source.endswith(name))


def html(client: TestClient, record: Record, name: str) -> str:
    return client.get(addresses.article(of_source(record, name))).text


def words(html: str) -> str:
    """What is read of a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_the_text_stands_as_it_was_kept(client: TestClient, record: Record) -> None:
    for kept in record.articles()[:6]:
        page = client.get(addresses.twin(addresses.article(kept.article.id), "json")).json()
        shown = ["".join(each["text"] for each in part["stretches"]) for part in page["paragraphs"]]
        assert shown == [line for line in kept.article.text.split("\n") if line.strip()]


def test_every_finding_is_marked_once_in_its_place(client: TestClient, record: Record) -> None:
    article = of_source(record, "da-02.txt")
    text = client.get(addresses.article(article)).text
    ids = re.findall(r'id="((?:mention|quotation|figure|meeting|decision|credit)-[^"]+)"', text)
    assert sorted(ids) == sorted(found.id for found in record.store.findings_of(article))


def test_a_figure_within_a_quotation_leads_to_the_figure(client: TestClient, record: Record) -> None:
    text = html(client, record, "da-02.txt")
    figure = re.search(r'href="(/figure/[^"]+)"><mark class="figure">115 fartøjer</mark></a>', text)
    assert figure
    before = re.search(r'href="(/statement/[^"]+)"><mark class="words">Det drejer sig om </mark></a>', text)
    assert before
    assert text.index(before.group(1)) < text.index(figure.group(1))


def test_what_is_no_report_is_told_apart(client: TestClient, record: Record) -> None:
    text = html(client, record, "da-04.txt")
    assert '<span class="furniture">Artiklen fortsætter under annoncen</span>' in text
    assert '<span class="furniture">Svaret kom' not in text


def test_notes_say_who_does_what(client: TestClient, record: Record) -> None:
    text = words(html(client, record, "da-04.txt"))
    assert "demands · Vasilij Tjernov" in text
    assert "meeting, planned · Nordstrædekommissionen" in text
    assert "Reuters · sign-off" in text


def test_where_the_report_comes_from_is_said_in_words(client: TestClient, record: Record) -> None:
    assert "stated: from dpa (credit; in the dateline: dpa)" in words(html(client, record, "de-01.txt"))


def test_a_day_says_what_it_rests_on_and_is_said_to_be_unknown(tmp_path: Path) -> None:
    undated = {name: value for name, value in HARBOUR.items() if name != "published"}
    with pages(record_of(tmp_path, undated)) as client:
        (article,) = _ids(tmp_path)
        assert "day not known" in client.get(addresses.article(article)).text


def test_versions_are_told_and_compared(tmp_path: Path) -> None:
    with pages(record_of(tmp_path, HARBOUR, REOPENED)) as client:
        old, new = _ids(tmp_path)
        first = client.get(addresses.article(old)).text
        assert "superseded" in first
        assert f'href="{addresses.article(new)}"' in first
        assert "superseded" not in client.get(addresses.article(new)).text
        for own, other in ((old, new), (new, old)):
            compared = client.get(addresses.article(own), params={"with": other}).text
            assert "<del>three</del><ins>two</ins>" in compared
            assert "2 paragraphs are the same" in compared or "1 paragraph is the same" in compared


def test_only_versions_of_one_article_are_compared(tmp_path: Path) -> None:
    elsewhere = {**HARBOUR, "url": "https://oakham.example/harbour"}
    with pages(record_of(tmp_path, HARBOUR, REOPENED, elsewhere)) as client:
        old, _, another = _ids(tmp_path)
        answer = client.get(addresses.article(old), params={"with": another})
        assert answer.status_code == 400
        assert "no other version" in answer.text


def test_hostile_words_are_words_and_run_as_their_language_does(tmp_path: Path) -> None:
    with pages(record_of(tmp_path, ARABIC)) as client:
        (article,) = _ids(tmp_path)
        text = client.get(addresses.article(article)).text
        assert "<script>alert" not in text
        assert "&lt;script&gt;alert(1)" in text
        assert '<p lang="ar" dir="rtl">' in text


def test_an_article_that_is_found_and_not_linked_is_shown(tmp_path: Path) -> None:
    record_of(tmp_path, HARBOUR)
    with Record.open(tmp_path / "ordret.db") as record:
        record.store.links.begin()
    with pages(tmp_path / "ordret.db") as client:
        (article,) = _ids(tmp_path)
        assert "Mona Tarrant" in client.get(addresses.article(article)).text


def test_excerpts_keep_back_what_stands_at_no_finding(tmp_path: Path) -> None:
    with pages(record_of(tmp_path, HARBOUR, REOPENED), excerpts=True) as client:
        old, new = _ids(tmp_path)
        for kind in ("json", "html"):
            path = addresses.article(old)
            text = words(client.get(addresses.twin(path, kind) if kind != "html" else path).text)
            assert "fishermen" not in text
            assert "Mona Tarrant" in text
        assert "kept back" in client.get(addresses.article(old)).text
        assert client.get(addresses.article(old), params={"with": new}).status_code == 403


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report as long as a book: the same paragraph with other numbers, and one without a line break."""
    quiet = " The weather was calm, and nobody on the pier had anything to add to that."
    said = (f"“Boat {n} is late,” harbour master Mona Tarrant said on Friday.{quiet}" for n in range(120))
    text = "\n".join([*said, "a word and another " * 400])
    return record_of(tmp_path_factory.mktemp("long"), {**HARBOUR, "text": text})


def test_a_long_text_is_shown_a_part_at_a_time_and_whole(long: Path) -> None:
    with pages(long) as client, Record.open(long, read_only=True) as record:
        (kept,) = record.articles()
        address, shown = addresses.twin(addresses.article(kept.article.id), "json"), ""
        while address:
            page = client.get(address).json()
            shown += "".join(each["text"] for part in page["paragraphs"] for each in part["stretches"])
            address = page["next"] and page["next"].replace("?", ".json?")
        assert shown == kept.article.text.replace("\n", "")


def test_no_part_of_a_long_text_is_heavy(long: Path) -> None:
    with pages(long) as client:
        (article,) = _ids(long.parent)
        assert len(client.get(addresses.article(article)).content) < 60_000


def test_a_finding_far_below_is_on_the_page_that_its_address_leads_to(long: Path) -> None:
    with pages(long) as client, Record.open(long, read_only=True) as record:
        found = [each for each in record.quotations() if not isinstance(each.finding, Mention)]
        for each in (found[0], found[-1]):
            page, _, anchor = addresses.passage(each.finding.article, each.id).partition("#")
            assert f'id="{anchor}"' in client.get(page).text


@pytest.mark.parametrize("after", ["-1", "x", "²", "9" * 20])
def test_what_is_no_place_in_a_text_is_refused(after: str, client: TestClient, record: Record) -> None:
    article = of_source(record, "da-02.txt")
    assert client.get(addresses.article(article), params={"after": after}).status_code == 400


def test_beyond_the_end_of_a_text_nothing_is_shown(client: TestClient, record: Record) -> None:
    article = of_source(record, "da-02.txt")
    answer = client.get(addresses.article(article), params={"after": "999999"})
    assert answer.status_code == 200
    assert "To the beginning" in answer.text


def test_a_finding_is_no_article(client: TestClient, record: Record) -> None:
    answer = client.get(addresses.article(record.quotations()[0].id))
    assert answer.status_code == 404


def _ids(folder: Path) -> list[str]:
    """The articles of a record, superseded ones among them, in order of adding."""
    with Record.open(folder / "ordret.db", read_only=True) as record:
        return [each.article.id for each in record.store.versions()]
