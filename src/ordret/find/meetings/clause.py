"""Where the clause of a word begins and ends."""

from typing import NamedTuple

from ordret.find.items import Item, is_word
from ordret.find.meetings.reported import credited
from ordret.find.meetings.scene import DAY, Scene
from ordret.find.meetings.verbs import parts_clause, scare

ENDS = frozenset((";", ":", "!", "?", "–", "—", "(", ")", "“", "”", "„", "»", "«", '"', "-"))


class Clause(NamedTuple):
    """Items `first` up to `last` of a sentence, and the one that says the meeting."""

    first: int
    last: int
    at: int


def clause(row: list[Item], at: int, scene: Scene) -> Clause:
    """The clause around an item. An infinitive's goes on to what governs it."""
    first = next((p + 1 for p in range(at - 1, -1, -1) if _begins(row, p, at, scene)), 0)
    last = next((p for p in range(at + 1, len(row)) if _bounds(row, p, scene) or _goes_on(row, p, scene)), len(row))
    return Clause(first, last, at)


def _begins(row: list[Item], p: int, at: int, scene: Scene) -> bool:
    """Whether a clause begins behind an item; at a relative, it begins with it."""
    if p + 1 < at and row[p + 1].low in scene.reading.pack.subject_relatives and _opens(row, p + 1, scene):
        return True
    marks = scene.words.marks
    if row[p].low in marks or (p + 1 < len(row) and row[p + 1].low in marks):
        return False
    if row[p].low == "," and (p + 1 == at or not scene.reading.pack.verb_second) and parts_clause(row, p + 1, scene):
        return False
    if _says_he(row, p, at, scene):
        return True
    return _bounds(row, p, scene) and row[p].low not in scene.reading.pack.subject_relatives


def _says_he(row: list[Item], p: int, at: int, scene: Scene) -> bool:
    """ "said |he| was willing": a clause without a conjunction behind a verb of reporting."""
    pack = scene.reading.pack
    if pack.verb_second or row[p].low not in pack.verbs or p + 2 >= at:
        return False
    opens = row[p + 1].low in pack.pronouns or row[p + 1].capital or row[p + 1].low in pack.determiners
    follows = next((q for q in range(p + 2, min(p + 8, at)) if parts_clause(row, q, scene)), None)
    if not opens or follows is None or row[follows].low == ",":
        return False
    return scene.words.marks.isdisjoint((row[follows - 1].low, row[follows].low))  # not "urged |X to meet| Y"


def _bounds(row: list[Item], p: int, scene: Scene) -> bool:
    low = row[p].low
    if low in ENDS and scare(row, p):
        return False
    if low in ENDS:
        return not (low == "-" and p > 0 and row[p].start == row[p - 1].end)
    if low == "," and p + 1 < len(row):
        follow = row[p + 1].low
        opens = (
            follow in scene.words.opens or follow in scene.reading.pack.subordinate - scene.reading.pack.coordinators
        )
        opens = opens or parts_clause(row, p + 1, scene) or _new_clause(row, p, scene) or _turned(row, p, scene)
        return opens or credited(row, p, scene)
    return _opens(row, p, scene)


def _goes_on(row: list[Item], p: int, scene: Scene) -> bool:
    """ "met X and |said|": another verb of the same subject."""
    joins = row[p].low in scene.reading.pack.coordinators
    return joins and p + 1 < len(row) and is_word(row[p + 1]) and parts_clause(row, p + 1, scene)


def _new_clause(row: list[Item], comma: int, scene: Scene) -> bool:
    """ ", and |then they| met": a coordinator behind a comma, with a verb soon behind it and no comma between."""
    pack = scene.reading.pack
    if row[comma + 1].low not in pack.coordinators:
        return False
    reach = range(comma + 2, min(comma + 7, len(row)))
    return any(parts_clause(row, p, scene) and is_word(row[p]) for p in reach)


