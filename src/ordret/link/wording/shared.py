"""What two reports say of the links between them: who tells of one event brings its other statements, too.

Where two articles share statements already, two wordings that are each the other's nearest in them, and no more than
doubtful by themselves, are taken for one. Where they tell of different things, a few words by somebody not known ("it
is a very good thing") are no more than doubtful, however near they are.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ordret.link.wording.compare import KEPT, SURE, Wording
from ordret.model import Link

FEW = 8  # words of the shorter wording; more of them are seldom alike by chance
# Cosine of two reports' leads. On 60 articles in five languages: of one article 0.53 and more, of two 0.29 and less in
# 99 of 100.
AKIN = 0.3
# Statements that two articles must share for the rest to be likelier, and what part of the one's that has fewer. Two
# who were at one event share a few; only of a report written from the other the rest is likely, too. At 0.4 it took
# .013 of the recall on parallel news that it had at 0.
SHARED = 2
PART = 0.3


def raised(links: Iterable[Link], articles: Mapping[str, str], sizes: Mapping[str, int]) -> Iterator[Link]:
    """The doubtful links that are to say yes, as they shall be. `links` are all between the wordings of some articles;
    `articles` gives the article of each wording, `sizes` how many wordings an article has."""
    between: dict[frozenset[str], list[Link]] = defaultdict(list)
    for link in links:
        between[frozenset((articles[link.left], articles[link.right]))].append(link)
    for pair, held in between.items():
        if len(pair) < 2:
            continue
        shared = _shared(held, articles)
        if shared >= SHARED and shared >= PART * min(sizes[article] for article in pair):
            yield from _raised(held, shared)


def doubted(link: Link, left: Wording, right: Wording, *, akin: float) -> Link:
    """The link between two wordings, as their reports leave it; `akin` is how near the meanings of these are."""
    known = left.speaker is not None and right.speaker is not None
    few = min(len(left.signs.words), len(right.signs.words)) < FEW
    if known or not few or akin >= AKIN or link.verdict != "yes":
        return link
    because = f"{link.because}; a few words, in reports of different things"
    return replace(link, verdict="unsure", score=SURE / 2, because=because)


def _shared(links: list[Link], articles: Mapping[str, str]) -> int:
    """How many statements two articles share at least: the wordings that a yes joins, in the one that has fewer."""
    ends = {end for link in links if link.verdict == "yes" for end in (link.left, link.right)}
    return min(Counter(articles[end] for end in ends).values(), default=0)


def _raised(links: list[Link], shared: int) -> Iterator[Link]:
    """The doubtful links between two articles that join the nearest on both sides."""
    nearest: dict[str, float] = defaultdict(float)
    for link in links:
        for end in (link.left, link.right):
            nearest[end] = max(nearest[end], link.score or 0.0)
    for link in links:
        score = link.score or 0.0
        if link.verdict == "unsure" and KEPT <= score == nearest[link.left] == nearest[link.right]:
            because = f"{link.because}; the two reports share {shared} other statements"
            yield replace(link, verdict="yes", score=max(score, round(SURE + score / 10, 3)), because=because)
