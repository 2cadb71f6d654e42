"""The subject of a verb that stands behind it: read from the verb to the left, over what hangs between the two.

No parser. Commas, the pack's closed classes, capitals and the verbs it knows tell where the clause begins, and what in
it is the subject, what an apposition, a relative clause, an adjunct.
"""

from ordret.find.clause import bound, main_verb, start, subordinate
from ordret.find.items import QUOTE, Item, is_word
from ordret.find.phrases import LONGEST, Phrase, after_verb, is_definite, run
from ordret.find.pieces import subject_over
from ordret.find.segment import subject_within
from ordret.find.verbs import finite, progressive, verb_at
from ordret.pack import Pack

FARTHEST = 60  # items between a verb and its subject
DASHES = frozenset({"–", "—", "-"})
APART = frozenset({",", "–", "—", "-", ")"})


def subject_of(row: list[Item], floor: int, verb: int, pack: Pack) -> Phrase | None:
    """The subject of the verb at `verb`; `floor` is the first item that may belong to it."""
    end = _before_helpers(row, floor, verb, pack)
    floor = max(floor, end - FARTHEST)
    if end <= floor:
        return None
    last = row[end - 1].low
    if progressive(row, verb, pack):
        return _of_participle(row, floor, end, pack)
    if last in pack.coordinators or last in pack.conjunctions:
        return None if last in pack.prepositions else shared_subject(row, floor, end - 1, pack)
    if last == ",":
        return subject_over(row, floor, end, pack)
    return _beside(row, floor, end, pack)


def _before_helpers(row: list[Item], floor: int, verb: int, pack: Pack) -> int:
    """Left over auxiliaries and adverbs ("X |has also| said"), and brackets ("Holm |(D-Ohio)| said")."""
    end = verb
    while end > floor and (
        row[end - 1].low in pack.time or (row[end - 1].low in pack.hedges and not row[end - 1].capital)
    ):
        end -= 1
    if end > floor and row[end - 1].low == ")":
        return next((at for at in range(end - 1, floor, -1) if row[at].low == "("), end)
    if end > floor and row[end - 1].low in DASHES and bound(row, end - 1):  # "X |— once a friend —| said"
        return next((at for at in range(end - 2, floor, -1) if row[at].low in DASHES and bound(row, at)), end)
    return end


def _of_participle(row: list[Item], floor: int, end: int, pack: Pack) -> Phrase | None:
    """`|X| attacked Y, saying …`, `|X| released a statement saying …`; but `with |half of the voters| saying …`; none
    behind any other thing ("a sign saying …")."""
    before = row[end - 1].low
    parted = (APART, pack.prepositions, pack.conjunctions, pack.coordinators, pack.adverbs)
    if before in pack.documents or any(before in words for words in parted):
        return shared_subject(row, floor, end, pack)
    beside = _beside(row, floor, end, pack) or _with_it(row, floor, end, pack)
    if beside is None:
        return None
    ahead = row[beside.first - 1].low if beside.first > floor else ","
    if ahead == "," or ahead in pack.prepositions or ahead in pack.openers:
        return beside if somebody(row, beside, pack) else None
    return None


def _with_it(row: list[Item], floor: int, end: int, pack: Pack) -> Phrase | None:
    """`, with |Paula Holm| saying …`: what a preposition that opens its clause brings."""
    first = start(row, floor, end, pack)
    opens = first + 1 < end and row[first].low in pack.prepositions
    return Phrase(first + 1, end) if opens and run(row, first + 1, pack) == end else None


def _beside(row: list[Item], floor: int, end: int, pack: Pack) -> Phrase | None:
    """The subject that ends right before its verb, with what hangs on it."""
    last = row[end - 1].low
    pronoun = last in pack.pronouns and (end - 1 == floor or last not in pack.determiners)
    if last in pack.relatives or pronoun:
        return Phrase(end - 1, end)
    first = start(row, floor, end, pack)
    return subject_within(row, first, end, pack) if first < end else None


