"""What is a number and no figure: ages, labels, dates, scores, votes, definite groups, numbers in names."""

import re

from ordret.amount import FigureWords
from ordret.find.figures.bounds import crosses, is_time
from ordret.find.figures.nouns import held_in
from ordret.find.figures.numbers import Number
from ordret.find.figures.rows import Stretch, before
from ordret.find.figures.units import Unit
from ordret.find.figures.values import BEFORE
from ordret.find.stage import Reading
from ordret.model import Quotation

WORD = re.compile(r"(?<![^\W_])([^\W_]++)[\s(]*+\Z")
WORD_AHEAD = re.compile(r"\s+([^\W\d_]+)")
LEAST_OWNED = 13  # "his two sons" are known, "its 40 ships" are counted
DASHES = ("-", "–", "—", ":")
LEAST_AGE = 11  # in years behind "over" or "under", where fewer are a time
FEW = 100  # "the 27 states" are a group, "the 2,400 employees" a number


def is_apart(reading: Reading, number: Number, unit: Unit, sentence: Stretch, words: FigureWords) -> bool:
    """Whether a number with a unit claims nothing."""
    text = reading.article.text
    ahead = text[max(number.start - 2 * BEFORE, sentence[0]) : number.start]
    if _strung(text, number) or words.labels.search(ahead) or ahead.rstrip()[-1:] in ("#", "№", "§"):
        return True
    return (
        ((unit.noun or is_time(unit)) and _title(reading, number))
        or _away(text, unit, words)
        or _age(reading, number, unit, sentence, words)
        or _known(reading, number, unit, ahead, words)
        or _no_claim(text, number, unit, words)
        or _name(reading, number)
    )


def _strung(text: str, number: Number) -> bool:
    """ "3-1", "0800 555 123": a score, or part of a longer row of digits."""
    before, behind = text[max(number.first - 2, 0) : number.first], text[number.end : number.end + 2]
    row = before[-1:].isspace() and before[:1].isdigit() and text[number.first : number.first + 1].isdigit()
    scored = (before[:1].isdigit() and before[1:] in DASHES) or (behind[:1] in DASHES and behind[1:].isdigit())
    return row or bool(scored and before + behind)


def _age(reading: Reading, number: Number, unit: Unit, sentence: Stretch, words: FigureWords) -> bool:
    """ "45 years old", "aged 45", "en 45-årig mand": but "en femårig aftale" lasts five years."""
    text = reading.article.text
    ages = words.age_endings.match(text, unit.start if number.what == "glued" else number.end)
    if ages and not words.spans.match(text, unit.end):
        return True
    if unit.name not in ("years", "months"):
        return False
    if unit.name == "years" and crosses(text, number, unit, words) and (number.low or number.high or 0) >= LEAST_AGE:
        return True  # "children |under 15 years|"
    if unit.name == "years" and _of_somebody(reading, number, sentence, words):
        return True
    ahead = text[max(number.start - 2 * BEFORE, sentence[0]) : number.start]
    beside = ahead.rstrip()[-1:] in (",", "(") and text[unit.end : unit.end + 1] in (",", ")", ".")
    return bool(beside or words.aged.search(ahead) or words.aged_behind.match(text, unit.end))


def _of_somebody(reading: Reading, number: Number, sentence: Stretch, words: FigureWords) -> bool:
    """ "Tyler var 13 år", "en mor på 35 år"."""
    pack, row = reading.pack, before(reading, sentence, number.start, 2 * BEFORE)
    noun = held_in(row, pack, words)
    head = row[noun.last - 1].low if noun else ""
    if head in pack.roles or head in pack.groups or head in words.irregular:
        return True
    if len(row) < 2 or row[-1].low not in words.being:
        return False
    somebody = row[-2].low in pack.pronouns or row[-2].low in pack.relatives
    near = reading.names.within(max(number.first - 2 * BEFORE, 0), number.first)
    named = any(name.kind == "person" and name.end == row[-2].end for name in near)
    return named or somebody


def _away(text: str, unit: Unit, words: FigureWords) -> bool:
    """ "45 years later": from one day to another, like "ten years ago"."""
    return is_time(unit) and words.away.match(text, unit.end) is not None


def _known(reading: Reading, number: Number, unit: Unit, ahead: str, words: FigureWords) -> bool:
    """A definite group: "the two leaders", "de tre lande", "sine to sønner"."""
    before = WORD.search(ahead)
    low = before[1].lower() if before else ""
    opens = (
        before is not None and ahead[: before.start()].rstrip().endswith(",") and low in reading.pack.subject_relatives
    )
    if opens or unit.shared or number.start != number.first or not (unit.noun or is_time(unit)):
        return False
    value = number.high or number.low or 0
    return (low in words.definite and value < FEW) or (low in words.owners and value < LEAST_OWNED)


def _word_before(text: str, number: Number) -> str:
    before = WORD.search(text[max(number.first - BEFORE, 0) : number.first])
    return before[1].lower() if before else ""


def _no_claim(text: str, number: Number, unit: Unit, words: FigureWords) -> bool:
    """Votes, goals, laps; "every third time"."""
    low = unit.name.lower()
    follows = WORD_AHEAD.match(text, number.end)
    if number.what == "share" and _word_before(text, number) in words.halves:
        return True
    if number.what == "share" and follows and (follows[1].lower() in words.nouns or follows[1].lower() in words.codes):
        return True
    return unit.noun and (low in words.nouns or bool(words.noun_endings and low.endswith(words.noun_endings)))


def _title(reading: Reading, number: Number) -> bool:
    """ "“Seven Days in May” opens": what marks open with a number, and nobody said, is the name of a work."""
    before = reading.article.text[number.start - 1] if number.start else ""
    if before not in reading.pack.opening or before.isspace():
        return False
    held = (row for row in reading.found if isinstance(row, Quotation) and row.speaker)
    said = (words for row in held for words in row.words)
    return not any(words.start <= number.first < words.end for words in said)


def _name(reading: Reading, number: Number) -> bool:
    """ "Studio 54", "Apollo 11": within a name that begins before it."""
    return any(
        name.start < number.first < name.end
        for name in reading.names.within(max(number.first - 2 * BEFORE, 0), number.end + BEFORE)
    )
