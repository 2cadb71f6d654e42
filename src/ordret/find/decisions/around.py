"""What stands around a decision: how the vote went, who was for and against, for how long, and from when."""

from calendar import isleap
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from ordret.amount import counts as numbers
from ordret.amount import number_words
from ordret.find.decisions.bodies import Core
from ordret.find.decisions.sentence import Range, Sentence, stops
from ordret.model import Part, Votes, When

EFFECT_WITHIN = 8  # items between "takes effect" and its day


class Side(NamedTuple):
    """Who stood for a decision, or against it, and the items that say it."""

    parts: tuple[Part, ...]
    supports: bool
    place: Range


class Dated(NamedTuple):
    when: When
    place: Range


def votes(sentence: Sentence, *, lost: bool) -> tuple[Votes, Range] | None:
    """The printed numbers of a vote: "med 90 stemmer mod 17". Of "61 to 60" the larger part decided: it was for what
    was adopted, against what was `lost`."""
    text = sentence.reading.article.text
    start, end = sentence.row[0].start, sentence.row[-1].end
    held: dict[str, int] = {}
    spans: list[tuple[int, int]] = []
    for fixed, pattern in sentence.words.counts:
        if sentence.lows.issuperset(fixed) and (found := pattern.search(text, start, end)):
            values = _values(sentence, found.groupdict(), lost=lost)
            if values and not held.keys() & values.keys():
                held |= values
                spans.append(found.span())
    if not held:
        return None
    first, last = min(a for a, _ in spans), max(b for _, b in spans)
    return Votes(held.get("in_favour"), held.get("against"), held.get("abstained")), sentence.places(first, last)


def _values(sentence: Sentence, slots: dict[str, str], *, lost: bool) -> dict[str, int] | None:
    names = {"more": "against", "fewer": "in_favour"} if lost else {"more": "in_favour", "fewer": "against"}
    values = {names.get(slot, slot): _number(sentence, word) for slot, word in slots.items()}
    known = {slot: value for slot, value in values.items() if value is not None}
    return known if len(known) == len(values) else None


def _number(sentence: Sentence, word: str) -> int | None:
    if word.lower() in sentence.words.no_votes:
        return 0
    table = number_words(sentence.reading.pack.lang)
    if table and word.lower() in table.numbers:
        return table.numbers[word.lower()]
    found = list(numbers(word, table))
    return int(found[0].value) if len(found) == 1 and found[0].end - found[0].start == len(word) else None


def sides(sentence: Sentence, found: list[Core]) -> Iterator[Side]:
    """Who stood for a decision and who against it: "med stemmerne fra X", "X stemte imod"."""
    words, row = sentence.words, sentence.row
    for phrases, supports in ((words.with_them, True), (words.against_them, False)):
        for first, last in sentence.at(phrases, 0, len(row)):
            end = _list_end(sentence, last)
            if parts := [core for core in found if last - 1 <= core.first and last < core.last <= end]:
                yield Side(tuple(core.part for core in parts), supports, (first, parts[-1].last))
    for phrases, supports in ((words.they_for, True), (words.they_against, False)):
        for first, last in sentence.at(phrases, 0, len(row)):
            start = _list_start(sentence, first)
            if parts := [core for core in found if start <= core.first and core.last <= first and core.hung is None]:
                yield Side(tuple(core.part for core in parts), supports, (parts[0].first, last))


def _list_end(sentence: Sentence, at: int) -> int:
    row, pack = sentence.row, sentence.reading.pack
    for place in range(at, len(row)):
        if stops(row, place) or row[place].low in pack.auxiliaries or row[place].low in pack.relatives:
            return place
    return len(row)


def _list_start(sentence: Sentence, at: int) -> int:
    row, pack = sentence.row, sentence.reading.pack
    for place in range(at - 1, -1, -1):
        low = row[place].low
        if stops(row, place) or low in pack.contrast or low in pack.auxiliaries or low in pack.complementizers:
            return place + 1
    return 0


def effective(sentence: Sentence, first: int, last: int) -> Dated | None:
    """From when it holds: "træder i kraft |1. juli|", "ab |dem 1. Juli|"."""
    row, words = sentence.row, sentence.words
    marks = list(sentence.at(words.effect, first, last))
    found: list[tuple[bool, Dated]] = []
    for (begin, end), day in sentence.days:
        until = row[begin].low in words.until or (begin and row[begin - 1].low in words.until)
        until = until or (end < len(row) and row[end].low in words.until_behind)
        if until or not first <= begin < last:
            continue
        for a, b in marks:
            if 0 <= begin - b <= EFFECT_WITHIN or 0 <= a - end <= 1:
                found.append((begin < a, Dated(day.when, (min(a, begin), max(b, end)))))
        beside = row[begin].low in words.effective_from or (begin and row[begin - 1].low in words.effective_from)
        tail = end < len(row) and row[end].low in words.effective_behind
        published = sentence.reading.article.published
        if (beside or tail) and (published is None or day.when.last >= published.first):
            start = begin - bool(beside and row[begin].low not in words.effective_from)
            found.append((False, Dated(day.when, (start, end + bool(tail)))))
    if not found:
        return None
    nearest = min(found, key=lambda one: one[0])[1]  # a day behind the words rather than before them
    return nearest._replace(when=_coming(nearest.when, sentence.reading.article.published))


def _coming(when: When, published: When | None) -> When:
    """A law just made holds from the next 1 July, where the words alone leave open whether it is that or the last."""
    if published is None or not when.first < published.first <= when.last:
        return when
    year = timedelta(366 if isleap(when.last.year) and when.last.month > 2 else 365)
    return replace(when, first=when.first + year) if published.first <= when.first + year <= when.last else when


def taken(sentence: Sentence, stretch: Range, verb: int, outcome: Range, *, clause: bool = True) -> Dated | None:
    """The day on which it was decided: the only one of the clause that is over and in no phrase of another
    matter; of several the one behind the verb."""
    row, pack, published = sentence.row, sentence.reading.pack, sentence.reading.article.published
    first, last = stretch
    found: list[Dated] = []
    within: list[Dated] = []
    for (begin, end), day in sentence.days:
        inside = outcome[0] <= begin < outcome[1]
        before = row[begin - 1].low if begin else ""
        hangs = before in pack.prepositions and before not in pack.naming.where
        hangs = hangs or any(low in sentence.words.until for low in (before, row[begin].low))
        over = published is None or day.when.first <= published.last
        short = (day.when.last - day.when.first).days <= 31
        if first <= begin < last and not hangs and over and short:
            (within if inside else found).append(Dated(_over(day.when, published), (begin, end)))
    if not found and not clause and published:  # "passed a bill |on Tuesday| that …"
        found = [day for day in within if day.when.first == day.when.last >= published.first - timedelta(7)]
    behind = [day for day in found if day.place[0] >= verb]
    found = behind if len(found) > 1 and behind else found
    return found[0] if len(found) == 1 else None


def _over(when: When, published: When | None) -> When:
    """A decision made on "Thursday" was made on the last one, where the words leave open whether the next is meant."""
    week = timedelta(7)
    open_ = published is not None and published.first <= when.last and week <= when.last - when.first <= timedelta(8)
    return replace(when, last=when.last - week) if open_ else when
