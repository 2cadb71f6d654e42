"""The noun that a number counts, with the adjectives between: "115 |ukrainske soldater|", "three |police officers|"."""

from ordret.amount import FigureWords
from ordret.find.items import Item, is_word
from ordret.find.phrases import Phrase
from ordret.pack import Pack

MARKS = frozenset("\"“”„«»‘’'")
BETWEEN = 4  # adjectives, or nouns before the one that is counted


def counted(row: list[Item], pack: Pack, words: FigureWords) -> Phrase | None:
    """The noun that begins a row, up to and with its head, which may stand in marks; None where none does."""
    if row and row[0].low in MARKS:
        found = counted(row[1:], pack, words)
        return Phrase(1, found.last + 1) if found else None
    if words.plural:
        return _by_plural(row, pack, words)
    if pack.nouns_capital:
        return _by_capital(row, pack, words)
    return _by_adjectives(row, pack, words)


def stops(item: Item, pack: Pack, words: FigureWords) -> bool:
    """A word or mark with which no noun and no adjective begins."""
    low = item.low
    if low in words.irregular or low in words.people or low in words.adjectives:
        return False
    small = (pack.prepositions, pack.conjunctions, pack.coordinators, pack.relatives, pack.complementizers)
    closed = (pack.auxiliaries, pack.negations, pack.pronouns, pack.determiners, pack.time, pack.oblique)
    return not is_word(item) or low[0].isdigit() or any(low in held for held in (*small, *closed))


def _by_plural(row: list[Item], pack: Pack, words: FigureWords) -> Phrase | None:
    """The first word in the plural, and those that follow it at once behind a word that may stand before a noun."""
    for at, item in enumerate(row[: BETWEEN + 1]):
        if stops(item, pack, words):
            return None
        follows = at + 1 < len(row) and not stops(row[at + 1], pack, words)
        before = item.low in words.adjectives and follows
        if is_plural(item, words) and not (before and is_plural(row[at + 1], words)):
            return Phrase(0, at + 1)
    return None


def is_plural(item: Item, words: FigureWords) -> bool:
    low = item.low
    if low in words.irregular:
        return True
    return low.endswith(words.plural) and not low.endswith(words.not_plural or ("\0",)) and len(low) > 2


def _by_capital(row: list[Item], pack: Pack, words: FigureWords) -> Phrase | None:
    """The first capital, behind adjectives."""
    for at, item in enumerate(row[: BETWEEN + 1]):
        if item.capital and is_word(item):
            return Phrase(0, at + 1)
        if stops(item, pack, words) or not item.low.endswith(words.adjective_endings):
            return None
    return None


def _by_adjectives(row: list[Item], pack: Pack, words: FigureWords) -> Phrase | None:
    """The first word that is no adjective, or an adjective with no noun behind it ("tre |sårede|")."""
    for at, item in enumerate(row[: BETWEEN + 1]):
        if stops(item, pack, words) or is_verb(item, pack, words) or (item.capital and "-" not in item.low):
            return None
        if item.low in pack.adverbs and item.low not in words.adjectives | words.irregular:
            return None
        follow = row[at + 1] if at + 1 < len(row) else None
        if follow is None or not _adjective(item, follow, pack, words):
            return None if _no_head(item, pack, words) else Phrase(0, at + 1)
    return None


def _no_head(item: Item, pack: Pack, words: FigureWords) -> bool:
    """Words that are no noun even where none follows: "14 000 |mindre|", "380 |ankommet|", "20 miljoner |tittade|"."""
    if item.low in words.people or item.low.endswith(words.people_endings or ("\0",)):
        return False
    past = _past(item, pack) and _ends_adjective(item, words)
    return past or item.low in words.adjectives or item.low.endswith(words.not_plural or ("\0",))


def _adjective(item: Item, follow: Item, pack: Pack, words: FigureWords) -> bool:
    """Whether a noun may follow, of which the word says something."""
    if stops(follow, pack, words) or is_verb(follow, pack, words) or follow.low in pack.adverbs or follow.capital:
        return False
    if item.low in words.people and not _person(follow, pack, words):
        return False
    if words.agree:
        return item.low[-words.agree :] == follow.low[-words.agree :]
    ends = item.low.endswith(words.adjective_endings) and not item.low.endswith(words.not_adjectives or ("\0",))
    return item.low in words.adjectives or ends


def is_verb(item: Item, pack: Pack, words: FigureWords) -> bool:
    """Whether a word is known as a verb, and not as a noun or an adjective."""
    if item.low in words.people or item.low in words.irregular or item.low in words.adjectives:
        return False
    verbs = pack.days.verbs
    if any(item.low in held for held in (pack.verbs, verbs.past, verbs.present, verbs.future, verbs.perfect)):
        return True
    return not _ends_adjective(item, words) and _past(item, pack)


def _ends_adjective(item: Item, words: FigureWords) -> bool:
    return bool(words.adjective_endings) and item.low.endswith(words.adjective_endings)


def _past(item: Item, pack: Pack) -> bool:
    """Whether a word has a regular ending of the past."""
    verbs = pack.days.verbs
    ends = item.low.endswith(verbs.past_endings) and not item.low.endswith(verbs.not_past_endings)
    return ends and not item.capital and len(item.low) > 4 and item.low not in verbs.not_past


def _person(item: Item, pack: Pack, words: FigureWords) -> bool:
    return item.low in pack.roles or item.low in pack.groups or item.low in words.irregular


def held_in(row: list[Item], pack: Pack, words: FigureWords) -> Phrase | None:
    """The noun before the preposition that ends a row, with its adjectives: "an |unemployment rate| of"."""
    last = len(row) - 1
    if last < 1 or row[last].low not in words.holds:
        return None
    first = last
    while first > 0 and last - first < BETWEEN and _in_noun(row, first - 1, last - 1, pack, words):
        first -= 1
    counts = row[last - 1].low in words.codes or row[last - 1].low in words.currencies
    closed = first == last or counts or row[last - 1].low in pack.time or row[last - 1].low in words.totals
    return None if closed else Phrase(first, last)


def _in_noun(row: list[Item], at: int, head: int, pack: Pack, words: FigureWords) -> bool:
    """Whether a word belongs to the noun that ends at `head`: itself, or an adjective before it."""
    item = row[at]
    if not is_word(item) or stops(item, pack, words) or is_verb(item, pack, words):
        return False
    if at == head:
        return item.capital or not pack.nouns_capital
    adjective = item.low.endswith(words.adjective_endings) if words.adjective_endings else not item.capital
    return adjective and not item.capital
