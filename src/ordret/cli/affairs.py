"""Meetings, figures and decisions as a person reads them."""

from collections.abc import Iterable

from ordret.cli.passages import day, who
from ordret.model import Amount, Decision, Figure, Meeting, Part, Votes, When

Fact = tuple[str, str | None]


def told(finding: Meeting | Figure | Decision) -> str:
    """In a few words: "meeting (bilateral, held): A, B"; "figure: over 90000 soldater"; "decision (adopted): …"."""
    match finding:
        case Meeting():
            return f"meeting ({finding.mode}, {finding.status}): {_listed(finding.parties) or finding.words.text}"
        case Figure():
            return f"figure: {amount(finding.amount)}, {finding.quantity.text}"
        case Decision():
            return f"decision ({finding.status}): {finding.outcome.text}"


def facts(finding: Meeting | Figure | Decision) -> list[Fact]:
    """What is known of one, by name; None for what is not."""
    match finding:
        case Meeting():
            return _meeting(finding)
        case Figure():
            given_by = who(finding.given_by) if finding.given_by else None
            counted = [("amount", amount(finding.amount)), ("of", finding.quantity.text)]
            return [*counted, ("given by", given_by), ("as of", _days(finding.as_of))]
        case Decision():
            return _decision(finding)


def amount(held: Amount) -> str:
    """ "90000 soldater", "over 90000 soldater", "about 5 %", "3 to 4 km"."""
    low, high = (_number(bound) for bound in (held.low, held.high))
    about = "about " if held.approximate else ""
    if held.low is None:
        return f"{about}up to {high} {held.unit}"
    if held.high is None:
        return f"{about}at least {low} {held.unit}"
    return f"{about}{low if low == high else f'{low} to {high}'} {held.unit}"


def _number(bound: float | None) -> str:
    """Without an exponent, however large, and without a fraction where there is none."""
    if bound is None:
        return ""
    return str(int(bound)) if bound == int(bound) else repr(round(bound, 6))


def _meeting(meeting: Meeting) -> list[Fact]:
    absent = "; ".join(who(each.part) + (f": {each.why.text}" if each.why else "") for each in meeting.absent)
    return [
        ("meeting", f"{meeting.mode}, {meeting.status}"),
        ("parties", _listed(meeting.parties)),
        ("host", who(meeting.host) if meeting.host else None),
        ("absent", absent),
        ("held", _days(meeting.held)),
        ("place", meeting.place.name if meeting.place else None),
    ]


def _decision(decision: Decision) -> list[Fact]:
    return [
        ("decision", decision.status),
        ("body", who(decision.body) if decision.body else None),
        ("outcome", decision.outcome.text),
        ("votes", _votes(decision.votes) if decision.votes else None),
        ("for", _listed(decision.supporters)),
        ("against", _listed(decision.opponents)),
        ("taken", _days(decision.taken)),
        ("effective", _days(decision.effective)),
        ("term", decision.term.text if decision.term else None),
    ]


def _votes(votes: Votes) -> str:
    named = ((votes.in_favour, "for"), (votes.against, "against"), (votes.abstained, "abstained"))
    return ", ".join(f"{count} {way}" for count, way in named if count is not None)


def _listed(parts: Iterable[Part]) -> str:
    return "; ".join(map(who, parts))


def _days(when: When | None) -> str | None:
    return f"{day(when)}, from {when.basis}" if when else None
