"""One sentence that may tell of a decision: its items, and where days, votes and clauses stand among them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ordret.find.clause import bound
from ordret.find.items import Item, is_word
from ordret.find.stage import Reading
from ordret.find.verbs import finite
from ordret.model import Passage, quote
from ordret.pack.decisions import DecisionWords
from ordret.when import Day

STOPS = frozenset({".", ";", ":", "?", "!", "("})
ASIDE = 6  # items of a bracket that parts no clause
Range = tuple[int, int]  # items, half-open


@dataclass(frozen=True, slots=True)
class Sentence:
    """`days` are those said in it, with their items; `offices` the names in the article that have an office."""

    reading: Reading
    words: DecisionWords
    row: list[Item]
    days: list[tuple[Range, Day]]
    offices: frozenset[str]
    headline: bool
    lows: frozenset[str]  # the words of the sentence, and the parts of those with a hyphen
    dayed: frozenset[int] = field(default=frozenset())

    def passage(self, places: Range) -> Passage:
        first, last = places
        return quote(self.reading.article, self.row[first].start, self.row[last - 1].end)

    def places(self, start: int, end: int) -> Range:
        """The items that stand in a stretch of the text."""
        first = bisect_right(self.row, start, key=lambda item: item.end)
        return first, max(first, bisect_left(self.row, end, key=lambda item: item.start))

    def at(self, phrases: Iterable[tuple[str, ...]], first: int, last: int) -> Iterator[Range]:
        """Where phrases stand in a stretch of items."""
        held = [phrase for phrase in phrases if phrase[0] in self.lows]
        for at in range(first, last if held else first):
            phrase = next((phrase for phrase in held if standing(self.row, at, phrase)), None)
            if phrase:
                yield at, at + len(phrase)


def standing(row: list[Item], at: int, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase stands at an item, word by word."""
    return at + len(phrase) <= len(row) and all(row[at + n].low == word for n, word in enumerate(phrase))


def stops(row: list[Item], at: int) -> bool:
    """Whether a mark ends a clause; a full stop within the sentence is an abbreviation's or a date's."""
    aside = row[at].low == "(" and any(item.low == ")" for item in row[at : at + ASIDE])  # "Edda Varn |(34)| was"
    glued = at + 1 < len(row) and row[at].end == row[at + 1].start and row[at].low == ":"  # "4:50"
    return row[at].low in STOPS and not (aside or glued) and (row[at].low != "." or at + 2 >= len(row))


def opening(sentence: Sentence, at: int) -> int:
    """The first item of the clause in which an item stands: behind a mark, a comma, or what opens a clause."""
    row = sentence.row
    for place in range(at - 1, -1, -1):
        if stops(row, place) or row[place].low == "," or bound_dash(row, place) or _opens(sentence, place, at):
            return place + 1
    return 0


def bound_dash(row: list[Item], at: int) -> bool:
    """A dash or a bracket between clauses; quotation marks part none."""
    return row[at].low in {"–", "—", "-", "…"} and bound(row, at)


def _opens(sentence: Sentence, place: int, at: int) -> bool:
    pack, row = sentence.reading.pack, sentence.row
    low = row[place].low
    if place in sentence.dayed:
        return False
    if low in pack.declarative and place + 1 < at and row[place + 1].low in pack.leads | pack.pronouns.keys():
        return True  # "claims |that| the army …"
    if low in pack.relatives and (low not in pack.determiners or (place and row[place - 1].low == ",")):
        return low not in pack.prepositions or bool(place and row[place - 1].low == ",")
    if low in sentence.words.conditions:
        joins = low in pack.prepositions or low in pack.coordinators  # "melk |of| suiker"
        return not joins or place == 0 or _behind_verb(sentence, place)
    if low in pack.coordinators:
        return joins_clauses(sentence, place, at)
    if low in pack.days.verbs.infinitive and low not in pack.declarative:
        return False
    subordinate = low in pack.complementizers or low in pack.conjunctions
    return subordinate and low not in pack.prepositions and low not in pack.determiners


def _behind_verb(sentence: Sentence, place: int) -> bool:
    before = sentence.row[place - 1]
    return before.low == "," or before.low in sentence.reading.pack.coordinators or _finite(sentence, place - 1)


def _finite(sentence: Sentence, at: int) -> bool:
    return finite(sentence.row, at, sentence.reading.pack) or told(sentence, at)


def told(sentence: Sentence, at: int) -> bool:
    """Whether a form that tells of a decision begins at an item, with no helping verb."""
    low, words = sentence.row[at].low, sentence.words
    return (
        low not in words.perfect
        and low not in words.passive
        and any(
            form.how != "participle" and standing(sentence.row, at, form.parts[0])
            for form in sentence.words.forms.get(sentence.row[at].low, ())
        )
    )


def joins_clauses(sentence: Sentence, place: int, at: int) -> bool:
    """Whether an "and" joins two clauses: a verb follows at once, or one stands before it in its clause."""
    row, pack = sentence.row, sentence.reading.pack
    follow = place + 1
    while follow < at and (row[follow].low in pack.adverbs or follow in sentence.dayed):
        follow += 1
    if follow == at or (follow < len(row) and _finite(sentence, follow)):
        return True
    before = place - 1
    while before >= 0 and not stops(row, before) and row[before].low != ",":
        if _finite(sentence, before):
            return True
        before -= 1
    return False


def closing(sentence: Sentence, at: int) -> int:
    """The item at which the clause ends that an item stands in: a mark, a comma, or what opens another clause."""
    row, pack = sentence.row, sentence.reading.pack
    for place in range(at, len(row)):
        low = row[place].low
        if stops(row, place) or low == "," or bound_dash(row, place):
            return place
        if low in pack.coordinators and _verb_behind(sentence, place):
            return place
        both = low in pack.conjunctions and low in pack.prepositions
        if (
            both
            and place > at
            and not (low in pack.complementizers or low in pack.relatives)
            and _clause_follows(sentence, place)
        ):
            return place
        opens = low in pack.contrast or (low in pack.conjunctions and low not in pack.coordinators)
        if opens and place > at and low not in pack.prepositions and low not in pack.days.verbs.infinitive:
            return place
    return len(row)


def _clause_follows(sentence: Sentence, place: int) -> bool:
    """Whether a word that is preposition and conjunction opens a clause: "after |Greece objected|"."""
    for at in range(place + 1, min(len(sentence.row), place + ASIDE)):
        if sentence.row[at].low == "," or stops(sentence.row, at):
            return False
        if told(sentence, at) or finite(sentence.row, at, sentence.reading.pack):
            return True
    return False


def _verb_behind(sentence: Sentence, place: int) -> bool:
    row, pack = sentence.row, sentence.reading.pack
    follow = place + 1
    while follow < len(row) and (row[follow].low in pack.adverbs or follow in sentence.dayed):
        follow += 1
    second = follow + 1 < len(row) and row[follow].capital and _finite(sentence, follow + 1)
    return follow < len(row) and (_finite(sentence, follow) or second)


def empty(sentence: Sentence, first: int, last: int) -> bool:
    """Whether nothing but adverbs and days stands in a stretch."""
    row, pack = sentence.row, sentence.reading.pack
    return not any(
        is_word(row[at]) and row[at].low not in pack.adverbs and at not in sentence.dayed for at in range(first, last)
    )
