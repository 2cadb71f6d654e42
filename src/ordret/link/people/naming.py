"""A naming: one way in which articles of one language name somebody."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ordret.model import MentionKind, Verdict


@dataclass(frozen=True, slots=True)
class Naming:
    """Same kind, name and roles, in one language. `first` and `last` are the days on which it was printed; None where
    no article's day is known."""

    kind: MentionKind
    name: str
    lang: str
    roles: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None


class Judged(NamedTuple):
    """Whether two namings mean one, and why, in words for a reader."""

    verdict: Verdict
    because: str


def days_between(left: Naming, right: Naming) -> int | None:
    """Days from the one's range to the other's, 0 where they meet; None where a day is unknown."""
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return None
    return max((right.first - left.last).days, (left.first - right.last).days, 0)
