"""Noun phrases beside a reporting verb: who the clause says is speaking, as a stretch of items.

No parser: the place of the verb, capitals, and the pack's closed classes of words (determiners, prepositions, roles).
"""

from typing import NamedTuple

from ordret.find.items import Item, is_word
from ordret.pack import Pack

OWNERS = ("'s", "’s", "s'", "s’")  # a genitive, behind which its noun follows
LONGEST = 14  # words of one noun phrase; longer ones are clauses misread


class Phrase(NamedTuple):
    """A noun phrase: items `first` up to `last` (not included)."""

    first: int
    last: int


def after_verb(row: list[Item], at: int, pack: Pack) -> Phrase | None:
    """The subject that follows an inverted verb: `said |the mayor| on Monday`, `siger |USA's udenrigsminister, X|,`."""
    at = past_adverbs(row, at, pack)
    end = run(row, at, pack)
    if end == at:
        return None
    return Phrase(at, _with_apposition(row, at, end, pack))


def past_adverbs(row: list[Item], at: int, pack: Pack) -> int:
    """The item behind the adverbs that stand at an item."""
    while at < len(row) and row[at].low in pack.adverbs:
        at += 1
    return at


def run(row: list[Item], at: int, pack: Pack) -> int:
    """Where the noun phrase that begins at `at` ends."""
    if at < len(row) and row[at].low in pack.pronouns and not _begins_phrase(row, at, pack):
        return at + 1
    end, named = _partitive(row, at, pack), False
    while end < len(row) and end - at < LONGEST:
        item = row[end]
        if item.low == "." and end > at and _stands_for_more(row, end, pack):
            end += 1
            continue
        noun = item.low in pack.also_nouns and end > at and _attributive(row[end - 1], pack)
        if not is_word(item) or (_stops(item, end > at, pack) and not noun):
            break
        if named and not item.capital and not _name_goes_on(row, end, pack):
            break
        if end > at and (_next_phrase(row, end, pack) or (pack.verb_second and ends_noun(row, end, pack))):
            break
        opens = end == 0 and not (len(row) > 1 and row[1].capital)  # a capital at the start of a sentence names nobody
        named = named or (item.capital and item.low not in pack.not_names and not opens)
        end += 1
    while end > at and (row[end - 1].low in pack.determiners or row[end - 1].low in pack.adverbs):
        end -= 1
    return end


def _attributive(item: Item, pack: Pack) -> bool:
    """A determiner or an adjective, behind which a form that is verb and noun is a noun ("a recent |report|")."""
    if item.low in pack.determiners:
        return item.low not in pack.pronouns
    return (
        not item.capital
        and not any(item.low in words for words in (pack.pronouns, pack.roles, pack.groups, pack.adverbs))
        and not (pack.plural_nouns and item.low.endswith(pack.plural_nouns))
    )


def ends_noun(row: list[Item], at: int, pack: Pack) -> bool:
    """Whether the word before a small one is a noun with its ending, behind which no more of its phrase comes:
    `statsministeren |partierne|`, `Kvinnen |ringte|`."""
    before = row[at - 1].low
    if row[at].capital or not is_word(row[at]) or before in pack.determiners:
        return False
    if any(row[at].low in words for words in (pack.determiners, pack.oblique, pack.genitive_articles)):
        return False
    if pack.nouns_capital:
        return row[at - 1].capital
    return bool(pack.naming.definite) and len(before) > 4 and before.endswith(pack.naming.definite)


def _next_phrase(row: list[Item], at: int, pack: Pack) -> bool:
    """A determiner behind a noun begins another phrase ("told reporters |the| plan"); in verb-second languages it may
    be the genitive's."""
    return not pack.verb_second and row[at].low in pack.leads and row[at - 1].low not in pack.leads


def past_adjuncts(row: list[Item], at: int, pack: Pack) -> int:
    """Past days, and prepositions with what they bring: `said |on Monday in Oslo| that`."""
    while at < len(row):
        if row[at].low in pack.adverbs or row[at].low in pack.time:
            at += 1
            continue
        end = run(row, at + 1, pack) if row[at].low in pack.prepositions else at
        if end <= at + 1:
            return at
        at = end
    return at


