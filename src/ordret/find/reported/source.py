"""`According to X`, `ifølge X`, `X zufolge`: a phrase that makes all the rest of its clause somebody's words."""

from collections.abc import Iterator

from ordret.find.cues import Cue, source_phrase
from ordret.find.items import QUOTE, Item, is_word
from ordret.find.phrases import Phrase, run
from ordret.find.reported.ends import LASTS, clause_end
from ordret.find.verbs import finite
from ordret.pack import Pack

SHORTEST = 3  # words of what a source says
FARTHEST = 120  # items of its words on either side of a source phrase; so many make no sentence
ADJUNCTS = 14  # items from a phrase that opens a sentence to the comma behind it
OUTSIDE = frozenset({";", ":", QUOTE, "–", "—"})


def sourced(row: list[Item], pack: Pack) -> Iterator[tuple[Cue, tuple[Phrase, ...]]]:
    """Each source phrase of a row with the passages that it covers."""
    floor = 0
    for at, item in enumerate(row):
        if at < floor or not (item.low in pack.before or item.low in pack.after):
            continue
        cue = source_phrase(row, at, pack)
        words = _words(row, cue, pack) if cue else ()
        if cue and words:
            yield cue, words
            floor = cue.last


def _words(row: list[Item], cue: Cue, pack: Pack) -> tuple[Phrase, ...]:
    first = min(cue.at, cue.subject.first) if cue.subject else cue.at
    start = _clause_start(row, first, pack)
    before = _trimmed(row, start, first)
    at = _behind(row, cue.last, pack, opens=before is None)
    after = _trimmed(row, at, _end(row, start, at, pack) if at < len(row) else at)
    parted = before and after and not pack.verb_second and row[first - 1].low == ","
    if before and parted and not (row[at - 1].low == "," and before.last - before.first < SHORTEST):
        after = None  # "The bridge is closed, according to X, who …"
    found = tuple(phrase for phrase in (before, after) if phrase)
    return found if sum(phrase.last - phrase.first for phrase in found) >= SHORTEST else ()


def _clause_start(row: list[Item], first: int, pack: Pack) -> int:
    """Where the clause of a source phrase begins: in a verb-second language also behind a comma and what opens it."""
    earliest = max(0, first - FARTHEST)
    for at in range(first - 1, earliest - 1, -1):
        if row[at].low in OUTSIDE:
            return at + 1
        if row[at].low != "," or not pack.verb_second or at + 1 >= first:
            continue
        low = row[at + 1].low
        if low in pack.relatives or low in pack.complementizers - pack.as_words:
            return at + 1
        if low in pack.conjunctions and low not in pack.prepositions and at + 2 < first:
            return at + 2
    return earliest


def _end(row: list[Item], start: int, at: int, pack: Pack) -> int:
    """Of a relative clause the next comma, of any other the end of the clause."""
    end = clause_end(row[: at + FARTHEST], at, pack, breaks=pack.adversatives)
    if start and row[start].low in pack.relatives:
        return next((place for place in range(at, end) if row[place].low == ","), end)
    return end


def _behind(row: list[Item], at: int, pack: Pack, *, opens: bool) -> int:
    """Past the comma behind the phrase; where a comma must come, past all before it."""
    if pack.verb_second and opens:
        return _finite_behind(row, at, pack)
    if at < len(row) and row[at].low == ",":
        return at + 1
    if pack.verb_second or not opens:
        return at
    stop = next((place for place in range(at, min(len(row), at + ADJUNCTS)) if row[place].low in {",", "."}), None)
    return stop + 1 if stop is not None and row[stop].low == "," else len(row)


def _finite_behind(row: list[Item], at: int, pack: Pack) -> int:
    """Past what hangs on a source that opens its sentence, up to the verb: `Ifølge X, |der er formand,| mangler der …`,
    `Ifølge en rapport |fra Y| er …`."""
    while at + 1 < len(row) and row[at].low in pack.prepositions and run(row, at + 1, pack) > at + 1:
        at = run(row, at + 1, pack)
    if at >= len(row) or row[at].low != ",":
        return at
    commas = [place for place in range(at, min(len(row) - 1, at + ADJUNCTS)) if row[place].low == ","]
    return next((place + 1 for place in commas if finite(row, place + 1, pack)), at + 1)


def _trimmed(row: list[Item], first: int, last: int) -> Phrase | None:
    while first < last and not is_word(row[first]) and row[first].low is not QUOTE:
        first += 1
    while last > first and not is_word(row[last - 1]) and row[last - 1].low not in LASTS:
        last -= 1
    return Phrase(first, last) if last > first else None
