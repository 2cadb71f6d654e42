from datetime import UTC, date, datetime

import pytest
from lxml.html import fromstring  # type: ignore[import-untyped]

from ordret.read.imprint import Imprint, imprint


def of(head: str = "", body: str = "<p>Ja.</p>") -> Imprint:
    return imprint(fromstring(f"<html><head>{head}</head><body>{body}</body></html>"))


def day(found: Imprint) -> date | None:
    return found.published.first if found.published else None


def test_a_page_that_states_nothing_states_nothing() -> None:
    assert of() == Imprint(None, None, None, None, None, None)


def test_the_printed_heading_goes_before_what_search_engines_are_told() -> None:
    assert of('<meta property="og:title" content="Best | Fjord">', "<h1>Aune\n venter</h1>").title == "Aune venter"


def test_the_outlets_name_as_a_heading_is_no_title() -> None:
    head = '<meta property="og:site_name" content="Avisa Fjord"><meta property="og:title" content="Aune venter">'
    assert of(head, "<h1>Avisa Fjord</h1>").title == "Aune venter"


def test_among_several_headings_none_is_chosen() -> None:
    assert of("<title>Aune venter</title>", "<h1>En</h1><h1>To</h1>").title == "Aune venter"


def test_the_heading_of_the_article_goes_before_that_of_the_frame() -> None:
    assert of("", "<h1>Fjord</h1><article><h1>Aune venter</h1></article>").title == "Aune venter"


def test_an_address_is_canonical_or_shared_and_never_a_path() -> None:
    shared = '<meta property="og:url" content="https://fjord.example/1">'
    assert of(shared).url == "https://fjord.example/1"
    assert of(f'<link rel="canonical" href="https://fjord.example/2">{shared}').url == "https://fjord.example/2"
    assert of('<link rel="canonical" href="/2">').url is None


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:published_time" content="2026-03-04T10:15:00Z">', ""),
        ('<meta itemprop="datePublished" content="2026-03-04T10:15:00Z">', ""),
        ('<script type="application/ld+json">{"datePublished": "2026-03-04T10:15:00Z"}</script>', ""),
        ("", '<article><time datetime="2026-03-04T10:15:00Z">i går</time></article>'),
    ],
    ids=["meta", "itemprop", "json-ld", "time"],
)
def test_a_stated_time_is_day_and_moment(head: str, body: str) -> None:
    found = of(head, f"<p>Ja.</p>{body}")
    assert day(found) == date(2026, 3, 4)
    assert found.published_at == datetime(2026, 3, 4, 10, 15, tzinfo=UTC)


def test_a_stated_day_has_no_moment() -> None:
    found = of('<meta name="date" content="2026-03-04">')
    assert (day(found), found.published_at) == (date(2026, 3, 4), None)
    assert found.published is not None
    assert found.published.words == "2026-03-04"


@pytest.mark.parametrize(
    "part",
    [
        '<link rel="canonical" href="https://fjord.example/2026/03/04/motet">',
        '<meta name="pubdate" content="4 March 2026">',
        '<meta name="dc.date" content="04.03.2026">',
    ],
    ids=["address", "English", "dotted"],
)
def test_a_day_in_another_form_is_found_by_htmldate_without_words(part: str) -> None:
    found = of(part)
    assert day(found) == date(2026, 3, 4)
    assert found.published is not None
    assert found.published.words is None


@pytest.mark.parametrize(
    "words",
    [
        "2026/03",
        "2026-02-30",
        "2026-03-0x",
        "05/06/2026",
        "02/01/26",
        "Tue, 03 Mar 0026 08:00",
        "2026-03-04T08:00+99:99",
    ],
)
def test_no_day_is_made_of_what_is_half_a_day_or_might_be_two(words: str) -> None:
    found = of(f'<meta name="pubdate" content="{words}">')
    assert (found.published, found.misdated) == (None, words)


def test_a_day_that_can_only_be_one_is_found_however_it_is_written() -> None:
    for words in ("31/03/2026", "03/03/2026", "March 31, 2026", "20260331T101010"):
        found = of(f'<meta name="pubdate" content="{words}">')
        assert found.published is not None
        assert found.misdated is None


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:modified_time" content="2026-03-04T10:15:00Z">', ""),
        ('<meta name="copyright" content="2026"><meta itemprop="copyrightYear" content="2026">', ""),
        ('<meta property="og:image" content="https://fjord.example/2026/03/04/a.jpg">', ""),
        ("<script>var built = '2026-03-04T10:15:00';</script>", ""),
        ("", "<p>Møtet 4. mars 2026 ble avlyst. Det neste er 2026-05-06.</p>"),
        ("", "<footer>I dag <time datetime='2026-03-04'>4. mars</time> © 2026-03-04</footer>"),
        ("", "<aside><time datetime='2026-03-04'>4. mars</time></aside>"),
        ("", "<time class='updated' datetime='2026-03-04'>4. mars</time>"),
    ],
    ids=["modified", "copyright", "image", "script", "running text", "footer", "teaser", "updated"],
)
def test_a_day_that_is_not_stated_as_publication_is_not_taken(head: str, body: str) -> None:
    found = of(head, f"<p>Ja.</p>{body}")
    assert (found.published, found.published_at) == (None, None)
