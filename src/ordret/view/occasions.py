"""Meetings as all reports of one occasion together tell of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from ordret.link.spots import narrower, spot
from ordret.model import Meeting, MeetingMode, MeetingStatus, Part, When
from ordret.notebook import facts
from ordret.store import Filter, Found, Store
from ordret.view.days import published
from ordret.view.parts import entity_id


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who took part, or stayed away: an entity, as the report that says most of them prints them."""

    entity: str
    name: str
    role: str | None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """Meetings that are one, the earliest report's first. `held` and `place` are as narrow as the reports together
    allow, `status` is the latest report's. `parts` are meetings that one report hangs to this one, and `part_of` those
    that it is hung to, as occasions."""

    id: str
    mode: MeetingMode
    status: MeetingStatus
    parties: tuple[Attendee, ...]
    host: Attendee | None
    absent: tuple[Attendee, ...]
    held: When | None
    place: str | None
    meetings: tuple[str, ...]
    languages: tuple[str, ...]
    parts: tuple[str, ...]
    part_of: tuple[str, ...]

    _repr_html_ = facts


_Found = Found[Meeting]
CURRENT = Filter(current=True)
# Of reports of one day the one that tells more of what became of it: nobody plans what was held.
_FURTHER: tuple[MeetingStatus, ...] = ("wished", "planned", "called off", "missed", "held")


def occasions(store: Store, where: Filter = CURRENT) -> Iterator[Occasion]:
    """The occasions, each once, that have a meeting that the filter leaves."""
    seen: set[str] = set()
    for found in store.findings(Meeting, where):
        id_ = occasion_of(store, found)
        if id_ not in seen:
            seen.add(id_)
            yield occasion(store, id_, found)


def occasion_of(store: Store, found: _Found) -> str:
    """The occasion that a meeting is."""
    return next((row.occasion for row in store.links.meetings.rows([found.id])), found.id)


def occasion(store: Store, id_: str, found: _Found) -> Occasion:
    """The occasion of an id, given one of its meetings."""
    members = meetings(store, id_) or [found]
    hosts = _everybody(store, [(m, m.finding.host, None) for m in members if m.finding.host])
    parties = [(m, part, None) for m in members for part in m.finding.parties]
    absent = [(m, a.part, a.why.text if a.why else None) for m in members for a in m.finding.absent]
    return Occasion(
        id=id_,
        mode=_mode(members),
        status=_latest(store, members).finding.status,
        parties=_everybody(store, parties),
        host=next(iter(hosts), None),
        absent=_everybody(store, absent),
        held=_held([m.finding.held for m in members if m.finding.held]),
        place=_place(members),
        meetings=tuple(m.id for m in members),
        languages=tuple(dict.fromkeys(m.lang for m in members)),
        parts=_hung(store, members, whole=True),
        part_of=_hung(store, members, whole=False),
    )


def _mode(members: Sequence[_Found]) -> MeetingMode:
    """A visit that a report tells as talks are talks."""
    modes: list[MeetingMode] = [m.finding.mode for m in members]
    return next((mode for mode in modes if mode != "visit"), modes[0])


def meetings(store: Store, occasion: str) -> list[_Found]:
    """The current meetings of an occasion, earliest first; none where it is not linked."""
    found = (store.found(id_) for id_ in store.links.meetings.members(occasion))
    return [cast("_Found", each) for each in found if each and each.current]


def _latest(store: Store, members: Sequence[_Found]) -> _Found:
    """The meeting as the latest report tells of it."""
    if len(members) == 1:
        return members[0]
    return max(members, key=lambda m: (_printed(store, m), _FURTHER.index(m.finding.status)))


def _printed(store: Store, found: _Found) -> date:
    article = store.article(found.finding.article)
    when = published(store, article)
    return article.published_at.date() if article.published_at else when.last if when else date.min


def _held(told: Sequence[When]) -> When | None:
    """The days that all reports allow that give some, with the words of the one that gives the fewest; of a session all
    the days that are told."""
    if not told:
        return None
    narrow = min(told, key=lambda when: (when.last - when.first, when.first))
    first, last = max(when.first for when in told), min(when.last for when in told)
    if first > last:
        span = min(when.first for when in told), max(when.last for when in told)
        return When(*span, narrow.words, "the days that the reports give")
    if (first, last) == (narrow.first, narrow.last):
        return narrow
    return When(first, last, narrow.words, "the days that all reports allow")


def _place(members: Sequence[_Found]) -> str | None:
    """The place that says most, as the earliest report prints it that does."""
    best, name = None, None
    for each in members:
        place = each.finding.place
        own = spot(place.name, each.lang) if place else None
        if place and (name is None or (own and narrower(best, own) is own and best != own)):
            best, name = own or best, place.name
    return name


def _everybody(store: Store, parts: Sequence[tuple[_Found, Part, str | None]]) -> tuple[Attendee, ...]:
    """Each once, in the order of the reports, with the fullest name and the first role and reason that are printed."""
    held: dict[str, Attendee] = {}
    for found, part, why in parts:
        entity = _entity(store, entity_id(found.finding.article, part))
        own = Attendee(entity, part.name or part.here.text, part.role, why)
        held[entity] = _fuller(held[entity], own) if entity in held else own
    return tuple(held.values())


def _entity(store: Store, id_: str) -> str:
    """Whom a part is held to mean; itself where it is not linked."""
    return store.links.people.entity(store.links.people.at(id_)) or id_


def _fuller(left: Attendee, right: Attendee) -> Attendee:
    name = right.name if " " in right.name and " " not in left.name else left.name
    return Attendee(left.entity, name, left.role or right.role, left.why or right.why)


def _hung(store: Store, members: Sequence[_Found], *, whole: bool) -> tuple[str, ...]:
    """The occasions that are parts of this one, or of which it is a part."""
    held: dict[str, None] = {}
    for each in members:
        for link in store.links.wordings.links(each.id):
            own, other = (link.right, link.left) if whole else (link.left, link.right)
            if link.relation == "part" and own == each.id and (found := store.found(other)) and found.current:
                held[occasion_of(store, cast("_Found", found))] = None
    return tuple(held)
