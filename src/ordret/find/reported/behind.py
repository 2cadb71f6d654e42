"""A cue behind the clause that it reports: `The talks failed, |X said|.`, `The plan, |X said|, would fail.`"""

from collections.abc import Iterator

from ordret.find.clause import main_verb
from ordret.find.cues import Cue, source_phrase
from ordret.find.items import QUOTE, Item, is_word
from ordret.find.phrases import Phrase, after_verb, is_definite, past_adverbs, run
from ordret.find.reported.ends import clause_end, tells
from ordret.find.subject import subject_of
from ordret.find.verbs import is_noun, progressive, verb_at
from ordret.pack import Pack, Verb

SHORTEST = 3  # words of a reported clause
REACH = 16  # items from a comma to the verb of a cue behind it
ADJUNCTS = 14  # items from a cue to the comma behind it
ENDS = frozenset({",", ".", ";", "!", "?", "–", "—", "-", ")", "("})
OUTSIDE = frozenset({";", ":", QUOTE, "(", "–", "—", "-"})


def behind(row: list[Item], pack: Pack) -> Iterator[tuple[Cue, tuple[Phrase, ...]]]:
    """The cues behind a comma, with the passages of what they report."""
    floor = 0
    for at in range(len(row)):
        if row[at].low in {";", ":"}:
            floor = max(floor, at + 1)
        if row[at].low != "," or at < floor:
            continue
        cue = _cue(row, at + 1, pack)
        words = _words(row, floor, at, cue, pack) if cue else ()
        if cue and words:
            yield cue._replace(rule="cue behind"), words
            floor = max(cue.last, words[-1].last)


def _cue(row: list[Item], at: int, pack: Pack) -> Cue | None:
    if at >= len(row):
        return None
    return (
        source_phrase(row, at, pack) if row[at].low in pack.so else _inverted(row, at, pack) or _straight(row, at, pack)
    )


def _inverted(row: list[Item], at: int, pack: Pack) -> Cue | None:
    """`…, |said X| on Monday.`"""
    at = past_adverbs(row, at, pack)
    verb = verb_at(row, at, pack) if at < len(row) else None
    if verb is None or progressive(row, at, pack) or (not pack.verb_second and verb.objects and not verb.clauses):
        return None
    subject = after_verb(row, at + 1, pack)
    if subject is None:
        return None
    last = _particle(row, _others(row, subject.last, pack), verb)
    if not _closed(
        row, last, takes=row[last - 1].low != verb.particle and (verb.objects or verb.infinitives), pack=pack
    ):
        return None
    speaks = any(_can_speak(item, pack) for item in row[subject.first : subject.last])
    if not speaks or row[subject.first].low in pack.oblique:
        return None
    return Cue(at, verb, subject, subject.last, "")


def _others(row: list[Item], at: int, pack: Pack) -> int:
    """Past a second who speaks: `said X |and Tom Smith|`."""
    joint = at + 1 < len(row) and row[at].low in pack.coordinators and row[at + 1].capital
    return max(at, run(row, at + 1, pack)) if joint else at


def _particle(row: list[Item], at: int, verb: Verb) -> int:
    """Past a verb's particle."""
    return at + 1 if at < len(row) and row[at].low == verb.particle else at


def _can_speak(item: Item, pack: Pack) -> bool:
    """Whether a word can mean somebody: a name, a pronoun, a role, a body, a definite noun."""
    people = (pack.pronouns, pack.roles, pack.groups, pack.sources, pack.determiners)
    return (
        item.capital
        or any(item.low in words for words in people)
        or is_definite(item, pack)
        or bool(pack.naming.definite and item.low.endswith(pack.naming.definite))
    )


def _straight(row: list[Item], at: int, pack: Pack) -> Cue | None:
    """`…, |X said| on Monday.`, `…, |as X noted|, …`"""
    behind_as = row[at].low in pack.as_words
    if pack.verb_second and not behind_as:
        return None
    at += behind_as
    places = range(at + 1, min(len(row), at + REACH))
    place = next((p for p in places if row[p].low in OUTSIDE or verb_at(row, p, pack)), at)
    verb = verb_at(row, place, pack) if place > at else None
    if verb is None or is_noun(row, place, pack) or progressive(row, place, pack):
        return None
    subject = subject_of(row, at, place, pack)
    if subject is None or row[subject.first].low in pack.relatives or not _adverbs(row, at, subject.first, pack):
        return None
    last = run(row, place + 1, pack) if verb.addressing else place + 1
    takes = verb.objects or (verb.infinitives and last == place + 1)
    return Cue(place, verb, subject, last, "") if _closed(row, last, takes=takes, pack=pack) else None


