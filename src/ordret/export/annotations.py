"""Findings as W3C Web Annotations (JSON-LD, Recommendation of February 2017), which other tools can lay over a report.

The target is the report, selected by position and by quotation. Positions are code points, as the model asks for (4.2.4
and 4.2.5: not code units), in the report's text as exported. The body says in the words of schema.org what was found.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from ordret.model import (
    Article,
    Credit,
    Decision,
    Figure,
    Finding,
    Meeting,
    Mention,
    Part,
    Passage,
    Quotation,
    When,
    passages,
)
from ordret.store import Filter, Found, Store

Node = dict[str, Any]
# What the context of annotations has no words for is schema.org's.
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"schema": "http://schema.org/"}]
KINDS = {"person": "schema:Person", "body": "schema:Organization", "place": "schema:Place"}
BESIDE = 32  # code points before and behind the words, by which they are found where the text has moved


def annotations(store: Store) -> Iterator[Node]:
    """An annotation for each passage of the current findings, report by report."""
    for version in store.versions(Filter(current=True)):
        for found in store.findings_of(version.article.id):
            if found.current:
                yield from _of(version.article, found)


def _of(article: Article, found: Found[Finding]) -> Iterator[Node]:
    words = passages(found.finding)
    for at, passage in enumerate(words, start=1):
        yield {
            "@context": CONTEXT,
            "id": f"urn:ordret:{found.id}" if len(words) == 1 else f"urn:ordret:{found.id}:{at}",
            "type": "Annotation",
            "motivation": "identifying" if isinstance(found.finding, Mention) else "describing",
            "generator": {"id": f"urn:ordret:{found.stage}", "type": "Software"},
            "body": {"id": f"urn:ordret:{found.id}:body", **_told(_body(found.finding))},
            "target": {"source": _source(article), "selector": _selectors(article, passage)},
        }


def _source(article: Article) -> Node:
    address = article.url or (article.source if article.source.startswith(("http://", "https://")) else None)
    return {"id": address or f"urn:ordret:{article.id}", "type": "Text", "language": article.lang}


def _selectors(article: Article, passage: Passage) -> list[Node]:
    before = article.text[max(0, passage.start - BESIDE) : passage.start]
    behind = article.text[passage.end : passage.end + BESIDE]
    quoted = {"type": "TextQuoteSelector", "exact": passage.text, "prefix": before, "suffix": behind}
    return [{"type": "TextPositionSelector", "start": passage.start, "end": passage.end}, quoted]


def _body(finding: Finding) -> Node:
    match finding:
        case Mention(_, kind, name, _, role):
            return {"type": KINDS[kind], "schema:name": name, "schema:jobTitle": role if kind == "person" else None}
        case Credit(_, agency, _, _):
            return {"type": "schema:Organization", "schema:name": agency}
        case Quotation():
            return _quotation(finding)
        case Meeting():
            return _meeting(finding)
        case Figure():
            return _figure(finding)
        case Decision(body=body, taken=taken):
            by = _somebody([body] if body else [])
            return {"type": "schema:Action", "schema:agent": by, "schema:result": finding.outcome.text, **_when(taken)}


def _quotation(said: Quotation) -> Node:
    return {
        "type": "schema:Quotation",
        "schema:text": " ".join(each.text for each in said.words),
        "schema:creator": _somebody([each for each in (said.speaker, *said.joint) if each]),
        "schema:dateCreated": _day(said.said),
    }


def _figure(figure: Figure) -> Node:
    """A number is what somebody claims, or else the report."""
    amount, by = figure.amount, figure.given_by
    limits = {"schema:minValue": amount.low, "schema:maxValue": amount.high}
    counted = {"type": "schema:QuantitativeValue", "schema:name": figure.quantity.text, "schema:unitText": amount.unit}
    return {
        "type": "schema:Claim",
        "schema:text": figure.words.text,
        "schema:author": _somebody([by] if by else []),
        "schema:about": _told({**counted, **limits}),
        "schema:temporalCoverage": _day(figure.as_of),
    }


def _meeting(meeting: Meeting) -> Node:
    return {
        "type": "schema:Event",
        "schema:attendee": _somebody(meeting.parties),
        "schema:organizer": _somebody([meeting.host] if meeting.host else []),
        "schema:location": meeting.place.name if meeting.place else None,
        **_when(meeting.held),
    }


def _somebody(parts: Iterable[Part]) -> list[Node]:
    """The parts that are named; of others there is but what is printed."""
    named = (
        {"type": KINDS.get(each.kind, "schema:Thing"), "schema:name": each.name or each.here.text} for each in parts
    )
    return list(named)


def _when(when: When | None) -> Node:
    return {"schema:startDate": str(when.first), "schema:endDate": str(when.last)} if when else {}


def _day(when: When | None) -> str | None:
    """ISO 8601: a day, or the range of them."""
    if when is None:
        return None
    return str(when.first) if when.first == when.last else f"{when.first}/{when.last}"


def _told(node: Node) -> Node:
    """Without what is not known."""
    return {name: value for name, value in node.items() if value not in (None, [])}
