"""Whose figure it is, and of which days."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from ordret.amount import FigureWords
from ordret.find.clause import start as start_of
from ordret.find.figures.hanging import phrase
from ordret.find.figures.rows import before, last_of
from ordret.find.items import items
from ordret.find.phrases import Phrase
from ordret.find.speakers import part
from ordret.find.stage import Reading
from ordret.model import Part, Quotation, When
from ordret.pack import Pack
from ordret.when import Day

NEAR = 80  # code points before a number in which the verb stands that has it
BETWEEN = 3  # words between the two
WORD = re.compile(r"[^\W\d_]+")
DATED = re.compile(r"\d{4}|\d[./-]")
YEAR = 364  # days between the first of a year and its last
FAR = 200  # code points in which a clause is searched for a day
MARKS = ",;:–—()"
ENDS = re.compile(f"[{MARKS}]")
PARTED = re.compile(r"[,;:–—()\d\n]")  # the clause ends, or another figure stands between


@cache
def _telling(pack: Pack) -> frozenset[str]:
    """Words of which every expression for days without figures has one; looked for first, as reading days is slow."""
    small = (pack.prepositions, pack.determiners, pack.coordinators, pack.conjunctions, pack.relatives, pack.pronouns)
    closed = frozenset(word for held in small for word in held)
    numbers = {"n", "nth", "nth_day", "nth_word", "about", "day", "figure"}
    telling = (word.lower() for word, roles in pack.days.words.items() if roles.keys() - numbers)
    return frozenset(part for word in telling if word not in closed for part in WORD.findall(word))


class Context:
    """What is known around the figures of an article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._said = sorted(
            ((p.start, p.end, row.speaker) for row in reading.found if isinstance(row, Quotation) for p in row.words),
            key=lambda said: said[:2],
        )
        self._starts = [start for start, _, _ in self._said]

    def given_by(self, start: int, end: int, sentence: tuple[int, int], words: FigureWords) -> Part | None:
        """The speaker of the innermost quotation that holds a figure, else the subject of a verb that has it as its
        object; None where it is the report's own."""
        speaker = self._speaker(start, end)
        return self._whose(speaker, words) if speaker else self._counting(start, sentence, words)

    def _whose(self, speaker: Part, words: FigureWords) -> Part | None:
        """ "figures from |the ministry| show": whoever the figures are from, if that is said."""
        article, pack, end = self._reading.article, self._reading.pack, speaker.here.end
        if speaker.name or speaker.here.text.split()[-1].lower() not in words.sources:
            return speaker
        row = items(article.text, end, min(end + NEAR, len(article.text)), ())
        last = (
            phrase(row, 1, pack, words) if row and row[0].low in words.hangs | words.goes_to | words.starts.lasts else 1
        )
        return part(article, row, Phrase(1, last), self._reading.names, pack) if last > 1 else speaker

    def _speaker(self, start: int, end: int) -> Part | None:
        at = bisect_right(self._starts, start) - 1
        while at >= 0 and start - self._starts[at] < 2000:
            first, last, speaker = self._said[at]
            if first <= start and end <= last and speaker is not None:
                return speaker
            at -= 1
        return None

    def _counting(self, start: int, sentence: tuple[int, int], words: FigureWords) -> Part | None:
        """ "|Police| counted 38,000 people": who opens the clause of such a verb, right before the number."""
        article, pack = self._reading.article, self._reading.pack
        verbs = last_of(words.claims, article.text, max(sentence[0], start - NEAR), start)
        if verbs is None or len(article.text[verbs[1] : start].split()) > BETWEEN:
            return None
        if PARTED.search(article.text, verbs[1], start):
            return None
        row = before(self._reading, sentence, verbs[0], verbs[0] - sentence[0])
        first = start_of(row, 0, len(row), pack)
        return part(article, row, Phrase(first, len(row)), self._reading.names, pack) if first < len(row) else None

    def days(self, start: int, end: int, sentence: tuple[int, int]) -> Sequence[Day]:
        """The days of a sentence, where the part of its clause that holds two offsets may name one."""
        text = self._reading.article.text
        first = max(text.rfind(mark, max(sentence[0], start - FAR), start) for mark in MARKS)
        last = ENDS.search(text, end, min(end + FAR, sentence[1]))
        place = max(first, sentence[0], start - FAR), last.start() if last else min(end + FAR, sentence[1])
        words = WORD.findall(text[slice(*place)].lower())
        if _telling(self._reading.pack).isdisjoint(words) and not DATED.search(text, *place):
            return ()
        return self._reading.sentences.days(sentence)

    def as_of(self, start: int, end: int, sentence: tuple[int, int], words: FigureWords) -> When | None:
        """The one day that the clause of a figure names; none where there are two, and none of those with which it is
        compared."""
        near = [day for day in self.days(start, end, sentence) if self._beside(day, start, end, sentence, words)]
        return near[0].when if len(near) == 1 and self._told(near[0], sentence, words) else None

    def _beside(self, day: Day, start: int, end: int, sentence: tuple[int, int], words: FigureWords) -> bool:
        text, gap = self._reading.article.text, (min(day.end, end), max(day.start, start))
        if (day.end > start and day.start < end) or PARTED.search(text, *gap):
            return False
        behind = day.start >= end and words.starts.search(text, sentence[0], day.start)
        return not behind and not words.compared.search(text[slice(*gap)].lower())

    def _told(self, day: Day, sentence: tuple[int, int], words: FigureWords) -> bool:
        """Whether a figure can be of a day: one gone by, or a whole year to come ("next year"), but no deadline; a day
        that may lie before or behind the report says too little."""
        published, when = self._reading.article.published, day.when
        if published is None or when.last <= published.last:
            return True
        if when.first <= published.last or (when.last - when.first).days < YEAR:
            return False
        text, opens = self._reading.article.text, self._reading.article.text[day.start : day.end].split()[0].lower()
        return opens not in words.until.lasts and words.until.search(text, sentence[0], day.start) is None
