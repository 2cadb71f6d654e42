"""A passage that a search found: its words, in their paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass

from ordret.model import (
    Act,
    Article,
    Decision,
    Figure,
    Finding,
    Form,
    Meeting,
    Part,
    Passage,
    Quotation,
    Span,
    When,
    finding_id,
    passages,
    quote,
)
from ordret.record import Record
from ordret.search.passages import marked, of_article, of_finding
from ordret.store.search import Kind, Match
from ordret.store.words import Phrase
from ordret.view.parts import entity_id
from ordret.web import addresses
from ordret.web.pages.pieces import Excerpt, Marking, Origin, Segment, Who, excerpt, origin, who


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage: the words of a finding, or of an article, with what stands before and after them in their paragraph.
    `said` is the day that the words name, where they do."""

    id: str
    kind: Kind
    address: str
    before: tuple[Segment, ...]
    words: Excerpt
    after: tuple[Segment, ...]
    speaker: Who | None
    act: Act | None
    form: Form | None
    said: When | None
    origin: Origin


def hit(record: Record, match: Match, words: Sequence[Phrase]) -> Hit | None:
    """A passage as it is shown. None where the words stand only in what is no report."""
    article = record.store.search.article(match.article)
    if match.kind == "article":
        best = of_article(article, words)
        return _hit(record, article, None, best, Span(best.start, best.end), words) if best else None
    finding = record.store.search.finding(match.number).finding
    said = passages(finding)
    own = Span(said[0].start, said[-1].end)
    return _hit(record, article, finding, of_finding(article, finding), own, words)


def _hit(
    record: Record, article: Article, finding: Finding | None, around: Passage, own: Span, words: Sequence[Phrase]
) -> Hit:
    id_ = finding_id(finding) if finding else article.id
    markings = [Marking(span.start, span.end, "search") for span in marked(around, words)]
    inside = excerpt(article.lang, quote(article, own.start, own.end), markings)
    part = _speaker(finding)
    quotation = finding if isinstance(finding, Quotation) else None
    return Hit(
        id=id_,
        kind=_kind(finding),
        address=addresses.found(id_) if finding else addresses.article(article.id),
        before=_segments(article, around.start, own.start, markings),
        words=inside,
        after=_segments(article, own.end, around.end, markings),
        speaker=who(article.id, article.lang, part, _meant(record, article, part)) if part else None,
        act=quotation.act if quotation else None,
        form=quotation.form if quotation else None,
        said=quotation.said if quotation else None,
        origin=origin(record.store, article, finding=id_ if finding else None, words=inside.text),
    )


def _meant(record: Record, article: Article, part: Part) -> dict[str, str]:
    """Whom a part is held to mean, by its id; not asked of everybody in the article, as `groups` does."""
    people, id_ = record.store.links.people, entity_id(article.id, part)
    entity = people.entity(people.at(id_))
    return {id_: entity} if entity else {}


def _segments(article: Article, start: int, end: int, markings: Sequence[Marking]) -> tuple[Segment, ...]:
    return excerpt(article.lang, quote(article, start, end), markings).segments if start < end else ()


def _kind(finding: Finding | None) -> Kind:
    match finding:
        case Quotation():
            return "quotation"
        case Meeting():
            return "meeting"
        case Figure():
            return "figure"
        case Decision():
            return "decision"
    return "article"


def _speaker(finding: Finding | None) -> Part | None:
    """Who says, gives or decides it."""
    match finding:
        case Quotation(speaker=part) | Figure(given_by=part) | Decision(body=part):
            return part
    return None
