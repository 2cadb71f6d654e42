"""Whom relatives and pronouns of a sentence stand for, by the groups before them."""

from collections.abc import Sequence
from dataclasses import replace

from ordret.find.items import Item
from ordret.find.meetings.groups import Group
from ordret.find.meetings.reported import nameless
from ordret.find.meetings.scene import DAY, Scene
from ordret.find.meetings.verbs import parts_clause
from ordret.model import Part, quote


def resolved(row: list[Item], held: Sequence[Group], scene: Scene) -> list[Group]:
    """The groups of a sentence with relatives and pronouns as those whom they stand for."""
    found: list[Group] = []
    for group in held:
        found.append(_pronoun(row, found, _antecedents(row, found, group, scene), scene))
    return _with_relatives(row, found, scene) if scene.words.verb_final else found


def _with_relatives(row: list[Item], held: list[Group], scene: Scene) -> list[Group]:
    """Groups with the relatives that stand for the one before a comma: "X, |die| am Montag Y traf"."""
    pack, found = scene.reading.pack, list[Group]()
    for group, follow in zip(held, (*held, None)[1:], strict=True):
        found.append(group)
        at = group.last if row[group.last - 1].low == "," else group.last + 1
        if not 1 < at < len(row) - 2 or row[at - 1].low != ",":
            continue
        prep = row[at].low if row[at].low in pack.prepositions else ""  # "X, |met wie| Y sprak"
        at += bool(prep)
        if row[at].low not in pack.subject_relatives:
            continue
        closed = row[at + 1].low == DAY or row[at + 1].low in pack.prepositions or row[at + 1].low in pack.adverbs
        closed = closed or (follow is not None and follow.first == at + 1)
        if closed and (follow is None or follow.first > at):
            here = quote(scene.reading.article, row[at].start, row[at].end)
            parts = tuple(replace(part, here=here) if part.name else part for part in group.parts)
            found.append(Group(at, at + 1, prep, parts))
    return found


def _pronoun(row: list[Item], found: list[Group], group: Group, scene: Scene) -> Group:
    """A pronoun as the only person before it in its sentence, where that is somebody without a name."""
    people = [each for each in found if any(_known(part, scene) for part in each.parts)]
    if len(people) != 1 or people[0].prep or len(group.parts) > 1 or group.last - group.first > 1:
        return group
    meant = nameless(people[0].parts, group.parts[0], scene) if not _plural(row, group, scene) else None
    return group._replace(parts=(meant,)) if meant else group


def _plural(row: list[Item], group: Group, scene: Scene) -> bool:
    """Whether a pronoun for one or many stands beside a verb of many: "|Sie blieben| fern"."""
    ending = scene.reading.pack.plural_ending
    pronoun = scene.reading.pack.pronouns.get(row[group.first].low)
    if not ending or pronoun is None or pronoun.number != "-":
        return False
    beside = [p for p in (group.first - 1, group.last) if 0 <= p < len(row)]
    return any(row[p].low.endswith(ending) and parts_clause(row, p, scene) for p in beside)


def _known(part: Part, scene: Scene) -> bool:
    """Whether somebody is a person by a role or a name that the article has, and not by a capital alone."""
    return part.kind == "person" and (part.role is not None or scene.named(part.here.start, part.here.end))


def _before(found: Sequence[Group], scene: Scene) -> Group | None:
    """The group before a relative, without a place where it is: "|a judge| in Nanterre, who"."""
    where = scene.reading.pack.naming.where
    if len(found) < 2 or found[-1].prep not in where or any(part.kind != "place" for part in found[-1].parts):
        return found[-1] if found else None
    (before, last) = found[-2:]
    people = all(part.kind == "person" for part in before.parts) and last.first == before.last + 1
    return before if people else last


def _antecedents(row: list[Item], found: list[Group], group: Group, scene: Scene) -> Group:
    """A relative that stands for several, or for somebody by a word for people: "X and Y, |who| met"."""
    before, unknown = _before(found, scene), group.parts[0].name is None
    if before is None or group.last - group.first > 1:
        return group
    told = before.parts[0].here.text.lower() not in scene.reading.pack.pronouns
    past = before is not found[-1]  # "a judge |in Nanterre|, who"
    if len(before.parts) < 2 and not ((unknown or past) and told):
        return group
    beside = past or row[before.last : group.first] in ([], row[group.first - 1 : group.first])
    comma = before.last == group.first or row[group.first - 1].low == ","
    if row[group.first].low not in scene.reading.pack.subject_relatives or not beside or not comma:
        return group
    here = group.parts[0].here
    return group._replace(parts=tuple(replace(part, here=here) if part.name else part for part in before.parts))
