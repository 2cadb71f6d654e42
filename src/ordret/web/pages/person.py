"""A person, a body or a place: by which names and roles, and what they said, whom they met, which figures they gave."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from ordret.model import PartKind
from ordret.record import RecordError
from ordret.store import Store
from ordret.view.entities import RoleDays, unlinked
from ordret.view.lists.called import Known, Spelling
from ordret.web import addresses, linked
from ordret.web.asked import Asked, AskedError
from ordret.web.pages import deeds
from ordret.web.pages.choices import Choice
from ordret.web.pages.deeds import Deed
from ordret.web.pages.page import Entry, Feed, Page

Show = Literal["said", "met", "figures", "about", "disputed"]
SHOWN: tuple[Show, ...] = get_args(Show)
_ROLES = 20  # the latest: whoever is long in office is called many things


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Somebody, with the most frequent spellings and the latest roles, and how many there are beside; and the rows of
    one section. `q` are the words for which what they said was searched. `linked` is false for a part of one article
    that is held to be nobody else."""

    id: str
    address: str
    kind: PartKind
    name: str
    country: str | None
    wikidata: str | None
    linked: bool
    spellings: tuple[Spelling, ...]
    more_spellings: int
    roles: tuple[RoleDays, ...]
    more_roles: int
    show: Show
    sections: tuple[Choice, ...]
    q: str
    rows: tuple[Deed, ...]
    next: str | None


def person(asked: Asked) -> PersonPage:
    """Somebody: spellings and who prints them, roles with their days, and what they said; or, with `show`, whom they
    met, which figures they gave, what others said about them, and what it is not settled that they said."""
    show, words = _show(asked), " ".join(asked.all("q"))
    id_, known = _known(asked.record.store, asked)
    who, address = known.entity, addresses.person(id_, known.entity.name)
    rows, after = _rows(asked, id_, show, words) if known.spellings else _alone(asked, id_, show)
    roles = sorted(who.roles, key=lambda role: (role.last or date.min, role.first or date.min), reverse=True)
    return PersonPage(
        id=id_,
        address=address,
        kind=who.kind,
        name=who.name,
        country=who.country,
        wikidata=who.wikidata,
        linked=bool(known.spellings),
        spellings=known.spellings,
        more_spellings=max(0, len(who.names) - len(known.spellings)),
        roles=tuple(roles[:_ROLES]),
        more_roles=max(0, len(roles) - _ROLES),
        show=show,
        sections=tuple(Choice(each, addresses.asked(address, [("show", each)]), each == show) for each in SHOWN),
        q=words,
        rows=rows,
        next=asked.more(after),
    )


def feed(page: PersonPage) -> Feed:
    """The rows of the section that is shown; what has no day is in no order of days."""
    entries = (
        Entry(row.address, row.words, row.lang, row.when.first.isoformat(), row.words) for row in page.rows if row.when
    )
    return Feed(page.name, page.address, tuple(entries))


PAGE = Page("person", "/person/{key}", person, asks=("show", "q"), feeds=feed, linked=linked.person, brief=True)


def _show(asked: Asked) -> Show:
    """Raises AskedError where words are sought in anything but what is said."""
    told: Show = next((each for each in SHOWN if each == asked.of("show", SHOWN)), SHOWN[0])
    if told != "said" and asked.all("q"):
        raise AskedError("q: only what somebody said can be searched here; leave out show")
    return told


def _known(store: Store, asked: Asked) -> tuple[str, Known]:
    """Whom the key names today, and their id; without spellings where they are linked to nobody. Raises RecordError
    where nobody has the key."""
    key = addresses.person_key(asked.key)
    id_ = store.links.people.entity(store.links.people.at(key)) or key
    if known := asked.record.lists.entity(id_):
        return id_, known
    if entity := unlinked(store, key):
        return key, Known(entity, ())
    raise RecordError(f"nobody has the id {key[:80]!r}; search for the name")


def _rows(asked: Asked, id_: str, show: Show, words: str) -> tuple[tuple[Deed, ...], str | None]:
    """One page of a section, and where the next begins."""
    lists, after, limit = asked.record.lists, asked.after, asked.rows
    match show:
        case "said":
            said = lists.statements(id_, words=words or None, after=after, limit=limit)
            return tuple(map(deeds.said, said.rows)), said.next
        case "about":
            about = lists.about(id_, after=after, limit=limit)
            return tuple(map(deeds.said, about.rows)), about.next
        case "met":
            met = lists.occasions(id_, after=after, limit=limit)
            return tuple(deeds.met(asked.record.store, each) for each in met.rows), met.next
        case "figures":
            given = lists.figures(id_, after=after, limit=limit)
            return tuple(map(deeds.given, given.rows)), given.next
        case "disputed":
            held = lists.disputed(id_, after=after, limit=limit)
            return tuple(map(deeds.disputed, held.rows)), held.next


def _alone(asked: Asked, id_: str, show: Show) -> tuple[tuple[Deed, ...], None]:
    """Of somebody who is linked to nobody only what the one article has them say."""
    return tuple(deeds.alone(asked.record.store, id_)) if show == "said" else (), None
