"""The subject that stands before a verb, or that a sentence begins with: a noun phrase as a stretch of items."""

from itertools import pairwise

from ordret.find.items import QUOTE, Item, is_word
from ordret.find.phrases import LONGEST, Phrase, lacks_name, run
from ordret.pack import Pack


def before_verb(row: list[Item], floor: int, verb: int, pack: Pack) -> Phrase | None:
    """The subject that stands before a verb: `|Murphy|, who was elected in 2012, argued`, `In Oslo |the mayor| said`.

    `floor` is the first item that may belong to it.
    """
    end = verb
    while end > floor and row[end - 1].low in pack.hedges:
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
    if any(row[piece.first].low in pack.subordinate for piece in pieces[1:]):
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
    for at in range(piece.last - 2, piece.first - 1, -1):
        if row[at].low in pack.relatives and at > piece.first and row[at - 1].low not in pack.openers:
            continue  # "the man |who shot X| said": its clause lies within the subject
        if row[at].low in pack.subordinate:
            inner = _subject_in(row, Phrase(at + 1, piece.last), pack)
            if inner and inner.last == piece.last:
                return inner
    first = piece.first
    while first < piece.last - 1 and row[first].low in pack.openers:
        first += 1
    whole = _subject_in(row, Phrase(first, piece.last), pack)
    if pack.verb_second:
        return whole
    if whole and (whole.last == piece.last or row[whole.last].low in {"(", "."}):
        return whole
    if whole and (row[whole.last].low in pack.prepositions or row[whole.last].low in pack.relatives):
        return whole
    return _tail(row, first, piece.last, pack) or _through(row, whole, piece.last, pack)


def _through(row: list[Item], whole: Phrase | None, end: int, pack: Pack) -> Phrase | None:
    """`|the former Scotland midfielder| said`: a name with more words up to the verb does not end its phrase."""
    if whole is None or row[whole.first].low not in pack.determiners:
        return whole
    rest = row[whole.last : end]
    noun = bool(rest) and not rest[-1].capital
    apart = any(not is_word(item) or item.low in pack.adverbs or item.low in pack.prepositions for item in rest)
    return Phrase(whole.first, end) if noun and not apart else whole


def clause_start(row: list[Item], floor: int, end: int, pack: Pack) -> int:
    """After the last quotation, colon, semicolon, dash, or `, and`/`that` before the verb."""
    for at in range(end - 1, floor - 1, -1):
        low = row[at].low
        if low is QUOTE or low in {":", ";", "-", "–", "—", "(", "…"}:
            return at + 1
        if low in pack.coordinators and (at == floor or row[at - 1].low == ",") and not _listed(row, at, pack):
            return at + 1
        inserted = any(row[place].low == "," for place in range(at, end))
        if low in pack.conjunctions and at > floor and row[at - 1].low == "," and not inserted:
            return at + 1
        if low in pack.complementizers and low not in pack.pronouns and at > floor:
            return at + 1
    return floor


def _listed(row: list[Item], at: int, pack: Pack) -> bool:
    return at + 1 < len(row) and row[at + 1].low in pack.prepositions


def _pieces(row: list[Item], floor: int, end: int) -> list[Phrase]:
    """Stretches between commas."""
    cuts = [floor - 1, *(at for at in range(floor, end) if row[at].low == ","), end]
    return [Phrase(a + 1, b) for a, b in pairwise(cuts) if b > a + 1]


def _subject_in(row: list[Item], piece: Phrase, pack: Pack) -> Phrase | None:
    """The noun phrase that a piece begins with; none in one that begins with a preposition or conjunction."""
    first = piece.first
    if row[first].low in pack.coordinators:
        first += 1
    if first == piece.last or (row[first].low in pack.prepositions or row[first].low in pack.subordinate):
        return None
    end = min(run(row, first, pack), piece.last)
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
            return Phrase(at, end) if run(row, at, pack) == end else None
        starts_name = row[at].capital and not row[at - 1].capital and row[at - 1].low not in {".", *pack.prepositions}
        if starts_name and low not in pack.not_names and run(row, at, pack) == end:
            return Phrase(at, end)
    return None


def together(row: list[Item], phrase: Phrase, pack: Pack) -> tuple[Phrase, ...]:
    """All who speak together, in their order: `|Karen Hill| and |Tom Smith| said`, `sier |X| og |Y|`."""
    if phrase.first > 1 and row[phrase.first - 1].low in pack.coordinators:
        end = phrase.first - 1
        for first in range(max(0, end - LONGEST), end):
            if run(row, first, pack) == end and row[end - 1].capital and _opens_clause(row, first, pack):
                return Phrase(first, end), phrase
    if phrase.last + 1 < len(row) and row[phrase.last].low in pack.coordinators and row[phrase.last + 1].capital:
        return phrase, Phrase(phrase.last + 1, run(row, phrase.last + 1, pack))
    return (phrase,)


def _opens_clause(row: list[Item], at: int, pack: Pack) -> bool:
    return at == 0 or not is_word(row[at - 1]) or row[at - 1].low in pack.subordinate
