"""Whose decision it was: the subject of an active verb, the agent of a passive, or the body in which it was done."""

from collections.abc import Sequence

from ordret.find.decisions.bodies import Core
from ordret.find.decisions.sentence import Range, Sentence, closing, empty, opening
from ordret.find.decisions.triggers import Trigger
from ordret.find.verbs import finite


def subject(sentence: Sentence, held: Sequence[Core], aside: Sequence[Range], verb: Trigger) -> Core | None:
    """Before the verb, the first who hangs on no preposition; else right behind it, where a verb comes second; else,
    where nothing stands before the verb in its clause, whoever stands there in the sentence."""
    row, pack = sentence.row, sentence.reading.pack
    beside = {place for places in aside for place in range(*places)}
    left = [core for core in held if core.first not in beside]
    if found := _first(left, verb.lo, verb.first):
        return found
    if pack.verb_second and (found := _behind(sentence, held, verb)):
        return found
    if not empty(sentence, verb.lo, verb.first):
        return None
    if verb.lo and row[verb.lo - 1].low in pack.relatives:
        return next((core for core in reversed(held) if verb.lo - 2 <= core.last < verb.lo and not core.inside), None)
    said = (at + 1 for at in range(verb.lo - 1, 0, -1) if row[at].low in pack.declarative)
    found = _first(left, next(said, 0), verb.first) or _first(left, 0, verb.first)
    comma = verb.lo > 0 and row[verb.lo - 1].low == "," and not pack.verb_second
    # "a woman, |named| as Holm" has no subject, "Parliament, which …, |adopted|" has one before its comma
    return None if found and comma and row[found.last].low != "," else found


def _first(held: Sequence[Core], first: int, last: int) -> Core | None:
    return next((core for core in held if first <= core.first and core.last <= last and core.hung is None), None)


def _behind(sentence: Sentence, held: Sequence[Core], verb: Trigger) -> Core | None:
    """Right behind the finite verb, past days and adverbs; not where a subject of another kind stands before it."""
    helped = verb.helper is not None and verb.helper < verb.parts[0][0]
    if not helped and (found := _right_at(sentence, held, verb, verb.last)):
        return found
    return _right_at(sentence, held, verb, verb.helper + 1 if helped and verb.helper is not None else verb.parts[0][1])


def _right_at(sentence: Sentence, held: Sequence[Core], verb: Trigger, at: int) -> Core | None:
    row, pack = sentence.row, sentence.reading.pack
    while at < len(row) and (row[at].low in pack.adverbs or at in sentence.dayed):
        at += 1
    found = next((core for core in held if core.first <= at < core.last and core.hung is None), None)
    return found if found and _fronted(sentence, verb) else None


def _fronted(sentence: Sentence, verb: Trigger) -> bool:
    """Whether what stands before a verb leaves room for a subject behind it: an adjunct, an adverb, a "that", what
    bodies decide on, or nothing."""
    row, pack, measures = sentence.row, sentence.reading.pack, sentence.words.nouns["measures"]
    lo, last = verb.lo, verb.first
    helped = verb.helper is not None and verb.helper < verb.parts[0][0]
    said = any(finite(row, at, pack) for at in range(lo))
    if helped and lo == last and lo and row[lo - 1].low == "," and not said:
        return False  # "Edda Varn, de minister, |heeft| rechters bevolen …"
    while lo < last and (row[lo].low in pack.adverbs or lo in sentence.dayed):
        lo += 1
    ends = row[last - 1].low
    if ends in pack.prepositions or ends in pack.adverbs or ends in pack.time:  # "|Kort etter| godkjente Senatet"
        return True
    if lo >= last or row[lo].low in pack.prepositions or row[lo].low in pack.conjunctions or row[lo].low in pack.that:
        return True
    return row[lo].low[0].isdigit() or any(row[at].low in measures for at in range(lo, last))


def agent(sentence: Sentence, held: Sequence[Core], verb: Trigger) -> Core | None:
    """Who did it, of a passive: "|af Folketinget|", else the body in which it was done: "|i parlamentet|"."""
    words = sentence.words
    end = closing(sentence, max(verb.last, (verb.helper or 0) + 1))
    lo = verb.lo if not empty(sentence, verb.lo, verb.first) else opening(sentence, max(0, verb.lo - 1))
    near = [core for core in held if lo <= core.first < end and core.hung]
    by = [core for core in near if core.hung in words.agents and (core.first > verb.first or words.brackets)]
    within = [
        core
        for core in near
        if (core.hung in words.where or core.inside) and core.body and not _of_office(sentence, core)
    ]
    if not by and not within and verb.verb.status == "proposed":
        return _before_whom(sentence, held, verb, end)
    return next(iter([*by, *within]), None)


def _before_whom(sentence: Sentence, held: Sequence[Core], verb: Trigger, end: int) -> Core | None:
    """To whom a proposal has been put: "a bill is |before parliament|", "|Dem Senat| liegt ein Antrag vor"."""
    row = sentence.row
    to = (core for core in held if core.body and verb.lo <= core.first < end and core.hung in sentence.words.lies)
    here = (core for core in held if core.body and verb.lo <= core.first < end)
    given = (core for core in here if row[core.first].low in sentence.words.lies)
    return next(iter([*to, *given]), None)


def _of_office(sentence: Sentence, core: Core) -> bool:
    """Whether a body is what an office is of: "leder |i forbundet|"."""
    before = core.first - 2
    return before >= 0 and sentence.row[before].low in sentence.words.nouns["offices"]
