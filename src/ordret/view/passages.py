"""Passages in their surroundings."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from ordret.model import Article, Passage, quote

_REACH = 300  # code points shown to either side of a passage: about two sentences, a paragraph of most reports


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
