"""Noun phrases beside a reporting verb: who the clause says is speaking, as a stretch of items.

No parser: the position of the verb, capitals, and the pack's closed classes of words (determiners, prepositions, roles).
"""

from typing import NamedTuple

from ordret.find.items import QUOTE, Item, is_word
from ordret.pack import Pack

LONGEST = 14  # words of one noun phrase; longer ones are clauses misread


class Phrase(NamedTuple):
    """A noun phrase: items `first` up to `last` (not included)."""

    first: int
    last: int


def after_verb(row: list[Item], at: int, pack: Pack) -> Phrase | None:
    """The subject that follows an inverted verb: `said |the mayor| on Monday`, `siger |USA's udenrigsminister, X|,`."""
    while at < len(row) and row[at].low in pack.adverbs:
        at += 1
    end = _run(row, at, pack)
    if end == at:
        return None
    return Phrase(at, _with_apposition(row, at, end, pack))


def _run(row: list[Item], at: int, pack: Pack) -> int:
    """Where the noun phrase that begins at `at` ends."""
    if at < len(row) and row[at].low in pack.pronouns and not _begins_phrase(row, at, pack):
        return at + 1
    end, named = at, False
    while end < len(row) and end - at < LONGEST:
        item = row[end]
        if item.low == "." and end > at and _stands_for_more(row, end, pack):
            end += 1
            continue
        if not is_word(item) or _stops(item, end > at, pack):
            break
        if named and not item.capital and not _role_ahead(row, end, pack):
            break
        named = named or (item.capital and item.low not in pack.not_names)
        end += 1
    while end > at and row[end - 1].low in pack.determiners | pack.adverbs:
        end -= 1
    return end


def _begins_phrase(row: list[Item], at: int, pack: Pack) -> bool:
    """A form that is a pronoun and a determiner ("den", "der") begins a phrase when a noun follows."""
    follow = row[at + 1] if at + 1 < len(row) else None
    return (
        row[at].low in pack.determiners
        and follow is not None
        and is_word(follow)
        and not _stops(follow, True, pack)
        and follow.low not in pack.verbs
    )


def _stops(item: Item, begun: bool, pack: Pack) -> bool:
    low = item.low
    if low in pack.conjunctions and low not in pack.coordinators:
        return True
    if low in pack.coordinators or low in pack.relatives and low not in pack.determiners:
        return True
    if low in pack.prepositions or (low in pack.pronouns and low not in pack.determiners):
        return not item.capital or not begun
    return low in pack.complementizers or low in pack.auxiliaries or (low in pack.verbs and not item.capital and begun)


def _stands_for_more(row: list[Item], dot: int, pack: Pack) -> bool:
    """A full stop that belongs to a title or an initial: `Mr. Reid`, `Terry E. Branstad`."""
    before = row[dot - 1].low
    follows = dot + 1 < len(row) and row[dot + 1].capital
    return follows and (before in pack.abbreviations or f"{before}." in pack.honorifics or len(before) == 1)


def _role_ahead(row: list[Item], at: int, pack: Pack) -> bool:
    """`Trump |campaign manager| Kellyanne`, `Russlands |viseutenriksminister| Sergej`: a role within two words."""
    return any(is_word(item) and pack.roles.fullmatch(item.low) for item in row[at : at + 2])


def _with_apposition(row: list[Item], at: int, end: int, pack: Pack) -> int:
    """`the party's leader|, Karen Holm|,`: a bare name after a comma belongs to a phrase that has none of its own."""
    if end + 1 >= len(row) or row[end].low != "," or row[end - 1].capital:
        return end
    name_end = end + 1
    while name_end < len(row) and row[name_end].capital and row[name_end].low not in pack.not_names:
        name_end += 1
    closed = name_end == len(row) or not is_word(row[name_end]) or row[name_end].low in pack.prepositions
    return name_end if name_end > end + 1 and closed else end


def before_verb(row: list[Item], floor: int, verb: int, pack: Pack) -> Phrase | None:
    """The subject that stands before a verb: `|Murphy|, who was elected in 2012, argued`, `In Oslo |the minister| said`.

    `floor` is the first item that may belong to it.
    """
    end = verb
    while end > floor and row[end - 1].low in pack.adverbs | pack.auxiliaries | pack.negations:
        end -= 1
    floor = _clause_start(row, floor, end, pack)
    pieces = _pieces(row, floor, end)
    if not pieces:
        return None
    last = pieces[-1]
    if last.last == end and (found := _subject_in(row, last, pack)):
        return found
    return next((found for piece in pieces if (found := _subject_in(row, piece, pack))), None)


def _clause_start(row: list[Item], floor: int, end: int, pack: Pack) -> int:
    """After the last quotation, colon, semicolon, dash, or `, and`/`that` before the verb."""
    for at in range(end - 1, floor - 1, -1):
        low = row[at].low
        if low is QUOTE or low in {":", ";", "-", "–", "—", "(", "…"}:
            return at + 1
        if low in pack.coordinators and (at == floor or row[at - 1].low == ",") and not _listed(row, at, pack):
            return at + 1
        if low in pack.complementizers and low not in pack.pronouns and at > floor:
            return at + 1
    return floor


def _listed(row: list[Item], at: int, pack: Pack) -> bool:
    return at + 1 < len(row) and row[at + 1].low in pack.prepositions


def _pieces(row: list[Item], floor: int, end: int) -> list[Phrase]:
    """Stretches between commas."""
    cuts = [floor - 1, *(at for at in range(floor, end) if row[at].low == ","), end]
    return [Phrase(a + 1, b) for a, b in zip(cuts, cuts[1:], strict=False) if b > a + 1]


def _subject_in(row: list[Item], piece: Phrase, pack: Pack) -> Phrase | None:
    """The noun phrase that a piece begins or ends with; none in one that begins with a preposition or conjunction."""
    first = piece.first
    while first < piece.last and (row[first].low in pack.coordinators or row[first].low in pack.conjunctions):
        if not row[first].capital and row[first].low not in pack.coordinators:
            return None
        first += 1
    if first == piece.last:
        return None
    if row[first].low in pack.prepositions:
        return _tail(row, first, piece.last, pack)
    end = min(_run(row, first, pack), piece.last)
    if end == first:
        return None
    if end < piece.last and row[end].low not in pack.prepositions | pack.relatives and row[end].low != "(":
        return _tail(row, first, piece.last, pack) or Phrase(first, end)
    return Phrase(first, end)


def _tail(row: list[Item], first: int, end: int, pack: Pack) -> Phrase | None:
    """The last noun phrase of a stretch that does not begin with one: `On Friday |she|`, `In a speech |Mr. Reid|`."""
    for at in range(end - 1, first, -1):
        low = row[at].low
        if low in pack.pronouns and at == end - 1 and low not in pack.determiners:
            return Phrase(at, end)
        if not is_word(row[at]) and low != ".":
            return None
        if low in pack.determiners and row[at - 1].low not in pack.prepositions:
            return Phrase(at, end) if _run(row, at, pack) == end else None
        starts_name = row[at].capital and not row[at - 1].capital and row[at - 1].low not in {".", *pack.prepositions}
        if starts_name and low not in pack.not_names and _run(row, at, pack) == end:
            return Phrase(at, end)
    return None
