"""News agencies and outlets by their spellings, from `lang/agencies.toml`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from ordret.pack import LANG

WORD = re.compile(r"[^\W_]+")
ENDS = re.compile(r"s?(?!\w)")


class Agency(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An agency sells its news to others; an outlet prints or broadcasts. `country` is ISO 3166-1 alpha-2."""

    name: str
    spellings: list[str]
    country: str
    kind: Literal["agency", "outlet"]


@cache
def by_spelling() -> dict[str, Agency]:
    """Every spelling, case as printed, with its agency. Raises ValueError where two agencies share one."""
    raw = msgspec.toml.decode((LANG / "agencies.toml").read_bytes(), type=dict[str, list[Agency]])
    table: dict[str, Agency] = {}
    for agency in raw["agency"]:
        for spelling in agency.spellings:
            if table.setdefault(spelling, agency) is not agency:
                raise ValueError(f"agencies.toml: {spelling!r} is under {table[spelling].name} and {agency.name}")
    return table


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for spelling in by_spelling():
        table.setdefault(WORD.findall(spelling)[0], []).append(spelling)
    return {first: tuple(sorted(held, key=len, reverse=True)) for first, held in table.items()}


def named(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where any spelling stands in `text[start:end]` as a word (a genitive s may follow), the longest first."""
    table = _by_first_word()
    for word in WORD.finditer(text, start, end):
        held = table.get(word.group()) or table.get(word.group().removesuffix("s"), ())
        for spelling in held:
            stop = word.start() + len(spelling)
            if text.startswith(spelling, word.start()) and ENDS.match(text, stop):
                yield word.start(), stop
                break
