"""Days of the week: which one is meant, by what stands with it or by the tense of its clause."""

from datetime import date

from ordret.when import calendar
from ordret.when.calendar import WEEK, WEEKEND, Range, on_or_after, on_or_before, plus
from ordret.when.ground import COMING, OPEN, PAST, Ground, both
from ordret.when.said import Read, Said, single

BY_TENSE = {
    PAST: "weekday before publication, past tense",
    COMING: "weekday after publication, of what is to come",
    OPEN: "weekday before or after publication, no tense says which",
}


def weekday(said: Said, ground: Ground | None) -> Read | None:
    """By the tense alone: with the past tense the day of publication itself counts, as it does with what is to come."""
    if ground is None:
        return None
    return Read(both(ground, lambda day: _by(day, said.one("weekday"), ground.way)), BY_TENSE[ground.way])


def _by(day: date, weekday: int, way: int) -> Range:
    before, behind = on_or_before(day, weekday), on_or_after(day, weekday)
    return (behind if way == COMING else before), (before if way == PAST else behind)


def weekdays(said: Said, ground: Ground | None) -> Read | None:
    """From a day of the week to another: the last one is read as alone, the first is the nearest before it."""
    if ground is None:
        return None
    way, first, last = ground.way, said.one("weekday"), said.one("weekday2")
    before = (last - first) % 7

    def days(day: date) -> Range:
        if way == COMING:
            begin = on_or_after(day, first)
            return begin, plus(begin, before)
        found = _by(day, last, way)
        return plus(found[0], -before), found[1]

    return Read(both(ground, days), BY_TENSE[way].replace("weekday", "weekdays", 1))


def past(said: Said, ground: Ground | None) -> Read | None:
    """ "i torsdags": the nearest before publication, or its own day."""
    return _before(said, ground, 0, "weekday before publication, as the words say")


def last(said: Said, ground: Ground | None) -> Read | None:
    """ "last Thursday": the nearest before publication."""
    return _before(said, ground, 1, "weekday before publication, as the words say")


def _before(said: Said, ground: Ground | None, least: int, basis: str) -> Read | None:
    if ground is None:
        return None
    number = said.one("weekday", "weekday_past")
    return Read(both(ground, lambda day: single(on_or_before(plus(day, -least), number))), basis)


def previous(said: Said, ground: Ground | None) -> Read | None:
    """ "forrige torsdag": that of last week, or, if this week's is over, perhaps that."""
    if ground is None:
        return None

    def days(day: date) -> Range:
        found = on_or_before(plus(day, -1), said.one("weekday"))
        return (plus(found, -7) if plus(found, -found.weekday()) == plus(day, -day.weekday()) else found), found

    return Read(both(ground, days), "weekday before publication, of this week or last")


def coming(said: Said, ground: Ground | None) -> Read | None:
    """ "på torsdag", "kommende torsdag": the nearest after publication, or its own day."""
    if ground is None:
        return None
    found = both(ground, lambda day: single(on_or_after(day, said.one("weekday", "weekday_base"))))
    return Read(found, "weekday after publication, as the words say")


def on(said: Said, ground: Ground | None) -> Read | None:
    """ "på torsdag": to come; but behind a verb of the past some say it of the last one, so both."""
    if ground is None or ground.way != PAST:
        return coming(said, ground)
    number = said.one("weekday", "weekday_base")
    return Read(
        both(ground, lambda day: _by(day, number, OPEN)), "weekday before or after publication, as tense or words say"
    )


def until(said: Said, ground: Ground | None) -> Read | None:
    """ "until Thursday": to come; behind a verb of the past both what it lasted until, and what is still to come."""
    return weekday(said, ground and ground._replace(way=OPEN if ground.way == PAST else COMING))


def weekend(_: Said, ground: Ground | None) -> Read | None:
    """ "over the weekend": the last that has begun, or the next, by the tense."""
    if ground is None:
        return None

    def days(day: date) -> Range:
        last = calendar.unit(WEEKEND, plus(day, -5))
        behind = last if last[1] >= day else calendar.unit(WEEKEND, last[1], 1)
        return (behind if ground.way == COMING else last)[0], (last if ground.way == PAST else behind)[1]

    return Read(both(ground, days), BY_TENSE[ground.way].replace("weekday", "weekend"))


def following(said: Said, ground: Ground | None) -> Read | None:
    """ "next Thursday": that of next week, or, while this week's is still to come, perhaps that."""
    if ground is None:
        return None

    def days(day: date) -> Range:
        found = on_or_after(plus(day, 1), said.one("weekday"))
        return found, (plus(found, 7) if plus(found, -found.weekday()) == plus(day, -day.weekday()) else found)

    return Read(both(ground, days), "weekday after publication, of this week or next")


def after_next(said: Said, ground: Ground | None) -> Read | None:
    """ "Friday after next", "übernächsten Freitag": a week behind the nearest to come."""
    if ground is None:
        return None
    found = both(ground, lambda day: single(plus(on_or_after(plus(day, 1), said.one("weekday")), 7)))
    return Read(found, "weekday after the next one, by the publication date")


def this(said: Said, ground: Ground | None) -> Read | None:
    return _in_week(said.one("weekday"), 0, ground)


def of_week(said: Said, ground: Ground | None) -> Read | None:
    """ "onsdag i næste uge", "Mittwoch in zwei Wochen"."""
    return _in_week(said.one("weekday"), said.values.get("n", said.rel), ground)


def ago(said: Said, ground: Ground | None) -> Read | None:
    """ "Mittwoch vor zwei Wochen"."""
    return _in_week(said.one("weekday"), -said.one("n"), ground)


def _in_week(number: int, ahead: int, ground: Ground | None) -> Read | None:
    if ground is None:
        return None
    found = both(ground, lambda day: single(plus(calendar.unit(WEEK, day, ahead)[0], number)))
    return Read(found, "weekday of a week by the publication date")


def night(said: Said, ground: Ground | None) -> Read | None:
    """ "natt til torsdag": the night that ends on that day, so two days."""
    found = weekday(said, ground)
    return Read((plus(found.days[0], -1), found.days[1]), f"night before a {found.basis}") if found else None
