"""The verbs of a sentence that tell of a decision: in which voice, and neither denied nor only thought of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ordret.find.decisions.sentence import Range, Sentence, opening, standing, stops, told
from ordret.find.items import Item
from ordret.pack.decision_file import Verb
from ordret.pack.decisions import Form, Parts

GAP = 18  # items between the parts of a form ("lehnte … ab")
NEAR = 8  # items between a helping verb and its participle, where a clause does not close with it
BEHIND = 6  # items behind a verb in which its "not" may stand


@dataclass(frozen=True, slots=True)
class Trigger:
    """`parts` are the items of its words; `first` where the verb begins, helping verb and all; `lo` where its clause
    does. `split` where the helping verb stands before it, apart."""

    verb: Verb
    parts: tuple[Range, ...]
    voice: Literal["active", "passive"]
    lo: int
    helper: int | None = None

    @property
    def first(self) -> int:
        return self.parts[0][0] if self.helper is None else min(self.helper, self.parts[0][0])

    @property
    def last(self) -> int:
        return self.parts[-1][1]

    @property
    def within(self) -> Range:
        """Between the last two parts of a form ("fiel |das Gesetz| durch")."""
        return (self.parts[-2][1], self.parts[-1][0]) if len(self.parts) > 1 else (self.last, self.last)


def triggers(sentence: Sentence) -> Iterator[list[Trigger]]:
    """The verbs in their order, each in all the ways in which it may be read, the one with the most words first."""
    floor = 0
    for at, item in enumerate(sentence.row):
        if at >= floor and item.low in sentence.words.forms and (found := _at(sentence, at)):
            yield found
            floor = found[0].parts[0][1]


def _at(sentence: Sentence, at: int) -> list[Trigger]:
    """One way that is denied or only possible denies them all."""
    found: list[Trigger] = []
    for form in sentence.words.forms[sentence.row[at].low]:
        if not form.words <= sentence.lows:
            continue
        parts = _parts(sentence.row, at, form.parts)
        read = _read(sentence, form, parts) if parts else None
        if read and not _real(sentence, read):
            return found
        found.extend([read] if read else [])
    return found


def _parts(row: list[Item], at: int, parts: Parts) -> tuple[Range, ...] | None:
    found: list[Range] = []
    for part in parts:
        last = found[-1][1] if found else at
        reach = range(last, min(len(row), last + GAP)) if found else range(at, at + 1)
        place = next((p for p in reach if stops(row, p) or standing(row, p, part)), None)
        if place is None or not standing(row, place, part):
            return None
        found.append((place, place + len(part)))
    return tuple(found)


def _read(sentence: Sentence, form: Form, parts: tuple[Range, ...]) -> Trigger | None:
    at, lo = parts[0][0], opening(sentence, parts[0][0])
    if form.how in ("participle", "supine"):
        return _participle(sentence, form, parts, lo)
    if form.how == "present" and not sentence.headline and not _now(sentence, lo):
        return None
    if _adjective(sentence, at) or _helped(sentence, at, lo):
        return None
    agent = parts[-1][1] < len(sentence.row) and sentence.row[parts[-1][1]].low in sentence.words.agents
    if agent and form.how == "tells" and not sentence.reading.pack.verb_second:
        return Trigger(form.verb, parts, "passive", lo)  # "a law |passed by| the Senate"
    return Trigger(form.verb, parts, "passive" if form.how == "of_subject" else "active", lo)


def _now(sentence: Sentence, lo: int) -> bool:
    """Whether a present tells of today: in verb-second languages, in a main clause without a word for what is usual."""
    if lo and sentence.row[lo - 1].low in sentence.reading.pack.subordinate:
        return False
    return sentence.reading.pack.verb_second and not any(item.low in sentence.words.habits for item in sentence.row)


def _adjective(sentence: Sentence, at: int) -> bool:
    """ "the |approved| plan"."""
    pack = sentence.reading.pack
    before = sentence.row[at - 1].low if at else ""
    that = at == 1 and before in pack.that  # "|Das| entschied der Rat"
    if at and pack.verb_second and sentence.row[at - 1].capital and owner(sentence, at - 1):
        return True  # "|Trumps| udpegede dommer"
    return before in pack.determiners and not (that or before in pack.pronouns or before in pack.relatives)


def owner(sentence: Sentence, at: int) -> bool:
    """Whether a name in the genitive ends with an item."""
    row = sentence.row
    held = sentence.reading.names.within(row[max(0, at - 3)].start, row[at].end)
    last = next((name.bare.lower().split()[-1] for name in held if name.end == row[at].end), row[at].low)
    return row[at].low != last and row[at].low.startswith(last)


def _helped(sentence: Sentence, at: int, lo: int) -> bool:
    """Whether a form has a helping verb before it, so that it is a participle or an infinitive."""
    pack, words, row = sentence.reading.pack, sentence.words, sentence.row
    before = at - 1
    while before >= lo and (row[before].low in pack.adverbs or row[before].low in pack.negations):
        before -= 1
    if before < 0:
        return False
    low = row[before].low
    helping = low in words.perfect or low in words.passive or low in words.been or low in words.unreal
    return helping or low in pack.days.verbs.infinitive


def _participle(sentence: Sentence, form: Form, parts: tuple[Range, ...], lo: int) -> Trigger | None:
    row, words, pack = sentence.row, sentence.words, sentence.reading.pack
    at, end = parts[0][0], parts[-1][1]
    if words.brackets and end < len(row):
        been = row[end].low in words.been
        after = end + been
        if after < len(row) and (row[after].low in words.passive or row[after].low in words.perfect):
            passive = been or row[after].low in words.passive
            return Trigger(form.verb, parts, "passive" if passive else "active", lo, after)
    been = form.how == "supine"  # "har |antagits|"
    if been and lo and lo == at and row[lo - 1].low in pack.relatives:
        return Trigger(form.verb, parts, "passive", lo)
    floor = lo if words.brackets else max(lo, at - NEAR)
    for place in range(at - 1, floor - 1, -1):
        low = row[place].low
        been = been or low in words.been
        if not words.brackets and (low in pack.declarative or told(sentence, place)) and low not in words.been:
            break
        if low in words.perfect and place and row[place - 1].low in pack.days.verbs.infinitive:
            return None  # "ought to |have| approved"
        if low in words.perfect:
            return Trigger(form.verb, parts, "passive" if been else "active", lo, place)
        if low in words.passive and low in pack.determiners and _finite_before(sentence, lo, place):
            continue  # "heeft |zijn| handtekening gezet"
        if low in words.passive:
            return None if form.how == "supine" else Trigger(form.verb, parts, "passive", lo, place)
    bare = sentence.headline and not been and not _adjective(sentence, at) and lo < at
    return Trigger(form.verb, parts, "passive", lo) if bare else None


def _finite_before(sentence: Sentence, lo: int, at: int) -> bool:
    """Whether a helping verb stands before an item in its clause."""
    words = sentence.words
    return any(item.low in words.perfect or item.low in words.passive for item in sentence.row[lo:at])


def _real(sentence: Sentence, found: Trigger) -> bool:
    """Neither denied, nor possible only, nor under a condition."""
    row, words, pack = sentence.row, sentence.words, sentence.reading.pack
    own = {place for first, last in found.parts for place in range(first, last)}
    start = found.parts[0][0]
    if found.lo and row[found.lo - 1].low in words.conditions:
        return False
    if found.lo > 1 and row[found.lo - 1].low in pack.declarative and row[found.lo - 2].low in words.nouns["claims"]:
        return False
    if any(row[at].low in words.conditions and at == found.lo for at in range(found.lo, start)):
        return False
    ahead = [row[at].low for at in range(found.lo, start) if at not in own]
    if any(low in words.unreal or low in pack.negations or low in words.negations for low in ahead):
        return False
    if words.brackets and any(item.low in words.unreal for item in row[found.last : found.last + 3]):
        return False
    return not _denied_behind(sentence, found, own)


def _denied_behind(sentence: Sentence, found: Trigger, own: set[int]) -> bool:
    """ "vedtog |ikke| loven"; "decided |not to|" is a decision all the same."""
    row, pack = sentence.row, sentence.reading.pack
    if found.helper is not None and not any(row[at].low in pack.negations for at in range(found.first, found.last)):
        return False
    for at in range(found.parts[0][1], min(len(row), found.parts[0][1] + BEHIND)):
        low = row[at].low
        if low == "," or stops(row, at) or low in pack.complementizers or low in pack.days.verbs.infinitive:
            return False
        if low in pack.negations and at not in own:
            infinitive = at + 1 < len(row) and row[at + 1].low in pack.days.verbs.infinitive
            return pack.verb_second and not infinitive
    return False
