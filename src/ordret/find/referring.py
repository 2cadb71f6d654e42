"""Whom "he", "she" or "the minister" means, where the text leaves only one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from ordret.find.holders import Holders
from ordret.find.layout import Paragraph
from ordret.find.stage import Reading
from ordret.model import Part, Passage, quote
from ordret.names import Named, plain
from ordret.pack import Pronoun

MANY = 60  # names in a paragraph: one with more is a list, and a pronoun behind it no reader's riddle
Spans = tuple[tuple[int, int], ...]


class Last(NamedTuple):
    """Who spoke last, by name, and where that statement and its cue end."""

    name: str
    end: int


class Referring:
    """Finds whom pronouns and roles of one article mean."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._names, self._holders = reading, reading.names, Holders(reading)
        self._plain: dict[int, str] = {}  # paragraphs as one line, by where they begin

    def resolved(self, part: Part, said: Spans, verb: str = "", last: Last | None = None) -> Part:
        """`part` with the name it stands for, where it is a pronoun for one person or a role; names within `said`, the
        words it is the speaker of, do not count. `verb` is what it is the subject of, by which "sie" is one or many;
        `last` who spoke last. Where two could be meant, or nobody, it stays as it is."""
        if part.named or part.kind != "person":
            return part
        meant = self.meant(part.here, said, verb)
        if meant is None and last:
            meant = self._still(part.here, said, verb, last)
        if meant is None:
            return part
        return replace(part, name=meant.bare, named=quote(self._reading.article, meant.start, meant.end))

    def meant(self, here: Passage, said: Iterable[tuple[int, int]] = (), verb: str = "") -> Named | None:
        """Who is meant by words that are a pronoun or a role, by their full name; None where two could be."""
        if pronoun := self._reading.pack.pronouns.get(here.text.lower()):
            one = pronoun.gender in ("m", "f") and self._one(pronoun, verb)
            return self._antecedent(here, pronoun.gender, tuple(said)) if one else None
        return self._holders.holder(here)

    def other_form(self, here: Passage, subject: str, said: Spans) -> Named | None:
        """Who is meant by the object form of a pronoun whose subject form is given ("him" of "he")."""
        pronoun = self._reading.pack.pronouns.get(subject)
        return self._antecedent(here, pronoun.gender, said) if pronoun else None

    def _still(self, here: Passage, said: Spans, verb: str, last: Last) -> Named | None:
        """Who spoke last, where a pronoun in that paragraph or the next fits and nobody else came between."""
        pronoun = self._reading.pack.pronouns.get(here.text.lower())
        if pronoun is None or pronoun.gender not in ("m", "f") or not self._one(pronoun, verb):
            return None
        name = self._names.full(last.name)
        if name is None or self._names.sex(name.bare) not in (pronoun.gender, None) or last.end > here.start:
            return None
        people = self._people(last.end, here.start, said).keys()
        if people - {name.bare.lower()} or self._holders.somebody_else(last.end, here.start):
            return None
        # A report that goes on about the one who spoke may take a paragraph in between.
        return name if self._apart(last.end - 1, here.start) <= 1 + bool(people) else None

    def _apart(self, start: int, end: int) -> int:
        """How many paragraphs on a place stands."""
        first, second = (bisect_right(self._reading.paragraphs, at, key=lambda p: p.start) for at in (start, end))
        return second - first

    def _one(self, pronoun: Pronoun, verb: str) -> bool:
        return pronoun.number == "sg" or (pronoun.number == "-" and self._singular(verb))

    def _singular(self, verb: str) -> bool:
        """Whether a verb shows that one person is its subject ("sagte", not "sagten"); no verb shows nothing."""
        ending = self._reading.pack.plural_ending
        return bool(verb and ending) and not verb.endswith(ending)

    def _antecedent(self, here: Passage, gender: str, said: Spans) -> Named | None:
        """The only person a pronoun can mean, by sex, of those named before it in its paragraph, or, where none is, in
        the paragraph before: in full there, or nobody else having been named at all, because a surname alone may be
        of whom the one who speaks speaks. None behind words about somebody without a name."""
        paragraphs = self._reading.paragraphs
        number = bisect_left(paragraphs, here.end, key=lambda paragraph: paragraph.start)
        for paragraph in reversed(paragraphs[max(0, number - 2) : number]):
            end = min(paragraph.end, here.start)
            if people := self._people(paragraph.start, end, said):
                fits = [last for last in people.values() if self._names.sex(last.bare) in (gender, None)]
                name = self._names.full(fits[0].bare) if len(fits) == 1 else None
                if name is None or self._somebody_else(paragraph, fits[0], end, said):
                    return None
                return name if paragraph.end > here.start or self._sure(paragraph, here, name) else None
        return None

    def _somebody_else(self, paragraph: Paragraph, last: Named, end: int, said: Spans) -> bool:
        """Whether anybody without a name may be meant: behind the name, or in its sentence before it ("|a lawyer| of
        X"); anywhere before it where a pronoun may mean a body."""
        things = self._reading.pack.pronouns_of_things
        at = bisect_right(paragraph.sentences, last.start, key=lambda sentence: sentence[0]) - 1
        start = paragraph.start if things or at < 0 else paragraph.sentences[at][0]
        before = self._holders.somebody_else(start, last.start, hung_on=not things, said=said)
        return before or self._holders.somebody_else(last.end, end, said=said)

    def _sure(self, paragraph: Paragraph, here: Passage, name: Named) -> bool:
        """Whether a paragraph brings in a person by the whole name, or no other was named before the pronoun."""
        if paragraph.start not in self._plain:
            self._plain[paragraph.start] = plain(self._reading.article.text[paragraph.start : paragraph.end])
        if name.bare in self._plain[paragraph.start]:
            return True
        others = (start for bare, start in self._named_first if bare != name.bare)
        return next(others, here.start) >= here.start

    @cached_property
    def _named_first(self) -> list[tuple[str, int]]:
        """The first two people whom the article names by a name of several words, and where: a third is never asked."""
        first: dict[str, int] = {}
        for name in self._names.all:
            if name.kind == "person" and " " in name.bare:
                first.setdefault(name.bare, name.start)
            if len(first) > 1:
                break
        return list(first.items())

    def _people(self, start: int, end: int, said: Spans) -> dict[str, Named]:
        """Where each person named in a stretch stands last, by the full name where the article has it."""
        found: dict[str, Named] = {}
        for name in self._names.last(start, end, MANY):
            if name.kind == "person" and not any(first <= name.start < last for first, last in said):
                found[(self._names.full(name.bare) or name).bare.lower()] = name
        return found
