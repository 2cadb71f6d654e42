"""Sentences that are somebody's words as a whole: below a name in a headline, before "That is what X says", by mood."""

from ordret.find.cues import Cue
from ordret.find.draft import Draft, Scene, Stretch, from_cue
from ordret.find.items import Item, is_word
from ordret.find.phrases import after_verb
from ordret.find.reported.ends import sentence_end
from ordret.find.sentence import name_before
from ordret.find.verbs import finite, verb_at

SHORTEST = 3  # words
NAME = 8  # items in which the colon of a headline must stand


def headline(scene: Scene, row: list[Item]) -> Draft | None:
    """`Mayor: No more money`: nothing but a name or a role before the colon of a headline."""
    colon = next((at for at in range(1, min(len(row), NAME)) if row[at].low == ":"), None)
    if colon is None or sum(map(is_word, row[colon:])) < SHORTEST:
        return None
    speaker = name_before(scene, row, 0, colon)
    words = ((row[colon + 1].start, row[sentence_end(row) - 1].end),)
    return Draft(words, "indirect", "says", "name and colon", speaker, None) if speaker else None


def told_behind(scene: Scene, row: list[Item], before: Stretch | None) -> Draft | None:
    """`The talks have failed. |That is what X says|.`: the sentence `before` is X's."""
    pack = scene.pack
    if before is None or len(row) < 3 or row[0].low not in pack.that:
        return None
    verb = verb_at(row, 1, pack)
    subject = after_verb(row, 2, pack) if verb else None
    if not verb or not subject:
        return None
    low = row[subject.last].low if subject.last < len(row) else "."
    if low == ":" or low in pack.complementizers - pack.prepositions:
        return None
    return from_cue(scene, row, Cue(1, verb, subject, len(row), "told behind"), "indirect", before)


def in_mood(scene: Scene, row: list[Item], last: Draft | None) -> Draft | None:
    """`Der Termin |sei| offen.`: a verb whose mood shows that somebody is speaking: who made the statement right before
    (`last`), else nobody knows."""
    pack = scene.pack
    verbs = (at for at in range(len(row)) if finite(row, at, pack) or row[at].low in pack.subjunctive)
    first = next(verbs, None)
    if first is None or row[first].low not in pack.subjunctive or sum(map(is_word, row)) <= SHORTEST:
        return None
    words = ((row[0].start, row[sentence_end(row) - 1].end),)
    speaker, joint = (last.speaker, last.joint) if last else (None, ())
    return Draft(words, "indirect", "says", "mood", speaker, None, joint)
