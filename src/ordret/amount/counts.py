"""Numbers in a text as values, whatever the language writes: "115.000", "hundertfünfzehntausend", "half a million".

One is left out where it may be an article; ordinals, and "dozens" without a number, are none. "Two thirds", "hver
fjerde" and "die Hälfte" are what they are of one; "firedoblet" is four.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ordret.amount.words import NumberWords, figures

UNKNOWN = figures(" .", ",")  # for a language without a table: 115.000, 115 000 and 115,5 read as most of Europe writes
WORD = re.compile(r"[^\W\d_]+\.?")
YEARS = range(1700, 2101)  # a plain number of four figures in this range is a year
BEFORE = 40  # code points that three words before a share fill
LEAST = 20  # of the parts of a compound one is as much: "man" is no million and one, "tien" no ten and one
GAP = re.compile(r"[\s\u00ad-]*")  # what may stand between the words of one number
DECADE = re.compile(r"[-’']?(?:s|erne|er|tal\w*|åra|årene|luku\w*)\b")


What = Literal["number", "year", "share", "fold"]


@dataclass(frozen=True, slots=True)
class Count:
    """A number where it stands: of something, a `year`, a `share` of one, or a `fold` ("doubled"). `scale` is what its
    last word multiplies by ("5 |million|")."""

    value: float
    what: What
    start: int
    end: int
    scale: float = 1.0

    @property
    def year(self) -> bool:
        return self.what == "year"


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
        elif not _behind_join(text[max(start - BEFORE, 0) : start], words):  # "two and a |half of| them"
            alone = what == "each" or number == "2"
            yield _Piece(start, end, 1 / int(number), "whole" if alone else "share")


def _behind_join(ahead: str, words: NumberWords) -> bool:
    last = ahead.lower().split()[-3:]
    if len(last) < 3 or last[1] not in words.joins or words.numbers.get(last[2]) != 1:
        return False
    return last[0] in words.numbers or last[0][0].isdigit()


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
        bare = found[0].lower().rstrip(".")
        if worth := _worth(bare, words):
            yield _Piece(found.start(), found.start() + len(bare), *worth)


@lru_cache(maxsize=20_000)
def _worth(word: str, words: NumberWords) -> tuple[float, str] | None:
    """What a word in small letters is in a number; the same words return in every report."""
    if word in words.halves:
        return words.halves[word], "half"
    if word in words.scales:
        return words.scales[word], "scale"
    if word in words.joins:
        return 0, "join"
    value = _compound(word, words)
    return None if value is None else (value, "word")


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
        return len(row) == 1 and last.what in ("word", "figure")
    if last.what == "among":  # "one in |five|", "9 out of |10|"
        return piece.what in ("word", "figure") and row[0].value < piece.value and _is_share(row[0], piece)
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
    if last.what == "scale":  # "£5m |a| year" is no 5,000,001
        return piece.value > 1
    return last.what == "half" and piece.value == 1  # "half |a| million"


def _is_share(part: _Piece, whole: _Piece) -> bool:
    """Whether "a of b" is a share, and not some of many ("12 of 40"): one of any, or some of ten or fewer, of 100."""
    return part.value == 1 or whole.value <= 10 or whole.value == 100


def _half_follows(text: str, piece: _Piece, words: NumberWords) -> bool:
    found = WORD.search(text, piece.end)
    return found is not None and found[0].lower() in words.halves


def _count(row: Sequence[_Piece]) -> Iterator[Count]:
    while row and row[-1].what in ("join", "among"):
        row = row[:-1]
    if not row:
        return
    place = row[0].start, row[-1].end
    if row[-1].what == "share":
        yield Count(row[0].value * row[-1].value, "share", *place)
        return
    if len(row) > 2 and row[1].what == "among":
        yield Count(row[0].value / _sum([piece.value for piece in row[2:]]), "share", *place)
        return
    if row[-1].what == "whole":
        yield Count(row[-1].value, "share" if row[-1].value < 1 else "fold", *place)
        return
    halved = any(piece.what == "half" for piece in row)
    if halved and row[0].what == "half" and not any(piece.what == "scale" for piece in row):
        return
    articles = [piece for piece in row[1:] if halved and piece.what == "word" and piece.value == 1]
    value = _sum([piece.value for piece in row if piece.what != "join" and piece not in articles])
    if len(row) == 1 and row[0].what == "word" and value <= 1:
        return
    yield Count(value, "year" if len(row) == 1 and row[0].what == "year" else "number", *place, _scale(row))


def _scale(row: Sequence[_Piece]) -> float:
    """What all of a number but its scales is multiplied by; 1 where it does not end with one."""
    at, scale = len(row), 1.0
    while at > 0 and row[at - 1].what == "scale":
        at, scale = at - 1, scale * row[at - 1].value
    return scale


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
