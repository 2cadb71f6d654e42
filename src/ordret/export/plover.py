"""Event records with PLOVER codes: what was said, and where it stands, once for each statement, occasion and decision.

A record has the fields of the event data of that family (who did what to whom, when, where) under plain names, and
besides, which they have not, the words that report it and every report of it. docs/codes.md says which codes there are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from ordret.export import codes
from ordret.export.codes import Codes
from ordret.model import Decision, Finding, Meeting, Part, Quotation, When, passages
from ordret.store import Filter, Found, Store
from ordret.view.days import published
from ordret.view.entities import linked, unlinked
from ordret.view.occasions import Occasion, occasions
from ordret.view.parts import entity_id
from ordret.view.statements import statements

CURRENT = Filter(current=True)


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts or is acted upon, by entity; `country` is ISO 3166 alpha-2, where it is known."""

    entity: str
    name: str
    role: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """`first` and `last` are the days on which it was, or else on which its earliest report was printed
    (`day_of_report`); None where neither is known. `symmetric`: all actors did it together, and none is a recipient."""

    id: str
    event: str
    mode: str | None
    cameo: str | None
    first: date | None
    last: date | None
    day_of_report: bool
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    symmetric: bool
    place: str | None
    status: str | None
    words: str
    lang: str
    article: str
    url: str | None
    reports: tuple[str, ...]


def plover(store: Store) -> Iterator[Event]:
    """All that has a PLOVER code: statements by their earliest wording, occasions, decisions."""
    for statement in statements(store, CURRENT):
        said = cast("Found[Quotation]", store.found(statement.quotations[0]))
        yield from _said(store, said, statement.quotations)
    for occasion in occasions(store):
        yield from _met(store, cast("Found[Meeting]", store.found(occasion.meetings[0])), occasion)
    for found in store.findings(Decision, CURRENT):
        yield from _decided(store, found)


def _said(store: Store, found: Found[Quotation], wordings: Iterable[str]) -> Iterator[Event]:
    own, held = found.finding, codes.of_quotation(found.finding, found.lang)
    if held.plover:
        speakers = [each for each in (own.speaker, *own.joint) if each]
        told = _told(store, found, held, when=own.said, reports=wordings)
        yield replace(
            told,
            actors=_actors(store, own.article, speakers),
            recipients=_actors(store, own.article, [own.addressee] if own.addressee else []),
        )


def _met(store: Store, found: Found[Meeting], occasion: Occasion) -> Iterator[Event]:
    """As all its reports together tell of it; the parties as its earliest report prints them."""
    held = codes.of_meeting(replace(found.finding, mode=occasion.mode, status=occasion.status))
    if held.plover:
        told = _told(store, found, held, when=occasion.held, reports=occasion.meetings)
        actors = tuple(Actor(a.entity, a.name, a.role, _country(store, a.entity)) for a in occasion.parties)
        yield replace(told, id=occasion.id, actors=actors, symmetric=True, place=occasion.place, status=occasion.status)


def _decided(store: Store, found: Found[Decision]) -> Iterator[Event]:
    own, held = found.finding, codes.of_decision(found.finding)
    if held.plover:
        told = _told(store, found, held, when=own.taken, reports=[found.id])
        by = _actors(store, own.article, [own.body] if own.body else [])
        yield replace(told, actors=by, status=own.status)


def _told(store: Store, found: Found[Finding], held: Codes, *, when: When | None, reports: Iterable[str]) -> Event:
    """The event without those who took part."""
    assert held.plover is not None
    article = store.article(found.finding.article)
    days = when or published(store, article)
    return Event(
        id=found.id, event=held.plover.event, mode=held.plover.mode, cameo=held.cameo,
        first=days.first if days else None, last=days.last if days else None, day_of_report=when is None,
        actors=(), recipients=(), symmetric=False, place=None, status=None,
        words=" […] ".join(each.text for each in passages(found.finding)), lang=found.lang,
        article=article.id, url=article.url, reports=tuple(reports),
    )  # fmt: skip


def _actors(store: Store, article: str, parts: Iterable[Part]) -> tuple[Actor, ...]:
    groups = store.groups(article)
    ids = ((groups.get(id_, id_), each) for each in parts for id_ in [entity_id(article, each)])
    return tuple(Actor(id_, each.name or each.here.text, each.role, _country(store, id_)) for id_, each in ids)


def _country(store: Store, entity: str) -> str | None:
    known = linked(entity, store.links.people.members(entity)) or unlinked(store, entity)
    return known.country if known else None
