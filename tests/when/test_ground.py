"""Against what an expression is read: no date, a day, a month; a tense, or none."""

from datetime import date, timedelta

import pytest

from ordret.model import When
from ordret.read.published import published
from ordret.when import read

FRIDAY = "2021-12-03"


def said(lang: str, text: str, at: str | None) -> list[tuple[str, str]]:
    when = published(at, basis="test") if at else None
    return [(str(day.when.first), str(day.when.last)) for day in read(text, lang, when)]


def test_without_a_tense_a_weekday_is_the_one_before_or_the_one_behind() -> None:
    (day,) = read("Thursday", "en", published(FRIDAY, basis="test"))
    assert (str(day.when.first), str(day.when.last)) == ("2021-12-02", "2021-12-09")
    assert day.when.basis == "weekday before or after publication, no tense says which"


def test_the_day_of_publication_itself_counts() -> None:
    assert said("en", "They met Friday.", FRIDAY) == [("2021-12-03", "2021-12-03")]
    assert said("en", "They will meet Friday.", FRIDAY) == [("2021-12-03", "2021-12-03")]


def test_the_clause_of_the_words_has_its_own_tense() -> None:
    text = "“We will meet Thursday,” she said Thursday."
    assert said("en", text, FRIDAY) == [("2021-12-09", "2021-12-09"), ("2021-12-02", "2021-12-02")]


def test_hearsay_of_the_past_is_past() -> None:
    assert said("de", "Er soll am Montag zurückgetreten sein.", FRIDAY) == [("2021-11-29", "2021-11-29")]
    assert said("de", "Er soll am Montag zurücktreten.", FRIDAY) == [("2021-12-06", "2021-12-06")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("De mødtes i går.", "2021-11-30", "2021-12-30"),
        ("De mødtes torsdag.", "2021-11-25", "2021-12-30"),
        ("De skal mødes torsdag.", "2021-12-02", "2022-01-06"),
        ("De mødtes i juni.", "2021-06-01", "2021-06-30"),
        ("De mødtes sidste år.", "2020-01-01", "2020-12-31"),
    ],
)
def test_of_a_month_of_publication_no_day_is_left_out(text: str, first: str, last: str) -> None:
    assert said("da", text, "2021-12") == [(first, last)]


@pytest.mark.parametrize(
    "text", ["De mødtes torsdag.", "De mødtes torsdag kl. 14.", "Det var i juni, for to år siden."]
)
def test_a_month_of_publication_holds_what_each_of_its_days_would_say(text: str) -> None:
    whole = read(text, "da", published("2021-12", basis="test"))
    for number in range(31):
        at = date(2021, 12, 1) + timedelta(number)
        each = read(text, "da", When(at, at, None, "test"))
        assert all(w.when.first <= e.when.first <= e.when.last <= w.when.last for w, e in zip(whole, each, strict=True))


@pytest.mark.parametrize("text", ["De mødtes torsdag.", "i går", "i juni", "siden 2014", "for to år siden", "den 15."])
def test_without_a_publication_date_nothing_is_made_up(text: str) -> None:
    assert said("da", text, None) == []


def test_a_time_is_of_the_day_beside_it() -> None:
    at = published(FRIDAY, basis="test")
    assert [day.when.time for day in read("They met Thursday at 2:30 p.m. GMT+1.", "en", at)] == ["14:30+01:00"]
    assert [day.when.time for day in read("They met Thursday. At 2 p.m. it rained.", "en", at)] == [None]
    assert read("At 2 p.m. it rained.", "en", at) == []
    assert [day.when.time for day in read("De mødtes torsdag kl. 14 og kl. 16.", "da", at)] == [None]


def test_words_stand_where_they_stand() -> None:
    text = "Rain fell.\n\nThey met on Thursday, and will meet next week."
    found = read(text, "en", published(FRIDAY, basis="test"))
    assert [text[day.start : day.end] for day in found] == [day.when.words for day in found]
    assert [day.when.words for day in found] == ["on Thursday", "next week"]
