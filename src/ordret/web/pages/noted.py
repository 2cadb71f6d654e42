"""What was found in an article, as notes beside its text."""

from collections.abc import Iterator
from dataclasses import dataclass
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
    finding, places = found.finding, passages(found.finding)

    def note(kind: NoteKind, words: str, *parts: Part | None, address: str | None = None, **others: object) -> Noted:
        people = tuple(who(finding.article, found.lang, part, groups) for part in parts if part)
        here = addresses.passage(finding.article, found.id)
        ends = places[0].start, places[-1].end
        return Noted(kind, found.id, address or here, here, *ends, words, people, **others)  # type: ignore[arg-type]

    match finding:
        case Mention():
            part = Part(finding.kind, finding.name, finding.role, finding.words)
            entity = groups.get(found.id, found.id)
            return note("mention", finding.words.text, part, address=addresses.person(entity, finding.name))
        case Credit():
            return note("credit", finding.words.text, agency=finding.agency, how=finding.how)
        case Quotation():
            parts = (finding.speaker, *finding.joint)
            told = {"act": finding.act, "when": finding.said}
            return note("quotation", joined(finding.words), *parts, address=addresses.statement(found.id), **told)
        case Meeting():
            place = finding.place.name if finding.place else None
            told = {"status": finding.status, "when": finding.held, "place": place}
            return note("meeting", finding.words.text, *finding.parties, **told)
        case Figure():
            told = {"what": finding.quantity.text, "when": finding.as_of}
            return note("figure", finding.words.text, finding.given_by, address=addresses.figure(found.id), **told)
        case Decision():
            told = {"status": finding.status, "when": finding.taken}
            return note("decision", finding.outcome.text, finding.body, **told)


def placed(found: Found[Finding], note: Noted) -> Iterator[Placed]:
    """Where a finding is to be marked; what has no page of its own leads nowhere."""
    address = note.address if note.address != note.here else None
    for number, passage in enumerate(passages(found.finding)):
        yield Placed(found.id, Span(passage.start, passage.end), _MARKS[note.kind], address, first=number == 0)
