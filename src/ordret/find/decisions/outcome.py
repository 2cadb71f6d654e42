"""What was decided, in the report's words: the object of an active verb, the subject of a passive one."""

from ordret.find.decisions.bodies import Core
from ordret.find.decisions.clauses import Outcome, as_outcome, behind_verb
from ordret.find.decisions.sentence import Range, Sentence, closing, empty, opening
from ordret.find.decisions.triggers import Trigger
from ordret.find.decisions.trimmed import Cuts, trimmed
from ordret.find.items import is_word
from ordret.find.verbs import finite

LONGEST_LEFT = 40  # items before a verb that may be what it is about


def active(sentence: Sentence, trigger: Trigger, subject: Core | None, cuts: Cuts) -> Outcome | None:
    """The object: behind the verb, between its parts, before a verb that closes its clause, or before the verb where
    the subject follows it ("|Loven| vedtog Folketinget i går")."""
    row = sentence.row
    fronted = _fronted(sentence, trigger, cuts) if subject and subject.first >= trigger.first else None
    if fronted and _is_measure(sentence, fronted.place):
        return fronted
    behind = subject.last if subject and subject.first >= trigger.last else trigger.last
    right = behind_verb(sentence, behind, cuts)
    if right and right.clause:
        return right
    hangs = row[trigger.last - 1].low in sentence.reading.pack.prepositions
    keeps = sentence.words.brackets or not hangs or trigger.verb.status == "elected"
    middle = _noun_phrase(sentence, _middle(sentence, trigger, subject, cuts)) if keeps else None
    if hangs and trigger.verb.status != "elected" and middle is None and _noun_phrase(sentence, right):
        return right
    if middle and trigger.verb.status == "elected" and not sentence.words.brackets:
        return Outcome((middle.place[0], right.place[1] if right else trigger.last), clause=False)
    final = sentence.words.brackets and right is None and _closes(sentence, trigger)
    before = _verb_final(sentence, trigger, subject, cuts) if final and middle is None else None
    if right and not _particle_last(sentence, trigger, middle) and _noun_phrase(sentence, right):
        return right
    return middle or before or _noun_phrase(sentence, right) or _antecedent(sentence, trigger, cuts)


def _noun_phrase(sentence: Sentence, found: Outcome | None) -> Outcome | None:
    """What hangs on a preposition is no object, nor is a relative clause in a language without a comma before it."""
    low = sentence.row[found.place[0]].low if found else ""
    hangs = low in sentence.reading.pack.prepositions and low not in sentence.words.nouns["measures"]
    return None if hangs else found


def _antecedent(sentence: Sentence, trigger: Trigger, cuts: Cuts) -> Outcome | None:
    """What a relative clause is about: "|loven|, som Folketinget vedtog"."""
    row, pack = sentence.row, sentence.reading.pack
    relative = trigger.lo - 1
    if relative < 1 or row[relative].low not in pack.subject_relatives:
        return None
    last = relative - (row[relative - 1].low == ",")
    return as_outcome(sentence, trimmed(sentence, opening(sentence, last), last, cuts), clause=False)


def _is_measure(sentence: Sentence, place: Range) -> bool:
    """Whether a stretch is a noun phrase for what bodies decide on, and no adjunct."""
    row, measures = sentence.row, sentence.words.nouns["measures"]
    first = row[place[0]].low
    if first in sentence.reading.pack.prepositions or first in sentence.reading.pack.conjunctions:
        return False
    return any(row[at].low in measures for at in range(*place))


def _particle_last(sentence: Sentence, trigger: Trigger, middle: Outcome | None) -> bool:
    """Whether what a split verb is about stands within it ("lehnte |den Antrag| ab", "voted |it| down")."""
    split = len(trigger.parts) > 1 or (sentence.words.brackets and trigger.helper is not None)
    return middle is not None and split


