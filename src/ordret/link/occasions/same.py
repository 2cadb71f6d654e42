"""What speaks for two meetings being one."""

from collections.abc import Sequence
from dataclasses import dataclass

from ordret.link.occasions.against import can_be, gap, one_day, session
from ordret.link.occasions.met import ALWAYS, Met
from ordret.link.parties import Pairs, likeness, namesakes, shared
from ordret.link.spots import one_place

CLOSE = 7  # days between two prints that tell of one meeting without a day: the same two seldom meet twice within it


@dataclass(frozen=True, slots=True)
class Same:
    """That two meetings are one: the likelier, the higher `score`, and why."""

    left: str
    right: str
    score: float
    because: str


def same(left: Met, right: Met) -> Same | None:
    """That two are one, where enough speaks for it and nothing against; else None."""
    if not can_be(left, right):
        return None
    parties = shared(left.parties, right.parties)
    story = left.story == right.story
    alike = sum(story and namesakes(a, b) for a, b in parties.side)
    one, side = len(parties.one) + alike, len(parties.side) - alike
    day, place = one_day(left, right), one_place(left.spot, right.spot)
    signs = [name for name, is_so in (("day", day), ("place", place), ("story", story)) if is_so]
    close = gap(left.printed, right.printed) <= CLOSE
    body = session(left, right) and _one_body(parties.one, left, right, story=story) and (close or story)
    hearing = left.mode == "hearing" and any(a.kind == "person" for a, _ in (*parties.one, *parties.side))
    bounded = close and ALWAYS not in (left.printed, right.printed)
    if not body and not _enough(one, side, signs=signs, close=close, bounded=bounded, hearing=hearing):
        return None
    who = ["a session of one body"] if body and not one else []
    who += [f"{one} of the same parties"] if one else []
    who += [f"{side} of the same side"] if side else []
    because = ", ".join(who) + (f"; the same {' and '.join(signs)}" if signs else "; reported within days")
    return Same(left.id, right.id, 2 * one + side + len(signs), because)


def _enough(one: int, side: int, *, signs: Sequence[str], close: bool, bounded: bool, hearing: bool) -> bool:
    """Two who surely are the same need one more sign, or reports of the same days (`bounded`); fewer need more, but
    for whoever is heard, of whom nobody says by whom."""
    if one >= 2:
        return bool(signs) or bounded
    if one and hearing:
        return "story" in signs
    if one and side:
        return "day" in signs or "story" in signs or ("place" in signs and close)
    if one or side >= 2:
        return len(signs) >= 2
    return False


def _one_body(one: Pairs, left: Met, right: Met, *, story: bool) -> bool:
    """Whether two sessions are of one body; within a story, of two whose names no table ties to one another."""
    if any(a.kind == "body" for a, _ in one):
        return True
    ours, theirs = ([each for each in m.parties if each.kind == "body"] for m in (left, right))
    return story and any(likeness(a, b) is None for a in ours for b in theirs)
