"""Figures of one quantity in two stories: what was counted in November and again in January."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from heapq import nlargest

from ordret.link.cells import nearest
from ordret.link.series.alike import apart, is_equal, likely
from ordret.link.series.counted import Counted
from ordret.link.series.opposed import Opposed, opposed
from ordret.model import Link
from ordret.store.links import Links
from ordret.store.links.figures import Held, Named

NAME = "recounts"
BY = f"{NAME}@1"
REACH = 200  # days between two counts of a series
CELLS = 4  # cells in which a quantity of the same words, nearly, lies
MOST = 20  # figures with one name in one cell that are looked at, the latest
NEAREST = 5  # stories hold the same figure in many reports; a few will do
# Two figures of two stories are of one quantity where `likely` says so, or both quantities have a name in common and
# are as near. Of the parallel news, in six languages, it joins two reports of one earthquake and nothing else.
# Where the numbers differ it takes more: "eight members" may be some of the 11.
SURE, NAMED, MEANING = 0.9, 0.5, 0.65
CHANGED = 0.95


def found(links: Links, articles: Iterable[Held]) -> Iterator[Link]:
    """The links between the figures of articles and those of other stories."""
    for held in articles:
        if not held.figures:
            continue
        for figure, vector, cells in zip(held.figures, held.vectors, nearest(held.vectors, CELLS), strict=True):
            if figure.around:
                own = Named(figure, held.article, vector, held.rank)
                yield from (_link(own, other, score) for score, other in _nearest(links, own, cells))


def _nearest(links: Links, own: Named, cells: Sequence[int]) -> list[tuple[float, Named]]:
    """Those that are surely of one quantity, one of each article, the surest."""
    best: dict[int, list[tuple[float, str, Named]]] = defaultdict(list)
    for id_ in sorted(_candidates(links, own, cells)):
        other = links.figures.counted(id_)
        if score := _score(own, other):
            best[other.article].append((score, id_, other))
    surest = (max(rows, key=lambda row: (row[0], row[1])) for rows in best.values())
    return [(score, other) for score, _, other in nlargest(NEAREST, surest, key=lambda row: (row[0], row[1]))]


def _candidates(links: Links, own: Named, cells: Sequence[int]) -> set[str]:
    figure = own.counted
    days = figure.of or figure.printed
    if days is None:
        return set()
    window = days[1].toordinal() - REACH, days[1].toordinal() + REACH
    sought = ((name, cell) for name in figure.around for cell in cells)
    return {id_ for name, cell in sought for id_ in links.figures.named(name, cell, window, own.article, MOST)}


def _score(own: Named, other: Named) -> float:
    """How likely two are of one quantity; 0 where that is not likely enough."""
    one, two = own.counted, other.counted
    if apart(one, two) is not None:
        return 0.0
    cosine = float(own.vector @ other.vector)
    score = likely(one, two, cosine, report=False)
    named = bool(one.names.keys() & two.names.keys()) and cosine >= MEANING
    sure = SURE if is_equal(one, two) else CHANGED
    return score if score >= (NAMED if named else sure) else 0.0


def _link(own: Named, other: Named, score: float) -> Link:
    left, right = sorted((own, other), key=lambda each: (each.rank, each.counted.id))
    one, two = left.counted, right.counted
    stands = _strictly(one, two)
    if stands.verdict is None:
        because = f"of one quantity, in two stories ({score:.2f})"
        return Link(one.id, two.id, "same", "yes", round(score, 3), because, BY)
    return Link(one.id, two.id, "contradicts", stands.verdict, round(score, 3), stands.because, BY)


def _strictly(one: Counted, two: Counted) -> Opposed:
    """How two stand to each other: only what is of one known day contradicts over stories."""
    stands = opposed(one, two)
    if stands.verdict in (None, "no") or (one.of is not None and one.of == two.of):
        return stands
    return replace(stands, verdict="no", because=f"“{one.told}” and “{two.told}”: in two stories, of days of their own")
