"""The search page: what a reader of the summit reports finds with it."""

import re
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from ordret.record import Record
from ordret.view.lists.page import page as listed
from ordret.web import addresses
from ordret.web.application import application

ATOM = "{http://www.w3.org/2005/Atom}"
HOLM = "Et skib, der slukker sin transponder, har noget at skjule"


def asked(client: TestClient, *query: tuple[str, str]) -> Any:
    answer = client.get(addresses.twin(addresses.search(query), "json"))
    assert answer.status_code == 200
    return answer.json()


def page(client: TestClient, *query: tuple[str, str]) -> str:
    answer = client.get(addresses.search(query))
    assert answer.status_code == 200
    return answer.text


def words(hit: Any) -> str:
    return "".join(segment["text"] for segment in hit["words"]["segments"])


def hits(found: Any) -> list[Any]:
    return [hit for row in found["rows"] for hit in row["hits"]]


def said(html: str) -> str:
    """What the page says of how much is found."""
    (counted,) = re.findall(r"<p data-count>(.*?)</p>", html, re.DOTALL)
    return " ".join(unescape(counted).split())


def facet(found: Any, name: str) -> dict[str, Any]:
    return {each["value"]: each for held in found["facets"] if held["name"] == name for each in held["choices"]}


def test_the_words_asked_for_are_marked_and_the_kind_of_finding_is_said(client: TestClient) -> None:
    html = page(client, ("q", "transponder"))
    assert '<mark class="search">transponder</mark>' in html
    assert {hit["kind"] for hit in hits(asked(client, ("q", "transponder")))} == {"quotation", "article", "figure"}
    for kind in ("quotation", "article", "figure"):
        assert f'<span class="kind">{kind}</span>' in html


def test_a_statement_stands_once_with_its_other_wordings_below_it(client: TestClient) -> None:
    found = asked(client, ("q", "transponder"), ("lang", "da"))
    (row,) = (row for row in found["rows"] if words(row["hits"][0]).startswith(HOLM))
    assert row["found"] == 3
    assert row["wordings"] == 10
    assert row["languages"] == ["da", "de", "en", "nb", "nn", "sv"]
    assert row["others"]
    assert row["address"] not in {other["address"] for other in row["others"]}
    assert "and in 9 other wordings, in 6 languages" in page(client, ("q", "transponder"), ("lang", "da"))


def test_passages_of_an_article_stand_together_under_its_title(client: TestClient) -> None:
    found = asked(client, ("q", "transponder"), ("group", "article"))
    assert len({row["address"] for row in found["rows"]}) == len(found["rows"])
    for row in found["rows"]:
        assert {hit["origin"]["title"] for hit in row["hits"]} == {row["name"]}
    assert max(row["found"] for row in found["rows"]) > 1


def test_passages_of_a_person_stand_together_under_the_name(client: TestClient) -> None:
    found = asked(client, ("q", "transponder"), ("group", "person"), ("kind", "quotations"))
    (holm,) = (row for row in found["rows"] if row["name"] == "Karen Holm")
    assert holm["address"].startswith("/person/karen-holm-mention-")
    assert {hit["speaker"]["entity"] for hit in holm["hits"]} == {holm["address"].removeprefix("/person/karen-holm-")}
    rest = asked(client, *_query(holm["rest"]))
    assert rest["found"] == holm["found"] > len(holm["hits"])


def _query(address: str) -> list[tuple[str, str]]:
    return parse_qsl(address.partition("?")[2])


@pytest.mark.parametrize(("name", "told"), [("lang", "115"), ("speaker", "115"), ("outlet", "transponder*")])
def test_every_facet_leaves_as_many_passages_as_it_says(client: TestClient, name: str, told: str) -> None:
    choices = facet(asked(client, ("q", told)), name)
    assert len(choices) > 1
    for each in choices.values():
        assert asked(client, *_query(each["address"]))["found"] == each["count"]


def test_a_filter_is_taken_away_by_its_link(client: TestClient) -> None:
    narrow = asked(client, ("q", "skib"), ("kind", "quotations"), ("to", "2027-03-09"))
    (day,) = narrow["kept"]
    wide = asked(client, *_query(day["address"]))
    assert (wide["kind"], wide["kept"]) == ("quotations", [])
    assert wide["found"] > narrow["found"]


