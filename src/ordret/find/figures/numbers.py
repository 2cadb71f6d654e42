"""The numbers of a stretch of a report with their bounds: "over 90.000", "between 10 and 12", "10–12 million"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ordret.amount import FigureWords
from ordret.find.figures.values import BEFORE, Value, values
from ordret.pack.units import units


class Number(NamedTuple):
    """`start` and `end` hold the bound, `first` is where the number proper begins. `code` is the unit that is known
    already, of a share, a symbol or a compound, `unit` where that of a compound begins."""

    low: float | None
    high: float | None
    about: bool
    start: int
    first: int
    end: int
    what: str
    code: str | None
    unit: int


def numbers(text: str, sentence: tuple[int, int], places: list[int], words: FigureWords) -> Iterator[Number]:
    """The numbers of a sentence, looked for at some `places`, in order; ranges as one. Years are among them, being no
    counts only mostly."""
    for found in values(text, sentence, places, words):
        for value in _ranges(text, sentence[0], found, words):
            yield _bounded(text, sentence[0], value, words)


def _ranges(text: str, floor: int, found: Sequence[Value], words: FigureWords) -> Iterator[Value]:
    held: Value | None = None
    for value in found:
        joined = _range(text, floor, held, value, words) if held else None
        if held and joined is None:
            yield held
        held = joined or value
    if held:
        yield held


def _range(text: str, floor: int, one: Value, two: Value, words: FigureWords) -> Value | None:
    """Two numbers as the ends of one range, or None. They share the scale, where only the second has one."""
    if one.what == "number" and two.what == "part" and words.ends.fullmatch(text, one.end, two.start):
        whole = one.low + two.low  # "tre |og| et halvt"
        return Value(whole, whole, one.start, two.end, "number", 1, None)
    if one.what == two.what == "share":
        return _between_shares(text, floor, one, two, words)
    if one.what not in ("number", "year") or two.what not in ("number", "year") or one.low != one.high:
        return None
    if one.what == two.what == "year" and one.low % 100 and two.low % 100:
        return None
    start = _start_of_range(text, floor, one, two, words)
    if start is None:
        return None
    if not _same_unit(text, one.end, two.end, words):
        return None
    scaled = one.low * two.scale if one.scale == 1 and two.scale > 1 and one.low * two.scale < two.high else one.low
    return Value(scaled, two.high, start, two.end, "number", two.scale, None) if scaled < two.high else None


def _between_shares(text: str, floor: int, one: Value, two: Value, words: FigureWords) -> Value | None:
    """ "between a quarter and a third"."""
    start = _start_of_range(text, floor, one, two, words)
    ends = start is not None and one.low < two.high and not words.either.fullmatch(text, one.end, two.start)
    return Value(one.low, two.high, start or 0, two.end, "share", 1, "%") if ends else None


def _same_unit(text: str, one: int, two: int, words: FigureWords) -> bool:
    """Whether the first of two numbers has no unit of its own, or that of the second."""
    units_behind = [words.money.match(text, at) or words.unit.match(text, at) for at in (one, two)]
    printed = [found[0].strip() if found else None for found in units_behind]
    return printed[0] is None or printed[0] == printed[1]


def _start_of_range(text: str, floor: int, one: Value, two: Value, words: FigureWords) -> int | None:
    """Where the words of a range begin; None where two numbers are none."""
    gap, ahead = _gap(text, one.end, two.start, words), text[max(one.start - BEFORE, floor) : one.start]
    symbol = words.symbol.search(ahead)
    ahead = ahead[: symbol.start()] if symbol else ahead
    between, starts = words.between.search(ahead), words.starts.search(ahead)
    begin = one.start - (len(symbol[0]) if symbol else 0)
    if words.ends.fullmatch(gap):
        return begin - (len(ahead) - between.start()) if between else None
    if words.either.fullmatch(gap):
        return one.start if two.low - one.low == 1 and not symbol else None
    if not words.to.fullmatch(gap):
        return None
    if starts and words.moves.search(text, max(one.start - 3 * BEFORE, floor), one.start):
        return None
    return begin - (len(ahead) - starts.start()) if starts else one.start


def _gap(text: str, start: int, end: int, words: FigureWords) -> str:
    """What stands between two numbers, without the unit that the first has already ("|5 %| to |10 %|")."""
    unit = words.money.match(text, start, end) or words.unit.match(text, start, end)
    gap = text[unit.end() if unit else start : end]
    symbol = words.symbol.search(gap)
    return gap[: symbol.start()] if symbol else gap


def _bounded(text: str, start: int, value: Value, words: FigureWords) -> Number:
    ahead = text[max(value.start - BEFORE, start) : value.start]
    symbol = words.symbol.search(ahead)
    code, first, printed_ahead = value.code, value.start, ahead
    if symbol and value.what != "share":
        printed = symbol[0].strip()
        code = _currency(printed, words)
        first -= len(symbol[0])
        ahead = ahead[: symbol.start()]
    if minus := words.minus.search(ahead):
        first, ahead = first - len(minus[0]), ahead[: minus.start()]
    if value.what == "share":
        ahead = _without_article(ahead, words)
    found = _claiming(words.bounds.search(ahead), text, start, value.start - len(printed_ahead), words)
    kind = found.lastgroup if found else None
    begin = value.start - (len(printed_ahead) - found.start()) if found else first
    if kind == "low" and (denied := words.denied.search(text[max(begin - BEFORE, start) : begin])):
        kind, begin = "high", begin - len(denied[0])
    sign = -1 if minus else 1
    low, high = (None if kind == "high" else sign * value.low), (None if kind == "low" else sign * value.high)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    about = kind == "about" or (value.what == "rough" and low == high)
    what = "number" if value.what == "rough" else value.what
    return Number(low, high, about, begin, first, value.end, what, code, value.unit or value.end)


def _claiming(
    found: re.Match[str] | None, text: str, start: int, offset: int, words: FigureWords
) -> re.Match[str] | None:
    """The bound, but none in "a poll |among| 2000 voters", where its word asks many."""
    if found is None or not words.polled:
        return found
    polled = text[start : offset + found.start()].rstrip().lower().endswith(words.polled)
    return None if polled else found


def _without_article(ahead: str, words: FigureWords) -> str:
    """Without the article between a bound and a share ("more than |the| half")."""
    last = ahead.split()[-1:]
    return ahead[: ahead.rindex(last[0])] if last and last[0].lower() in words.definite else ahead


def _currency(printed: str, words: FigureWords) -> str:
    code = units().symbols.get(printed, printed)
    return words.home.get(code, code)
