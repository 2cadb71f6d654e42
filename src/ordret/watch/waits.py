"""When to ask again."""

from datetime import datetime, timedelta

from ordret.store.watched import Feed

LONGEST = timedelta(days=1)
FIRST = timedelta(minutes=10)
# With waits that double from `FIRST` on: given up after a good day and a half.
MOST_TRIES = 8


def is_due(feed: Feed, every: timedelta, now: datetime) -> bool:
    """Whether a feed is to be asked now; also where the interval has become shorter, or the clock was set back."""
    if feed.next is None or feed.checked is None or feed.next <= now or feed.checked > now:
        return True
    return feed.failures == 0 and feed.checked + every <= now


def after_failure(every: timedelta, failures: int, *, now: datetime, asked: datetime | None) -> datetime:
    """When to ask a feed that has failed so often in a row: the interval doubles, up to a day, and it is never before
    its server asked for."""
    wait = every if every >= LONGEST else min(every * (1 << min(failures, 12)), LONGEST)
    return max(now + wait, asked or now)


def after_try(tries: int, *, now: datetime, asked: datetime | None) -> datetime | None:
    """When to try an address again that has failed for the moment, so often by now; None for never."""
    if tries >= MOST_TRIES:
        return None
    return max(now + min(FIRST * (1 << (tries - 1)), LONGEST), asked or now)
