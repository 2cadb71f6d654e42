"""What the words around a number and its unit make of it: "within ten days", "50 persons or more"."""

from typing import NamedTuple

from ordret.amount import FigureWords
from ordret.find.figures.numbers import Number
from ordret.find.figures.units import Unit
from ordret.find.figures.values import BEFORE
from ordret.pack.units import units


class Claimed(NamedTuple):
    """An amount without its unit, and where its words stand."""

    low: float | None
    high: float | None
    about: bool
    start: int
    end: int


def bounded(text: str, number: Number, unit: Unit, sentence: tuple[int, int], words: FigureWords) -> Claimed:
    """The bounds of a number, now that its unit is known."""
    share = 0.01 if unit.hundredth else 1
    low, high = (None if bound is None else bound * share for bound in (number.low, number.high))
    claimed = Claimed(low, high, number.about, number.start, max(unit.end, number.end))
    if is_time(unit):
        claimed = _time(text, number, unit, claimed, sentence[0], words)
    return _behind(text, claimed, sentence[1], words)


def is_time(unit: Unit) -> bool:
    """Whether a unit is one of time."""
    measure = units().measures.get(unit.name)
    return measure is not None and measure.of == "time"


def crosses(text: str, number: Number, unit: Unit, words: FigureWords) -> bool:
    """Whether the bound of a time is a preposition: "3 million |over| four years", not "it took |over| four years"."""
    bound = text[number.start : number.first].strip().lower()
    if unit.name not in ("years", "months", "weeks", "days"):
        return False
    return bound in words.across and not words.lasting.search(text, max(number.start - BEFORE, 0), number.start)


def _time(text: str, number: Number, unit: Unit, claimed: Claimed, start: int, words: FigureWords) -> Claimed:
    if crosses(text, number, unit, words):
        value = claimed.low if claimed.low is not None else claimed.high
        return claimed._replace(low=value, high=value, start=number.first)
    within = words.deadlines.search(text, max(start, number.start - BEFORE), number.start)
    if within and claimed.low == claimed.high:
        return claimed._replace(low=None, about=False, start=within.start())
    return claimed


def _behind(text: str, claimed: Claimed, last: int, words: FigureWords) -> Claimed:
    """ "50 persons |or more|"."""
    behind = words.behind.match(text, claimed.end, last)
    if behind is None or claimed.low is None or claimed.high is None or _numbered(text, behind.end(), words):
        return claimed
    low = None if behind.lastgroup == "high" else claimed.low
    high = None if behind.lastgroup == "low" else claimed.high
    return Claimed(low, high, claimed.about or behind.lastgroup == "about", claimed.start, behind.end())


def _numbered(text: str, at: int, words: FigureWords) -> bool:
    """Whether a bound is that of the next number ("115 ships |at least| six hours")."""
    return words.worth.match(text[at : at + BEFORE].lstrip().lower()) is not None
