from datetime import UTC, datetime, timedelta

import pytest

from ordret.store.watched import Feed
from ordret.watch.waits import after_failure, after_try, is_due

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def feed(*, checked: timedelta, again: timedelta, failures: int = 0) -> Feed:
    return Feed("https://a.example", "https://a.example", checked=NOW + checked, next=NOW + again, failures=failures)


@pytest.mark.parametrize(
    ("kept", "due"),
    [
        (Feed("https://a.example", "https://a.example"), True),
        (feed(checked=-30 * MINUTE, again=timedelta()), True),
        (feed(checked=-29 * MINUTE, again=MINUTE), False),
        (feed(checked=-HOUR, again=HOUR), True),  # the interval was two hours
        (feed(checked=-HOUR, again=HOUR, failures=1), False),
        (feed(checked=HOUR, again=2 * HOUR), True),  # the clock was set back
    ],
)
def test_when_a_feed_is_due(kept: Feed, due: bool) -> None:
    assert is_due(kept, 30 * MINUTE, NOW) is due


@pytest.mark.parametrize(
    ("every", "failures", "wait"),
    [
        (MINUTE, 1, 2 * MINUTE), (MINUTE, 5, 32 * MINUTE), (MINUTE, 11, DAY), (MINUTE, 1_000_000, DAY),
        (7 * DAY, 3, 7 * DAY), (timedelta(days=9999), 99, timedelta(days=9999)),
    ],
)  # fmt: skip
def test_waits_for_a_failing_feed_double_up_to_a_day(every: timedelta, failures: int, wait: timedelta) -> None:
    assert after_failure(every, failures, now=NOW, asked=None) == NOW + wait


def test_a_server_that_names_a_later_time_is_given_it() -> None:
    assert after_failure(MINUTE, 1, now=NOW, asked=NOW + HOUR) == NOW + HOUR
    assert after_failure(HOUR, 1, now=NOW, asked=NOW + MINUTE) == NOW + 2 * HOUR
    assert after_try(1, now=NOW, asked=NOW + HOUR) == NOW + HOUR


def test_an_address_is_tried_eight_times() -> None:
    waits = [after_try(tries, now=NOW, asked=None) for tries in range(1, 9)]
    assert [wait and (wait - NOW) / MINUTE for wait in waits] == [10, 20, 40, 80, 160, 320, 640, None]
