"""Who else has a part in a statement: to whom it was said, through whom it came, and for whom a spokesman spoke."""

from collections.abc import Iterator
from typing import NamedTuple

from ordret.find.agencies import by_spelling, named
from ordret.find.cues import Cue
from ordret.find.items import QUOTE, Item
from ordret.find.phrases import Phrase, run
from ordret.find.speakers import part
from ordret.model import Article, Part, Via, quote
from ordret.names import Names
from ordret.pack import Pack

LONGEST = 18  # items behind a cue that may tell to whom and through whom
STOPS = frozenset({".", ";", ":", "?", "!", "(", ")", "–", "—"})
GENITIVES = ("'s", "’s", "s")
APPOSITION = 8  # items behind a name in which its "a spokesman for" must begin


class Parties(NamedTuple):
    """`speaker` is the principal where a spokesman spoke for one."""

    speaker: Part | None
    addressee: Part | None
    via: tuple[Via, ...]


class Clause(NamedTuple):
    """A row with the cue in it, and where behind the cue its words begin."""

    article: Article
    row: list[Item]
    names: Names
    pack: Pack

    def part(self, phrase: Phrase) -> Part | None:
        return part(self.article, self.row, phrase, self.names, self.pack)


def parties(clause: Clause, cue: Cue, speaker: Part | None, words: int) -> Parties:
    """The parties of a cue; `words` is the item at which the words behind it begin."""
    via = [*_spoken_for(clause, cue, speaker)]
    principal, spokesman = via[0] if via else (speaker, None)
    told = [*_told(clause, cue, words)]
    held = [one for one in told if isinstance(one, Via)]
    addressee = next((one for one in told if isinstance(one, Part)), None)
    return Parties(principal, addressee, tuple([spokesman, *held] if spokesman else held))


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
    yield _spokesman(clause, Phrase(phrase.first, last))


def _spokesman(clause: Clause, phrase: Phrase) -> Via:
    start, end = clause.row[phrase.first].start, clause.row[phrase.last - 1].end
    people = [name for name in clause.names.within(start, end) if name.kind == "person"]
    if people:
        here = quote(clause.article, people[-1].start, people[-1].end)
        full = clause.names.full(people[-1].bare)
        return Via((full or people[-1]).bare, "spokesman", here)
    here = quote(clause.article, start, end)
    return Via(here.text, "spokesman", here)


def _spoken_for(clause: Clause, cue: Cue, speaker: Part | None) -> Iterator[tuple[Part, Via]]:
    """The principal and the spokesman: `a spokesman |for the ministry|`, `|the ministry's| spokesman X`."""
    row, pack, subject = clause.row, clause.pack, cue.subject
    if subject is None or speaker is None:
        return
    at = next(
        (p for p in range(subject.first, min(len(row), subject.last + APPOSITION)) if _spokes(row, p, subject, pack)),
        None,
    )
    if at is None:
        return
    principal = _hung_on(clause, at) or _owner(clause, subject, at)
    if principal is None or (principal.here.text == speaker.here.text and speaker.kind == "person"):
        return
    phrase = subject if subject.last <= at else Phrase(subject.first, max(at + 1, subject.last))
    if principal.here.start >= row[phrase.first].start and principal.here.end <= row[phrase.last - 1].end:
        later = next((p for p in range(phrase.first, phrase.last) if row[p].start >= principal.here.end), at + 1)
        phrase = Phrase(later, phrase.last) if later <= at else Phrase(phrase.first, at + 1)
    yield principal, _spokesman(clause, phrase)


def _spokes(row: list[Item], at: int, subject: Phrase, pack: Pack) -> bool:
    if row[at].low not in pack.spokes:
        return False
    between = row[subject.last : at]
    return at < subject.last or (
        bool(between) and between[0].low == "," and not any(i.low in pack.verbs for i in between)
    )


def _hung_on(clause: Clause, at: int) -> Part | None:
    """`spokesman |for X|`, `Sprecher |der Polizei|`."""
    row, pack = clause.row, clause.pack
    first = at + 1
    if first < len(row) and row[first].low in pack.prepositions and row[first].low not in pack.toward - pack.speaks_for:
        first += row[first].low in pack.speaks_for
        if first == at + 1:
            return None
    elif first >= len(row) or row[first].low not in pack.genitive_articles:
        return None
    last = run(row, first, pack)
    return clause.part(Phrase(first, last)) if last > first else None


def _owner(clause: Clause, subject: Phrase, at: int) -> Part | None:
    """`|the ministry's| spokesman`, `|UDs| talsperson`, `|Clinton| spokesman X`."""
    row = clause.row
    ahead = clause.names.within(row[subject.first].start, row[at].start)
    owners = [name for name in ahead if name.end <= row[at].start]
    if not owners:
        return _group(clause, subject, at)
    owner = owners[-1]
    between = [item for item in row[subject.first : at] if item.start >= owner.end and item.low not in GENITIVES]
    if between:  # "|Russia's foreign ministry| spokeswoman"; behind any other word nobody knows
        stems = [between[-1].low, *(between[-1].low.removesuffix(ending) for ending in GENITIVES)]
        ours = any(stem in clause.pack.groups for stem in stems)
        return Part("group", None, None, quote(clause.article, owner.start, between[-1].end)) if ours else None
    bare = owner.bare if clause.pack.naming.genitive_apart else owner.bare.removesuffix("s")
    printed = clause.article.text[owner.start : owner.end]
    here = quote(clause.article, owner.start, owner.end - (printed == f"{bare}s"))
    full = clause.names.full(bare) if owner.kind == "person" else None
    named_at = quote(clause.article, full.start, full.end) if full else here
    return Part(owner.kind, full.bare if full else here.text, None, here, named_at)


def _group(clause: Clause, subject: Phrase, at: int) -> Part | None:
    """`|the ministry|'s spokesman`, `|regeringen|s talsperson`: a group in the genitive."""
    row = clause.row
    for place in range(at - 1, subject.first - 1, -1):
        for ending in GENITIVES:
            stem = row[place].low.removesuffix(ending)
            if stem == row[place].low or not (stem in clause.pack.groups or stem in clause.pack.roles):
                continue
            here = quote(clause.article, row[subject.first].start, row[place].end - len(ending))
            group = stem in clause.pack.groups
            return Part("group" if group else "person", None, None if group else here.text, here)
    return None
