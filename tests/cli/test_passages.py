from dataclasses import replace
from datetime import date

import pytest

from cli.sandvig import FINDINGS, FIRST, MINISTER, at
from ordret.cli.passages import day, marked, saying
from ordret.cli.terminal import drawn, printable
from ordret.model import Part, Passage, Quotation, Span, When

QUOTATION = next(finding for finding in FINDINGS if isinstance(finding, Quotation))
SPOKESMAN = Part("anonymous", None, None, at("udenrigsminister"))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2031, 5, 6), date(2031, 5, 6), "2031-05-06"),
        (date(2031, 5, 1), date(2031, 5, 31), "2031-05"),
        (date(2032, 2, 1), date(2032, 2, 29), "2032-02"),
        (date(2031, 5, 1), date(2031, 5, 30), "2031-05-01 to 2031-05-30"),
        (date(2031, 1, 1), date(2031, 12, 31), "2031-01-01 to 2031-12-31"),
    ],
)
def test_a_day_is_no_more_precise_than_it_is_known(first: date, last: date, words: str) -> None:
    assert day(When(first, last, None, "printed")) == words


def test_no_day_is_undated() -> None:
    assert day(None) == "undated"


@pytest.mark.parametrize(
    ("quotation", "words"),
    [
        (QUOTATION, "Asta Rønne, udenrigsminister, says (direct), via dpa"),
        (replace(QUOTATION, speaker=replace(MINISTER, role=None), via=()), "Asta Rønne says (direct)"),
        (replace(QUOTATION, speaker=SPOKESMAN, act="denies", via=()), "udenrigsminister denies (direct)"),
        (
            replace(QUOTATION, joint=(SPOKESMAN,), via=()),
            "Asta Rønne, udenrigsminister and udenrigsminister, says (direct)",
        ),
        (replace(QUOTATION, speaker=None, via=()), "somebody unnamed says (direct)"),
    ],
)
def test_who_says_what_in_which_form_through_whom(quotation: Quotation, words: str) -> None:
    assert saying(quotation) == words


def test_marks_lie_on_the_words_and_not_beyond_their_surroundings() -> None:
    around = at("Aftalen om fiskeriet")
    start = FIRST.text.index("fiskeriet")
    text = marked(around, [("bold", [Passage(0, start, FIRST.text[:start])]), ("reverse", [Span(start, start + 9)])])

    assert [(text.plain[span.start : span.end], span.style) for span in text.spans] == [
        ("Aftalen om ", "bold"), ("fiskeriet", "reverse"),
    ]  # fmt: skip


def test_nothing_in_a_report_steers_the_terminal() -> None:
    hostile = "red \x1b[31m, title \x1b]0;x\x07, back\r\x08, C1 \x9b31m [bold]"
    shown = printable(hostile).plain

    assert len(shown) == len(hostile)
    assert not any(ord(sign) < 32 or 127 <= ord(sign) < 160 for sign in shown)
    assert b"[bold]" in drawn(printable(hostile))
