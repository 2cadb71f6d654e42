"""Puts together meetings that are one occasion, and hangs the sides of a body's meeting to it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import combinations
from typing import NamedTuple

import msgspec

from ordret.link import occasions as linker
from ordret.link.occasions import ALWAYS, Days, Met
from ordret.link.sides import Told, sides
from ordret.link.spots import Spot, spot
from ordret.model import Link, Meeting, MeetingMode, MeetingStatus
from ordret.run.material import Material
from ordret.run.parties import Parties, Printed, printed
from ordret.run.people import Verdicts
from ordret.run.statements import component, judged_one
from ordret.store.links import Links
from ordret.store.links.meetings import Row
from ordret.store.rows import packed

NAME = "occasions"
BY = f"{NAME}@1"
SIDES = "sides@1"
NEAREST = 40  # others that share one sign and are compared; so many reports of one occasion hang together anyway
LATEST = 20  # reports of a story whose meetings are compared, whatever their days
LANDS = 4  # countries of a meeting that it is sought by two and two; a summit is sought by its body and its people
PARTIES = 12  # of a meeting, by whom it is sought


class Body(msgspec.Struct, frozen=True):
    """What two meetings are compared by. `held` and `printed` are ordinals."""

    mode: MeetingMode
    status: MeetingStatus
    parties: tuple[Printed, ...]
    spot: Spot | None
    held: Days | None
    printed: Days | None


_DECODER = msgspec.json.Decoder(Body)


class Found(NamedTuple):
    """A meeting of an article, by id."""

    id: str
    meeting: Meeting


def tell(
    links: Links,
    materials: Sequence[Material],
    changed: Iterable[int],
    touched: Iterable[str],
    judged: Verdicts,
    *,
    at: datetime,
) -> set[str]:
    """Put new meetings with those that are the same occasion; anew those of people who mean another now (`changed`
    namings) and those that are left of an occasion (`touched`). The meetings concerned."""
    parties = Parties(links)
    new = [id_ for each in materials for id_ in keep(links, each, parties)]
    moved = links.meetings.of_namings(changed)
    for each in materials:
        _hang(links, each, parties, at=at)
    concerned = compared(links, sorted({*new, *moved}), parties, at=at) | set(touched)
    state(links, concerned, parties, judged)
    return concerned


def meetings(material: Material) -> Iterator[Found]:
    """The meetings of an article, in order, without what a person withdrew."""
    return (Found(id_, meeting) for id_, meeting in material.standing(Meeting))


def keep(links: Links, material: Material, parties: Parties) -> list[str]:
    """Keep an article's meetings, each as yet an occasion of its own; their ids."""
    found = list(meetings(material))
    for id_, meeting in found:
        body = _body(links, material, meeting)
        days = body.held or linker.window(body.status, body.printed)
        row = Row(id_, material.number, *days, material.rank(meeting.words.start), id_, packed(body))
        namings = {each.naming for each in body.parties if each.naming is not None}
        links.meetings.keep(row, _signs(body, parties) if days != ALWAYS else (), namings)
    return [id_ for id_, _ in found]


def _body(links: Links, material: Material, meeting: Meeting) -> Body:
    article, lang = material.article.id, material.article.lang
    held, when = meeting.held, material.article.published
    everybody = (*meeting.parties, *([meeting.host] if meeting.host else ()))
    parties = {each.id: each for part in everybody for each in (printed(links, article, lang, part),)}
    return Body(
        meeting.mode,
        meeting.status,
        tuple(parties.values()),
        spot(meeting.place.name, lang) if meeting.place else None,
        (held.first.toordinal(), held.last.toordinal()) if held else None,
        (when.first.toordinal(), when.last.toordinal()) if when else None,
    )


def _signs(body: Body, parties: Parties) -> set[str]:
    """By what its like find it: names and offices, two countries, or a country and the place."""
    held = [parties.party(each) for each in body.parties[:PARTIES]]
    lands = sorted({each.land for each in held if each.land})[:LANDS]
    named = {each.key for each in held if each.key and each.kind != "place"}
    offices = {office for each in held for office in each.offices}
    there = {f"{one} in {body.spot.key}" for one in lands} if body.spot else set()
    return named | offices | there | {f"{one} {other}" for one, other in combinations(lands, 2)}


