"""Whom a pronoun means behind what somebody without a name is reported to say: "|The chancellor| said |he| met X"."""

from collections.abc import Sequence

from ordret.find.items import Item
from ordret.find.meetings.scene import DAY, Scene
from ordret.model import Part


def speaks_on(row: list[Item], before: Sequence[Part], last: int, first: int, one: Part, scene: Scene) -> Part | None:
    """The one who is told by a role up to item `last` and says what begins with a pronoun at item `first`; None where
    the pronoun means somebody with a name, or more than a verb of saying stands between."""
    pronoun = scene.reading.pack.pronouns.get(one.here.text.lower())
    if pronoun is None or pronoun.gender not in ("m", "f") or len(before) != 1:
        return None
    (speaker,) = before
    nameless = speaker.kind == "person" and speaker.name is None and speaker.role is not None
    if not nameless or not _says(row[last:first], scene) or scene.referring.resolved(one, ()).name:
        return None
    return speaker


def _says(between: Sequence[Item], scene: Scene) -> bool:
    """Whether all that stands between is a verb of saying, with its day and what opens a clause."""
    pack = scene.reading.pack
    small = pack.complementizers | pack.auxiliaries | pack.prepositions
    says = any(item.low in pack.verbs for item in between)
    others = (i.low for i in between if i.low not in pack.verbs and i.low not in pack.adverbs and i.low != ",")
    return says and all(low == DAY or low in small for low in others)
