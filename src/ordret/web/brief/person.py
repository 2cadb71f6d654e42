"""A person, a body or a place as a brief: names and roles, what they said, whom they met, which figures they gave."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import cast

from ordret.model import Figure, Finding, Meeting, Mention, Quotation
from ordret.store import Found, Store
from ordret.store.links.people import Kept
from ordret.view.occasions import meetings
from ordret.view.parts import entity_id
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.brief import lines
from ordret.web.brief.lines import Line
from ordret.web.pages.deeds import Deed
from ordret.web.pages.person import SHOWN, PersonPage, Show, person


@dataclass(frozen=True, slots=True)
class Section:
    """What somebody did of one kind, the newest first; `next` is the address of the brief that goes on."""

    show: Show
    lines: tuple[Line, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class PersonBrief:
    """Somebody in lines with sources: `names` and `roles` with a report that prints each."""

    page: PersonPage
    names: tuple[Line, ...]
    roles: tuple[Line, ...]
    sections: tuple[Section, ...]

    def lines(self) -> Iterator[Line]:
        """All of them, in the order in which they are read."""
        return chain(self.names, self.roles, chain.from_iterable(each.lines for each in self.sections))


def brief(asked: Asked) -> PersonBrief:
    """Somebody's brief: all sections, or the one that is asked for."""
    store, page = asked.record.store, person(asked)
    named = store.links.people.members(page.id)
    one = any(name in ("show", "q", "after") for name, _ in asked.query)
    others = () if one else SHOWN[1:]  # the first is what a page shows unasked
    return PersonBrief(
        page=page,
        names=tuple(_names(store, page, named)),
        roles=tuple(_roles(store, page, named)),
        sections=tuple(_section(store, each) for each in (page, *(person(_of(asked, show)) for show in others))),
    )


def _of(asked: Asked, show: Show) -> Asked:
    return replace(asked, query=(*asked.query, ("show", show)))


def _section(store: Store, page: PersonPage) -> Section:
    told = chain.from_iterable(_told(store, row, page.id) for row in page.rows)
    return Section(page.show, tuple(told), addresses.twin(page.next, "md") if page.next else None)


def _told(store: Store, row: Deed, entity: str) -> Iterator[Line]:
    """A row of the page; nothing where it is found no more, which the next linking will learn."""
    match row.kind:
        case "statement":
            if found := store.found(row.id):
                said = cast("Found[Quotation]", found)
                line = lines.statement(store, said, reports=row.reports, when=row.when)
                yield replace(line, remark=row.dispute)
        case "meeting":
            held = meetings(store, row.id) or [
                cast("Found[Meeting]", found) for found in [store.found(row.id)] if found
            ]
            if held:
                yield lines.meeting(store, held, when=row.when)
        case "figure":
            counts = (found for id_ in store.links.figures.members(row.id) if (found := store.found(id_)))
            if own := next((found for found in counts if _gives(store, found, entity)), None):
                yield lines.figure(store, cast("Found[Figure]", own), reports=row.reports)


def _gives(store: Store, found: Found[Finding], entity: str) -> bool:
    """Whether it is this entity that gives a figure."""
    by = found.finding.given_by if isinstance(found.finding, Figure) else None
    if by is None:
        return False
    id_ = entity_id(found.finding.article, by)
    return store.groups(found.finding.article).get(id_, id_) == entity


def _names(store: Store, page: PersonPage, named: Iterable[Kept]) -> Iterator[Line]:
    """The spellings on the page, each with the earliest report that prints it."""
    first = {(each.naming.name, each.naming.lang): each.mention for each in reversed(list(named))}
    for each in page.spellings:
        if found := store.found(first.get((each.name, each.lang), "")):
            yield Line("name", each.lang, each.name, (lines.cited(store, found),), None, reports=each.count)


def _roles(store: Store, page: PersonPage, named: Iterable[Kept]) -> Iterator[Line]:
    """The roles on the page, each with the earliest report that prints it."""
    first = {(role, e.naming.lang): e.mention for e in reversed(list(named)) for role in e.naming.roles}
    for each in page.roles:
        if found := _with_role(store, first.get((each.role, each.lang), ""), each.role, page.id):
            note = lines.cited(store, found)
            yield Line("role", each.lang, each.role, (note,), note.origin.published)


def _with_role(store: Store, mention: str, role: str, entity: str) -> Found[Finding] | None:
    """Where a report prints the role of somebody whom it mentions."""
    found = store.found(mention)
    if found is None:
        return None
    groups = store.groups(found.finding.article)
    alike = (each for each in store.findings_of(found.finding.article) if groups.get(each.id) == entity)
    return next((each for each in alike if isinstance(each.finding, Mention) and each.finding.role == role), found)
