"""Whether a reporting verb tells that something was said: not "to say", "may say", "if they say", nor "the report"."""

from ordret.find.items import QUOTE, Item
from ordret.find.verbs import is_noun, verb_at
from ordret.pack import Pack

HELPER = 3  # items between a helping verb and its verb
CLAUSE = 14  # items between what opens a clause and its verb


def uttered(row: list[Item], at: int, pack: Pack) -> bool:
    """Whether the verb at an item is no noun, and tells of what was said."""
    if at and row[at - 1].low in pack.days.verbs.infinitive:
        return _went_on(row, at, pack)
    if _infinitive(row[at].low, pack):
        return False
    passive = bool(pack.passive_ending) and row[at].low.endswith(pack.passive_ending)
    return not (passive or _supposed(row, at, pack) or is_noun(row, at, pack))


def _infinitive(low: str, pack: Pack) -> bool:
    """`X skal |melde| det`: a form that is the infinitive alone, as a lemma is where no plural looks like it."""
    bare = pack.verb_second and bool(pack.days.verbs.infinitive) and not pack.plural_ending
    return bare and all(verb.lemma.split("_")[0] == low for verb in pack.verbs[low])


def _went_on(row: list[Item], at: int, pack: Pack) -> bool:
    """`went on |to say|`: the one infinitive that was said."""
    verb = verb_at(row, at - 3, pack) if at >= 3 else None
    return verb is not None and verb.particle == row[at - 2].low


def _supposed(row: list[Item], at: int, pack: Pack) -> bool:
    """`X |may| say`, `|if| X says`."""
    undecided = pack.days.verbs.undecided
    helpers = (row[place].low for place in range(at - 1, max(-1, at - 1 - HELPER), -1))
    helper = next((low for low in helpers if low not in pack.adverbs), "")
    if helper in undecided or (pack.verb_second and helper in pack.days.verbs.future):
        return True
    for place in range(at - 1, max(-1, at - CLAUSE), -1):
        if row[place].low == "," or row[place].low is QUOTE:
            return False
        if row[place].low in undecided and row[place].low in pack.conjunctions:
            return True
    return False
