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
Through = tuple[Sequence[Phrase], Via]  # an agency's words, and the agency


def reported(scene: Scene, row: list[Item], marked: Sequence[Marked]) -> Iterator[Draft]:
    """Drafts of the indirect and mixed speech in a row; `marked` are the stretches in marks that may be speech. What an
    agency reports of somebody's words is theirs, through the agency."""
    opened = [*ahead(row, scene.pack)]
    taken: list[Phrase] = []
    cues: set[int] = set()
    through: list[Through] = []
    for cue, whole in (*behind(row, scene.pack), *sourced(row, scene.pack), *opened):
        place = (*(_clipped(phrase, through) for phrase in whole), Phrase(cue.at, cue.at + 1))
        if cue.at in cues or any(_meets(taken, phrase) for phrase in place):
            continue
        draft = _draft(scene, row, (cue, place[:-1]), marked)
        if _misread(draft, cue, opened):
            continue
        if (via := passed_on(draft)) and _hold(place[:-1], cue, opened):
            through.append((place[:-1], via))
            continue
        taken.extend(place[:-1])
        cues.add(cue.at)
        ways = (via for held, via in through if any(_meets(held, phrase) for phrase in place))
        yield replace(draft, via=(*draft.via, *ways))


def _misread(draft: Draft, cue: Cue, opened: Sequence[Found]) -> bool:
    """Whether an object was taken for who speaks: "The union, which has warned of it, welcomes |the news|"."""
    known = draft.speaker is not None and bool(draft.speaker.name or draft.speaker.role)
    return cue.rule == "cue behind" and not known and any(other.at == cue.at for other, _ in opened)


def _hold(phrases: Sequence[Phrase], cue: Cue, opened: Sequence[Found]) -> bool:
    """Whether words hold, or lie in, what another verb reports."""
    others = ((*held, Phrase(other.at, other.at + 1)) for other, held in opened if other.at != cue.at)
    return any(_meets(phrases, phrase) for place in others for phrase in place)


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


def _meets(taken: Sequence[Phrase], phrase: Phrase) -> bool:
    return any(phrase.first < each.last and each.first < phrase.last for each in taken)


def _clipped(phrase: Phrase, through: Sequence[Through]) -> Phrase:
    """Words up to where the agency's own begin: "X said |he will go|, Reuters reported"."""
    ends = (held.last for phrases, _ in through for held in phrases if phrase.first < held.last < phrase.last)
    return phrase._replace(last=min(ends, default=phrase.last))
