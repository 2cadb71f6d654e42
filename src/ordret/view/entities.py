"""Everybody and everything that is named, in all spellings; and parties that are not."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ordret.model import Article, Part, PartKind
from ordret.names import NOBODY, identity
from ordret.names.tables import Known
from ordret.notebook import facts
from ordret.store import Filter, Store
from ordret.view.parts import everybody

if TYPE_CHECKING:
    from ordret.store.links.people import Kept


@dataclass(frozen=True, slots=True)
class NameCount:
    """A name, and how often it stands in a language."""

    name: str
    lang: str
    count: int


@dataclass(frozen=True, slots=True)
class RoleDays:
    """A role as printed, and the days on which it was; None where the article's day is not known."""

    role: str
    lang: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, place or unnamed party; `name` is the printed words where it has no name. `country` (ISO 3166
    alpha-2, XK for Kosovo) and `wikidata` are known of countries, and of what the tables of places and bodies have."""

    id: str
    kind: PartKind
    name: str
    names: tuple[NameCount, ...]
    roles: tuple[RoleDays, ...]
    wikidata: str | None = None
    country: str | None = None

    _repr_html_ = facts


def entities(store: Store) -> Iterator[Entity]:
    """Everybody in current articles: those who are linked, then one for each mention, and for each part at none, that
    is not."""
    people = store.links.people
    yield from (entity for id_ in people.entities() if (entity := linked(id_, people.members(id_))))
    for version in store.versions(Filter(current=True)):
        article = version.article
        groups = store.groups(article.id)
        findings = [found.finding for found in store.findings_of(article.id)]
        yield from (_alone(article, id_, part) for id_, part in everybody(article.id, findings) if id_ not in groups)


def meant(store: Store, mention: str) -> Entity | None:
    """Whom a mention is held to mean; None for one that is not linked yet."""
    id_ = store.links.people.entity(store.links.people.at(mention))
    return linked(id_, store.links.people.members(id_)) if id_ else None


def unlinked(store: Store, id_: str) -> Entity | None:
    """Whom a mention or another part is that is held to be nobody else, in the one article that has it; None where none
    has this id."""
    version = store.version(id_.split("-")[1]) if id_.startswith("mention-") else None
    if version is None:
        return None
    article = version.article
    parts = dict(everybody(article.id, (found.finding for found in store.findings_of(article.id))))
    return _alone(article, id_, parts[id_]) if id_ in parts else None


def linked(id_: str, members: Sequence["Kept"]) -> Entity | None:
    """The entity of an id whose namings these are; None where there are none."""
    if not members:
        return None
    kinds = Counter[PartKind]()
    for each in members:
        kinds[each.naming.kind] += each.count
    names = tuple(_names(members))
    (kind, _), *_ = kinds.most_common(1)
    known = next(_identities(names), NOBODY) if kind in ("place", "body") else NOBODY
    return Entity(id_, kind, _best(names, kind), names, tuple(_roles(members)), known.wikidata, known.country)


def _identities(names: Iterable[NameCount]) -> Iterator[Known]:
    return (known for name in names if (known := identity(name.name, name.lang)) != NOBODY)


def _alone(article: Article, id_: str, part: Part) -> Entity:
    names = (NameCount(part.name, article.lang, 1),) if part.name else ()
    known: Known = identity(part.name, article.lang) if part.name and part.kind in ("place", "body") else NOBODY
    when = article.published
    days = (when.first, when.last) if when else (None, None)
    roles = (RoleDays(part.role, article.lang, *days),) if part.role else ()
    return Entity(id_, part.kind, part.name or part.here.text, names, roles, known.wikidata, known.country)


def _names(members: Iterable["Kept"]) -> Iterator[NameCount]:
    """Every name in every language, the most frequent first."""
    counts = Counter[tuple[str, str]]()
    for each in members:
        counts[each.naming.name, each.naming.lang] += each.count
    for (name, lang), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield NameCount(name, lang, count)


def _best(names: Sequence[NameCount], kind: PartKind) -> str:
    """The most frequent name; of a person's those printed in full, where one is."""
    full = Counter[str]()
    for each in names:
        full[each.name] += each.count
    ordered = sorted(full, key=lambda name: (kind == "person" and " " not in name, -full[name], name))
    return ordered[0]


def _roles(members: Iterable["Kept"]) -> Iterator[RoleDays]:
    """Every role in every language, with all days on which it was printed."""
    days: dict[tuple[str, str], list[date]] = defaultdict(list)
    for each in members:
        for role in each.naming.roles:
            days[role, each.naming.lang].extend(day for day in (each.naming.first, each.naming.last) if day)
    for (role, lang), printed in sorted(days.items()):
        yield RoleDays(role, lang, min(printed, default=None), max(printed, default=None))
