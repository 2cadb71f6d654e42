"""A verb before what it reports: `X |said| that …`, `X |urged| Y to …`, `X |anklaget| Y for å …`."""

from collections.abc import Iterator
from dataclasses import replace

from ordret.find.cue_ahead import with_subject
from ordret.find.cues import Cue
from ordret.find.items import Item
from ordret.find.phrases import Phrase, past_adjuncts
from ordret.find.reported import straight, verb_second
from ordret.find.reported.complement import Complement, behind_verb
from ordret.find.reported.ends import clause_end, object_end
from ordret.find.reported.uttered import uttered
from ordret.find.subject import behind_quote
from ordret.find.verbs import verb_at
from ordret.pack import Pack, Verb


def ahead(row: list[Item], pack: Pack) -> Iterator[tuple[Cue, tuple[Phrase, ...]]]:
    """The cues of a row, each with what it reports behind it; none within what another reports."""
    floor = 0
    for at, item in enumerate(row):
        if at >= floor and item.low in pack.verbs and (found := _read(row, at, pack)):
            yield found
            floor = found[1][-1].last


def _read(row: list[Item], at: int, pack: Pack) -> tuple[Cue, tuple[Phrase, ...]] | None:
    verb = verb_at(row, at, pack)
    told_behind = at == 1 and row[0].low in pack.that  # "|Det| afviste ministeren": of the sentence before
    if verb is None or told_behind or not uttered(row, at, pack):
        return None
    cue = with_subject(row, 0, at, len(row), verb, pack)
    if cue.subject is None and behind_quote(row, at) and not pack.verb_second:
        return None  # "QUOTE, |said| Karen Holm, adding that …"
    found = _complement(row, at, cue, verb, pack)
    found = found or _as_clause(row, at, cue, pack)
    if found is None or _none(row, at, found, verb, pack):
        return None
    clause = found.kind in ("that", "clause") and not pack.verb_second
    end = (
        object_end(row, found.first, pack)
        if found.kind == "object"
        else clause_end(row, found.first, pack, whole=clause)
    )
    if cue.subject and row[cue.subject.first].low in pack.relatives and found.kind != "object":
        end = next((p for p in range(found.first + 1, end) if row[p].low == ","), end)
    end -= verb.particle is not None and row[end - 1].low == verb.particle
    if end <= found.first or (found.kind in ("clause", "object") and _slight(row, found.first, end, pack)):
        return None
    return cue._replace(rule=RULES[found.kind]), (Phrase(found.first, end),)


def _as_clause(row: list[Item], at: int, cue: Cue, pack: Pack) -> Complement | None:
    """`As X noted|, the bridge is old|`: a cue that opens its sentence with "as" and ends at the comma."""
    if row[0].low not in pack.as_words or cue.subject is None or cue.subject.first != 1:
        return None
    end = past_adjuncts(row, max(at + 1, cue.subject.last), pack)
    behind = end + 3 < len(row) and row[end].low == ","
    return Complement(end + 1, "clause") if behind else None


def _slight(row: list[Item], first: int, end: int, pack: Pack) -> bool:
    """One word that is neither a name nor a definite noun ("rejected |it|", but "afviste |kravet|")."""
    word = row[first]
    definite = bool(pack.naming.definite) and len(word.low) > 4 and word.low.endswith(pack.naming.definite)
    return end - first < 2 and not word.capital and not definite


RULES = {"that": "reported clause", "clause": "bare clause", "infinitive": "infinitive", "object": "object"}


def _complement(row: list[Item], at: int, cue: Cue, verb: Verb, pack: Pack) -> Complement | None:
    first = behind_verb(row, at, cue.subject, verb, pack)
    if not pack.verb_second:
        return straight.governed(row, first, verb, pack)
    if verb.particle:
        begins = behind_verb(row, at, cue.subject, replace(verb, particle=None), pack)
        particle = next((p for p in range(begins, len(row)) if row[p].low == verb.particle), begins)
        if verb_second.held(row, begins, particle, verb, pack):
            return Complement(begins, "object")
    return verb_second.governed(row, first, verb, pack, at=at)


def _none(row: list[Item], at: int, found: Complement, verb: Verb, pack: Pack) -> bool:
    """What can't be reported: it begins with "and", or is what somebody was "|accused| of" in a headline."""
    low = row[found.first].low
    accused = verb.act == "accuses" and found.first == at + 1 and low in pack.prepositions
    return accused or low in pack.coordinators or low in pack.contrast
