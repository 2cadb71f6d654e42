"""Numbers in a text as values, whatever the language writes: "115.000", "hundertfünfzehntausend", "half a million".

One is left out where it may be an article; ordinals, and "dozens" without a number, are none. "Two thirds", "hver
fjerde" and "die Hälfte" are what they are of one; "firedoblet" is four.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ordret.amount.words import NumberWords, figures

UNKNOWN = figures(" .", ",")  # for a language without a table: 115.000, 115 000 and 115,5 read as most of Europe writes
WORD = re.compile(r"[^\W\d_]+\.?")
YEARS = range(1700, 2101)  # a plain number of four figures in this range is a year
LEAST = 20  # of the parts of a compound one is as much: "man" is no million and one, "tien" no ten and one
GAP = re.compile(r"[\s\u00ad-]*")  # what may stand between the words of one number
DECADE = re.compile(r"[-’']?(?:s|erne|er|tal\w*|åra|årene|luku\w*)\b")


@dataclass(frozen=True, slots=True)
class Count:
    """A number where it stands. `year` where it is one rather than a count of something."""

    value: float
    year: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """A figure or a number word: a "scale" multiplies what is before it, a "half" needs a scale behind it."""

    start: int
    end: int
    value: float
    what: str


def counts(text: str, words: NumberWords | None) -> Iterator[Count]:
    """The numbers of a text, in order. Without a table of the language only those printed in figures."""
    row: list[_Piece] = []
    for piece in _pieces(text, words):
        if row and not _continues(text, row, piece, words):
            yield from _count(row)
            row = []
        if row or piece.what not in ("scale", "join", "share", "among"):  # "millions of", "I'|m|", "the third of"
            row.append(piece)
    yield from _count(row)


def _pieces(text: str, words: NumberWords | None) -> Iterator[_Piece]:
    parts = [*_parts(text, words)] if words else []
    taken = [(part.start, part.end) for part in parts]
    found = [*_figures(text, words), *(_spelled(text, words) if words else ())]
    found = [piece for piece in found if not any(start <= piece.start < end for start, end in taken)] + parts
    yield from sorted(found, key=lambda piece: piece.start)


def _parts(text: str, words: NumberWords) -> Iterator[_Piece]:
    """Shares and folds: a "share" stands behind a number, a "whole" for itself, "among" between one and a number."""
    for means, start, end in words.parts.within(text):
        what, number = means.split()
        if what == "times":
            yield _Piece(start, end, float(number), "whole")
        elif what == "among":
            yield _Piece(start, end, 0, "among")
        elif not _behind_join(text[:start], words):  # "two and a |half of| them"
            alone = what == "each" or number == "2"
            yield _Piece(start, end, 1 / int(number), "whole" if alone else "share")


def _behind_join(ahead: str, words: NumberWords) -> bool:
    last = ahead.lower().split()[-2:]
    return len(last) == 2 and last[0] in words.joins and words.numbers.get(last[1]) == 1


def _figures(text: str, words: NumberWords | None) -> Iterator[_Piece]:
    marks = (words.thousands, words.decimal) if words else (" .", ",")
    for found in (words.figures if words else UNKNOWN).finditer(text):
        if found["time"]:
            continue
        printed, what = found["year"] or found[0], "year" if found["year"] else "figure"
        value = _value(printed, *marks, grouped=bool(found["grouped"]))
        if found["plain"] and len(printed) == 4 and printed.isdigit() and int(value) in YEARS:
            what = "year"
        yield _Piece(found.start(), found.end(), value, what)


def _value(printed: str, thousands: str, decimal: str, *, grouped: bool) -> float:
    if grouped:
        printed = re.sub(rf"[{re.escape(thousands)}\s'’]", "", printed)
    return float(printed.replace(decimal, ".")) if printed.count(decimal) < 2 else float(re.sub(r"\D", "", printed))


def _spelled(text: str, words: NumberWords) -> Iterator[_Piece]:
    for found in WORD.finditer(text):
        word, bare = found[0].lower(), found[0].lower().rstrip(".")
        at = found.start(), found.start() + len(bare)
        if bare in words.halves:
            yield _Piece(*at, words.halves[bare], "half")
        elif bare in words.scales or word in words.scales:
            yield _Piece(*at, words.scales[bare], "scale")
        elif bare in words.joins:
            yield _Piece(*at, 0, "join")
        elif (value := _compound(bare, words)) is not None:
            yield _Piece(*at, value, "word")


def _compound(word: str, words: NumberWords) -> float | None:
    """The value of a word that is made of number words alone; None for any other."""
    if word in words.numbers:
        return words.numbers[word]
    at, values = 0, list[float]()
    while at < len(word):
        found = words.within.match(word, at)
        if found is None:
            return None
        part, at = found[0], found.end()
        if part not in words.joins or part in words.numbers:
            values.append(words.numbers.get(part) or words.scales.get(part) or 10)
    return _sum(values) if len(values) > 1 and max(values) >= LEAST else None


def _continues(text: str, row: Sequence[_Piece], piece: _Piece, words: NumberWords | None) -> bool:
    """Whether a piece belongs to the number before it: a scale always, other words behind a scale."""
    if not GAP.fullmatch(text, row[-1].end, piece.start):
        return False
    last = row[-1]
    if piece.what == "whole" or last.what in ("whole", "share"):
        return False
    if piece.what == "scale":
        return True
    if piece.what == "share":
        return len(row) == 1 and last.what in ("word", "figure")
    if piece.what == "among":
        return len(row) == 1 and last.what == "word" and last.value == 1
    if last.what == "among":
        return piece.what in ("word", "figure") and piece.value > 1
    if piece.what == "join":
        return last.what != "join"
    if piece.what == "half":  # "two and a |half| million"
        return len(row) > 1 and (last.what == "join" or row[-2].what == "join")
    if piece.what != "word" or words is None:
        return False
    if last.what == "join":
        return len(row) > 1 and (row[-2].what == "scale" or (piece.value == 1 and _half_follows(text, piece, words)))
    if last.what == "word":  # "twenty-|seven|"
        return last.value >= 20 and last.value % 10 == 0 and piece.value < 10
    return last.what == "scale" or (last.what == "half" and piece.value == 1)  # "half |a| million"


def _half_follows(text: str, piece: _Piece, words: NumberWords) -> bool:
    found = WORD.search(text, piece.end)
    return found is not None and found[0].lower() in words.halves


def _count(row: Sequence[_Piece]) -> Iterator[Count]:
    while row and row[-1].what in ("join", "among"):
        row = row[:-1]
    if not row:
        return
    if row[-1].what == "share":
        yield Count(row[0].value * row[-1].value, False, row[0].start, row[-1].end)
        return
    if len(row) > 2 and row[1].what == "among":
        yield Count(1 / _sum([piece.value for piece in row[2:]]), False, row[0].start, row[-1].end)
        return
    halved = any(piece.what == "half" for piece in row)
    if halved and row[0].what == "half" and not any(piece.what == "scale" for piece in row):
        return
    articles = [piece for piece in row[1:] if halved and piece.what == "word" and piece.value == 1]
    value = _sum([piece.value for piece in row if piece.what != "join" and piece not in articles])
    if len(row) == 1 and row[0].what == "word" and value <= 1:
        return
    yield Count(value, len(row) == 1 and row[0].what == "year", row[0].start, row[-1].end)


def _sum(values: Sequence[float]) -> float:
    """ "Two hundred and fifty thousand": a hundred multiplies what is before it, a thousand all that is before it."""
    total = part = 0.0
    for value in values:
        if value >= 1000 and part < value:
            total, part = total + (part or 1) * value, 0.0
        elif value == 100 or (value == 10 and 0 < part < 10):
            part = (part or 1) * value
        else:
            part += value
    return total + part