def compared(links: Links, ids: Sequence[str], parties: Parties, *, at: datetime) -> set[str]:
    """Link meetings with those that are the same occasion; all that are concerned."""
    touched = set(ids)
    for id_ in ids:
        touched |= {end for link in links.wordings.links(id_) for end in (link.left, link.right) if link.by == BY}
        links.wordings.unlink(id_, NAME)
    mets, done = _Mets(links, parties), set[str]()
    for row in links.meetings.rows(ids):
        others = [other for other in _beside(links, row) if other.id not in done]
        done.add(row.id)
        found = (linker.same(mets.met(row), mets.met(other)) for other in others)
        made = [_link(mets, each) for each in found if each]
        links.wordings.link(made, at=at)
        touched |= {end for link in made for end in (link.left, link.right)}
    return touched


def _beside(links: Links, row: Row) -> list[Row]:
    """Those that may be the same, each once."""
    found = {other.id: other for other in links.meetings.in_story(row, LATEST)}
    for sign in links.meetings.signs(row.id):
        found |= {other.id: other for other in links.meetings.beside(row, sign, NEAREST)}
    return [found[id_] for id_ in sorted(found)]


def _hang(links: Links, material: Material, parties: Parties, *, at: datetime) -> None:
    """Link what one report tells to be held beside a greater meeting with that."""
    found, mets = dict(meetings(material)), _Mets(links, parties)
    rows = links.meetings.rows(found)
    told_of = [Told(mets.met(row), found[row.id].words.start, found[row.id].words.end) for row in rows]
    hung = sides(material.article.text, material.article.lang, told_of) if len(told_of) > 1 else ()
    links.wordings.link((Link(s.part, s.whole, "part", "yes", None, s.because, SIDES) for s in hung), at=at)


def _link(mets: "_Mets", same: linker.Same) -> Link:
    """The earlier one first."""
    left, right = sorted((same.left, same.right), key=lambda id_: (mets.rank(id_), id_))
    return Link(left, right, "same", "yes", min(same.score / 10, 1.0), same.because, BY)


class _Mets:
    """Meetings as they are compared, each made once."""

    def __init__(self, links: Links, parties: Parties) -> None:
        self._links, self._parties = links, parties
        self._held: dict[str, Met] = {}
        self._ranks: dict[str, str] = {}

    def met(self, row: Row) -> Met:
        if row.id not in self._held:
            self._held[row.id], self._ranks[row.id] = self._made(row), row.rank
        return self._held[row.id]

    def rank(self, id_: str) -> str:
        return self._ranks[id_]

    def _made(self, row: Row) -> Met:
        body = _DECODER.decode(row.body)
        everybody = [self._parties.party(each) for each in body.parties]
        story = next(iter(self._links.reports.of([row.article])), str(row.article))
        return linker.met(
            row.id, story, body.mode, body.status,
            parties=everybody, spot=body.spot, held=body.held, printed=body.printed,
        )  # fmt: skip


def state(links: Links, touched: Iterable[str], parties: Parties, judged: Verdicts) -> None:
    """Say anew which meetings are one occasion, wherever a link came or went. It is called after its earliest."""
    mets, seen, beside = _Mets(links, parties), set[str](), judged_one(judged)
    for id_ in sorted(touched):
        if id_ in seen:
            continue
        ids, found = component(lambda each: _same(links, each), id_, beside)
        seen |= ids
        rows = {row.id: row for row in links.meetings.rows(sorted(ids))}
        same = [linker.Same(k.left, k.right, k.score or 0.0, k.because) for k in sorted(found, key=lambda k: k.left)]
        for group in linker.together([mets.met(row) for row in rows.values()], same, judged):
            earliest = min(group, key=lambda member: (rows[member].rank, member))
            links.meetings.state({each: earliest for each in group if rows[each].occasion != earliest})


def _same(links: Links, id_: str) -> list[Link]:
    """What makes a meeting one with others."""
    return [link for link in links.wordings.links(id_) if link.by == BY]
