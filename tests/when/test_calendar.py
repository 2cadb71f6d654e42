from datetime import date

import pytest

from ordret.when import calendar
from ordret.when.calendar import DAY, DECADE, MONTH, QUARTER, WEEK, WEEKEND, YEAR


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(1818, date(1818, 3, 22)), (1943, date(1943, 4, 25)), (2000, date(2000, 4, 23)), (2024, date(2024, 3, 31))],
)
def test_easter_sunday(year: int, sunday: date) -> None:
    assert calendar.easter(year) == sunday


@pytest.mark.parametrize(
    ("kind", "ahead", "first", "last"),
    [
        (DAY, -1, date(2021, 12, 2), date(2021, 12, 2)),
        (WEEK, 0, date(2021, 11, 29), date(2021, 12, 5)),
        (WEEKEND, 1, date(2021, 12, 11), date(2021, 12, 12)),
        (MONTH, 1, date(2022, 1, 1), date(2022, 1, 31)),
        (QUARTER, -1, date(2021, 7, 1), date(2021, 9, 30)),
        (YEAR, -1, date(2020, 1, 1), date(2020, 12, 31)),
        (DECADE, 0, date(2020, 1, 1), date(2029, 12, 31)),
    ],
)
def test_whole_units_from_a_day(kind: int, ahead: int, first: date, last: date) -> None:
    assert calendar.unit(kind, date(2021, 12, 3), ahead) == (first, last)


def test_a_month_later_is_the_last_of_a_shorter_month() -> None:
    assert calendar.shift(MONTH, date(2021, 1, 31), 1) == date(2021, 2, 28)
    assert calendar.shift(YEAR, date(2020, 2, 29), -1) == date(2019, 2, 28)


def test_a_winter_has_two_years() -> None:
    assert calendar.season(2020, 3) == (date(2020, 12, 1), date(2021, 2, 28))


def test_the_fifth_monday_is_not_in_every_month() -> None:
    assert calendar.nth_weekday(calendar.month(2021, 11), 0, 5) == date(2021, 11, 29)
    assert calendar.nth_weekday(calendar.month(2021, 12), 0, 5) is None
    assert calendar.nth_weekday(calendar.month(2021, 12), 0, -1) == date(2021, 12, 27)
