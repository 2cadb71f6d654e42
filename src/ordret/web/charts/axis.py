"""An axis for numbers of any size: in even steps, or in powers of ten where they lie too far apart for those."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, isclose, log10

from babel.numbers import format_compact_decimal

from ordret.web.tongue import Tongue

FAR = 200  # times the least that the most is, from which even steps would lay all small numbers on one another
MOST = 4  # steps: five labels of eight signs stand beside one another on a phone
LONG = 1_000_000  # from which a label is written in short: seven signs, as "999,999" has


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high`, where the first and the last of the `ticks` stand; `powers` where each step is ten times
    the one before, or a power of that."""

    low: float
    high: float
    ticks: tuple[float, ...]
    powers: bool

    def at(self, value: float) -> float:
        """Where a number stands: 0 at the beginning, 1 at the end."""
        low, high, own = (log10(each) if self.powers else each for each in (self.low, self.high, value))
        return (own - low) / (high - low)


def axis(values: Iterable[float]) -> Axis:
    """The axis of some numbers, of which there is one at least."""
    held = sorted(values)
    low, high = held[0], held[-1]
    if low > 0 and high / low > FAR:
        return _powers(floor(log10(low)), ceil(log10(high)))
    if isclose(low, high):
        room = abs(high) / 2 or 1.0
        low, high = low - room, high + room
    whole = all(value == int(value) for value in held)
    return _even(low, high, max(_step((high - low) / MOST), 1.0 if whole else 0.0))


def label(value: float, spoken: Tongue) -> str:
    """A number at an axis, as a language writes it: "115,000", "1.5M"."""
    if abs(value) < LONG:
        return spoken.number(round(value, 6))
    return str(format_compact_decimal(value, locale=spoken.locale, fraction_digits=2))


def _even(low: float, high: float, step: float) -> Axis:
    first, last = floor(low / step), ceil(high / step)
    ticks = tuple(number * step for number in range(first, last + 1))
    return Axis(ticks[0], ticks[-1], ticks, powers=False)


def _powers(first: int, last: int) -> Axis:
    stride = ceil((last - first) / MOST)
    last = first + stride * ceil((last - first) / stride)
    ticks = tuple(10.0**power for power in range(first, last + 1, stride))
    return Axis(ticks[0], ticks[-1], ticks, powers=True)


def _step(rough: float) -> float:
    """The least of 1, 2, 5, 10, 20 … that is no smaller."""
    power = 10.0 ** floor(log10(rough))
    return next(power * times for times in (1, 2, 5, 10) if rough <= power * times * (1 + 1e-9))