def _adverbs(row: list[Item], first: int, end: int, pack: Pack) -> bool:
    return all(row[place].low in pack.adverbs for place in range(first, end))


def _closed(row: list[Item], at: int, *, takes: bool, pack: Pack) -> bool:
    """Whether a cue has nothing of its own behind it: its clause ends, or goes on to when, where and to whom; `takes`
    tells that its verb may have more."""
    if at >= len(row) or row[at].low in ENDS:
        return True
    low = row[at].low
    if low in pack.time or (low in pack.prepositions and _circumstance(row, at, pack)):
        return True
    if takes or low is QUOTE:
        return False
    if low in pack.days.verbs.infinitive and low in pack.toward and at + 1 < len(row):
        return row[at + 1].capital or row[at + 1].low in pack.roles or row[at + 1].low in pack.determiners
    return low in pack.prepositions


def _circumstance(row: list[Item], at: int, pack: Pack) -> bool:
    """A preposition that tells when, to whom or in what something was said: `on Monday`, `to NTB`, `i en uttalelse`."""
    words = [item.low for item in row[at + 1 : at + 4]]
    told = row[at].low in pack.toward and not pack.days.verbs.infinitive & {row[at].low, *words[:1]}
    return told or any(word in pack.documents or word in pack.weekdays for word in words)


def _words(row: list[Item], floor: int, comma: int, cue: Cue, pack: Pack) -> tuple[Phrase, ...]:
    """What stands before a cue, and what goes on behind it."""
    first = next((at for at in range(floor, comma) if is_word(row[at]) and not _joins(row[at], pack)), comma)
    if first == comma or row[first].low in pack.contrast:
        return ()
    rest, whole = _rest(row, cue, pack), _whole(row, first, comma, pack)
    if rest and not pack.verb_second and _reports(row, first + 1, comma, pack):
        return ()
    if rest and whole and not _needed(row, rest, pack):
        rest = None
    if not whole and not (rest and row[cue.last].low == "," and (cue.verb is None or cue.verb.act == "says")):
        return ()
    return (Phrase(first, comma), rest) if rest else (Phrase(first, comma),)


def _joins(item: Item, pack: Pack) -> bool:
    return item.low in pack.coordinators or item.low in pack.adversatives


def _whole(row: list[Item], first: int, comma: int, pack: Pack) -> bool:
    """Whether a clause with a verb of its own stands before a cue, and nothing that only leads up to it."""
    low = row[first].low
    opened = low in pack.conjunctions and low not in pack.coordinators
    if opened and not any(row[at].low == "," for at in range(first, comma)):
        return False
    if comma - first < SHORTEST:
        return False
    # A verb before its subject shows by itself that a clause stands before it, whose verb may be one we don't know.
    return pack.verb_second or main_verb(row, first, comma, pack) is not None


def _reports(row: list[Item], first: int, end: int, pack: Pack) -> bool:
    """Whether the words before a cue are themselves led by a reporting verb: "X |said| Y was late, Z said, and …"."""
    return any(verb_at(row, at, pack) and main_verb(row, at, at + 1, pack) is not None for at in range(first, end))


def _needed(row: list[Item], rest: Phrase, pack: Pack) -> bool:
    """Whether words behind a cue belong to a clause that stands whole before it."""
    low = row[rest.first].low
    opens = (pack.coordinators, pack.contrast, pack.conjunctions, pack.declarative, pack.days.verbs.infinitive)
    return any(low in words for words in opens) or main_verb(row, rest.first, rest.last, pack) is not None


def _rest(row: list[Item], cue: Cue, pack: Pack) -> Phrase | None:
    """What goes on behind a cue in the middle of its clause: `The plan, X said, |would fail|.`"""
    stop = next(
        (at for at in range(cue.last, min(len(row), cue.last + ADJUNCTS)) if row[at].low in {",", ".", ";"}), None
    )
    if stop is None or row[stop].low != "," or stop + 3 >= len(row):
        return None
    first = stop + 1
    low = row[first].low
    if low in pack.relatives or low is QUOTE or progressive(row, first, pack) or _subordinates(low, pack):
        return None
    at = first + _joins(row[first], pack)
    if tells(row, first, len(row), pack):
        return None
    if at >= len(row) or row[at].low is QUOTE or verb_at(row, at, pack):
        return None
    return Phrase(first, clause_end(row, first, pack))


def _subordinates(low: str, pack: Pack) -> bool:
    """What opens a clause of the report's own behind a cue: "…, X said, |while| Y …"."""
    if low in pack.contrast:
        return low not in pack.adversatives
    others = (pack.prepositions, pack.complementizers, pack.relatives)
    return low in pack.conjunctions and any(low in words for words in others)
