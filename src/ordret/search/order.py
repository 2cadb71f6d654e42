"""In which order passages are shown, how they are grouped, and where in the order a page begins."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Literal, get_args

from ordret.store.search import Kind, Match, Matches

Sort = Literal["best", "newest"]
Grouping = Literal["statement", "person", "article"]
KINDS: tuple[Kind, ...] = get_args(Kind)  # in the order in which the best of them are shown
Place = tuple[int, float, str, int]
PLACE = (int, float, str, int)
_LEADS = 4  # more than a lead


def ordered(matches: Iterable[Match], sort: Sort) -> list[Match]:
    """Best first: kind by kind, words of whoever is named so before all others; or newest first, undated last."""
    return sorted(matches, key=lambda match: place_of(match, sort))


def ranked(matches: Matches) -> Iterable[Match]:
    """Where too many have the words to be ranked, the newest are the best."""
    return matches.rows if matches.whole else (match._replace(rank=float(_days(match))) for match in matches.rows)


def place_of(match: Match, sort: Sort) -> Place:
    """What the order is by."""
    if sort == "best":
        return _LEADS * KINDS.index(match.kind) - match.lead, match.rank, match.kind, match.number
    return _days(match), 0.0, match.kind, match.number


def grouped(matches: Iterable[Match], by: Grouping) -> list[list[Match]]:
    """Together what is of one statement, person or article, each group in the place of its first."""
    groups: dict[Hashable, list[Match]] = {}
    for match in matches:
        groups.setdefault(_group(match, by), []).append(match)
    return list(groups.values())


def behind(groups: Sequence[Sequence[Match]], place: Place, sort: Sort) -> int:
    """How many of the groups a reader has seen who was shown the group whose first match had this place. Ranks move a
    little while a record grows: so the match is looked for, and its place counts only where it is gone."""
    for at, group in enumerate(groups):
        if any((match.kind, match.number) == place[2:] for match in group):
            return at + 1
    return sum(place_of(group[0], sort) <= place for group in groups)


def _days(match: Match) -> int:
    """The less the newer it is; 0 without a day."""
    return -int(match.day.replace("-", "")) if match.day else 0


def _group(match: Match, by: Grouping) -> Hashable:
    """What it is one with: people and statements only of quotations."""
    alone = match.kind, match.number
    match by:
        case "article":
            return match.article
        case "statement":
            return match.statement or alone
        case "person":
            return match.speaker or (None if match.kind == "quotation" else alone)
