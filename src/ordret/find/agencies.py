"""News agencies and outlets by their spellings, from `lang/agencies.toml`."""

import re
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
def _by_key() -> dict[str, tuple[tuple[str, int], ...]]:
    """Spellings, the longest first, by their longest word, with how far into them that word stands."""
    table: dict[str, list[tuple[str, int]]] = {}
    for spelling in sorted(by_spelling(), key=len, reverse=True):
        key = max(WORD.findall(spelling), key=len)
        table.setdefault(key, []).append((spelling, spelling.index(key)))
    return {key: tuple(held) for key, held in table.items()}


def named(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where any spelling stands in `text[start:end]` as a word (a genitive s may follow), the longest first."""
    words = set(WORD.findall(text, start, end))
    words.update([word[:-1] for word in words if word.endswith("s")])
    found: dict[int, int] = {}
    for key in words & _by_key().keys():
        for match in re.finditer(re.escape(key), text[start:end]):
            for spelling, ahead in _by_key()[key]:
                begin = start + match.start() - ahead
                if begin >= start and _stands(text, begin, spelling):
                    found[begin] = max(found.get(begin, 0), begin + len(spelling))
    return _outermost(sorted(found.items()))


def _stands(text: str, at: int, spelling: str) -> bool:
    free = at == 0 or not (text[at - 1].isalnum() or text[at - 1] == "_")
    return free and text.startswith(spelling, at) and bool(ENDS.match(text, at + len(spelling)))


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that do not lie within one before them."""
    kept: list[tuple[int, int]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
