"""A text cut at its findings: paragraphs of stretches, each with what begins in it and what it is of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ordret.model import Article, Span
from ordret.web import addresses
from ordret.web.pages.pieces import Mark

_LONGEST = 2_000  # code points without a line break that are shown as one paragraph
_SHOWN = addresses.FAR + _LONGEST  # to a page: most reports are shorter, and a page of them is below 60 KB
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage of a finding: `address` is its page where it has one, `first` whether the finding begins here."""

    id: str
    span: Span
    mark: Mark
    address: str | None
    first: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between two places where a finding begins or ends: the ids of those that begin here, the narrowest that
    they are of, and its page; `report` is false for what is no report."""

    text: str
    anchors: tuple[str, ...]
    mark: Mark | None
    address: str | None
    report: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Code points from `start` to `end` of an article; `heading` where they are its printed title."""

    start: int
    end: int
    heading: bool
    stretches: tuple[Stretch, ...]


def paragraphs(text: str, start: int) -> Iterator[Span]:
    """The paragraphs of a text, from the one that holds a code point on. What is very long is cut between words."""
    for line in _LINE.finditer(text, text.rfind("\n", 0, start) + 1):
        if line.group().strip():
            yield from (piece for piece in _pieces(text, *line.span()) if piece.end > start)


def _pieces(text: str, at: int, end: int) -> Iterator[Span]:
    while end - at > _LONGEST:
        cut = text.rfind(" ", at + 1, at + _LONGEST) + 1 or at + _LONGEST
        yield Span(at, cut)
        at = cut
    yield Span(at, end)


def page(text: str, start: int) -> tuple[list[Span], int | None]:
    """The paragraphs of one page, and where the next one begins; None where nothing follows."""
    shown: list[Span] = []
    for each in paragraphs(text, start):
        if shown and each.end - shown[0].start > _SHOWN:
            return shown, each.start
        shown.append(each)
    return shown, None


def marked(article: Article, span: Span, placed: Iterable[Placed]) -> Paragraph:
    """A paragraph with its findings in place."""
    here = [each for each in placed if _meet(each.span, span)]
    skipped = [each for each in article.skip if _meet(each, span)]
    inner = {at for each in (*(p.span for p in here), *skipped) for at in (each.start, each.end)}
    cuts = sorted({span.start, span.end, *(at for at in inner if span.start < at < span.end)})
    stretches = (_stretch(article, Span(*ends), here, skipped) for ends in pairwise(cuts))
    heading = article.text[span.start : span.end].strip() == article.title and not article.text[: span.start].strip()
    return Paragraph(span.start, span.end, heading, tuple(stretches))


def _stretch(article: Article, span: Span, placed: Sequence[Placed], skipped: Sequence[Span]) -> Stretch:
    """Of findings that hold the same words the one that has a page is shown."""
    over = [each for each in placed if _meet(each.span, span)]
    narrowest = min(over, key=lambda each: (each.span.end - each.span.start, each.address is None), default=None)
    return Stretch(
        text=article.text[span.start : span.end],
        anchors=tuple(each.id for each in over if each.first and each.span.start == span.start),
        mark=narrowest.mark if narrowest else None,
        address=narrowest.address if narrowest else None,
        report=not any(_meet(each, span) for each in skipped),
    )


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