def _turned(row: list[Item], comma: int, scene: Scene) -> bool:
    """ "will X treffen, |am Sonntag empfängt| ihn Y": a day and a finite verb behind a comma and another verb."""
    pack, days = scene.reading.pack, [comma]
    while days[-1] + 1 < len(row) and row[days[-1] + 1].low == DAY:
        days.append(days[-1] + 1)
    verb = days[-1] + 1
    if not pack.verb_second or len(days) < 2 or verb == len(row) or not is_word(row[verb]):
        return False
    low = row[verb].low
    finite = any(form.tense in ("past", "present") for form in scene.words.verbs.get(low, ()))
    finite = finite or (parts_clause(row, verb, scene) and not pack.days.verbs.participles.fullmatch(low))
    return finite and any(is_word(row[p]) and parts_clause(row, p, scene) for p in range(comma))


def _opens(row: list[Item], p: int, scene: Scene) -> bool:
    """A conjunction, or a relative, that is no preposition and no determiner."""
    pack, low = scene.reading.pack, row[p].low
    if low in pack.determiners and (low in pack.complementizers or low in pack.relatives) and p + 1 < len(row):
        follow = row[p + 1]
        return follow.capital or follow.low in pack.pronouns or parts_clause(row, p + 1, scene)
    if low in pack.prepositions or low in pack.determiners or low in pack.coordinators:
        since = low in scene.words.since and p > 0 and _verb_ahead(row, p, scene)
        return since or (low in pack.complementizers and _reports(row, p, scene))
    if low in pack.adverbs and p and is_word(row[p - 1]) and parts_clause(row, p - 1, scene):
        return False  # "forsvant |så| inn"
    if low in pack.auxiliaries and p and row[p - 1].low != ",":
        return False  # "|var| i torsdags på besök", which is "where", too
    return low in pack.subordinate or low in scene.words.opens


def _verb_ahead(row: list[Item], p: int, scene: Scene) -> bool:
    """Whether a verb follows before the next mark: "|sedan| X hoppade av", not "sedan maj"."""
    for at in range(p + 1, len(row)):
        if not is_word(row[at]):
            return False
        if parts_clause(row, at, scene):
            return True
    return False


def _reports(row: list[Item], p: int, scene: Scene) -> bool:
    """Whether a word that is a preposition, too, opens a clause: "spurgte, |om| de kom", not "bad |om| et møde"."""
    pack = scene.reading.pack
    before = row[p - 1].low if p else ""
    if before == ",":
        return True
    if before not in pack.verbs and before not in pack.adverbs:
        return False
    reach = range(p + 2, min(p + 6, len(row)))
    verb = next((q for q in reach if is_word(row[q]) and parts_clause(row, q, scene)), None)
    return verb is not None and not any(row[q].low in pack.prepositions for q in range(p + 1, verb))


def with_main(row: list[Item], clause: Clause, scene: Scene) -> Clause:
    """A clause that opens its sentence, with the main one that only says where or when: "Neste gong rådet møtest|, er i
    Oslo i mai|"."""
    pack, at = scene.reading.pack, clause.last
    if clause.first or at + 2 >= len(row) or row[at].low != "," or row[at + 1].low not in pack.auxiliaries:
        return clause
    says = row[at + 2].low == DAY or row[at + 2].low in pack.naming.where
    return clause._replace(last=len(row)) if says else clause


def whole(row: list[Item], clause: Clause, scene: Scene) -> Clause:
    """The clause of a noun; where no verb stands in it, on to the end of the sentence: "The meeting between X and Y,
    which …, |is cancelled|"."""
    relatives = scene.reading.pack.subject_relatives
    own = next((p for p in range(clause.at, clause.last) if row[p].low in relatives), clause.last)
    if any(parts_clause(row, p, scene) for p in range(clause.first, own) if is_word(row[p])):
        return clause
    relative = any(item.low in relatives for item in row[own : own + 2])
    ends = (p for p in range(own + 2, len(row) - 1) if row[p].low == "," and parts_clause(row, p + 1, scene))
    return clause._replace(first=next(ends, clause.first) if relative else clause.first, last=len(row))
