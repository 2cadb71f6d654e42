"""Who takes part, as reports of several languages are compared by it: by whom a name means, by office, by country.

"The Norwegian foreign minister" in one report is a named person in another, and "Oslo" says it for both. So two parties
are surely one, or of one side, or surely two; what cannot be told stays open.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from ordret.link.people.lands import CLITIC, land
from ordret.link.people.offices import office
from ordret.model import Part, PartKind
from ordret.names import identity

Likeness = Literal["one", "side", "two"]

LONGEST = 3  # words of a country's name that are looked up at once ("the United States" is two and an article)


IDENTIFIED = re.compile(r" Q\d+$")  # a key that is a Wikidata item


@dataclass(frozen=True, slots=True)
class Party:
    """A part of a finding, by its id. `entity` is whom its name means and `key` what all names share that may mean
    them, None where no name says more than its own article, though `name` may be printed alike; `offices` are those it
    is printed with; `land` is the country (ISO 3166) for which it stands or whose it is, None where that is not printed
    or there are two."""

    id: str
    kind: PartKind
    key: str | None = None
    entity: str | None = None
    offices: frozenset[str] = frozenset()
    land: str | None = None
    name: str | None = None
    lang: str = ""


def likeness(left: Party, right: Party) -> Likeness | None:
    """Whether two are one, two, or of one side ("the Russians" beside a Russian minister); None where nothing tells."""
    if left.entity and left.entity == right.entity:
        return "one"
    if namesakes(left, right):
        return "side"
    if left.kind == right.kind == "person" and left.key and right.key:
        return "two"
    if left.offices & right.offices:
        return "one"
    if left.kind == right.kind == "person" and left.offices and right.offices and not (left.key or right.key):
        return "two"
    if left.kind == right.kind == "body" and left.key and right.key and _comparable(left, right):
        return "two"
    if not left.land or not right.land:
        return None
    if left.land != right.land:
        return "two"
    return "one" if _state(left) and _state(right) else "side"


def _comparable(left: Party, right: Party) -> bool:
    """Whether names of bodies that differ are of two: those of one language, or both known to the tables."""
    return left.lang == right.lang or all(IDENTIFIED.search(each.key or "") for each in (left, right))


def namesakes(left: Party, right: Party) -> bool:
    """Whether two are people of one name, or of one surname: within a story, nearly always one."""
    if not left.kind == right.kind == "person":
        return False
    return left.key == right.key if left.key and right.key else left.name is not None and left.name == right.name


def _state(party: Party) -> bool:
    """A country by its name, or unnamed people who stand for it ("den tyske delegation")."""
    return party.kind in ("place", "group", "anonymous")


Pairs = tuple[tuple[Party, Party], ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """Of two lists of parties: the pairs that are one, those of one side, and whether nobody is left in both who could
    be somebody of the other."""

    one: Pairs
    side: Pairs
    apart: bool


def shared(left: Sequence[Party], right: Sequence[Party]) -> Shared:
    """Each party with at most one of the other list; the surest pairs first."""
    one, left, right = _paired(left, right, "one")
    side, left, right = _paired(left, right, "side")
    apart = any(likeness(a, b) == "two" for a in left for b in right)
    return Shared(one, side, apart)


def _paired(
    left: Sequence[Party], right: Sequence[Party], how: Likeness
) -> tuple[Pairs, tuple[Party, ...], tuple[Party, ...]]:
    """The pairs that are alike so, and who is left of either list."""
    found: list[tuple[Party, Party]] = []
    rest = list(right)
    for one in left:
        other = next((each for each in rest if likeness(one, each) == how), None)
        if other is not None:
            found.append((one, other))
            rest.remove(other)
    paired = {id(one) for one, _ in found}
    return tuple(found), tuple(one for one in left if id(one) not in paired), tuple(rest)


def land_of(part: Part, lang: str, roles: Iterable[str] = ()) -> str | None:
    """The country that a part stands for, or whose office it is printed with; None where none is told, or two."""
    if part.name and part.kind in ("place", "body"):
        return _country(part.name, lang)
    told = [office(role, lang) for role in (part.role, *roles) if role]
    held = {each.of for each in told if each and each.of and len(each.of) == 2}
    if held:
        return min(held) if len(held) == 1 else None
    return _printed(part.role if part.name else part.role or part.here.text, lang)


def _country(name: str, lang: str) -> str | None:
    """The country that a name is, or whose capital or seat; not the one in which another town lies: of those the
    tables know no item."""
    known = identity(name, lang)
    return land(name, lang) or (known.country if known.wikidata else None)


def _printed(words: str | None, lang: str) -> str | None:
    """The one country that words name, in any form."""
    found = lands(words or "", lang)
    return min(found) if len(found) == 1 else None


def lands(words: str, lang: str) -> frozenset[str]:
    """The countries that words name: by name, as adjectives, by their peoples or their seats of government."""
    tokens = [CLITIC.sub("", token.strip(',.;:()»«“”"')) for token in words.split()]
    runs = (
        " ".join(tokens[at : at + size])
        for at in range(len(tokens))
        for size in range(1, LONGEST + 1)
        if at + size <= len(tokens)
    )
    return frozenset(told for run in runs if run and (told := land(run, lang)))
