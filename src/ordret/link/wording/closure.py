"""Which wordings are one statement: the closure of the links that say yes, without chaining apart things together.

Groups grow from the surest link down (agglomeration). Two grow together where the links across them are sure on
average, and never across a "no", nor where both hold wordings of one article that no link joins: a report that brings
two remarks means two. What a person judged outranks all that.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

from ordret.model import Link, Verdict

Pair = tuple[str, str]

# Across two groups the best links are averaged, a missing one counted as nothing: of SHARE of the pairs, but at least
# ALL of them, and no more than MOST, for of the many copies of a dispatch only the nearest are compared. Swept on news
# in five languages (training/wording.py) with SHARE 0.5 to 1 and SURE 0.35 to 0.5: less joins remarks of two reports
# (precision 0.973 for 0.983), more leaves translations alone (recall 0.863 for 0.868).
ALL = 3
SHARE = 0.7
MOST = 20
SURE = 0.45


def pair(left: str, right: str) -> Pair:
    """Two ids in order: the key of what is judged of them."""
    return (left, right) if left < right else (right, left)


def components(links: Iterable[Link]) -> tuple[tuple[str, ...], ...]:
    """The ids that yes-links hang together by any way, each part in order: what `closure` need see at once."""
    beside: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.verdict == "yes":
            beside[link.left].add(link.right)
            beside[link.right].add(link.left)
    seen: set[str] = set()
    return tuple(_reach(start, beside, seen) for start in sorted(beside) if start not in seen)


def _reach(start: str, beside: Mapping[str, set[str]], seen: set[str]) -> tuple[str, ...]:
    found, ahead = [start], [start]
    seen.add(start)
    while ahead:
        new = beside[ahead.pop()] - seen
        seen |= new
        found.extend(new)
        ahead.extend(new)
    return tuple(sorted(found))


def closure(
    articles: Mapping[str, str], links: Iterable[Link], judged: Mapping[Pair, Verdict]
) -> tuple[tuple[str, ...], ...]:
    """A partition of the ids of `articles` (each with its article), each group and all of them in order of ids.

    `judged` is what persons said of two ids (see `pair`). Links to ids that are not there count for nothing.
    """
    groups = _Groups.of(articles, [link for link in links if link.left in articles and link.right in articles], judged)
    for left, right in sorted(key for key, verdict in judged.items() if verdict == "yes"):
        if left in articles and right in articles and not groups.parted(left, right):
            groups.join(left, right)
    for left, right in groups.surest():
        if groups.may_join(left, right):
            groups.join(left, right)
    return tuple(sorted(tuple(sorted(members)) for members in groups.members.values()))


@dataclass(slots=True)
class _Groups:
    """Groups as they grow, by the id that names each: members, links across, what bars them from one another."""

    articles: Mapping[str, str]
    joined: dict[Pair, float]  # scores of pairs; of a yes-link they bring two wordings of one article together
    yes: frozenset[Pair]
    name: dict[str, str]
    members: dict[str, list[str]]
    within: dict[str, dict[str, list[str]]]  # members by article
    across: dict[str, dict[str, list[float]]] = field(default_factory=dict)
    barred: dict[str, set[str]] = field(default_factory=dict)  # by a linker or a person
    refused: dict[str, set[str]] = field(default_factory=dict)  # by a person

    @classmethod
    def of(cls, articles: Mapping[str, str], links: Iterable[Link], judged: Mapping[Pair, Verdict]) -> "_Groups":
        verdicts: dict[Pair, Verdict] = {}
        scores: dict[Pair, float] = {}
        for link in links:
            key = pair(link.left, link.right)
            scores[key] = max(link.score or 0.0, scores.get(key, 0.0))
            verdicts[key] = "no" if "no" in (link.verdict, verdicts.get(key)) else link.verdict
        held = {**verdicts, **{key: verdict for key, verdict in judged.items() if verdict != "unsure"}}
        kept = {key: score for key, score in scores.items() if held[key] != "no"}
        yes = frozenset(key for key, verdict in held.items() if verdict == "yes")
        own = {i: {article: [i]} for i, article in articles.items()}
        groups = cls(articles, kept, yes, {i: i for i in articles}, {i: [i] for i in articles}, own)
        groups.across = {i: {} for i in articles}
        groups.barred, groups.refused = {i: set() for i in articles}, {i: set() for i in articles}
        for (left, right), score in kept.items():
            groups.across[left][right] = groups.across[right][left] = [score]
        for (left, right), verdict in held.items():
            if verdict == "no" and left in articles and right in articles:
                groups._bar(groups.barred, left, right)
                if judged.get((left, right)) == "no":
                    groups._bar(groups.refused, left, right)
        return groups

    @staticmethod
    def _bar(bars: dict[str, set[str]], left: str, right: str) -> None:
        bars[left].add(right)
        bars[right].add(left)

    def surest(self) -> list[Pair]:
        """The pairs that a yes joins, the surest first, then by ids."""
        return sorted((key for key in self.joined if key in self.yes), key=lambda key: (-self.joined[key], key))

    def parted(self, left: str, right: str) -> bool:
        """Whether a person said that some of one group and some of the other are two."""
        return self.name[right] in self.refused[self.name[left]]

    def may_join(self, left: str, right: str) -> bool:
        a, b = self.name[left], self.name[right]
        if a == b or b in self.barred[a] or self._one_article(a, b):
            return False
        scores, pairs = self.across[a][b], len(self.members[a]) * len(self.members[b])
        asked = min(max(ALL, math.ceil(pairs * SHARE)), MOST, pairs)
        return sum(sorted(scores, reverse=True)[:asked]) / asked >= SURE

    def _one_article(self, a: str, b: str) -> bool:
        """Whether an article has wordings in both groups that no yes joins."""
        small, large = sorted((self.within[a], self.within[b]), key=len)
        shared = (product(own, large[article]) for article, own in small.items() if article in large)
        return any(pair(one, other) not in self.yes for pairs in shared for one, other in pairs)

    def join(self, left: str, right: str) -> None:
        """Puts the smaller group into the larger one."""
        a, b = self.name[left], self.name[right]
        if a == b:
            return
        into, gone = (a, b) if (len(self.members[a]), b) >= (len(self.members[b]), a) else (b, a)
        for member in self.members[gone]:
            self.name[member] = into
        self.members[into] += self.members.pop(gone)
        for article, ids in self.within.pop(gone).items():
            self.within[into].setdefault(article, []).extend(ids)
        for other, scores in self.across.pop(gone).items():
            del self.across[other][gone]
            if other != into:
                both = self.across[into].get(other, []) + scores
                self.across[into][other] = self.across[other][into] = sorted(both, reverse=True)[:MOST]
        for bars in (self.barred, self.refused):
            for other in bars.pop(gone):
                bars[other].discard(gone)
                if other != into:
                    self._bar(bars, into, other)
