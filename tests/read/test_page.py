import pytest

from ordret.model import Problem
from ordret.read.delivery import Delivery
from ordret.read.page import page, page_of

PAGE = """<!doctype html><html lang="nb-NO"><head><meta charset="utf-8"><title>Møtet ble avlyst - Avisa Fjord</title>
<meta property="og:title" content="Møtet ble avlyst | Avisa Fjord"><meta property="og:site_name" content="Avisa Fjord">
<link rel="canonical" href="https://fjord.example/motet"></head><body>
<nav><a href="/">Hjem</a> <a href="/sport">Sport</a></nav><article><h1>Møtet ble
  avlyst</h1><p>Møtet mellom de fire landene ble avlyst
  torsdag, opplyser <b>utenriksminister</b> Berit Aune.</p>
<figure><img src="a.jpg"><figcaption>Bildetekst. Foto: Ola Vik</figcaption></figure>
<p>– Vi er skuffet, sier Aune.<br>Hun reiste hjem samme kveld.</p>
<p>Hun svarte <q>nei takk</q> til en ny innbydelse fra vertslandet.</p>
<ul><li>Landene skulle møtes i tre dager.</li><li>De møttes ikke i det hele tatt.</li></ul>
</article><section id="comments"><p>Leser: Dette er noe tull.</p></section>
<footer>© Avisa Fjord</footer></body></html>"""
BODY = (
    "Møtet mellom de fire landene ble avlyst torsdag, opplyser utenriksminister Berit Aune.\n\n"
    "– Vi er skuffet, sier Aune.\nHun reiste hjem samme kveld.\n\n"
    "Hun svarte “nei takk” til en ny innbydelse fra vertslandet.\n\n"
    "Landene skulle møtes i tre dager.\n\nDe møttes ikke i det hele tatt."
)
SENTENCE = "<p>De fire landene hadde sendt sine ministre, og de reiste hjem igjen samme kveld.</p>"


def delivered(raw: bytes) -> Delivery:
    [delivery] = page("a.html", raw)
    assert isinstance(delivery, Delivery)
    return delivery


def test_a_page_gives_its_title_a_blank_line_and_its_paragraphs() -> None:
    assert delivered(PAGE.encode()).text == f"Møtet ble avlyst\n\n{BODY}"


def test_a_page_says_who_printed_it_where_and_in_what_language() -> None:
    delivery = delivered(PAGE.encode())
    assert (delivery.title, delivery.outlet, delivery.lang) == ("Møtet ble avlyst", "Avisa Fjord", "nb-NO")
    assert (delivery.source, delivery.url) == ("a.html", "https://fjord.example/motet")


def test_list_items_get_no_dash_that_would_read_as_speech() -> None:
    assert "- Landene" not in delivered(PAGE.encode()).text


def test_the_same_page_gives_the_same_text_again() -> None:
    assert delivered(PAGE.encode()).text == delivered(PAGE.encode()).text


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-16"])
def test_a_page_in_another_encoding_gives_the_same_paragraphs(encoding: str) -> None:
    raw = PAGE.replace('charset="utf-8"', f'charset="{encoding}"').replace("–", "-").replace("“", '"')
    assert delivered(raw.encode(encoding)).text == f"Møtet ble avlyst\n\n{BODY.replace('–', '-')}"


def test_the_charset_that_a_server_declares_goes_before_the_pages_own() -> None:
    raw = PAGE.replace('charset="utf-8"', 'charset="iso-8859-1"').replace("Aune", "Aunš").encode("iso8859_2", "ignore")
    [delivery] = page("a.html", raw, charset="iso-8859-2")
    assert isinstance(delivery, Delivery)
    assert "Aunš" in delivery.text


def test_a_title_that_opens_the_body_is_not_doubled() -> None:
    found = page_of(f"<html><head><title>Aune venter</title></head><body><p>Aune venter</p>{SENTENCE}</body></html>")
    assert found is not None
    assert found.text.count("Aune venter") == 1


def test_a_piece_of_html_is_a_page_without_a_title() -> None:
    found = page_of("<p>Berit Aune gikk av i dag.</p><p>Hun sa ikke hvorfor.</p>")
    assert found is not None
    assert (found.text, found.imprint.title) == ("Berit Aune gikk av i dag.\n\nHun sa ikke hvorfor.", None)


TITLE = "<html><head><title>Aune venter</title></head><body><h1>Aune venter</h1></body></html>"


@pytest.mark.parametrize(
    "html", ["<html></html>", "<html><body><script>var a = 1;</script></body></html>", "<!-- -->", TITLE]
)
def test_a_page_without_running_text_gives_a_problem_alone(html: str) -> None:
    [problem] = page("a.html", html.encode())
    assert isinstance(problem, Problem)
    assert problem.code == "no text"


def test_a_page_larger_than_any_is_said_to_be_so() -> None:
    [problem] = page("a.html", b"<html><body><p>" + b"Ja. " * 3_000_000)
    assert isinstance(problem, Problem)
    assert problem.code == "too large"


def test_a_day_that_is_none_is_said_and_the_report_taken() -> None:
    problem, delivery = page(
        "a.html", PAGE.replace("</head>", '<meta name="date" content="9999-12-31"></head>').encode()
    )
    assert isinstance(problem, Problem)
    assert problem.code == "bad date"
    assert isinstance(delivery, Delivery)
    assert delivery.published is None


def test_bytes_that_are_no_text_give_a_problem_alone() -> None:
    [problem] = page("a.html", b"<html>\0\1\2")
    assert isinstance(problem, Problem)


def test_damaged_bytes_are_said() -> None:
    problem, delivery = page("a.html", PAGE.encode().replace("møttes".encode(), b"m\xffttes"))
    assert isinstance(problem, Problem)
    assert problem.code == "damaged text"
    assert isinstance(delivery, Delivery)
    assert "m\ufffdttes" in delivery.text


@pytest.mark.parametrize(
    "html",
    [
        "<html><body>" + "<div>" * 10_000 + SENTENCE,
        "<html><body>" + "<p><b><i>" * 10_000 + SENTENCE,
        "<html><body>" + "<table><tr><td>" * 300 + SENTENCE,
        "<html><body><p>" + "<b>a</b> " * 40_000 + "</p></body></html>",
        "<html><body><p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">" + SENTENCE,
        "<html><body>" + "<p>a" * 200_000,
        "<html><body><p>" + "a " * 25_000_000,
        "<!--" * 50_000 + SENTENCE,
        "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><html><body>&b;&b;</body></html>",
        "<html><head><script type='application/ld+json'>"
        + '{"datePublished":"' * 50_000
        + "</script></head><body>"
        + SENTENCE,
    ],
    ids=["deep", "unclosed", "tables", "inline", "attributes", "elements", "50 MB", "comments", "entities", "ld+json"],
)
def test_hostile_pages_give_a_short_answer_or_none(html: str) -> None:
    found = page_of(html)
    assert found is None or len(found.text) < 200
