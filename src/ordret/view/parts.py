"""Everybody who has a part in what one article says."""

from collections.abc import Iterable, Iterator

from ordret.model import Decision, Figure, Finding, Meeting, Mention, Part, Quotation, finding_id


def entity_id(article: str, part: Part) -> str:
    """Whom a part is: the mention where its name stands, or else the words at hand as a mention."""
    where = part.named or part.here
    return finding_id(Mention(article, "person", where.text, where))


def everybody(article: str, findings: Iterable[Finding]) -> Iterator[tuple[str, Part]]:
    """Everybody in an article, each once, by id. Mentions first, so that a part standing at one is that one."""
    held = list(findings)
    seen: dict[str, Part] = {}
    for finding in held:
        if isinstance(finding, Mention):
            seen.setdefault(finding_id(finding), Part(finding.kind, finding.name, finding.role, finding.words))
    for part in (part for finding in held for part in parts(finding)):
        seen.setdefault(entity_id(article, part), part)
    yield from seen.items()


def parts(finding: Finding) -> tuple[Part, ...]:
    """Everybody who has a part in a finding."""
    held: tuple[Part | None, ...] = ()
    match finding:
        case Quotation():
            held = (finding.speaker, *finding.joint, finding.addressee)
        case Meeting():
            held = (*finding.parties, finding.host, *(each.part for each in finding.absent))
        case Figure():
            held = (finding.given_by,)
        case Decision():
            held = (finding.body, *finding.supporters, *finding.opponents)
    return tuple(part for part in held if part is not None)
