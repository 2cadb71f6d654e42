"""Where reported words end: with their sentence, or where the report speaks again."""

from ordret.find.items import QUOTE, Item, is_word
from ordret.find.phrases import run
from ordret.find.verbs import finite, progressive, verb_at
from ordret.pack import Pack

LASTS = frozenset({QUOTE, ")", "%"})  # what may be the last of some words, besides a word


def sentence_end(row: list[Item]) -> int:
    """The item behind the last word."""
    end = len(row)
    while end and not is_word(row[end - 1]) and row[end - 1].low not in LASTS:
        end -= 1
    return end


def clause_end(
    row: list[Item], first: int, pack: Pack, *, whole: bool = False, breaks: frozenset[str] | None = None
) -> int:
    """The end of a clause that begins at `first`: ", but …", ", adding …", "and |has warned| …" end it; a `whole` one
    not before its verb ("the plan, |while late|, was …"). `breaks` are the words that end it behind a comma."""
    end = sentence_end(row)
    verb = next((at for at in range(first, end) if finite(row, at, pack)), first) if whole else first
    for at in range(max(first + 1, verb), end):
        low = row[at].low
        joins = low in pack.coordinators or low in pack.contrast
        leaves = low == "," and _leaves(row, at + 1, end, pack.contrast if breaks is None else breaks, pack)
        if low == ";" or leaves or (joins and _goes_on(row, at + 1, end, pack)):
            return at
    return end


def _leaves(row: list[Item], first: int, end: int, breaks: frozenset[str], pack: Pack) -> bool:
    """Whether the report speaks again behind a comma."""
    at = first
    while at < end and row[at].low in pack.openers and row[at].low not in pack.complementizers:
        at += 1
    if at < end and verb_at(row, at, pack):
        return True
    if first >= end or _held_apart(row, first, end, pack):
        return False
    further = row[first].low in pack.coordinators and tells(row, first + 1, end, pack)
    return further or row[first].low in breaks


def _held_apart(row: list[Item], at: int, end: int, pack: Pack) -> bool:
    """`…, |but that| the plan was late`: more of what was said."""
    return at + 1 < end and row[at].low in pack.adversatives and row[at + 1].low in pack.declarative


def tells(row: list[Item], first: int, end: int, pack: Pack) -> bool:
    """`…, and |Ukrainian leaders have accused| Y of …`: a subject, its verb, and that one reports."""
    at = subject = run(row, first, pack) if first < end else first
    while at < end and row[at].low in pack.hedges:
        at += 1
    return first < subject and at < end and verb_at(row, at, pack) is not None


def _goes_on(row: list[Item], at: int, end: int, pack: Pack) -> bool:
    """`… and |has warned| passengers`, `… but |denied| it`: a finite reporting verb right behind "and" or "but"."""
    first = at
    while at < end and row[at].low in pack.hedges:
        at += 1
    if at >= end or row[at].low in pack.also_nouns or progressive(row, at, pack) or not verb_at(row, at, pack):
        return False
    return finite(row, at, pack) or any(item.low in pack.auxiliaries for item in row[first:at])


def object_end(row: list[Item], first: int, pack: Pack) -> int:
    """The end of an object that begins at `first`: a comma, a further verb, the day of the saying."""
    end = clause_end(row, first, pack)
    return next((at for at in range(first + 1, end) if _ends_object(row, at, end, pack)), end)


def _ends_object(row: list[Item], at: int, end: int, pack: Pack) -> bool:
    low, behind = row[at].low, row[at + 1] if at + 1 < end else None
    if behind is None:
        return low in pack.weekdays and row[at - 1].low not in pack.determiners
    if low == ",":
        clause = pack.verb_second and (behind.low in pack.complementizers or behind.low in pack.relatives)
        return not clause and not (behind.capital and row[at - 1].capital)
    if low in pack.contrast or _day(row, at + (low in pack.prepositions), end, pack):
        return True
    return low in pack.coordinators and finite(row, at + 1, pack) and behind.low not in pack.auxiliaries


def _day(row: list[Item], at: int, end: int, pack: Pack) -> bool:
    """Whether a day begins at an item: `Monday`, `(in) early June`, `last week`."""
    words = [item.low for item in row[at : min(at + 2, end)]]
    days = words and (words[0] in pack.time or words[-1] in pack.weekdays) and words[0] not in pack.determiners
    return bool(days) and (words[0] in pack.weekdays or any(w in pack.weekdays or w in pack.time for w in words[1:]))
