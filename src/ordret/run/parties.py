"""Whom a part of a finding means, as linkers compare it, by what the record knows of names and offices."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ordret.link.parties import Party, land_of
from ordret.model import Part, PartKind
from ordret.run.offices import OF, kept
from ordret.run.people import ALONE
from ordret.store.links import Links
from ordret.view.parts import entity_id


class Printed(NamedTuple):
    """A part as it is kept: by the number of its naming, where it has one, and what its own article prints of it."""

    id: str
    kind: PartKind
    naming: int | None
    office: str | None
    land: str | None
    name: str | None
    lang: str


def printed(links: Links, article: str, lang: str, part: Part) -> Printed:
    """A part of a finding in this article."""
    id_ = entity_id(article, part)
    role = part.role or (None if part.name else part.here.text)
    office = kept(role, lang) if role and part.kind in ("person", "anonymous") else None
    return Printed(id_, part.kind, links.people.at(id_), office, land_of(part, lang), part.name, lang)


class Parties:
    """Parties as they stand in the record today, each looked up once."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._known = cache(self._look)
        self._offices = cache(links.meetings.offices)

    def party(self, told: Printed) -> Party:
        """What is compared."""
        key, entity, others = self._known(told.naming) if told.naming is not None else (None, None, frozenset[str]())
        held = self._offices(entity) if entity and told.kind == "person" else frozenset[str]()
        offices = held | {told.office} if told.office else held
        lands = {told.land} if told.land else _lands(offices) or others
        return Party(
            told.id, told.kind, key, entity, offices, min(lands) if len(lands) == 1 else None, told.name, told.lang
        )

    def _look(self, naming: int) -> tuple[str | None, str | None, frozenset[str]]:
        """Key and entity of a naming, and the countries of the roles that are printed with it."""
        found = self._links.people.kept(naming)
        if found is None or found.key.startswith(ALONE):
            return None, None, frozenset()
        each = found.naming
        here = (land for role in each.roles if (land := _of_role(role, each.lang)))
        return found.key, found.entity, frozenset(here)


@cache
def _of_role(role: str, lang: str) -> str | None:
    if name := kept(role, lang):
        return next(iter(_lands([name])), None)
    return None


def _lands(offices: Iterable[str]) -> set[str]:
    """The countries whose offices these are."""
    return {of for name in offices if len(of := name.partition(OF)[2]) == 2}
