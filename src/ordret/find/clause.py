"""Where a clause begins, and which verb is its own: told by commas, marks and the pack's words that open clauses."""

from ordret.find.items import QUOTE, Item
from ordret.find.verbs import finite
from ordret.pack import Pack

BOUNDS = frozenset({":", ";", "-", "–", "—", "(", "…"})
NEAR = 12  # items between what opens a subordinate clause and its verb; a comma parts them before


def bound(row: list[Item], at: int) -> bool:
    """Whether a mark parts two clauses; a hyphen within a word ("D.C.|-|based") does not."""
    if row[at].low is QUOTE:
        return True
    glued = row[at].low in {"-", "–"} and at > 0 and row[at].start == row[at - 1].end
    return row[at].low in BOUNDS and not glued


def start(row: list[Item], floor: int, end: int, pack: Pack) -> int:
    """The first item of the clause that ends before `end`: behind a comma, a mark, or what opens it. A relative clause
    within the subject ("the man |who shot X| said") opens none."""
    for at in range(end - 1, floor - 1, -1):
        if row[at].low == "," or bound(row, at) or _opens(row, floor, at, end, pack):
            return at + 1
    return floor


def _opens(row: list[Item], floor: int, at: int, end: int, pack: Pack) -> bool:
    low = row[at].low
    verb_behind = at + 1 < end and finite(row, at + 1, pack)
    if low in pack.relatives:
        return not verb_behind and low in pack.subject_relatives
    if low in pack.coordinators:
        return at > floor and _clause_before(row, floor, at, pack)
    if low in pack.complementizers or (low in pack.conjunctions and low not in pack.prepositions):
        return True
    whole = low in pack.conjunctions and low not in pack.speaks_for and not verb_behind and at > floor
    return whole and not any(finite(row, place, pack) for place in range(at, end))


def _clause_before(row: list[Item], floor: int, at: int, pack: Pack) -> bool:
    """Whether the words before an "and" are a clause, and not the first of two who speak."""
    for place in range(at - 1, floor - 1, -1):
        if row[place].low == "," or bound(row, place):
            return place == at - 1
        if finite(row, place, pack):
            return True
    return False


def subordinate(row: list[Item], floor: int, verb: int, pack: Pack) -> bool:
    """Whether a finite verb stands in a clause that a relative, a "that" or a conjunction opens."""
    for at in range(verb - 1, max(floor, verb - NEAR) - 1, -1):
        low = row[at].low
        opens = low in pack.relatives or low in pack.complementizers or low in pack.conjunctions
        if opens and not any(low in words for words in (pack.prepositions, pack.coordinators, pack.contrast)):
            return at != floor
        if low == "," or bound(row, at):
            return False
    return False


def main_verb(row: list[Item], first: int, end: int, pack: Pack, *, floor: int = 0) -> int | None:
    """The first finite verb of a stretch that is in no subordinate clause, which may open at `floor` or behind it."""
    verbs = (at for at in range(first, end) if finite(row, at, pack))
    return next((at for at in verbs if not subordinate(row, floor, at, pack)), None)
