"""A publication date as printed or delivered, in ISO form, and no more exact than it is."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from email.utils import parsedate_to_datetime

from ordret.model import When

MAIL_TIME = re.compile(r"(?:[A-Z][a-z]+,? +)?\d{1,2} +[A-Z][a-z]{2,8} +[12]\d{3} +\d{1,2}:\d\d(?::\d\d)?(?: .{1,40})?")
CLOCK = re.compile(r"\d[T ]\d|:\d")
WEEK = re.compile(r"\d{4}-?W\d\d")  # Python would take it for its Monday
PARTIAL = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
# Outside these years a date is a default of some system (1601, 1970-01-01 is let through, 9999) and not a day of print.
FIRST_YEAR, LAST_YEAR = 1800, 2100
# Seconds since 1970, or thousandths of them, from September 2001 to May 2033. No other writing of a day has ten or
# thirteen digits with a 1 first: 2023050410 may be an hour, and 20230504 is a day.
COUNTED = re.compile(r"(1\d{9})(\d{3})?")


def published(words: str, *, basis: str) -> When | None:
    """The days of `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, an ISO time or one as in mail and RSS (its day where it was
    printed); None if it is no such.

    The words are kept as they stand.
    """
    days = _days(words.strip())
    if days is None or not FIRST_YEAR <= days[0].year <= LAST_YEAR:
        return None
    return When(*days, words, basis)


def published_at(words: str) -> datetime | None:
    """The moment of an ISO time, or of one as in mail and RSS, with its zone; None without a zone, for then the moment
    is not known."""
    moment = _time(words.strip())
    return moment if moment and moment.tzinfo and FIRST_YEAR <= moment.year <= LAST_YEAR else None


def counted(words: str) -> str | None:
    """The ISO time that a count of seconds or milliseconds since 1970 stands for; None where it is not surely one."""
    count = COUNTED.fullmatch(words.strip())
    if not count:
        return None
    return datetime.fromtimestamp(int(count[1]), UTC).replace(microsecond=int(count[2] or 0) * 1000).isoformat()


def in_zone(when: When, at: datetime | None, zone: tzinfo) -> tuple[When, datetime | None]:
    """The same publication as an outlet in `zone` dates it: a time without a zone is one there, and the day is the one
    there. A day without a time stays."""
    stated = _time(when.words.strip()) if when.words and CLOCK.search(when.words) else None
    moment = at or (stated.replace(tzinfo=zone) if stated and not stated.tzinfo else None)
    if moment is None:
        return when, None
    day = moment.astimezone(zone).date()
    if day == when.first:
        return when, moment
    return replace(when, first=day, last=day, basis=f"{when.basis}, in {zone}"), moment


def _days(words: str) -> tuple[date, date] | None:
    partial = PARTIAL.fullmatch(words)
    if not partial:
        moment = _time(words)
        return (moment.date(), moment.date()) if moment else None
    year, month, day = (int(part) if part else None for part in partial.groups())
    try:
        return _range(year or 0, month, day)
    except ValueError:
        return None


def _range(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        first = date(year, month, 1)
        return first, first.replace(day=monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def _time(words: str) -> datetime | None:
    if WEEK.fullmatch(words):
        return None
    read = parsedate_to_datetime if MAIL_TIME.fullmatch(words) else datetime.fromisoformat
    try:
        return read(words)
    except (ValueError, OverflowError):
        return None
