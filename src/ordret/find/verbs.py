"""Which word of a sentence is a reporting verb there, and not a noun or a passive of the same form."""

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
    if pack.progressive and row[at].low.endswith(pack.progressive):
        return False
    before = at - 1
    while before >= 0 and (row[before].low in pack.adverbs or row[before].low in pack.negations):
        before -= 1
    return before >= 0 and row[before].low in pack.passive
