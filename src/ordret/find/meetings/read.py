"""One sentence → the meetings that it tells of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ordret.find.items import Item
from ordret.find.meetings import around, attribute, away, clause, forms, sides, signs, subject, tense
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.draft import Draft, drawn_up
from ordret.find.meetings.fate import day_of_tense, of_noun_clause, time_before, today
from ordret.find.meetings.groups import Group
from ordret.find.meetings.laid import Sentence
from ordret.find.meetings.lasts import lengths, told_on
from ordret.find.meetings.nouns import awaited, of_noun, whose
from ordret.find.meetings.office import in_office, official
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.sides import Sides
from ordret.find.meetings.starts import definite, own_start, phrase_start
from ordret.find.meetings.verbs import determined, is_noun, parts_clause
from ordret.model import Absence
from ordret.pack.meeting_words import Form
from ordret.pack.meetings_file import Kind
from ordret.when import Day


def drafts(sentence: Sentence, scene: Scene) -> list[Draft]:
    """The meetings of a sentence, in the order of the words that say them; a journey to one is none of its own."""
    found = list(_drafts(sentence, scene))
    return [draft for draft in found if not (draft.journey and _shared(draft, found))]


def _shared(journey: Draft, found: Sequence[Draft]) -> bool:
    """Whether a journey is to a meeting that is told of, too, and not called off while the journey was made."""
    names = {part.name or part.here.text for part in journey.parties}
    kept = [each for each in found if each.status != "called off" or journey.status == "called off"]
    return any(not each.journey and names & {p.name or p.here.text for p in each.parties} for each in kept)


def _drafts(sentence: Sentence, scene: Scene) -> Iterator[Draft]:
    for at, item in enumerate(sentence.row):
        if not scene.words.says(item.low):
            continue
        kind = scene.words.noun(item.low)
        if kind and at and f"{sentence.row[at - 1].low} {item.low}" in scene.words.not_nouns.whole:
            continue  # "news conference"
        if kind and (item.low not in scene.words.verbs or is_noun(sentence.row, at, scene)):
            found = _noun(sentence, at, kind, scene)
        elif at and determined(sentence.row[at - 1], scene):
            continue  # "see the |head| of X"
        else:
            found = _verb(sentence, at, scene)
        if found:
            yield found


def _verb(sentence: Sentence, at: int, scene: Scene) -> Draft | None:
    around_it = clause.clause(sentence.row, at, scene)
    lows = _lows(sentence, around_it)
    for verb in scene.words.verbs.get(sentence.row[at].low, ()):
        if visit := attribute.visit(sentence, at, verb, scene):
            return visit
        if not sides.has_needed(lows, verb) or not forms.may_be(sentence.row, around_it, verb.tense, scene):
            continue
        found = sides.of_verb(sentence.row, sentence.groups, around_it, verb, scene)
        if found and (not verb.office or in_office(found.all, verb, scene)):
            return _told(sentence, clause.with_main(sentence.row, around_it, scene), verb, found, scene)
    return None


def _lows(sentence: Sentence, held: Clause) -> set[str]:
    """The words of a clause, and of whom the relative stands for that opens it: "a |judge|, |who| questioned him"."""
    lows = {item.low for item in sentence.row[held.first : held.last]}
    whom = (g for g in sentence.groups if g.first == held.first and g.last == g.first + 1)
    return lows.union(*(part.here.text.lower().split() for group in whom for part in group.parts))


def _told(sentence: Sentence, held: Clause, verb: Form, found: Sides, scene: Scene) -> Draft | None:
    row = sentence.row
    day = around.day(row, sentence.days, held, scene, near=False)
    day = None if day and verb.tense == "infinitive" and told_on(row, held, day, scene) else day
    said, negated = signs.signals(row, held, scene), signs.denied(row, held, scene)
    if "nothing" in said or signs.supposed(row, held, scene):
        return None
    if row[held.first].low in scene.reading.pack.subject_relatives and held.last < len(row):
        main = Clause(held.last, len(row), held.last)
        said |= {"called off"} & signs.signals(row, main, scene)  # "the summit, which was to meet in May, |is off|"
    status = signs.by_words(said, negated=negated)
    after = held.at > 0 and forms.done(row[held.at - 1].low, scene)
    if verb.tense == "progressive" and (after or forms.beside_past(row, held, scene)):
        status, negated = "held", False
    wished = ("wished",) if verb.tense == "past" else ()  # who "discussed a possible summit" did discuss it
    if status in (None, "planned", "held", *wished) and verb.tense in ("past", "participle"):
        status = tense.by_tense(row, held, verb.tense, day.when if day else None, scene)
    when = day.when if day else None
    if status in (None, "planned") and forms.went_to(row, held, day, scene):
        status = "held"
    far = forms.yearless(when) and verb.tense in ("present", "infinitive")
    if (far or (verb.tense == "present" and day_of_tense(when))) and not today(when, scene):
        when = None  # a present tense tells of what is to come, whatever other verb the day is near
    relative = row[held.first].low in scene.reading.pack.subject_relatives and verb.tense == "present"
    if status is None and relative and day is None:
        return None  # "the commission, |which deliberates on it|": at any time
    if (
        status is None
        and verb.tense == "present"
        and (day is None or today(day.when, scene))
        and forms.title(row, scene)
    ):
        return None  # "X and Y meet", which may be over
    status = status or tense.by_tense(row, held, verb.tense, when, scene)
    if status is None or (negated and status not in ("called off", "missed")):
        return None
    journey = verb.kind == "journey" or (verb.kind == "visit" and not verb.object)
    if journey and status == "missed":
        return None  # "never came to Geneva" tells of no visit
    drafted = drawn_up(sentence, held, verb.kind, status, found, day, scene)
    return replace(drafted, journey=journey)


def _noun(sentence: Sentence, at: int, kind: Kind, scene: Scene) -> Draft | None:
    row, held = sentence.row, clause.clause(sentence.row, at, scene)
    if any(n.start <= row[at].start and row[at].end <= n.end for n in scene.reading.names.within(*_around(row, at))):
        return None  # "Congress", where it is a body's name
    said = signs.signals(row, held, scene)
    stayed = away.of_clause(sentence, held, scene) if said.isdisjoint(("called off", "missed")) else ()
    if stayed:
        return _missed(sentence, held, kind, stayed, scene)
    behind = time_before(row, at, scene)
    found = of_noun(row, sentence.groups, held, kind, bool(behind), scene)
    lasted = behind == "after" and bool(lengths(row, held, scene))
    day = around.day(row, sentence.days, held, scene, near=bool(behind) and not lasted)
    day = None if day and not behind and told_on(row, held, day, scene) else day
    if not found and not behind and (found := _said_in(sentence, held, kind, scene)):
        behind = "after"
    carried = None if found or behind else awaited(row, sentence.groups, held, kind, scene)
    found = found or carried
    if not found:
        return _again(sentence, held, kind, day, scene) if not behind else None
    status = of_noun_clause(row, clause.whole(row, held, scene), behind, day, found.governs, scene)
    if status and "called off" in _main(row, held, scene):
        status = "called off"
    alone = found.governs and len(found.all) == 1
    if status is None or (status == "wished" and kind == "summit" and alone and not found.goal):
        return None  # "|X| asks for a session": of others
    drafted = drawn_up(sentence, held, kind, status, found, day, scene)
    lonely = drafted.kind == "visit" and len(drafted.parties) == 1 and drafted.place is None
    if lonely and not official(drafted.parties[0], scene) and not _in_office(row, held, scene):
        return None
    heard_by = kind == "hearing" and len(drafted.parties) == 1 and drafted.parties[0].kind in ("body", "place")
    if heard_by:
        return None  # "a hearing in the Senate": nobody is said to be heard
    return replace(drafted, journey=kind == "journey", carried=bool(carried))


def _main(row: list[Item], held: Clause, scene: Scene) -> set[str]:
    """What the main clause says behind a relative one: "the talks |that X was to hold with Y|, are off"."""
    pack = scene.reading.pack
    behind = [item.low for item in row[held.at + 1 : held.at + 3]]
    opens = behind[:1] != [","] and bool(behind) and behind[0] in pack.relatives | pack.subject_relatives
    apart = opens and held.last < len(row) and row[held.last].low == ","
    return signs.signals(row, Clause(held.last, len(row), held.last), scene) if apart else set()


def _said_in(sentence: Sentence, held: Clause, kind: Kind, scene: Scene) -> Sides | None:
    """The sides of a meeting in which a person says or does something: "|X| got an answer |in the talk with Y|"."""
    start = phrase_start(sentence.row, held.at, scene)
    known = kind == "call" or start < held.at or definite(sentence.row, held.at, scene)
    known = known or sentence.row[held.at].low in scene.words.meals
    told = kind in ("meeting", "summit", "call")
    if not told or not start or sentence.row[start - 1].low not in scene.words.within:
        return None
    found = of_noun(sentence.row, sentence.groups, held, kind, True, scene)
    if found is None:
        return None
    several, whom = len(found.all) > 1, found.other
    one_of = sentence.row[start].low in scene.reading.pack.indefinite  # "in |a| meeting with the council"
    told = known and several and all(part.name or part.role or (one_of and part.kind == "group") for part in whom)
    people = told and all(part.kind == "person" for part in found.one)
    agreed = not whom and sides.several(Group(0, 0, "", found.one), "", scene)
    return found if people or agreed else None


def _in_office(row: list[Item], held: Clause, scene: Scene) -> bool:
    """Whether the words for a visit say that it is one in office, whoever goes: "a |state| visit"."""
    return any(row[p].low in scene.words.official for p in range(max(held.first, held.at - 3), held.at + 1))


def _again(sentence: Sentence, held: Clause, kind: Kind, day: Day | None, scene: Scene) -> Draft | None:
    """What a clause says of the meeting before: its noun opens it, nobody else stands in it, and it says when or where
    it is held, or that it is off: "|A new round| is set for Thursday in Oslo"."""
    row = sentence.row
    small = held.at < 3 and not any(
        parts_clause(row, p, scene) or row[p].low in scene.reading.pack.prepositions for p in range(held.at)
    )
    opens = own_start(row, held.at, scene) == held.first or small  # "|Seuraava| tapaaminen …"
    somebody = any(part.kind != "place" for g in subject.within(sentence.groups, held) for part in g.parts)
    if not opens or held.first or somebody:
        return None
    status = of_noun_clause(row, clause.whole(row, held, scene), "", day, True, scene)
    if status is None:
        return None
    drafted = drawn_up(sentence, held, kind, status, Sides(()), day, scene)
    told = drafted.day or drafted.place or status in ("called off", "missed")
    return replace(drafted, again=True) if told else None


def _around(row: list[Item], at: int) -> tuple[int, int]:
    """The stretch in which a name may stand that an item is a part of."""
    return row[max(0, at - 4)].start, row[min(len(row) - 1, at + 4)].end


def _missed(sentence: Sentence, held: Clause, kind: Kind, stayed: tuple[Absence, ...], scene: Scene) -> Draft:
    """A meeting that somebody stays away from."""
    row = sentence.row
    day = around.day(row, sentence.days, held, scene, near=False)
    past = any(tense.is_past(row[p].low, scene) for p in range(held.first, held.last))
    past = past or today(day.when if day else None, scene)
    status = tense.by_day(day.when if day else None, scene) or ("held" if past else "planned")
    gone = [absence.part.here.start for absence in stayed]
    parties = (p for p in whose(row, sentence.groups, held, kind, scene) if p.here.start not in gone)
    return replace(drawn_up(sentence, held, kind, status, Sides(tuple(parties)), day, scene), absent=stayed)
