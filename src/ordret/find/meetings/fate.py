"""What became of a meeting that a noun tells of, by its clause, its day and the preposition before it."""

from collections.abc import Sequence
from datetime import timedelta

from ordret.find.items import Item
from ordret.find.meetings import signs, tense
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.having import having
from ordret.find.meetings.nouns import vague
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.starts import phrase_start
from ordret.find.meetings.verbs import parts_clause, possessive
from ordret.model import MeetingStatus, When
from ordret.when import Day

HALF_A_YEAR = timedelta(days=183)


def time_before(row: list[Item], at: int, scene: Scene) -> str:
    """The preposition of time before a noun: what is told is "before" it or "after" it."""
    pack, words = scene.reading.pack, scene.words
    follow = row[at + 1].low if at + 1 < len(row) else ""
    if follow in words.postpositions and (follow in words.after or follow in words.before):
        return "after" if follow in words.after else "before"
    if words.during and row[at].low.endswith(words.during):
        return "after"
    start = phrase_start(row, at, scene)  # "after |30 hours of| talks"
    for p in range(start - 1, max(at - 8, -1), -1):
        low = row[p].low
        if low in words.after or low in words.before:
            return "after" if low in words.after else "before"
        if low in words.of and row[p - 1].low in words.margins:
            return "after"  # "in de |marge van| de top"
        if low in pack.prepositions or parts_clause(row, p, scene):
            break
    opener = having(row, at, scene)
    return "" if opener is None else "after" if row[opener].low in words.after else "before"


def today(when: When | None, scene: Scene) -> bool:
    published = scene.reading.article.published
    return when is not None and published is not None and when.first <= published.last and published.first <= when.last


def day_of_tense(when: When | None) -> bool:
    """Whether a weekday lies where it does by the tense of its clause alone."""
    if when is None or not when.basis.startswith("week"):
        return False
    return when.basis.endswith(("past tense", "of what is to come", "no tense says which", "as tense or words say"))


def _small(row: list[Item], held: Clause, scene: Scene) -> list[int]:
    """The items of a clause that may be its verbs."""
    small = (p for p in range(held.first, held.last) if p == held.first or not row[p].capital)
    return [p for p in small if not possessive(row, p, scene)]


def _past(row: list[Item], at: int, scene: Scene) -> bool:
    """Whether an item is a past form, and no participle like it right behind a helping verb: "har |kalla|"."""
    verbs, low = scene.reading.pack.days.verbs, row[at].low
    helped = at > 0 and row[at - 1].low in verbs.perfect and verbs.participles.fullmatch(low) is not None
    return low in scene.words.outcome or (not helped and tense.is_past(low, scene))


def _perfect(row: list[Item], small: Sequence[int], scene: Scene) -> bool:
    """Whether a clause has a helping verb and a participle, which stands behind it but where verbs stand last."""
    verbs, words = scene.reading.pack.days.verbs, scene.words
    helping = next((p for p in small if row[p].low in verbs.perfect), None)
    if helping is None:
        return False
    behind = [row[p].low for p in small if words.verb_final or p > helping]
    return any(verbs.participles.fullmatch(low) and not words.noun(low) for low in behind)


def _far_back(when: When | None, scene: Scene) -> bool:
    """Whether a day without its year lies nearer to come than back, though no tense has said so."""
    published = scene.reading.article.published
    if when is None or published is None or "year from the publication date" not in when.basis:
        return False
    return published.first - when.last > HALF_A_YEAR


def of_noun_clause(
    row: list[Item], held: Clause, behind: str, day: Day | None, governs: bool, scene: Scene
) -> MeetingStatus | None:
    when = day.when if day else None
    small = _small(row, held, scene)
    lows, past = [row[p].low for p in small], any(_past(row, p, scene) for p in small)
    future = any(tense.is_coming(row, p, scene) for p in range(held.first, held.last))
    if behind == "after":
        return "planned" if future else "held"
    if behind == "before":
        return "planned" if day_of_tense(when) and not past else tense.by_day(when, scene) or "planned"
    said, negated = signs.signals(row, held, scene), signs.denied(row, held, scene)
    if "nothing" in said or signs.supposed(row, held, scene):
        return None
    status = signs.by_words(said, negated=negated)
    if status == "called off" and any(low in scene.words.may for low in lows):
        return "planned"  # "may be delayed again"
    if negated:
        return status if status in ("called off", "missed") else None
    perfect = _perfect(row, small, scene)
    may = any(low in scene.words.may and not tense.is_past(low, scene) for low in lows)
    if status is None and may and not perfect:
        return "wished"  # "there |may| be talks between X and Y"
    known = past or perfect or today(when, scene) or not (day_of_tense(when) or _far_back(when, scene))
    known = known and not (status == "planned" and _far_back(when, scene))
    by_day = tense.by_day(when, scene) if known else None
    if status == "wished" and by_day == "planned" and not scene.words.invites.isdisjoint(lows):
        return "planned"  # "invites the unions to talks on Monday"
    if status == "planned" and by_day == "held" and day_of_tense(when) and not past:
        return "planned"  # "has been moved to Monday"
    if status == "held" and not past and not perfect and tense.by_day(when, scene) == "planned":
        return "planned"  # "the talks go on on Monday"
    if status and (status, by_day) not in (("planned", "held"), ("held", "planned")):
        return status
    if past and not perfect and not future and day_of_tense(when):
        return "held"
    if by_day:
        return by_day
    if future:
        return "planned"
    if not governs and vague(row, held, scene):
        return None
    if past or perfect or "held" in said or tense.going_on(when, scene):
        return "held"
    return "planned" if governs or day_of_tense(when) else None
