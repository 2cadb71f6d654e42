"""Who meets, by genitives before a noun for a meeting in languages that join them without a word between: "|X:n ja Y:n|
tapaaminen", "kutsui |X:n| illalliselle"."""

from collections.abc import Sequence

from ordret.find.items import Item
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.groups import Group
from ordret.find.meetings.guests import guests as guests_of
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.sides import Sides
from ordret.find.meetings.subject import finite_verb, subject, subject_beside, verbs_between
from ordret.model import Part

BESIDE = 3  # items between a noun and whose it is: adjectives


def joined(row: list[Item], inside: Sequence[Group], at: int, scene: Scene) -> Group | None:
    """Several in the genitive before a noun, or before its adjectives: "|Johdon ja kuntien| toinen tapaaminen"."""
    endings = scene.words.genitives
    fits = (g for g in inside if endings and len(g.parts) > 1 and not g.prep and at - BESIDE <= g.last <= at)
    owning = (g for g in fits if all(p.here.text.split()[-1].lower().endswith(endings) for p in g.parts))
    return next((g for g in owning if not verbs_between(row, g.last - 1, at, scene)), None)


def asked_before(row: list[Item], inside: Sequence[Group], clause: Clause, scene: Scene) -> Sides | None:
    """Who is asked to a meeting by whom, as an object that stands right before it: "kutsui |X:n| illalliselle"."""
    finite = finite_verb(row, clause, None, scene)
    one = subject_beside(row, inside, clause, scene)
    guests = guests_of(row, inside, clause, one, scene) if one else None
    beside = one and guests and not guests.prep and guests.last == clause.at and one.last <= finite
    return Sides(one.parts, guests.parts, governs=True) if beside and one and guests else None


def met_before(
    row: list[Item], inside: Sequence[Group], clause: Clause, owner: tuple[Part, ...], scene: Scene
) -> Sides | None:
    """Whom somebody met, by a genitive before the noun: "|Presidentin| tapaamisen jälkeen |Edda Varn| sanoi …"."""
    one = subject(row, inside, clause, finite_verb(row, clause, None, scene), scene)
    people = one and len(owner) == 1 and all(part.kind == "person" for part in (*one.parts, *owner))
    apart = people and one and one.first > clause.at and one.parts[0].name
    return Sides(one.parts, owner) if one and apart else None


def heard_by(
    row: list[Item], inside: Sequence[Group], clause: Clause, owner: tuple[Part, ...], scene: Scene
) -> Sides | None:
    """Who is heard by whose hearing it is: "|X| oli |valiokunnan| kuultavana"."""
    finite = finite_verb(row, clause, None, scene)
    one = subject_beside(row, inside, clause, scene)
    if one and scene.words.genitives and one.parts[0].here.start == owner[0].here.start:
        one = next((g for g in inside if not g.prep and g.first > finite), None)  # "kuultavana oli |X|"
    heard = one and not any(part.here.start == owner[0].here.start for part in one.parts)
    return Sides(one.parts, owner, governs=True) if one and heard else None


def led_to(owner: tuple[Part, ...], noun: Item) -> tuple[Part, ...]:
    """The places among those in the genitive that a visit is to, as its noun begins with them: "|Intian|-matkansa"."""
    return tuple(part for part in owner if part.kind == "place" and part.here.start == noun.start)
