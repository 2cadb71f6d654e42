"""A figure as it is compared with others."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ordret.link.series.bounds import Bounds
from ordret.pack.units import units

Days = tuple[date, date]  # first and last
COUNT, MONEY = "count", "money"


@dataclass(frozen=True, slots=True)
class Counted:
    """What two figures are compared by, but for the vector of their quantity.

    `told` is the number with its bound as printed, `bound` the bound alone. `measure` says what kind of unit it has:
    only what is of one measure can be of one quantity. `names` stand in the quantity itself, by key as printed,
    `around` are the keys of those in its sentence; keys are the same in every language. `number` is its own value,
    `values` are all numbers of the sentence, `stems` its words. `of` are the days that the figure is of where its
    clause tells, `printed` those of the report. `givers` are keys of whoever gives it, `given_by` the words, `called`
    what tells them apart within the report; None where one cannot tell who it is. `place` is how far into its report it
    stands, 0 to 1, by its `paragraphs`; `sentence` where its sentence begins, `counts` where what it counts is printed.
    `again` where words say that it is one of what was counted before.
    """

    id: str
    article: str
    lang: str
    told: str
    bound: str
    unit: str
    measure: str
    bounds: Bounds
    quantity: str
    names: Mapping[str, str]
    around: frozenset[str]
    number: str
    values: tuple[str, ...]
    stems: frozenset[str]
    scopes: frozenset[str]
    givers: frozenset[str]
    given_by: str | None
    of: Days | None
    printed: Days | None
    place: float
    paragraphs: int
    start: int
    called: str | None = None
    sentence: int = 0
    counts: int = 0
    again: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether it is printed without a noun of its own: of what was counted before."""
        return self.measure == COUNT and self.counts < self.start


def measure(unit: str) -> tuple[str, float]:
    """What kind of thing a unit measures, and how many of the base unit it is: ("length", 1000.0) for km."""
    held = units()
    if unit in held.measures:
        return held.measures[unit].of, held.measures[unit].factor
    return (MONEY if unit in held.currencies or unit in held.families else COUNT), 1.0


def one_money(left: str, right: str) -> bool:
    """Whether two amounts of money may be of one currency: "dollars" may be any of several."""
    families = units().families
    return left == right or left in families.get(right, ()) or right in families.get(left, ())
