"""What the roles say that are printed with two namings: one office, or two that cannot be one person's."""

from functools import lru_cache
from itertools import product
from typing import NamedTuple

from ordret.link.people.naming import Judged, Naming, days_between
from ordret.link.people.office_words import go_together, is_past, walks
from ordret.link.people.offices import Office, office

# Days within which two walks of life are taken to be at the same time: somebody who plays this season does not govern
# in it; players who became ministers took years. Not swept.
SAME_TIME = 730
COUNTRY = 2  # letters of a country's code; whatever else an office is of is a body or a place
PUBLIC = "office"
# What somebody may be of a firm, a club or a church as well: without what it is of it says nothing.
ANYWHERE = frozenset({"head", "spokesman", "commissioner", "secretary general", "speaker"})


def agree(left: Naming, right: Naming) -> str | None:
    """Why the roles of two namings are held to be one person's; None where they do not say so."""
    for one in offices(left):
        for other in offices(right):
            if one.what == other.what and one.of and one.of == other.of:
                return f"both {one.what} of {one.of}"
            told = one.of or other.of or left.lang == right.lang  # two that print no country may mean two
            if one.what == other.what and one.single and None in (one.of, other.of) and told:
                return f"both {one.what}"
    shared = {role.casefold() for role in left.roles if " " in role} & {role.casefold() for role in right.roles}
    return f"both “{min(shared)}”" if shared and left.lang == right.lang else None


def clash(left: Naming, right: Naming, *, frequent: bool) -> Judged | None:
    """That two people's roles cannot be one person's: ministers of two countries, or a minister and an actor at the
    same time; None where they can. `frequent`: very many have their surname."""
    one, other = standing(left), standing(right)
    if one.countries and other.countries and not one.countries & other.countries:
        return Judged("no", "office in two countries")
    if _meet(one.walks, other.walks) or _meet(one.walks | one.once, other.walks | other.once):
        return None  # whoever was a footballer once may be a minister
    between = days_between(left, right)
    if between is not None and between > SAME_TIME:
        return Judged("unsure", "two walks of life, years apart")
    return Judged("no" if frequent or PUBLIC in one.walks | other.walks else "unsure", "two walks of life")


def apart(left: Naming, right: Naming) -> bool:
    """Whether both have roles and nothing in them is shared: no office, no walk of life, not the words."""
    if not left.roles or not right.roles or agree(left, right):
        return False
    one, other = standing(left), standing(right)
    return not (one.walks | one.once) & (other.walks | other.once) and not set(left.roles) & set(right.roles)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two people's walks of life may be one person's, or those of one are unknown."""
    return not one or not other or any(go_together(*pair) for pair in product(one, other))


class Standing(NamedTuple):
    """What can tell two people apart: the countries, and the walks of life, now and once, of a naming's roles."""

    countries: frozenset[str]
    walks: frozenset[str]
    once: frozenset[str]


@lru_cache(maxsize=1 << 12)
def standing(naming: Naming) -> Standing:
    """What a naming's roles say that can tell it from others."""
    return Standing(_countries(naming), _walks(naming, past=False), _walks(naming, past=True))


@lru_cache(maxsize=1 << 12)
def offices(naming: Naming) -> tuple[Office, ...]:
    """The offices that a naming's roles are."""
    found = (office(role, naming.lang) for role in naming.roles)
    return tuple(each for each in found if each)


def _countries(naming: Naming) -> frozenset[str]:
    """The countries in which somebody holds an office that one person of that country holds."""
    return frozenset(each.of for each in offices(naming) if each.single and each.of and len(each.of) == COUNTRY)


def _walks(naming: Naming, *, past: bool) -> frozenset[str]:
    found = (_walks_of(role, naming.lang) for role in naming.roles if is_past(role, naming.lang) is past)
    return frozenset[str]().union(*found)


def _walks_of(role: str, lang: str) -> frozenset[str]:
    """The walks of life of one role: an office's is public, but that of a body's head or spokesman may be business."""
    held = office(role, lang)
    if held is None or (held.what in ANYWHERE and held.of is None):
        return walks(role, lang)
    return frozenset({PUBLIC, "business"} if held.what in ANYWHERE else {PUBLIC})
