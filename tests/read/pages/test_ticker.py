import io
import json
from datetime import UTC, date, datetime

import pytest

from ordret.model import Problem
from ordret.read import Delivery, article_of
from ordret.read.delivery import About, Opened
from ordret.read.forms import items
from ordret.read.page import page, page_of

ADDRESS = "https://www.vg.no/nyheter/i/direkte"
UPDATES = [
    {"@type": "BlogPosting", "headline": "Møtet er slutt", "datePublished": "2031-03-11T23:30:00Z",
     "url": f"{ADDRESS}#n3", "articleBody": "<p>– Vi er ferdige, sier <b>Aune</b>.</p><p>Hun reiser hjem.</p>"},
    {"@type": "BlogPosting", "headline": "Aune er framme", "datePublished": "2031-03-11T18:00:00Z",
     "@id": f"{ADDRESS}#n2", "articleBody": "Statsråd Berit Aune kom kl. 19.\n\nHun sa ingenting."},
    {"@type": "BlogPosting", "datePublished": "2031-03-10T07:00:00Z", "articleBody": "Møtet er i dag."},
]  # fmt: skip


def stated(*updates: object, body: str = "") -> str:
    blog = {"@context": "https://schema.org", "@type": ["NewsArticle", "LiveBlogPosting"], "liveBlogUpdate": updates}
    return (
        f'<html lang="nb"><head><title>Direkte: Møtet</title><link rel="canonical" href="{ADDRESS}">'
        f'<script type="application/ld+json">{json.dumps(blog)}</script></head><body><h1>Møtet</h1>{body}</body></html>'
    )


def printed(*entries: str) -> str:
    body = f"<main><h1>Møtet</h1><div>{''.join(entries)}</div></main>"
    return f"<html><head><title>Direkte</title></head><body>{body}</body></html>"


def entry(number: int, *, time: str | None = None, more: str = "") -> str:
    moment = time or f"2031-03-12T1{number}:00:00+01:00"
    return (
        f'<article id="e{number}"><time datetime="{moment}">1{number}:00</time><h3>Del {number}</h3>'
        f"<p>Statsråd Berit Aune sier i innlegg {number} at hun venter på de andre.</p>{more}</article>"
    )


def read(html: str) -> tuple[list[Delivery], list[Problem]]:
    found = list(page(ADDRESS, html.encode()))
    return [f for f in found if isinstance(f, Delivery)], [f for f in found if isinstance(f, Problem)]


def test_each_entry_of_a_live_ticker_is_a_report_with_its_own_title_and_time() -> None:
    found, problems = read(stated(*UPDATES))
    assert problems == []
    assert [each.source for each in found] == [f"{ADDRESS}#n3", f"{ADDRESS}#n2", f"{ADDRESS}#2031-03-10T07:00:00Z"]
    assert [each.title for each in found] == ["Møtet er slutt", "Aune er framme", None]
    assert found[0].text == "Møtet er slutt\n\n– Vi er ferdige, sier Aune.\n\nHun reiser hjem."
    assert found[1].text == "Aune er framme\n\nStatsråd Berit Aune kom kl. 19.\n\nHun sa ingenting."
    assert found[2].text == "Møtet er i dag."
    assert found[1].published_at == datetime(2031, 3, 11, 18, tzinfo=UTC)
    assert json.loads(found[1].raw) == UPDATES[1]
    assert found[0].url == f"{ADDRESS}#n3"


def test_an_entry_has_the_day_in_the_zone_of_its_outlet() -> None:
    found, _ = read(stated(*UPDATES))
    article, _ = article_of(found[0], fetched=datetime.now(UTC))
    assert article.published is not None
    assert (article.published.first, article.outlet) == (date(2031, 3, 12), "VG")


def test_an_entry_is_known_again_when_others_were_added_above_it() -> None:
    new = {**UPDATES[0], "url": f"{ADDRESS}#n4"}
    assert {each.source for each in read(stated(*UPDATES))[0]} < {
        each.source for each in read(stated(new, *UPDATES))[0]
    }


def test_two_entries_of_the_same_minute_are_two_reports() -> None:
    one, other = dict(UPDATES[2]), {**UPDATES[2], "articleBody": "Aune er på vei."}
    assert len({each.source for each in read(stated(one, other))[0]}) == 2


def test_an_entry_without_a_time_of_its_own_is_left_out_and_said() -> None:
    undated = {key: value for key, value in UPDATES[1].items() if key != "datePublished"}
    opened = Opened(ADDRESS, io.BytesIO(stated(undated, UPDATES[0]).encode()), About(title="Direkte"))
    problem, delivery = items(opened)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.source) == ("bad date", f"{ADDRESS}#n2")
    assert isinstance(delivery, Delivery)
    assert delivery.source == f"{ADDRESS}#n3"


