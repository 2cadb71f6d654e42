"""Where what a reporting verb governs begins: a clause with "that" or without, an infinitive, an object."""

from typing import NamedTuple

from ordret.find.items import QUOTE, Item, is_word
from ordret.find.phrases import Phrase, past_adverbs
from ordret.find.verbs import contracted, finite
from ordret.pack import Pack, Verb

CLAUSE = 25  # items in which the verb of a clause without "that" must stand


class Complement(NamedTuple):
    """The item at which the words begin, and what they are: that, infinitive, clause or object."""

    first: int
    kind: str


def behind_verb(row: list[Item], at: int, subject: Phrase | None, verb: Verb, pack: Pack) -> int:
    """The item behind a verb at `at`, its subject where that follows it, its particle and adverbs."""
    i = subject.last if subject and at < subject.first <= at + 3 else at + 1
    if verb.particle:
        i = next((place + 1 for place in range(i, len(row)) if row[place].low == verb.particle), i)
    return past_adverbs(row, i, pack)


def begins_clause(row: list[Item], at: int, pack: Pack) -> bool:
    """Whether a clause with its own verb begins at an item, without a word that opens it."""
    if at >= len(row) or not (is_word(row[at]) or row[at].low == "$"):
        return False
    low = row[at].low
    if contracted(low, pack):
        return True
    if low in pack.pronouns and low not in pack.determiners and low not in pack.object_forms:
        return True
    if low in pack.prepositions or low in pack.coordinators or finite(row, at, pack):
        return False
    for place in range(at + 1, min(len(row), at + CLAUSE)):
        ends = row[place].low in {";", ":", QUOTE} or (
            pack.verb_second and row[place].low in pack.days.verbs.infinitive
        )
        if ends or finite(row, place, pack):
            return not ends
    return False


def infinitive(row: list[Item], at: int, pack: Pack) -> bool:
    """Whether an infinitive begins at an item: its mark, and no noun phrase behind ("to |the| house")."""
    marked = at + 1 < len(row) and row[at].low in pack.days.verbs.infinitive
    return marked and not row[at + 1].capital and row[at + 1].low not in pack.determiners