@pytest.mark.parametrize("kind", ["quotations", "articles", "figures", "decisions"])
def test_a_kind_has_as_many_as_its_link_says(client: TestClient, kind: str) -> None:
    (choice,) = (each for each in asked(client, ("q", "skib"))["kinds"] if each["value"] == kind)
    found = asked(client, *_query(choice["address"]))
    assert found["found"] == choice["count"]
    assert {f"{hit['kind']}s" for hit in hits(found)} == {kind}


def test_meetings_are_found_by_who_takes_part(client: TestClient) -> None:
    found = asked(client, ("q", "Visby"), ("kind", "meetings"))
    assert {hit["kind"] for hit in hits(found)} == {"meeting"}


def test_whoever_is_called_so_is_named_in_any_spelling(client: TestClient) -> None:
    """A Danish paper prints Tjernov, a Norwegian one Tsjernov."""
    spelled = [asked(client, ("q", name))["people"][0]["address"] for name in ("Tjernov", "Tsjernov")]
    assert len(set(spelled)) == 1
    alone = asked(client, ("q", "Tsjernov"), ("kind", "people"))
    assert [row["address"] for row in alone["rows"]] == spelled[:1]
    assert alone["people"] == []


def test_without_words_a_speaker_has_all_that_was_said_and_a_language_only_its_own(client: TestClient) -> None:
    (holm,) = asked(client, ("q", "Holm"), ("kind", "people"))["rows"]
    every = asked(client, *_query(holm["rest"]))
    speaker = {hit["speaker"]["entity"] for hit in hits(every)}
    assert len(speaker) == 1
    assert every["whole"]
    danish = asked(client, *_query(facet(every, "lang")["da"]["address"]))
    assert {hit["origin"]["lang"] for hit in hits(danish)} == {"da"}
    assert {hit["speaker"]["entity"] for hit in hits(danish)} == speaker
    assert 0 < danish["found"] < every["found"]


def test_without_words_the_newest_come_first(client: TestClient) -> None:
    found = asked(client)
    days = [hit["origin"]["published"]["first"] for hit in hits(found)]
    assert days == sorted(days, reverse=True)
    assert ">Newest statements</h1>" in page(client)


def test_newest_and_best_have_the_same_rows_in_another_order(client: TestClient) -> None:
    best, newest = (asked(client, ("q", "skib"), ("sort", sort)) for sort in ("best", "newest"))
    days = [hit["origin"]["published"]["first"] for hit in hits(newest)]
    assert days == sorted(days, reverse=True)
    assert {row["address"] for row in best["rows"]} != set()
    assert best["found"] == newest["found"]
    assert [row["address"] for row in best["rows"]] != [row["address"] for row in newest["rows"]]


@pytest.mark.parametrize("sort", ["best", "newest"])
def test_pages_follow_each_other_without_a_gap_or_a_repetition(client: TestClient, sort: str) -> None:
    whole = [row["address"] for row in asked(client, ("q", "skib"), ("sort", sort), ("rows", "500"))["rows"]]
    found = asked(client, ("q", "skib"), ("sort", sort), ("rows", "2"))
    paged = [row["address"] for row in found["rows"]]
    while found["next"]:
        assert len(found["rows"]) == 2
        found = asked(client, *_query(found["next"]))
        paged += [row["address"] for row in found["rows"]]
    assert paged == whole
    assert len(whole) > 4


def test_a_page_goes_on_where_its_last_row_is_gone(client: TestClient) -> None:
    before = [(1, 0.0, "quotation", 10**9), (1, 0.0, "quotation", 1)]
    key = listed(before, 1, lambda row: row, keys=4).next
    assert key is not None
    assert asked(client, ("q", "skib"), ("after", key))["rows"]


@pytest.mark.parametrize(
    "told",
    ["hus " * 100, " ".join(f"ord{number}" for number in range(40)), "!?…—«»", "\x00", "x" * 501],
    ids=["a text", "forty words", "no word", "NUL", "a long word"],
)
def test_what_cannot_be_looked_for_is_refused_with_what_to_do(client: TestClient, told: str) -> None:
    answer = client.get(addresses.search([("q", told)]))
    assert answer.status_code == 400
    assert "give" in answer.text