def _middle(sentence: Sentence, trigger: Trigger, subject: Core | None, cuts: Cuts) -> Outcome | None:
    """Between the parts of a verb, or between helping verb and participle, behind the subject."""
    first, last = trigger.within
    if sentence.words.brackets and trigger.helper is not None and trigger.helper < trigger.parts[0][0]:
        first, last = trigger.helper + 1, trigger.parts[0][0]
    if subject and first <= subject.first < last:
        first = subject.last
    hangs = sentence.row[trigger.last - 1].low in sentence.reading.pack.prepositions
    own = last - first == 1 and sentence.row[first].low in sentence.reading.pack.determiners
    if first >= last or (hangs and own):  # "heeft |zijn| handtekening gezet onder de wet"
        return None
    return as_outcome(sentence, trimmed(sentence, first, last, cuts), clause=False)


def _closes(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a verb closes its clause: a helping verb behind it, or what opens a subordinate clause before."""
    before = sentence.row[trigger.lo - 1].low if trigger.lo else ""
    opened = before in sentence.reading.pack.subordinate or sentence.row[trigger.lo].low in sentence.words.conditions
    return opened or (trigger.helper is not None and trigger.helper >= trigger.last)


def _verb_final(sentence: Sentence, trigger: Trigger, subject: Core | None, cuts: Cuts) -> Outcome | None:
    first = subject.last if subject and subject.last <= trigger.first else trigger.lo
    return as_outcome(sentence, trimmed(sentence, first, trigger.parts[0][0], cuts), clause=False)


def _fronted(sentence: Sentence, trigger: Trigger, cuts: Cuts) -> Outcome | None:
    return as_outcome(sentence, trimmed(sentence, trigger.lo, trigger.first, cuts), clause=False)


def said_before(sentence: Sentence, trigger: Trigger, subject: Core) -> Outcome | None:
    """A clause that its verb follows: "|Kampene flyttes|, bestemte styret", "|It must close|, the court ruled"."""
    row, pack = sentence.row, sentence.reading.pack
    comma = (trigger.first if subject.first >= trigger.first else trigger.lo) - 1
    if comma < 2 or row[comma].low != "," or subject.first < trigger.lo:
        return None
    inner = _middle(sentence, trigger, subject, Cuts((), tuple(at for at, _ in sentence.days)))
    if sentence.words.brackets and _noun_phrase(sentence, inner):
        return None  # "Weken later, heeft de raad |het plan| goedgekeurd"
    if comma < trigger.first - 1:
        end = closing(sentence, trigger.last)
        object_ = trimmed(sentence, trigger.last, end, Cuts((), tuple(at for at, _ in sentence.days)))
        finite_ = any(finite(row, at, pack) for at in range(comma)) and row[comma - 1].low not in pack.verbs
        if not finite_ or (object_ and row[object_[0]].low not in pack.prepositions):
            return None
    return as_outcome(sentence, (0, comma), clause=True)


def told_before(sentence: Sentence, trigger: Trigger, subject: Core | None, before: Range) -> Outcome | None:
    """A sentence that the next one tells of: "Havnen lukkes. |Det| besluttede byrådet."."""
    row, pack = sentence.row, sentence.reading.pack
    start = [row[at].low for at in range(trigger.first) if is_word(row[at])]
    if subject is None or len(start) != 1 or start[0] not in pack.that or subject.first < trigger.first:
        return None
    behind = max(subject.last, trigger.last)
    object_ = trimmed(sentence, behind, closing(sentence, behind), Cuts((), tuple(at for at, _ in sentence.days)))
    adjunct = object_ is None or row[object_[0]].low in pack.prepositions
    return Outcome((trigger.first, trigger.first), clause=True, before=before) if adjunct else None


def passive(sentence: Sentence, trigger: Trigger, cuts: Cuts) -> Outcome | None:
    """The subject: before the verb, between helping verb and participle, or a clause behind."""
    pack, before = sentence.reading.pack, sentence.row[trigger.first - 1].low if trigger.first else ""
    hangs = before in pack.prepositions and before not in pack.adverbs and before not in pack.time
    alone = trigger.helper is None and trigger.last == trigger.first + 1
    if alone and pack.verb_second and hangs and before not in sentence.words.nouns["measures"]:
        return None  # "trods |af strandede forhandlinger|"
    left = _before(sentence, trigger, cuts)
    left = None if left and _adjunct(sentence, left) else left
    start = trigger.parts[0][0]
    helped = trigger.helper is not None and trigger.helper < start
    first, last = (trigger.helper + 1, start) if helped and trigger.helper is not None else trigger.within
    middle = trimmed(sentence, first, last, cuts) if first < last else None
    middle = None if middle and _adjunct(sentence, middle) else middle
    if left and middle and trigger.verb.status == "proposed" and not _is_measure(sentence, left):
        left = None if _is_measure(sentence, middle) else left  # "Dem Senat liegt |ein Antrag| vor, …"
        right = behind_verb(sentence, trigger.last, cuts) if left is None else None
        if right and right.clause:
            return as_outcome(sentence, (middle[0], right.place[1]), clause=False)
    if left is None or _only_it(sentence, left):
        behind = max(trigger.last, (trigger.helper or 0) + 1)
        right = behind_verb(sentence, behind, cuts)
        inverted = trigger.lo < trigger.first or sentence.headline  # "|I går| vedtogs loven", no "voksende krav"
        if right and (right.clause or (middle is None and left is None and inverted)):
            return right
    return as_outcome(sentence, left or middle, clause=False) or _antecedent(sentence, trigger, cuts)


def _adjunct(sentence: Sentence, place: Range) -> bool:
    """Whether a stretch hangs on a preposition, or stands in a case that says where: "|Iltapäivällä| hyväksyttiin"."""
    first, last = sentence.row[place[0]].low, sentence.row[place[1] - 1].low
    nouns, local = sentence.words.nouns["measures"], sentence.words.local
    hangs = first in sentence.reading.pack.prepositions and first not in nouns and sentence.reading.pack.verb_second
    away = bool(local) and last.endswith(local)
    return hangs or (away and not any(sentence.row[at].low in nouns for at in range(*place)))


def _before(sentence: Sentence, trigger: Trigger, cuts: Cuts) -> Range | None:
    row, pack = sentence.row, sentence.reading.pack
    lo, last = trigger.lo, trigger.first
    if empty(sentence, lo, last) and lo and row[lo - 1].low == ",":
        lo, last = _over_commas(sentence, lo - 1)
    if lo > 2 and row[lo - 1].low in pack.days.verbs.infinitive and row[lo - 2].low in pack.prepositions:
        noun = row[lo - 3].low in sentence.words.nouns["measures"]
        lo = opening(sentence, lo - 2) if noun else lo  # "|et forslag om at| sænke skatten ligger …"
    if lo < last and row[lo].low in pack.prepositions and (pack.verb_second or row[lo].low in sentence.words.where):
        return None
    return trimmed(sentence, max(lo, last - LONGEST_LEFT), last, cuts)


def _over_commas(sentence: Sentence, comma: int) -> Range:
    """The subject before a clause between commas: "|Forslaget|, som …, blev vedtaget"."""
    begin = opening(sentence, comma)
    if begin and sentence.row[begin - 1].low == ",":
        return opening(sentence, begin - 1), begin - 1
    if begin and begin > 1 and sentence.row[begin - 2].low == ",":
        return opening(sentence, begin - 2), begin - 2
    return begin, comma


def _only_it(sentence: Sentence, place: Range) -> bool:
    """ "|Det| blev vedtaget at …", "|It| was agreed that …"."""
    low = sentence.row[place[0]].low
    pronoun = sentence.reading.pack.pronouns.get(low)
    return place[1] - place[0] == 1 and pronoun is not None and pronoun.gender == "n"
