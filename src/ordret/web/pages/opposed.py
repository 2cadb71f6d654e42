"""Two findings that differ, side by side."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from ordret.link.wording.drift import Difference
from ordret.model import Act, Figure, Finding, Part, Quotation, When, passages
from ordret.record import Record
from ordret.store import Found
from ordret.view.conflicts import Conflict, ConflictKind
from ordret.view.corrections import corrected
from ordret.view.days import published
from ordret.view.differences import between
from ordret.view.passages import around
from ordret.web import addresses
from ordret.web.pages.differing import earlier, later
from ordret.web.pages.pieces import Excerpt, Marking, Origin, Who, excerpt, origin, who


@dataclass(frozen=True, slots=True)
class Side:
    """One of two findings that differ. `address` is its statement or series, `when` the day it was said or is of;
    `corrected` where what corrected it, or its report, stands."""

    id: str
    address: str
    origin: Origin
    who: Who | None
    act: Act | None
    when: When | None
    passage: Excerpt
    corrected: str | None


@dataclass(frozen=True, slots=True)
class Differing:
    """Two findings that differ, the earlier first. `address` is the later one's statement or series,
    `strict` where both cannot hold. `story` asks for the conflicts of its story alone."""

    address: str
    kind: ConflictKind
    strict: bool
    because: str
    story: str
    left: Side
    right: Side


def differing(record: Record, conflict: Conflict) -> Differing | None:
    """Both sides of a conflict, with what differs in them marked; None where one is found no more, which the next
    linking will learn."""
    left, right = (record.store.found(id_) for id_ in (conflict.left, conflict.right))
    if left is None or right is None:
        return None
    own, home = left.finding.article, right.finding.article
    groups = {article: record.store.groups(article) for article in {own, home}}
    differences = between(record.store, left.id, right.id) if conflict.kind == "wording" else ()
    one = _side(record, left, _marked(left.finding, earlier, differences), groups[own])
    marks = chain(_marked(right.finding, later, differences), _denying(right.finding, conflict))
    other = _side(record, right, marks, groups[home])
    return Differing(
        address=addresses.found(right.id),
        kind=conflict.kind,
        strict=conflict.strict,
        because=_reason(record, conflict) if one.corrected or other.corrected else conflict.because,
        story=addresses.conflicts([("story", groups[home].get(home, home))]),
        left=one,
        right=other,
    )


def _reason(record: Record, conflict: Conflict) -> str:
    """Why they differ, without what was corrected later: each side has the link to that."""
    return conflict.because.removesuffix(f"; {corrected(record.store, conflict.left, conflict.right)}")


def _marked(
    finding: Finding, marks: Callable[..., Iterator[Marking]], differences: Sequence[Difference]
) -> Iterator[Marking]:
    """The words, and what in them differs; of a figure that is all."""
    if isinstance(finding, Figure):
        return (Marking(each.start, each.end, "number") for each in passages(finding))
    return marks(passages(finding), differences)


def _denying(finding: Finding, conflict: Conflict) -> Iterator[Marking]:
    """The word that denies."""
    if conflict.kind == "denial" and isinstance(finding, Quotation) and finding.cue:
        yield Marking(finding.cue.start, finding.cue.end, "negation")


def _side(record: Record, found: Found[Finding], markings: Iterable[Marking], groups: dict[str, str]) -> Side:
    finding, marked = found.finding, list(markings)
    article = record.store.article(finding.article)
    start, end = min(each.start for each in marked), max(each.end for each in marked)
    corrections = record.store.links.corrections
    by, when = _told(finding)
    correction = corrections.by(found.id) or corrections.by(article.id)
    return Side(
        id=found.id,
        address=addresses.found(found.id),
        origin=origin(record.store, article, finding=found.id, words=passages(finding)[0].text),
        who=who(article.id, found.lang, by, groups) if by else None,
        act=finding.act if isinstance(finding, Quotation) else None,
        when=when or published(record.store, article),
        passage=excerpt(found.lang, around(article, start, end), marked),
        corrected=addresses.found(correction) if correction else None,
    )


def _told(finding: Finding) -> tuple[Part | None, When | None]:
    """Who says it, and of which day it tells."""
    match finding:
        case Quotation():
            return finding.speaker, finding.said
        case Figure():
            return finding.given_by, finding.as_of
    return None, None
