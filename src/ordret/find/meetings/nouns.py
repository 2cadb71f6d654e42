"""Who meets, by where they stand beside a noun for a meeting: behind "between", "with", "of", before it in the
genitive, or as the subject of the verb that governs it ("holds talks")."""

from collections.abc import Sequence

from ordret.find.items import Item
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.genitives import asked_before, heard_by, joined, led_to, met_before
from ordret.find.meetings.governing import governed
from ordret.find.meetings.groups import Group
from ordret.find.meetings.having import who_had
from ordret.find.meetings.holders import Beside, with_subject
from ordret.find.meetings.owners import OF, compound, owners
from ordret.find.meetings.scene import DAY, Scene
from ordret.find.meetings.sides import Sides, several
from ordret.find.meetings.signs import signals
from ordret.find.meetings.starts import definite, phrase_start
from ordret.find.meetings.subject import subject_beside, verbs_between, within
from ordret.find.meetings.verbs import parts_clause
from ordret.find.meetings.visits import goal_of, of_journey, of_visit
from ordret.model import Part
from ordret.pack.meetings_file import Kind

REACH = 14  # items between a noun and who it says meets: days and places; farther off another phrase has begun
ALONE = ("visit", "summit", "call", "hearing")  # kinds that one party makes a meeting


def of_noun(
    row: list[Item], held: Sequence[Group], clause: Clause, kind: Kind, timed: bool, scene: Scene
) -> Sides | None:
    """The sides of a noun; None where its clause does not tell them. `timed`: it stands behind "after", "before"."""
    words, at = scene.words, clause.at
    inside = within(held, clause)
    near = _near(row, inside, clause, timed, scene)
    if kind == "journey":
        return of_journey(row, inside, clause, near, scene)
    if between := next((g for g in near if g.prep in words.between), None):
        return _between(row, near, between, scene)
    goal = goal_of(near, scene) if kind == "visit" else ()
    if goal and all(part.kind == "person" for part in goal) and near[0].first <= at + OF and definite(row, at, scene):
        return Sides(goal)  # "|Besøket til| ministeren", whose it is
    if both := joined(row, inside, at, scene):
        return Sides(both.parts)
    if words.genitives and (asked := asked_before(row, inside, clause, scene)):
        return asked
    owner = tuple(owners(row, at, scene))
    led = led_to(owner, row[at]) if kind == "visit" and words.genitives else ()
    beside = Beside(near, _with_whom(row, inside, near, clause, kind, scene), led or goal, timed)
    if own := tuple(part for part in owner if part not in led):
        return _owned(row, inside, clause, kind, own, beside, scene)
    return _told(row, held, clause, kind, beside, scene)


def _near(row: list[Item], inside: Sequence[Group], clause: Clause, timed: bool, scene: Scene) -> list[Group]:
    """The groups that hang on a noun: behind it with no verb between, or before it by their preposition."""
    words, at = scene.words, clause.at
    near = [g for g in inside if g.prep in words.postpositions and g.last < at]
    near += [g for g in inside if at < g.first <= at + REACH and not verbs_between(row, at, g.first, scene)]
    near += [g for g in inside if g.prep in words.between and g not in near and _planned(row, at, g.first, scene)]
    opens = (g for g in inside if g.prep in words.between and g.first - 1 == clause.first and g.last < at)
    return near if timed else [*near, *opens]


def _with_whom(
    row: list[Item], inside: Sequence[Group], near: Sequence[Group], clause: Clause, kind: Kind, scene: Scene
) -> Group | None:
    behind = next((g for g in near if g.prep in scene.words.behind), None)
    return behind or _host(near, kind, scene) or _ahead(row, inside, clause.at, scene)


def _owned(
    row: list[Item],
    inside: Sequence[Group],
    clause: Clause,
    kind: Kind,
    owner: tuple[Part, ...],
    beside: Beside,
    scene: Scene,
) -> Sides | None:
    """The sides of a noun behind whose it is: "|Merkels| Besuch", "|the council's| talks with X"."""
    timed, behind = beside.timed, beside.behind
    if timed and not behind and owner[0].here.end > row[clause.at].start:
        return None  # "during |the Nato| summit": only when something else was
    if kind == "hearing" and owner[0].kind in ("group", "body"):
        return heard_by(row, inside, clause, owner, scene)
    if timed and scene.words.genitives and (found := met_before(row, inside, clause, owner, scene)):
        return found
    enough = behind or kind in ALONE or len(owner) > 1 or owner[0].kind in ("body", "group")
    return Sides(owner, behind.parts if behind else (), beside.goal) if enough else None


