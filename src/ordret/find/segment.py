"""The subject in a stretch of a clause that has no comma: its first noun phrase, or, behind an adjunct, its last."""

from ordret.find.clause import main_verb
from ordret.find.items import Item, is_word
from ordret.find.phrases import Phrase, run
from ordret.pack import Pack


def subject_within(row: list[Item], first: int, end: int, pack: Pack) -> Phrase | None:
    """The subject in the items `first` up to `end`, behind which its verb stands."""
    while first < end - 1 and _before_subject(row[first], pack):
        first += 1
    if row[first].low in pack.conjunctions and run(row, first + 1, pack) >= end > first + 1:
        return Phrase(first + 1, end)  # "As |X| put it", "After |X| left"
    head = first if row[first].low in pack.prepositions else run(row, first, pack)
    if head == first:
        return _last(row, first, end, pack)
    if head >= end:
        return Phrase(first, end)
    hangs = (pack.prepositions, pack.relatives, pack.coordinators, {"(", "."})
    if any(row[head].low in words for words in hangs) and not _second_verb(row, head, end, pack):
        return Phrase(first, head)
    return _last(row, first, end, pack) or Phrase(first, head)


def _before_subject(item: Item, pack: Pack) -> bool:
    return item.low in pack.coordinators or (item.low in pack.adverbs and item.low not in pack.determiners)


def _second_verb(row: list[Item], head: int, end: int, pack: Pack) -> bool:
    """Whether the noun phrase ahead has a helping verb of its own, so that another subject follows."""
    verb = main_verb(row, head, end, pack, floor=head)
    while verb is not None and row[verb].low not in pack.auxiliaries:
        verb = main_verb(row, verb + 1, end, pack, floor=head)
    return verb is not None


def _last(row: list[Item], first: int, end: int, pack: Pack) -> Phrase | None:
    """The last noun phrase of a stretch that hangs on no preposition: `On Friday |she|`, `In a speech |Mr. Reid|`."""
    for at in range(end - 1, first - 1, -1):
        item = row[at]
        if item.low in pack.pronouns and at == end - 1 and item.low not in pack.determiners:
            return Phrase(at, end)
        if not is_word(item) and item.low != ".":
            return None
        hung = at > first and row[at - 1].low in pack.prepositions
        if hung:
            continue
        begins = item.capital and item.low not in pack.not_names and not (at > first and _goes_on(row[at - 1], pack))
        if (item.low in pack.determiners or begins) and run(row, at, pack) == end:
            return Phrase(at, end)
        if item.low in pack.determiners:
            return None
    return None


def _goes_on(before: Item, pack: Pack) -> bool:
    """Whether a capital behind an item goes on with its name; behind a day ("On |Monday| Karen Holm") none does."""
    return (before.capital and before.low not in pack.time) or before.low == "."
