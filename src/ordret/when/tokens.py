"""A stretch of text as tokens and as letters: one letter for each, by which the patterns of a pack read it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ordret.pack.days import OTHER, DayWords

TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+)"
    r"|(?<![\d.,/-])(?P<iso>[12]\d{3}([-./])\d{1,2}\3\d{1,2})(?![.,]?\d)"
    r"|(?<![\d.,/-])(?P<full>\d{1,2}[./-]\s?\d{1,2}[./-]\s?[12]\d{3}|\d{1,2}/\d{1,2}/\d\d|\d\d[.-]\d\d[.-]\d\d)(?![.,]?\d)"
    r"|(?<![\d.,/-])(?P<part>\d{1,2}/\d{1,2}|\d{1,2}\.\d{1,2}\.)(?![\d/.-])"
    r"|(?P<amount>\d+(?:[.,]\d+)+)"
    r"|(?P<number>\d+)"
    r"|(?P<mark>[^\w\s]|\n)"
)
ENDING = re.compile(r"[:'’-]?[^\W\d_]+")
SEPARATOR = re.compile(r"[^\d]+")
DASHES = "-–—"
MARKS = {
    mark: kind
    for marks, kind in ((DASHES, "-"), ("'’", "'"), (".!?", "."), ('"“”„«»', '"'), (",", ","), ("\n", "\n"), ("/", "/"))
    for mark in marks
}
NO_YEAR_BEHIND = frozenset("§$£€#№+")  # "§ 2014", "$2014"
CENTURY_TURNS = 50  # a year of two digits is one of 1950 to 2049


class Token(NamedTuple):
    """A word, a number or a mark: code points, and what it may stand for. `text` of a mark is one of `. , - / ' " ;`"""

    start: int
    end: int
    text: str
    values: Mapping[str, int]
    letter: str


NOTHING: Mapping[str, int] = {}


def tokens(text: str, start: int, end: int, words: DayWords) -> Iterator[Token]:
    """The tokens between two offsets, in order."""
    place = start
    for match in TOKEN.finditer(text, start, end):
        if match.start() >= place:  # what an ordinal ending or a full stop of an abbreviation has taken, is gone
            token = _plain(match, words) or _token(match, words)
            place = token.end
            yield token


def _plain(match: re.Match[str], words: DayWords) -> Token | None:
    """Most words, which the pack does not know: told apart first, for that halves the time of all."""
    word = match[0]
    if match.lastgroup != "word" or word in words.letters or word.lower() in words.letters:
        return None
    start, end = match.span()
    return None if match.string[end : end + 1] == "." else Token(start, end, word, NOTHING, OTHER)


def _token(match: re.Match[str], words: DayWords) -> Token:
    start, end = match.span()
    match match.lastgroup:
        case "word":
            return _word(match.string, start, end, match.group(), words)
        case "mark":
            kind = MARKS.get(match.group(), ";")
            return Token(start, end, kind, NOTHING, words.letters.get(kind, OTHER))
        case "number":
            return _number(match.string, start, end, words)
        case "amount":
            return Token(start, end, "0", NOTHING, OTHER)
        case _:
            return _numeric(match, words)


def _word(text: str, start: int, end: int, word: str, words: DayWords) -> Token:
    """A word, with the full stop of an abbreviation that the pack knows ("jan.")."""
    if text[end : end + 1] == "." and (dotted := _known(f"{word}.", words)):
        return Token(start, end + 1, dotted, words.words[dotted], words.letters[dotted])
    if known := _known(word, words):
        return Token(start, end, known, words.words[known], words.letters[known])
    return Token(start, end, word, NOTHING, OTHER)


def _known(word: str, words: DayWords) -> str | None:
    """The form of the pack that a word is: with its capital, or else in small letters."""
    return word if word in words.letters else low if (low := word.lower()) in words.letters else None


def _number(text: str, start: int, end: int, words: DayWords) -> Token:
    """A number with its ordinal ending: "2.", "2nd", "3:e"; one glued to letters, or of a paragraph, is none."""
    ending = ENDING.match(text, end)
    behind = ending.group().lower() if ending else ""
    if behind in words.decade_endings and end - start == 4:
        return _numbered(start, end + len(behind), "decade", int(text[start:end]), words)
    if end - start > 4 or _glued_before(text, start, words) or text[end : end + 2].strip()[:1] == "%":
        return Token(start, end, "0", NOTHING, OTHER)
    value = int(text[start:end])
    if behind in words.ordinal_endings:
        return _numbered(start, end + len(behind), "nth", value, words)
    if behind[:1].isalpha() and not _month(behind, words):
        return Token(start, end, "0", NOTHING, OTHER)
    if end - start <= 2 and text.startswith(".", end) and not text[end + 1 : end + 2].isdecimal():
        return _dotted(start, end, value, words)
    return _numbered(start, end, "year" if end - start == 4 else "n", value, words)


def _glued_before(text: str, start: int, words: DayWords) -> bool:
    before = text[max(start - 12, 0) : start]
    if before[-1:].isalpha() or before[-1:] == "_":
        return not _month(re.split(r"[\W\d_]", before)[-1].lower(), words)
    return before.rstrip()[-1:] in NO_YEAR_BEHIND if before.strip() else False


def _month(word: str, words: DayWords) -> bool:
    return any("month" in words.words.get(form, NOTHING) for form in (word, word.capitalize()))


def _dotted(start: int, end: int, value: int, words: DayWords) -> Token:
    """ "1." may be a word of a pattern ("1. juledag")."""
    token = _numbered(start, end + 1, "nth", value, words)
    return token._replace(letter=words.letters.get(f"{value}.", token.letter))


def _numbered(start: int, end: int, kind: str, value: int, words: DayWords) -> Token:
    kind = kind if kind != "year" or 1000 <= value <= 2999 else "n"
    day = "day" if kind == "n" else f"{kind} day"
    kind = day if kind in ("n", "nth") and 1 <= value <= 31 else kind
    values = dict.fromkeys(("n", "day", "nth", "nth_day", "figure", "year", "decade_number"), value)
    return Token(start, end, str(value), values, words.numbers[kind])


def _numeric(match: re.Match[str], words: DayWords) -> Token:
    """A date in figures. Where the language's readers do not agree which is the month, only what can be one."""
    parts = [int(part) for part in SEPARATOR.split(match.group().rstrip("."))]
    if match.lastgroup != "iso":
        parts = [*_ordered(parts[0], parts[1], words.order), *parts[2:]]
        parts.reverse()
    if match.lastgroup == "part":
        sure = match.group().endswith(".") or parts[1] > parts[0]  # 24/9 is no fraction
        return _figures(match, "sure day and month" if sure else "day and month", [0, *parts], words)
    year, month, day = parts
    year += 0 if year > 99 else 2000 if year < CENTURY_TURNS else 1900
    return _figures(match, "numeric", (year, month, day), words)


def _ordered(one: int, two: int, order: str) -> tuple[int, int]:
    """Day and month; (0, 0), which is no date, where it may be either."""
    if order == "dmy" or (one > 12 >= two):
        return one, two
    return (two, one) if two > 12 or one == two else (0, 0)


def _figures(match: re.Match[str], kind: str, parts: Sequence[int], words: DayWords) -> Token:
    packed = parts[0] * 10000 + parts[1] * 100 + parts[2]
    return Token(
        match.start(),
        match.end(),
        "0",
        {"day_month": packed, "day_month_sure": packed, "numeric": packed},
        words.numbers[kind],
    )
