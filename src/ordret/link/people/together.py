"""The namings of one key as groups of those that mean one: no group holds two that cannot be one."""

from collections.abc import Sequence
from itertools import combinations

from ordret.link.people.judge import same
from ordret.link.people.naming import Naming
from ordret.link.people.parts import Name, parts
from ordret.link.people.persons import surname_alike
from ordret.link.people.roles import standing

# Full names, and as many surnames alone, that are compared at most; what a key has beyond stays by itself. 2,000
# namings of 250 people of one surname take three seconds, 600 of one person in 200 roles as long.
CAP = 2000


def together(block: Sequence[Naming]) -> tuple[tuple[int, ...], ...]:
    """A partition of a block's namings, as places in it; the same whatever their order in the block.

    A naming that may be either of two who are not one ("George Bush" beside both) stays by itself; so does a surname
    alone, but where one person of that surname is there and roles or days speak for it.
    """
    names = {at: parts(each.name, each.lang) if each.kind == "person" else None for at, each in enumerate(block)}
    order = sorted(names, key=lambda at: _rank(block[at]))
    alone = [at for at in order if (name := names[at]) and not name.given]
    lone = set(alone)
    groups = _grouped([at for at in order if at not in lone][:CAP], block, names)
    people = list(groups)
    for at in alone[:CAP]:
        _join_alone(at, groups, people, block, names)
    held = {at for group in groups for at in group}
    groups.extend([at] for at in order if at not in held)
    return tuple(sorted(tuple(sorted(group)) for group in groups))


def _rank(naming: Naming) -> tuple[str, ...]:
    """An order that depends on nothing but the naming."""
    days = (str(naming.first), str(naming.last))
    return (naming.kind, naming.name, naming.lang, *days, *naming.roles)


def _grouped(order: list[int], block: Sequence[Naming], names: dict[int, Name | None]) -> list[list[int]]:
    near = _near(order, names)
    verdicts = {
        (one, other): same(block[one], block[other]).verdict for one in order for other in near[one] if one < other
    }

    def verdict(one: int, other: int) -> str:
        pair = (min(one, other), max(one, other))
        if pair not in verdicts:
            verdicts[pair] = same(block[pair[0]], block[pair[1]]).verdict
        return verdicts[pair]

    fits = {one: [other for other in near[one] if verdict(one, other) == "yes"] for one in order}
    torn = {
        one for one in order if any(verdict(*pair) == "no" for pair in combinations(_distinct(fits[one], block), 2))
    }
    group = {one: [one] for one in order}
    for one in order:
        for other in fits[one]:
            mine, theirs = group[one], group[other]
            if mine is theirs or one in torn or other in torn:
                continue
            if all(verdict(a, b) != "no" for a in _distinct(mine, block) for b in _distinct(theirs, block)):
                mine.extend(theirs)
                group.update(dict.fromkeys(theirs, mine))
    return list({id(each): each for each in group.values()}.values())


def _distinct(members: list[int], block: Sequence[Naming]) -> list[int]:
    """One of those that are told from others alike: by the same words, and roles in the same countries and walks."""
    return list({_telling(block[at]): at for at in members}.values())


def _telling(naming: Naming) -> tuple[object, ...]:
    name = parts(naming.name, naming.lang) if naming.kind == "person" else None
    words = (name.words, name.suffix, len(name.given)) if name else (naming.name, naming.lang)
    return naming.kind, words, standing(naming)


def _near(order: list[int], names: dict[int, Name | None]) -> dict[int, list[int]]:
    """For each naming the others that can be it at all: of people, those that share a given name in some reading."""
    by_sign: dict[str, list[int]] = {}
    for at in order:
        for sign in _signs(names[at]):
            by_sign.setdefault(sign, []).append(at)
    place = {at: number for number, at in enumerate(order)}
    near = {at: {other for sign in _sought(names[at]) for other in by_sign.get(sign, ())} - {at} for at in order}
    return {at: sorted(others, key=place.__getitem__) for at, others in near.items()}


def _signs(name: Name | None) -> set[str]:
    if name is None:
        return {""}
    own = "." if name.given[0].is_initial else "…"
    return _readings(name) | {each + own for each in name.given[0].initials()}


def _sought(name: Name | None) -> set[str]:
    """The signs by which others are found: an initial is anybody's whose name begins so."""
    if name is None:
        return {""}
    theirs = (".", "…") if name.given[0].is_initial else (".",)
    return _readings(name) | {each + mark for each in name.given[0].initials() for mark in theirs}


def _readings(name: Name) -> set[str]:
    return {
        *name.together.plain,
        *name.together.group,
        *(each for word in name.given for each in word.plain | word.group | word.short | word.sounds),
    }


def _join_alone(
    at: int, groups: list[list[int]], people: list[list[int]], block: Sequence[Naming], names: dict[int, Name | None]
) -> None:
    """Put a surname alone to the one person of that surname, if something speaks for it; else, where none of that
    surname has a full name, to others like it."""
    of_name = [group for group in people if _of_surname(at, group, names)]
    others = groups[len(people) :] if not of_name else of_name if len(of_name) == 1 else []
    fits = [group for group in others if _belongs(at, group, block)]
    if len(fits) == 1:
        fits[0].append(at)
    else:
        groups.append([at])


def _of_surname(at: int, group: list[int], names: dict[int, Name | None]) -> bool:
    own = names[at]
    found = (names[member] for member in group)
    return own is not None and any(name is not None and surname_alike(own, name) for name in found)


def _belongs(at: int, group: list[int], block: Sequence[Naming]) -> bool:
    verdicts = {same(block[at], block[member]).verdict for member in group}
    return "yes" in verdicts and "no" not in verdicts
