import pytest

from ordret.model import Span
from ordret.store.words import Phrase, expression, fold, marks, phrases


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Brønd", "brønd"), ("Åse", "ase"), ("ÉTÉ", "ete"), ("Straße", "straße"), ("e\u0301te\u0301", "ete")],
)
def test_words_are_compared_without_case_and_diacritics(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_a_longer_word_also_finds_what_it_begins_and_a_short_one_does_not() -> None:
    assert phrases("EU Brønd") == (Phrase(("eu",), False), Phrase(("brønd",), True))


def test_quotation_marks_make_a_phrase_that_stands_as_it_is() -> None:
    assert phrases("Brønd »åbner broen«") == (Phrase(("abner", "broen"), False), Phrase(("brønd",), True))


def test_what_is_no_word_asks_for_nothing() -> None:
    assert phrases('!!! "" — \ud800 \x00') == ()


def test_the_language_of_the_index_is_never_the_users() -> None:
    assert (
        expression(phrases('NEAR(a b) AND -x* "c: d')) == '"near" * AND "a" AND "b" AND "and" AND "x" AND "c" AND "d"'
    )


def test_marks_are_where_the_words_stand() -> None:
    text = "Åse Brønds bro, broen"
    assert marks(text, phrases("ase brønd")) == (Span(0, 3), Span(4, 10))
    assert marks(text, phrases("bro")) == (Span(11, 14),)


def test_marks_of_a_phrase_cover_the_whole_of_it() -> None:
    assert marks("Vi åbner broen. Broen åbner.", phrases('"åbner broen"')) == (Span(3, 14),)


@pytest.mark.parametrize(
    ("query", "runs"), [("総理大臣 「会談」", ["総理大臣", "会談"]), ("ประชุม", ["ประชุม"]), ("GDP成長 EU", ["GDP成長"])]
)
def test_what_has_no_blanks_between_words_is_looked_for_as_typed(query: str, runs: list[str]) -> None:
    assert [phrase.run for phrase in phrases(query) if phrase.run] == runs


def test_marks_of_what_has_no_blanks_are_wherever_it_stands() -> None:
    assert marks("総理と大臣が会談。会談は終了", phrases("会談")) == (Span(6, 8), Span(9, 11))


def test_marks_do_not_overlap() -> None:
    assert marks("broen åbner", phrases('"broen åbner" broen')) == (Span(0, 11),)
