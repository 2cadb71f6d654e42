"""What the words of a clause say of what became of its meeting: that it is off, wished, denied, and why."""

from ordret.find.items import Item
from ordret.find.meetings.clause import ENDS, Clause
from ordret.find.meetings.scene import DAY, Scene
from ordret.model import MeetingStatus, Passage, quote

NEAR = 3  # items between "without" and the word for a meeting that it denies


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
