"""Reported clauses that hold words in marks: from where to where the content of a mixed quotation runs."""

from ordret.find.cues import Cue
from ordret.find.items import QUOTE, Item, is_word
from ordret.find.phrases import Phrase, after_verb
from ordret.find.verbs import verb_at
from ordret.pack import Pack

ENDS = frozenset(".!?")
LONGEST_CLAUSE = 150  # items; no clause of the annotated news is longer, and junk stays cheap


def complete(text: str, said: Item) -> bool:
    """Words in marks that are an utterance of their own: they begin with a capital and are three words or more, or
    they end like a sentence."""
    inner = text[said.inner_start : said.inner_end].strip()
    if not inner:
        return False
    first = inner.lstrip("\"“”„«»‘’'…[(–- ")[:1]
    return (first.isupper() or first.isdigit()) and (inner.count(" ") >= 2 or inner[-1] in ".!?,…")


def words_between(text: str, said: Item) -> int:
    """How many words a quotation has, counted by its blanks."""
    return text.count(" ", said.inner_start, said.inner_end) + 1


def adjacent(row: list[Item], cue: Cue, quote: int, pack: Pack) -> bool:
    """Whether the quotation follows its cue at once, or after a colon or comma that announces it."""
    gap = [item for item in row[max(cue.last, cue.at + 1) : quote] if item.low not in pack.adverbs]
    particle = cue.verb.particle if cue.verb else None
    gap = [item for item in gap if item.low != particle]
    if not gap or gap[-1].low in {":", ","}:
        return True
    return all(not is_word(item) for item in gap)


def governs(row: list[Item], cue: Cue, quote: int, pack: Pack) -> bool:
    """Whether a cue surely has the clause with the quotation as its content: it has a subject, or "that" follows."""
    between = row[max(cue.last, cue.at + 1) : quote]
    linked = cue.verb is not None and cue.verb.naming and row[quote - 1].low in pack.as_words
    opened = any(item.low in pack.declarative for item in between)
    return linked or opened or cue.subject is not None or any(i.low in pack.complementizers for i in between[:2])


def content(row: list[Item], cue: Cue, quote: int, pack: Pack) -> Phrase | None:
    """Items of the reported clause around a quotation that its cue precedes; None where only the marks are sure."""
    end = _clause_end(row, quote, pack, within=_subordinate(row, cue.at, pack))
    first = max(cue.last, cue.at + 1)
    for at in range(first, quote):
        if row[at].low in pack.complementizers and row[at].low not in pack.determiners:
            doubled = at + 2 < quote and row[at + 1].low == "," and row[at + 2].low in pack.complementizers
            return Phrase(at + 2 if doubled else at, end)
    if cue.verb is None:
        phrase = min(cue.at, cue.subject.first) if cue.subject else cue.at
        leads = not pack.verb_second or not any(is_word(item) for item in row[:phrase])
        return _past_comma(row, first, end) if leads else None
    if pack.verb_second:
        return _verb_second(row, cue, first, quote, end, pack)
    return Phrase(_past_object(row, cue, first, quote, pack), end)


def _past_comma(row: list[Item], first: int, end: int) -> Phrase | None:
    while first < end and row[first].low in {",", "("}:
        first += 1
    return Phrase(first, end) if first < end else None


def _verb_second(row: list[Item], cue: Cue, first: int, quote: int, end: int, pack: Pack) -> Phrase | None:
    if cue.verb and cue.verb.naming and not pack.naming_keeps_object:
        return Phrase(quote - 1, quote + 1) if row[quote - 1].low in pack.as_words else None
    if cue.verb and cue.verb.naming and first < quote:
        return Phrase(_past_object(row, cue, first, quote, pack), end)
    comma = next((at for at in range(first, quote) if row[at].low == ","), None)
    if comma is not None:
        return Phrase(comma + 1, end)
    return Phrase(first, end) if cue.subject and cue.subject.first < cue.at and first < quote else None


def _past_object(row: list[Item], cue: Cue, first: int, quote: int, pack: Pack) -> int:
    """Behind who is spoken to ("told |the crowd| …") and a particle ("pointed |out| …")."""
    verb = cue.verb
    if verb and verb.particle and row[first].low == verb.particle:
        first += 1
    if verb and verb.addressing and (spoken_to := after_verb(row, first, pack)) and spoken_to.last < quote:
        return spoken_to.last
    return first


def _subordinate(row: list[Item], cue: int, pack: Pack) -> bool:
    """Whether a verb stands in a clause within its sentence: "|After| X said …, Y left", "X, |who| said …, left"."""
    first = next((at + 1 for at in range(cue - 1, max(-1, cue - LONGEST_CLAUSE), -1) if row[at].low == ","), 0)
    return row[first].low in pack.relatives or row[first].low in pack.conjunctions


def _clause_end(row: list[Item], quote: int, pack: Pack, *, within: bool) -> int:
    """The end of the sentence, or where another cue takes over (", but suggested …", ", adding …", ", she said")."""
    end = min(len(row), quote + LONGEST_CLAUSE)
    while end > quote + 1 and row[end - 1].low in ENDS:
        end -= 1
    for at in range(quote + 1, end):
        if row[at].low == ";":
            return at
        other = within or (at + 1 < end and row[at + 1].low in pack.relatives)
        if row[at].low == "," and (other or _new_cue(row, at + 1, end, pack)):
            return at
        if row[at].low in pack.coordinators and verb_at(row, min(at + 1, end - 1), pack) and at + 1 < end:
            return at
    return end


def _new_cue(row: list[Item], first: int, end: int, pack: Pack) -> bool:
    at = first
    if _closing_cue(row, at, end, pack):
        return True
    while at < end and (
        row[at].low in pack.conjunctions or row[at].low in pack.coordinators or row[at].low in pack.adverbs
    ):
        at += 1
    if at >= end or row[at].low is QUOTE:
        return False
    return verb_at(row, at, pack) is not None or (at > first and _other_subject(row, at, end, pack))


def _closing_cue(row: list[Item], at: int, end: int, pack: Pack) -> bool:
    """`…, |Reuters reported|.`: a subject and its verb, and nothing behind."""
    subject = after_verb(row, at, pack)
    return subject is not None and subject.last == end - 1 and verb_at(row, subject.last, pack) is not None


def _other_subject(row: list[Item], at: int, end: int, pack: Pack) -> bool:
    """`, but |Tom Orrick called| it …`: a subject of its own and a reporting verb right behind it."""
    subject = after_verb(row, at, pack)
    return subject is not None and subject.last < end and verb_at(row, subject.last, pack) is not None
