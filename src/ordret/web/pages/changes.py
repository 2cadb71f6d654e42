"""What one version of a text has otherwise than another: paragraph by paragraph, within those word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_WORD = re.compile(r"\s+|[\w'’]+|[^\w\s]")
# At the worst comparing takes as long as both sides multiplied, for each place where they part. What stands in more
# than one of 100 places is no place to begin at (difflib's rule): without that, 500 lines of two kinds took 6 s.
_LINES = 500
_WORDS = 800  # of paragraphs that were changed; more are shown whole, the old ones and the new


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one or of both versions."""

    text: str
    change: Literal["removed", "added"] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of paragraphs: so many that are `alike`, or else the words that differ, with those around them."""

    alike: int
    words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes from one version (its id) to another; `cut` where only the beginning of both was compared."""

    old: str
    new: str
    changes: tuple[Change, ...]
    cut: bool


def changes(old: tuple[str, str], new: tuple[str, str]) -> Changes:
    """Between two versions, each its id and its text."""
    left, right = (_paragraphs(text) for _, text in (old, new))
    matched = SequenceMatcher(None, left[:_LINES], right[:_LINES])
    found = tuple(_change(left[a:b], right[c:d]) for _, a, b, c, d in matched.get_opcodes())
    return Changes(old[0], new[0], found, cut=max(len(left), len(right)) > _LINES)


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _change(left: Sequence[str], right: Sequence[str]) -> Change:
    if left == right:
        return Change(len(left))
    return Change(0, tuple(_words("\n".join(left), "\n".join(right))))


def _words(left: str, right: str) -> Iterator[Words]:
    old, new = _WORD.findall(left), _WORD.findall(right)
    if max(len(old), len(new)) > _WORDS:
        yield from _both(left, right)
        return
    for kind, a, b, c, d in SequenceMatcher(str.isspace, old, new).get_opcodes():
        if kind == "equal":
            yield Words("".join(old[a:b]))
        else:
            yield from _both("".join(old[a:b]), "".join(new[c:d]))


def _both(left: str, right: str) -> Iterator[Words]:
    if left:
        yield Words(left, "removed")
    if right:
        yield Words(right, "added")
