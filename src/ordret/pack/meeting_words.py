"""The words of a language for meetings, as the rules ask for them. What each is for: docs/packs.md."""

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import lru_cache

from ordret.pack.meeting_days import MeetingDays
from ordret.pack.meeting_fates import Fates
from ordret.pack.meetings_file import Kind, Tense
from ordret.pack.phrases import Phrases
from ordret.pack.words import Words

WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb of meeting. `object`: the other side is its object; `together`: several meet one another; the
    other side may stand behind one of `behind`; one of `needs` must stand in the clause, where there are any, and none
    of `without`; with `office`, each side is one in office."""

    kind: Kind
    tense: Tense
    object: bool
    together: bool
    behind: frozenset[str]
    needs: Words | None
    without: frozenset[str]
    office: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class MeetingWords:
    """A language's words for meetings; `verbs` by form, with the tenses that the form may be of."""

    verbs: Mapping[str, tuple[Form, ...]]
    needy: frozenset[str]  # forms that are verbs of meeting only beside another word
    nouns: Mapping[str, Kind]
    endings: tuple[tuple[str, Kind], ...]  # of compounds, the longest first
    tails: tuple[str, ...]  # the same, to look for
    halves: Mapping[str, Kind]  # last words of nouns with hyphens, by which a sentence is read: "face-to-|face|"
    not_nouns: Words
    behind: frozenset[str]
    postpositions: frozenset[str]
    locative: tuple[str, ...]  # endings of cases
    moving: tuple[str, ...]
    genitives: tuple[str, ...]
    between: frozenset[str]
    of: frozenset[str]
    countries: frozenset[str]
    goal: frozenset[str]
    at: frozenset[str]
    before: frozenset[str]
    lacking: frozenset[str]  # prepositions before who stayed away
    after: frozenset[str]
    within: frozenset[str]
    during: tuple[str, ...]  # endings of a noun by which it is what something else is done at
    meals: frozenset[str]  # nouns behind `within` that need no article
    rounds: frozenset[str]
    lasting: frozenset[str]
    margins: frozenset[str]
    official: frozenset[str]
    invitation: Phrases
    many: frozenset[str]
    feminine: tuple[str, ...]
    owned: frozenset[str]
    mediators: frozenset[str]
    crowds: frozenset[str]
    him: Mapping[str, str]  # object forms of pronouns
    reason: Phrases
    two: Phrases
    people: Words
    unmoved: Words  # words that end as if they said "to", and do not
    travel: Words  # those of them who travel in office
    offices: Words  # roles of state, by which somebody is in office whoever it is
    verb_final: bool
    other_verbs: Words
    support: Words
    governing: frozenset[str]  # verbs whose object may be a meeting
    invites: frozenset[str]
    hosts: frozenset[str]  # verbs whose subject is the host
    awaits: frozenset[str]  # verbs whose subject is a meeting with somebody
    agrees: frozenset[str]  # verbs and words for what several do together at a meeting
    rules_out: frozenset[str]  # verbs that leave a meeting possible where they are negated
    may: frozenset[str]
    past: frozenset[str]
    marks: frozenset[str]
    reflexive: frozenset[str]
    pairs: Mapping[str, str]  # words that join two together with another one: "zowel … als"
    opens: frozenset[str]
    doubts: frozenset[str]  # words by which nobody has stayed away yet
    since: frozenset[str]
    outcome: frozenset[str]  # verbs of what a meeting led to, which was held where they are negated
    plural: frozenset[str]  # finite forms of many that do not end as the others do
    status: Phrases
    fates: Fates
    apart: frozenset[str]  # words of sports and private life; stems and phrases of them
    apart_stems: tuple[str, ...]
    apart_phrases: tuple[str, ...]
    days: MeetingDays

    def noun(self, low: str) -> Kind | None:
        """What kind of meeting a noun means; None where it means none."""
        return self.nouns.get(low) or _compound(self, low)

    def kinds(self, lows: Set[str], says: Set[str]) -> set[Kind]:
        """What kinds of meeting the small words of a sentence may tell of, by one of those that `says` so with what
        that needs beside it."""
        return set[Kind]().union(*(_kinds(self, low, lows) for low in lows & says))

    def saying(self, lows: Set[str]) -> set[str]:
        """Those of some small words that may say that somebody meets."""
        compounds = {low for low in lows if low.endswith(self.tails) and self.noun(low)}
        return compounds.union(lows & self.verbs.keys(), lows & self.nouns.keys(), lows & self.halves.keys())

    def elsewhere(self, sentence: str, lows: Set[str]) -> bool:
        """Whether a sentence in small letters, with its words, is of sports or private life."""
        if not self.apart.isdisjoint(lows):
            return True
        for low in lows:
            if low.startswith(self.apart_stems):
                return True
        return any(phrase in sentence for phrase in self.apart_phrases)

    def said(self, words: str) -> set[str]:
        """What small words say of what became of a meeting, by the keys of `status`."""
        return {means for means, _ in self.fates.said_at(words)}

    def means_two(self, words: str) -> bool:
        """Whether small words mean two who were named before: "they", "the two leaders"."""
        return _two(self, words)

    def says(self, low: str) -> bool:
        """Whether a word may say that somebody meets."""
        return _says(self, low)


@lru_cache(maxsize=1 << 15)
def _says(words: MeetingWords, low: str) -> bool:
    return low in words.verbs or words.noun(low) is not None


@lru_cache(maxsize=1 << 12)
def _two(words: MeetingWords, phrase: str) -> bool:
    found = words.two.pattern.match(phrase)
    return found is not None and (found.end() == len(phrase) or " " in found[0])


def _kinds(words: MeetingWords, low: str, lows: Set[str]) -> set[Kind]:
    """What a word may tell of, where what it needs stands beside it."""
    if kind := words.noun(low) or words.halves.get(low):
        return {kind}
    return {form.kind for form in words.verbs.get(low, ()) if form.needs is None or beside(form.needs, lows)}


def beside(needs: Words, lows: Set[str]) -> bool:
    """Whether one of some words stands among others."""
    if not needs.whole.isdisjoint(lows):
        return True
    return bool(needs.endings) and any(low.endswith(needs.endings) for low in lows)


@lru_cache(maxsize=1 << 15)
def _compound(words: MeetingWords, low: str) -> Kind | None:
    """What kind of meeting a compound means, by its last part."""
    if not low.endswith(words.tails) or low in words.not_nouns:
        return None
    return next(kind for ending, kind in words.endings if low.endswith(ending))