def _told(
    row: list[Item], held: Sequence[Group], clause: Clause, kind: Kind, beside: Beside, scene: Scene
) -> Sides | None:
    """The sides of a noun by who stands behind "of", or with it, or by the subject of its clause."""
    inside, behind = within(held, clause), beside.behind
    of = _of_or_by(row, clause.at, kind, beside, scene)
    if of and kind == "visit" and of.prep in scene.reading.pack.agents:
        came = of_visit(row, inside, clause, of, scene)
        return came._replace(goal=came.goal or beside.goal) if came and not came.other else came
    if of and (found := _of_whom(row, inside, clause, kind, of, beside, scene)):
        return found
    if beside.timed and behind and (one := who_had(row, held, clause, scene)):
        return Sides(one.parts, behind.parts, beside.goal)
    if behind and kind == "hearing" and of is None and all(part.kind == "person" for part in behind.parts):
        return Sides(behind.parts)  # "de hoorzitting |met X|"
    found = with_subject(row, inside, clause, kind, beside, scene)
    if found is None and kind == "summit" and not beside.timed and (whose := compound(row[clause.at], scene)):
        return Sides((whose,))
    return found


def _of_or_by(row: list[Item], at: int, kind: Kind, beside: Beside, scene: Scene) -> Group | None:
    """Whose a meeting is, or by whom a visit: "a visit to Baghdad |by X|"."""
    of = next((g for g in beside.near if _of(row, g, at, kind, scene)), None)
    if of or kind != "visit":
        return of
    by = (g for g in beside.near if g.prep in scene.reading.pack.agents and (beside.goal or g.first <= at + OF))
    return next(by, None)


def _of_whom(
    row: list[Item], inside: Sequence[Group], clause: Clause, kind: Kind, of: Group, beside: Beside, scene: Scene
) -> Sides | None:
    """The sides of a noun before whose it is: "a meeting |of ministers|", "een telefoontje |van X| aan Y"."""
    if kind == "hearing" or of.prep in scene.reading.pack.naming.where:
        return _heard(row, inside, clause, of, kind, scene)
    called = (g for g in beside.near if kind == "call" and g.prep in scene.words.goal and g.first > of.first)
    behind = beside.behind or next(called, None)
    enough = behind or kind in ALONE or several(of, "", scene)
    return Sides(of.parts, behind.parts if behind else (), beside.goal) if enough else None


def _between(row: list[Item], near: Sequence[Group], between: Group, scene: Scene) -> Sides | None:
    """All between whom there is a meeting, or those of whom they are: "zwischen Vertretern |der Bahn und der Post|"."""
    if _among(row, between, scene):
        return Sides(between.parts)
    of = (g for g in near if g.prep == "of" and g.first == between.last and len(g.parts) > 1)
    whose = next(of, None)
    return Sides(whose.parts) if whose else None


def _among(row: list[Item], group: Group, scene: Scene) -> bool:
    """Whether a group may be all between whom there is a meeting: several, or a word for them that says whose they
    are, if anything does."""
    follow = row[group.last].low if group.last < len(row) else ""
    told = follow not in scene.reading.pack.genitive_articles and follow not in scene.words.of
    if len(group.parts) == 1 and group.parts[0].kind == "body" and group.parts[0].name:
        return False
    return several(group, "", scene) or (told and not group.parts[0].name)


def _planned(row: list[Item], start: int, end: int, scene: Scene) -> bool:
    """Whether all verbs between a noun and who meets are participles: "is a meeting |planned| between X and Y"."""
    verbs = [row[p].low for p in range(start + 1, end - 1) if parts_clause(row, p, scene)]
    return start < end <= start + REACH and all(scene.reading.pack.days.verbs.participles.fullmatch(v) for v in verbs)


