"""Days of the calendar: units with their first and last day, feasts, and days of the week. No words, no language."""

from calendar import monthrange
from datetime import date, timedelta

Range = tuple[date, date]  # first and last day, both included
DAY, WEEK, MONTH, QUARTER, YEAR, WEEKEND, DECADE = range(7)
MONTHS = {MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120}
FIRST_YEAR, LAST_YEAR = 1000, 2999


def plus(day: date, days: int) -> date:
    return day + timedelta(days)


def month(year: int, number: int) -> Range:
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def months(year: int, first: int, count: int) -> Range:
    """So many whole months from month `first` of `year` on; `first` may be below 1 or above 12."""
    at = year * 12 + first - 1
    end = at + count - 1
    return date(at // 12, at % 12 + 1, 1), month(end // 12, end % 12 + 1)[1]


def unit(kind: int, day: date, ahead: int = 0) -> Range:
    """The calendar unit that is `ahead` units after the one `day` lies in; a weekend is Saturday and Sunday."""
    if kind == DAY:
        return plus(day, ahead), plus(day, ahead)
    if kind in (WEEK, WEEKEND):
        monday = plus(day, 7 * ahead - day.weekday())
        return plus(monday, 5 if kind == WEEKEND else 0), plus(monday, 6)
    size = MONTHS[kind]
    at = (day.year * 12 + day.month - 1) // size + ahead
    return months(0, at * size + 1, size)


def shift(kind: int, day: date, ahead: int) -> date:
    """The day so many units later; the last of a month where it has fewer days."""
    if kind not in MONTHS:
        return plus(day, ahead * (1 if kind == DAY else 7))
    first, last = months(day.year, day.month + ahead * MONTHS[kind], 1)
    return min(last, plus(first, day.day - 1))


def season(year: int, number: int) -> Range:
    """Spring (March to May), summer, autumn, winter; the winter of a year begins in December of it."""
    return months(year, 3 + 3 * number, 3)


def on_or_before(day: date, weekday: int) -> date:
    return plus(day, -((day.weekday() - weekday) % 7))


def on_or_after(day: date, weekday: int) -> date:
    return plus(day, (weekday - day.weekday()) % 7)


def nth_weekday(days: Range, weekday: int, number: int) -> date | None:
    """The so-manieth such day in a range; -1 is the last. None where there is none."""
    found = plus(on_or_after(days[0], weekday), 7 * (number - 1)) if number > 0 else on_or_before(days[1], weekday)
    return found if days[0] <= found <= days[1] else None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = h + m - 7 * ((a + 11 * h + 22 * m) // 451) + 114
    return date(year, n // 31, n % 31 + 1)
