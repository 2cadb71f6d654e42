"""Which word of a sentence is a verb there, and which a reporting verb, no noun and no passive of the same form."""

from itertools import takewhile

from ordret.find.items import QUOTE, Item
from ordret.pack import Pack, Verb

CLOSES = frozenset(";:.")
PARTICLE = 12  # items within which a verb's particle must follow; a subject with its role takes up to ten


def verb_at(row: list[Item], at: int, pack: Pack) -> Verb | None:
    """The reporting verb at an item, unless it stands as a noun or a passive there, is denied ("did not say"), or its
    particle is missing."""
    choices = pack.verbs.get(row[at].low)
    if not choices or _noun(row, at, pack) or _denied(row, at, pack):
        return None
    if is_passive(row, at, pack) and not choices[0].quoting:
        return None
    ahead = takewhile(lambda item: item.low not in CLOSES, row[at + 1 : at + PARTICLE])
    # In verb-second languages a particle closes its clause, quotations and all ("warf X „Verrat“ |vor|").
    words = {item.low for item in (ahead if pack.verb_second else takewhile(lambda i: i.low is not QUOTE, ahead))}
    return next((verb for verb in choices if verb.particle is None or verb.particle in words), None)


def _noun(row: list[Item], at: int, pack: Pack) -> bool:
    """ "the report", "his call", "Trump's comments", "of concern": a form that is a noun or a name where it stands."""
    if at and row[at].capital and (pack.nouns_capital or not pack.verb_second):
        return True
    if not at:
        return False
    before = row[at - 1].low
    possessive = before.endswith(("'s", "’s", "s'", "s’"))
    article = before in pack.determiners and before not in pack.pronouns and before not in pack.that
    return possessive or article or (before in pack.nominal and before not in pack.that)


def _denied(row: list[Item], at: int, pack: Pack) -> bool:
    """ "did |not| say", "sagde |ikke|", "|nobody| said"."""
    behind = pack.verb_second and at + 1 < len(row) and row[at + 1].low in pack.negations
    return behind or any(item.low in pack.negations for item in row[max(0, at - 2) : at])


def is_passive(row: list[Item], at: int, pack: Pack) -> bool:
    """Whether a form stands behind a passive's auxiliary ("was |told|")."""
    if progressive(row, at, pack):
        return False
    before = at - 1
    while before >= 0 and (row[before].low in pack.adverbs or row[before].low in pack.negations):
        before -= 1
    return before >= 0 and row[before].low in pack.passive


def progressive(row: list[Item], at: int, pack: Pack) -> bool:
    """Whether a form is one of those that are active behind "is" ("say|ing|")."""
    return bool(pack.progressive) and row[at].low.endswith(pack.progressive)


def finite(row: list[Item], at: int, pack: Pack) -> bool:
    """Whether a word can be the finite verb of a clause: a helping verb, one that the pack knows, a regular past."""
    low = row[at].low
    if low is QUOTE or row[at].capital or progressive(row, at, pack):
        return False
    before = row[at - 1].low if at else ""
    article = before in pack.determiners and before not in pack.relatives and before not in pack.pronouns
    if article or is_noun(row, at, pack):
        return False
    verbs = pack.days.verbs
    if (
        low in pack.auxiliaries
        or low in pack.subjunctive
        or low in verbs.past
        or low in verbs.present
        or contracted(low, pack)
    ):
        return True
    return not _noun(row, at, pack) if low in pack.verbs else _regular_past(low, pack)


def contracted(low: str, pack: Pack) -> bool:
    """ "|it's| late", "they |aren't|", and no genitive."""
    end = next((end for end in pack.contracted if low.endswith(end)), None)
    if end is None:
        return False
    stem = low.removesuffix(end)
    owners = (pack.time, pack.adverbs, pack.indefinite, pack.negations)  # "|today's| vote", "|nobody's| fault"
    return f"{stem}n" in pack.auxiliaries or (stem in pack.closed and not any(stem in words for words in owners))


def _regular_past(low: str, pack: Pack) -> bool:
    verbs = pack.days.verbs
    if not verbs.past_endings or len(low) < 4 or not low.endswith(verbs.past_endings):
        return False
    return low not in verbs.not_past and not (verbs.not_past_endings and low.endswith(verbs.not_past_endings))


def is_noun(row: list[Item], at: int, pack: Pack) -> bool:
    """Whether a form that is verb and noun is the noun: behind nobody, or, behind one person, without an ending."""
    if row[at].low not in pack.also_nouns:
        return False
    plural = not pack.verb_second and at > 0 and row[at - 1].capital and f"{row[at].low}s" in pack.verbs
    return plural or not _behind_somebody(row, at, pack)


def _behind_somebody(row: list[Item], at: int, pack: Pack) -> bool:
    at -= 1
    while at >= 0 and row[at].low in pack.hedges:
        at -= 1
    if at < 0:
        return False
    low = row[at].low
    named = row[at].capital and low not in pack.not_names
    people = (pack.pronouns, pack.relatives, pack.roles, pack.groups)
    return named or low in {",", ")", QUOTE} or any(low in words for words in people)
