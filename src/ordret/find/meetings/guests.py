"""Whom somebody asks to come to a meeting."""

from collections.abc import Sequence

from ordret.find.items import Item
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.groups import Group
from ordret.find.meetings.scene import Scene


def guests(row: list[Item], inside: Sequence[Group], clause: Clause, one: Group, scene: Scene) -> Group | None:
    """Who is asked to come: "summoned |both sides| to talks"."""
    last = clause.last if scene.words.verb_final else clause.at
    verb = next((p for p in range(clause.first, last) if row[p].low in scene.words.invites), None)
    if verb is None:
        return None
    start = min(verb, one.first) if scene.words.verb_final else verb
    asked = ("", "to") if scene.words.moving else ("",)  # "pyysi |X:ltä| tapaamista"
    bare = [g for g in inside if g.prep in asked and g is not one and max(start, one.first) < g.first]
    bare = [g for g in bare if g.first < clause.at or (g.prep and scene.words.moving)]
    bare = [g for g in bare if not g.prep or all(part.kind != "place" for part in g.parts)]
    bare = [g for g in bare if not row[g.first].low[0].isdigit()]  # "gathers 300 delegates" for its own congress
    return bare[0] if bare else None


def counted(row: list[Item], inside: Sequence[Group], clause: Clause, one: Group, scene: Scene) -> bool:
    """Whether a verb of inviting has as its object so and so many people, all of them of the body that meets."""
    fits = (g for g in inside if not g.prep and g is not one and one.first < g.first < clause.at)
    guests = next((g for g in fits if row[g.first].low[0].isdigit()), None)
    verbs = range(one.last, guests.first) if guests else ()
    return any(row[p].low in scene.words.invites for p in verbs)