def test_printed_entries_with_times_are_reports_as_well() -> None:
    found, problems = read(printed(*(entry(n, more="<figure><p>Foto: Ola Vik</p></figure>") for n in range(4))))
    assert problems == []
    assert [each.source for each in found] == [f"{ADDRESS}#e{n}" for n in range(4)]
    assert found[2].text == "Del 2\n\nStatsråd Berit Aune sier i innlegg 2 at hun venter på de andre."
    assert [each.title for each in found] == [f"Del {n}" for n in range(4)]
    assert found[2].published is not None
    assert found[2].published.words == "2031-03-12T12:00:00+01:00"


def test_entries_that_link_to_their_own_place_are_no_teasers() -> None:
    link = f'<h3><a href="{ADDRESS}#x">Del</a></h3>'
    assert len(read(printed(*(entry(n).replace("<h3>", link + "<h3>") for n in range(4))))[0]) == 4


def test_a_fragment_that_all_entries_share_is_no_id() -> None:
    found, _ = read(stated(*({**update, "url": f"{ADDRESS}#post"} for update in UPDATES)))
    assert [each.source for each in found] == [f"{ADDRESS}#{update['datePublished']}" for update in UPDATES]


@pytest.mark.parametrize("updates", [[], [{}], ["a"], [None], [{"headline": "Aune"}]])
def test_a_ticker_that_loads_its_entries_later_is_no_report(updates: list[object]) -> None:
    lead = "<p>Her får du siste nytt om møtet mellom statsråden og de fire fylkene, direkte gjennom hele dagen.</p>"
    found, problems = read(stated(*updates, body=lead))
    assert (found, [problem.code for problem in problems]) == ([], ["no report"])
    assert page_of(stated(*updates, body=lead)) is None


REPORT = "".join(
    f"<p>Statsråd Berit Aune venter på svar {n}, og hun har ventet i flere dager på det nå.</p>" for n in range(9)
)


@pytest.mark.parametrize(
    "beside",
    [
        f'<section class="comments">{"".join(entry(n) * 9 for n in range(3))}</section>',
        f"<aside>{''.join(entry(n) for n in range(9))}</aside>",
        "".join(
            f'<li><time datetime="2031-03-12T10:0{n}:00Z"></time><h3><a href="/{n}">Aune venter nå</a></h3></li>'
            for n in range(9)
        ),
        "".join(entry(n) for n in range(4)),
        "".join(entry(n, time="2031-03-12") for n in range(9)),
    ],
    ids=["comments", "aside", "teasers", "less than the report", "days"],
)  # fmt: skip
def test_a_report_with_times_beside_it_is_one_report(beside: str) -> None:
    body = f"<article><h1>Aune venter</h1>{REPORT}</article><div>{beside}</div>"
    html = f"<html><head><title>A</title></head><body>{body}</body></html>"
    found, problems = read(html)
    assert ([each.source for each in found], problems) == ([ADDRESS], [])


@pytest.mark.parametrize(
    "updates",
    [
        [{**UPDATES[0], "articleBody": "<p>" * 10_000 + "Ja."}],
        [{**UPDATES[0], "articleBody": "Ja.\ud800\0 Nei.", "headline": "\udfff"}],
        [{**UPDATES[0], "articleBody": "<!-- -->"}, {**UPDATES[0], "articleBody": "<"}],
        [{**UPDATES[0], "datePublished": "9999-99-99"}],
        [{**UPDATES[0], "url": "https://[", "@id": 5}],
        [{**UPDATES[1]}] * 5_000,
        [{"datePublished": ["2031"], "articleBody": {"a": 1}, "headline": 5, "url": []}],
    ],
    ids=["deep", "broken", "empty", "no day", "no address", "many", "other types"],
)
def test_hostile_entries_give_rows_and_no_exception(updates: list[object]) -> None:
    found, problems = read(stated(*updates))
    assert found or problems
    assert all(each.text.encode() for each in found)
    assert len(found) <= 2_000


def test_scripts_that_are_no_json_say_nothing() -> None:
    for broken in ('{"@type": "LiveBlogPosting"', '"LiveBlogPosting"', "[" * 100_000 + "LiveBlogPosting"):
        html = f'<html><head><script type="application/ld+json">{broken}</script></head><body>{REPORT}</body></html>'
        assert len(read(html)[0]) == 1
