"""Whether a wording is clearly of what was or of what is to come: what holds in every language it is put into.

Tenses of one clause do not stand one for one between languages. Clear is only what says one of the two and nothing of
the other, and words that say when, whatever the verb ("next year").
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ordret.link.wording.telling import Telling
from ordret.model import When
from ordret.pack import Pack
from ordret.pack.days import Verbs
from ordret.when import days

Time = tuple[str, int, int]  # "past" or "to come", and offsets
ANY = date(2000, 6, 15)  # words are read as if printed then
# Not what the verb beside it decides ("on Monday"), nor "in five years", which may be as long as it took.
SAID = re.compile(r"(?:day|year) word, publication date|\w+ by the publication date|.*counted back from the .*")
CLAUSE = re.compile(r"[^,.;:!?–…]+")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
REACH = 4  # words behind a helping verb in which its participle stands, or else at the end of the clause


def times(text: str, pack: Pack, words: Telling) -> Iterator[Time]:
    """The times that are clear in a text, of its words for days and of its verbs; none where these disagree."""
    found = [*_said(text, pack), *_verbs(text, pack, words)]
    if len({way for way, _, _ in found}) == 1:  # not of "|has doubled| |next year|"
        yield from found


def _said(text: str, pack: Pack) -> Iterator[Time]:
    for day in days(text, 0, len(text), pack, When(ANY, ANY, "", "any day")):
        if SAID.fullmatch(day.when.basis) and not day.when.first <= ANY <= day.when.last:
            yield "past" if day.when.last < ANY else "to come", day.start, day.end


def _verbs(text: str, pack: Pack, words: Telling) -> Iterator[Time]:
    verbs = pack.days.verbs
    clauses = [
        [(word[0].lower(), word.start(), word.end()) for word in WORD.finditer(text, clause.start(), clause.end())]
        for clause in CLAUSE.finditer(text)
    ]
    coming = next(words.coming.within(text), None)
    past = next((time for clause in clauses for time in _past(clause, pack)), None)
    told = [word for clause in clauses for word, _, _ in clause]
    if coming and not past and not any(word in verbs.undecided or _may_be_past(word, verbs) for word in told):
        yield coming
    elif past and not coming and not any(word in verbs.future or word in verbs.undecided for word in told):
        yield past


def _past(clause: Sequence[tuple[str, int, int]], pack: Pack) -> Iterator[Time]:
    """Verbs in the past, and helping verbs of the perfect that have a participle. "Is closed" may be either."""
    verbs, others = pack.days.verbs, (pack.adverbs, pack.coordinators, pack.subordinate)  # Danish "så"
    for at, (word, start, end) in enumerate(clause):
        behind = [other for other, _, _ in (*clause[at + 1 : at + 1 + REACH], *clause[at + 1 :][-1:])]
        helping = word in verbs.perfect and word not in verbs.present
        plain = word in verbs.past and word not in verbs.undecided and not any(word in held for held in others)
        if plain or (helping and any(map(verbs.participles.fullmatch, behind))):
            yield "past", start, end


def _may_be_past(word: str, verbs: Verbs) -> bool:
    ends = len(word) > 4 and word.endswith(verbs.past_endings) and word not in verbs.not_past
    return word in verbs.past or (ends and not word.endswith(verbs.not_past_endings))
