"""Expressions that name a month, quarter, season, feast or year: "i juni", "4. kvartal 2018", "last spring"."""

from datetime import date

from ordret.pack.vocabulary import RELATIVE
from ordret.when import calendar
from ordret.when.calendar import Range
from ordret.when.ground import COMING, OPEN, PAST, Ground, chosen
from ordret.when.said import Meaning, Read, Said
from ordret.when.years import in_year


def month(said: Said, ground: Ground | None) -> Read | None:
    """A month, with or without its year."""
    return in_year(said, ground, lambda year: calendar.month(year, said.one("month", "month_alone")), "month")


def months(said: Said, ground: Ground | None) -> Read | None:
    """From a month to a month ("juni til august 2021")."""

    def days(year: int) -> Range:
        last = said.one("month2", "month_alone2")
        first = said.one("month", "month_alone")
        return calendar.months(year - (first > last), first, 1)[0], calendar.month(year, last)[1]

    return in_year(said, ground, days, "months")


def month_rel(said: Said, ground: Ground | None) -> Read | None:
    """ "last June", "next March": the nearest before or behind; "this June" is that of the year."""
    if ground is None:
        return None
    number, rel = said.one("month", "month_alone"), said.rel
    if rel == 0:
        return Read(calendar.month(ground.last.year, number), "month of the year of publication")
    year = ground.last.year
    held = [calendar.month(at, number) for at in range(year - 2, year + 3)]
    before, behind = [r for r in held if r[1] < ground.first], [r for r in held if r[0] > ground.last]
    return Read(before[-1] if rel < 0 else behind[0], f"month {'before' if rel < 0 else 'after'} publication")


def year(said: Said, _: Ground | None) -> Read:
    return Read(calendar.unit(calendar.YEAR, date(said.one("year"), 1, 1)), "year as printed")


def years(said: Said, _: Ground | None) -> Read | None:
    """From a year to a year."""
    first, last = said.one("year"), said.one("year2")
    return Read((date(first, 1, 1), date(last, 12, 31)), "years as printed") if first <= last else None


def decade(said: Said, _: Ground | None) -> Read:
    """Ten years; of a round hundred ("1900-tallet", "the 1900s") the hundred."""
    first = said.one("decade_number")
    return Read((date(first, 1, 1), date(first + (9 if first % 100 else 99), 12, 31)), "years as printed")


def quarter(said: Said, ground: Ground | None) -> Read | None:
    number = said.one("nth", "nth_word")
    if not 1 <= number <= 4:
        return None
    return in_year(said, ground, lambda year: calendar.months(year, 3 * number - 2, 3), "quarter")


def season(said: Said, ground: Ground | None) -> Read | None:
    """ "summer 2014"; the winter of a printed year is either of its two, since both are called so."""
    number, year = said.one("season", "season_past"), said.get("year")
    if year and number == 3 and said.get("n") == (year + 1) % 100:
        return Read(calendar.season(year, 3), "winter as printed")
    if year and number == 3:
        return Read((calendar.season(year - 1, 3)[0], calendar.season(year, 3)[1]), "winter, either of the year's two")
    return in_year(said, ground, lambda year: calendar.season(year, number), "season")


def season_rel(said: Said, ground: Ground | None) -> Read | None:
    """ "last spring", "next winter": the nearest that is over, or that has not begun."""
    if ground is None:
        return None
    number, rel = said.one("season"), said.rel
    held = [calendar.season(ground.last.year + n, number) for n in range(-3, 4)]
    if rel == 0:
        found = chosen(held, ground._replace(way=OPEN))
        return Read(found, "season nearest to publication") if found else None
    before, behind = [r for r in held if r[1] < ground.first], [r for r in held if r[0] > ground.last]
    return Read(before[-1] if rel < 0 else behind[0], f"season {'before' if rel < 0 else 'after'} publication")


def holiday(said: Said, ground: Ground | None) -> Read | None:
    """A feast of a fixed day ("12-24", "12-24 12-26") one that goes with Easter ("easter -3 1"), or a weekday
    on or after a day ("after 06-19 4": the Friday of Midsummer)."""
    return in_year(said, ground, lambda year: _feast(said.fixed, year), "feast")


def _feast(says: str, year: int) -> Range:
    head, *rest = says.split()
    if head == "after":
        month, number = map(int, rest[0].split("-"))
        day = calendar.on_or_after(date(year, month, number), int(rest[1]))
        return day, day
    if head == "easter":
        sunday = calendar.easter(year)
        return calendar.plus(sunday, int(rest[0])), calendar.plus(sunday, int(rest[-1]))
    first, last = (tuple(map(int, day.split("-"))) for day in (head, (rest or [head])[-1]))
    return date(year, *first), date(year + (last < first), *last)


def half(said: Said, ground: Ground | None) -> Read | None:
    """The first or second half of a year."""
    number = said.one("nth")
    if number > 2:
        return None
    return in_year(said, ground, lambda year: calendar.months(year, 6 * number - 5, 6), "half year")


def month_of_year(said: Said, ground: Ground | None) -> Read | None:
    """ "June last year", "i juni i fjor"."""
    if ground is None:
        return None
    ahead = said.rel if said.get("rel", *RELATIVE) is not None else -1
    return Read(calendar.month(ground.last.year + ahead, said.one("month")), "month of a year by the publication date")


def season_last_year(said: Said, ground: Ground | None) -> Read | None:
    """ "i fjor høst"; a winter is the one that ended then, or that began."""
    if ground is None:
        return None
    return season(Said({**said.values, "year": ground.last.year - 1}), ground)


def coming(meaning: Meaning) -> Meaning:
    """The same, of what is to come, whatever the tense ("til våren")."""

    def read(said: Said, ground: Ground | None) -> Read | None:
        found = meaning(said, ground and ground._replace(way=COMING))
        if found is None or ground is None or found.days[0] > ground.last:
            return found
        behind = calendar.plus(found.days[1], 1)  # it has begun, so it is the next one
        return meaning(said, ground._replace(first=behind, last=behind, way=COMING))

    return read


def past(meaning: Meaning) -> Meaning:
    """The same, of what is over ("i våras")."""
    return lambda said, ground: meaning(said, ground and ground._replace(way=PAST))
