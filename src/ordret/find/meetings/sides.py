"""Who meets, by where they stand beside a verb of meeting: its subject, its object, and behind "with"."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from ordret.find.items import Item, is_word
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.groups import Group
from ordret.find.meetings.having import said_after, who_had
from ordret.find.meetings.office import each_in_office, national, official
from ordret.find.meetings.scene import DAY, Scene
from ordret.find.meetings.subject import (
    finite_verb,
    is_him,
    shared_subject,
    subject,
    subordinate,
    verbs_between,
    within,
)
from ordret.find.meetings.verbs import parts_clause
from ordret.model import Part
from ordret.pack.meeting_words import Form, beside


class Sides(NamedTuple):
    """Who meets: one side, and the other where the words have two. `goal` is whom or what somebody goes to see."""

    one: tuple[Part, ...]
    other: tuple[Part, ...] = ()
    goal: tuple[Part, ...] = ()
    governs: bool = False  # whether a verb of holding has the noun as its object

    @property
    def all(self) -> tuple[Part, ...]:
        return (*self.one, *self.other)


def has_needed(lows: Set[str], verb: Form) -> bool:
    """Whether the words of a clause have what a verb needs beside it, and nothing by which it means something else."""
    return (verb.needs is None or beside(verb.needs, lows)) and lows.isdisjoint(verb.without)


def of_verb(row: list[Item], held: Sequence[Group], clause: Clause, verb: Form, scene: Scene) -> Sides | None:
    """The sides of a verb; None where it lacks one that it needs."""
    inside = within(held, clause)
    finite = finite_verb(row, clause, verb.tense, scene)
    one = subject(row, inside, clause, finite, scene) or shared_subject(row, held, clause, scene)
    one = _bidden(row, inside, clause, verb, scene) or one
    if verb.tense == "participle" and _passive(row, clause, scene) and verb.object:
        return _of_passive(row, inside, clause, verb, one, scene)
    if verb.tense == "progressive":
        one = said_after(row, held, clause, scene) or one
    if verb.tense == "participle":
        one = who_had(row, held, clause, scene) or one
    behind = _behind(row, inside, clause.at, verb, scene)
    if verb.kind == "journey" or (verb.kind == "visit" and not verb.object):
        goal = behind or (_object(row, inside, clause, finite, one, scene) if verb.object else None)
        return _journey(one, goal, scene)
    if one is None:
        return None
    if behind and behind is not one:
        return None if _asks(row, clause.at, behind, scene) else Sides(one.parts, behind.parts)
    other = _object(row, inside, clause, finite, one, scene) if verb.object else None
    if other and _meets(row, one, other, clause, verb, scene):
        return Sides(one.parts, other.parts)
    return Sides(one.parts) if _by_itself(row, inside, clause, finite, verb, one, scene) else None


def _asks(row: list[Item], at: int, behind: Group, scene: Scene) -> bool:
    """Whether somebody only asks another to do something: "|called on| the president |to| open the palace"."""
    asked = behind.last < len(row) and row[behind.last].low in scene.words.marks
    return asked and row[at].low in scene.words.invites


def _of_passive(
    row: list[Item], inside: Sequence[Group], clause: Clause, verb: Form, one: Group | None, scene: Scene
) -> Sides | None:
    """The sides of a passive: "X was received |by Y|", "is heard |before the committee|"."""
    finite = finite_verb(row, clause, verb.tense, scene)
    agents = [g for g in inside if g.prep in scene.reading.pack.agents]
    opens = (g for g in agents if g.first - 1 == clause.first)  # "|Von X| wurde Y empfangen"
    agent = next((g for g in agents if g.first > finite), next(opens, None))
    if one is None:
        return None
    if agent:
        return Sides(agent.parts, one.parts)
    court = _behind(row, inside, clause.at, verb, scene) if verb.kind == "hearing" else None
    if court and court is not one:
        return Sides(one.parts, court.parts)
    asked = _asked_to(row, inside, clause, one, scene)
    return Sides(one.parts, asked.parts) if asked else None


def _meets(row: list[Item], one: Group, other: Group, clause: Clause, verb: Form, scene: Scene) -> bool:
    """Whether a subject and an object meet: they are no teams, and who is only invited is in office."""
    if _match(row, one, other, clause, verb, scene):
        return False
    invites = verb.kind != "call" and row[clause.at].low in scene.words.invites
    return not invites or each_in_office((*one.parts, *other.parts), scene)


def _by_itself(
    row: list[Item], inside: Sequence[Group], clause: Clause, finite: int, verb: Form, one: Group, scene: Scene
) -> bool:
    """Whether a subject alone makes a verb tell of a meeting."""
    if verb.kind == "visit" and _sights(inside, clause.at, one, scene):
        return True
    if verb.kind == "hearing" and verb.together and all(p.kind == "person" and p.name for p in one.parts):
        return True  # "X, who is |questioned| on Friday"
    return verb.together and several(one, row[finite].low, scene) and not _hangs(row, clause.at, verb, scene)


def _bidden(row: list[Item], inside: Sequence[Group], clause: Clause, verb: Form, scene: Scene) -> Group | None:
    """Whom somebody asks to meet another: "Poland invited |X| to visit Warsaw"."""
    mark = clause.at - 1
    if verb.tense != "infinitive" or mark < clause.first:
        return None
    ends = mark if row[mark].low in scene.words.marks else clause.at  # "bad X |møte| Y"
    behind = ends == mark and row[mark - 1].low in scene.reading.pack.prepositions  # "bad X |om| å møte Y"
    bidden = next((g for g in inside if not g.prep and g.last == ends - behind), None)
    led = behind and row[mark - 1].low in scene.words.goal  # "fekk X |til| å møte Y"
    asks = bidden and (led or any(row[p].low in scene.words.invites for p in range(clause.first, bidden.first)))
    return bidden if asks else None


def _asked_to(
    row: list[Item], inside: Sequence[Group], clause: Clause, one: Group | None, scene: Scene
) -> Group | None:
    """To whom somebody is summoned, a body or one in office: "The ambassador was summoned |to the ministry|"."""
    if row[clause.at].low not in scene.words.invites:
        return None
    fits = (g for g in inside if g.prep in scene.words.goal and g.first > clause.at and g is not one)
    return next((g for g in fits if all(part.kind in ("body", "group") or part.role for part in g.parts)), None)


def mediates(group: Group, scene: Scene) -> bool:
    """Whether somebody calls others to a meeting and takes no part in it: "|Riksmekleren| innkalte partene"."""
    (one, *more) = group.parts
    words = (one.role or one.here.text).lower().split()
    return not more and not scene.words.mediators.isdisjoint(words)


def _journey(one: Group | None, behind: Group | None, scene: Scene) -> Sides | None:
    """Who goes where: somebody in office, to a country or town."""
    if one is None or behind is None or not all(part.kind == "place" for part in behind.parts):
        return None
    return Sides(one.parts, behind.parts) if all(official(part, scene) for part in one.parts) else None


def _sights(inside: Sequence[Group], at: int, one: Group, scene: Scene) -> bool:
    """Whether somebody in office sees a thing somewhere: "|The minister| visited a plant |in Hamburg|"."""
    where = scene.reading.pack.naming.where
    placed = any(g.prep in where and g.first > at and g.parts[0].kind == "place" for g in inside)
    return placed and all(part.kind == "person" and official(part, scene) for part in one.parts)


def _hangs(row: list[Item], at: int, verb: Form, scene: Scene) -> bool:
    """Whether the verb goes on with something that is nobody: "met |with criticism|"."""
    at += 1
    while at < len(row) and row[at].low in scene.reading.pack.adverbs:
        at += 1
    return at < len(row) and (row[at].low in verb.behind or (verb.object and _thing(row, at, scene)))


def _thing(row: list[Item], at: int, scene: Scene) -> bool:
    """Whether a verb that may have an object has one right behind it that is nobody: "met |the deadline|"."""
    pack, low = scene.reading.pack, row[at].low
    closed = low in pack.prepositions or low in pack.coordinators or low in pack.time or low in pack.numbers
    if pack.verb_second or closed or low in (DAY, *scene.words.between) or scene.words.genitives:
        return False
    return is_word(row[at]) and not parts_clause(row, at, scene) and low not in pack.subordinate


def _object(
    row: list[Item], inside: Sequence[Group], clause: Clause, finite: int, one: Group | None, scene: Scene
) -> Group | None:
    """The first group without a preposition behind the verb; where the verb stands last, behind the subject."""
    if him := next((g for g in inside if not g.prep and is_him(g, scene)), None):
        return him  # "wo |ihn| Präsident X empfängt"
    start = min(finite, clause.at) if scene.words.verb_final else clause.at
    ahead = [g for g in inside if not g.prep and g.first < finite]
    if one and ahead and one is ahead[0] and subordinate(row, clause, ahead, scene):
        start = one.first
    bare = [
        g
        for g in inside
        if not g.prep and g is not one and g.first > start and (not one or g.first > one.first or one.first > clause.at)
    ]
    found = bare[0] if bare else None
    if found is None or (found.first > clause.at and verbs_between(row, clause.at, found.first, scene)):
        return None
    return found


def _behind(row: list[Item], inside: Sequence[Group], at: int, verb: Form, scene: Scene) -> Group | None:
    """The group behind one of some prepositions: the first after a word, else the last before it."""
    fits = [g for g in inside if g.prep in verb.behind and not _aside(row, at, g)]
    if verb.kind == "hearing":
        fits = [g for g in fits if not all(part.kind == "place" for part in g.parts)]  # "the court |in Arnhem|"
    after = [g for g in fits if g.first > at and not _parted(row, at, g.first, verb, scene)]
    fits = [g for g in fits if g.first < at or g in after]
    return after[0] if after else fits[-1] if fits else None


def _parted(row: list[Item], start: int, end: int, verb: Form, scene: Scene) -> bool:
    """Whether a verb stands between, other than what a verb needs ("played |host| to X")."""
    verbs = (row[p].low for p in range(start + 1, end) if is_word(row[p]) and parts_clause(row, p, scene))
    return any(not (verb.needs and low in verb.needs) for low in verbs)


def _aside(row: list[Item], at: int, group: Group) -> bool:
    """Whether a group hangs on by a comma: "met in Oslo|, with Spain in the chair|"."""
    return group.first - 2 > at and row[group.first - 2].low == ","


def _match(row: list[Item], one: Group, other: Group, clause: Clause, verb: Form, scene: Scene) -> bool:
    """Whether bodies, countries or groups meet each other, as teams do: "Rosenborg møter Brann"; but not "to talks"."""
    talks = any(scene.words.noun(row[p].low) for p in range(other.last, clause.last))
    teams = all(_team(part, scene) for part in (*one.parts, *other.parts))
    return verb.kind == "meeting" and teams and not talks


def _team(part: Part, scene: Scene) -> bool:
    """Whether somebody may be a team: a name or a nation, and no group told by what it is ("the council")."""
    return part.kind != "person" and (bool(part.name) or national(part.here.text.lower().split()[-1:], scene))


def _passive(row: list[Item], clause: Clause, scene: Scene) -> bool:
    pack = scene.reading.pack
    return any(row[p].low in pack.passive for p in range(clause.first, clause.last)) and not any(
        row[p].low in pack.days.verbs.perfect - pack.passive for p in range(max(clause.first, clause.at - 1), clause.at)
    )


def _lay(low: str, scene: Scene) -> bool:
    """Whether a word for people means no office and no body."""
    pack, words = scene.reading.pack, scene.words
    return low in words.people and low not in words.travel and low not in pack.roles and low not in pack.groups


def several(group: Group, verb: str, scene: Scene) -> bool:
    """Whether a group is more than one: joined, a body, or a group of people; not one country. Where a noun may be one
    or many ("die Minister"), the `verb` tells."""
    if len(group.parts) > 1:
        return True
    (one,) = group.parts
    if not one.name and _lay(one.here.text.lower().split()[-1], scene):
        return False  # "|Farmers| gathered"
    ending = scene.reading.pack.plural_ending
    many = bool(ending) and (verb.endswith(ending) or verb in scene.words.plural) and one.name is None
    return one.kind in ("group", "body") or many
