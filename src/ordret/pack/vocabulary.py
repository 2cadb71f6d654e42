"""Words for days and what each may stand for: `roles` of a word, each with its value.

A word that may stand for two things ("second": an ordinal, a unit) has both; which it is, the pattern around it says.
"""

from collections.abc import Iterable, Iterator, Mapping

from ordret.pack.days_file import Days
from ordret.pack.file import PackError

UNITS = ("day", "week", "month", "quarter", "year", "weekend", "decade")
RELATIVE = {"last": -1, "previous": -1, "this": 0, "coming": 1, "next": 1, "after_next": 2}
ABOUT = ("less", "about", "more")
Roles = dict[str, dict[str, int]]
Entry = tuple[str, str, int]  # word, role, value

# What a number may be, by its form: 7, 1977, "7.", "77." (or "7th"), and 77. One letter of the alphabet each.
NUMBERS: Mapping[str, tuple[str, ...]] = {
    "day": ("n", "day"),
    "year": ("n", "year"),
    "nth day": ("n", "day", "nth", "nth_day", "figure"),
    "nth": ("n", "nth"),
    "n": ("n",),
    "numeric": ("numeric",),
    "day and month": ("day_month",),
    "sure day and month": ("day_month", "day_month_sure"),
    "decade": ("decade_number",),
}


def roles(raw: Days, name: str) -> Roles:
    """Every word with its roles. Raises PackError for a week without seven days, a year without twelve months."""
    _whole(raw, name)
    found: Roles = {}
    for entries in (_calendar(raw), _counting(raw), _relative(raw)):
        for word, role, value in entries:
            found.setdefault(word, {}).setdefault(role, value)
    return found


def _whole(raw: Days, name: str) -> None:
    if len(raw.weekdays) != 7:
        raise PackError(f"{name}: days.weekdays: a week without seven days; it has {len(raw.weekdays)}")
    for key, rows in (("weekdays_past", raw.weekdays_past), ("weekdays_habit", raw.weekdays_habit)):
        if len(rows) not in (0, 7):
            raise PackError(f"{name}: days.{key}: name seven days or none; it has {len(rows)}")
    if len(raw.months) != 12:
        raise PackError(f"{name}: days.months: a year without twelve months; it has {len(raw.months)}")
    if raw.order not in ("dmy", "unclear"):
        raise PackError(f"{name}: days.order: {raw.order!r} is neither dmy nor unclear")


def _listed(rows: Iterable[str], role: str, first: int = 0) -> Iterator[Entry]:
    yield from ((word, role, value) for value, row in enumerate(rows, first) for word in row.split())


def _calendar(raw: Days) -> Iterator[Entry]:
    yield from _listed(raw.weekdays, "weekday")
    yield from ((row.split()[0], "weekday_base", day) for day, row in enumerate(raw.weekdays))
    yield from _listed(raw.weekdays_past, "weekday_past")
    yield from _listed(raw.weekdays_habit, "weekday_habit")
    bases = (row.split()[0] for row in raw.weekdays)
    yield from ((f"{base}{end}", "weekday", day) for day, base in enumerate(bases) for end in raw.joined)
    for word, role, month in _listed(raw.months, "month", 1):
        yield word, role, month
        if word not in raw.weak:
            yield word, "month_alone", month
    seasons = (raw.seasons.spring, raw.seasons.summer, raw.seasons.autumn, raw.seasons.winter)
    yield from _listed(seasons, "season")
    yield from _listed(raw.seasons_past, "season_past")


def _counting(raw: Days) -> Iterator[Entry]:
    yield from _listed(raw.numbers, "n", 1)
    for word, role, value in _listed(raw.ordinals, "nth", 1):
        yield word, role, value
        yield word, "nth_day", value
        yield word, "nth_word", value
    for at, unit in enumerate(UNITS):
        for word in getattr(raw.units, unit).split():
            yield word, "unit", at
            if unit in ("week", "quarter", "weekend"):
                yield word, unit, at
            if unit != "day":
                yield word, "span", at


def _relative(raw: Days) -> Iterator[Entry]:
    for role, value in RELATIVE.items():
        for word in getattr(raw.relative, role).split():
            yield word, role, value
            yield word, "rel", value
    for value, kind in enumerate(ABOUT, -1):
        yield from ((word, "about", value) for word in getattr(raw.about, kind).split())
    yield from ((word, "since", 0) for word in raw.since)
