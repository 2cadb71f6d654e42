"""Who visits whom, or where, by where they stand beside a noun for a visit or a journey."""

from collections.abc import Sequence

from ordret.find.items import Item
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.governing import governed
from ordret.find.meetings.groups import Group
from ordret.find.meetings.office import official
from ordret.find.meetings.owners import OF, owners
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.sides import Sides
from ordret.find.meetings.subject import subject_beside
from ordret.model import Part


def of_journey(
    row: list[Item], inside: Sequence[Group], clause: Clause, near: list[Group], scene: Scene
) -> Sides | None:
    """Whose journey it is, and where to: "called off |a trip to Brussels|"."""
    goals = scene.words.goal | ({"to"} if scene.words.locative else set())
    to = next((g for g in near if g.prep in goals and all(p.kind == "place" for p in g.parts)), None)
    if to is None or to.first > clause.at + OF:
        return None
    parts = tuple(owners(row, clause.at, scene)) or _for_whom(row, inside, to, scene)
    if not parts:
        one = subject_beside(row, inside, clause, scene)
        if one is None or one is to or not governed(row, clause, one, inside, scene):
            return None
        parts = one.parts
    return Sides(parts, (), to.parts, governs=True) if all(official(part, scene) for part in parts) else None


def _for_whom(row: list[Item], inside: Sequence[Group], to: Group, scene: Scene) -> tuple[Part, ...]:
    """Whose a journey is by who stands behind its goal, or what became of it: "turen til Rom |er avlyst for X|"."""
    fits = (g for g in inside if g.prep in scene.words.of and g.first > to.last and g.parts[0].kind != "place")
    told = (g for g in fits if g.first - 1 == to.last or row[g.first - 2].low in scene.words.governing)
    return next((g.parts for g in told), ())


def of_visit(row: list[Item], inside: Sequence[Group], clause: Clause, of: Group, scene: Scene) -> Sides | None:
    """ "|X| had a visit |from Y|": who comes, and to whom."""
    one = subject_beside(row, inside, clause, scene)
    if one is None or one is of or not governed(row, clause, one, inside, scene):
        return Sides(of.parts)
    known = any(part.kind in ("place", "body") or official(part, scene) for part in (*of.parts, *one.parts))
    return Sides(of.parts, one.parts, governs=True) if known else None


def goal_of(near: Sequence[Group], scene: Scene) -> tuple[Part, ...]:
    """Whom, or which place, a visit is to."""
    prepositions = scene.words.goal | scene.reading.pack.naming.where
    cased = ("in", "to") if scene.words.locative else ()  # "vierailullaan |Varsovassa|"
    return next((g.parts for g in near if g.prep in prepositions or g.prep in cased), ())
