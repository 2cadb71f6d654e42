"""For whom a spokesman speaks: `a spokesman |for the ministry|`, `|the ministry's| spokesman X`, `|UDs| talsperson`."""

from collections.abc import Iterator
from typing import NamedTuple

from ordret.find.cues import Cue
from ordret.find.items import Item
from ordret.find.phrases import Phrase, run
from ordret.find.speakers import part
from ordret.model import Article, Part, Via, quote
from ordret.names import Names
from ordret.pack import Pack

GENITIVES = ("'s", "’s", "s")
APPOSITION = 8  # items behind a name in which its "a spokesman for" must begin


class Clause(NamedTuple):
    """A row with the cue in it, and where behind the cue its words begin."""

    article: Article
    row: list[Item]
    names: Names
    pack: Pack

    def part(self, phrase: Phrase) -> Part | None:
        return part(self.article, self.row, phrase, self.names, self.pack)


def spoken_for(clause: Clause, cue: Cue, speaker: Part | None) -> Iterator[tuple[Part, Via]]:
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
    if principal is None:
        return
    phrase = subject if subject.last <= at else Phrase(subject.first, max(at + 1, subject.last))
    if principal.here.start >= row[phrase.first].start and principal.here.end <= row[phrase.last - 1].end:
        later = next((p for p in range(phrase.first, phrase.last) if row[p].start >= principal.here.end), at + 1)
        phrase = Phrase(later, phrase.last) if later <= at else Phrase(phrase.first, at + 1)
    yield principal, spokesman(clause, phrase)


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


def spokesman(clause: Clause, phrase: Phrase) -> Via:
    start, end = clause.row[phrase.first].start, clause.row[phrase.last - 1].end
    people = [name for name in clause.names.within(start, end) if name.kind == "person"]
    if people:
        here = quote(clause.article, people[-1].start, people[-1].end)
        full = clause.names.full(people[-1].bare)
        return Via((full or people[-1]).bare, "spokesman", here)
    here = quote(clause.article, start, end)
    return Via(here.text, "spokesman", here)
