from datetime import UTC, datetime

import pytest

from ordret.find.layout import Paragraph, paragraphs
from ordret.model import Article, Span
from ordret.pack import load


def laid_out(text: str, lang: str = "en", *, skip: str | None = None, title: str | None = None) -> list[Paragraph]:
    at = text.index(skip) if skip else 0
    article = Article(
        "a", "a", lang, text, "", datetime(2031, 5, 6, tzinfo=UTC), title=title,
        skip=(Span(at, at + len(skip)),) if skip else (),
    )  # fmt: skip
    return list(paragraphs(article, load(lang)))


def cut(text: str, **more: str) -> list[str]:
    return [text[p.start : p.end] for p in laid_out(text, **more)]


def sentences(text: str, lang: str = "en") -> list[str]:
    return [text[start:end] for p in laid_out(text, lang) for start, end in p.sentences]


def test_a_blank_line_ends_a_paragraph() -> None:
    assert cut("One.\n\nTwo.\n \t\n\n  Three. \n") == ["One.", "Two.", "Three."]


def test_a_line_end_ends_a_paragraph() -> None:
    assert cut("Harbour to close\nThe harbour closes.\nThe quay stays.") == [
        "Harbour to close", "The harbour closes.", "The quay stays.",
    ]  # fmt: skip


def test_a_line_wrapped_in_the_middle_of_a_sentence_goes_on() -> None:
    assert cut("The mayor said that\nthe harbour, which is\nold, closes.\nThe quay stays.") == [
        "The mayor said that\nthe harbour, which is\nold, closes.", "The quay stays.",
    ]  # fmt: skip


@pytest.mark.parametrize("blank", ["\r\n\r\n", "\n\xa0\n", "\n\u2028\n", "\n\n\xa0"])
def test_returns_and_hard_blanks_are_blank(blank: str) -> None:
    assert cut(f"One.{blank}Two.") == ["One.", "Two."]


def test_a_return_ends_a_line_with_the_line_feed() -> None:
    assert cut("The harbour closes.\r\nThe quay stays.\r\n") == ["The harbour closes.", "The quay stays."]


def test_nothing_but_blanks_is_no_paragraph() -> None:
    assert cut(" \n\n\xa0\n") == []


def test_what_is_no_report_is_left_out() -> None:
    assert cut("One.\n\nRead also: Elmsby fair\n\nTwo.", skip="Read also: Elmsby fair") == ["One.", "Two."]


def test_what_is_no_report_may_begin_a_line() -> None:
    assert cut("Photo: Varn One.\n\nTwo.", skip="Photo: Varn") == ["One.", "Two."]


def test_only_the_title_is_a_headline() -> None:
    text = "Varn: “We go”\n\nThe mayor goes.\n\nVarn: “We go”"
    assert [p.headline for p in laid_out(text, title="Varn: “We go”")] == [True, False, False]
    assert [p.headline for p in laid_out(text)] == [False, False, False]


def test_the_title_may_stand_behind_a_date_line() -> None:
    text = " date 2031-05 Varn: “We go”\n\nThe mayor goes."
    assert [p.headline for p in laid_out(text, title="Varn: “We go”", skip=" date 2031-05")] == [True, False]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Mr. Varn met Sen. Oda Pell at 9 a.m. on Friday."),
        ("en", "The U.S. envoy, Dr. J. K. Pell, left."),
        ("da", "Ca. 40 skibe, bl.a. kuttere, lå i havn kl. 12 den 3. maj."),
        ("da", "Mødet den 12. maj er aflyst."),
        ("nb", "Ca. 40 skip, bl.a. kuttere, lå i havn kl. 12 den 3. mai."),
        ("nn", "Om lag 40 skip, m.a. kutterar, låg i hamn kl. 12 den 3. mai."),
        ("sv", "Ca 40 skepp, bl.a. kuttrar, låg i hamn kl. 12 den 3 maj."),
        ("de", "Am 3. Juni trafen sich Dr. Ina Pell und A. Varn u. a. in Kiel."),
        ("de", "Etwa 3,5 Mio. Euro, d. h. ca. 40 Prozent, fehlen."),
        ("en", "About 3.5 million fish were landed."),
    ],
)
def test_a_full_stop_behind_an_abbreviation_an_initial_or_an_ordinal_ends_nothing(lang: str, text: str) -> None:
    assert sentences(text, lang) == [text]


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("en", "The quay stays. It is old! Is it safe? No…", ["The quay stays.", "It is old!", "Is it safe?", "No…"]),
        ("da", "Kajen bliver. Den er gammel.", ["Kajen bliver.", "Den er gammel."]),
        ("en", "It cost 40. Then 50 more.", ["It cost 40.", "Then 50 more."]),
        ("en", "They left (all of them.) The quay stays.", ["They left (all of them.)", "The quay stays."]),
        ("sv", "Kajen är kvar.\xa0Den är gammal.", ["Kajen är kvar.", "Den är gammal."]),
    ],
)
def test_a_sentence_ends_with_its_mark(lang: str, text: str, parts: list[str]) -> None:
    assert sentences(text, lang) == parts


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("en", "“We go. We stay gone.” Varn left.", ["“We go. We stay gone.”", "Varn left."]),
        ("en", "“We go,” Varn said. “We stay gone.”", ["“We go,” Varn said.", "“We stay gone.”"]),
        ("da", "»Vi går. Vi bliver væk.« Varn gik.", ["»Vi går. Vi bliver væk.«", "Varn gik."]),
        ("de", "„Wir gehen.“ Varn ging.", ["„Wir gehen.“", "Varn ging."]),
        ("en", "The plan is “a bad joke. A sad one,” Varn said.", ["The plan is “a bad joke. A sad one,” Varn said."]),
    ],
)
def test_a_sentence_ends_with_its_quotation_and_never_inside_it(lang: str, text: str, parts: list[str]) -> None:
    assert sentences(text, lang) == parts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“Really?” Holm asked."),
        ("en", "“Go!” the mayor shouted."),
        ("de", "„Wirklich?“ fragte Holm."),
        ("da", "»Virkelig?« spurgte Holm."),
        ("nb", "«Virkelig?» spurte Holm."),
        ("sv", "”Verkligen?” frågade Holm."),
        ("nn", "«Verkeleg?» spurde Holm."),
    ],
)
def test_behind_a_question_the_sentence_goes_on_to_its_verb(lang: str, text: str) -> None:
    assert sentences(text, lang) == [text]


def test_behind_a_question_without_a_verb_a_new_sentence_begins() -> None:
    assert sentences("“Really?” The quay is old.") == ["“Really?”", "The quay is old."]
