"""What lies near a vector among all that are kept, a cell at a time, so that memory stays flat."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from ordret.link.cells import probes

Vectors = NDArray[np.float32]
MOST = 40  # of the nearest in a cell; who seeks takes no more
LONG = 3_000_000  # days: beyond every ordinal


class Seeker(NamedTuple):
    """Something that seeks its like: its id, its vector, and the first and last day (ordinals) on which that may be."""

    id: str
    vector: Vectors
    window: tuple[int, int]


class Holds(Protocol):
    """What a cell holds; see `store.links`."""

    @property
    def days(self) -> tuple[int, ...]: ...
    @property
    def vectors(self) -> Vectors: ...


class Hit(NamedTuple):
    """One that lies near: the seeker's place, the place in the cell's content, and the cosine."""

    seeker: int
    row: int
    cosine: float


HoldsT = TypeVar("HoldsT", bound=Holds)


def seeker(id_: str, vector: Vectors, *, day: int, reach: int) -> Seeker:
    """What seeks its like within so many days of its own; on any, where its own is not known (0)."""
    return Seeker(id_, vector, (day - reach, day + reach) if day else (0, LONG))


def near(
    seekers: Sequence[Seeker],
    held: Callable[[int, int, int], HoldsT],
    *,
    least: float,
) -> Iterator[tuple[HoldsT, list[Hit]]]:
    """For each cell that a seeker's like may lie in, what it holds, and who lies near whom: a cosine of `least`."""
    by_cell: dict[int, list[int]] = defaultdict(list)
    for at, seeker in enumerate(seekers):
        for cell in probes(seeker.vector):
            by_cell[cell].append(at)
    for cell, ats in sorted(by_cell.items()):
        windows = [seekers[at].window for at in ats]
        content = held(cell, min(first for first, _ in windows), max(last for _, last in windows))
        if len(content.days):
            cosines = np.stack([seekers[at].vector for at in ats]) @ content.vectors.T
            yield content, list(_hits(ats, np.array(windows), np.array(content.days), cosines, least))


def _hits(
    ats: Sequence[int], windows: NDArray[np.int64], days: NDArray[np.int64], cosines: Vectors, least: float
) -> Iterator[Hit]:
    """Those that are alike, on days that can be; unknown days can. Of each seeker's the MOST nearest."""
    within = (days[None, :] == 0) | ((days[None, :] >= windows[:, :1]) & (days[None, :] <= windows[:, 1:]))
    for at, row in zip(ats, np.where(within, cosines, -1.0), strict=True):
        nearest = np.argpartition(-row, MOST)[:MOST] if len(row) > MOST else np.arange(len(row))
        yield from (Hit(at, int(place), float(row[place])) for place in nearest if row[place] >= least)
