"""The lines of a brief: what one or several findings say, in printed words, each with the passages that say it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from ordret.model import Article, Decision, Figure, Finding, Form, Meeting, Part, Passage, Quotation, When, passages
from ordret.store import Found, Store
from ordret.view.days import published
from ordret.view.occasions import Attendee, occasion
from ordret.view.passages import joined
from ordret.view.stories import title_of
from ordret.web import addresses
from ordret.web.pages.pieces import Origin, origin

CITED = 6  # reports of one meeting that are cited; all are on its story's page


@dataclass(frozen=True, slots=True)
class Note:
    """A source: a report, at the passage that says it. `address` names that passage for good."""

    id: str
    address: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody by name and role as printed; `why` they stayed away."""

    name: str
    role: str | None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Printed `words` with what is told of them. `kind` is "report", "statement", "meeting", "decision" or "figure",
    `what` is said, became of it (act or status) or is counted; `when` is the day that it is of; `reports` how many
    places tell it, of which the `notes` are some."""

    kind: str
    lang: str
    words: str
    notes: tuple[Note, ...]
    when: When | None
    what: str | None = None
    form: Form | None = None
    who: tuple[Named, ...] = ()
    to: Named | None = None
    host: Named | None = None
    absent: tuple[Named, ...] = ()
    place: str | None = None
    deadline: When | None = None
    reports: int = 1
    remark: str | None = None


def report(store: Store, article: Article) -> Line:
    """A report, by its title."""
    note = Note(article.id, addresses.article(article.id), origin(store, article))
    return Line("report", article.lang, title_of(article), (note,), published(store, article))


def statement(store: Store, found: Found[Quotation], *, reports: int, when: When | None) -> Line:
    """What somebody said, in one of its wordings."""
    said = found.finding
    who = (_named(said.speaker), *map(_named, said.joint)) if said.speaker else ()
    return replace(
        _line(store, found, "statement", said.words, when=when),
        what=said.act,
        form=said.form,
        who=who,
        to=_named(said.addressee) if said.addressee else None,
        reports=reports,
    )


def meeting(store: Store, members: Sequence[Found[Meeting]], *, when: When | None) -> Line:
    """Who met, as the reports of it together tell."""
    told = occasion(store, members[0].id, members[0])
    first = _line(store, members[0], "meeting", [members[0].finding.words], when=when)
    return replace(
        first,
        notes=tuple(cited(store, each) for each in members[:CITED]),
        what=told.status,
        who=tuple(map(_attendee, told.parties)),
        host=_attendee(told.host) if told.host and told.host not in told.parties else None,
        absent=tuple(map(_attendee, told.absent)),
        place=told.place,
        reports=len(members),
    )


def decision(store: Store, found: Found[Decision], *, when: When | None) -> Line:
    """What a body settled, or has before it."""
    settled = found.finding
    who = (_named(settled.body),) if settled.body else ()
    return replace(_line(store, found, "decision", [settled.outcome], when=when), what=settled.status, who=who)


def figure(store: Store, found: Found[Figure], *, reports: int) -> Line:
    """A number, and who gives it."""
    held = found.finding
    who = (_named(held.given_by),) if held.given_by else ()
    when = held.as_of or published(store, store.article(held.article))
    return replace(
        _line(store, found, "figure", [held.words], when=when), what=held.quantity.text, who=who, reports=reports
    )


def side(store: Store, id_: str) -> Line:
    """A figure or a statement that another contradicts."""
    found = store.found(id_)
    assert found is not None  # a list goes with what it lists
    if isinstance(found.finding, Figure):
        return figure(store, cast("Found[Figure]", found), reports=1)
    quotation = cast("Found[Quotation]", found)
    when = quotation.finding.said or published(store, store.article(quotation.finding.article))
    return statement(store, quotation, reports=1, when=when)


def cited(store: Store, found: Found[Finding]) -> Note:
    """Where a finding stands."""
    article = store.article(found.finding.article)
    at = origin(store, article, finding=found.id, words=passages(found.finding)[0].text)
    return Note(found.id, addresses.found(found.id), at)


def numbered(lines: Iterable[Line]) -> dict[str, tuple[int, Note]]:
    """The sources by the number under which they are cited, from one on in the order of the lines, each once."""
    notes = {note.id: note for line in lines for note in line.notes}
    return {id_: (number, note) for number, (id_, note) in enumerate(notes.items(), 1)}


def _line(store: Store, found: Found[Finding], kind: str, words: Iterable[Passage], *, when: When | None) -> Line:
    return Line(kind, found.lang, joined(words), (cited(store, found),), when)


def _named(part: Part) -> Named:
    return Named(part.name or part.here.text, part.role)


def _attendee(attendee: Attendee) -> Named:
    return Named(attendee.name, attendee.role, attendee.why)