@pytest.mark.parametrize(
    "told",
    [
        '"skib «der',
        "(a+)+$|.*[skib",
        'NEAR(skib, 5) OR words:skib* AND NOT "x"',
        "skib\x00der",
        "港口将关闭三天" * 71,
        "%_'--",
    ],
    ids=["marks unbalanced", "a pattern", "syntax of the index", "NUL inside", "Chinese", "signs of SQL"],
)
def test_no_words_break_a_search(client: TestClient, told: str) -> None:
    assert client.get(addresses.search([("q", told)])).status_code in (200, 400)


@pytest.mark.parametrize(
    "query", [("kind", "letters"), ("sort", "oldest"), ("from", "2027-13-01"), ("speaker", "!"), ("after", "zzz")]
)
def test_what_is_asked_wrongly_is_said(client: TestClient, query: tuple[str, str]) -> None:
    answer = client.get(addresses.search([("q", "skib"), query]))
    assert answer.status_code == 400
    assert query[1] in unescape(answer.text) or query[0] in answer.text


def test_nothing_found_tells_what_to_try_and_what_is_held(client: TestClient) -> None:
    html = page(client, ("q", "giraf"), ("lang", "da"))
    assert said(html) == "Nothing found."
    assert addresses.search([("q", "giraf")]) in html
    assert "fewer words" in html
    assert "Norwegian Nynorsk" in html
    assert asked(client, ("q", "giraf"))["covered"]["first"].startswith("2027-03")


def test_a_feed_has_what_the_page_has_the_newest_first(client: TestClient) -> None:
    found = asked(client, ("q", "skib"), ("kind", "quotations"))
    feed = ElementTree.fromstring(client.get(found["feed"]).content)
    updated = [entry.findtext(f"{ATOM}updated") or "" for entry in feed.iter(f"{ATOM}entry")]
    assert len(updated) == len(found["rows"])
    assert updated == sorted(updated, reverse=True)
    assert feed.findtext(f"{ATOM}title") == "Ordret: skib"


HOSTILE = "The <script>alert(1)</script> harbour opens.\n\n“The <b>harbour</b> opens,” said Ann <i>Field</i>.\n"
HEBREW = "שר החוץ דיבר ביום שני בירושלים. הנמל ייסגר לשלושה ימים, אמר השר לעיתונאים.\n"


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    path = tmp_path_factory.mktemp("odd") / "ordret.db"
    with Record.open(path, create=True) as record:
        record.add("-", stdin=BytesIO(HOSTILE.encode()))
        record.add("-", stdin=BytesIO(HEBREW.encode()))
        for day in ("2023-12-31", "2024-02-03", "2024-02-29", "2024-11-05"):
            record.add("-", stdin=BytesIO(f"date {day}\n\nA quay of Elmsby sank {day[5:]} hours ago.\n".encode()))
    return TestClient(application(path))


def test_what_is_printed_and_what_is_asked_is_escaped(odd: TestClient) -> None:
    html = page(odd, ("q", "harbour <script>alert(1)</script>"))
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html
    assert '&lt;<mark class="search">script</mark>&gt;' in html


def test_days_are_narrowed_down_by_year_and_then_by_month(odd: TestClient) -> None:
    years = facet(asked(odd, ("q", "quay")), "from")
    assert [(year, each["count"]) for year, each in years.items()] == [("2024", 3), ("2023", 1)]
    months = facet(asked(odd, *_query(years["2024"]["address"])), "from")
    assert [(month, each["count"]) for month, each in months.items()] == [("2024-11", 1), ("2024-02", 2)]
    february = asked(odd, *_query(months["2024-02"]["address"]))
    assert [each["first"] for each in february["kept"]] == ["2024-02-01", "2024-02-29"]
    assert february["found"] == 2


def test_passages_say_which_way_they_are_read(odd: TestClient) -> None:
    html = page(odd, ("q", "הנמל"))
    assert '<blockquote lang="he" dir="rtl">' in html


def test_a_record_with_nothing_in_it_is_searched(tmp_path: Path) -> None:
    path = tmp_path / "ordret.db"
    Record.open(path, create=True).close()
    client = TestClient(application(path))
    assert said(page(client, ("q", "skib"))) == said(page(client)) == "Nothing found."
