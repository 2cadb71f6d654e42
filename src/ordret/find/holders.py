"""Who has which role in an article: "ministeren" is the one person who was called "udenrigsminister" before."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from ordret.find.items import TOKEN
from ordret.find.stage import Reading
from ordret.model import Passage
from ordret.names import Named, role_beside
from ordret.pack import Pack


class _Held(NamedTuple):
    """A person's role beside the name that ends at `end`."""

    end: int
    name: Named
    words: frozenset[str]


class _Alone(NamedTuple):
    """A role word that stands beside no name, the word before it and the one behind."""

    start: int
    low: str
    before: str
    after: str


class Holders:
    """The roles that an article prints beside names, and those that stand alone."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def holder(self, here: Passage) -> Named | None:
        """Whose role stands at `here` in the definite ("ministeren", "the mayor"): the one person named before it whose
        role ends so ("udenrigsminister"); None where two have such a role, or somebody without a name."""
        asked = self._asked(here)
        fits: dict[str, _Held] = {}
        for word, held in self._held.items() if asked else ():
            if _same(asked[-1], word, self._reading.pack):
                fits |= {each.name.bare: each for each in held if each.end <= here.start and self._has(each, asked)}
        if len(fits) != 1:
            return None
        (one,) = fits.values()
        return None if any(self._other(each, asked[-1], one, here) for each in self._alone_words) else one.name

    def somebody_else(
        self, start: int, end: int, *, hung_on: bool = False, said: Iterable[tuple[int, int]] = ()
    ) -> bool:
        """Whether a stretch speaks of somebody by what they are alone ("the defendant", "en mann"), of whom a pronoun
        behind it may speak; a role beside a name, or whose holder is named, is not alone. `hung_on` asks for those on
        which what follows hangs: "a lawyer |of| X", "a man |who| knows X". Those within `said` do not count."""
        pack = self._reading.pack
        at = bisect_left(self._alone, (start,))
        while at < len(self._alone) and self._alone[at].start < end:
            alone = self._alone[at]
            hung = alone.after in pack.prepositions or alone.after in pack.relatives
            counts = (hung or not hung_on) and not any(first <= alone.start < last for first, last in said)
            if counts and self.holder(Passage(alone.start, alone.start + len(alone.low), alone.low)) is None:
                return True
            at += 1
        return False

    def _asked(self, here: Passage) -> list[str]:
        """The words of a role in the definite, without determiners; none where it is not definite."""
        pack = self._reading.pack
        words = here.text.lower().split()
        asked = [word for word in words if word not in pack.determiners]
        definite = words[0] in pack.determiners and words[0] not in pack.indefinite
        ending = bool(asked) and bool(pack.naming.definite) and asked[-1].endswith(pack.naming.definite)
        return asked if definite or ending else []

    def _has(self, held: _Held, asked: list[str]) -> bool:
        """Whether a role has all that is asked for, and nothing that makes it another ("former", "deputy")."""
        pack = self._reading.pack
        lessened = held.words & pack.naming.qualifiers - set(asked)
        return not lessened and all(any(_same(word, other, pack) for other in held.words) for word in asked)

    def _other(self, alone: _Alone, asked: str, one: _Held, here: Passage) -> bool:
        """Whether a role without a name may be meant instead of `one`: "the |finance| minister", "|another| mayor"."""
        pack = self._reading.pack
        if alone.start >= here.start or not (_same(asked, alone.low, pack) or _same(alone.low, asked, pack)):
            return False
        if not any(_same(alone.low, word, pack) for word in one.words) or alone.before in pack.indefinite:
            return True
        function = pack.determiners | pack.prepositions | pack.conjunctions | pack.auxiliaries | pack.adverbs.whole
        return alone.before.isalpha() and alone.before not in function | one.words | pack.verbs.keys()

    @cached_property
    def _beside(self) -> list[tuple[tuple[int, int], Named]]:
        """Where roles stand beside people's names, in order, and whose they are."""
        text, pack = self._reading.article.text, self._reading.pack
        people = [name for name in self._reading.names.all if name.kind == "person"]
        beside = ((role_beside(text, name.start, name.end, pack), name) for name in people)
        return sorted((role, name) for role, name in beside if role)

    @cached_property
    def _held(self) -> dict[str, list[_Held]]:
        """Roles by each of their words; of one person and role the first."""
        held: dict[str, dict[tuple[str, frozenset[str]], _Held]] = {}
        for (start, end), name in self._beside:
            words = frozenset(self._reading.article.text[start:end].lower().replace(",", " ").split())
            full = self._reading.names.full(name.bare)
            if full is None:
                continue
            for word in words:
                held.setdefault(word, {}).setdefault((full.bare, words), _Held(max(end, name.end), full, words))
        return {word: list(each.values()) for word, each in held.items()}

    @cached_property
    def _alone(self) -> list[_Alone]:
        """Role words beside no name, in order, with the words beside each in its paragraph."""
        pack, ends = self._reading.pack, [role for role, _ in self._beside]
        found: list[_Alone] = []
        for words in self._words():
            for at, (low, start) in enumerate(words):
                if _somebody(low, pack) and not self._named(start, ends):
                    after = words[at + 1][0] if at + 1 < len(words) else ""
                    found.append(_Alone(start, low, words[at - 1][0] if at else "", after))
        return found

    def _named(self, start: int, ends: list[tuple[int, int]]) -> bool:
        at = bisect_left(ends, (start + 1,))
        return at > 0 and ends[at - 1][1] > start

    @cached_property
    def _alone_words(self) -> list[_Alone]:
        """The first of each role word alone with each word before it: a long report repeats the same few."""
        first: dict[tuple[str, str], _Alone] = {}
        for alone in self._alone:
            first.setdefault((alone.low, alone.before), alone)
        return list(first.values())

    def _words(self) -> Iterator[list[tuple[str, int]]]:
        """The words of each paragraph, in small letters, and where they begin."""
        text = self._reading.article.text
        for paragraph in self._reading.paragraphs:
            words = TOKEN.finditer(text, paragraph.start, paragraph.end)
            yield [(word[0].replace("\xad", "").lower(), word.start()) for word in words]


@lru_cache(maxsize=1 << 15)
def _same(word: str, other: str, pack: Pack) -> bool:
    """Whether a word of a role is another's, or its last part, but for the definite ending; not a "vice-" or "ex-"."""
    naming = pack.naming
    for stem in (word, *(word.removesuffix(end) for end in naming.definite if word.endswith(end))):
        if other == stem:
            return True
        if len(stem) > 3 and other.endswith(stem):
            return other.removesuffix(stem).rstrip("-") not in naming.qualifiers
    return False


def _somebody(low: str, pack: Pack) -> bool:
    """Whether a word says what somebody is; of a body, too, where "sie" may be a body."""
    return low in pack.naming.kin or (low in pack.roles and (pack.pronouns_of_things or low not in pack.groups))
