"""What in a wording a translation or a reprint must keep: numbers, names, a "not", hedges, how strong its words are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ordret.amount import counts, number_words
from ordret.link.wording.telling import Telling, telling
from ordret.link.wording.times import times
from ordret.pack import Pack

What = Literal["number", "year", "negation", "hedge", "strength", "tense", "time", "turn", "question"]

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
STEM = 4  # letters by which words of near languages are told to be one ("bygger", "byggjer"); small words have fewer
SHORT_NOT = ("n't", "n’t")
ASKED = re.compile(r"\?[\s”“»«\"’')]*$")
HEDGES = {"perhaps": "perhaps", "probably": "probably"}
Named = tuple[str, str]  # kind and key of somebody, the same in every language


@dataclass(frozen=True, slots=True)
class Sign:
    """A telling word at offsets of its wording's text; `value` is the same in every language ("115000", "must")."""

    what: What
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of one wording, with what `compare` asks of them worked out: `words` are all words, small, in order,
    `bag` the same without order, `runs` all runs of three (one shorter run where there are fewer), `stems` the
    first STEM letters of those that have so many. Exceptions are among the `negations`; what is `without` is not.
    `times` are those that are clear in any language."""

    found: tuple[Sign, ...]
    names: frozenset[Named]
    numbers: frozenset[str]
    negations: int
    without: int
    exceptions: int
    tenses: frozenset[str]
    times: frozenset[str]
    turns: frozenset[str]
    asks: bool
    words: tuple[str, ...]
    bag: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    stems: frozenset[str]


def signs(text: str, pack: Pack | None, names: frozenset[Named] = frozenset()) -> Signs:
    """The signs of a text. Without a pack only numbers printed in figures, and the words themselves."""
    words = telling(pack.lang) if pack else None
    asked = ASKED.search(text)
    found = (
        *_numbers(text, pack),
        *(_words(text, pack, words) if pack and words else ()),
        *(Sign("turn", *each) for each in (words.turns.within(text) if words else ())),
        *(Sign("time", *each) for each in (times(text, pack, words) if pack and words else ())),
        *([Sign("question", "asked", asked.start(), asked.start() + 1)] if asked else ()),
    )
    return gathered(found, names, tuple(match[0].lower() for match in WORD.finditer(text)))


def gathered(found: tuple[Sign, ...], names: frozenset[Named], words: tuple[str, ...]) -> Signs:
    """Signs from what alone need be kept of them."""
    negations = [sign.value for sign in found if sign.what == "negation"]
    return Signs(
        found,
        names,
        _values(found, "number", "year"),
        len(negations) - negations.count("without"),
        negations.count("without"),
        negations.count("except"),
        _values(found, "tense"),
        _values(found, "time"),
        _values(found, "turn"),
        any(sign.what == "question" for sign in found),
        words,
        frozenset(words),
        frozenset(zip(words, words[1:], words[2:], strict=False)) or frozenset({words}),
        frozenset(word[:STEM] for word in words if len(word) >= STEM),
    )


def _values(found: tuple[Sign, ...], *what: What) -> frozenset[str]:
    return frozenset(sign.value for sign in found if sign.what in what)


def _numbers(text: str, pack: Pack | None) -> Iterator[Sign]:
    for count in counts(text, number_words(pack.lang) if pack else None):
        yield Sign("year" if count.year else "number", _written(count.value), count.start, count.end)


def _written(value: float) -> str:
    if value < 1:
        return f"{value:.4g}"  # a third is no decimal
    return str(int(value)) if value == int(value) else f"{value:.12g}"


def _words(text: str, pack: Pack, words: Telling) -> Iterator[Sign]:
    behind = 0
    negating = {start: (value, end) for value, start, end in words.negating.within(text)}
    for match in WORD.finditer(text):
        if match.start() < behind:
            continue
        start, word = match.start(), match[0].lower()
        if _negates(word, pack, words):
            yield Sign("negation", "not", start, match.end())
        elif phrase := _degree(text, start, word, words):
            behind = start + len(phrase)
            degree = words.degrees[phrase]
            yield Sign("hedge" if degree in HEDGES else "strength", degree, start, behind)
        elif start in negating:  # not of "without doubt", which is a degree
            value, behind = negating[start]
            yield Sign("negation", value, start, behind)
        if word in pack.days.verbs.future:
            yield Sign("tense", "to come", start, match.end())
        elif word in pack.days.verbs.past:
            yield Sign("tense", "past", start, match.end())


def _negates(word: str, pack: Pack, words: Telling) -> bool:
    listed = word in pack.negations or word in words.negations
    return listed or word.endswith(SHORT_NOT) or word.startswith(words.negated)


def _degree(text: str, start: int, word: str, words: Telling) -> str | None:
    """The longest word or phrase of a degree that begins here, in small letters."""
    if word in words.starts:
        low = text[start : start + 40].lower()
        fits = [p for p in words.degrees if " " in p and low.startswith(p) and not low[len(p) : len(p) + 1].isalpha()]
        if fits:
            return max(fits, key=len)
    return word if word in words.degrees else None
