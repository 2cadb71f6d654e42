"""Where the clause of a word begins and ends, and what became of what it tells of."""

from datetime import timedelta
from typing import NamedTuple

from ordret.find.items import Item, is_word
from ordret.find.meetings.reported import credited
from ordret.find.meetings.scene import DAY, Scene, parts_clause, possessive, scare
from ordret.model import MeetingStatus, Passage, When, quote
from ordret.pack.meetings_file import Tense

NEAR = 3  # items between "without" and the word for a meeting that it denies
THESE = timedelta(days=10)
ENDS = frozenset((";", ":", "!", "?", "–", "—", "(", ")", "“", "”", "„", "»", "«", '"', "-"))


class Clause(NamedTuple):
    """Items `first` up to `last` of a sentence, and the one that says the meeting."""

    first: int
    last: int
    at: int


def clause(row: list[Item], at: int, scene: Scene) -> Clause:
    """The clause around an item. An infinitive's goes on to what governs it."""
    first = next((p + 1 for p in range(at - 1, -1, -1) if _begins(row, p, at, scene)), 0)
    last = next((p for p in range(at + 1, len(row)) if _bounds(row, p, scene) or _goes_on(row, p, scene)), len(row))
    return Clause(first, last, at)


def _begins(row: list[Item], p: int, at: int, scene: Scene) -> bool:
    """Whether a clause begins behind an item; at a relative, it begins with it."""
    if p + 1 < at and row[p + 1].low in scene.reading.pack.subject_relatives and _opens(row, p + 1, scene):
        return True
    marks = scene.words.marks
    if row[p].low in marks or (p + 1 < len(row) and row[p + 1].low in marks):
        return False
    if row[p].low == "," and (p + 1 == at or not scene.reading.pack.verb_second) and parts_clause(row, p + 1, scene):
        return False
    if _says_he(row, p, at, scene):
        return True
    return _bounds(row, p, scene) and row[p].low not in scene.reading.pack.subject_relatives


def _says_he(row: list[Item], p: int, at: int, scene: Scene) -> bool:
    """ "said |he| was willing": a clause without a conjunction behind a verb of reporting."""
    pack = scene.reading.pack
    if pack.verb_second or row[p].low not in pack.verbs or p + 2 >= at:
        return False
    opens = row[p + 1].low in pack.pronouns or row[p + 1].capital or row[p + 1].low in pack.determiners
    follows = next((q for q in range(p + 2, min(p + 8, at)) if parts_clause(row, q, scene)), None)
    if not opens or follows is None or row[follows].low == ",":
        return False
    return scene.words.marks.isdisjoint((row[follows - 1].low, row[follows].low))  # not "urged |X to meet| Y"


def _bounds(row: list[Item], p: int, scene: Scene) -> bool:
    low = row[p].low
    if low in ENDS and scare(row, p):
        return False
    if low in ENDS:
        return not (low == "-" and p > 0 and row[p].start == row[p - 1].end)
    if low == "," and p + 1 < len(row):
        follow = row[p + 1].low
        opens = (
            follow in scene.words.opens or follow in scene.reading.pack.subordinate - scene.reading.pack.coordinators
        )
        return opens or parts_clause(row, p + 1, scene) or _new_clause(row, p, scene) or credited(row, p, scene)
    return _opens(row, p, scene)


def _goes_on(row: list[Item], p: int, scene: Scene) -> bool:
    """ "met X and |said|": another verb of the same subject."""
    joins = row[p].low in scene.reading.pack.coordinators
    return joins and p + 1 < len(row) and is_word(row[p + 1]) and parts_clause(row, p + 1, scene)


def _new_clause(row: list[Item], comma: int, scene: Scene) -> bool:
    """ ", and |then they| met": a coordinator behind a comma, with a verb soon behind it and no comma between."""
    pack = scene.reading.pack
    if row[comma + 1].low not in pack.coordinators:
        return False
    reach = range(comma + 2, min(comma + 7, len(row)))
    return any(parts_clause(row, p, scene) and is_word(row[p]) for p in reach)


def _opens(row: list[Item], p: int, scene: Scene) -> bool:
    """A conjunction, or a relative, that is no preposition and no determiner."""
    pack, low = scene.reading.pack, row[p].low
    if low in pack.determiners and (low in pack.complementizers or low in pack.relatives) and p + 1 < len(row):
        follow = row[p + 1]
        return follow.capital or follow.low in pack.pronouns or parts_clause(row, p + 1, scene)
    if low in pack.prepositions or low in pack.determiners or low in pack.coordinators:
        since = low in scene.words.since and p > 0 and _verb_ahead(row, p, scene)
        return since or (low in pack.complementizers and _reports(row, p, scene))
    if low in pack.adverbs and p and is_word(row[p - 1]) and parts_clause(row, p - 1, scene):
        return False  # "forsvant |så| inn"
    if low in pack.auxiliaries and p and row[p - 1].low != ",":
        return False  # "|var| i torsdags på besök", which is "where", too
    return low in pack.subordinate or low in scene.words.opens


def _verb_ahead(row: list[Item], p: int, scene: Scene) -> bool:
    """Whether a verb follows before the next mark: "|sedan| X hoppade av", not "sedan maj"."""
    for at in range(p + 1, len(row)):
        if not is_word(row[at]):
            return False
        if parts_clause(row, at, scene):
            return True
    return False


def _reports(row: list[Item], p: int, scene: Scene) -> bool:
    """Whether a word that is a preposition, too, opens a clause: "spurgte, |om| de kom", not "bad |om| et møde"."""
    pack = scene.reading.pack
    before = row[p - 1].low if p else ""
    if before == ",":
        return True
    if before not in pack.verbs and before not in pack.adverbs:
        return False
    reach = range(p + 2, min(p + 6, len(row)))
    verb = next((q for q in reach if is_word(row[q]) and parts_clause(row, q, scene)), None)
    return verb is not None and not any(row[q].low in pack.prepositions for q in range(p + 1, verb))


