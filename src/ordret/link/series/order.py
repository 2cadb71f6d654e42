"""Which figures of two reports are of one quantity: by themselves, and by the order in which both reports go on.

Reports of one story tell it in much the same order, translations in the very same. An alignment that keeps the order
(Needleman and Wunsch 1970) puts the figures of one beside those of the other; the figure that is left between two
that meet is held against the one that is left there in the other report.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ordret.link.series.alike import apart, has_its_like, likely, units_apart
from ordret.link.series.counted import Counted

Matrix = NDArray[np.float32]

# Of `likely`: from which two figures are of one quantity by themselves; between two that meet; the same in reports that
# are alike; and below which the alignment does not put them beside one another.
SURE = 0.5
BETWEEN, BETWEEN_ALIKE = 0.2, 0.05
LEAST = 0.05
WITHIN = 0.5  # of a paragraph, in which its words stand in another order in another language
LOOKALIKE = 0.7  # cosine from which two quantities look like one, so that what keeps them apart is put on record


class Pair(NamedTuple):
    """Two figures by their places in their reports, how likely they are of one quantity, and why it is held that they
    are (`one`) or are not."""

    left: int
    right: int
    score: float
    one: bool
    because: str


def pairs(left: Sequence[Counted], right: Sequence[Counted], cosines: Matrix, *, report: bool) -> list[Pair]:
    """The figures of two reports that are of one quantity, or only look so; each in the order of its report, `cosines`
    (left, right) of their quantities. `report` where both reports are alike as copies and translations are."""
    scores = np.zeros(cosines.shape, np.float64)
    barred: dict[tuple[int, int], str] = {}
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            if why := units_apart(one, other) if report else apart(one, other):
                barred[i, j] = why
            elif not has_its_like(one, other):
                scores[i, j] = likely(one, other, float(cosines[i, j]), report=report)
    found = list(_told(left, right, scores, report=report))
    return [*found, *_lookalikes(found, barred, cosines)]


def within(figures: Sequence[Counted], cosines: Matrix) -> Iterator[Pair]:
    """The figures of one report that say the same of one quantity: the headline's and the text's."""
    for i, one in enumerate(figures):
        for j in range(i + 1, len(figures)):
            other = figures[j]
            if one.bounds == other.bounds and one.told and apart(one, other) is None:
                score = likely(one, other, float(cosines[i, j]), report=False)
                if score >= SURE:
                    yield Pair(i, j, score, True, f"the same number twice, quantities alike ({cosines[i, j]:.2f})")


def _told(
    left: Sequence[Counted], right: Sequence[Counted], scores: NDArray[np.float64], *, report: bool
) -> Iterator[Pair]:
    """What is sure by itself, or because it is left between two that are sure."""
    aligned = _aligned(scores)
    best_left, best_right = scores.argmax(axis=1), scores.argmax(axis=0)
    sure = {(i, j) for i, j in aligned if scores[i, j] >= SURE}
    crossing = {(i, int(j)) for i, j in enumerate(best_left) if scores[i, j] >= SURE and best_right[j] == i}
    taken = {i for i, _ in sure}, {j for _, j in sure}
    sure |= {(i, j) for i, j in crossing if i not in taken[0] and j not in taken[1]}
    for i, j in sorted(sure):
        yield Pair(i, j, float(scores[i, j]), True, f"of one quantity ({scores[i, j]:.2f})")
    taken = {i for i, _ in sure}, {j for _, j in sure}
    for i, j in aligned:
        if (i, j) in sure or scores[i, j] < (BETWEEN_ALIKE if report else BETWEEN):
            continue
        if _held(i, j, sure, scores.shape) or (report and _alone(left, right, (i, j), taken)):
            yield Pair(i, j, SURE, True, f"left between figures that both reports have ({scores[i, j]:.2f})")


def _alone(
    left: Sequence[Counted], right: Sequence[Counted], at: tuple[int, int], taken: tuple[set[int], set[int]]
) -> bool:
    """Whether two figures are the only ones of their measure that are left in one paragraph of reports in step."""
    one, other = left[at[0]], right[at[1]]
    if one.paragraphs != other.paragraphs or abs(one.place - other.place) * one.paragraphs > WITHIN:
        return False
    ours = [i for i, each in enumerate(left) if _in_reach(each, one) and i not in taken[0]]
    theirs = [j for j, each in enumerate(right) if _in_reach(each, other) and j not in taken[1]]
    return ours == [at[0]] and theirs == [at[1]]


def _in_reach(each: Counted, figure: Counted) -> bool:
    return each.measure == figure.measure and _paragraph(each) == _paragraph(figure)


def _paragraph(figure: Counted) -> int:
    return int(figure.place * figure.paragraphs)


def _held(i: int, j: int, sure: set[tuple[int, int]], shape: tuple[int, ...]) -> bool:
    """Whether the figures before and behind both meet, or both reports begin or end there."""
    before = (i - 1, j - 1) in sure or (i == 0 and j == 0)
    behind = (i + 1, j + 1) in sure or (i == shape[0] - 1 and j == shape[1] - 1)
    return before and behind and bool(sure)


def _aligned(scores: NDArray[np.float64]) -> list[tuple[int, int]]:
    """The pairs of an alignment in which the scores add up to the most."""
    rows, columns = scores.shape
    gains = np.where(scores >= LEAST, scores, -1.0)
    best = np.zeros((rows + 1, columns + 1))
    for i in range(1, rows + 1):
        for j in range(1, columns + 1):
            best[i, j] = max(best[i - 1, j], best[i, j - 1], best[i - 1, j - 1] + gains[i - 1, j - 1])
    found: list[tuple[int, int]] = []
    i, j = rows, columns
    while i and j:
        if best[i, j] == best[i - 1, j]:
            i -= 1
        elif best[i, j] == best[i, j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            found.append((i, j))
    return found[::-1]


def _lookalikes(found: Sequence[Pair], barred: dict[tuple[int, int], str], cosines: Matrix) -> Iterator[Pair]:
    """Quantities alike by their words, neither of which has its like elsewhere, and what keeps them apart."""
    met = {pair.left for pair in found}, {pair.right for pair in found}
    for (i, j), why in barred.items():
        if i not in met[0] and j not in met[1] and cosines[i, j] >= LOOKALIKE:
            yield Pair(i, j, 0.0, False, why)
