import io

import pytest

from ordret.model import Problem
from ordret.read import Delivery
from ordret.read.delivery import Item, Opened
from ordret.read.forms import items
from read.made.pdf import Set, made_pdf, paragraph

TITLE = [(72.0, 760.0, 20.0, "Ny havn i Sandvik")]
FIRST = paragraph(
    720,
    "– Dette blir den største utbyggingen på Sandvikkysten siden krigen, og regjerin-",
    "gen er enig om finansieringen, sier havneminister Tora Lindås. Hun la frem planen",
    "i Sandvik torsdag.",
)
SECOND = paragraph(670, "Havnen skal stå ferdig i 2036, og arbeidet begynner etter planen alt til høsten.")


def read(raw: bytes) -> list[Item]:
    return list(items(Opened("pm.pdf", io.BytesIO(raw))))


def one(raw: bytes) -> Delivery:
    [found] = read(raw)
    assert isinstance(found, Delivery)
    return found


def test_what_is_printed_larger_is_the_title_and_lines_become_paragraphs() -> None:
    found = one(made_pdf([*TITLE, *FIRST, *SECOND]))
    assert (found.title, found.form, found.published) == ("Ny havn i Sandvik", "PDF", None)
    assert found.text.split("\n\n") == [
        "Ny havn i Sandvik",
        "– Dette blir den største utbyggingen på Sandvikkysten siden krigen, og regjeringen er enig om finansieringen, "
        "sier havneminister Tora Lindås. Hun la frem planen i Sandvik torsdag.",
        "Havnen skal stå ferdig i 2036, og arbeidet begynner etter planen alt til høsten.",
    ]


def test_a_name_with_a_hyphen_keeps_it_at_the_end_of_a_line() -> None:
    lines = paragraph(720, "Planen ble lagt frem i dag av havneministeren, som er fra Sandvik-", "Øst, sier hun.")
    assert "Sandvik-Øst" in one(made_pdf(lines)).text


def test_the_first_half_of_a_pair_keeps_its_hyphen() -> None:
    lines = paragraph(720, "Planen ble lagt frem i dag av havneministeren for inn-", "og utland, sier hun.")
    assert "inn- og utland" in one(made_pdf(lines)).text


def test_an_indented_line_begins_a_paragraph() -> None:
    lines = [*paragraph(720, "Byen har ventet på havnen i over tjue år nå, sier ordføreren til avisen her.")]
    lines += paragraph(707, "Kommunestyret skal behandle saken i mai, og flertallet ventes å si ja.", left=90)
    assert one(made_pdf(lines)).text.count("\n\n") == 1


def test_a_sentence_goes_on_over_columns_and_pages() -> None:
    first = paragraph(720, "Byen har ventet på havnen", "i over tjue år, og")
    second = paragraph(720, "nå skal det bygges.", left=320)
    third = paragraph(720, "Det er alle enige om.")
    assert one(made_pdf([*first, *second], third)).text.split("\n\n") == [
        "Byen har ventet på havnen i over tjue år, og nå skal det bygges.",
        "Det er alle enige om.",
    ]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    words = ("en", "to", "tre", "fire")
    pages = [_between_heads(f"Punkt {word} er vedtatt.", at) for at, word in enumerate(words, start=1)]
    text = one(made_pdf(*pages)).text
    assert text.split("\n\n") == [f"Punkt {word} er vedtatt." for word in words]


def _between_heads(words: str, page: int) -> list[Set]:
    return [(72, 815, 11, "Havnedepartementet"), *paragraph(700, words), (290, 20, 11, f"Side {page} av 4")]


def test_a_report_from_standard_input_has_but_a_position() -> None:
    [found] = items(Opened("-", io.BytesIO(made_pdf(FIRST))))
    assert isinstance(found, Delivery)
    assert (found.source, found.numbered) == ("-#1", True)


WHOLE = made_pdf([*TITLE, *FIRST])


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (made_pdf([]), "no text"),
        (b"%PDF-1.4\n", "damaged"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 1000, "damaged"),
        (WHOLE[:200], "damaged"),
        (made_pdf(*([FIRST] * 301)), "too large"),
    ],
)
def test_what_cannot_be_read_is_one_problem(raw: bytes, code: str) -> None:
    [found] = read(raw)
    assert isinstance(found, Problem)
    assert found.code == code


def test_a_damaged_page_loses_itself_alone() -> None:
    damaged = made_pdf(FIRST, FIRST).replace(b"/Type /Page ", b"/Type /Xage ", 1)
    problem, delivery = read(damaged)
    assert isinstance(problem, Problem)
    assert (problem.code, "page 1 " in problem.hint) == ("damaged", True)
    assert isinstance(delivery, Delivery)


@pytest.mark.parametrize("cut", range(300, len(WHOLE), 97))
def test_a_cut_file_gives_what_is_whole_or_one_problem(cut: int) -> None:
    [found] = read(WHOLE[:cut])
    assert isinstance(found, Problem) or (isinstance(found, Delivery) and "Sandvik" in found.text)


def test_a_page_of_a_million_letters_is_read_in_part() -> None:
    found = one(made_pdf([(10.0, 700.0, 8.0, "ord " * 250_000)]))
    assert len(found.text) < 30_000
