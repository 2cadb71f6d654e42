"""Reading paragraph by paragraph: each quotation finds its cue before or after it, or follows the one before."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ordret.find.clauses import adjacent, complete, content, governs
from ordret.find.cues import Cue, after, before, verb_at, verb_final
from ordret.find.dashes import spoken as dash_spoken
from ordret.find.items import QUOTE, Item, Spoken, is_word, items
from ordret.find.layout import Paragraph, split
from ordret.find.marks import Marked
from ordret.find.names import People
from ordret.find.phrases import Phrase, after_verb
from ordret.find.scare import is_name_or_title
from ordret.find.speakers import part
from ordret.model import Act, Article, Form, Part, Passage, quote
from ordret.pack import Pack

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation on its way: stretches of text, and what is known of its cue and speaker so far."""

    words: tuple[Stretch, ...]
    form: Form
    act: Act
    rule: str
    speaker: Part | None
    cue: Passage | None


class Reader:
    """Reads the paragraphs of one article in order; remembers the last quotation for those that name nobody."""

    def __init__(self, article: Article, pack: Pack, people: People) -> None:
        self.article, self.pack, self.people = article, pack, people
        self._last: Draft | None = None  # the quotation that the paragraph before ended with
        self._list = False  # whether a list goes on
        self._unbroken = False  # whether the sentence before held a quotation
        self._announced: Draft | None = None  # who speaks next, where a colon said so; it has no words

    def read(self, paragraph: Paragraph) -> list[Draft]:
        """The quotations of the next paragraph."""
        dashed = [] if self._listing(paragraph) else dash_spoken(self.article.text, paragraph, self.pack)
        spoken = [*dashed, *self._in_marks(paragraph, dashed)]
        spoken.sort()
        drafts: list[Draft] = []
        row: list[Item] = []
        for start, end in self._sentences(paragraph, spoken):
            row = items(self.article.text, start, end, [s for s in spoken if start <= s.start < end])
            self._sentence(row, drafts)
            self._unbroken = any(item.low is QUOTE for item in row)
        ends_spoken = bool(row) and bool(drafts) and any(item.low is QUOTE for item in row)
        self._last = drafts[-1] if ends_spoken else self._told(row)
        return drafts

    def _listing(self, paragraph: Paragraph) -> bool:
        """Dashes behind a colon that announces no speech are a list, down to the first paragraph without one."""
        dash = self.article.text[paragraph.start] in self.pack.speech_dashes
        self._list = dash and self._list
        listing, colon = self._list, self.article.text[paragraph.end - 1] == ":"
        self._list = listing or colon
        return listing and self._announced is None

    def _told(self, row: list[Item]) -> Draft | None:
        """Who spoke in a sentence of report, for a paragraph of speech behind it that names nobody."""
        for at, item in enumerate(row):
            if item.low in self.pack.verbs and (verb := verb_at(row, at, self.pack)) and not verb.naming:
                cue = before(row, 0, at + 1, self.pack)
                return self._draft((), "direct", cue, row) if cue and cue.subject else None
        return None

    def _in_marks(self, paragraph: Paragraph, dashed: list[Spoken]) -> Iterator[Spoken]:
        for marked in paragraph.marked:
            within = any(d.start <= marked.start < d.end for d in dashed)
            if not within and not is_name_or_title(self.article.text, marked, paragraph.start, self.pack):
                yield Spoken(marked.start, marked.inner_start, marked.inner_end, marked.end)

    def _sentences(self, paragraph: Paragraph, spoken: list[Spoken]) -> tuple[Stretch, ...]:
        whole = tuple(Marked(s.start, s.inner_start, s.inner_end, s.end, True) for s in spoken)
        return tuple(split(self.article.text, paragraph.start, paragraph.end, whole, self.pack))

    def _sentence(self, row: list[Item], drafts: list[Draft]) -> None:
        quotes = [at for at, item in enumerate(row) if item.low is QUOTE]
        if quotes and not any(is_word(item) for item in row):
            self._alone(row, quotes, drafts)
        else:
            self._with_words(row, quotes, drafts)
        self._announced = self._announcement(row)

    def _announcement(self, row: list[Item]) -> Draft | None:
        """A sentence that ends with a colon says who speaks next."""
        if not row or row[-1].low != ":":
            return None
        cue = before(row, 0, len(row) - 1, self.pack)
        return self._draft((), "direct", cue, row) if cue else None

    # -- a sentence of its own in marks ---------------------------------------------------------------------------

    def _alone(self, row: list[Item], quotes: list[int], drafts: list[Draft]) -> None:
        """Nothing but quotation: announced by a colon, the rest of a cut quotation, or a paragraph that names nobody."""
        words = tuple((row[at].inner_start, row[at].inner_end) for at in quotes)
        if self._announced:
            drafts.append(replace(self._announced, words=words, rule="announced by a colon"))
        elif drafts and drafts[-1].form == "direct" and self._unbroken:
            self._resume(words, drafts)
        elif drafts and drafts[-1].form == "direct":
            drafts.append(replace(drafts[-1], words=words, act="says", cue=None, rule="follow-up"))
        elif self._last and not drafts:
            drafts.append(replace(self._last, words=words, form="direct", act="says", cue=None, rule="follow-up"))
        elif self._dashed(row[quotes[0]]) or self._utterance(row[quotes[0]]):
            drafts.append(Draft(words, "direct", "says", "marks alone", None, None))

    def _resume(self, words: tuple[Stretch, ...], drafts: list[Draft]) -> None:
        """`"A," she said. "B."`: one quotation, or two where the language's papers mean two."""
        if self.pack.joins_cut_speech:
            drafts[-1] = replace(drafts[-1], words=drafts[-1].words + words)
        else:
            drafts.append(replace(drafts[-1], words=words, rule="follow-up"))

    def _dashed(self, said: Item) -> bool:
        return said.start < said.inner_start and self.article.text[said.start] in self.pack.speech_dashes

    def _utterance(self, said: Item) -> bool:
        return complete(self.article.text, said) and self._long(said)

    def _short(self, said: Item) -> bool:
        return self.article.text.count(" ", said.inner_start, said.inner_end) < 2

    def _long(self, said: Item) -> bool:
        return self.article.text.count(" ", said.inner_start, said.inner_end) >= 3

    # -- a sentence with a cue ------------------------------------------------------------------------------------

    def _with_words(self, row: list[Item], quotes: list[int], drafts: list[Draft]) -> None:
        floor = 0
        for at in quotes:
            if at < floor:
                continue
            floor = self._one(row, floor, at, drafts)

    def _one(self, row: list[Item], floor: int, at: int, drafts: list[Draft]) -> int:
        """Reads the quotation at `at`; returns the item from which the next one may take its cue."""
        ahead = before(row, floor, at, self.pack) if at > floor else None
        if ahead and adjacent(row, ahead, at, self.pack) and complete(self.article.text, row[at]):
            drafts.append(self._draft((self._inner(row[at]),), "direct", ahead, row))
            return at + 1
        if ahead and governs(row, ahead, at, self.pack):
            return self._mixed(row, at, ahead, drafts)
        if naming := verb_final(row, floor, at, self.pack):
            return self._mixed(row, at, naming, drafts)
        behind = after(row, at, self.pack) if self._handed_over(row, at) else None
        if behind:
            return self._before_cue(row, floor, at, behind, drafts)
        if drafts and floor and self._goes_on(row, floor, at):
            drafts[-1] = replace(drafts[-1], words=(*drafts[-1].words, self._inner(row[at])))
            return at + 1
        return self._without_cue(row, floor, at, drafts)

    def _without_cue(self, row: list[Item], floor: int, at: int, drafts: list[Draft]) -> int:
        """A whole utterance that opens its sentence or stands behind a colon is speech even where no verb says so."""
        opens = not any(is_word(item) for item in row[floor:at])
        announced = at > floor and row[at - 1].low == ":"
        named = self._name_and_colon(row, floor, at) if announced else None
        whole = complete(self.article.text, row[at]) and (announced or (opens and self._long(row[at])))
        if not (whole or named):
            return floor
        rule = "name and colon" if named else "marks alone"
        drafts.append(Draft((self._inner(row[at]),), "direct", "says", rule, named, None))
        return at + 1

    def _name_and_colon(self, row: list[Item], floor: int, at: int) -> Part | None:
        """`Holm: "Vi er klar"`: nothing but a name or a role before the colon."""
        phrase = after_verb(row, floor, self.pack)
        if phrase is None or phrase.last != at - 1:
            return None
        return part(self.article, row, phrase, self.people, self.pack)

    def _handed_over(self, row: list[Item], at: int) -> bool:
        """A quotation hands over to a cue behind it with a comma, a question or exclamation mark, or a small letter."""
        inner = self.article.text[row[at].inner_start : row[at].inner_end].rstrip()
        follow = row[at + 1] if at + 1 < len(row) else None
        if follow is None:
            return False
        closed = inner[-1:] in {",", "?", "!", "…", "-", "–", "—"} or follow.low in {",", "–", "—", "-"}
        return closed or verb_at(row, at + 1, self.pack) is not None or follow.low in self.pack.so

    def _before_cue(self, row: list[Item], floor: int, at: int, cue: Cue, drafts: list[Draft]) -> int:
        """`QUOTE, X said` is direct; `Words and QUOTE, X said` is mixed from the first of those words on."""
        colon = next((i for i in range(at - 1, floor - 1, -1) if row[i].low == ":"), floor)
        first = next((i for i in range(colon, at) if is_word(row[i]) or row[i].low is QUOTE), at)
        if first == at:
            drafts.append(self._draft((self._inner(row[at]),), "direct", cue, row))
        else:
            drafts.append(self._draft(((row[first].start, row[at].end),), "mixed", cue, row))
        return max(cue.last, cue.at + 1)

    def _mixed(self, row: list[Item], at: int, cue: Cue, drafts: list[Draft]) -> int:
        clause = content(row, cue, at, self.pack)
        if clause is None and not (cue.verb and cue.verb.naming) and self._short(row[at]):
            return at  # a word or two in marks without a clause are the report's own caution
        clause = clause or Phrase(at, at + 1)
        stretch = (row[clause.first].start, row[clause.last - 1].end)
        drafts.append(self._draft((stretch,), "mixed", cue, row))
        return clause.last

    def _goes_on(self, row: list[Item], floor: int, at: int) -> bool:
        """Cut speech in one sentence: `"If you look at it," X said, "you will see."`"""
        gap = row[floor:at]
        return not any(verb_at(row, place, self.pack) for place in range(floor, at)) and len(gap) <= 12 and (
            not gap or gap[-1].low in {",", ":", "–", "—"} or not is_word(gap[-1])
        )  # fmt: skip

    def _inner(self, said: Item) -> Stretch:
        return said.inner_start, said.inner_end

    def _draft(self, words: tuple[Stretch, ...], form: Form, cue: Cue, row: list[Item]) -> Draft:
        speaker = part(self.article, row, cue.subject, self.people, self.pack) if cue.subject else None
        act: Act = cue.verb.act if cue.verb else "says"
        return Draft(words, form, act, cue.rule, speaker, quote(self.article, row[cue.at].start, row[cue.at].end))
