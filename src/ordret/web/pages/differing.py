"""Words of a report with the places in them that another report has otherwise."""

from collections.abc import Iterable, Iterator, Sequence

from ordret.link.wording.drift import Difference, Printed
from ordret.model import Passage
from ordret.web.pages.pieces import Mark, Marking

_MARKS: dict[str, Mark] = {"number": "number", "year": "number", "negation": "negation", "tense": "tense"}
_APART = len(" … ")  # between passages, in the words that are compared


def earlier(words: Sequence[Passage], differences: Iterable[Difference]) -> Iterator[Marking]:
    """Markings of words, and of what in them the other wording has not."""
    return _markings(words, ((each.what, each.left) for each in differences))


def later(words: Sequence[Passage], differences: Iterable[Difference]) -> Iterator[Marking]:
    """Markings of words, and of what in them the earlier wording has not."""
    return _markings(words, ((each.what, each.right) for each in differences))


def _markings(words: Sequence[Passage], printed: Iterable[tuple[str, Printed | None]]) -> Iterator[Marking]:
    """The words, but for the places in them that differ."""
    differing = sorted(_places(words, printed), key=lambda each: each.start)
    yield from differing
    for passage in words:
        at = passage.start
        for each in (each for each in differing if passage.start <= each.start < passage.end):
            if at < each.start:
                yield Marking(at, each.start, "words")
            at = max(at, each.end)
        if at < passage.end:
            yield Marking(at, passage.end, "words")


def _places(words: Sequence[Passage], printed: Iterable[tuple[str, Printed | None]]) -> Iterator[Marking]:
    """Where in the article something stands, given where it stands in the joined words; not what stands outside."""
    for what, each in printed:
        if each and each.start is not None and each.end is not None and (at := _offset(words, each.start)) is not None:
            yield Marking(at, at + each.end - each.start, _MARKS.get(what, "wording"))


def _offset(words: Sequence[Passage], joined: int) -> int | None:
    before = 0
    for passage in words:
        if before <= joined < before + len(passage.text):
            return passage.start + joined - before
        before += len(passage.text) + _APART
    return None
