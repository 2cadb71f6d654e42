"""Whether those who meet do so in office."""

from ordret.find.meetings.scene import Scene, official
from ordret.model import Part
from ordret.pack.meetings import Form


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
