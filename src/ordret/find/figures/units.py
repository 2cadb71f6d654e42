"""What a number counts: the unit printed beside it, or the noun behind it."""

import re
from typing import NamedTuple

from ordret.amount import FigureWords
from ordret.amount.patterns import SHORT
from ordret.find.figures.nouns import counted
from ordret.find.figures.numbers import Number
from ordret.find.figures.rows import Stretch, behind
from ordret.find.stage import Reading
from ordret.pack.units import units

YEAR = re.compile(r"\s\d{4}\b")
REACH = 60  # code points behind a number in which its noun stands


class Unit(NamedTuple):
    """A unit and where it ends; `start` is where what is counted begins, for a noun with its adjectives, and `noun`
    whether it is one. `paid` for money, `hundredth` for its smaller coin, `shared` where it stands, if it is another
    number's."""

    name: str
    start: int
    end: int
    noun: bool
    paid: bool = False
    hundredth: bool = False
    shared: tuple[int, int] | None = None


def unit(reading: Reading, number: Number, sentence: Stretch, words: FigureWords) -> Unit | None:
    """The unit of a number; None where nothing says it. "One" and shares have their own."""
    text, end = reading.article.text, sentence[1]
    at = _past_dot(text, number.end)
    if number.what == "glued" and number.code:
        return Unit(number.code, number.unit, number.end, False)
    if number.what == "share":
        return Unit("%", number.end, number.end, False)
    if number.code:
        return _with_word(text, number, at, end, words)
    if found := words.glued.match(text, at, end):
        return Unit(_glued(found["unit"].lower(), words), found.start("unit"), found.end(), False)
    found = words.unit.match(text, at, end)
    if found and not YEAR.match(text, found.end()):  # "2 706 år |2011|"
        return Unit(_code(found["unit"], words), found.start("unit"), found.end(), False)
    if paid := _money(text, at, end, words):
        return paid
    if number.what == "part" or is_year(number):
        return None
    return _noun(reading, at, sentence, words)


def is_year(number: Number) -> bool:
    """ "2014 elections": a number of the form of a year counts things only where it is round, or bounded."""
    bounded = number.start != number.first or number.low != number.high
    return number.what == "year" and not bounded and bool((number.low or 1) % 50)


def _past_dot(text: str, at: int) -> int:
    """Past the full stop of an abbreviated scale ("2 mio|.| dollar")."""
    return at + 1 if text[at : at + 1] == "." and text[at - 1].isalpha() else at


def _with_word(text: str, number: Number, at: int, end: int, words: FigureWords) -> Unit:
    """ "$5 million |dollars|", "£5m": the sign says it already."""
    paid = _money(text, at, end, words)
    same = paid is not None and paid.name == number.code
    return Unit(number.code or "", number.end, paid.end if paid and same else number.end, False, True)


def _money(text: str, at: int, end: int, words: FigureWords) -> Unit | None:
    found = words.money.match(text, at, end)
    if found is None:
        return None
    word = found["word"]
    code = words.currencies[word if len(word) <= SHORT or word in words.currencies else " ".join(word.lower().split())]
    family = units().families.get(code)
    nation = words.nations.get(" ".join(found["nation"].lower().split())) if found["nation"] else None
    if nation and (family is None or nation not in family):
        return None if family is None and nation != code else Unit(code, found.start("word"), found.end(), False, True)
    name = nation or words.home.get(code, code)
    name = _by_article(text, family, words) or name if name in units().families and family else name
    if name in units().families:
        return Unit(word, found.start("word"), found.end(), False)  # whose "kroner" they are, nothing says
    return Unit(name, found.start("word"), found.end(), False, True, word.lower() in words.hundredths)


def _by_article(text: str, family: frozenset[str], words: FigureWords) -> str | None:
    """The one currency of a family whose country an article names."""
    named = {code for word, code in words.nations.items() if code in family and word in text.lower()}
    return named.pop() if len(named) == 1 else None


def _code(printed: str, words: FigureWords) -> str:
    return words.codes[printed if len(printed) <= SHORT else " ".join(printed.lower().split())]


def _glued(low: str, words: FigureWords) -> str:
    return words.glued_codes[
        low if low in words.glued_codes else next(s for s in words.glued_stems if low.startswith(s))
    ]


def _noun(reading: Reading, at: int, sentence: Stretch, words: FigureWords) -> Unit | None:
    text = reading.article.text
    if at < sentence[1] and not text[at].isspace():
        return None  # "20-åring", "5th", "3."
    row = behind(reading, sentence, at, REACH)
    if row and "\n" in text[at : row[0].start]:
        return None
    found = counted(row, reading.pack, words)
    if found is None:
        return None
    head = row[found.last - 1]
    low = head.low
    if low.endswith(words.long_money):
        paid = next(words.currencies[word] for word in words.long_money if low.endswith(word))
        return Unit(words.home.get(paid, paid), head.start, head.end, False, True)  # "oljekroner"
    if code := words.codes.get(low if len(low) > SHORT else text[head.start : head.end]):
        return Unit(code, row[found.first].start, head.end, False)
    return Unit(text[head.start : head.end], row[found.first].start, head.end, True)
