"""Where a meeting is held, as reports of several languages are compared by it."""

from dataclasses import dataclass

from ordret.link.people.bodies import place, place_key
from ordret.link.people.lands import land
from ordret.names import identity


@dataclass(frozen=True, slots=True)
class Spot:
    """A town, house or country by a key that is the same in every language where tables know it (`lang` is None), and
    else the name as one language has it; `land` where it lies (ISO 3166), `whole` where it is that country itself."""

    key: str
    land: str | None = None
    whole: bool = False
    lang: str | None = None


def spot(name: str, lang: str) -> Spot | None:
    """A place by its name; None for a name that two places have."""
    key = place_key(name, lang)
    country = land(name, lang)
    own = lang if place(name, lang) is None else None
    return Spot(key, country or identity(name, lang).country, country is not None, own) if key else None


def elsewhere(left: Spot | None, right: Spot | None) -> bool:
    """Whether two places are two: neither the country in which the other lies, nor names in two languages that no
    table ties to one another ("West Virginia", "Vest-Virginia")."""
    if left is None or right is None or left.key == right.key or _inside(left, right):
        return False
    return left.lang == right.lang or left.lang is None or right.lang is None


def one_place(left: Spot | None, right: Spot | None) -> bool:
    """Whether two places are one, or one lies in the other."""
    return left is not None and right is not None and (left.key == right.key or _inside(left, right))


def _inside(left: Spot, right: Spot) -> bool:
    return left.land is not None and left.land == right.land and (left.whole or right.whole)


def narrower(left: Spot | None, right: Spot | None) -> Spot | None:
    """The place that says more: a town rather than its country."""
    if left is None or right is None:
        return left or right
    return right if left.whole and not right.whole else left
