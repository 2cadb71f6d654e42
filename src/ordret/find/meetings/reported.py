"""What somebody is reported to say: whom a pronoun in it means, and where it ends before who says it."""

from collections.abc import Sequence

from ordret.find.items import Item, is_word
from ordret.find.meetings.scene import DAY, Scene, parts_clause
from ordret.model import Part


def speaks_on(row: list[Item], before: Sequence[Part], last: int, first: int, one: Part, scene: Scene) -> Part | None:
    """The one who is told by a role up to item `last` and says what begins with a pronoun at item `first`: "|The
    chancellor| said |he| met X"; None where the pronoun means somebody with a name, or more than a verb of saying
    stands between."""
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


def credited(row: list[Item], comma: int, scene: Scene) -> bool:
    """Whether nothing follows a comma but who says what stands before it: ", |an official in Oslo said on Friday|"."""
    pack = scene.reading.pack
    verb = next((p for p in range(comma + 1, len(row)) if parts_clause(row, p, scene)), None)
    told = any(is_word(row[p]) and parts_clause(row, p, scene) for p in range(comma))
    if not told or verb is None or row[verb].low not in pack.verbs or verb == comma + 1:
        return False
    behind = [p for p in range(verb + 1, len(row)) if is_word(row[p])]
    first = row[behind[0]].low if behind else DAY
    small = first == DAY or first in pack.prepositions - scene.words.marks or first in pack.adverbs
    return small and not any(parts_clause(row, p, scene) or row[p].low in pack.complementizers for p in behind)
