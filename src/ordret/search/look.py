"""A search before anything of it is read: what has the words, of every kind, in order, and how many of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ordret.search.order import KINDS, Sort, ordered, ranked
from ordret.store.search import Kind, Match, Matches, Search, Where
from ordret.store.words import Phrase

MOST = 2_000  # passages that are sorted and counted: of a million quotations 85 ms with a filter; 3,000 take 120
_BESIDES = 300  # of a kind that is only counted, or comes after the quotations


@dataclass(frozen=True, slots=True)
class Looked:
    """What has the words, in order. `whole` tells that nothing else has; of a kind that more have it is what was added
    last, the newest first. `counts` are of all kinds, those in `more` of more than were counted."""

    matches: tuple[Match, ...]
    whole: bool
    sort: Sort
    counts: Mapping[Kind, int]
    more: frozenset[Kind]


NOTHING = Looked((), whole=True, sort="newest", counts={}, more=frozenset())


def look(search: Search, words: Sequence[Phrase], where: Where, *, kind: Kind | None, sort: Sort) -> Looked:
    """What has all the words, of a kind or of all; without words the quotations that were published last."""
    found = dict(_found(search, tuple(dict.fromkeys(words)), search.placed(where), kind))
    shown = [matches for each, matches in found.items() if kind in (None, each)]
    sort = sort if words else "newest"
    return Looked(
        matches=tuple(ordered((match for matches in shown for match in ranked(matches)), sort)),
        whole=all(matches.whole for matches in shown),
        sort=sort,
        counts={each: len(matches.rows) for each, matches in found.items()},
        more=frozenset(each for each, matches in found.items() if not matches.whole),
    )


def _found(search: Search, words: Sequence[Phrase], where: Where, kind: Kind | None) -> Iterator[tuple[Kind, Matches]]:
    for each in KINDS if words else KINDS[:1]:
        yield each, of_kind(search, words, where, kind=each, most=MOST if _is_asked(each, kind) else _BESIDES)


def of_kind(search: Search, words: Sequence[Phrase], where: Where, *, kind: Kind, most: int) -> Matches:
    """What of one kind has all the words."""
    match kind:
        case "quotation":
            return search.quotations(words, where, most=most)
        case "article":
            return search.articles(words, where, most=most)
    return search.affairs(words, where, kind=kind, most=most)


def _is_asked(each: Kind, kind: Kind | None) -> bool:
    return each == (kind or "quotation")
