"""What a verb governs where the subject always stands before its verb: `said |that …|`, `said |he would …|`."""

from ordret.find.items import Item, is_word
from ordret.find.phrases import past_adjuncts, run
from ordret.find.reported.complement import Complement, begins_clause, infinitive
from ordret.pack import Pack, Verb


def governed(row: list[Item], i: int, verb: Verb, pack: Pack) -> Complement | None:
    """What begins at item `i`, behind the verb, or behind the noun phrase or adjuncts there."""
    takes = verb.addressing or verb.naming or verb.infinitives
    behind = run(row, i, pack) if takes else i
    places = (
        i,
        behind,
        *((past_adjuncts(row, p, pack) for p in (i, behind)) if verb.clauses or verb.addressing else ()),
    )
    if (that := next((p for p in places if p < len(row) and row[p].low in pack.declarative), None)) is not None:
        return Complement(that, "that")
    if verb.infinitives and (to := next((p for p in (i, behind) if infinitive(row, p, pack)), None)) is not None:
        return Complement(to, "infinitive")
    if (asked := next((p for p in (i, behind) if _question(row, p, verb, pack)), None)) is not None:
        return Complement(asked, "that")
    return _clause(row, i, behind, verb, pack) or _object(row, i, behind, verb, pack)


def _question(row: list[Item], at: int, verb: Verb, pack: Pack) -> bool:
    """`asked |whether|`, `explained |how|`; "when", "where", "if" may open a clause of the report's own."""
    if at >= len(row) or row[at].low not in pack.complementizers or verb.act not in ("says", "asks"):
        return False
    low = row[at].low
    return verb.act == "asks" or not (low in pack.conjunctions or low in pack.relatives)


def _clause(row: list[Item], i: int, behind: int, verb: Verb, pack: Pack) -> Complement | None:
    if verb.addressing:
        return Complement(behind, "clause") if i < behind and begins_clause(row, behind, pack) else None
    if not verb.clauses:
        return None
    hung = verb.objects and i < len(row) and row[i].low in pack.prepositions
    places = (i,) if hung else (i, past_adjuncts(row, i, pack))
    first = next((p for p in places if begins_clause(row, p, pack)), None)
    return None if first is None else Complement(first, "clause")


def _object(row: list[Item], i: int, behind: int, verb: Verb, pack: Pack) -> Complement | None:
    if i >= len(row) or not (is_word(row[i]) or row[i].low == "$"):
        return None
    hangs = row[i].low in pack.agents or (row[i].low in pack.prepositions and row[i].low in pack.naming.where)
    if verb.act == "accuses" and i < behind < len(row) and row[behind].low in pack.prepositions and not hangs:
        return Complement(behind, "object")  # "accused X |of hiding it|"
    if verb.objects:
        return None if hangs else Complement(i, "object")
    called = i < behind < len(row) and (row[behind].low in pack.as_words or row[behind].low in pack.determiners)
    return Complement(i, "object") if verb.naming and called else None