def shared_subject(row: list[Item], floor: int, end: int, pack: Pack) -> Phrase | None:
    """`|X| endorsed Y but told Z …`, `|X| attacked Y, saying …`: the subject of the reporting verb before, or, where
    there is none, of the last main clause, or what opens the sentence; none that can't be somebody."""
    floor = max(floor, end - FARTHEST)
    floor = next((at + 1 for at in range(end - 1, floor - 1, -1) if row[at].low in {":", ";"}), floor)
    told = (at for at in range(end - 1, floor - 1, -1) if verb_at(row, at, pack) and finite(row, at, pack))
    own = (at for at in told if _stands(row, floor, at, pack) and not _shares(row, floor, at, pack))
    verbs = [*own, _last_main(row, floor, end, pack)]
    subjects = (_of_verb(row, floor, verb, pack) for verb in verbs if verb is not None)
    found = next((each for each in subjects if each and somebody(row, each, pack)), None)
    if found or verbs != [None]:
        return found
    opening = _opening(row, floor, end, pack)
    return opening if opening and somebody(row, opening, pack) else None


def _of_verb(row: list[Item], floor: int, verb: int, pack: Pack) -> Phrase | None:
    if behind_quote(row, verb) and (behind := after_verb(row, verb + 1, pack)):
        return behind  # "QUOTE, said |X|, adding …"
    return subject_of(row, floor, verb, pack) if verb > floor else None


def behind_quote(row: list[Item], at: int) -> bool:
    """Whether an item follows a quotation at once, or its comma."""
    before = [item.low for item in row[max(0, at - 2) : at] if item.low != ","]
    return bool(before) and before[-1] is QUOTE


def somebody(row: list[Item], phrase: Phrase, pack: Pack) -> bool:
    """Whether a noun phrase can be somebody who speaks: a name, a role, a body, a pronoun, so many; no "it"."""
    words = row[phrase.first : phrase.last]
    people = (pack.roles, pack.groups, pack.sources, pack.pronouns, pack.relatives, pack.numbers)
    pronoun = pack.pronouns.get(words[0].low) if len(words) == 1 else None
    if pronoun and pronoun.gender == "n":
        return False
    named = words[-1].capital or words[0].low[0].isdigit() or is_definite(words[-1], pack)
    return named or any(item.low in held for item in words for held in people)


def _shares(row: list[Item], floor: int, at: int, pack: Pack) -> bool:
    """Whether a verb has its subject from another one itself, which is asked anyway."""
    end = _before_helpers(row, floor, at, pack)
    return end > floor and row[end - 1].low in pack.coordinators


def _stands(row: list[Item], floor: int, at: int, pack: Pack) -> bool:
    """Whether a verb is neither an infinitive nor a subordinate clause's."""
    infinitive = at > 0 and row[at - 1].low in pack.days.verbs.infinitive
    return not infinitive and not subordinate(row, floor, at, pack)


def _last_main(row: list[Item], floor: int, end: int, pack: Pack) -> int | None:
    """The verb of the last main clause: the first of the sentence, or one behind a comma and an "and" or "but"."""
    found = main_verb(row, floor, end, pack, floor=floor)
    for at in range(end - 1, floor, -1):
        joins = row[at].low in pack.coordinators or row[at].low in pack.contrast
        if joins and row[at - 1].low == "," and found is not None and at > found:
            return main_verb(row, at, end, pack, floor=at + 1) or found
    return found


def _opening(row: list[Item], floor: int, end: int, pack: Pack) -> Phrase | None:
    first = next((at for at in range(floor, end) if is_word(row[at])), end)
    last = run(row, first, pack) if first < end and row[first].low not in pack.openers else first
    known = (pack.roles, pack.groups)
    names = (at for at in range(first, last - 1) if row[at].capital and row[at].low not in pack.not_names)
    small = (at + 1 for at in names if is_word(row[at + 1]) and not row[at + 1].capital)
    last = next(
        (at for at in small if not any(row[at].low in words for words in known)), last
    )  # "|Democrats| see X as"
    return Phrase(first, last) if last > first else None


def together(row: list[Item], phrase: Phrase, pack: Pack) -> tuple[Phrase, ...]:
    """All who speak together, in their order: `|Karen Hill| and |Tom Smith| said`, `sier |X| og |Y|`."""
    if phrase.first > 1 and row[phrase.first - 1].low in pack.coordinators:
        end = phrase.first - 1
        for first in range(max(0, end - LONGEST), end):
            if run(row, first, pack) == end and row[end - 1].capital and _opens(row, first, pack):
                return Phrase(first, end), phrase
    first = phrase.last + 1
    if first < len(row) and row[phrase.last].low in pack.coordinators and row[first].capital:
        last = run(row, first, pack)
        return (phrase, Phrase(first, last)) if last > first else (phrase,)
    return (phrase,)


def _opens(row: list[Item], at: int, pack: Pack) -> bool:
    return at == 0 or not is_word(row[at - 1]) or row[at - 1].low in pack.subordinate
