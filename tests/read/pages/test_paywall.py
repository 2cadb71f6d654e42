import json
from io import BytesIO

import pytest

from ordret.model import Problem
from ordret.read import Delivery
from ordret.read.delivery import Opened
from ordret.read.page import page, page_of
from ordret.read.records import document

LEAD = "<p>Statsråd Berit Aune venter fortsatt på svar fra de fire fylkene i saken om veien.</p>"
SOLD = '{"@type":"NewsArticle","isAccessibleForFree":false}'


def html(stated: str, body: str) -> str:
    script = f'<script type="application/ld+json">{stated}</script>'
    return f"<html><head><title>Aune venter</title>{script}</head><body><h1>Aune venter</h1>{body}</body></html>"


def codes(text: str, address: str | None = None) -> list[str]:
    found = page("a.html", text.encode(), address=address)
    return [item.code for item in found if isinstance(item, Problem)]


@pytest.mark.parametrize("no", ["false", '"False"', '"false"', '"https://schema.org/False"'])
def test_a_short_report_that_is_not_free_is_cut_off(no: str) -> None:
    assert codes(html(f'{{"@type":"NewsArticle","isAccessibleForFree":{no}}}', LEAD)) == ["stub"]


def test_a_long_report_that_is_not_free_was_paid_for() -> None:
    assert codes(html(SOLD, "".join(LEAD.replace("saken", f"sak {n}") for n in range(30)))) == []


@pytest.mark.parametrize(
    "stated",
    [
        "{}",
        '{"@type":"NewsArticle","isAccessibleForFree":true}',
        '{"isAccessibleForFree":false}',
        '{"@type":"WebPage","isAccessibleForFree":false}',
    ],
)
def test_what_does_not_say_that_its_article_is_sold_is_whole(stated: str) -> None:
    assert codes(html(stated, LEAD)) == []


def test_an_outlets_own_words_tell_only_on_its_pages() -> None:
    body = LEAD + "<p>Detta är en låst artikel</p>"
    assert codes(html("{}", body), "https://www.dn.se/1") == ["stub"]
    assert codes(html("{}", body), "https://www.svt.se/1") == []


def test_words_of_subscription_are_report_where_nothing_is_cut_off() -> None:
    found = page_of(html("{}", LEAD + "<p>Logg inn koster 1 krone, sier Aune.</p>"))
    assert found is not None
    assert found.apart == frozenset()


def test_a_record_with_a_page_that_is_cut_off_says_so() -> None:
    record = json.dumps({"html": html(SOLD, LEAD)}).encode()
    problem, delivery = document(Opened("a.json", BytesIO()), record)
    assert isinstance(problem, Problem)
    assert problem.code == "stub"
    assert isinstance(delivery, Delivery)
