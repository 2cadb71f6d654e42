"""The cue behind a quotation: `QUOTE, said X`, `QUOTE, X said`, `QUOTE, hatte X gesagt`."""

from ordret.find.cues import Cue, quoted_by, source_phrase
from ordret.find.items import QUOTE, Item, is_word
from ordret.find.phrases import after_verb, past_adverbs
from ordret.find.subject import subject_of
from ordret.find.verbs import progressive, verb_at
from ordret.pack import Pack

REACH = 40  # items between a quotation and the verb after it; longer clauses hold another verb first


def after(row: list[Item], quote: int, pack: Pack) -> Cue | None:
    """The cue that follows a quotation: `QUOTE, said X`, `QUOTE, X said`, `QUOTE, so X`, `QUOTE, according to X`."""
    at = quote + 1
    comma = at < len(row) and row[at].low in {",", "-", "–", "—"}
    at = past_adverbs(row, at + comma, pack)
    if at >= len(row):
        return None
    postposition = next((p for p in range(at, min(at + 8, len(row))) if row[p].low in pack.after), at)
    return source_phrase(row, postposition, pack) or _inverted(row, at, pack) or _straight(row, at, pack)


def _inverted(row: list[Item], at: int, pack: Pack) -> Cue | None:
    aux = at
    while aux < len(row) - 1 and row[aux].low in pack.auxiliaries and not pack.verb_second:
        aux += 1
    if not progressive(row, aux, pack) and (verb := verb_at(row, aux, pack)):
        subject = after_verb(row, aux + 1, pack)
        return Cue(aux, verb, subject, subject.last, "cue after") if subject else None
    if pack.verb_second and row[at].low in pack.auxiliaries:
        return _bracketed(row, at, pack)
    return None


def _bracketed(row: list[Item], at: int, pack: Pack) -> Cue | None:
    """`QUOTE, hatte X gesagt`, `QUOTE, wird X zitiert`: the subject between auxiliary and verb."""
    subject = after_verb(row, at + 1, pack)
    if not subject:
        return None
    passive = row[at].low in pack.passive
    for place in range(subject.last, min(len(row), subject.last + 12)):
        if row[place].low in {".", QUOTE, ";", ":", *pack.passive}:
            return None
        verb = next((v for v in pack.verbs.get(row[place].low, ()) if v.quoting or not passive), None)
        if verb:
            return Cue(place, verb, subject, place + 1, "cue after")
    return None


def _straight(row: list[Item], at: int, pack: Pack) -> Cue | None:
    """`QUOTE, X said`; in a verb-second language only behind "as" ("som X sa", "wie X erklärte")."""
    behind_as = pack.verb_second and row[at].low in pack.as_words
    if pack.verb_second and not behind_as:
        return None
    at += behind_as
    if at >= len(row) or not is_word(row[at]):
        return None
    relative = False
    for place in range(at, min(len(row), at + REACH)):
        low = row[place].low
        if low is QUOTE or low in {":", ";"} or (low == "." and _ends(row, place)):
            return None
        if low == ",":
            relative = False
        elif low in pack.relatives and place > at and row[place - 1].low == ",":
            relative = True
        elif not relative and place > at and (verb := verb_at(row, place, pack)):
            subject = subject_of(row, at, place, pack)
            if subject is None or subject.first - at > 3:
                return None
            if quoted := quoted_by(row, place, verb, pack):
                return Cue(place, verb, quoted, quoted.last, "quoted by another")
            return Cue(place, verb, subject, place + 1, "cue after")
    return None


def _ends(row: list[Item], dot: int) -> bool:
    return dot + 1 == len(row) or row[dot + 1].low is QUOTE
