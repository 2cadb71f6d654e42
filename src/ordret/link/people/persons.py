"""Whether two namings mean one person: surname, given names, roles and days."""

import re
from functools import cache

from ordret.link.people.given import Given, given_alike
from ordret.link.people.naming import Judged, Naming, days_between
from ordret.link.people.parts import Name, Word, parts
from ordret.link.people.roles import agree, apart, clash
from ordret.link.people.spelling import plain, spelling
from ordret.names import tables

MONTH = (
    31  # days within which a rare surname alone is held to be the one person of that name; from the brief, not swept
)
DOUBLED = re.compile(r"([bcdfgklmnprtvz])\1")
BECAUSE: dict[Given, str] = {
    "same": "same surname and given names",
    "initial": "same surname, an initial",
    "short": "same surname, a short form of the given name",
    "late": "same surname, the last given names",
    "open": "same surname, given names that may be one's",
    "differ": "different given names",
}


def same_person(left: Naming, right: Naming) -> Judged:
    """Whether two namings mean one person, as far as they alone can tell."""
    one, other = parts(left.name, left.lang), parts(right.name, right.lang)
    if one is None or other is None:
        return Judged("unsure", "no name that can be read")
    if one.suffix != other.suffix and not (_son(one, other) and agree(left, right)):
        return _of_two_ages(one, other)
    if not surname_alike(one, other) and not _vowels_alike(one, other):
        strangers = one.given and other.given and given_alike(one, other) == "differ"
        return Judged("no", "different names") if strangers else _of_two_surnames(one, other)
    if one.second and other.second and not one.second.plain & other.second.plain:
        return Judged("no", "different second surnames")
    if against := clash(left, right, frequent=is_frequent(one)):
        return against
    if one.given and other.given:
        return _full(left, right, given_alike(one, other), one)
    return _alone(left, right, one)


def surname_alike(left: Name, right: Name) -> bool:
    """Whether two surnames are one: the same letters, or, of foreign names, the same sound."""
    one, other = left.surname, right.surname
    if one.plain & other.plain - {""} or any(row.startswith("surnames") for row in one.group & other.group):
        return True
    doubled = left.lang != right.lang or _doubled(one) == _doubled(other)  # "Pappas" and "Papas" of one paper are two
    return (left.foreign or right.foreign) and doubled and bool(one.sounds & other.sounds - {""})


def _doubled(word: Word) -> set[str]:
    return {two for each in word.plain for two in DOUBLED.findall(each)}


def _vowels_alike(one: Name, other: Name) -> bool:
    """Whether papers of two languages may have the vowels of one Arabic surname in two ways; one language that prints
    "Saleh" and "Salah" means two."""
    return (one.arabic or other.arabic) and one.lang != other.lang and bool(one.surname.arabic & other.surname.arabic)


def _son(one: Name, other: Name) -> bool:
    """Whether one of them is called "Jr.", which papers leave out; "Sr." they print because there is a son."""
    return {one.suffix, other.suffix} == {"", "jr"}


def _of_two_ages(one: Name, other: Name) -> Judged:
    if one.suffix and other.suffix:
        return Judged("no", "father and son")
    return Judged("unsure", "one with a number, or called the son or the father")


def _of_two_surnames(one: Name, other: Name) -> Judged:
    """Different, but where another convention may spell them so, or one is called by another name of theirs."""
    foreign = one.foreign or other.foreign or one.arabic or other.arabic
    if (foreign and one.bones == other.bones) or one.surname.sounds & other.surname.sounds:
        return Judged("unsure", "surnames that may be one")
    if set(one.words) == set(other.words) or _called(one, other) or _called(other, one):
        return Judged("unsure", "the same words in another order, or fewer")
    return Judged("no", "different surnames")


def _called(short: Name, long: Name) -> bool:
    """Whether one word is another's given name."""
    return not short.given and any(short.surname.plain & word.plain for word in long.given)


def _full(left: Naming, right: Naming, given: Given, name: Name) -> Judged:
    because = BECAUSE[given]
    if given == "same":
        if apart(left, right) and is_frequent(name):
            return Judged("unsure", "a name that many have, and roles that share nothing")
        return Judged("yes", because)
    if given in ("initial", "short", "late"):
        if agreed := agree(left, right):
            return Judged("yes", f"{because}; {agreed}")
        others = is_frequent(name) if given == "late" else is_common(name.surname)
        return Judged("unsure" if others else "yes", because)
    return Judged("no" if given == "differ" else "unsure", because)


def _alone(left: Naming, right: Naming, name: Name) -> Judged:
    """A surname alone needs a role that agrees, or to be rare and printed at the same time."""
    if agreed := agree(left, right):
        return Judged("yes", f"the surname alone; {agreed}")
    between = days_between(left, right)
    if between is not None and between <= MONTH and not is_common(name.surname):
        return Judged("yes", f"the surname alone, a rare one, printed within {MONTH} days")
    return Judged("unsure", "a surname alone")


def is_frequent(name: Name) -> bool:
    """Whether very many people have a surname, so that there are others of any given name."""
    return not name.double and bool(name.surname.plain & _frequent())


@cache
def _frequent() -> frozenset[str]:
    return frozenset(way for names in spelling().frequent.values() for name in names for way in plain(name, ""))


def is_common(surname: Word) -> bool:
    """Whether a surname stands in the table of common ones, in any of its spellings."""
    return bool(surname.plain & _common())


@cache
def _common() -> frozenset[str]:

    held = tables("en").tags
    return frozenset(way for name, tags in held.items() if "surname" in tags for way in plain(name, ""))
