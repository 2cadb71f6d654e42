"""Claimed numbers: what is counted or measured, how many, who says so, and of which days."""

from bisect import bisect_left
from collections.abc import Iterator

from ordret.amount import FigureWords, figure_words
from ordret.find.figures.apart import is_apart
from ordret.find.figures.bounds import bounded, is_time
from ordret.find.figures.context import Context
from ordret.find.figures.dated import dated
from ordret.find.figures.numbers import Number
from ordret.find.figures.paired import Shared, paired
from ordret.find.figures.quantity import Earlier, quantity
from ordret.find.figures.units import Unit
from ordret.find.figures.values import BEFORE, places
from ordret.find.stage import Reading, stage
from ordret.model import Amount, Figure, quote

FEW_YEARS = 1000  # from here on a number that counts things is no part of a day, though the words around might be


@stage("figures", version=1, after=["mentions", "quotations"])
def find_figures(reading: Reading) -> Iterator[Figure]:
    """A number in digits or words, with a unit or a counted noun beside it, is a figure, with the bound that its words
    give ("over", "up to", "about", "between"). Years, days, ages, scores, votes, numbers of pages, rooms and laws,
    ordinals and definite groups ("the two leaders") are none. It is given by the speaker of the words that hold it,
    else by the report, and of the day that its clause names."""
    words = figure_words(reading.pack.lang)
    if words is None:
        return
    context = Context(reading)
    shared = Shared()
    for sentence, inside in _with_numbers(reading, words):
        yield from _figures(reading, sentence, inside, shared, words, context)


def _with_numbers(reading: Reading, words: FigureWords) -> Iterator[tuple[tuple[int, int], list[int]]]:
    """The sentences that may have numbers, with the places where."""
    held, at = places(reading.article.text, words), 0
    for sentence in (sentence for paragraph in reading.paragraphs for sentence in paragraph.sentences):
        first = bisect_left(held, sentence[0], at)
        at = bisect_left(held, sentence[1], first)
        if first < at:
            yield sentence, held[first:at]


def _figures(
    reading: Reading,
    sentence: tuple[int, int],
    inside: list[int],
    shared: Shared,
    words: FigureWords,
    context: Context,
) -> Iterator[Figure]:
    text, earlier, last = reading.article.text, None, None
    for number, found in paired(reading, sentence, inside, shared, words):
        if is_apart(reading, number, found, sentence, words):
            continue
        if _is_day(number, found, sentence, words, context, text):
            continue
        counted, said = quantity(reading, number, found, sentence, words, earlier)
        if said and not found.noun:
            earlier = Earlier(found.end, counted, found)
        figure = _figure(reading, number, found, sentence, counted, words, context)
        last = dated(reading, figure, found, last, sentence, words, context)
        yield last.figure


def _is_day(
    number: Number, found: Unit, sentence: tuple[int, int], words: FigureWords, context: Context, text: str
) -> bool:
    """Whether the number belongs to words that say which day ("ten years ago"); a deadline is both."""
    if not (found.noun or is_time(found)):
        return False
    behind = words.behind.match(text, found.end, sentence[1]) if is_time(found) else None
    if is_time(found) and (
        behind or words.deadlines.search(text, max(sentence[0], number.start - BEFORE), number.start)
    ):
        return False
    if found.noun and number.what == "number" and (number.low or number.high or 0) >= FEW_YEARS:
        return False  # "letztes Jahr |1127| Überläufer"
    return any(
        day.start < number.end and number.first < day.end for day in context.days(number.start, found.end, sentence)
    )


def _figure(
    reading: Reading,
    number: Number,
    found: Unit,
    sentence: tuple[int, int],
    counted: tuple[int, int],
    words: FigureWords,
    context: Context,
) -> Figure:
    article = reading.article
    claimed = bounded(article.text, number, found, sentence, words)
    return Figure(
        article=article.id,
        quantity=quote(article, *counted),
        amount=Amount(claimed.low, claimed.high, found.name, claimed.about),
        words=quote(article, claimed.start, claimed.end),
        given_by=context.given_by(claimed.start, number.end, sentence, words),
        as_of=None,
    )
