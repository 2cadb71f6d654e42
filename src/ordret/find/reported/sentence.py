"""The reported clauses of one sentence: those that a cue closes, then those that one opens, the outermost only."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ordret.find.agencies import by_spelling
from ordret.find.cues import Cue
from ordret.find.draft import Draft, Scene, from_cue
from ordret.find.items import Item
from ordret.find.marks import Marked
from ordret.find.phrases import Phrase
from ordret.find.reported.ahead import ahead
from ordret.find.reported.behind import behind
from ordret.find.reported.source import sourced
from ordret.model import Form, Via

Found = tuple[Cue, tuple[Phrase, ...]]


def reported(scene: Scene, row: list[Item], marked: Sequence[Marked]) -> Iterator[Draft]:
    """Drafts of the indirect and mixed speech in a row; `marked` are the stretches in marks that may be speech. What an
    agency reports of somebody's words is theirs, through the agency."""
    taken: list[Phrase] = []
    through: list[tuple[tuple[Phrase, ...], Via]] = []
    for cue, phrases in _found(scene, row):
        if any(_meets(taken, phrase) for phrase in (*phrases, Phrase(cue.at, cue.at + 1))):
            continue
        draft = _draft(scene, row, (cue, phrases), marked)
        via = passed_on(draft)
        if via and any(_within(phrases, inner.at) for inner, _ in ahead(row, scene.pack)):
            through.append((phrases, via))
            continue
        taken.extend(phrases)
        yield replace(draft, via=(*draft.via, *(each for held, each in through if _within(held, cue.at))))


def passed_on(draft: Draft) -> Via | None:
    """The agency or outlet whose report some words are, as the way by which they came."""
    here = draft.speaker.here if draft.speaker else None
    agency = by_spelling().get(here.text) if here else None
    return Via(agency.name, agency.kind, here) if agency and here else None


def _draft(scene: Scene, row: list[Item], found: Found, marked: Sequence[Marked]) -> Draft:
    cue, phrases = found
    words = tuple((row[phrase.first].start, row[phrase.last - 1].end) for phrase in phrases)
    inside = any(start <= each.start and each.end <= end + 1 for start, end in words for each in marked)
    form: Form = "mixed" if inside else "indirect"
    return from_cue(scene, row, cue, form, *words)


def _found(scene: Scene, row: list[Item]) -> Iterator[Found]:
    yield from behind(row, scene.pack)
    yield from sourced(row, scene.pack)
    yield from ahead(row, scene.pack)


def _meets(taken: Sequence[Phrase], phrase: Phrase) -> bool:
    return any(phrase.first < each.last and each.first < phrase.last for each in taken)


def _within(phrases: Sequence[Phrase], at: int) -> bool:
    return any(phrase.first <= at < phrase.last for phrase in phrases)
