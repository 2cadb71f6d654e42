"""Whether two numbers for one thing can both hold."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from link.figured import one
from ordret.link.series.counted import Counted
from ordret.link.series.opposed import opposed
from ordret.model import Verdict

TEXT = "In Elmsby {} people were without water."


@pytest.mark.parametrize(
    ("left", "right", "verdict", "because"),
    [
        ((14, 14, "14"), (40, 40, "40"), "yes", "“14” and “40”: both cannot hold"),
        ((14, 14, "14"), (15, 15, "15"), "yes", "“14” and “15”: both cannot hold"),
        ((14, 14, "14"), (14, 14, "fourteen"), None, ""),
        # Rounding is none.
        ((1_400_000, 1_400_000, "1.4 million"), (1_412_000, 1_412_000, "1,412,000"), None, ""),
        ((17_634, 17_634, "17,634"), (17_600, 17_600, "17,600"), None, ""),
        ((38, 38, "38"), (40, 40, "40"), "unsure",
         "“38” and “40”: both can hold, if one of them is rounded"),
        ((115_000, 115_000, "115,000"), (90_000, 90_000, "90,000"), "yes", "“115,000” and “90,000”: both cannot hold"),
        # A floor and a ceiling leave room, and less room than they say.
        ((115_000, 115_000, "115,000"), (90_000, None, "over 90,000"), "unsure",
         "“115,000” and “over 90,000”: both can hold, if “over” is only a floor"),
        ((104_000, 104_000, "104,000"), (100_000, None, "over 100,000"), None, ""),
        ((80, 80, "80"), (90, None, "over 90"), "yes", "“80” and “over 90”: both cannot hold"),
        ((30, 30, "30"), (None, 50, "up to 50"), "unsure",
         "“30” and “up to 50”: both can hold, if “up to” is only a ceiling"),
        ((60, 60, "60"), (None, 50, "up to 50"), "yes", "“60” and “up to 50”: both cannot hold"),
        ((20, None, "more than 20"), (60, None, "over 60"), "unsure",
         "“more than 20” and “over 60”: both can hold, if “more than” is only a floor"),
        ((100, None, "over 100"), (None, 50, "up to 50"), "yes", "“over 100” and “up to 50”: both cannot hold"),
        ((10, 12, "10 to 12"), (11, 11, "11"), None, ""),
        ((10, 12, "10 to 12"), (20, 20, "20"), "yes", "“10 to 12” and “20”: both cannot hold"),
    ],
)  # fmt: skip
def test_two_numbers_of_one_day(
    left: tuple[float | None, float | None, str],
    right: tuple[float | None, float | None, str],
    verdict: Verdict | None,
    because: str,
) -> None:
    ends = [one(TEXT.format(words), f"{words} people", low, high) for low, high, words in (left, right)]
    found = opposed(*ends)
    assert (found.verdict, found.because) == (verdict, because)
    assert opposed(*reversed(ends)).verdict == verdict


def test_about_leaves_room_for_a_tenth() -> None:
    about = one("About 100 people were without water.", "About 100 people", 100, 100, approximate=True)
    assert opposed(about, one(TEXT.format("108"), "108 people", 108, 108)).verdict is None
    assert opposed(about, one(TEXT.format("150"), "150 people", 150, 150)).verdict == "yes"


def test_miles_and_kilometres_are_one_length() -> None:
    miles = one("The ferry drifted 10 miles along the coast.", "10 miles", 10, 10, "mi")
    for words, kilometres, verdict in (("16 kilometres", 16, None), ("26 kilometres", 26, "yes")):
        other = one(f"The ferry drifted {words} along the coast.", words, kilometres, kilometres, "km")
        assert opposed(miles, other).verdict == verdict


DEAD = "{} people were killed when the quarry of Brantholm caved in."


def dead(number: int, day: date | None, *, as_of: date | None = None) -> Counted:
    return one(DEAD.format(number), f"{number} people", number, number, day=day, as_of=as_of)


FRIDAY, SATURDAY = date(2031, 5, 9), date(2031, 5, 10)


@pytest.mark.parametrize(
    ("first", "second", "verdict", "because"),
    [
        ((14, FRIDAY), (19, FRIDAY), "yes", "both cannot hold"),
        ((14, FRIDAY), (19, SATURDAY), "no", "of 2031-05-09 and 2031-05-10, and may have changed"),
        ((14, FRIDAY), (19, None), "unsure", "both can hold, if they are of two days: one is not known"),
    ],
)
def test_a_later_day_may_have_changed_it(
    first: tuple[int, date], second: tuple[int, date], verdict: Verdict, because: str
) -> None:
    found = opposed(dead(*first), dead(*second))
    assert found.verdict == verdict
    assert found.because.endswith(because)


def test_of_one_day_but_printed_on_two_a_count_goes_on() -> None:
    early, late = dead(14, FRIDAY, as_of=FRIDAY), dead(19, SATURDAY, as_of=FRIDAY)
    assert opposed(early, late).verdict == "no"
    assert opposed(early, dead(11, SATURDAY, as_of=FRIDAY)).verdict == "unsure"


def test_a_copy_printed_later_must_say_the_same() -> None:
    copied = opposed(dead(14, FRIDAY), dead(19, SATURDAY), one_report=True)
    assert copied.verdict == "yes"


def test_figures_of_two_days_may_both_hold() -> None:
    found = opposed(dead(14, FRIDAY, as_of=FRIDAY), dead(19, FRIDAY, as_of=SATURDAY))
    assert (found.verdict, found.because) == ("no", "“14” and “19”: they are of 2031-05-09 and 2031-05-10")


def test_two_sides_that_give_their_own_numbers_are_named() -> None:
    text = "According to {}, 4,000 people took part."
    left = one(text.format("Norway"), "4,000 people", 4000, 4000, given_by="Norway")
    right = one(text.replace("4,000", "9,000").format("Sweden"), "9,000 people", 9000, 9000, given_by="Sweden")
    assert (
        opposed(left, right).because == "“4,000” and “9,000”: both cannot hold, one given by “Norway”, one by “Sweden”"
    )


def given(text: str, words: str, low: float | None, high: float | None, by: str, **how: Any) -> Counted:
    return one(text, words, low, high, given_by=by, **how)


def test_who_says_over_and_who_counts_more_differ_but_both_can_hold() -> None:
    left = given("According to Norway, 4,000 people took part.", "4,000 people", 4000, 4000, "Norway")
    right = given("According to Sweden, over 3,000 people took part.", "over 3,000 people", 3000, None, "Sweden")
    found = opposed(left, right)
    assert found.verdict == "unsure"
    assert found.because.endswith("if “over” is only a floor, one given by “Norway”, one by “Sweden”")


def test_weeks_apart_nobody_asks_what_a_floor_leaves_open() -> None:
    left = given("In Brantholm 40 people went.", "40 people", 40, 40, "Brantholm", day=date(2031, 5, 9))
    right = given("In Brantholm over 30 people went.", "over 30 people", 30, None, "Brantholm", day=date(2031, 6, 9))
    assert opposed(left, right).verdict == "no"


YEAR = "{} counts {} vessels last year."
LAST_YEAR = (date(2030, 1, 1), date(2030, 12, 31))


def of_last_year(by: str, number: int, day: date) -> Counted:
    held = given(YEAR.format(by, number), f"{number} vessels", number, number, by, unit="vessels", day=day)
    return replace(held, of=LAST_YEAR)


def test_rivals_who_count_one_period_cannot_both_be_right_whatever_day_they_say_it() -> None:
    early, late = of_last_year("Norway", 115, FRIDAY), of_last_year("Sweden", 40, SATURDAY)
    assert opposed(early, late, rivals=True).verdict == "yes"
    assert opposed(early, of_last_year("Sweden", 140, SATURDAY), rivals=True).verdict == "yes"
    assert opposed(early, of_last_year("Sweden", 140, SATURDAY)).verdict == "no"


def test_of_rivals_one_of_which_tells_no_period_both_may_hold() -> None:
    early, late = of_last_year("Norway", 115, FRIDAY), replace(of_last_year("Sweden", 40, SATURDAY), of=None)
    found = opposed(early, late, rivals=True)
    assert (found.verdict, found.because) == ("unsure", "“115” and “40”: both can hold, if they are of two periods")
    assert opposed(early, late).verdict == "no"
    assert opposed(early, late, one_report=True, rivals=True).verdict == "yes"
