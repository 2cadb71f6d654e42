"""What stands behind a verb of deciding: a clause, an infinitive or a noun phrase."""

from typing import NamedTuple

from ordret.find.decisions.sentence import Range, Sentence, bound_dash, closing, stops
from ordret.find.decisions.trimmed import Cuts, trimmed
from ordret.find.items import is_word


class Outcome(NamedTuple):
    """Items, and whether they are a clause or an infinitive of their own; or the sentence `before`, in code points."""

    place: Range
    clause: bool
    before: Range | None = None


def behind_verb(sentence: Sentence, first: int, cuts: Cuts) -> Outcome | None:
    """A clause, an infinitive or a noun phrase from an item on, past days and adverbs."""
    row, at = sentence.row, first
    soft = {place for a, b in (*cuts.soft, *cuts.hard) for place in range(a, b)}
    while at < len(row) and (at in soft or _skipped(sentence, at)):
        at += 1
    comma = at < len(row) and row[at].low == ","
    if at == first and _opens_clause(sentence, first - 1, behind_comma=False):  # "decided |to|", "ruled |that|"
        negated = (
            row[first - 2].low in sentence.words.negations or row[first - 2].low in sentence.reading.pack.negations
        )
        return _clause(sentence, first - 1 - negated, cuts)
    if comma and at + 1 < len(row) and _opens_clause(sentence, at + 1, behind_comma=True):
        return _clause(sentence, at + 1, cuts)
    if at < len(row) and not comma and (_opens_clause(sentence, at, behind_comma=False) or _bare(sentence, at)):
        return _clause(sentence, at, cuts)
    end = closing(sentence, at)
    if end + 1 < len(row) and row[end].low == "," and row[end + 1].low in sentence.reading.pack.declarative:
        return _clause(sentence, end + 1, cuts)  # "recommends to the council |that| …"
    return as_outcome(sentence, trimmed(sentence, at, end, cuts), clause=False)


def _skipped(sentence: Sentence, at: int) -> bool:
    pack, row = sentence.reading.pack, sentence.row
    if row[at].low in sentence.words.nouns["measures"]:
        return False
    return row[at].low in pack.adverbs and row[at].low not in pack.determiners and row[at].low not in pack.negations


def _opens_clause(sentence: Sentence, at: int, *, behind_comma: bool) -> bool:
    row, pack = sentence.row, sentence.reading.pack
    low = row[at].low
    if (low in pack.negations or low in sentence.words.negations) and at + 1 < len(row):
        low = row[at + 1].low
    if low in pack.declarative or (low in pack.days.verbs.infinitive and low not in pack.prepositions):
        return True
    if low in pack.days.verbs.infinitive:  # "to" and "zu" are prepositions, too
        return not sentence.words.brackets and at + 1 < len(row) and _infinitive(sentence, at + 1)
    return sentence.words.brackets and behind_comma and _infinitive_ahead(sentence, at)


def _bare(sentence: Sentence, at: int) -> bool:
    """An infinitive without a comma before it, where its verb closes it: "besloten |(om) de steun te verlengen|"."""
    words, row = sentence.words, sentence.row
    if not words.opens or not _infinitive_ahead(sentence, at):
        return False
    if row[at].low in words.opens:
        return True
    end = next((p for p in range(at, len(row)) if stops(row, p) or row[p].low == ","), len(row))
    inside = any(row[p].low in words.opens or row[p].low in sentence.words.agents for p in range(at, end))
    return row[at].low not in sentence.reading.pack.prepositions and not inside


def _infinitive(sentence: Sentence, at: int) -> bool:
    """Whether a verb may follow "to", no noun phrase: "agreed to |extend| it", "agreed to |the| plan"."""
    item, pack = sentence.row[at], sentence.reading.pack
    return not item.capital and item.low not in pack.determiners and not item.low.endswith(("'s", "’s", "s'", "s’"))


def _infinitive_ahead(sentence: Sentence, at: int) -> bool:
    """ ", den Vertrag |zu verlängern|", ", die Frist aus|zu|weiten"."""
    row, marks = sentence.row, sentence.reading.pack.days.verbs.infinitive
    end = next((p for p in range(at, len(row)) if stops(row, p) or row[p].low == ","), len(row))
    apart = end - 2 >= at and row[end - 2].low in marks
    inside = end - 1 >= at and not row[end - 1].capital and any(mark in row[end - 1].low[2:-3] for mark in marks)
    if not (apart or inside) and end + 1 < len(row) and row[end].low == ",":
        return False
    return apart or inside or any(row[p].low in marks and not row[p + 1].capital for p in range(at, end - 1))


def _clause(sentence: Sentence, first: int, cuts: Cuts) -> Outcome | None:
    row, pack = sentence.row, sentence.reading.pack
    end = first + 2
    while end < len(row):
        low = row[end].low
        if stops(row, end) or bound_dash(row, end) or low == "," or low in pack.contrast:
            break
        end += 1
    end = min(end, len(row))
    for a, _ in cuts.hard:
        end = a if first < a < end else end
    return as_outcome(sentence, (first, end), clause=True)


def as_outcome(sentence: Sentence, place: Range | None, *, clause: bool) -> Outcome | None:
    if place is None or place[0] >= place[1]:
        return None
    row, pack = sentence.row, sentence.reading.pack
    empty_words = (pack.determiners, pack.pronouns, pack.adverbs, pack.prepositions, pack.auxiliaries, pack.time)
    said = any(is_word(row[at]) and not any(row[at].low in held for held in empty_words) for at in range(*place))
    said = said or any(row[at].low in sentence.words.nouns["measures"] for at in range(*place))
    lone = place[1] - place[0] == 1 and row[place[0]].low in pack.pronouns
    return Outcome(place, clause) if said or lone else None
