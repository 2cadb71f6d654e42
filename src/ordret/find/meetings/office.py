"""Whether those who meet do so in office: by a role, a country, or as a delegation."""

from collections.abc import Iterable
from itertools import pairwise

from ordret.find.meetings.scene import Scene
from ordret.model import Part
from ordret.names import tables
from ordret.pack.meeting_words import Form

NATION = frozenset(("people", "country"))  # tags of names
NOTHING: frozenset[str] = frozenset()


def in_office(parts: tuple[Part, ...], verb: Form, scene: Scene) -> bool:
    """Whether those of whom a verb says no more than that they talk, or that one receives the other, do so in office;
    a delegation or a body may be received."""
    for part in parts:
        if part.name is None and part.here.text.lower() in scene.reading.pack.pronouns:
            continue
        several = part.kind == "body" or (part.kind == "group" and official(part, scene))
        fits = part.kind == "place" or (part.kind == "person" and (official(part, scene) or _like(part, scene)))
        if not (fits or ((verb.object or verb.kind == "summit") and several)):
            return False
    return True


def _like(part: Part, scene: Scene) -> bool:
    """Whether a nameless person is told by an office or as a colleague: "his German |colleague|"."""
    return part.name is None and part.role is not None and part.here.text.split()[-1].lower() in scene.words.people


def each_in_office(parts: tuple[Part, ...], scene: Scene) -> bool:
    """Whether those who invite and are invited are countries, bodies or people in office."""
    return all(part.kind in ("place", "body") or official(part, scene) or _like(part, scene) for part in parts)


def official(part: Part, scene: Scene) -> bool:
    """Whether somebody travels in office: with a role, by a role and a country, or as a delegation."""
    if part.kind == "person" and part.name:
        return part.role is not None or part.name in scene.in_office
    if part.kind in ("place", "body") and part.role:
        return True  # "the leaders of |Spain|, …"
    words = part.here.text.split()
    if part.kind == "group":
        return not part.name and any(word.lower() in scene.words.travel for word in words)
    if part.role and words[-1].lower() in scene.words.offices:
        return True  # "the health |minister|"
    words = [*words, *map(" ".join, pairwise(words))]  # "South Korean"
    named = next(scene.reading.names.within(part.here.start, part.here.end), None)
    return part.kind == "person" and part.role is not None and (national(words, scene) or named is not None)


def national(words: Iterable[str], scene: Scene) -> bool:
    """Whether one of some words names a country or a people, or is an adjective of one."""
    tags = tables(scene.reading.pack.lang).tags
    return any(NATION & (tags.get(word, NOTHING) | tags.get(word.capitalize(), NOTHING)) for word in words)
