"""How likely two figures are of one quantity, and what forbids it."""

import math
from collections.abc import Mapping
from functools import cache

import msgspec

from ordret.link.series.counted import COUNT, MONEY, Counted, one_money
from ordret.link.series.scopes import clash
from ordret.pack import LANG

# A translation may say "gone" where another says "missing", or name a country that the other leaves out; at one place
# of one report that is no more than a doubt.
CLASH = 1.0
BESIDE = 0.02  # of a report: half a paragraph
FARTHEST = 0.2  # of a report: what stands farther apart is no likelier than what stands at the other end
MANY = 13  # numbers from which on two things are seldom as many by chance
FAR = 3.0  # of the natural logarithm of the ratio of two numbers: 20 times as many are no likelier than 200 times


def apart(left: Counted, right: Counted) -> str | None:
    """Why two figures cannot be of one quantity, in words; None where nothing forbids it."""
    return units_apart(left, right) or narrowed_apart(left, right)


def units_apart(left: Counted, right: Counted) -> str | None:
    """What of their units keeps two figures apart."""
    if left.measure != right.measure:
        return f"other units: “{left.unit}” and “{right.unit}”"
    if left.measure == MONEY and not one_money(left.unit, right.unit):
        return f"other currencies: {left.unit} and {right.unit}"
    return None


def narrowed_apart(left: Counted, right: Counted) -> str | None:
    """What of the words that narrow them down keeps two figures apart."""
    if parted := clash(left.scopes, right.scopes):
        one, other = parted
        return f"one is “{one}”, the other “{other}”" if one and other else f"only one is “{one or other}”"
    places, others = (_places(side) for side in (left, right))
    if places and others and not places.keys() & others.keys():
        return f"other places: “{min(places.values())}” and “{min(others.values())}”"
    return None


def _places(counted: Counted) -> Mapping[str, str]:
    """Places that the quantity names and that go by one key in every language."""
    return {key: name for key, name in counted.names.items() if key.startswith("place Q")}


def likely(left: Counted, right: Counted, cosine: float, *, report: bool) -> float:
    """How likely two figures of one measure are of one quantity, from 0 to 1; `report` if both reports are alike as
    copies and translations are, so that places count."""
    held = _weighed()["report" if report else "any"]
    found = features(left, right, cosine)
    total = held["bias"] + sum(held[name] * value for name, value in found.items())
    if report and narrowed_apart(left, right):
        total -= CLASH
    return 1 / (1 + math.exp(-total))


def features(left: Counted, right: Counted, cosine: float) -> dict[str, float]:
    """What is weighed, by the names in `lang/series.toml`; places count only in reports that are alike."""
    equal, distance = is_equal(left, right), abs(left.place - right.place)
    return {
        "meaning": cosine,
        "equal": equal,
        "equal_many": equal and left.bounds.size >= MANY,
        "far": _far(left, right),
        "names": _shared(left.around, right.around),
        "names_other": bool(left.around and right.around and not left.around & right.around),
        "own_names": bool(left.names.keys() & right.names.keys()),
        "values": bool((set(left.values) - {left.number}) & (set(right.values) - {right.number})),
        "stems": _shared(left.stems, right.stems),
        "scopes": bool(left.scopes & right.scopes),
        "count": left.measure == COUNT,
        "beside": _beside(left, right),
        "distance": min(distance, FARTHEST),
    }


def has_its_like(left: Counted, right: Counted) -> bool:
    """Whether one of two different numbers stands in the other's sentence, too, and so often: its like is that one."""
    if is_equal(left, right):
        return False
    return _accounted(left, right) or _accounted(right, left)


def _accounted(one: Counted, other: Counted) -> bool:
    return 0 < one.values.count(one.number) <= other.values.count(one.number)


def _beside(left: Counted, right: Counted) -> bool:
    """Whether two stand in the same paragraph, where both reports have as many; else nearly as far into them."""
    if left.paragraphs == right.paragraphs:
        return int(left.place * left.paragraphs) == int(right.place * right.paragraphs)
    return abs(left.place - right.place) < BESIDE


def is_equal(left: Counted, right: Counted) -> bool:
    """Whether two say the same number, but for what a rounding leaves."""
    (low, high), (other_low, other_high) = left.bounds.range(wide=False), right.bounds.range(wide=False)
    near = _far(left, right) < 0.1
    return near and max(low, other_low) <= min(high, other_high) * (1 + 1e-9)


def _far(left: Counted, right: Counted) -> float:
    """How far apart two numbers are, as the logarithm of their ratio."""
    one, other = left.bounds.size, right.bounds.size
    if not one or not other:
        return 0.0 if one == other else FAR
    return min(abs(math.log(one / other)), FAR)


def _shared(left: frozenset[str], right: frozenset[str]) -> float:
    """Of what the side with fewer has, the part that the other has, too; of few things less."""
    if not left or not right:
        return 0.0
    return len(left & right) / (min(len(left), len(right)) + 1)


@cache
def _weighed() -> Mapping[str, Mapping[str, float]]:
    """What each feature counts, by its name, of any two reports and of those that are alike."""
    return msgspec.toml.decode((LANG / "series.toml").read_bytes(), type=dict[str, dict[str, float]])
