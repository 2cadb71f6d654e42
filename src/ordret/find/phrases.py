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
    end, named = _partitive(row, at, pack), False
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


def _partitive(row: list[Item], at: int, pack: Pack) -> int:
    """Past "one of", "ett av", "eine der" to what they are part of."""
    begins = at + 2 < len(row) and row[at].low in pack.indefinite | pack.numbers
    return at + 2 if begins and row[at + 1].low in pack.partitives else at


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
    return any(is_word(item) and item.low in pack.roles for item in row[at : at + 2])


def _with_apposition(row: list[Item], at: int, end: int, pack: Pack) -> int:
    """`the party's leader|, Karen Holm|,`: a bare name after a comma belongs to a phrase that has none of its own."""
    comma = _comma_behind(row, end, pack)
    if comma is None or not lacks_name(row, at, end, pack):
        return end
    name_end = comma + 1
    while name_end < len(row) and row[name_end].capital and row[name_end].low not in pack.not_names:
        name_end += 1
    closed = name_end == len(row) or not is_word(row[name_end]) or row[name_end].low in pack.prepositions
    enough = name_end - comma > (2 if pack.nouns_capital else 1)
    return name_end if enough and closed else end


def lacks_name(row: list[Item], first: int, last: int, pack: Pack) -> bool:
    """Whether a noun phrase ends with what somebody is, not with what they are called."""
    head = row[last - 1]
    return not head.capital or head.low in pack.roles or (pack.nouns_capital and last - first > 1)


def _comma_behind(row: list[Item], end: int, pack: Pack) -> int | None:
    """The comma behind a phrase, or behind what hangs on it ("leiaren |i streikekomiteen|, X")."""
    if end < len(row) and row[end].low in pack.prepositions:
        stop = next((p for p in range(end, min(end + 8, len(row))) if not is_word(row[p])), None)
        hangs = stop is not None and not any(row[p].low in pack.verbs for p in range(end, stop))
        end = stop if stop is not None and hangs else end
    return end if end < len(row) and row[end].low == "," else None


def before_verb(row: list[Item], floor: int, verb: int, pack: Pack) -> Phrase | None:
    """The subject that stands before a verb: `|Murphy|, who was elected in 2012, argued`, `In Oslo |the minister| said`.

    `floor` is the first item that may belong to it.
    """
    end = verb
    while end > floor and row[end - 1].low in pack.adverbs | pack.auxiliaries | pack.negations:
        end -= 1
    end = _before_brackets(row, floor, end)
    floor = clause_start(row, floor, end, pack)
    pieces = _pieces(row, floor, end)
    if pieces and pieces[-1].last == end:
        return _beside_verb(row, pieces[-1], pack) or _first_subject(row, pieces[:-1], pack)
    return _first_subject(row, pieces, pack)


def _before_brackets(row: list[Item], floor: int, end: int) -> int:
    """`Holm |(D-Ohio)| said`: where the brackets before a verb open."""
    if end > floor and row[end - 1].low == ")":
        return next((at for at in range(end - 1, floor, -1) if row[at].low == "("), end)
    return end


def sentence_subject(row: list[Item], end: int, pack: Pack) -> Phrase | None:
    """The subject that a sentence begins with, for a participle at `end` ("|X| left early, saying"); none where a
    subordinate clause between them has a subject of its own."""
    first = next((at for at in range(end) if is_word(row[at])), end)
    pieces = _pieces(row, first, end)
    subordinate = pack.conjunctions | pack.relatives
    if any(row[piece.first].low in subordinate for piece in pieces[1:]):
        return None
    return _first_subject(row, pieces, pack)


def _first_subject(row: list[Item], pieces: list[Phrase], pack: Pack) -> Phrase | None:
    """The first piece that begins with a noun phrase, and the bare name behind a comma that it may lack."""
    for at, piece in enumerate(pieces):
        if found := _subject_in(row, piece, pack):
            following = pieces[at + 1] if at + 1 < len(pieces) else None
            if following and lacks_name(row, found.first, found.last, pack) and _bare(row, following):
                return Phrase(found.first, following.last)
            return found
    return None


def _bare(row: list[Item], piece: Phrase) -> bool:
    return all(item.capital or item.low == "." for item in row[piece.first : piece.last])


def _beside_verb(row: list[Item], piece: Phrase, pack: Pack) -> Phrase | None:
    """The subject in the piece that ends at the verb; it may begin with "although", "which" or "on Friday"."""
    subordinate = pack.conjunctions | pack.relatives | pack.complementizers
    for at in range(piece.last - 2, piece.first - 1, -1):
        if row[at].low in subordinate:
            inner = _subject_in(row, Phrase(at + 1, piece.last), pack)
            if inner and inner.last == piece.last:
                return inner
    first = piece.first
    while first < piece.last - 1 and row[first].low in subordinate | pack.coordinators | pack.adverbs:
        first += 1
    whole = _subject_in(row, Phrase(first, piece.last), pack)
    if pack.verb_second:
        return whole
    if whole and (whole.last == piece.last or row[whole.last].low in pack.prepositions | {"(", "."}):
        return whole
    return _tail(row, first, piece.last, pack) or whole


def clause_start(row: list[Item], floor: int, end: int, pack: Pack) -> int:
    """After the last quotation, colon, semicolon, dash, or `, and`/`that` before the verb."""
    for at in range(end - 1, floor - 1, -1):
        low = row[at].low
        if low is QUOTE or low in {":", ";", "-", "–", "—", "(", "…"}:
            return at + 1
        if low in pack.coordinators and (at == floor or row[at - 1].low == ",") and not _listed(row, at, pack):
            return at + 1
        if low in pack.conjunctions and at > floor and row[at - 1].low == ",":
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
    """The noun phrase that a piece begins with; none in one that begins with a preposition or conjunction."""
    first = piece.first
    if row[first].low in pack.coordinators:
        first += 1
    if first == piece.last or row[first].low in pack.prepositions | pack.conjunctions | pack.relatives:
        return None
    end = min(_run(row, first, pack), piece.last)
    return Phrase(first, end) if end > first else None


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
