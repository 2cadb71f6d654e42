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
    cues: set[int] = set()
    through: list[tuple[tuple[Phrase, ...], Via]] = []
    for cue, whole in _found(scene, row):
        phrases = tuple(_clipped(phrase, through) for phrase in whole)
        here = Phrase(cue.at, cue.at + 1)
        if cue.at in cues or any(_meets(taken, phrase) for phrase in (*phrases, here)):
            continue
        draft = _draft(scene, row, (cue, phrases), marked)
        opened = [found for found in ahead(row, scene.pack) if found[0].at == cue.at]
        if cue.rule == "cue behind" and opened and not _who(draft):
            continue  # "The union, which has warned of it, |welcomes| the news"
        via = passed_on(draft)
        inner = ((*held, Phrase(said.at, said.at + 1)) for said, held in ahead(row, scene.pack) if said.at != cue.at)
        if via and any(_meets(phrases, each) for one in inner for each in one):
            through.append((phrases, via))
            continue
        taken.extend(phrases)
        cues.add(cue.at)
        yield replace(
            draft,
            via=(*draft.via, *(each for held, each in through if any(_meets(held, one) for one in (*phrases, here)))),
        )


def _who(draft: Draft) -> bool:
    """Whether a speaker is known by name or role."""
    return draft.speaker is not None and bool(draft.speaker.name or draft.speaker.role)


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


def _clipped(phrase: Phrase, through: Sequence[tuple[tuple[Phrase, ...], Via]]) -> Phrase:
    """Words up to where the agency's own begin: "X said |he will go|, Reuters reported"."""
    ends = (held.last for phrases, _ in through for held in phrases if phrase.first < held.last < phrase.last)
    return phrase._replace(last=min(ends, default=phrase.last))
