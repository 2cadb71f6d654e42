"""Groups of meetings that are one occasion."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ordret.link.occasions.against import can_be
from ordret.link.occasions.met import Met, joined
from ordret.link.occasions.same import Same
from ordret.model import Verdict


def together(
    meetings: Iterable[Met], found: Iterable[Same], judged: Mapping[tuple[str, str], Verdict]
) -> tuple[tuple[str, ...], ...]:
    """A partition of meetings, by id: from the surest pair down, and never two groups of which something speaks
    against it. One that may as well be either of two that are not one stays by itself. What a person judged outranks
    all that."""
    groups = _Groups(meetings, list(found), judged)
    for left, right in sorted(pair for pair, verdict in judged.items() if verdict == "yes"):
        groups.join(left, right)
    for settled in (False, True):
        for each in groups.surest:
            if groups.may_join(each, settled=settled):
                groups.join(each.left, each.right)
    return tuple(sorted(tuple(sorted(members)) for members in {id(m): m for m in groups.members.values()}.values()))


class _Groups:
    """Groups as they grow: of each meeting its fellows, and of each group's first what all of them together are."""

    def __init__(self, meetings: Iterable[Met], found: list[Same], judged: Mapping[tuple[str, str], Verdict]) -> None:
        self._hulls = {each.id: each for each in meetings}
        self.members: dict[str, tuple[str, ...]] = {id_: (id_,) for id_ in self._hulls}
        self._refused = {pair for pair, verdict in judged.items() if verdict == "no"}
        self.surest = sorted(found, key=lambda each: (-each.score, each.left, each.right))
        self._beside: dict[str, list[tuple[float, str]]] = defaultdict(list)
        for each in self.surest:
            self._beside[each.left].append((each.score, each.right))
            self._beside[each.right].append((each.score, each.left))

    def may_join(self, same: Same, *, settled: bool) -> bool:
        """Whether two meetings' groups are one; with the groups as they are `settled`, more speak for one of two."""
        left, right = self.members.get(same.left), self.members.get(same.right)
        if left is None or right is None or left is right or not can_be(self._hull(left), self._hull(right)):
            return False
        if self._refused and any((min(a, b), max(a, b)) in self._refused for a in left for b in right):
            return False
        torn = self._torn(left, right, same.score) or self._torn(right, left, same.score)
        return not torn or (settled and self._speak(left, right) and self._speak(right, left))

    def join(self, left: str, right: str) -> None:
        ours, theirs = self.members.get(left), self.members.get(right)
        if ours is None or theirs is None or ours is theirs:
            return
        both = (*ours, *theirs)
        self._hulls[both[0]] = joined(self._hull(ours), self._hull(theirs))
        self.members.update(dict.fromkeys(both, both))

    def _hull(self, members: tuple[str, ...]) -> Met:
        return self._hulls[members[0]]

    def _torn(self, alone: tuple[str, ...], wanted: tuple[str, ...], score: float) -> bool:
        """Whether a single meeting is as likely one with others that are not one with those wanted."""
        if len(alone) > 1:
            return False
        others = (self.members[other] for held, other in self._beside[alone[0]] if held >= score)
        return any(self._rival(alone, wanted, members) for members in {each[0]: each for each in others}.values())

    def _rival(self, alone: tuple[str, ...], wanted: tuple[str, ...], other: tuple[str, ...]) -> bool:
        if other is wanted or other is alone:
            return False
        third = self._hull(other)
        return can_be(self._hull(alone), third) and not can_be(self._hull(wanted), third)

    def _speak(self, alone: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
        """Whether twice as many speak for one group as for all its rivals together, where one is torn."""
        if len(alone) > 1:
            return True
        beside = {other for _, other in self._beside[alone[0]]}
        against = {id_ for id_ in beside if self._rival(alone, wanted, self.members[id_])}
        return len(beside & set(wanted)) >= 2 * len(against)
