"""A meeting as it is compared with others, or several that are one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from ordret.link.parties import Party, shared
from ordret.link.spots import Spot, narrower
from ordret.model import MeetingMode, MeetingStatus

Days = tuple[int, int]  # first and last, ordinals
ALWAYS: Days = (1, 3_652_059)  # to the last day that a `date` can be

# Days around publication on which a meeting can have been, or can be to come, of which no day is printed. News of a
# meeting that was held is fresh; what is wished for or planned lies within half a year. There is no gold: an occasion
# that is retold later without its day stays by itself.
WITHIN: Mapping[MeetingStatus, tuple[int, int]] = {
    "held": (7, 0), "missed": (7, 0), "planned": (0, 60), "wished": (0, 180), "called off": (7, 60),
}  # fmt: skip
OVER: frozenset[MeetingStatus] = frozenset({"held", "missed"})
AHEAD: frozenset[MeetingStatus] = frozenset({"planned", "wished"})


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting as it is compared, or several that are one. `days` are those on which it can be; `told`, that the
    report gives them. `over` and `ahead` are days of publication of a report for which it was over or to come."""

    id: str
    story: str
    mode: MeetingMode
    parties: tuple[Party, ...]
    spot: Spot | None
    days: Days
    told: bool
    printed: Days
    over: Days | None = None
    ahead: Days | None = None


def met(
    id_: str, story: str, mode: MeetingMode, status: MeetingStatus, *,
    parties: Sequence[Party], spot: Spot | None, held: Days | None, printed: Days | None,
) -> Met:  # fmt: skip
    """A meeting of one report, as it is compared. `printed`: when the report was, None where that is not known."""
    days = held or window(status, printed)
    when = printed or ALWAYS
    past = held is not None and held[1] < when[0]  # "the meeting planned for Tuesday", read on Wednesday
    over, ahead = (when if status in OVER else None), (when if status in AHEAD and not past else None)
    return Met(id_, story, mode, tuple(parties), spot, days, held is not None, when, over, ahead)


def window(status: MeetingStatus, printed: Days | None) -> Days:
    """The days on which a meeting can be of which no day is told."""
    if printed is None:
        return ALWAYS
    before, behind = WITHIN[status]
    return printed[0] - before, printed[1] + behind


def joined(left: Met, right: Met) -> Met:
    """Two that are one: the days and the place as narrow as both allow, and everybody."""
    first, last = max(left.days[0], right.days[0]), min(left.days[1], right.days[1])
    if left.told != right.told:
        first, last = left.days if left.told else right.days
    elif first > last:  # the days of a session
        first, last = min(left.days[0], right.days[0]), max(left.days[1], right.days[1])
    known = {id(b) for _, b in shared(left.parties, right.parties).one}
    parties = (*left.parties, *(each for each in right.parties if id(each) not in known))
    return replace(
        left,
        mode="bilateral" if {left.mode, right.mode} == {"visit", "bilateral"} else left.mode,
        parties=parties,
        spot=narrower(left.spot, right.spot),
        days=(first, last),
        told=left.told or right.told,
        over=_bound(left.over, right.over, min),
        ahead=_bound(left.ahead, right.ahead, max),
    )


def _bound(left: Days | None, right: Days | None, bound: Callable[[int, int], int]) -> Days | None:
    if left is None or right is None:
        return left or right
    return bound(left[0], right[0]), bound(left[1], right[1])
