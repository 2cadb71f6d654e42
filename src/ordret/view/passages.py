"""Passages in their surroundings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from ordret.model import Article, Passage, Span, quote

_REACH = 300  # code points shown to either side of a passage: about two sentences, a paragraph of most reports

# An end of a sentence, with what closes it. An abbreviation may look like one: then less is shown.
_END = re.compile(r"[.!?…。！？][\"'”’»«“)\]]*(?=\s|$)")


def places(value: object, name: str = "") -> Iterator[tuple[str, Passage]]:
    """Every passage in a finding, or in a part of one, with the path of the field that holds it ("speaker.here")."""
    if isinstance(value, Passage):
        yield name, value
        return
    if isinstance(value, tuple):
        for item in value:
            yield from places(item, name)
        return
    if is_dataclass(value):
        for field in fields(value):
            yield from places(getattr(value, field.name), f"{name}.{field.name}".lstrip("."))


def joined(words: Iterable[Passage]) -> str:
    """Passages as one text."""
    return " … ".join(passage.text for passage in words)


def around(article: Article, start: int, end: int) -> Passage:
    """The paragraph that holds a passage, without what is no report, cut between words where it is long. Never less
    than the passage."""
    text = article.text
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    high = len(text) if high < 0 else high
    low = max([low, *(span.end for span in article.skip if span.end <= start)])
    high = min([high, *(span.start for span in article.skip if span.start >= end)])
    low += len(text[low:start]) - len(text[low:start].lstrip())
    if start - low > _REACH:
        low = max(text.find(" ", start - _REACH, start) + 1, start - _REACH)
    if high - end > _REACH:
        high = max(text.rfind(" ", end, end + _REACH), end)
    return quote(article, low, high)


def beside(article: Article, start: int, end: int) -> Passage:
    """As `around`; where the sentence of the passage begins or ends its paragraph, with the one next to it in the
    paragraph before or behind. A title is no such sentence, nor is what is no report."""
    held = around(article, start, end)
    low, high, text = held.start, held.end, article.text
    before = None if _END.search(text, low, start) else _before(article, low)
    goes_on = any(found.end() < high for found in _END.finditer(text, end, high))
    behind = None if goes_on else _behind(article, high)
    return quote(article, before.start if before else low, behind.end if behind else high)


def _before(article: Article, at: int) -> Span | None:
    """The last sentence of the paragraph above."""
    high = len(article.text[:at].rstrip())
    low = article.text.rfind("\n", 0, high) + 1
    ends = [found.end() for found in _END.finditer(article.text, max(low, high - _REACH), high) if found.end() < high]
    return _report(article, ends[-1] if ends else low, high, between=(high, at))


def _behind(article: Article, at: int) -> Span | None:
    """The first sentence of the paragraph below."""
    low = at + len(article.text[at:]) - len(article.text[at:].lstrip())
    high = article.text.find("\n", low)
    high = len(article.text) if high < 0 else high
    found = _END.search(article.text, low, high)
    return _report(article, low, found.end() if found else high, between=(at, low))


def _report(article: Article, low: int, high: int, *, between: tuple[int, int]) -> Span | None:
    """A stretch in a paragraph of its own, if it is a sentence of the report and not too long to be shown."""
    low += len(article.text[low:high]) - len(article.text[low:high].lstrip())
    if not 0 < high - low <= _REACH or "\n" not in article.text[slice(*between)]:
        return None
    if any(span.start < high and low < span.end for span in article.skip):
        return None
    return Span(low, high) if _END.search(article.text, low, high) else None
