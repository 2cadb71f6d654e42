from datetime import date

import pytest

from ordret.model import Problem
from ordret.read.delivery import Delivery
from ordret.read.plain import plain

BODY = "Berit Aune møtte pressen i Bergen.\n\n– Vi venter, sa hun.\n"


def only(text: str) -> Delivery:
    """The one delivery a text gives, without a problem."""
    [delivery] = plain("a.txt", text.encode())
    assert isinstance(delivery, Delivery)
    return delivery


def head(delivery: Delivery) -> str | None:
    return delivery.text[delivery.head.start : delivery.head.end] if delivery.head else None


def test_the_text_stays_whole_with_its_date_line() -> None:
    text = f" date 2021-12 utenriks\n\n{BODY}"
    assert only(text).text == text


def test_a_month_is_published_as_a_month() -> None:
    when = only(f"date 2021-12 utenriks\n\n{BODY}").published
    assert when is not None
    assert (when.first, when.last, when.words) == (date(2021, 12, 1), date(2021, 12, 31), "2021-12")


def test_a_day_is_published_as_a_day() -> None:
    when = only(f"date 2021-12-02\n\n{BODY}").published
    assert when is not None
    assert when.first == when.last == date(2021, 12, 2)


@pytest.mark.parametrize("label", ["utenriks", "udland", "world news", "innenriks/politikk"])
def test_a_section_label_is_no_report_and_no_title(label: str) -> None:
    delivery = only(f" date 2021-12 {label}\n\n{BODY}")
    assert head(delivery) == f"date 2021-12 {label}"
    assert delivery.title is None


@pytest.mark.parametrize("title", ["Aune: Nu er det nok for os", "vi venter på svar", "Nok nå!", "– Vi venter"])
def test_a_title_after_the_date_is_report(title: str) -> None:
    delivery = only(f"date 2021-12 {title}\n\n{BODY}")
    assert head(delivery) == "date 2021-12"
    assert delivery.title == title


def test_two_capitalised_words_after_the_date_are_neither_claimed_nor_left_out() -> None:
    delivery = only(f"date 2021-12 Aune advarer\n\n{BODY}")
    assert (head(delivery), delivery.title) == ("date 2021-12", None)


def test_a_title_may_follow_the_label_line() -> None:
    delivery = only(f"date 2021-12 utenriks\n\nAune venter på svar\n\n{BODY}")
    assert delivery.title == "Aune venter på svar"


def test_without_a_date_line_a_short_first_line_before_a_blank_one_is_the_title() -> None:
    delivery = only(f"Aune venter på svar\n\n{BODY}")
    assert (delivery.title, delivery.published, delivery.head) == ("Aune venter på svar", None, None)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Aune venter på svar\n{BODY}",
        "Aune venter på svar\n\n",
        f"«Vi venter på svar.»\n\n{BODY}",
        f"{'Aune venter på svar ' * 20}\n\n{BODY}",
        "date 2021-12 utenriks\n\nBerit Aune kom sent.\n\nHun gikk tidlig.",
    ],
    ids=["sentence", "no blank line", "no body", "closing mark", "too long", "sentence after a label"],
)
def test_what_may_be_the_first_sentence_is_no_title(text: str) -> None:
    assert only(text).title is None


@pytest.mark.parametrize("words", ["2021-13", "2021-02-30", "1601-01", "9999-12-31", "0000-00"])
def test_a_date_that_cannot_be_is_said_and_the_report_kept(words: str) -> None:
    problem, delivery = plain("a.txt", f"date {words} utenriks\n\n{BODY}".encode())
    assert isinstance(problem, Problem)
    assert problem.code == "bad date"
    assert words in problem.hint
    assert isinstance(delivery, Delivery)
    assert delivery.published is None
    assert head(delivery) == f"date {words} utenriks"


@pytest.mark.parametrize("start", ["dated 2021-12", "date 2021-12x", "date 2021-12-02-03", "datering 2021-12", "date"])
def test_only_a_date_line_is_one(start: str) -> None:
    assert only(f"{start} utenriks\n{BODY}").head is None


def test_line_ends_of_windows_do_not_shift_offsets() -> None:
    delivery = only(f"date 2021-12 utenriks\r\n\r\n{BODY}")
    assert delivery.text == f"date 2021-12 utenriks\n\n{BODY}"
    assert head(delivery) == "date 2021-12 utenriks"


@pytest.mark.parametrize(("raw", "code"), [(b"\0\1" * 99, "binary"), (b" \n\t\n", "empty")])
def test_a_file_without_words_gives_a_problem_alone(raw: bytes, code: str) -> None:
    [problem] = plain("a.txt", raw)
    assert isinstance(problem, Problem)
    assert problem.code == code


def test_damaged_text_is_kept_and_said() -> None:
    problem, delivery = plain("a.txt", "Bjørg på øya ".encode() + b"\xff\n")
    assert isinstance(problem, Problem)
    assert problem.code == "damaged text"
    assert isinstance(delivery, Delivery)
    assert "\ufffd" in delivery.text
