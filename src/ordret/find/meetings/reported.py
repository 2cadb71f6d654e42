"""What somebody is reported to say: whom a pronoun in it means, and where it ends before who says it."""

from collections.abc import Sequence

from ordret.find.items import Item, is_word
from ordret.find.meetings.scene import DAY, Scene
from ordret.find.meetings.verbs import parts_clause
from ordret.model import Part


def nameless(people: Sequence[Part], one: Part, scene: Scene) -> Part | None:
    """The one who is told by a role alone and whom a pronoun behind it means: "|The chancellor| said |he| met X"; None
    where the pronoun means somebody with a name."""
    pronoun = scene.reading.pack.pronouns.get(one.here.text.lower())
    if pronoun is None or pronoun.gender not in ("m", "f") or len(people) != 1:
        return None
    (person,) = people
    told = person.name is None and person.role is not None
    return person if told and not scene.referring.resolved(one, ()).name else None


def credited(row: list[Item], comma: int, scene: Scene) -> bool:
    """Whether nothing follows a comma but who says what stands before it: ", |an official in Oslo said on Friday|"."""
    pack = scene.reading.pack
    verb = next((p for p in range(comma + 1, len(row)) if parts_clause(row, p, scene)), None)
    told = any(is_word(row[p]) and parts_clause(row, p, scene) for p in range(comma))
    if not told or verb is None or row[verb].low not in pack.verbs or verb == comma + 1:
        return False
    if row[verb - 1].low in scene.words.marks:
        return False  # "go to Oslo, Riga and Bonn |to speak|"
    behind = [p for p in range(verb + 1, len(row)) if is_word(row[p])]
    first = row[behind[0]].low if behind else DAY
    small = first == DAY or first in pack.prepositions - scene.words.marks or first in pack.adverbs
    return small and not any(parts_clause(row, p, scene) or row[p].low in pack.complementizers for p in behind)
