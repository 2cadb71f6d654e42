"""Who meets by what they say or do together in a meeting: "In a call |X and Y| discussed …", "At a summit |the
ministers| agreed"."""

from collections.abc import Sequence

from ordret.find.items import Item
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.groups import Group
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.sides import Sides, several
from ordret.find.meetings.starts import phrase_start
from ordret.pack.meetings_file import Kind


def spoke(
    row: list[Item], inside: Sequence[Group], clause: Clause, kind: Kind, one: Group, scene: Scene
) -> Sides | None:
    """Who meets by what they do in a meeting: "In a call |X and Y| discussed …", "|X| asked |Y| in a call to …"."""
    own = bool(scene.words.during) and row[clause.at].low.endswith(scene.words.during)
    if own and kind in ("meeting", "summit") and several(one, "", scene):
        return Sides(one.parts)  # "|Valtuusto| päätti kokouksessaan …"
    if kind not in ("meeting", "call", "summit"):
        return None
    meal = row[clause.at].low in scene.words.meals
    other = meal or row[phrase_start(row, clause.at, scene)].low in scene.reading.pack.indefinite
    if other and len(one.parts) == 1 and scene.words.means_two(one.parts[0].here.text.lower()):
        return Sides(one.parts)  # "In a call on Friday |the two| discussed …"
    if several(one, "", scene) and _agree(row, clause, scene):
        return Sides(one.parts)  # "At a meeting on Friday |the ministers agreed|"
    if not all(part.name for part in one.parts):
        return None
    if other and (with_whom := _with_before(row, inside, clause, one, scene)):
        return Sides(one.parts, with_whom.parts)
    if meal and (guest := _guest(inside, clause, one, scene)):
        return Sides(one.parts, guest.parts)
    if len(one.parts) > 1 and not any(g.first > one.last and not g.prep for g in inside):
        return Sides(one.parts)
    bare = [g for g in inside if not g.prep and g is not one and g.first >= one.last]
    people = all(part.kind == "person" for part in one.parts)
    near = [g for g in bare[:1] if g.first - one.last < 3]
    heard = people and any(part.kind == "person" for g in near for part in g.parts)
    return Sides(one.parts, bare[0].parts) if heard and row[clause.at - 1].low not in scene.words.owned else None


def _agree(row: list[Item], clause: Clause, scene: Scene) -> bool:
    """Whether a clause says what several do together."""
    return any(row[p].low in scene.words.agrees for p in range(clause.first, clause.last))


def _guest(inside: Sequence[Group], clause: Clause, one: Group, scene: Scene) -> Group | None:
    """With whom somebody talks at a meal: "Over breakfast X raised the deal |with Y|"."""
    fits = (g for g in inside if g.prep in scene.words.behind and one.last < g.first and clause.at < one.first)
    return next((g for g in fits if all(part.kind == "person" for part in g.parts)), None)


def _with_before(row: list[Item], inside: Sequence[Group], clause: Clause, one: Group, scene: Scene) -> Group | None:
    """With whom somebody does what is done in a meeting: "X discussed it |with Y| at a meeting"."""
    start = phrase_start(row, clause.at, scene)
    beside = (g for g in inside if g.prep in scene.words.behind and one.last <= g.first and g.last == start - 1)
    return next(beside, None)
