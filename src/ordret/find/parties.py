"""Who else has a part in a statement: to whom it was said, through whom it came, and for whom a spokesman spoke."""

from collections.abc import Iterator
from typing import NamedTuple

from ordret.find.agencies import by_spelling, named
from ordret.find.cues import Cue
from ordret.find.items import QUOTE, Item
from ordret.find.phrases import Phrase, run
from ordret.find.spokesmen import Clause, spoken_for, spokesman
from ordret.model import Part, Via, quote
from ordret.pack import Pack

LONGEST = 18  # items behind a cue that may tell to whom and through whom
STOPS = frozenset({".", ";", ":", "?", "!", "(", ")", "–", "—"})


class Parties(NamedTuple):
    """`speaker` is the principal where a spokesman spoke for one."""

    speaker: Part | None
    addressee: Part | None
    via: tuple[Via, ...]


def parties(clause: Clause, cue: Cue, speaker: Part | None, words: int) -> Parties:
    """The parties of a cue; `words` is the item at which the words behind it begin."""
    via = [*spoken_for(clause, cue, speaker)]
    principal, through = via[0] if via else (speaker, None)
    told = [*_told(clause, cue, words)]
    held = [one for one in told if isinstance(one, Via)]
    parts = (one for one in told if isinstance(one, Part))
    addressee = next((one for one in parts if not (via and principal and one.here == principal.here)), None)
    return Parties(principal, addressee, tuple([through, *held] if through else held))


def _told(clause: Clause, cue: Cue, words: int) -> Iterator[Part | Via]:
    """To whom and through whom, in the items behind a cue up to its words."""
    row, pack = clause.row, clause.pack
    at = cue.at + 1
    if cue.subject and cue.subject.first >= at:
        at = cue.subject.last
    end = _region_end(row, at, words, pack)
    addressing = cue.verb is not None and (cue.verb.addressing or cue.verb.act == "accuses")
    while at < end and row[at].low in pack.adverbs:
        at += 1
    if addressing and at < end and (last := min(run(row, at, pack), end)) > at:
        particle = cue.verb.particle if cue.verb else None
        if all(row[place].low != particle for place in range(at, last)):  # "rettede |skarp kritik| mod Norge"
            yield from _one(clause, Phrase(at, last))
        at = last
    while at < end:
        low = row[at].low
        last = min(run(row, at + 1, pack), end) if low in pack.prepositions else at
        if last <= at + 1:
            at += 1
            continue
        phrase = Phrase(at + 1, last)
        if document := _document(clause, phrase):
            yield document
        elif low in pack.through or any(row[p].low in pack.spokes for p in range(at + 1, last)):
            yield from _through(clause, phrase, end)
        elif low in pack.toward:
            yield from _one(clause, phrase)
        else:
            yield from (each for each in _one(clause, phrase) if isinstance(each, Via))
        at = last


def _region_end(row: list[Item], at: int, words: int, pack: Pack) -> int:
    end = min(len(row), words, at + LONGEST)
    for place in range(at, end):
        low = row[place].low
        if low is QUOTE or low in STOPS:
            return place
        if low == "," and not (place + 1 < end and (row[place + 1].low in pack.prepositions or row[place + 1].capital)):
            return place
    return end


def _one(clause: Clause, phrase: Phrase) -> Iterator[Part | Via]:
    start, end = clause.row[phrase.first].start, clause.row[phrase.last - 1].end
    for a, b in named(clause.article.text, start, end):
        agency = by_spelling()[clause.article.text[a:b]]
        yield Via(agency.name, agency.kind, quote(clause.article, a, b))
        return
    found = clause.part(phrase)
    if found and found.here.text.lower() not in clause.pack.relatives:
        yield found


def _document(clause: Clause, phrase: Phrase) -> Via | None:
    """`in |a statement|`, `i |en e-post|`: what was written."""
    row = clause.row
    last = next((p for p in range(phrase.first, phrase.last) if row[p].low in clause.pack.documents), None)
    if last is None or not all(row[p].low not in clause.pack.roles for p in range(phrase.first, last)):
        return None
    here = quote(clause.article, row[phrase.first].start, row[last].end)
    return Via(here.text, "document", here)


def _through(clause: Clause, phrase: Phrase, end: int) -> Iterator[Via]:
    """`via |his spokesman, X|`: the name where there is one, else the words."""
    row = clause.row
    last = phrase.last
    if last + 1 < end and row[last].low == "," and row[last + 1].capital:
        last = run(row, last + 1, clause.pack)
    if not any(row[p].low in clause.pack.spokes for p in range(phrase.first, last)):
        return
    yield spokesman(clause, Phrase(phrase.first, last))