def whose(row: list[Item], held: Sequence[Group], clause: Clause, kind: Kind, scene: Scene) -> tuple[Part, ...]:
    """Whose meeting it is, whoever the clause is about: owners, or who stands behind "of", "between"."""
    at = clause.at
    near = [
        g for g in within(held, clause) if at < g.first <= at + REACH and not verbs_between(row, at, g.first, scene)
    ]
    fits = (g for g in near if g.prep in scene.words.between or _of(row, g, at, kind, scene))
    owner = tuple(owners(row, at, scene))
    town = len(owner) == 1 and owner[0].kind == "place"  # "boikotoi |Wienin| kokousta"
    return owner if owner and not town else next((g.parts for g in fits), ())


def _ahead(row: list[Item], inside: Sequence[Group], at: int, scene: Scene) -> Group | None:
    """Whom a meeting is with that stands last in its clause: "heeft |met X| een gesprek gevoerd"."""
    if not scene.words.verb_final:
        return None
    start = phrase_start(row, at, scene)
    start -= start > 0 and row[start - 1].low in scene.words.within  # "gaat met X |in| gesprek"
    return next((g for g in inside if g.prep in scene.words.behind and g.last == start), None)


def awaited(row: list[Item], held: Sequence[Group], clause: Clause, kind: Kind, scene: Scene) -> Sides | None:
    """Whom a meeting is with that is the subject of its clause: "and tonight |a dinner with Y| awaits"."""
    inside = [g for g in within(held, clause) if not all(part.kind == "place" for part in g.parts)]
    awaits = any(row[p].low in scene.words.awaits for p in range(clause.first, clause.last))
    if not awaits or kind not in ("meeting", "call") or len(inside) != 1 or inside[0].prep not in scene.words.behind:
        return None
    near = inside[0].first - clause.at <= OF and all(part.name or part.role for part in inside[0].parts)
    return Sides(inside[0].parts, governs=True) if near and inside[0].first > clause.at else None


def vague(row: list[Item], clause: Clause, scene: Scene) -> bool:
    """Whether a noun means meetings in general: no determiner before it, no verb of holding, not what the clause is
    about: "paved the way for |talks| between X and Y"."""
    at = clause.at
    pack, start = scene.reading.pack, phrase_start(row, at, scene)
    if definite(row, at, scene) or start == clause.first or row[start].low in pack.determiners or start == 0:
        return False
    if next(owners(row, at, scene), None):
        return False
    before = row[start - 1].low
    return before not in scene.words.governing and before not in pack.time and before != DAY


def _host(near: Sequence[Group], kind: Kind, scene: Scene) -> Group | None:
    """Whom somebody meets at theirs: "til frokost |hos sin kollega|"."""
    fits = (g for g in near if g.prep in scene.words.at and g.parts[0].kind != "place")
    return next(fits, None) if kind != "visit" else None


def _of(row: list[Item], group: Group, at: int, kind: Kind, scene: Scene) -> bool:
    """Whether a group says whose a meeting is: "a meeting |of ministers|", "ein Treffen |der Minister|"."""
    pack = scene.reading.pack
    if group.first > at + OF:
        return False
    printed = group.first > 0 and row[group.first - 1].low == group.prep
    if not group.prep or (group.prep == "of" and not printed):
        return group.first == at + 1 and row[group.first].low in pack.genitive_articles
    where, what = group.prep in pack.naming.where, group.parts[0].kind
    placed = (what == "place" and (kind == "visit" or where)) or (what == "person" and where)
    return group.prep in scene.words.of and not placed


def _heard(row: list[Item], inside: Sequence[Group], clause: Clause, of: Group, kind: Kind, scene: Scene) -> Sides:
    """Who is heard, where the clause says it, and before whom."""
    one = subject_beside(row, inside, clause, scene)
    governs = one is not None and one is not of and governed(row, clause, one, inside, scene)
    if one and governs and kind != "hearing" and "wished" in signals(row, clause, scene):
        return Sides(of.parts, governs=True)  # "asks for a meeting |of the council|", in which it may have a seat
    if one and governs and kind == "summit":
        return Sides(one.parts, governs=True)
    if one and governs:
        return Sides(one.parts) if len(one.parts) > 1 else Sides(one.parts, of.parts)
    return Sides(of.parts)
