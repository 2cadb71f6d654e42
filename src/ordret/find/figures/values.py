"""Values of the words of a stretch: numbers, shares, halves of a unit, and numbers in one word with their unit."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ordret.amount import Count, FigureWords, counts

BEFORE = 32  # code points in which a bound stands, with the blanks behind it
LEFT, RIGHT = (
    20,
    32,
)  # code points around a word of a number: an article or a sign before it, what joins a second behind


class Value(NamedTuple):
    """A number or range without its bounds; `scale` is what its last word multiplies by, `unit` where the unit of a
    compound begins."""

    low: float
    high: float
    start: int
    end: int
    what: str
    scale: float
    code: str | None
    unit: int = 0


def places(text: str, words: FigureWords) -> list[int]:
    """Where a text may have numbers: looked for once in all of it, for most sentences have none."""
    low = text.lower() if "İ" not in text else text.replace("İ", "I").lower()  # "İ" becomes two letters
    return [match.start() for match in words.worth.finditer(low)]


def values(text: str, sentence: tuple[int, int], places: list[int], words: FigureWords) -> Iterator[list[Value]]:
    """The values of a sentence in order, of two that overlap the longer; those of one list may be one range. `places`
    are those of the sentence."""
    start, end = sentence
    while places:
        first = _blank(text, max(places[0] - LEFT, start), start, -1)
        last, inside = first, 0
        while inside < len(places) and (not inside or places[inside] - LEFT <= last):
            last = _blank(text, min(places[inside] + RIGHT, end), end, 1)
            inside += 1
        found = [*_counted(text, first, last, words), *_beside(text, last, places[:inside], words)]
        yield _apart(sorted(found, key=lambda value: (value.start, -value.end)))
        places = places[inside:]


def _blank(text: str, at: int, bound: int, step: int) -> int:
    while at != bound and not text[at - (step < 0)].isspace():
        at += step
    return at


def _counted(text: str, start: int, end: int, words: FigureWords) -> Iterator[Value]:
    stretch = text[start:end]
    for count in counts(stretch, words.numbers):
        if round_number := _round(count, stretch, start, words):
            yield round_number
        elif count.what != "fold":
            yield _value(count, stretch, start, words)


def _round(count: Count, stretch: str, start: int, words: FigureWords) -> Value | None:
    """ "ett 30-|tal| soldater": about as many, behind an article."""
    ending = words.rounds.match(stretch, count.end)
    ahead = stretch[max(count.start - BEFORE, 0) : count.start].split()
    if not ending or not ahead or words.numbers.numbers.get(ahead[-1].lower()) != 1:
        return None
    first = stretch.rindex(ahead[-1], 0, count.start)
    return Value(count.value, count.value, start + first, start + ending.end(), "rough", 1, None)


def _beside(text: str, end: int, places: Sequence[int], words: FigureWords) -> Iterator[Value]:
    """What is no row of number words: "tredagers", "halvanden", "ett trettiotal"."""
    for at in places:
        if text[at].isdigit():
            continue
        if glued := words.glued_at.match(text, at, end):
            printed = glued["number"].lower()
            value = next((c.value for c in counts(printed, words.numbers)), words.numbers.halves.get(printed))
            if value:
                yield Value(value, value, at, glued.end(), "glued", 1, _code(glued["unit"], words), glued.start("unit"))
        alone = words.alone_at.match(text, at, end)
        if alone and not words.vague.search(text, max(at - BEFORE, 0), at):
            what, value = words.alone[" ".join(alone[0].lower().split())]
            yield Value(value, value, at, alone.end(), what, 1, "%" if what == "share" else None)


def _value(count: Count, stretch: str, start: int, words: FigureWords) -> Value:
    """A share counts in hundredths, without the "of the" that may end its words."""
    last = count.end
    if count.what != "share":
        first = _with_article(stretch, count, words)
        return Value(count.value, count.value, start + first, start + last, count.what, count.scale, None)
    printed = stretch[count.start : last].split()
    if count.value == 0.5 and len(printed) > 1 and printed[0].lower() == "half":
        last = count.start + len(printed[0])
    elif len(printed) > 1 and printed[-1].lower() in words.of:
        last -= len(printed[-1])
    last = count.start + len(stretch[count.start : last].rstrip(" \n\xa0."))
    value = round(100 * count.value, 2)
    return Value(value, value, start + _with_article(stretch, count, words), start + last, "share", 1, "%")


def _with_article(stretch: str, count: Count, words: FigureWords) -> int:
    """Where a number begins with the article before its half ("|en| halv million", "|die| Hälfte"), if it has one."""
    ahead = stretch[max(count.start - BEFORE, 0) : count.start].split()
    half = stretch[count.start : count.end].split()[0].lower() in words.numbers.halves
    article = half or count.what == "share"
    if not ahead or not article or words.numbers.numbers.get(ahead[-1].lower()) != 1:
        return count.start
    return stretch.rindex(ahead[-1], 0, count.start)


def _code(form: str, words: FigureWords) -> str:
    low = form.lower()
    stem = low if low in words.glued_codes else next(s for s in words.glued_stems if low.startswith(s))
    return words.glued_codes[stem]


def _apart(found: Sequence[Value]) -> list[Value]:
    """Of values that overlap the longest."""
    kept: list[Value] = []
    for value in found:
        if kept and value.start < kept[-1].end:
            if value.end - value.start > kept[-1].end - kept[-1].start:
                kept[-1] = value
            continue
        kept.append(value)
    return kept
