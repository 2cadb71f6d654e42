"""Who met whom, where and when, and what became of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ordret.find.meetings.away import absences
from ordret.find.meetings.draft import Draft
from ordret.find.meetings.laid import laid_out
from ordret.find.meetings.one import mode, nobody, once
from ordret.find.meetings.read import drafts
from ordret.find.meetings.reference import carried, settled
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.worth import triggers, worth
from ordret.find.referring import Referring
from ordret.find.stage import Reading, stage
from ordret.model import Absence, Meeting, Part, quote
from ordret.names import tables
from ordret.pack.meeting_words import WORD
from ordret.pack.meetings import meeting_words


@stage("meetings", version=3, after=["mentions"])
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
            stayed = _stayed_away(*place, known, scene) if known or len(found) > before else ()
            if _only_absent(known):
                known, stayed = ([], known[0].absent) if len(found) > before else (known, ())
            found += known
            if stayed and (at := _missed(found, before, stayed, scene)) is not None:
                found[at] = replace(found[at], later=(*found[at].later, *_others(stayed, found[at], scene)))
    return found


def _stayed_away(start: int, end: int, known: list[Draft], scene: Scene) -> tuple[Absence, ...]:
    """Who stayed away by a sentence, from its last meeting or, where it tells of none, from the one before."""
    if not any(scene.words.fates.away_at(scene.reading.article.text[start:end].lower())):
        return ()
    told = {absence.part.here.start for draft in known for absence in (*draft.absent, *draft.later)}
    stayed = absences(laid_out(start, end, scene), scene)
    return tuple(absence for absence in stayed if absence.part.here.start not in told)


def _missed(found: Sequence[Draft], before: int, stayed: tuple[Absence, ...], scene: Scene) -> int | None:
    """Which of the meetings of a paragraph somebody stayed away from: the last, where it is told first."""
    held = [at for at in range(before, len(found)) if _missable(replace(found[at], later=stayed), scene)]
    if not held:
        return None
    last = found[held[-1]]
    same = (at for at in held if found[at].first == last.first and {*last.parties} <= {*found[at].parties})
    return next(same)


def _others(stayed: Sequence[Absence], draft: Draft, scene: Scene) -> list[Absence]:
    """Those who stayed away but for a town that stands for a country of which it is told: "Bern" after Switzerland."""
    tags = tables(scene.reading.pack.lang).tags
    country = {a.part.name for a in draft.later if a.part.name and "country" in tags.get(a.part.name, ())}
    towns = {a.part.name for a in stayed if a.part.kind == "place" and "country" not in tags.get(a.part.name or "", ())}
    return [a for a in stayed if not (country and a.part.name in towns)]


def _missable(draft: Draft, scene: Scene) -> bool:
    """Whether somebody may have stayed away from a meeting: none of two people who met, and no visit."""
    if nobody(draft, scene):
        return False
    if draft.status in ("missed", "called off"):
        return True
    two = len(draft.parties) == 2 and all(part.kind == "person" and part.name for part in draft.parties)
    return draft.status != "wished" and draft.kind not in ("visit", "journey") and not two


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
        parties=tuple(_based(part, scene) for part in draft.parties),
        host=_based(draft.host, scene) if draft.host else None,
        absent=tuple(replace(a, part=_based(a.part, scene)) for a in (*draft.absent, *draft.later)),
        held=draft.day.when if draft.day else None,
        place=draft.place,
    )


def _based(part: Part, scene: Scene) -> Part:
    """A part whose name stands without the ending of a case, where that can be told ("Venäjän": Venäjä)."""
    names, last = scene.reading.names, part.named
    if not part.name or not last:
        return part
    if part.kind != "person":
        return replace(part, name=names.base(part.name))
    follow = WORD.search(scene.reading.article.text, part.here.end)
    genitive = follow is not None and follow[0].lower() in scene.words.postpositions
    return replace(part, name=names.of_genitive(part.name)) if genitive and last.text == part.name else part
