"""Reading an article's paragraphs for reported clauses, with what one sentence leaves for the next."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ordret.find.draft import Draft, Scene, Stretch
from ordret.find.items import Spoken
from ordret.find.layout import Paragraph
from ordret.find.marks import Marked
from ordret.find.reported import alone
from ordret.find.reported.ends import sentence_end
from ordret.find.reported.sentence import passed_on, reported
from ordret.find.scare import is_name_or_title
from ordret.model import Via

MARKS = "\"“”„«»'‘’`"


class Speech(NamedTuple):
    """The speech of a paragraph as stretches with their marks, and the stretches in marks that may be speech."""

    spoken: Sequence[Spoken]
    marked: Sequence[Marked]


class Reporting:
    """Finds reported clauses, paragraph by paragraph, around the direct and mixed speech that was found before."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._text = scene, scene.article.text
        self._last: Draft | None = None  # the statement in the sentence before, for one that goes on with it
        self._before: Stretch | None = None  # the sentence before, where it was report
        self._heard = False  # whether anybody has said anything yet
        self._speech: list[Draft] = []  # the direct and mixed speech of the paragraph at hand

    def read(self, paragraph: Paragraph, drafts: Sequence[Draft]) -> tuple[list[Draft], list[Draft]]:
        """The speech of a paragraph, `drafts` without what somebody else's words hold, and its reported clauses."""
        speech = self._marked(paragraph, drafts)
        self._speech, self._last = list(drafts), None
        found: list[Draft] = []
        for first, end in paragraph.sentences:
            start = max([first, *(said.end for said in speech.spoken if said.start < first)])
            if start < end:
                found.extend(self._sentence((start, end), speech, headline=paragraph.headline))
        return self._speech, found

    def _marked(self, paragraph: Paragraph, drafts: Sequence[Draft]) -> Speech:
        spoken: list[Spoken] = []
        for start, end in sorted(stretch for draft in drafts for stretch in draft.words):
            first, last = start, end
            while first > paragraph.start and self._text[first - 1] in MARKS:
                first -= 1
            while last < paragraph.end and self._text[last] in MARKS:
                last += 1
            spoken.append(Spoken(first, start, end, last))
        pack = self._scene.pack
        marked = [m for m in paragraph.marked if not is_name_or_title(self._text, m, paragraph.start, pack)]
        return Speech(spoken, marked)

    def _sentence(self, place: Stretch, speech: Speech, *, headline: bool) -> list[Draft]:
        inside = [said for said in speech.spoken if place[0] <= said.start < place[1]]
        row = self._scene.sentences.items(place, inside)
        if not sentence_end(row):
            return []
        found = [draft for draft in reported(self._scene, row, speech.marked) if self._new(draft)]
        if not found and not inside:
            after = self._last if self._before is None else None
            lone = alone.headline(self._scene, row) if headline else alone.told_behind(self._scene, row, self._before)
            mood = alone.in_mood(self._scene, row, after) if self._heard else None
            found = [draft for draft in [lone or mood] if draft]
        held = [draft for draft in self._speech if any(place[0] <= start < place[1] for start, _ in draft.words)]
        told = [*held, *found]
        self._heard = self._heard or bool(told)
        self._last = told[-1] if told else self._last
        self._before = None if told else (row[0].start, row[sentence_end(row) - 1].end)
        return found

    def _new(self, draft: Draft) -> bool:
        """Whether a reported clause neither is nor lies in speech that was found before; what it holds goes, or is what
        an agency passes on."""
        if any(each.cue and draft.cue and each.cue.start == draft.cue.start for each in self._speech):
            return False
        met = [each for each in self._speech if _meets(draft, each) or _cue_within(draft, each)]
        cut = [each for each in met if not _holds(draft, each)]
        if not all(_cue_within(draft, each) for each in cut):
            return False
        if met and (via := passed_on(draft)):
            self._speech = [_through(each, via) if each in met else each for each in self._speech]
            return False
        if cut or any(each.form != "mixed" for each in met):
            return False
        self._speech = [each for each in self._speech if each not in met]
        return True


def _meets(draft: Draft, other: Draft) -> bool:
    return any(a < d and c < b for a, b in draft.words for c, d in other.words)


def _cue_within(outer: Draft, inner: Draft) -> bool:
    """Whether words hold what says whose other words are: "“Yes,” |X said|, Y reported"."""
    return inner.cue is not None and any(a <= inner.cue.start < b for a, b in outer.words)


def _through(draft: Draft, via: Via) -> Draft:
    return draft if any(via.name == each.name for each in draft.via) else replace(draft, via=(*draft.via, via))


def _holds(outer: Draft, inner: Draft) -> bool:
    """Whether words hold others with their cue: "|X said it was “late”|, Y recalled"."""
    places = [*inner.words, *([(inner.cue.start, inner.cue.end)] if inner.cue else [])]
    return all(any(a <= c and d <= b for a, b in outer.words) for c, d in places)
