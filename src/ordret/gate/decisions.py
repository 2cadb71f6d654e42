"""How found decisions meet the marked ones.

A found decision meets a marked one when its words cover the word that says it, or another place of the same decision.
Of several that do, one that is right counts, and none counts twice. It is right when the status agrees, the body, where
one is marked and one is found, shares a word with it, and the words of the outcome overlap by half or more of the
shorter. Of a veto who cast it may be marked as body or as opponent. A wrong body or status counts as wrong. What meets
only an optional row counts nowhere.

Beside it and only for decisions that meet: "votes" (all three numbers agree), "decision days" (day taken and day of
effect, each by its first and last day) and "terms" (overlapping words).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ordret import marked
from ordret.find import read
from ordret.find.decisions import find_decisions
from ordret.find.mentions import find_mentions
from ordret.marked import Decided
from ordret.model import Decision, Mention, When
from ordret.pack import Pack

KINDS = ("decisions", "votes", "decision days", "terms")
WORD = re.compile(r"\w+")
Row = tuple[str, str]


def count(passage: marked.Passage, language: Pack) -> Iterator[Row]:
    """For each marked and each found decision the kind "decisions", for what stands in it the kind's own name, with
    one of gold, found, right, wrong."""
    found = decisions(passage, language)
    text = passage.text.strip("\n")
    pairs = list(_pairs(passage, text, found))
    for decided, met in pairs:
        if not decided.optional:
            yield from (*_decision(decided, met), *_votes(decided, met), *_days(decided, met), *_term(decided, met))
    used = [met for _, met in pairs if met]
    again = [each for each in found if each not in used and not _repeats(passage, text, each)]
    yield from (("decisions", "found") for _ in again)
    for each in again:
        yield from _beside(each)


def decisions(passage: marked.Passage, language: Pack) -> list[Decision]:
    """The decisions found in a marked text, read as printed on its day."""
    reading = read(marked.as_article(passage, language.lang), language)
    reading = replace(reading, found=tuple(row for row in find_mentions.run(reading) if isinstance(row, Mention)))
    return [row for row in find_decisions.run(reading) if isinstance(row, Decision)]


def _pairs(passage: marked.Passage, text: str, found: Sequence[Decision]) -> Iterator[tuple[Decided, Decision | None]]:
    """Each marked decision with the found one that meets it: a right one rather than another."""
    left = list(found)
    met: dict[int, Decision] = {}
    for sure in (True, False):
        for number, decided in enumerate(passage.decisions):
            fits = [each for each in left if _meets(passage, text, decided, each)]
            fits = [each for each in fits if _right(decided, each)] if sure else fits
            if fits and number not in met:
                met[number] = fits[0]
                left.remove(fits[0])
    yield from ((decided, met.get(number)) for number, decided in enumerate(passage.decisions))


def _meets(passage: marked.Passage, text: str, decided: Decided, found: Decision) -> bool:
    places = [marked.place(text, decided.at, decided.nth, where=passage.id)]
    places += [marked.place(text, words, 1, where=passage.id) for words in decided.again]
    return any(found.words.start <= place.start and place.end <= found.words.end for place in places)


def _repeats(passage: marked.Passage, text: str, found: Decision) -> bool:
    """Whether a further find is of a marked decision that has met another, or is told again."""
    return any(
        decided.status == found.status and _meets(passage, text, decided, found) for decided in passage.decisions
    )


def _right(decided: Decided, found: Decision) -> bool:
    return decided.status == found.status and not _wrong_body(decided, found) and _same(decided, found)


def _wrong_body(decided: Decided, found: Decision) -> bool:
    who = [decided.body or "", *(decided.opponents if decided.status == "vetoed" else [])]
    return bool(decided.body and found.body) and not _words(" ".join(who)) & _words(_body(found))


def _body(found: Decision) -> str:
    body = found.body
    return f"{body.here.text} {body.name or ''}" if body else ""


def _same(decided: Decided, found: Decision) -> bool:
    wanted, given = _words(decided.outcome), _words(found.outcome.text)
    return 2 * len(wanted & given) >= min(len(wanted), len(given))


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))


def _decision(decided: Decided, met: Decision | None) -> Iterator[Row]:
    yield "decisions", "gold"
    if met:
        yield "decisions", "found"
        yield from [("decisions", "right")] if _right(decided, met) else []
        wrong = decided.status != met.status or _wrong_body(decided, met)
        yield from [("decisions", "wrong")] if wrong else []


def _votes(decided: Decided, met: Decision | None) -> Iterator[Row]:
    wanted, given = decided.votes, met.votes if met else None
    yield from [("votes", "gold")] if wanted else []
    yield from [("votes", "found")] if given else []
    if wanted and given:
        same = (wanted.in_favour, wanted.against, wanted.abstained) == (given.in_favour, given.against, given.abstained)
        yield "votes", "right" if same else "wrong"


def _days(decided: Decided, met: Decision | None) -> Iterator[Row]:
    taken = (decided.taken_first, decided.taken_last)
    effective = (decided.effective_first, decided.effective_last)
    for (first, last), given in ((taken, met.taken if met else None), (effective, met.effective if met else None)):
        yield from [("decision days", "gold")] if first else []
        yield from _day((first, last), given)


def _day(wanted: tuple[object, object], given: When | None) -> Iterator[Row]:
    if given:
        yield "decision days", "found"
        yield "decision days", "right" if wanted == (given.first, given.last) else "wrong"


def _term(decided: Decided, met: Decision | None) -> Iterator[Row]:
    wanted, given = decided.term, met.term.text if met and met.term else None
    yield from [("terms", "gold")] if wanted else []
    yield from [("terms", "found")] if given else []
    if given:
        yield "terms", "right" if wanted and _words(wanted) & _words(given) else "wrong"


def _beside(found: Decision) -> Iterator[Row]:
    """What a decision that meets none brings along."""
    held = (("votes", found.votes), ("decision days", found.taken), ("decision days", found.effective))
    yield from ((kind, "found") for kind, value in (*held, ("terms", found.term)) if value)
