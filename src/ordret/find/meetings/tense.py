"""What tense and day say of what became of a meeting, and which forms are past or to come."""

from datetime import timedelta

from ordret.find.items import Item
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.verbs import possessive
from ordret.model import MeetingStatus, When
from ordret.pack.meetings_file import Tense

THESE = timedelta(days=10)


def by_tense(row: list[Item], clause: Clause, tense: Tense, day: When | None, scene: Scene) -> MeetingStatus | None:
    """The status that a verb's tense says, with the nearest helping verb; for an infinitive or a present, a day that is
    over or to come decides first."""
    if tense == "past":
        return "held"
    helping = _helping(row, clause, scene)
    purpose = tense == "infinitive" and row[clause.at - 1].low in scene.words.marks
    if purpose and helping in scene.reading.pack.days.verbs.perfect:
        return by_day(day, scene) or "planned"  # "has agreed to |meet|"
    verbs = scene.reading.pack.days.verbs
    if tense == "participle" and helping in scene.reading.pack.passive:
        coming = not is_past(helping, scene) and helping not in verbs.perfect and by_day(day, scene) == "planned"
        return "planned" if coming or _ahead(row, clause, helping, scene) else "held"
    if helping in verbs.perfect:
        return "held"
    if helping in verbs.future:
        return "planned"
    if helping in scene.words.past and tense == "infinitive":
        return "held"  # "had to |answer| questions"
    if helping in scene.words.may and tense == "infinitive":
        return "wished"
    if helping in verbs.undecided and tense == "infinitive":
        return "planned"
    lows = [row[p].low for p in range(clause.first, clause.at)]
    verb_second = scene.reading.pack.verb_second  # elsewhere "|goes| before a panel |today|" is to come
    day_to_come = tense == "present" and day is not None and day.first == day.last and not verb_second
    over = (going_on(day, scene) and not day_to_come) or _over(lows, scene)
    return by_day(day, scene) or ("held" if over else "planned")


def _ahead(row: list[Item], clause: Clause, helping: str, scene: Scene) -> bool:
    """Whether a passive is one to come: "is to |be| received", "wird |empfangen werden|"."""
    verbs = scene.reading.pack.days.verbs
    places = [p for p in range(clause.first, clause.last) if row[p].low == helping]
    marked = any(p and row[p - 1].low in scene.words.marks for p in places)
    return marked or any(row[p].low in verbs.future - verbs.perfect for p in range(clause.first, clause.at))


def _helping(row: list[Item], clause: Clause, scene: Scene) -> str:
    """The helping verb nearest before a verb; where verbs stand last, else the one behind it."""
    verbs = scene.reading.pack.days.verbs
    kinds = verbs.perfect | verbs.future | verbs.undecided | scene.reading.pack.passive
    ahead = (p for p in range(clause.at - 1, clause.first - 1, -1) if row[p].low in kinds)
    before = (row[p].low for p in ahead if not possessive(row, p, scene))
    behind = (row[p].low for p in range(clause.at + 1, clause.last) if row[p].low in kinds and scene.words.verb_final)
    return next(before, "") or next(behind, "")


def _over(helping: list[str], scene: Scene) -> bool:
    """Whether a clause has a past verb, on which an infinitive hangs ("came to |meet|")."""
    return any(is_past(low, scene) for low in helping)


def is_coming(row: list[Item], at: int, scene: Scene) -> bool:
    """Whether an item is a verb of what is to come, and no noun that looks like one ("the |plan|")."""
    pack = scene.reading.pack
    noun = at > 0 and row[at - 1].low in pack.determiners and row[at - 1].low not in pack.pronouns
    return row[at].low in pack.days.verbs.future and not noun


def is_past(low: str, scene: Scene) -> bool:
    """Whether a word is a past form, known or regular."""
    verbs = scene.reading.pack.days.verbs
    if low in verbs.past or low in scene.words.past:
        return True
    if scene.words.noun(low) or low in scene.words.people or low in scene.reading.pack.groups:
        return False  # "toppmøte", "delegerede"
    regular = len(low) > 4 and low.endswith(verbs.past_endings) and low not in verbs.not_past
    return regular and not low.endswith(verbs.not_past_endings)


def by_day(day: When | None, scene: Scene) -> MeetingStatus | None:
    """Held where the day is over, planned where it is to come."""
    published = scene.reading.article.published
    if day is None or published is None:
        return None
    if day.last < published.first:
        return "held"
    return "planned" if day.first > published.last else None


def going_on(day: When | None, scene: Scene) -> bool:
    """Whether it is held these days: "this week". A longer range, or one that may lie on either side, does not tell."""
    published = scene.reading.article.published
    if day is None or published is None or " or " in day.basis:
        return False
    return day.first <= published.first <= day.last and day.last - day.first <= THESE
