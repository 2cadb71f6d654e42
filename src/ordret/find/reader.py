"""Reading paragraph by paragraph, with what the paragraph before leaves for the next: who spoke, who was announced."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ordret.find.clauses import complete, words_between
from ordret.find.cue_ahead import before
from ordret.find.cues import Cue
from ordret.find.dashes import spoken as dash_spoken
from ordret.find.draft import Draft, Scene, Stretch, follow_up, from_cue, inner, joined, unattributed
from ordret.find.items import QUOTE, Item, Spoken, is_word, within
from ordret.find.layout import Paragraph, split
from ordret.find.marks import Marked
from ordret.find.phrases import after_verb
from ordret.find.scare import is_name_or_title
from ordret.find.sentence import name_before, read_sentence
from ordret.find.subject import subject_of
from ordret.find.verbs import verb_at
from ordret.pack import Verb


class Reader:
    """Reads the paragraphs of one article in order; remembers the last quotation for those that name nobody.

    `only_speech` tells whether the paragraph read last holds nothing else.
    """

    def __init__(self, scene: Scene, paragraphs: Sequence[Paragraph]) -> None:
        self._scene, self._paragraphs, self.only_speech = scene, paragraphs, False
        self._text, self._pack = scene.article.text, scene.pack
        self._last: Draft | None = None  # who spoke in the last sentence of the paragraph before
        self._list = False  # whether dashes are a list now: behind a colon that announces no speech
        self._opens = True  # whether a paragraph begins
        self._unbroken = False  # whether the sentence before held a quotation
        self._between: list[Item] = []  # the sentence before
        self._reported: Draft | None = None  # who spoke in it, if it was report
        self._announced: Draft | None = None  # who speaks next, where a colon said so; it has no words

    def read(self, number: int) -> list[Draft]:
        """The quotations of a paragraph; to be asked for one after another."""
        paragraph = self._paragraphs[number]
        self._opens = True
        listing = self._list and self._dash(number)
        needs_cue = listing or self._pack.dash_needs_cue
        dashed = dash_spoken(self._text, paragraph, self._pack, needs_cue=needs_cue)
        spoken = sorted([*dashed, *self._in_marks(paragraph, dashed)])
        drafts: list[Draft] = []
        self.only_speech = True
        for start, end in self._sentences(paragraph, spoken):
            row = self._scene.sentences.items((start, end), within(spoken, start, end))
            self._sentence(row, drafts)
            self.only_speech = self.only_speech and not any(is_word(item) for item in row)
        spoke = [draft for draft in drafts if draft.words]
        self._last = spoke[-1] if spoke and self._unbroken else self._reported
        announces = self._text[paragraph.end - 1] == ":" and self._announced is None
        self._list = listing or (announces and self._dash(number + 1) and self._dash(number + 2))
        return drafts

    def _dash(self, number: int) -> bool:
        """Whether a paragraph begins with a dash."""
        return number < len(self._paragraphs) and (
            self._text[self._paragraphs[number].start] in self._pack.speech_dashes
        )

    def _in_marks(self, paragraph: Paragraph, dashed: list[Spoken]) -> Iterator[Spoken]:
        for marked in paragraph.marked:
            before = within(dashed, paragraph.start, marked.start + 1)
            inside = bool(before) and marked.start < before[-1].end
            if not inside and not is_name_or_title(self._text, marked, paragraph.start, self._pack):
                yield Spoken(marked.start, marked.inner_start, marked.inner_end, marked.end)

    def _sentences(self, paragraph: Paragraph, spoken: list[Spoken]) -> tuple[Stretch, ...]:
        """All of a paragraph with speech; of another the first, which may say who spoke, and the last, which may say
        who speaks in the next."""
        if not spoken:
            first = paragraph.sentences[:1] if self._unbroken and len(paragraph.sentences) > 1 else ()
            return (*first, *paragraph.sentences[-1:])
        whole = tuple(Marked(s.start, s.inner_start, s.inner_end, s.end, True) for s in spoken)
        return tuple(split(self._text, paragraph.start, paragraph.end, whole, self._pack))

    def _sentence(self, row: list[Item], drafts: list[Draft]) -> None:
        quotes = [item for item in row if item.low is QUOTE]
        if quotes and not any(is_word(item) for item in row):
            self._alone(quotes, drafts)
        elif quotes:
            read_sentence(self._scene, row, drafts)
        elif self._unbroken and (told := self._told_behind(row)):
            drafts.append(told)
        self._announced = self._announcement(row)
        self._unbroken = bool(quotes)
        self._between, self._reported = row, None if quotes else self._told(row)
        self._opens = False

    def _announcement(self, row: list[Item]) -> Draft | None:
        """A sentence that ends with a colon says who speaks next."""
        if not row or row[-1].low != ":":
            return None
        if named := name_before(self._scene, row, 0, len(row) - 1):
            return Draft((), "direct", "says", "name and colon", named, None)
        cue = before(row, 0, len(row) - 1, self._pack)
        return replace(from_cue(self._scene, row, cue, "direct"), rule="announced by a colon") if cue else None

    def _told(self, row: list[Item]) -> Draft | None:
        """Which person spoke in a sentence of report, for a paragraph of speech behind it that names nobody."""
        for at in range(len(row)):
            if row[at].low in self._pack.verbs and verb_at(row, at, self._pack):
                cue = before(row, 0, at + 1, self._pack)
                told = from_cue(self._scene, row, cue, "indirect") if cue else None
                sure = told and told.speaker and told.speaker.kind == "person" and told.act != "asks"
                return told if sure and not self._others(row, told) else None
        return None

    def _others(self, row: list[Item], told: Draft | None) -> bool:
        """Whether a sentence names anybody besides the speaker of `told`."""
        known = told.speaker.here.text.lower() if told and told.speaker else ""
        pack = self._pack
        closed = (pack.not_names, pack.determiners, pack.prepositions, pack.adverbs, pack.conjunctions, pack.that)
        named = (item.low for item in row if item.capital and item.low not in known and item.low not in pack.pronouns)
        return any(not any(low in words for words in closed) for low in named)

    def _told_behind(self, row: list[Item]) -> Draft | None:
        """`Det siger |X|.`, `|X| said.`: who said the words before, as a draft without words."""
        if len(row) > 1 and row[-1].low == "." and (verb := verb_at(row, len(row) - 2, self._pack)):
            return self._said_it(row, verb)
        if len(row) < 3 or row[0].low not in self._pack.that or not (verb := verb_at(row, 1, self._pack)):
            return None
        subject = after_verb(row, 2, self._pack)
        ends = subject is not None and not (
            subject.last < len(row) and row[subject.last].low in self._pack.complementizers
        )
        return from_cue(self._scene, row, Cue(1, verb, subject, len(row), "told behind"), "direct") if ends else None

    def _said_it(self, row: list[Item], verb: Verb) -> Draft | None:
        """Nothing but a subject and its verb."""
        at = len(row) - 2
        subject = subject_of(row, 0, at, self._pack)
        if subject is None or (subject.first, subject.last) != (0, at):
            return None
        return from_cue(self._scene, row, Cue(at, verb, subject, at + 1, "told behind"), "direct")

    def _alone(self, quotes: list[Item], drafts: list[Draft]) -> None:
        """Nothing but quotation: announced by a colon, the rest of a cut one, or a paragraph that names nobody."""
        words = tuple(inner(said) for said in quotes)
        earlier = self._earlier(drafts)
        if self._announced:
            drafts.append(replace(self._announced, words=words))
        elif drafts and drafts[-1].form == "direct" and self._unbroken and self._pack.joins_cut_speech:
            drafts[-1] = joined(drafts[-1], *words)
        elif earlier and not self._asked(earlier) and not self._question(quotes[-1]):
            drafts.append(follow_up(earlier, *words))
        elif self._dashed(quotes[0]) or self._utterance(quotes[0]):
            drafts.append(unattributed(*words))

    def _earlier(self, drafts: list[Draft]) -> Draft | None:
        """Who spoke last: in the sentence before, or before a sentence of report that names nobody else."""
        if self._opens:
            return self._last
        if self._unbroken:
            return drafts[-1] if drafts else None
        return self._reported or (drafts[-1] if drafts and not self._others(self._between, drafts[-1]) else None)

    def _asked(self, draft: Draft) -> bool:
        """Behind a question somebody else may answer."""
        return draft.act == "asks" or (bool(draft.words) and self._text[draft.words[-1][1] - 1] == "?")

    def _question(self, said: Item) -> bool:
        """A question in a paragraph of its own may be the reporter's."""
        return self._dashed(said) and self._text[said.inner_end - 1] == "?"

    def _dashed(self, said: Item) -> bool:
        return said.start < said.inner_start and self._text[said.start] in self._pack.speech_dashes

    def _utterance(self, said: Item) -> bool:
        """Four words or more that end like a sentence, or more than a subhead has."""
        words, last = words_between(self._text, said), self._text[said.inner_start : said.inner_end].rstrip()[-1:]
        return complete(self._text, said) and (words > 6 or (words > 3 and last in ".!?…,"))
