import pytest

from ordret.model import Problem
from ordret.read.page import page, page_of

LEAD = "Statsråd Berit Aune venter fortsatt på svar fra fylkene."
REPORT = "".join(f"<p>{LEAD} Hun har ventet i {n} dager, og hun sier at hun kan vente lenger.</p>" for n in range(2, 9))


def teaser(number: int, text: str = LEAD) -> str:
    return f'<article><h2><a href="/sak/{number}">Aune venter for {number}. gang</a></h2><p>{text}</p></article>'


def linked(number: int) -> str:
    return (
        f'<div><a href="/sak/{number}"><img src="a.jpg"><h3>Aune venter for {number}. gang</h3><p>{LEAD}</p></a></div>'
    )


def html(body: str, head: str = "") -> str:
    return (
        f"<html><head><title>Avisa Fjord</title>{head}</head><body><nav><a href='/'>Hjem</a></nav>{body}</body></html>"
    )


FRONTS = {
    "columns": "<div><div>{}</div><div>{}</div></div>".format(*("".join(teaser(n) for n in (1, 2, 3, 4)),) * 2),
    "whole links": "".join(linked(n) for n in range(9)),
    "a list": "<ul>" + "".join(f"<li>{teaser(n)}</li>" for n in range(20)) + "</ul>",
    "with a word of welcome": f"<p>{LEAD}</p>" + "".join(teaser(n) for n in range(9)),
}


@pytest.mark.parametrize("body", FRONTS.values(), ids=FRONTS)
def test_a_page_of_teasers_is_no_report(body: str) -> None:
    [problem] = page("a.html", html(body).encode())
    assert isinstance(problem, Problem)
    assert (problem.code, problem.hint) == ("no report", "a page of teasers; add the pages it names")
    assert page_of(html(body)) is None


ORDINARY = {
    "teasers below": f"<article><h1>Aune venter</h1>{REPORT}</article>" + "".join(teaser(n, "") for n in range(30)),
    "few teasers": f"<article><h1>Aune venter</h1><p>{LEAD}</p></article>" + "".join(teaser(n) for n in range(5)),
    "linked headings": f'<h1><a href="/1">Aune venter</a></h1>{REPORT}' + '<h2><a href="#a">Del</a></h2>' * 9 + REPORT,
}
STATED = [
    '<meta property="og:type" content="article">',
    '<meta property="article:published_time" content="2031-03-12">',
    '<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle"}]}</script>',
]


@pytest.mark.parametrize("body", ORDINARY.values(), ids=ORDINARY)
def test_a_report_among_teasers_is_a_report(body: str) -> None:
    assert page_of(html(body)) is not None


@pytest.mark.parametrize("head", STATED, ids=["og", "time", "json-ld"])
def test_a_short_report_among_many_teasers_is_one_where_the_page_says_so(head: str) -> None:
    body = f"<article><h1>Aune venter</h1><p>{LEAD} Hun sier at hun kan vente lenger.</p></article>"
    assert page_of(html(body + "".join(teaser(n) for n in range(30)), head)) is not None
