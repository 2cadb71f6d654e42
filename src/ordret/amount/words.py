"""The number words of a language, compiled from `lang/numbers.toml`, which explains them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import msgspec

from ordret.pack import LANG
from ordret.pack.phrases import Phrases, phrases

ABBREVIATED = 3  # letters of a scale that is in no compound ("mio")


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"joins": "and"}):
    """A language's table as the file has it."""

    thousands: str
    decimal: str
    ones: str
    tens: str
    ten: str
    joins: str
    scales: dict[str, int]
    halves: dict[str, float]
    every: str
    ordinals: str
    shares: dict[str, str]
    among: str
    folds: dict[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """A language's number words, in small letters; `within` splits a compound of them."""

    figures: re.Pattern[str]
    thousands: str
    decimal: str
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    halves: Mapping[str, float]
    joins: frozenset[str]
    within: re.Pattern[str]
    parts: Phrases  # "share 3", "each 4", "times 2", "among 1"


@cache
def number_words(lang: str) -> NumberWords | None:
    """The number words of a language; None where the file has none."""
    row = _rows().get(lang)
    return _compiled(row) if row else None


@cache
def languages() -> tuple[str, ...]:
    """The languages that have number words."""
    return tuple(_rows())


@cache
def _rows() -> Mapping[str, Row]:
    return msgspec.toml.decode((LANG / "numbers.toml").read_bytes(), type=dict[str, Row])


def _compiled(row: Row) -> NumberWords:
    numbers = _numbers(row)
    joins = frozenset(row.joins.split("/")) - {""}
    scales = {word: 10**power for word, power in row.scales.items()}
    long = (word for word in scales if len(word) > ABBREVIATED)
    parts = sorted([*numbers, *long, *joins, *row.ten.split()], key=len, reverse=True)
    return NumberWords(
        figures(row.thousands, row.decimal), row.thousands, row.decimal, numbers, scales, row.halves, joins,
        re.compile("|".join(map(re.escape, parts))), phrases(_parts(row)),
    )  # fmt: skip


def _parts(row: Row) -> dict[str, list[str]]:
    """What says one in so many ("share 3", "each 4"), what stands between one and so many ("among 1"), and what says so
    many times as much ("times 2")."""
    ordinals = [words.split("/") for words in row.ordinals.split()]
    each = {
        f"each {number}": [f"{every} {word}" for every in row.every.split("/") for word in words]
        for number, words in enumerate(ordinals, start=2)
    }
    shares = {f"share {number}": words.split("/") for number, words in row.shares.items()}
    among = {"among 1": [word for word in row.among.split("/") if word]}
    return {**shares, **each, **among, **{f"times {number}": words.split("/") for number, words in row.folds.items()}}


def _numbers(row: Row) -> dict[str, int]:
    ones = {word: value for value, words in enumerate(row.ones.split()) for word in words.split("/")}
    tens = {word: 10 * at for at, words in enumerate(row.tens.split(), start=2) for word in words.split("/")}
    return {**ones, **tens}


def figures(thousands: str, decimal: str) -> re.Pattern[str]:
    """A pattern for what is printed in figures: `day` (12.9.2021, no count), `time`, `grouped` or `plain`.

    Figures behind a letter are a name's ("G20", "F-35").
    """
    between, point = re.escape(thousands) + "\u00a0\u2009\u202f'’", re.escape(decimal)
    return re.compile(
        r"(?=\d)(?<![\w.,])(?<![^\W\d_]-)(?:"  # a digit first: so it takes half the time
        r"(?P<day>\d{1,2}[./-]\d{1,2}[./-](?P<year>\d{4}|\d\d)(?!\d))"
        + (r"|(?P<time>\d{1,2}[:.][0-5]\d(?!\d))" if decimal == "," else r"|(?P<time>\d{1,2}:[0-5]\d(?!\d))")
        + rf"|(?P<grouped>\d{{1,3}}(?:[{between}]\d{{3}})+(?!\d)(?:{point}\d+)?)"
        rf"|(?P<plain>\d+(?:{point}\d+)?))"
    )
