"""Who did something before, while or after meeting somebody: "After |meeting| X, |Y| said", "Etter |å ha møtt| X sa
|Y|"."""

from collections.abc import Sequence

from ordret.find.items import Item, is_word
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.groups import Group
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.starts import phrase_start
from ordret.find.meetings.verbs import parts_clause


def said_after(row: list[Item], held: Sequence[Group], clause: Clause, scene: Scene) -> Group | None:
    """Who did something after, before or while doing another thing: "After |meeting| X, |Y| said", "|Visiting| X,
    |Y| said", "Y spoke after |meeting| X"."""
    at, words = clause.at, scene.words
    if at and row[at - 1].low not in words.after | words.before | words.opens:
        return None
    comma = next((p for p in range(at, len(row)) if row[p].low == ","), len(row)) if at < 2 else len(row)
    led = (
        g for g in held if not g.prep and g.first == comma + 1 and parts_clause(row, min(g.last, len(row) - 1), scene)
    )
    ahead = [g for g in held if not g.prep and g.last < at and parts_clause(row, g.last, scene)]
    return next(led, ahead[-1] if ahead else None)


def having(row: list[Item], at: int, scene: Scene) -> int | None:
    """Where "after" stands before an infinitive that a word closes: "|etter| å ha møtt", "|etter| å ha hatt møte"."""
    pack, words = scene.reading.pack, scene.words
    small = words.marks | words.governing | pack.auxiliaries | pack.prepositions
    marked = False
    for p in range(phrase_start(row, at, scene) - 1, -1, -1):
        low = row[p].low
        if marked and (low in words.after or low in words.before):
            return p
        if low not in small:
            return None
        marked = marked or low in words.marks
    return None


def who_had(row: list[Item], held: Sequence[Group], clause: Clause, scene: Scene) -> Group | None:
    """The subject of the clause that "after having met" opens: right behind its verb, after a comma or none."""
    opener = having(row, clause.at, scene)
    if opener is None or opener != clause.first or not scene.reading.pack.verb_second:
        return None
    reach = range(clause.at + 1, min(clause.last + 2, len(row)))
    main = next((p for p in reach if is_word(row[p]) and parts_clause(row, p, scene)), None)
    behind = (g for g in held if not g.prep and main is not None and g.first == main + 1)
    return next(behind, None)
