"""Whether a verb of holding, wanting or cancelling governs a noun for a meeting."""

from collections.abc import Sequence

from ordret.find.items import Item
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.groups import Group
from ordret.find.meetings.scene import DAY, Scene
from ordret.find.meetings.starts import phrase_start
from ordret.find.meetings.verbs import scare


def governed(row: list[Item], clause: Clause, one: Group, inside: Sequence[Group], scene: Scene) -> bool:
    """Whether a noun is what a verb of holding, wanting, cancelling governs, with nothing but the subject, days and
    places between: "|holds| talks", "|arrived| in Kyiv on Thursday for talks"."""
    words = scene.words
    behind = words.verb_final or words.genitives
    if behind and any(row[p].low in words.governing for p in range(clause.at + 1, clause.last)):
        return True
    at = phrase_start(row, clause.at, scene) - 1
    while at >= clause.first:
        low = row[at].low
        if low in words.governing and low not in scene.reading.pack.prepositions:
            return True
        group = next((g for g in inside if g.first <= at < g.last), None)
        if group and (group is one or all(part.kind == "place" for part in group.parts)):
            at = group.first - 1
            continue
        if not _between(row, at, scene):
            return False
        at -= 1
    return False


def _between(row: list[Item], at: int, scene: Scene) -> bool:
    """Whether an item may stand between a verb and its noun."""
    pack, low = scene.reading.pack, row[at].low
    if low == ".":
        return at > 0 and row[at - 1].low.isdigit()  # "sin 75. sesjon"
    if scare(row, at) or (0 < at < len(row) - 1 and scare(row, at - 1) and scare(row, at + 1)):
        return True  # 'held |"constructive"| talks'
    small = low in pack.prepositions or low in scene.words.marks or low in pack.negations or low in pack.determiners
    small = small or low in scene.words.reflexive
    return small or low in pack.adverbs or low in pack.time or low == DAY or low.isdigit() or low in pack.numbers
