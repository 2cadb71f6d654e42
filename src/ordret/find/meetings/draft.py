"""A meeting as one sentence tells it, drawn up from what its clause says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ordret.find.items import Item, is_word
from ordret.find.meetings import around, away
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.laid import Sentence
from ordret.find.meetings.lasts import whole
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.sides import Sides
from ordret.find.meetings.verbs import parts_clause
from ordret.model import Absence, MeetingStatus, Part, Place
from ordret.pack.meeting_words import Form
from ordret.pack.meetings_file import Kind
from ordret.when import Day


@dataclass(frozen=True, slots=True)
class Draft:
    """A meeting as one sentence tells it; `start` and `end` are those of the word that says it."""

    kind: Kind
    status: MeetingStatus
    parties: tuple[Part, ...]
    start: int
    end: int
    two_sides: bool
    absent: tuple[Absence, ...] = ()
    later: tuple[Absence, ...] = ()  # who stayed away, by a later sentence
    place: Place | None = None
    day: Day | None = None
    host: Part | None = None
    journey: bool = False  # a verb of going somewhere, and no word for a visit
    first: int = 0  # where its sentence begins
    clause: int = 0  # and its clause
    verb: str = ""  # the finite one, by which "sie" is one or many
    carried: bool = False  # with one side alone: the other is whoever the clause before tells of
    again: bool = False  # a noun without anybody beside it: the meeting of the sentence before


def drawn_up(
    sentence: Sentence, held: Clause, kind: Kind, status: MeetingStatus, found: Sides, day: Day | None, scene: Scene
) -> Draft:
    row, goal = sentence.row, found.goal
    kind = "visit" if kind == "journey" else kind
    place_parts = [p for p in (*goal, *found.other) if p.kind == "place"] if kind == "visit" else []
    parties = tuple(p for p in (*found.all, *goal) if not (kind == "visit" and p in place_parts))
    parties = tuple(sorted(parties, key=lambda part: part.here.start))
    place = around.place(row, sentence.chunks, held, found.all, scene)
    if place_parts and place_parts[0].name:
        place = Place(place_parts[0].name, place_parts[0].here)
    two = bool(found.other) or len(parties) == 2
    said = [p for p in range(held.first, held.last) if _says_too(row, p, held, scene)]
    host = around.host(row, sentence.groups, held, found.one, scene)
    day = whole(around.turned(day, status, scene), row, held, status, scene)
    first, begins = row[0].start, row[held.first].start
    drafted = Draft(kind, status, parties, row[said[0]].start, row[said[-1]].end, two, place=place, day=day, host=host)
    later = away.without(sentence, held, scene) if status in ("held", "planned") and _many(kind, parties) else ()
    drafted = replace(drafted, later=later)
    return replace(drafted, first=first, clause=begins, verb=_finite(row, held, parties, scene))


def _many(kind: Kind, parties: Sequence[Part]) -> bool:
    """Whether several meet, so that one may be missing."""
    groups = any(part.kind in ("group", "body") for part in parties)
    return kind == "summit" or (kind in ("meeting", "call") and (groups or len(parties) > 2))


def _finite(row: list[Item], held: Clause, parties: Sequence[Part], scene: Scene) -> str:
    """The finite verb of a pronoun among some parties: right before it or behind it, else the last of its clause."""
    pronouns = scene.reading.pack.pronouns
    places = {part.here.start for part in parties if part.here.text.lower() in pronouns and not part.name}
    at = next((p for p in range(held.first, held.last) if row[p].start in places), None)
    if at is None:
        return ""
    beside = [p for p in (at - 1, at + 1) if held.first <= p < held.last and parts_clause(row, p, scene)]
    verbs = (p for p in range(held.last - 1, at, -1) if is_word(row[p]) and parts_clause(row, p, scene))
    found = next((p for p in beside if is_word(row[p])), next(verbs, None))
    return row[found].low if found is not None else ""


def _says_too(row: list[Item], at: int, held: Clause, scene: Scene) -> bool:
    """Whether a word of the clause says the meeting, too: "kom |sammen| til |topmøde|"."""
    low = row[at].low
    forms = scene.words.verbs.get(row[held.at].low, ())
    needed = any(form.needs and low in form.needs for form in forms)
    noun = at > held.at and scene.words.noun(low) is not None and not _parted(row, held.at, at, forms, scene)
    purpose = at > held.at and row[at - 1].low in scene.words.marks and low in scene.words.verbs  # "|to negotiate|"
    meal = (
        held.first < at < held.at and low in scene.words.meals and row[at - 1].low in scene.words.within
    )  # "|over coffee|"
    return at == held.at or noun or (at > held.at and needed) or purpose or meal


def _parted(row: list[Item], start: int, end: int, forms: Sequence[Form], scene: Scene) -> bool:
    """Whether a verb stands between two items, but for what a verb of meeting needs beside it."""
    verbs = (row[p].low for p in range(start + 1, end + 1) if parts_clause(row, p, scene))
    return any(not any(form.needs and low in form.needs for form in forms) for low in verbs)
