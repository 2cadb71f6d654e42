"""What one expression says: the values of its slots, by their names in the pattern."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from ordret.model import When
from ordret.pack.vocabulary import RELATIVE
from ordret.when.calendar import Range
from ordret.when.ground import Ground


class Day(NamedTuple):
    """`start` and `end` are code points of the text, half-open: the words that say which days."""

    start: int
    end: int
    when: When


class Read(NamedTuple):
    """A range of days and how the words became it."""

    days: Range
    basis: str


class Said(NamedTuple):
    """`values` has "weekday", for a second one "weekday2"; `fixed` is what a phrase of the pack says ("day -1")."""

    values: Mapping[str, int]
    fixed: str = ""

    def get(self, *names: str) -> int | None:
        """The first of the slots that the expression has."""
        return next((self.values[name] for name in names if name in self.values), None)

    def one(self, *names: str) -> int:
        """As `get`. Raises KeyError where the pattern has none of them, which no pattern of its kind may."""
        value = self.get(*names)
        if value is None:
            raise KeyError(names)
        return value

    @property
    def rel(self) -> int:
        """How many units ahead the expression points: "last" -1, "this" 0, "next" 1, "übernächste" 2.

        0 where no such word is in it ("over the weekend").
        """
        return self.get("rel", *RELATIVE) or 0


Meaning = Callable[[Said, Ground | None], Read | None]


def single(day: date) -> Range:
    return day, day
