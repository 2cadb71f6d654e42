"""Expressions that name a day or month by its number or name: "Thursday, Dec. 2, 2021", "3.–5. mai", "i juni"."""

from datetime import date

from ordret.when import calendar
from ordret.when.calendar import Range
from ordret.when.ground import OPEN, Ground, chosen
from ordret.when.said import Read, Said, single
from ordret.when.tokens import CENTURY_TURNS
from ordret.when.years import IN_FULL, day, in_year


def dated(said: Said, ground: Ground | None) -> Read | None:
    """A day and month, with or without its year and day of the week."""
    weekday = said.get("weekday")
    return in_year(
        said,
        ground,
        lambda year: day(year, said.one("month"), said.one("day", "nth_day", "nth_word", "nth"), weekday),
        "day and month",
    )


def short(said: Said, ground: Ground | None) -> Read | None:
    """A day and month with a year of two digits ("18. Juli 14")."""
    year = said.one("n")
    return (
        dated(Said({**said.values, "year": year + 2000 - 100 * (year >= CENTURY_TURNS)}), ground)
        if year < 100
        else None
    )


def numeric(said: Said, ground: Ground | None) -> Read | None:
    """A date in figures, its year with it ("02.12.2021") or not ("15.2.")."""
    year, rest = divmod(said.one("numeric", "day_month", "day_month_sure"), 10000)
    month, number = divmod(rest, 100)
    if year:
        return Read(single(date(year, month, number)), IN_FULL)
    return in_year(said, ground, lambda at: day(at, month, number, said.get("weekday")), "day and month")


def dates(said: Said, ground: Ground | None) -> Read | None:
    """From a day to a day: "3.–5. mai", "30 May to 2 June 2021". The first may lie in the year before the last."""

    def days(year: int) -> Range | None:
        last = day(year, said.one("month2", "month"), said.one("day2", "nth_day2"))
        first = day(year, said.one("month"), said.one("day", "nth_day"))
        if first and last and first > last and said.get("year", "month2"):
            first = day(year - 1, said.one("month"), said.one("day", "nth_day"))
        return (first[0], last[1]) if first and last and first <= last else None

    return in_year(said, ground, days, "days and month")


def day_of_month(said: Said, ground: Ground | None) -> Read | None:
    """ "den 15.": of the month of publication, the one before or the one behind it."""
    if ground is None:
        return None
    around = (calendar.shift(calendar.MONTH, ground.last.replace(day=1), n) for n in range(-3, 4))
    number, weekday = said.one("day", "figure", "nth"), said.get("weekday")
    candidates = [found for at in around if (found := day(at.year, at.month, number, weekday))]
    if ground.way == OPEN:
        candidates = [r for r in candidates if (r[0].year, r[0].month) == (ground.last.year, ground.last.month)]
    found = chosen(candidates, ground)
    return Read(found, f"day of the month by the publication date, {ground.said}") if found else None


def nth_weekday(said: Said, ground: Ground | None) -> Read | None:
    """ "first Wednesday of October 2014", "last Monday of March" (`rel`)."""

    def days(year: int) -> Range | None:
        number = -1 if said.get("rel", "last") == -1 else said.one("nth", "nth_word")
        found = calendar.nth_weekday(calendar.month(year, said.one("month")), said.one("weekday"), number)
        return single(found) if found else None

    return in_year(said, ground, days, "day of the week in its month")


def nth_week(said: Said, ground: Ground | None) -> Read | None:
    """ "first week of October 2014": the first, or last, that begins in it, Monday to Sunday."""

    def days(year: int) -> Range | None:
        first, last = calendar.month(year, said.one("month"))
        if said.get("rel", "last") == -1:
            monday = calendar.on_or_before(calendar.plus(last, -6), 0)
        else:
            monday = calendar.plus(calendar.on_or_after(first, 0), 7 * said.one("nth", "nth_word") - 7)
        return (monday, calendar.plus(monday, 6)) if first <= monday <= last else None

    return in_year(said, ground, days, "whole week of its month")


def nth_day(said: Said, ground: Ground | None) -> Read | None:
    """ "third day of October", "last day of October 2015"."""

    def days(year: int) -> Range | None:
        if said.get("last") is not None:
            return single(calendar.month(year, said.one("month"))[1])
        return day(year, said.one("month"), said.one("nth", "nth_word"))

    return in_year(said, ground, days, "day and month")


def day_of_unit(said: Said, ground: Ground | None) -> Read | None:
    """ "the 20th of next month"."""
    if ground is None:
        return None
    first, _ = calendar.unit(calendar.MONTH, ground.last, said.rel)
    found = day(first.year, first.month, said.one("day", "nth_day", "nth"))
    return Read(found, "day of a month by the publication date") if found else None


def nth_weekday_of_unit(said: Said, ground: Ground | None) -> Read | None:
    """ "the first Monday of the month", "of last month"."""
    if ground is None:
        return None
    found = calendar.nth_weekday(
        calendar.unit(calendar.MONTH, ground.last, said.rel), said.one("weekday"), said.one("nth")
    )
    return Read(single(found), "day of the week in a month by the publication date") if found else None


def week_of(said: Said, ground: Ground | None) -> Read | None:
    """ "the week of 9 October"."""
    found = dated(said, ground)
    return Read(calendar.unit(calendar.WEEK, found.days[0]), f"week of a day: {found.basis}") if found else None


def week_number(said: Said, ground: Ground | None) -> Read | None:
    """ "uke 42": by ISO 8601, in which week 1 has the year's first Thursday."""

    def days(year: int) -> Range:
        monday = date.fromisocalendar(year, said.one("n"), 1)
        return monday, calendar.plus(monday, 6)

    return in_year(said, ground, days, "week by its number")
