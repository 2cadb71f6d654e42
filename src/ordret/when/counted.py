"""Units counted or pointed at from the publication date: "last week", "for knap to måneder siden", "in ten days"."""

from datetime import date

from ordret.pack.vocabulary import UNITS
from ordret.when import calendar
from ordret.when.calendar import Range
from ordret.when.ground import COMING, PAST, Ground, both
from ordret.when.said import Read, Said


def unit(said: Said, ground: Ground | None) -> Read | None:
    """ "last week", "i fjor": the whole calendar unit."""
    if ground is None:
        return None
    kind, rel = said.one("span", "unit"), said.rel
    return Read(both(ground, lambda day: calendar.unit(kind, day, rel)), f"{UNITS[kind]} by the publication date")


def phrase(said: Said, ground: Ground | None) -> Read | None:
    """A fixed phrase: unit, how many ahead, and where it is a range how many ahead its end is ("day -1 0": a night)."""
    if ground is None:
        return None
    if said.fixed == "night":
        return _night(ground)
    name, *ahead = said.fixed.split()
    kind, low, high = UNITS.index(name), int(ahead[0]), int(ahead[-1])

    def days(day: date) -> Range:
        return calendar.unit(kind, day, low)[0], calendar.unit(kind, day, high)[1]

    return Read(both(ground, days), f"{name} word, publication date")


def _night(ground: Ground) -> Read:
    """ "i natt", "heute Nacht": the one before the day of publication, or the one behind it."""

    def days(day: date) -> Range:
        return calendar.plus(day, -(ground.way != COMING)), calendar.plus(day, ground.way != PAST)

    return Read(both(ground, days), f"night at the publication date, {ground.said}")


def ago(said: Said, ground: Ground | None) -> Read | None:
    """ "two years ago": the calendar unit so far back, a day for days; "knap", "about", "over" add one to a side."""
    return _away(said, ground, -1, "counted back from the publication date")


def ahead(said: Said, ground: Ground | None) -> Read | None:
    """ "in three weeks", "om to måneder"."""
    return _away(said, ground, 1, "counted on from the publication date")


def _away(said: Said, ground: Ground | None, way: int, basis: str) -> Read | None:
    if ground is None:
        return None
    kind, number = said.one("unit"), said.values.get("n", 1)
    about = said.get("about")
    near = number - (about in (-1, 0))
    far = number + (about in (0, 1))

    def days(day: date) -> Range:
        ends = (calendar.unit(kind, day, way * near), calendar.unit(kind, day, way * far))
        return min(ends)[0], max(ends)[1]

    rough = ", roughly" if about is not None else ""
    return Read(
        both(ground, days), f"{UNITS[kind]}s {basis}, as coarse as the unit{rough}" if kind else f"days {basis}{rough}"
    )


def past_span(said: Said, ground: Ground | None) -> Read | None:
    """ "de siste fire årene": up to publication."""
    if ground is None:
        return None
    kind, number = said.one("unit", "span"), said.values.get("n", 1)
    found = both(ground, lambda day: (calendar.shift(kind, day, -number), day))
    return Read(found, f"the {UNITS[kind]}s up to the publication date")


def coming_span(said: Said, ground: Ground | None) -> Read | None:
    """ "i de kommende to uger": from publication on."""
    if ground is None:
        return None
    kind, number = said.one("unit"), said.values.get("n", 1)
    found = both(ground, lambda day: (day, calendar.shift(kind, day, number)))
    return Read(found, f"the {UNITS[kind]}s from the publication date on")


def within(said: Said, ground: Ground | None) -> Read | None:
    """ "within ten days": from publication on; in the past tense they count from a day that is not known."""
    return None if ground is None or ground.way == PAST else coming_span(said, ground)


def since(found: Read, ground: Ground) -> Read | None:
    """ "since" before an expression: from its first day up to publication."""
    if found.days[0] > ground.last:
        return None
    return Read(
        (found.days[0], max(ground.last, found.days[0])), f"{found.basis}; since then, up to the publication date"
    )
