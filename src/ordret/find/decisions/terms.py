"""For how long a decision holds: a length of time or an end, in its own sentence or where the next says it."""

from collections.abc import Iterator

from ordret.amount import number_words
from ordret.find.decisions.sentence import Range, Sentence
from ordret.find.items import is_word

RUNS_WITHIN = 6  # items between "is valid" and for how long


def terms(sentence: Sentence, first: int, last: int) -> Iterator[Range]:
    """For how long: "for |six months|", "med |et år|", "|bis Ende 2026|"."""
    row, words = sentence.row, sentence.words
    for (begin, end), _ in sentence.days:
        until = row[begin].low in words.until
        if first <= begin and end <= last and (until or (begin and row[begin - 1].low in words.until)):
            yield (begin if until else begin - 1), end
        elif first <= begin and end < last and row[end].low in words.until_behind:
            yield begin, end + 1
    for at in range(first, last):
        if row[at].low in words.whole:
            yield at, at + 1
        elif row[at].low in words.cased:
            yield from [(at - 1 if _number(sentence, at - 1) else at, at + 1)] if at else []
        elif _unit(sentence, at) and (start := _counted(sentence, at)) is not None and start >= first:
            yield start, at + 1


def told_term(sentence: Sentence) -> Range | None:
    """In a sentence that goes on about a decision: "The licence |runs for ten years|"."""
    row = sentence.row
    for _, last in sentence.at(sentence.words.runs, 0, len(row)):
        end = min(len(row), last + RUNS_WITHIN)
        bare = [at for at in range(last, end) if _unit(sentence, at) and _number(sentence, at - 1)]
        if found := next(terms(sentence, last, end), None):
            return found
        if bare:
            return bare[0] - 1, bare[0] + 1
    return None


def _unit(sentence: Sentence, at: int) -> bool:
    return "unit" in sentence.reading.pack.days.words.get(sentence.row[at].low, ())


def _number(sentence: Sentence, at: int) -> bool:
    """Whether a number stands at an item, or a word that stands for one."""
    low, words, table = sentence.row[at].low, sentence.words, number_words(sentence.reading.pack.lang)
    return low[0].isdigit() or low in words.one or bool(table and low in table.numbers)


def _counted(sentence: Sentence, unit: int) -> int | None:
    """The number before a unit, where what says "for" stands before it, with a word between at most."""
    row, lengths = sentence.row, sentence.words.lengths
    for at in range(unit - 1, max(-1, unit - 3), -1):
        if _number(sentence, at):
            start = at - 1 if at and row[at - 1].low not in lengths and is_word(row[at - 1]) else at
            return start if start and row[start - 1].low in lengths else None
    return None