def whole(row: list[Item], clause: Clause, scene: Scene) -> Clause:
    """The clause of a noun; where no verb stands in it, on to the end of the sentence: "The meeting between X and Y,
    which …, |is cancelled|"."""
    relatives = scene.reading.pack.subject_relatives
    own = next((p for p in range(clause.at, clause.last) if row[p].low in relatives), clause.last)
    if any(parts_clause(row, p, scene) for p in range(clause.first, own) if is_word(row[p])):
        return clause
    relative = any(item.low in relatives for item in row[own : own + 2])
    ends = (p for p in range(own + 2, len(row) - 1) if row[p].low == "," and parts_clause(row, p + 1, scene))
    return clause._replace(first=next(ends, clause.first) if relative else clause.first, last=len(row))


def supposed(row: list[Item], clause: Clause, scene: Scene) -> bool:
    """Whether a clause only supposes what it says, or somebody denies it: "|if| X meets Y", "|denies that| X met Y"."""
    pack, before = scene.reading.pack, [row[p].low for p in range(clause.first) if row[p].low != ","][-2:]
    if not before or before[-1] not in pack.subordinate:
        return False
    that = len(before) == 2 and before[1] in pack.complementizers
    verbs = pack.verbs.get(before[0], ()) if that else ()
    denied = any(verb.act in ("denies", "rejects") and not verb.particle for verb in verbs)
    return denied or "nothing" in scene.words.said(before[-1])


def signals(row: list[Item], clause: Clause, scene: Scene) -> set[str]:
    """What the words of a clause say of what became of a meeting, by the keys of the pack's `status`."""
    commas = [p for p in range(clause.first, clause.at) if row[p].low == ","]
    if len(commas) == 2 and clause.first < commas[0]:  # "X, |offended at not being asked|, prepares a summit"
        parts = (clause.first, commas[0]), (commas[1], clause.last)
        return set().union(*(scene.words.said(_low(row, a, b, scene)) for a, b in parts))
    if left_open(row, clause, scene):
        return {"wished"}
    said = scene.words.said(_low(row, clause.first, clause.last, scene))
    inside = row[clause.first : clause.last]
    if not any(item.low == DAY for item in inside):
        return said
    return said | scene.words.said(" ".join(item.low for item in inside if item.low != DAY))  # "nektet |torsdag| å"


def _low(row: list[Item], first: int, last: int, scene: Scene) -> str:
    """The text of some items in small letters, without a month that reads like a helping verb: "in |May|"."""
    start = row[first].start
    low = scene.reading.article.text[start : row[last - 1].end].lower()
    for item in row[first:last]:
        word = low[item.start - start : item.end - start]
        if item.low == DAY and item.capital and word in scene.words.may:
            low = low[: item.start - start] + "-" * len(word) + low[item.end - start :]
    return low


def left_open(row: list[Item], clause: Clause, scene: Scene) -> bool:
    """Whether a clause leaves a meeting possible: "does |not rule out| talks"."""
    inside = {row[p].low for p in range(clause.first, clause.last)}
    return not inside.isdisjoint(scene.words.rules_out) and not inside.isdisjoint(scene.reading.pack.negations)


def denied(row: list[Item], clause: Clause, scene: Scene) -> bool:
    """Whether a clause says that something is not so."""
    if left_open(row, clause, scene):
        return False
    negations, determiners = scene.reading.pack.negations, scene.reading.pack.determiners
    others = scene.words.noun(row[clause.at].low) is not None  # "The talks have yielded |no| deal"
    if others and any(item.low in scene.words.outcome for item in row[clause.at : clause.last]):
        return False  # "The talks |led| nowhere"
    far = [p for p in range(clause.at + 1, clause.last) if others and row[p].low in determiners]
    far += [p for p in range(clause.first, clause.last) if not 0 < clause.at - p <= NEAR and _without(row, p, scene)]
    return any(
        p not in far and row[p].low in negations and not _aside(row, p, clause)
        for p in range(clause.first, clause.last)
    )


def _without(row: list[Item], p: int, scene: Scene) -> bool:
    """Whether a word denies only what stands behind it: "The talks ended |without| a deal"."""
    return row[p].low in scene.reading.pack.prepositions


def _aside(row: list[Item], p: int, clause: Clause) -> bool:
    """Whether an item stands between commas that the word for the meeting does not: "X, |not having been asked|, held
    a meeting"."""
    before = next((q for q in range(p, clause.first, -1) if row[q].low == ","), None)
    behind = next((q for q in range(p, clause.last) if row[q].low == ","), None)
    return before is not None and behind is not None and not before < clause.at < behind


def reason(row: list[Item], clause: Clause, scene: Scene) -> Passage | None:
    """Why, in printed words: from "because" to the end of its clause."""
    article = scene.reading.article
    start = row[clause.first].start
    for _, first, _ in scene.words.reason.within(article.text[start : row[-1].end]):
        behind = [item for item in row if item.start > start + first]
        stop = next((at for at, item in enumerate(behind) if item.low in ENDS or item.low in (",", ".")), len(behind))
        return quote(article, start + first, behind[stop - 1].end) if stop else None
    return None


def by_words(said: set[str], *, negated: bool) -> MeetingStatus | None:
    """The status that the words alone say."""
    if "called off" in said:
        return "called off"
    if "missed" in said:
        return "missed"
    if "wished" in said and not negated:
        return "wished"
    if "planned" in said:
        return "planned"
    return "held" if "held" in said else None


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
