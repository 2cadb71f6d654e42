"""The words of a language that wordings must agree in, compiled from `lang/signs.toml`, which explains them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import msgspec

from ordret.amount import NumberWords, number_words
from ordret.pack import LANG
from ordret.pack.phrases import Phrases, phrases

DEGREES = ("may", "should", "must", "perhaps", "probably", "certainly", "somewhat", "very", "completely")  # in threes
OPPOSITE = {"rise": "fall", "export": "import", "before": "after", "more": "less", "open": "close", "accept": "reject",
            "for": "against", "begin": "end", "win": "lose", "buy": "sell"}  # fmt: skip
SCALES = 3  # words from weak to strong in each


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"exceptions": "except"}):
    """A language's table as the file has it."""

    negations: list[str]
    may: list[str]
    should: list[str]
    must: list[str]
    perhaps: list[str]
    probably: list[str]
    certainly: list[str]
    somewhat: list[str]
    very: list[str]
    completely: list[str]
    without: list[str]
    exceptions: list[str]
    coming: list[str]
    turns: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Telling:
    """A language's telling words, in small letters. `degrees` gives DEGREES' name for a word or phrase; `starts` holds
    the first words of phrases."""

    negations: frozenset[str]
    negated: tuple[str, ...]  # beginnings of words ("kein")
    degrees: Mapping[str, str]
    starts: frozenset[str]
    negating: Phrases  # "without", "except"
    turns: Phrases  # poles of OPPOSITE
    coming: Phrases


@cache
def telling(lang: str) -> Telling | None:
    """The telling words of a language; None where the file has none."""
    row = _rows().get(lang)
    return _compiled(row, number_words(lang)) if row else None


@cache
def languages() -> tuple[str, ...]:
    """The languages that have telling words."""
    return tuple(_rows())


@cache
def _rows() -> Mapping[str, Row]:
    return msgspec.toml.decode((LANG / "signs.toml").read_bytes(), type=dict[str, Row])


def _compiled(row: Row, numbers: NumberWords | None) -> Telling:
    degrees = {word: name for name in DEGREES for word in getattr(row, name)}
    return Telling(
        frozenset(word for word in row.negations if not word.endswith("*")),
        tuple(word[:-1] for word in row.negations if word.endswith("*")),
        degrees, frozenset(phrase.split()[0] for phrase in degrees if " " in phrase),
        phrases({"without": row.without, "except": row.exceptions}),
        phrases(row.turns, numbers.numbers if numbers else ()), phrases({"to come": row.coming}),
    )  # fmt: skip
