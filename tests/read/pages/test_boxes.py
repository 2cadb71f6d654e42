from time import process_time

import pytest
from lxml.html import fromstring  # type: ignore[import-untyped]

from ordret.read.pages.blocks import blocks
from ordret.read.pages.boxes import offers_behind, set_apart

REPORT = "<h1>Aune venter</h1>" + "<p>Statsråd Berit Aune venter fortsatt på svar fra de fire fylkene i saken.</p>" * 3


def apart(*parts: str) -> frozenset[str]:
    return of(f"<html><body><article>{REPORT}{''.join(parts)}</article></body></html>")


def of(html: str) -> frozenset[str]:
    """As if all that the page prints had been taken for the report."""
    tree = fromstring(html)
    return set_apart(tree, "\n\n".join(blocks(tree)))


@pytest.mark.parametrize(
    "box",
    [
        '<aside class="article-fact"><p>Veien er 9 km lang.</p></aside>',
        '<div class="factbox"><p>Veien er 9 km lang.</p></div>',
        '<div class="c-fact-box__body"><p>Veien er 9 km lang.</p></div>',
        '<section id="faktaboks"><p>Veien er 9 km lang.</p></section>',
        '<div class="fakta"><span>Veien er <b>9</b> km lang.</span></div>',
        '<div class="infobox"><ul><li>Veien er 9 km lang.</li></ul></div>',
        '<figure data-component="fact-box"><p>Veien er 9 km lang.</p></figure>',
    ],
)
def test_a_fact_box_is_set_apart_by_its_name(box: str) -> None:
    assert apart(box) == {"Veiener9kmlang."}


@pytest.mark.parametrize("head", ["Fakta", "FAKTA: Veien", "Fakta om veien", "Faktaruta", "Dette er saken", "Fact box"])
@pytest.mark.parametrize("tag", ["section", "aside", "details", "div"])
def test_a_fact_box_is_set_apart_by_its_heading(head: str, tag: str) -> None:
    assert "Veiener9kmlang." in apart(f"<{tag}><h3>{head}</h3><p>Veien er 9 km lang.</p></{tag}>")


@pytest.mark.parametrize(
    "part",
    [
        '<div class="fact-check"><p>Veien er 9 km lang.</p></div>',
        '<div class="artifact factory satisfaction"><p>Veien er 9 km lang.</p></div>',
        "<section><h3>Fakta er at han tok feil.</h3><p>Veien er 9 km lang.</p></section>",
        "<section><h3>Faktasjekk</h3><p>Veien er 9 km lang.</p></section>",
        "<section><p>Han ventet.</p><h3>Fakta</h3><p>Veien er 9 km lang.</p></section>",
        '<div class="paywall"><p>Veien er 9 km lang.</p></div>',
        '<div class="subscriber-content"><p>Veien er 9 km lang.</p></div>',
        '<div class="related-body"><p>Veien er 9 km lang, <a href="/1">sier Aune</a>.</p></div>',
        '<p><a href="/1">Veien er 9 km lang.</a></p>',
        '<p>Veien er <a href="/1">9 km lang</a></p>',
    ],
)
def test_what_only_looks_like_a_box_is_report(part: str) -> None:
    assert "Veiener9kmlang." not in apart(part)
    assert "Veiener9kmlang" not in apart(part)


@pytest.mark.parametrize("name", ["factbox", "paywall", "related", "fakta"])
def test_what_holds_the_report_is_no_box_whatever_it_is_called(name: str) -> None:
    page = f'<html><body><div class="{name}">{REPORT}</div><p>Abonner her</p></body></html>'
    assert of(page) == frozenset()
    bare = f'<html><body><h1>Aune</h1><div class="{name}">{REPORT[21:]}</div><p>Abonner her</p></body></html>'
    assert of(bare) == frozenset()


def test_a_line_that_stands_in_the_report_as_well_is_report() -> None:
    assert apart('<div class="factbox"><p>Ja.</p><p>Nei.</p></div><p>Ja.</p>') == {"Nei."}


def test_teasers_of_other_reports_are_set_apart() -> None:
    box = '<div class="related"><h3>Mer</h3><ul><li><a href="/1">Aune reiser hjem igjen</a></li></ul></div>'
    assert apart(box) == {"Mer", "Aunereiserhjemigjen"}
    assert apart('<p><strong><a href="/1">Aune reiser hjem</a></strong></p>') == {"Aunereiserhjem"}


def test_an_offer_of_a_subscription_is_set_apart() -> None:
    assert apart('<div class="salesposter"><p>Kjøp abonnement</p><p>Bare 1 krone</p></div>') == {
        "Kjøpabonnement", "Bare1krone",
    }  # fmt: skip


def test_what_is_not_taken_for_the_report_needs_no_mark() -> None:
    page = f'<html><body>{REPORT}<div class="factbox"><p>Veien er 9 km lang.</p></div></body></html>'
    assert set_apart(fromstring(page), "Statsråd Berit Aune venter.") == frozenset()


def test_offers_are_lines_at_the_end_of_what_is_cut_off() -> None:
    body = "Abonnenter må betale, sier Aune.\n\nHun vil vente.\n\nAbonner for å lese videre\n\nKun 1 kr\n\nLogg inn"
    assert offers_behind(body) == ["Logg inn", "Kun 1 kr", "Abonner for å lese videre"]
    assert offers_behind("Hun vil vente.") == []
    assert offers_behind("Abonnenter må betale mer. " * 20) == []


@pytest.mark.parametrize(
    "html",
    [
        '<div class="factbox">' * 250 + "<p>" + "Veien er 9 km lang. " * 100_000,
        '<div class="related">' * 250 + '<a href="/1">Veien er lang</a> ' * 10_000,
        "<div>" + "<h3>Fakta</h3><p>Veien er 9 km lang.</p>" * 10_000,
        "<div>" + '<a href="/1">Veien er 9 km lang</a> ' * 20_000,
        ('<div class="subscribe factbox teaser">' * 100 + "<p>Ja." + "</div>" * 100) * 200,
    ],
    ids=["nested", "nested links", "headings", "links", "many"],
)
def test_hostile_pages_take_no_time(html: str) -> None:
    start = process_time()
    of(f"<html><body>{html}</body></html>")
    assert process_time() - start < 5
