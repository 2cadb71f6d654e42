"""The finite verb of a clause, and who stands before it or behind it as its subject."""

from collections.abc import Sequence

from ordret.find.items import Item, is_word
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.clause import clause as clause_of
from ordret.find.meetings.groups import Group
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.verbs import parts_clause
from ordret.pack.meetings_file import Tense


def shared_subject(row: list[Item], held: Sequence[Group], clause: Clause, scene: Scene) -> Group | None:
    """The subject of the clause before, which another shares: "|The two| quarrel, |but are| to meet again"."""
    joins = scene.reading.pack.coordinators
    at = next((p for p in (clause.first - 1, clause.first) if 0 <= p < clause.at and row[p].low in joins), None)
    if at is None or at < 2 or not parts_clause(row, at + 1, scene) or not is_word(row[at + 1]):
        return None
    before = clause_of(row, at - 2, scene)
    if before.last > at:
        return None
    return subject(row, within(held, before), before, finite_verb(row, before, "infinitive", scene), scene)


def within(held: Sequence[Group], clause: Clause) -> list[Group]:
    """The groups of a clause, and the one before its first comma that closes what is said of it ("X, the mayor|,|")."""
    return [
        g for g in held
        if (clause.first <= g.first < clause.last or (g.last == clause.first and not g.prep))
        and not g.first <= clause.at < g.last
    ]  # fmt: skip


def absent(row: list[Item], held: Sequence[Group], clause: Clause, scene: Scene) -> Group | None:
    """Who stays away: the subject of the clause, or of the one before ("X was asked, |but stayed at home|")."""
    finite = finite_verb(row, clause, "infinitive", scene)
    return subject(row, within(held, clause), clause, finite, scene) or shared_subject(row, held, clause, scene)


def finite_verb(row: list[Item], clause: Clause, tense: Tense | None, scene: Scene) -> int:
    """The finite verb of a clause: the word itself, or the first verb in it; without a `tense`, of a noun's."""
    if tense in ("past", "present"):
        return clause.at
    pack, words = scene.reading.pack, scene.words
    first = next(
        (
            p
            for p in range(clause.first, clause.last)
            if row[p].low[0].isalnum() and row[p].low not in words.marks and parts_clause(row, p, scene)
            and (tense or p != clause.at)
            and row[p].low not in pack.negations
        ),
        clause.at,
    )  # fmt: skip
    helps = (
        first + 1 < clause.last and row[first + 1].low in pack.auxiliaries and row[first].low not in pack.auxiliaries
    )
    return first + 1 if helps and pack.verb_second and words.verb_final and first != clause.at else first


def subject(row: list[Item], inside: Sequence[Group], clause: Clause, finite: int, scene: Scene) -> Group | None:
    """Who stands before the finite verb without a preposition, or, where that is nobody, right behind it."""
    bare = [g for g in inside if not g.prep and not is_him(g, scene)]
    before = [g for g in bare if g.first < finite]
    if before and finite > clause.first and row[finite - 1].low == "," and scene.reading.pack.verb_second:
        relative = before[0].first == clause.first and row[clause.first].low in scene.reading.pack.subject_relatives
        if relative and verbs_between(row, clause.first, finite - 1, scene):
            return before[0]  # "X, |who| heads the party, met Y"
        told = any(is_word(row[p]) and parts_clause(row, p, scene) for p in range(before[-1].last, finite))
        before = [] if told else before  # "Wie |das Amt| mitteilt, traf …"
    if before and subordinate(row, clause, before, scene):
        return before[0]
    if before:
        shared = finite > 0 and row[finite - 1].low in scene.reading.pack.coordinators
        return before[0] if shared else before[-1]
    after = [g for g in bare if g.first > finite and not verbs_between(row, finite, g.first, scene)]
    if after and (scene.reading.pack.verb_second or scene.words.genitives):
        return after[0]
    led = [g for g in bare if g.last < clause.last and parts_clause(row, g.last, scene) and row[g.last].low != ","]
    return led[0] if led else None  # "Speaking after a meeting with X, |Y| said"


def subordinate(row: list[Item], clause: Clause, before: Sequence[Group], scene: Scene) -> bool:
    """Whether a clause whose verb stands last opens with its subject: "X, |die| Y traf", "nachdem |X| Y traf"."""
    pack, first = scene.reading.pack, clause.first
    if not scene.words.verb_final or len(before) < 2:
        return False
    relative = before[0].first == first and row[first].low in pack.subject_relatives
    opener = row[first - 1].low if first else ""
    return relative or (opener in pack.subordinate and opener not in pack.coordinators)


def is_him(group: Group, scene: Scene) -> bool:
    return len(group.parts) == 1 and group.parts[0].here.text.lower() in scene.words.him


def verbs_between(row: list[Item], start: int, end: int, scene: Scene) -> bool:
    return any(parts_clause(row, p, scene) for p in range(start + 1, end))


def subject_beside(row: list[Item], inside: Sequence[Group], clause: Clause, scene: Scene) -> Group | None:
    """The subject of a clause in which a noun says the meeting; None where it has no verb beside that."""
    finite = finite_verb(row, clause, None, scene)
    return subject(row, inside, clause, finite, scene) if finite != clause.at else None
