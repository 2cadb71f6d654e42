"""What speaks against two meetings being one: mode, days, place, who is left over, what was over when."""

from ordret.link.occasions.met import Days, Met
from ordret.link.parties import likeness, shared
from ordret.link.spots import elsewhere

NARROW = 7  # days: a wider range ("this month") is no sign that two are of one day
SESSION = 5  # days from one day of a body's session to another: it opens on Monday and ends on Friday


def can_be(left: Met, right: Met) -> bool:
    """Whether nothing speaks against two being one."""
    if not _days_meet(left, right) or not _one_mode(left, right) or elsewhere(left.spot, right.spot):
        return False
    if _back_in_time(left, right) or _back_in_time(right, left):
        return False
    two_sided = {"bilateral", "call"} & {left.mode, right.mode}
    return not (two_sided and shared(left.parties, right.parties).apart) and not _other_bodies(left, right)


def session(left: Met, right: Met) -> bool:
    """Whether both are of many, in one town: of a body, or of all who came to it."""
    return left.mode == right.mode == "multilateral" and _one_town(left, right)


def one_day(left: Met, right: Met) -> bool:
    """Whether both give days, narrow ones, that can be the same."""
    narrow = all(days[1] - days[0] < NARROW for days in (left.days, right.days))
    return left.told and right.told and narrow and gap(left.days, right.days) <= 0


def gap(left: Days, right: Days) -> int:
    """Days from one range to the other; 0 and less where they meet."""
    return max(right[0] - left[1], left[0] - right[1])


def _days_meet(left: Met, right: Met) -> bool:
    """Days that are told must meet. Within one story and town, what was held on a day that is not told may have been
    long ago, and the days of a session are several."""
    apart = gap(left.days, right.days)
    if apart <= 0:
        return True
    if left.story != right.story or not _one_town(left, right):
        return False
    recalled = left.over is not None and right.over is not None and not (left.told and right.told)
    return recalled or (session(left, right) and apart < SESSION)


def _one_town(left: Met, right: Met) -> bool:
    return left.spot is not None and right.spot is not None and left.spot.key == right.spot.key and not left.spot.whole


def _one_mode(left: Met, right: Met) -> bool:
    """A visit may be told as the talks that it was for; a summit of two may have been held by video, so nowhere."""
    modes = {left.mode, right.mode}
    if len(modes) == 1 or modes == {"visit", "bilateral"}:
        return True
    return modes == {"call", "bilateral"} and left.spot is None and right.spot is None and one_day(left, right)


def _back_in_time(left: Met, right: Met) -> bool:
    """Whether the left was over when the right was still to come. Where reports may be of one day, or neither is
    dated to the day, only a day that both give can tell that they mean one."""
    over, ahead = left.over, right.ahead
    if over is None or ahead is None or over[0] > ahead[1]:
        return False
    dated = over[0] == over[1] or ahead[0] == ahead[1]
    may_be_later = dated and over[1] > ahead[0]
    return not may_be_later and not (one_day(left, right) and gap(ahead, over) <= 0)


def _other_bodies(left: Met, right: Met) -> bool:
    """Two sessions of many are two where each names a body and none is the same: the same states meet in several."""
    ours, theirs = ([p for p in m.parties if p.kind == "body" and not p.land] for m in (left, right))
    many = left.mode == right.mode == "multilateral" and bool(ours) and bool(theirs)
    return many and all(likeness(a, b) == "two" for a in ours for b in theirs)
