"""What narrows down a count: the dead or the injured, per day or in all, the rest of them or all of them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import msgspec

from ordret.amount import number_words
from ordret.pack import LANG
from ordret.pack.phrases import Phrases, phrases

NEAR = 60  # code points before and behind a figure in which what narrows it down stands: nine or ten words
STEP = frozenset({"to", "by", "from"})
# Of each of these a figure has one at most: the nearest. Two figures that have another one are of two quantities.
GROUPS = (
    frozenset({"dead", "injured", "missing", "held", "infected", "displaced", "freed"}),
    frozenset({"women", "men", "children"}),
    frozenset({"day", "week", "month", "year", "hour", "person"}),
    frozenset({"total", "part", "more"}),
    STEP,
    frozenset({"north", "south", "east", "west"}),
)
# What says so even against a figure that says nothing of the kind: 20 a day are no 20, another 20 not the 20.
ALONE = frozenset({"day", "week", "month", "hour", "person", "part", "more"})
NATION = frozenset({"total", "north", "south", "east", "west"})  # "in all" is not "in the north"
CLAUSE = re.compile(r"[;:()–—\n]|[.!?](?=\s)")


def scopes(text: str, start: int, end: int, *, before: int, behind: int, lang: str) -> frozenset[str]:
    """What narrows down the figure at `start` to `end`, of the text from `before` (where the figure before it ends, or
    its sentence begins) to `behind` (where the next one begins, or the sentence ends)."""
    held = _table(lang)
    if held is None:
        return frozenset()
    low, high = _clause(text, start, end, max(before, start - NEAR), min(behind, end + NEAR))
    found = [(means, *_gap(text, (low + a, low + b), (start, end))) for means, a, b in held.within(text[low:high])]
    return frozenset(_nearest([each for each in found if _tells(*each)]))


def _tells(means: str, gap: int, behind: int) -> bool:
    """Whether words tell of the figure: "|to| 5" right ahead of it; "40 ships, and most |of them|" tells of others."""
    return gap <= 1 and not behind if means in STEP else means != "part" or gap < NEAR or not behind


def _clause(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """What of a stretch around a figure is not parted from it by a mark."""
    marks = [found.end() for found in CLAUSE.finditer(text, low, start)]
    mark = CLAUSE.search(text, end, high)
    return max([low, *marks]), mark.start() if mark else high


def clash(left: frozenset[str], right: frozenset[str]) -> tuple[str, str] | None:
    """What two figures have of one group that keeps them apart: ("dead", "injured"); "" where one has none."""
    for group in (*GROUPS, NATION):
        one, other = sorted(left & group), sorted(right & group)
        if one and other and one != other:
            return one[0], other[0]
    for scope in sorted((left ^ right) & ALONE):
        return (scope, "") if scope in left else ("", scope)
    return None


def _gap(text: str, words: tuple[int, int], figure: tuple[int, int]) -> tuple[int, int]:
    """How far words are from a figure, 0 within it, a comma counted as far; and whether they stand behind it."""
    between = text[figure[1] : words[0]] or text[words[1] : figure[0]]
    return len(between) + (NEAR if "," in between else 0), int(words[0] >= figure[1])


def _nearest(found: list[tuple[str, int, int]]) -> Iterator[str]:
    """Of each group the nearest, those ahead first: "killed |14 people|, injured"."""
    for group in GROUPS:
        of_group = sorted((gap, behind, means) for means, gap, behind in found if means in group)
        yield from (means for _, _, means in of_group[:1])


@cache
def _table(lang: str) -> Phrases | None:
    row = _rows().get(lang)
    words = number_words(lang)
    return phrases(row, words.numbers if words else ()) if row else None


@cache
def languages() -> tuple[str, ...]:
    """The languages that the table has."""
    return tuple(_rows())


@cache
def _rows() -> Mapping[str, dict[str, list[str]]]:
    return msgspec.toml.decode((LANG / "scopes.toml").read_bytes(), type=dict[str, dict[str, list[str]]])
