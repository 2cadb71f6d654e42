from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from ordret.model import When
from ordret.read.published import counted, in_zone, published, published_at


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2021-12", date(2021, 12, 1), date(2021, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2021-12-02", date(2021, 12, 2), date(2021, 12, 2)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2021-12-02T23:30:00+01:00", date(2021, 12, 2), date(2021, 12, 2)),
        ("2021-12-02 08:00", date(2021, 12, 2), date(2021, 12, 2)),
        ("Thu, 02 Dec 2021 23:30:00 +0100", date(2021, 12, 2), date(2021, 12, 2)),
        ("2 Dec 2021 08:00 GMT", date(2021, 12, 2), date(2021, 12, 2)),
    ],
)
def test_a_date_is_as_exact_as_it_is_printed(words: str, first: date, last: date) -> None:
    assert published(words, basis="printed") == When(first, last, words, "printed")


@pytest.mark.parametrize(
    "words",
    [
        "2021-13",
        "2021-02-30",
        "2021-00",
        "1601",
        "1601-01-01",
        "9999-12-31",
        "0000",
        "",
        "i går",
        "1638442800",
        "31 Feb 2021 08:00",
        "Dec 2021",
        "02 Dec 1601 08:00:00 GMT",
        "02 Dec 0021 08:00:00 GMT",
        "2021-W48",
        "2021W48",
    ],
)
def test_what_is_no_day_of_print_is_none(words: str) -> None:
    assert published(words, basis="printed") is None


def test_a_moment_needs_a_zone() -> None:
    assert published_at("2021-12-02T08:00:00Z") == datetime(2021, 12, 2, 8, tzinfo=UTC)
    assert published_at("2021-12-02T08:00:00") is None
    assert published_at("2021-12-02") is None
    assert published_at("Thu, 02 Dec 2021 08:00:00 GMT") == datetime(2021, 12, 2, 8, tzinfo=UTC)
    assert published_at("Thu, 02 Dec 2021 08:00:00") is None
    assert published_at("Thu, 02 Dec 2021 08:00:00 CET") is None
    assert published_at("0001-01-01T00:00:00Z") is None


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("1638442800", "2021-12-02T11:00:00+00:00"),
        ("1638442800123", "2021-12-02T11:00:00.123000+00:00"),
        ("1000000000", "2001-09-09T01:46:40+00:00"),
    ],
)
def test_a_count_of_seconds_or_milliseconds_is_a_time(words: str, time: str) -> None:
    assert counted(words) == time


@pytest.mark.parametrize(
    "words", ["20211202", "2021120211", "202112021100", "16384428001", "-1638442800", "2000000000", "", "i går"]
)
def test_a_number_that_may_be_something_else_is_no_time(words: str) -> None:
    assert counted(words) is None


OSLO, NEW_YORK = ZoneInfo("Europe/Oslo"), ZoneInfo("America/New_York")


def placed(words: str, zone: ZoneInfo = OSLO) -> tuple[date, datetime | None]:
    when = published(words, basis="the page's metadata")
    assert when is not None
    when, at = in_zone(when, published_at(words), zone)
    assert when.words == words
    return when.first, at


@pytest.mark.parametrize(
    ("words", "day", "at"),
    [
        ("2031-03-11T23:30:00Z", date(2031, 3, 12), datetime(2031, 3, 11, 23, 30, tzinfo=UTC)),
        ("2031-03-11T22:30:00Z", date(2031, 3, 11), datetime(2031, 3, 11, 22, 30, tzinfo=UTC)),
        ("2031-07-11T22:30:00Z", date(2031, 7, 12), datetime(2031, 7, 11, 22, 30, tzinfo=UTC)),
        ("2031-03-12T08:15:00", date(2031, 3, 12), datetime(2031, 3, 12, 7, 15, tzinfo=UTC)),
        ("2031-07-12 08:15", date(2031, 7, 12), datetime(2031, 7, 12, 6, 15, tzinfo=UTC)),
        ("Tue, 11 Mar 2031 23:30:00 GMT", date(2031, 3, 12), datetime(2031, 3, 11, 23, 30, tzinfo=UTC)),
    ],
)
def test_a_time_has_the_day_of_its_outlets_zone(words: str, day: date, at: datetime) -> None:
    assert placed(words) == (day, at)


@pytest.mark.parametrize("words", ["2031-03-11", "20310311", "2031-W11-2"])
def test_a_day_without_a_time_is_the_same_everywhere(words: str) -> None:
    assert placed(words, NEW_YORK) == (date(2031, 3, 11), None)


def test_a_month_stays_a_month() -> None:
    when = published("2031-03", basis="the page's metadata")
    assert when is not None
    assert in_zone(when, None, OSLO) == (when, None)


def test_a_day_that_the_zone_decided_says_so() -> None:
    when = published("2031-03-11T23:30:00Z", basis="the page's metadata")
    assert when is not None
    assert in_zone(when, published_at("2031-03-11T23:30:00Z"), OSLO)[0].basis == "the page's metadata, in Europe/Oslo"


@pytest.mark.parametrize(
    "words", ["1800-01-01T00:00:00Z", "2100-12-31T23:59:59Z", "1800-01-01T00:00:00", "2100-12-31T23:59:59"]
)
def test_the_first_and_the_last_day_have_a_place_in_every_zone(words: str) -> None:
    for zone in (OSLO, NEW_YORK):
        assert placed(words, zone)
