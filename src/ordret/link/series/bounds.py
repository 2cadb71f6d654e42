"""An amount as it is compared: in the base unit of its kind, with the room that its rounding leaves."""

from dataclasses import dataclass
from decimal import Decimal
from math import inf

from ordret.model import Amount

# Digits that a number is meant by at least: of "100" the second nought may be a rounding, the first is none.
MEANT = 2
HALF = 0.49  # of a digit: 14 is no 15
ROUND = 0.1  # of a round number ("40", "90.000") as much as half its last figure may be rounded away, and no more
# What "about" leaves open. On the parallel news in English, Danish and German 49 figures with such a word have their
# like in another language: 39 the same, 8 made of miles or feet and within 2 % (two pairs, 9 % off, are two numbers).
# A translation only converts; one who counts rounds to the ten, so a tenth.
ABOUT = 0.1


@dataclass(frozen=True, slots=True)
class Bounds:
    """From `low` to `high`, None where open. `step` is half of the last digit that was meant, `wide` what a round
    number may have been rounded by."""

    low: float | None
    high: float | None
    step: float
    wide: float
    approximate: bool

    def range(self, *, wide: bool) -> tuple[float, float]:
        """All that it may stand for; `wide`: if what looks round was rounded."""
        slack = self.wide if wide or self.approximate else self.step
        if self.approximate:
            slack = max(slack, ABOUT * self.size)
        return -inf if self.low is None else self.low - slack, inf if self.high is None else self.high + slack

    @property
    def size(self) -> float:
        """The number itself; of a range its upper end."""
        number = self.low if self.high is None else self.high
        return abs(number or 0.0)

    @property
    def is_open(self) -> bool:
        return self.low is None or self.high is None


def bounds(amount: Amount, factor: float) -> Bounds:
    """An amount in the base unit, `factor` of which its own unit is. An open end leaves no room at the other: who
    says "over 100" means no 99."""
    ends = [number for number in (amount.low, amount.high) if number is not None]
    step = max(map(_step, ends)) if len(ends) > 1 else 0.0
    wide = max(step, *map(_wide, ends)) if len(ends) > 1 else 0.0
    low, high = (None if number is None else number * factor for number in (amount.low, amount.high))
    return Bounds(low, high, step * factor, wide * factor, amount.approximate)


def _step(number: float) -> float:
    """Half of the last digit that was meant."""
    digits, exponent = _digits(number)
    spare = min(max(MEANT - len(digits), 0), max(exponent, 0))
    return HALF * 10.0 ** (exponent - spare)


def _wide(number: float) -> float:
    """Half of the one figure of a round number, at most ROUND of it: "40" may be 38."""
    digits, exponent = _digits(number)
    if len(digits) != 1 or exponent < 1:
        return 0.0
    return float(min(HALF * 10.0**exponent, ROUND * abs(number)))


def _digits(number: float) -> tuple[tuple[int, ...], int]:
    """The digits without noughts at the end, and the power of ten of the last one."""
    held = Decimal(f"{number:.12g}").normalize().as_tuple()
    assert isinstance(held.exponent, int)  # it is a number
    return held.digits, held.exponent
