"""Whether the clause around an expression tells of what was or of what is to come.

The verb before the expression counts, in the same clause; else the one behind it; else those of the clauses beside it.
"""

import re
from collections.abc import Iterable, Sequence

from ordret.pack import Pack
from ordret.pack.days import Verbs
from ordret.when.ground import COMING, OPEN, PAST
from ordret.when.tokens import Token

REACH = 40  # tokens to either side: clauses of reports are shorter, and a list of a thousand days stays linear
GROUP = 5  # tokens before a verb in which its helping verb may stand ("will in the end not meet")
ENDS_SENTENCE = frozenset('."\n')
ENDS_CLAUSE = frozenset(',;-."\n')
FRAGMENT = 3  # words beside an expression, as in "On Thursday in Elmsby, the ministers met"
PERFECT, REPORT, NOW = 2, 3, 4


def way(row: Sequence[Token], first: int, last: int, pack: Pack) -> int:
    """PAST, COMING or OPEN for the expression of the tokens `first` to `last` (not included)."""
    left, right = _left(row, first, pack), _right(row, last, pack)
    own = _before(row, range(first - 1, left - 1, -1), pack)
    if own is not None:
        return own
    if right > last and _kind(row, right - 1, pack) == COMING:  # "dass er am Mittwoch zurücktreten |werde|"
        return COMING
    behind = _first(row, range(last, right), pack)
    if behind is not None:
        return behind
    return _beside(row, left, right, last - first, pack)


def _beside(row: Sequence[Token], left: int, right: int, size: int, pack: Pack) -> int:
    """A clause that has no verb is a part of the one beside it; one with words enough, or opened by a word, is none."""
    opened = left > 0 and row[left - 1].text.lower() in pack.subordinate
    if opened or right - left - size > FRAGMENT:
        return OPEN
    for places in (
        range(left - 1, _left(row, left, pack, ends=ENDS_SENTENCE) - 1, -1),
        range(right, _right(row, right, pack, ends=ENDS_SENTENCE)),
    ):
        if (found := _first(row, places, pack)) is not None:
            return found
    return OPEN


def _before(row: Sequence[Token], places: Iterable[int], pack: Pack) -> int | None:
    """The verb before; not the one that another in the infinitive depends on ("promises |to| abdicate Thursday")."""
    dependent = False
    for at in places:
        if (kind := _kind(row, at, pack)) is not None:
            found = _meant(row, at, kind, pack)
            return OPEN if dependent and kind == REPORT else found
        dependent = dependent or row[at].text.lower() in pack.days.verbs.infinitive
    return None


def _left(row: Sequence[Token], at: int, pack: Pack, ends: frozenset[str] | None = None) -> int:
    """The first token of the clause (or, by `ends`, of the sentence) that ends before `at`."""
    begin = max(at - REACH, 0)
    return next((place + 1 for place in range(at - 1, begin - 1, -1) if _bound(row[place], pack, ends)), begin)


def _right(row: Sequence[Token], at: int, pack: Pack, ends: frozenset[str] | None = None) -> int:
    end = min(at + REACH, len(row))
    return next((place for place in range(at, end) if _bound(row[place], pack, ends)), end)


def _bound(token: Token, pack: Pack, ends: frozenset[str] | None = None) -> bool:
    word = token.text
    if ends is not None:
        return word in ends
    return word in ENDS_CLAUSE or (low := word.lower()) in pack.subordinate or low in pack.coordinators


def _first(row: Sequence[Token], places: Iterable[int], pack: Pack) -> int | None:
    return next((_meant(row, at, kind, pack) for at in places if (kind := _kind(row, at, pack)) is not None), None)


def _kind(row: Sequence[Token], at: int, pack: Pack) -> int | None:
    """What a word says as a verb; None where it is none that is known. Some need the next one ("is |set to| meet")."""
    verbs, low = pack.days.verbs, row[at].text.lower()
    if _noun(row, at, pack):
        return None
    if at + 1 < len(row) and f"{low} {row[at + 1].text.lower()}" in verbs.future:
        return COMING
    for words, kind in _classes(verbs):
        if low in words:
            return kind
    if row[at].text == low and _regular(low, pack):
        return PAST
    return REPORT if low in pack.verbs else None


def _noun(row: Sequence[Token], at: int, pack: Pack) -> bool:
    """Whether a word is a noun by its place: "bei einem |Treffen|", "after the |vote|"."""
    before = row[at - 1].text.lower() if at else "."
    capital = pack.nouns_capital and row[at].text[:1].isupper() and before not in ENDS_SENTENCE
    return capital or (before in pack.determiners and before not in pack.pronouns)


def _classes(verbs: Verbs) -> tuple[tuple[frozenset[str], int], ...]:
    helping = (verbs.future, COMING), (verbs.perfect, PERFECT), (verbs.undecided, OPEN)
    return (*helping, (verbs.past, PAST), (verbs.present, NOW))


def _regular(word: str, pack: Pack) -> bool:
    verbs = pack.days.verbs
    ends = len(word) > 4 and word.endswith(verbs.past_endings) and word not in verbs.not_past
    return ends and not word.endswith(verbs.not_past_endings)


def _meant(row: Sequence[Token], at: int, kind: int, pack: Pack) -> int:
    """A verb with the helping verb before it."""
    if kind == PERFECT:
        if _participle(row, at, pack):
            return PAST
        return COMING if row[at].text.lower() in pack.days.verbs.present else OPEN  # "is on Friday", "has … on Friday"
    if kind in (COMING, OPEN):
        return PAST if kind == COMING and _hearsay(row, at, pack) else kind
    before = [_kind(row, p, pack) for p in range(at - 1, max(at - GROUP, -1), -1) if not _stops(row, p, at, pack)]
    helping = next((k for k in before if k in (COMING, PERFECT, OPEN)), None)
    if helping is not None:
        return PAST if helping == PERFECT else helping
    if at and row[at - 1].text.lower() in pack.days.verbs.infinitive:
        return OPEN if PAST in before else COMING
    if kind == NOW and PAST in before[:2]:
        return PAST
    if kind == REPORT and NOW in before:  # "|bliver| vist frem på torsdag"
        return COMING
    return COMING if kind == NOW else PAST


def _stops(row: Sequence[Token], place: int, at: int, pack: Pack) -> bool:
    """Whether the clause of the verb at `at` has begun behind `place`."""
    return any(_bound(row[p], pack) for p in range(place, at))


def _hearsay(row: Sequence[Token], at: int, pack: Pack) -> bool:
    """ "Soll am Donnerstag zurückgetreten sein", "skal ha møtt dem" is said of the past."""
    verbs, last = pack.days.verbs, _right(row, at + 1, pack)
    places = [p for p in range(at + 1, last) if row[p].text.lower() in verbs.perfect_infinitive]
    return any(verbs.participles.fullmatch(row[q].text) for p in places for q in (p - 1, p + 1) if at < q < last)


def _participle(row: Sequence[Token], at: int, pack: Pack) -> bool:
    """Whether the clause of a helping verb has a participle, behind it or (in a verb-final clause) before it."""
    pattern: re.Pattern[str] = pack.days.verbs.participles
    clause = row[_left(row, at, pack) : _right(row, at + 1, pack)]
    return any(pattern.fullmatch(token.text) is not None for token in clause)


def is_verb(word: str, pack: Pack) -> bool:
    """Whether a word is known as a verb, or looks like a participle."""
    token = Token(0, 1, word, {}, "")
    return _kind([token], 0, pack) is not None or pack.days.verbs.participles.fullmatch(word) is not None
