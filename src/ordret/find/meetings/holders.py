"""Who holds a meeting, has or asks for one: the subject of the verb that governs its noun."""

from collections.abc import Sequence
from typing import NamedTuple

from ordret.find.items import Item
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.governing import governed
from ordret.find.meetings.groups import Group
from ordret.find.meetings.guests import counted
from ordret.find.meetings.guests import guests as guests_of
from ordret.find.meetings.office import official
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.sides import Sides, mediates, several
from ordret.find.meetings.signs import signals
from ordret.find.meetings.spoke import spoke
from ordret.find.meetings.subject import finite_verb, subject_beside
from ordret.model import Part
from ordret.pack.meetings_file import Kind


class Beside(NamedTuple):
    """What stands beside a noun: groups near it, whom it is with, what a visit is to. `timed`: it stands behind
    "after", "before"."""

    near: list[Group]
    behind: Group | None
    goal: tuple[Part, ...]
    timed: bool


def _of_infinitive(row: list[Item], inside: Sequence[Group], clause: Clause, scene: Scene) -> Group | None:
    """Who stands right before an infinitive: "expects |the two presidents| to hold a summit"."""
    marks = scene.words.marks
    fits = (g for g in inside if not g.prep and g.last < clause.at and row[g.last].low in marks)
    return next((g for g in fits if row[g.last + 1].low in scene.words.support), None)


def with_subject(
    row: list[Item], inside: Sequence[Group], clause: Clause, kind: Kind, beside: Beside, scene: Scene
) -> Sides | None:
    """Who holds, has, asks for a meeting: the subject of the verb that governs the noun; or who did something "after a
    meeting with" somebody."""
    behind, goal, timed = beside.behind, beside.goal, beside.timed
    one = _of_infinitive(row, inside, clause, scene) or subject_beside(row, inside, clause, scene)
    if one is None:
        several_met = behind and len(behind.parts) > 2 and _we(row, clause, scene)
        return Sides(behind.parts, (), goal, governs=True) if behind and several_met else None
    if guests := guests_of(row, inside, clause, one, scene):
        if mediates(one, scene):
            return Sides(guests.parts, (), goal, governs=True)
        return Sides(one.parts, guests.parts, goal, governs=True)
    if kind == "summit" and counted(row, inside, clause, one, scene):
        return Sides(one.parts, (), goal, governs=True)
    if timed and kind == "visit" and goal and all(p.kind == "person" and official(p, scene) for p in one.parts):
        return Sides(one.parts, (), goal)  # "Bei einem Besuch in Polen sagte |X|"
    if timed and not behind:
        return spoke(row, inside, clause, kind, one, scene)
    near_enough = behind and (timed or "missed" in signals(row, clause, scene))
    if one is behind or not (near_enough or governed(row, clause, one, inside, scene)):
        return None
    if behind:
        return Sides(one.parts, behind.parts, goal, governs=not timed)
    holds = goal or _alone(row, clause, kind, one, scene)
    return Sides(one.parts, (), goal, governs=True) if holds else None


def _alone(row: list[Item], clause: Clause, kind: Kind, one: Group, scene: Scene) -> bool:
    """Whether somebody makes a meeting of a kind with nobody told beside."""
    if kind != "visit":
        finite = finite_verb(row, clause, None, scene)
        return kind in ("summit", "hearing") or several(one, row[finite].low, scene)
    received = clause.at + 1 < len(row) and row[clause.at + 1].low in scene.reading.pack.agents
    return not received and all(part.kind == "person" for part in one.parts)


def _we(row: list[Item], clause: Clause, scene: Scene) -> bool:
    """Whether those who speak are the subject: "|We| ask for a meeting with X, Y and Z"."""
    finite = finite_verb(row, clause, None, scene)
    beside = [row[p].low for p in (finite - 1, finite + 1) if clause.first <= p < clause.last]
    return any(low in scene.reading.pack.first_person for low in beside)
