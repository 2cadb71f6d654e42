"""Who met whom, where and when, and what became of it."""

from collections.abc import Iterator
from dataclasses import replace

from ordret.find.meetings.laid import laid_out
from ordret.find.meetings.one import mode, once
from ordret.find.meetings.read import Draft, absences, drafts
from ordret.find.meetings.reference import carried, settled
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.worth import triggers, worth
from ordret.find.referring import Referring
from ordret.find.stage import Reading, stage
from ordret.model import Absence, Meeting, quote
from ordret.pack.meetings import meeting_words


@stage("meetings", version=2, after=["mentions"])
def find_meetings(reading: Reading) -> Iterator[Meeting]:
    """A verb or a noun for meeting, visiting, calling or hearing somebody, with who takes part beside it (the subject
    and object, or behind "with", "between", "of"), is a meeting. The verbs of its clause, and words such as "wants",
    "cancelled", say what became of it; the day and the place are those of its clause."""
    words = meeting_words(reading.pack.lang)
    if words is None:
        return
    scene = Scene(reading, words, Referring(reading))
    for draft in once(_drafts(scene), scene):
        yield _meeting(draft, scene)


def _drafts(scene: Scene) -> list[Draft]:
    """The meetings of an article in their order; who stayed away may stand in a later sentence of the paragraph."""
    found: list[Draft] = []
    says, sentences = triggers(scene), scene.reading.sentences
    for paragraph in scene.reading.paragraphs:
        before, previous = len(found), (0, 0)
        for place in paragraph.sentences:
            known: list[Draft] = []
            goes_on = bool(found) and previous[0] < previous[1] and found[-1].start >= previous[0]
            told = not says.isdisjoint(sentences.words(place))
            if told and worth(place, previous, says, scene, goes_on=goes_on):
                known = [*_told(*place, found, scene)]
            previous = place
            if len(found) == before:
                found += known
                continue
            stayed = _stayed_away(*place, known, scene)
            if stayed:
                found[-1] = replace(found[-1], later=(*found[-1].later, *stayed))
            if not _only_absent(known):
                found += known
    return found


def _stayed_away(start: int, end: int, known: list[Draft], scene: Scene) -> tuple[Absence, ...]:
    """Who stayed away from the meeting before, by a sentence that tells of no other."""
    if _only_absent(known):
        return known[0].absent
    absent = not known and scene.words.absent(scene.reading.article.text[start:end].lower())
    return absences(laid_out(start, end, scene), scene) if absent else ()


def _only_absent(known: list[Draft]) -> bool:
    """Whether a sentence tells of one meeting, and of nobody who takes part in it."""
    return len(known) == 1 and bool(known[0].absent) and not known[0].parties


def _told(start: int, end: int, found: list[Draft], scene: Scene) -> Iterator[Draft]:
    """The meetings of one sentence, with pronouns settled by those found before."""
    told: list[Draft] = []
    for draft in drafts(laid_out(start, end, scene), scene):
        known = settled(draft, start, [*found, *told], scene)
        if known and known.carried:
            known = carried(known, start, told or found, scene)
        if known:
            told.append(known)
            yield known


def _meeting(draft: Draft, scene: Scene) -> Meeting:
    reading = scene.reading
    parts = (*draft.parties, *(absence.part for absence in draft.absent))
    here = [part.here for part in parts if part.here.start >= draft.first]
    here += [draft.place.here] if draft.place else []
    day = [(draft.day.start, draft.day.end)] if draft.day else []
    why = [(absence.why.start, absence.why.end) for absence in draft.absent if absence.why]
    spans = [(draft.start, draft.end), *((p.start, p.end) for p in here), *day, *why]
    return Meeting(
        article=reading.article.id,
        mode=mode(draft, scene),
        status=draft.status,
        words=quote(reading.article, min(start for start, _ in spans), max(end for _, end in spans)),
        parties=draft.parties,
        host=draft.host,
        absent=(*draft.absent, *draft.later),
        held=draft.day.when if draft.day else None,
        place=draft.place,
    )
