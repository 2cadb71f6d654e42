from datetime import date

import pytest

from ordret.model import When
from ordret.web.tongue import LANGUAGES, chosen, direction, tongue


@pytest.mark.parametrize(
    ("accepted", "code"),
    [
        ("", "en"),
        ("da", "da"),
        ("da-DK,da;q=0.9,en;q=0.8", "da"),
        ("en;q=0.3,de;q=0.9", "de"),
        ("nn-NO,nb;q=0.5", "nb"),
        ("no", "nb"),
        ("fr,pl", "en"),
        ("de;q=0,da;q=0.1", "da"),
        ("da;q=much,*,;;;", "en"),
    ],
)
def test_the_browser_chooses_the_language(accepted: str, code: str) -> None:
    assert chosen(accepted).code == code


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2021, 12, 3), date(2021, 12, 3), "3. december 2021"),
        (date(2021, 12, 1), date(2021, 12, 31), "december 2021"),
        (date(2024, 2, 1), date(2024, 2, 29), "februar 2024"),
        (date(2021, 1, 1), date(2021, 12, 31), "2021"),
        (date(2019, 1, 1), date(2021, 12, 31), "2019–2021"),
        (date(2021, 12, 1), date(2021, 12, 5), "1.–5. dec. 2021"),
    ],
)
def test_days_are_told_no_more_precisely_than_they_are(first: date, last: date, told: str) -> None:
    assert tongue("da").between(first, last) == told


def test_a_day_is_written_for_programs_as_well() -> None:
    when = When(date(2021, 12, 3), date(2021, 12, 3), None, "dateline", "14:30")
    assert tongue("en").days(when) == '<time datetime="2021-12-03">December 3, 2021 14:30</time>'
    assert tongue("en").days(None) == ""


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert [tongue(code).number(1234567.5) for code in ("en", "da")] == ["1,234,567.5", "1.234.567,5"]


def test_languages_are_named_in_the_language_of_the_reader() -> None:
    assert tongue("da").language("uk") == "ukrainsk"
    assert tongue("en").language("xx-none") == "xx-none"


@pytest.mark.parametrize(
    ("code", "words", "told"),
    [
        ("da", "the file's date line", "filens datolinje"),
        ("da", "1 < 2 of them", '<span lang="en">1 &lt; 2 of them</span>'),
        ("en", "1 < 2 of them", "1 &lt; 2 of them"),
        ("da", "", ""),
    ],
)
def test_what_the_program_says_of_its_doings_is_marked_as_english_where_it_is(code: str, words: str, told: str) -> None:
    assert tongue(code).reason(words) == told


@pytest.mark.parametrize(("code", "way"), [("ar", "rtl"), ("he", "rtl"), ("da", "ltr"), ("und", "ltr"), ("", "ltr")])
def test_a_passage_runs_as_its_script_does(code: str, way: str) -> None:
    assert direction(code) == way


def test_every_language_has_its_catalogue() -> None:
    for code in LANGUAGES:
        assert tongue(code).code == code
    with pytest.raises(KeyError):
        tongue("xx")
