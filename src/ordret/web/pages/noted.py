"""What was found in an article, as notes beside its text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from ordret.model import (
    Act,
    Credit,
    CreditHow,
    Decision,
    DecisionStatus,
    Figure,
    Finding,
    Meeting,
    MeetingStatus,
    Mention,
    Part,
    Quotation,
    Span,
    When,
    passages,
)  # fmt: skip
from ordret.store import Found
from ordret.view.passages import joined
from ordret.web import addresses
from ordret.web.pages.marked import Placed
from ordret.web.pages.pieces import Mark, Who, who

NoteKind = Literal["mention", "credit", "quotation", "meeting", "figure", "decision"]
_MARKS: dict[str, Mark] = {
    "mention": "name", "credit": "credit", "quotation": "words", "meeting": "meeting", "figure": "figure",
    "decision": "decision",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Noted:
    """A finding: what the report prints of it, and who has a part in it. `address` is its page, or its place in the
    text where it has none; `here` is always that place. `when` is the day it was said, held, taken or is of; `what` a
    figure's quantity, `agency` whom a credit names, `how` where."""

    kind: NoteKind
    id: str
    address: str
    here: str
    start: int
    end: int
    words: str
    who: tuple[Who, ...]
    act: Act | None = None
    status: MeetingStatus | DecisionStatus | None = None
    when: When | None = None
    what: str | None = None
    place: str | None = None
    agency: str | None = None
    how: CreditHow | None = None


def noted(found: Found[Finding], groups: dict[str, str]) -> Noted:
    """A finding as a note; `groups` says to whom the mentions and parts of its article belong."""
    finding = found.finding
    people = tuple(who(finding.article, found.lang, part, groups) for part in _parts(finding))
    here = addresses.passage(finding.article, found.id)
    ends = passages(finding)[0].start, passages(finding)[-1].end

    def note(kind: NoteKind, words: str, address: str = here) -> Noted:
        return Noted(kind, found.id, address, here, *ends, words, people)

    match finding:
        case Mention():
            return note("mention", finding.words.text, people[0].address)
        case Credit():
            return replace(note("credit", finding.words.text), agency=finding.agency, how=finding.how)
        case Quotation():
            said = note("quotation", joined(finding.words), addresses.statement(found.id))
            return replace(said, act=finding.act, when=finding.said)
        case Meeting():
            place = finding.place.name if finding.place else None
            held = note("meeting", finding.words.text)
            return replace(held, status=finding.status, when=finding.held, place=place)
        case Figure():
            counted = note("figure", finding.words.text, addresses.figure(found.id))
            return replace(counted, what=finding.quantity.text, when=finding.as_of)
        case Decision():
            return replace(note("decision", finding.outcome.text), status=finding.status, when=finding.taken)


def _parts(finding: Finding) -> tuple[Part, ...]:
    """Who is named beside a finding; of a mention who it is of."""
    match finding:
        case Mention():
            return (Part(finding.kind, finding.name, finding.role, finding.words),)
        case Quotation():
            return (*filter(None, [finding.speaker]), *finding.joint)
        case Meeting():
            return finding.parties
        case Figure():
            return tuple(filter(None, [finding.given_by]))
        case Decision():
            return tuple(filter(None, [finding.body]))
        case Credit():
            return ()


def placed(found: Found[Finding], note: Noted) -> Iterator[Placed]:
    """Where a finding is to be marked; what has no page of its own leads nowhere."""
    address = note.address if note.address != note.here else None
    for number, passage in enumerate(passages(found.finding)):
        yield Placed(found.id, Span(passage.start, passage.end), _MARKS[note.kind], address, first=number == 0)
