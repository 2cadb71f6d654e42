"""What says whose words a quotation is: a reporting verb, or a phrase such as "according to", and its subject."""

from typing import NamedTuple

from ordret.find.items import Item
from ordret.find.phrases import LONGEST, Phrase, after_verb, ends_noun, run
from ordret.find.subject import somebody
from ordret.find.verbs import finite, is_passive
from ordret.pack import Pack, Verb


class Cue(NamedTuple):
    """A reporting verb at item `at` (`verb` None for "according to", "so X", a bare colon), its subject, and where
    the clause it stands in ends (`last`, not included). `rule` is how it was found."""

    at: int
    verb: Verb | None
    subject: Phrase | None
    last: int
    rule: str


def source_phrase(row: list[Item], at: int, pack: Pack) -> Cue | None:
    """`according to X`, `ifølge X`, `so X`, `X zufolge` at an item."""
    if row[at].low in pack.so and at + 1 < len(row) and row[at + 1].low not in pack.verbs:
        subject = after_verb(row, at + 1, pack)
        return Cue(at, None, subject, subject.last, "source phrase") if subject else None
    if row[at].low in pack.after:
        first = next((p for p in range(max(0, at - LONGEST), at) if run(row, p, pack) == at), None)
        return None if first is None else Cue(at, None, Phrase(first, at), at + 1, "source phrase")
    for words in pack.before.get(row[at].low, ()):
        if tuple(item.low for item in row[at : at + len(words)]) == words:
            subject = _source(row, at + len(words), pack)
            return Cue(at, None, subject, subject.last, "source phrase") if subject else None
    return None


def quoted_by(row: list[Item], at: int, verb: Verb, pack: Pack) -> Phrase | None:
    """Whose words somebody else passes on: `quoted |the minister| as saying`, `citerer |X| for at sige`."""
    if not verb.quoting or is_passive(row, at, pack):
        return None
    quoted = after_verb(row, at + 1, pack)
    if quoted and not somebody(row, quoted, pack):
        return None
    link = row[quoted.last].low if quoted and quoted.last < len(row) else ""
    return quoted if link in pack.as_words or link in pack.prepositions or link == ":" else None


def _source(row: list[Item], at: int, pack: Pack) -> Phrase | None:
    """Who a source is: in a verb-second language a verb may follow at once ("ifølge |kommissionen| slukkede …")."""
    subject = after_verb(row, at, pack)
    if subject is None or not pack.verb_second:
        return subject
    if row[subject.first].low in pack.oblique and row[subject.first].low not in pack.determiners:
        return Phrase(subject.first, subject.first + 1)  # "ifølge |ham|"
    places = range(subject.first + 1, subject.last)
    last = next((p for p in places if finite(row, p, pack) or ends_noun(row, p, pack)), subject.last)
    return Phrase(subject.first, last)
