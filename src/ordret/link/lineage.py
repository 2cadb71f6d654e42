"""Who had a report from whom: what it states itself, and what its words show."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ordret.link.copies import Reuse
from ordret.model import Article, Credit, When

How = Literal["credit", "cited", "copy", "translation"]

AT = {"dateline": "in the dateline", "sign-off": "signed", "byline": "in the byline", "cited": "cited"}

# Swept on 956 pairs of American reports that share a fingerprint (PolNeAR): 7 rewritten ones share .80 and more of
# their own words, all others .56 and less: an editor's note of 41 words under each report (.33 of one that is all
# quotation), and lists of related reports (63 words, .56). So a short report is a copy where most of it stands in the
# other, a long one also where it took over more than any such note is long.
MOST, SHORT = 0.7, 20  # share of own words, and own words
SOME, LONG = 0.3, 80
# Two who were at one press conference quote its sentences in one order, too, but seldom so many, and not for most of a
# report: by chance 4 stand in one order in 1 of 24 pairs.
IN_ORDER, COVERED = 4, 0.6


@dataclass(frozen=True, slots=True)
class Origin:
    """An agency or outlet by its name, or an article by its id."""

    kind: Literal["agency", "article"]
    name: str


@dataclass(frozen=True, slots=True)
class Derived:
    """That an article has its report, or a part of it, from an origin; `stated` by itself, or inferred."""

    article: str
    origin: Origin
    how: How
    stated: bool
    because: str


@dataclass(frozen=True, slots=True)
class Alike:
    """That two articles are one report in two places, and nothing says who had it first."""

    left: str
    right: str
    how: Literal["copy", "translation"]
    because: str


@dataclass(frozen=True, slots=True)
class Printed:
    """When an article was printed, and the agencies that it credits (`cited` ones are none)."""

    article: str
    days: When | None
    at: datetime | None
    agencies: frozenset[str]


def printed(article: Article, lineage: Iterable[Derived]) -> Printed:
    """An article as it is compared with others; `lineage` is what articles state."""
    credits = (one for one in lineage if one.article == article.id and one.how == "credit")
    return Printed(article.id, article.published, article.published_at, frozenset(one.origin.name for one in credits))


def stated(credits: Iterable[Credit]) -> Iterator[Derived]:
    """What the credits of articles say, each agency once: a credit of the whole report counts before a citation."""
    best: dict[tuple[str, str], Credit] = {}
    for credit in credits:
        held = best.setdefault((credit.article, credit.agency), credit)
        if held.how == "cited" != credit.how:
            best[credit.article, credit.agency] = credit
    for (article, agency), credit in sorted(best.items()):
        how: How = "cited" if credit.how == "cited" else "credit"
        because = f"{AT[credit.how]}: {credit.words.text}"
        yield Derived(article, Origin("agency", agency), how, True, because)


def is_copy(found: Reuse) -> bool:
    """Whether so much was taken over word for word, quotations apart, that one report was written from the other."""
    share = max(found.left, found.right)
    return (share >= MOST and found.words >= SHORT) or (share >= SOME and found.words >= LONG)


def in_order(pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The longest chain of pairs of places that rises on both sides (the first of equal ones); n log n."""
    ordered = sorted(set(pairs), key=lambda pair: (pair[0], -pair[1]))
    ends: list[int] = []  # the least right place with which a chain of each length ends
    held: list[int] = []  # the pair that is there
    before: list[int | None] = []
    for number, (_, right) in enumerate(ordered):
        at = bisect_left(ends, right)
        before.append(held[at - 1] if at else None)
        ends[at : at + 1], held[at : at + 1] = [right], [number]
    chain, here = [], held[-1] if held else None
    while here is not None:
        chain.append(ordered[here])
        here = before[here]
    return tuple(reversed(chain))


def copied(left: Printed, right: Printed, found: Reuse) -> Derived | Alike | None:
    """One report in two places, word for word; None where too little is shared."""
    if not is_copy(found):
        return None
    share = round(100 * max(found.left, found.right))
    return _told(
        left, right, "copy", f"{found.words} of its words stand there word for word ({share} % of one of the two)"
    )


def translated(
    left: Printed, right: Printed, pairs: Iterable[tuple[int, int]], *, passages: tuple[int, int]
) -> Derived | Alike | None:
    """One report in two languages: `pairs` are places of passages that say the same, `passages` how many each has."""
    chain, shorter = in_order(pairs), min(passages)
    if len(chain) < IN_ORDER or len(chain) < COVERED * shorter:
        return None
    return _told(left, right, "translation", f"{len(chain)} of {shorter} passages stand there in the same order")


def _told(left: Printed, right: Printed, how: Literal["copy", "translation"], because: str) -> Derived | Alike:
    """Which had it from the other: what they credit outranks their times, and equal times tell nothing."""
    if shared := left.agencies & right.agencies:
        return Alike(left.article, right.article, how, f"{because}; both credit {', '.join(sorted(shared))}")
    if bool(left.agencies) != bool(right.agencies):
        source, other = (left, right) if left.agencies else (right, left)
        agency = min(source.agencies)
        because = f"{because}, in {source.article}, which credits {agency}"
        return Derived(other.article, Origin("agency", agency), how, False, because)
    earlier = _earlier(left, right)
    if earlier is None:
        return Alike(left.article, right.article, how, f"{because}; no printed time says which was first")
    later = right if earlier is left else left
    return Derived(
        later.article, Origin("article", earlier.article), how, False, f"{because}, and that was printed first"
    )


def _earlier(left: Printed, right: Printed) -> Printed | None:
    """Which was printed first: by the moment where both print one, else by days that do not overlap."""
    if left.at and right.at:
        return None if left.at == right.at else min(left, right, key=lambda printed: printed.at or datetime.max)
    if left.days and right.days:
        if left.days.last < right.days.first:
            return left
        return right if right.days.last < left.days.first else None
    return None
