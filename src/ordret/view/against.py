"""What stands against one figure in other reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ordret.store import Store

_LOOKED_AT = 200  # figures that contradict one: a number that hundreds of reports print is one claim


@dataclass(frozen=True, slots=True)
class Against:
    """A claim that contradicts a figure, by the earliest figure that makes it, and in how many reports that is found;
    `strict` where both cannot hold. `told` is the number as printed."""

    id: str
    article: str
    outlet: str | None
    source: str
    lang: str
    told: str
    given_by: str | None
    reports: int
    strict: bool
    because: str


def against(store: Store, figure: str) -> Iterator[Against]:
    """What contradicts a figure, each claim once; first what cannot hold beside it."""
    rivals = store.links.figures.against(figure, most=_LOOKED_AT)
    ordered = sorted(rivals, key=lambda each: (not each.strict, each.bounds))
    for _, same in groupby(ordered, key=lambda each: (each.strict, each.bounds)):
        first, *others = same
        reports = len({each.article for each in (first, *others)})
        yield Against(*first[:7], reports=reports, strict=first.strict, because=first.because)