def _partitive(row: list[Item], at: int, pack: Pack) -> int:
    """Past "one of", "ett av", "eine der" to what they are part of."""
    begins = at + 2 < len(row) and (row[at].low in pack.indefinite or row[at].low in pack.numbers)
    return at + 2 if begins and row[at + 1].low in pack.partitives else at


def _begins_phrase(row: list[Item], at: int, pack: Pack) -> bool:
    """A form that is a pronoun and a determiner ("den", "der") begins a phrase when a noun follows."""
    follow = row[at + 1] if at + 1 < len(row) else None
    return (
        row[at].low in pack.determiners
        and follow is not None
        and is_word(follow)
        and not _stops(follow, True, pack)
        and follow.low not in pack.verbs
    )


def _stops(item: Item, begun: bool, pack: Pack) -> bool:
    low = item.low
    if low in pack.conjunctions and low not in pack.coordinators:
        return True
    if pack.verb_second and low in pack.days.verbs.infinitive:
        return True
    if low in pack.coordinators or (low in pack.relatives and low not in pack.determiners):
        return True
    if low in pack.prepositions or (low in pack.pronouns and low not in pack.determiners):
        return not item.capital or not begun
    return low in pack.complementizers or low in pack.auxiliaries or (low in pack.verbs and not item.capital and begun)


def _stands_for_more(row: list[Item], dot: int, pack: Pack) -> bool:
    """A full stop that belongs to a title or an initial: `Mr. Reid`, `Terry E. Branstad`."""
    before = row[dot - 1].low
    follows = dot + 1 < len(row) and row[dot + 1].capital
    return follows and (before in pack.abbreviations or f"{before}." in pack.honorifics or len(before) == 1)


def _name_goes_on(row: list[Item], at: int, pack: Pack) -> bool:
    """Whether a small word behind a name belongs to its phrase: a role, what a genitive owns ("Holm's |office|"), a
    word within a title ("House |speaker| Karen Holm")."""
    if _role_ahead(row, at, pack) or row[at - 1].low.endswith(OWNERS):
        return True
    further = not pack.verb_second and at + 1 < len(row) and row[at + 1].capital
    return further and row[at + 1].low not in pack.closed


def _role_ahead(row: list[Item], at: int, pack: Pack) -> bool:
    """`Trump |campaign manager| Kellyanne`, `Russlands |viseutenriksminister| Sergej`: a role within two words."""
    return any(is_word(item) and (item.low in pack.roles or item.low in pack.groups) for item in row[at : at + 2])


def _with_apposition(row: list[Item], at: int, end: int, pack: Pack) -> int:
    """`the party's leader|, Karen Holm|,`: a bare name after a comma belongs to a phrase that has none of its own."""
    comma = _comma_behind(row, end, pack)
    if comma is None or not lacks_name(row, at, end, pack):
        return end
    name_end = comma + 1
    while name_end < len(row) and row[name_end].capital and row[name_end].low not in pack.not_names:
        name_end += 1
    closed = name_end == len(row) or not is_word(row[name_end]) or row[name_end].low in pack.prepositions
    enough = name_end - comma > (2 if pack.nouns_capital else 1)
    return name_end if enough and closed else end


def lacks_name(row: list[Item], first: int, last: int, pack: Pack) -> bool:
    """Whether a noun phrase ends with what somebody is, not with what they are called."""
    head = row[last - 1]
    return not head.capital or head.low in pack.roles or (pack.nouns_capital and last - first > 1)


def is_definite(item: Item, pack: Pack) -> bool:
    """Whether a word has the form of a definite noun that may mean a person ("snekkeren", "34-åringen")."""
    return len(item.low) > 4 and bool(pack.definite_endings) and item.low.endswith(pack.definite_endings)


def _comma_behind(row: list[Item], end: int, pack: Pack) -> int | None:
    """The comma behind a phrase, or behind what hangs on it ("leiaren |i streikekomiteen|, X")."""
    if end < len(row) and row[end].low in pack.prepositions:
        stop = next((p for p in range(end, min(end + 8, len(row))) if not is_word(row[p])), None)
        hangs = stop is not None and not any(row[p].low in pack.verbs for p in range(end, stop))
        end = stop if stop is not None and hangs else end
    return end if end < len(row) and row[end].low == "," else None
