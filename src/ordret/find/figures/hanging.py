"""What hangs on a counted noun: "soldater |nær grensa til Ukraina|"."""

from ordret.amount import FigureWords
from ordret.find.figures.nouns import is_plural, is_verb, stops
from ordret.find.items import Item, is_word
from ordret.find.phrases import OWNERS
from ordret.pack import Pack

LONGEST = 12  # words


def hanging(row: list[Item], at: int, pack: Pack, words: FigureWords) -> int:
    """Where the prepositional phrases end that begin at an item; `at` where none does."""
    while at < len(row) and at < LONGEST:
        near = row[at].low in words.near and at + 1 < len(row) and row[at + 1].low in words.hangs
        first = at + near
        more = words.hangs | words.goes_to if at else words.hangs  # "nær grensa |til| Ukraina"
        hangs = first < len(row) and row[first].low in more
        end = phrase(row, first + 1, pack, words) if hangs else at
        if end <= first + 1:
            return at
        at = end
    return at


def phrase(row: list[Item], at: int, pack: Pack, words: FigureWords) -> int:
    """Where a noun phrase ends that begins at an item: a name, or determiners, adjectives and a noun; `at` for none,
    and for a day."""
    first = at
    small = (pack.determiners, words.definite, words.owners, pack.numbers)
    while at < len(row) and any(row[at].low in held for held in small):
        at += 1
    if at < len(row) and row[at].low in words.totals:
        return first
    if at < len(row) and (row[at].low in pack.time or row[at].low[0].isdigit()):
        return first
    begun = at
    while at < len(row) and at - begun < 4 and _in_phrase(row[at], pack, words):
        at += 1
        if not _more(row, at, pack, words):
            break
    if at < len(row) and row[at].low in pack.time:
        return first  # "in the third |quarter|"
    return at if at > begun else first


def _in_phrase(item: Item, pack: Pack, words: FigureWords) -> bool:
    closed = stops(item, pack, words) and not item.capital
    return is_word(item) and not closed and item.low not in pack.time


def _more(row: list[Item], at: int, pack: Pack, words: FigureWords) -> bool:
    """Whether the phrase goes on behind the word before `at`: within a name, or an adjective's noun follows."""
    item, named = row[at - 1], at < len(row) and row[at].capital and is_word(row[at])
    if item.low.endswith(OWNERS):
        return at < len(row) and _in_phrase(row[at], pack, words)
    if item.capital and (named or not words.plural):
        return named
    if words.plural:  # "|truck| parts", "central |Madrid|"
        follows = at < len(row) and _in_phrase(row[at], pack, words) and not is_verb(row[at], pack, words)
        return follows and (named or not is_plural(item, words))
    return pack.nouns_capital or _goes_on(item, row, at, pack, words)


def _goes_on(item: Item, row: list[Item], at: int, pack: Pack, words: FigureWords) -> bool:
    """Whether a word is an adjective, with its noun behind it."""
    if at >= len(row) or stops(row[at], pack, words) or is_verb(row[at], pack, words):
        return False
    if pack.naming.definite and item.low.endswith(pack.naming.definite) and item.low not in words.adjectives:
        return False
    ends = item.low.endswith(words.adjective_endings) if words.adjective_endings else False
    return item.low in words.adjectives or (ends and not item.low.endswith(words.not_adjectives or ("\0",)))
