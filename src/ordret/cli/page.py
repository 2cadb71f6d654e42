"""One article, one finding, or the reason for one, over the whole terminal."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.text import Text

from ordret.cli.affairs import Fact, facts, told
from ordret.cli.passages import CREDITED, NAMED, SAID, SKIPPED, day, indented, marked, report, saying, speakers, who
from ordret.cli.rows import surroundings
from ordret.cli.terminal import drawn, printable
from ordret.model import Article, Credit, Decision, Figure, Finding, Meeting, Mention, Quotation, passages
from ordret.record import Seen, Why
from ordret.store import Found, Version


def article(version: Version, findings: Sequence[Found[Finding]]) -> Iterator[bytes]:
    """Where it comes from, its text with the findings marked, and their ids."""
    kept = version.article
    yield drawn(printable(kept.title or "(no title)", "bold cyan"))
    yield from _facts([*_origin(kept), *_standing(version), ("id", kept.id)])
    yield b"\n" + drawn(report(kept, [found.finding for found in findings]))
    yield b"\n" + drawn(_legend())
    for found in findings:
        if not isinstance(found.finding, Mention):
            yield drawn(printable(f"{_what(found.finding)}  {found.id}", "dim"))


def finding(found: Found[Finding], article: Article, others: Sequence[Found[Finding]]) -> Iterator[bytes]:
    """The words in their surroundings, what is known of them, and where they stand."""
    row = found.finding
    yield drawn(marked(surroundings(article, row), [(SAID, passages(row))])) + b"\n"
    match row:
        case Quotation():
            yield from _facts([*_quotation(row), ("credits", _credits(others))])
        case Mention():
            yield from _facts([("name", row.name), ("kind", row.kind), ("role", row.role)])
        case Credit():
            yield from _facts([("credits", row.agency), ("how", row.how)])
        case Meeting() | Figure() | Decision():
            yield from _facts(facts(row))
    current = None if found.current else "no: withdrawn, or a later version of the article counts"
    yield from _facts([("title", article.title), *_origin(article), ("current", current)])
    yield from _facts([("article", article.id), ("id", found.id)])


def why(reason: Why) -> Iterator[bytes]:
    """The stage and its rule, each passage in its surroundings, then what links it to others and what people judged."""
    found = reason.found
    rule = found.finding.found_by if isinstance(found.finding, Quotation) else None
    yield from _facts([("id", found.id), ("stage", found.stage), ("pack", found.pack), ("found by", rule)])
    yield b"\n" + drawn(printable(reason.explanation or "This version of the program has no such stage.")) + b"\n"
    for around, group in groupby(reason.passages, key=lambda seen: seen.around):
        seen = list(group)
        yield from (drawn(printable(_place(one), "green")) for one in seen)
        yield drawn(indented(marked(around, [(SAID, [one.passage for one in seen])]))) + b"\n"
    for link in reason.links:
        other = link.right if link.left == found.id else link.left
        yield drawn(printable(f"{link.relation}: {link.verdict} ({link.by})", "green"))
        yield drawn(indented(printable(f"{link.because}\n{other}")))
    for judgement in reason.judgements:
        told = f": {judgement.reason}" if judgement.reason else ""
        yield drawn(printable(f"judged {judgement.what} by {judgement.who}{told}", "green"))
        yield drawn(indented(printable(f"{judgement.at:%Y-%m-%d %H:%M} {judgement.target} {judgement.value}")))


def _place(seen: Seen) -> str:
    return f"{seen.field:<15} {seen.passage.start}–{seen.passage.end}  {seen.passage.text}"


def _facts(facts: Iterable[Fact]) -> Iterator[bytes]:
    """A line for each that is known."""
    for name, value in facts:
        if value:
            yield drawn(printable(f"{name:<10} {value}"))


def _origin(article: Article) -> list[Fact]:
    when = article.published
    basis = f"{day(when)}, from {when.basis}" if when else "day not known"
    return [("outlet", article.outlet), ("source", article.source), ("published", basis), ("language", article.lang)]


def _standing(version: Version) -> list[Fact]:
    return [("supersedes", version.supersedes), ("current", None if version.current else _outdated(version))]


def _outdated(version: Version) -> str:
    notice = version.notice
    if notice is None:
        return "no: a later version from this source counts"
    when, end = notice.edition.made or notice.fetched, "" if notice.killed else " until a later version comes"
    note = f"; it says: {notice.edition.note}" if notice.edition.note else ""
    return f"no: withdrawn by its source{end}, {when:%Y-%m-%d %H:%M}, in {notice.place}{note}"


def _quotation(quotation: Quotation) -> list[Fact]:
    said = quotation.said
    return [
        ("speaker", speakers(quotation) or "not named"),
        ("to", who(quotation.addressee) if quotation.addressee else None),
        ("form", f"{quotation.form}, {quotation.act}{', in the headline' if quotation.headline else ''}"),
        ("cue", quotation.cue.text if quotation.cue else None),
        ("said", f"{day(said)}, from {said.basis}" if said else None),
        ("via", ", ".join(f"{via.name} ({via.how})" for via in quotation.via)),
    ]


def _credits(findings: Sequence[Found[Finding]]) -> str:
    rows = [found.finding for found in findings]
    return ", ".join(f"{row.agency} ({row.how})" for row in rows if isinstance(row, Credit))


def _what(finding: Finding) -> str:
    match finding:
        case Quotation():
            return saying(finding)
        case Credit():
            return f"credit to {finding.agency} ({finding.how})"
        case Mention():
            return finding.name
        case Meeting() | Figure() | Decision():
            return told(finding)


def _legend() -> Text:
    signs = ((SAID, "quoted"), (NAMED, "a name"), (CREDITED, "a credit"), (SKIPPED, "not report"))
    return Text("  ").join(Text(meaning, style) for style, meaning in signs)
