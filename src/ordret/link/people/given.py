"""Whether the given names of two people of one surname can be one person's."""

from collections.abc import Sequence
from typing import Literal

from ordret.link.people.parts import Name, Word

# "same"; "initial", "short" and "late", the last given names alone, only together with something else; "open" where
# neither yes nor no can be said.
Given = Literal["same", "initial", "short", "late", "open", "differ"]


def given_alike(left: Name, right: Name) -> Given:
    """How the given names of two namings meet; both have some."""
    if equal(left.together, right.together, foreign=_foreign(left, right)):
        return "same"
    short, long = sorted((left, right), key=lambda name: len(name.given))
    if not short.opens_given and _ends(short, long):
        return "same"  # "Fogh Rasmussen", and Anders Fogh Rasmussen
    first = _first(left, right)
    if first == "differ":
        if _ends(short, long):
            return "open" if long.joined[len(long.given) - len(short.given) - 1] else "late"
        return "open" if _late(short, long) else "differ"
    if _half(left, right) or _half(right, left) or _half_surname(short, long) or _half_surname(long, short):
        return "open"  # "Anne-Marie" is seldom called Anne, nor somebody Thorning-Schmidt just Schmidt
    return first if _middles(short.given[1:], long.given[1:], _foreign(left, right)) else "differ"


def equal(left: Word, right: Word, *, foreign: bool) -> bool:
    """Whether two words of names are one: the same letters, forms of one name, or, of foreign names, the same sound."""
    if left.plain & right.plain - {""} or left.group & right.group:
        return True
    return foreign and bool(left.sounds & right.sounds - {""})


def _foreign(left: Name, right: Name) -> bool:
    return left.foreign or right.foreign or left.arabic or right.arabic


def _first(left: Name, right: Name) -> Given:
    one, other = left.given[0], right.given[0]
    if equal(one, other, foreign=_foreign(left, right)):
        return "same"
    if one.is_initial or other.is_initial:
        return "initial" if one.initials() & other.initials() else "differ"
    return "short" if one.short & other.short else "differ"


def _ends(short: Name, long: Name) -> bool:
    """Whether the one's given names are the last of the other's."""
    tail = long.given[len(long.given) - len(short.given) :]
    return all(equal(one, other, foreign=_foreign(short, long)) for one, other in zip(short.given, tail, strict=True))


def _late(short: Name, long: Name) -> bool:
    """Whether somebody's first given name is another of the other's: many are called by their second."""
    return any(equal(short.given[0], other, foreign=_foreign(short, long)) for other in long.given[1:])


def _half(left: Name, right: Name) -> bool:
    """Whether the one has only the first half of the other's hyphenated name."""
    return left.joined[0] and len(right.given) < 2


def _half_surname(left: Name, right: Name) -> bool:
    """Whether the one has not all of the other's hyphenated surname."""
    double = left.given[len(left.given) - left.double :]
    return not all(any(equal(one, other, foreign=_foreign(left, right)) for other in right.given) for one in double)


def _middles(short: Sequence[Word], long: Sequence[Word], foreign: bool) -> bool:
    """Whether all of the fewer middle names are among the others in their order. Initials must stand at the same
    place: "George W." is not "George H. W."."""
    if any(word.is_initial for word in (*short, *long)):
        return all(_fits(one, other, foreign) for one, other in zip(short, long, strict=False))
    rest = iter(long)
    return all(any(equal(one, other, foreign=foreign) for other in rest) for one in short)


def _fits(one: Word, other: Word, foreign: bool) -> bool:
    if one.is_initial or other.is_initial:
        return bool(one.initials() & other.initials())
    return equal(one, other, foreign=foreign)
