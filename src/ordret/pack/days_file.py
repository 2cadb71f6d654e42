"""The form of a pack's `[days]` table: the words of a language for days. What each key is for: docs/packs.md."""

from typing import Literal

import msgspec


class Relative(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    last: str
    previous: str
    this: str
    coming: str
    next: str
    after_next: str


class About(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    less: str
    about: str
    more: str


class Units(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    day: str
    week: str
    month: str
    quarter: str
    year: str
    weekend: str
    decade: str


class Seasons(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    spring: str
    summer: str
    autumn: str
    winter: str


class Tense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    past: list[str]
    past_endings: list[str]
    not_past: list[str]
    perfect: list[str]
    perfect_infinitive: list[str]
    participles: list[str]
    future: list[str]
    present: list[str]
    undecided: list[str]
    infinitive: list[str]


class Clock(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    before: list[str]
    after: list[str]
    morning: list[str]
    afternoon: list[str]
    zones: dict[str, str]


class Days(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    order: str
    weekdays: list[str]
    weekdays_past: list[str]
    weekdays_habit: list[str]
    joined: list[str]
    capitals: Literal["names", "nouns", "days"]
    seasons_past: list[str]
    months: list[str]
    weak: list[str]
    numbers: list[str]
    ordinals: list[str]
    ordinal_endings: list[str]
    decade_endings: list[str]
    since: list[str]
    counted: list[str]
    units: Units
    seasons: Seasons
    relative: Relative
    about: About
    phrases: dict[str, str]
    holidays: dict[str, str]
    sets: dict[str, str]
    patterns: dict[str, list[str]]
    tense: Tense
    clock: Clock
