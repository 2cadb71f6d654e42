"""Of which day a figure is, where those before it in the sentence tell: "rose in May from 5 to |7 per cent|"."""

from dataclasses import replace
from typing import NamedTuple

from ordret.amount import FigureWords
from ordret.find.figures.bounds import is_time
from ordret.find.figures.context import Context
from ordret.find.figures.units import Unit
from ordret.find.stage import Reading
from ordret.model import Figure


class Dated(NamedTuple):
    """A figure, where the change begins that it ends, and whether it is only what a change began with."""

    figure: Figure
    start: int
    begins: bool


def dated(
    reading: Reading,
    figure: Figure,
    unit: Unit,
    last: Dated | None,
    sentence: tuple[int, int],
    words: FigureWords,
    context: Context,
) -> Dated:
    """A figure with its day: in "from 5 to 7" that of the second, and what "and" joins has the day of the first."""
    begins = unit.shared is not None and not unit.noun and _moves(reading, figure, unit, words)
    start, end = figure.words.start, max(figure.words.end, figure.quantity.end)
    gap = reading.article.text[last.figure.words.end : start] if last else ""
    if last and (last.begins or words.to.fullmatch(gap) or words.follows.fullmatch(gap)) and not _adds(gap, words):
        start = last.start
    of_none = begins or is_time(unit)  # "met on Wednesday for 40 minutes": what lasts is of no day
    day = None if of_none else context.as_of(start, end if end < start + 400 else figure.words.end, sentence, words)
    if day is None and last and not of_none and _listed(reading, last.figure, figure):
        day = last.figure.as_of
    return Dated(replace(figure, as_of=day), start, begins)


def _moves(reading: Reading, figure: Figure, unit: Unit, words: FigureWords) -> bool:
    """Whether the next number ends a change that this begins, and is not only beside it ("5 |and| 7 per cent")."""
    if unit.shared is None or unit.shared[0] < figure.words.end:
        return False
    gap = reading.article.text[figure.words.end : unit.shared[0]]
    return not _adds(gap, words)


def _adds(gap: str, words: FigureWords) -> bool:
    return words.ends.match(gap) is not None or words.either.match(gap) is not None


def _listed(reading: Reading, one: Figure, two: Figure) -> bool:
    """ "600 firemen |and| 14 planes"."""
    gap = reading.article.text[max(one.quantity.end, one.words.end) : two.words.start].split()
    return len(gap) == 1 and gap[0].lower() in reading.pack.coordinators
