"""Who stayed away from a meeting, and why: the subject of a verb for it, and whom the others met without."""

from collections.abc import Iterator, Sequence

from ordret.find.items import Item, is_word
from ordret.find.meetings import clause, signs, subject
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.groups import Group
from ordret.find.meetings.laid import Sentence
from ordret.find.meetings.scene import DAY, Scene
from ordret.find.meetings.verbs import parts_clause
from ordret.model import Absence, Part

BEHIND = 6  # items behind a phrase in which the meeting stands


def absences(sentence: Sentence, scene: Scene) -> tuple[Absence, ...]:
    """Who stayed away by a sentence, whether it has a word for the meeting or not, and why."""
    return tuple(absence for _, absence in _told(sentence, scene))


def of_clause(sentence: Sentence, held: Clause, scene: Scene) -> tuple[Absence, ...]:
    """Who stayed away by a clause."""
    return tuple(absence for at, absence in _told(sentence, scene) if held.first <= at < held.last)


def _told(sentence: Sentence, scene: Scene) -> Iterator[tuple[int, Absence]]:
    """Who stayed away, each once, with the item that says so."""
    row, seen = sentence.row, set[int]()
    text, start = scene.reading.article.text, row[0].start
    for first, last in scene.words.fates.away_at(text[start : row[-1].end].lower()):
        at = next(p for p, item in enumerate(row) if item.end > start + first)
        behind = next((p for p, item in enumerate(row) if item.start >= start + last), len(row))
        held = _own(row, sentence.groups, clause.clause(row, at, scene), scene)
        one = _who(row, sentence.groups, held, behind, scene) if _sure(row, held, behind, scene) else None
        why = signs.reason(row, held, scene)
        for part in (scene.referring.resolved(part, ()) for part in (one.parts if one else ())):
            if _somebody(part, scene) and part.here.start not in seen:
                seen.add(part.here.start)
                yield at, Absence(part, why)


def without(sentence: Sentence, held: Clause, scene: Scene) -> tuple[Absence, ...]:
    """Whom the others of a clause meet without: "opened their summit |without the president|"."""
    inside = [g for g in sentence.groups if held.first <= g.first < held.last and g.prep in scene.words.lacking]
    return tuple(Absence(part, None) for g in inside for part in g.parts if _somebody(part, scene))


def _own(row: list[Item], groups: Sequence[Group], held: Clause, scene: Scene) -> Clause:
    """A clause without the one that only a comma parts from it: "A sent a deputy|,| B was not there"."""
    commas = [p for p in range(held.first, held.at) if row[p].low == ","]
    for comma in reversed(commas):
        opens = any(g.first == comma + 1 and not g.prep and g.last <= held.at for g in groups)
        verbs = any(is_word(row[p]) and parts_clause(row, p, scene) for p in range(held.first, comma))
        if opens and verbs:
            return held._replace(first=comma + 1)
    return held


def _sure(row: list[Item], held: Clause, behind: int, scene: Scene) -> bool:
    """Whether a phrase says that somebody stays away, and from a meeting: not "|threatens| to boycott", not "did not
    take part |in the vote|"."""
    pack, words = scene.reading.pack, scene.words
    if not words.doubts.isdisjoint(row[p].low for p in range(held.first, held.at)) or signs.supposed(row, held, scene):
        return False
    if not pack.negations.isdisjoint(row[p].low for p in range(held.first, held.at)):
        return False
    follow = row[behind : max(behind, min(held.last, behind + BEHIND))]
    if (
        not follow
        or _last_verb(row, behind, held, scene)
        or not is_word(follow[0])
        or any(words.noun(item.low) for item in follow)
    ):
        return True
    if next(words.reason.within(scene.reading.article.text[follow[0].start : follow[-1].end]), None):
        return True
    negated = not pack.negations.isdisjoint(item.low for item in row[held.at : behind])
    return _ends(row, behind, scene) or _there(follow, scene) or (not negated and _closed(follow[0].low, scene))


def _last_verb(row: list[Item], at: int, held: Clause, scene: Scene) -> bool:
    """Whether nothing follows but a participle: "hatte kein Visum |bekommen|"."""
    alone = scene.words.verb_final and sum(map(is_word, row[at : held.last])) == 1
    return alone and scene.reading.pack.days.verbs.participles.fullmatch(row[at].low) is not None


def _ends(row: list[Item], at: int, scene: Scene) -> bool:
    """Whether a clause goes on with no more than a day, another verb or another clause."""
    low = row[at].low
    return low == DAY or low in scene.reading.pack.coordinators or parts_clause(row, at, scene)


def _closed(low: str, scene: Scene) -> bool:
    """Whether a word leads to nothing that somebody might keep out of but a meeting: "stayed at home |with| a cold"."""
    pack = scene.reading.pack
    return low not in scene.words.goal and (low in pack.prepositions or low in pack.adverbs)


def _there(follow: Sequence[Item], scene: Scene) -> bool:
    """Whether the words behind a phrase name a place or a day, or an infinitive: "did not come |to Rome|"."""
    prep = follow[0].low in scene.reading.pack.prepositions
    if len(follow) == prep:
        return True
    item = follow[prep]
    name = scene.name_at(item.start)
    return (name is not None and name.kind == "place") or item.low == DAY or (prep and item.low in scene.words.marks)


def _who(row: list[Item], groups: Sequence[Group], held: Clause, behind: int, scene: Scene) -> Group | None:
    """The subject of the clause; of a relative one whom it is told of; where the phrase opens a clause, who stands
    behind it: "Missing from the talks was |X|"."""
    if row[held.first].low in scene.reading.pack.subject_relatives:
        last = held.first - (row[held.first - 1].low == ",")
        if before := next((g for g in groups if g.first < last and g.last in (last, held.first)), None):
            return before
    bare = [g for g in groups if not g.prep and behind <= g.first < held.last]
    if bare and not any(held.first <= g.first < held.at and not g.prep for g in groups) and held.at - held.first < 2:
        return bare[-1]
    return subject.absent(row, groups, held, scene) or _before(row, groups, held, scene)


def _before(row: list[Item], groups: Sequence[Group], held: Clause, scene: Scene) -> Group | None:
    """The subject of the clause before, where a conjunction and a verb follow it: "X was asked, |but stayed| away"."""
    joins, comma = held.first - 1, held.first > 1 and row[held.first - 2].low == ","
    verb = held.at == held.first or parts_clause(row, held.first, scene)
    if joins < 2 or row[joins].low not in scene.reading.pack.conjunctions or not verb:
        return None
    before = clause.clause(row, joins - 1 - comma, scene)
    return subject.absent(row, groups, before._replace(last=min(before.last, joins)), scene)


def _somebody(part: Part, scene: Scene) -> bool:
    words = part.here.text.lower().split()
    pronoun = not part.name and len(words) == 1 and words[0] in scene.reading.pack.pronouns
    told = part.name or part.named or part.role or part.kind == "group"
    return bool(told) and not pronoun and scene.words.crowds.isdisjoint(words)
