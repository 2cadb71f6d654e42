"""Quotation marks in pairs: straight, curly, angled, low, single, doubled single, mismatched and nested.

Which marks a language uses is in its pack; the blanks around a mark decide where a mark both opens and closes.
"""

import re
from typing import NamedTuple

from ordret.pack import Pack

MARK = re.compile("''|``|,,(?=[^\\W\\d_])|[\"“”„‟«»‘’‚‹›']")
DOUBLE = frozenset('"“”„‟«»') | {"''", "``", ",,"}
APOSTROPHES = frozenset("'’")
# What can stand before an opening and after a closing mark besides a blank.
BEFORE = frozenset("([{–—-/:…,") | frozenset("\"“„«»‘‚‹›'")
AFTER = frozenset(")]}–—-/:;,.!?…") | frozenset("\"”“»«’›‹'")


class Marked(NamedTuple):
    """A stretch in quotation marks: `start, end` with the marks, `inner_start, inner_end` without.

    `closed` is False where the closing mark is missing and the stretch runs to the end of its paragraph.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int
    closed: bool


class _Open(NamedTuple):
    mark: str
    start: int
    end: int
    inside: list[Marked]


def pair(text: str, start: int, end: int, pack: Pack) -> list[Marked]:
    """The outermost marked stretches of the paragraph `text[start:end]`, in order; offsets are those of `text`."""
    done: list[Marked] = []
    stack: list[_Open] = []
    for match in MARK.finditer(text, start, end):
        mark = match.group()
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        if mark in APOSTROPHES and before.isalnum() and after.isalnum():
            continue
        if stack and _closes(mark, before, after, stack[-1].mark, pack):
            _close(stack, match, done)
        elif _opens(mark, before, after, pack) and _worth_opening(text, match, end, stack):
            stack.append(_Open(mark, match.start(), match.end(), []))
    return _leftover(stack, done, end)


def _closes(mark: str, before: str, after: str, opener: str, pack: Pack) -> bool:
    if before.isspace() and not (mark in pack.closing and mark not in pack.opening):
        return False
    if (mark in DOUBLE) != (opener in DOUBLE):
        return False
    if mark in pack.closing or mark not in pack.opening:
        return after.isspace() or after in AFTER or (mark not in pack.opening and mark not in APOSTROPHES)
    return False


def _opens(mark: str, before: str, after: str, pack: Pack) -> bool:
    if after.isspace() or not (before.isspace() or before in BEFORE):
        return False
    return mark in pack.opening or mark not in pack.closing


def _worth_opening(text: str, match: re.Match[str], end: int, stack: list[_Open]) -> bool:
    """A single mark opens only where a closing one follows in the paragraph: else it is an apostrophe ("'90s")."""
    if match.group() in DOUBLE:
        return True
    if stack and stack[-1].mark not in DOUBLE:
        return False
    return not text[match.end()].isdigit() and bool(SINGLE_CLOSE.search(text, match.end(), end))


SINGLE_CLOSE = re.compile(r"(?<=[^\s])['’‘›‹](?![^\W_])")


def _close(stack: list[_Open], match: re.Match[str], done: list[Marked]) -> None:
    opened = stack.pop()
    if opened.end == match.start():
        return
    marked = Marked(opened.start, opened.end, match.start(), match.end(), True)
    (stack[-1].inside if stack else done).append(marked)


def _leftover(stack: list[_Open], done: list[Marked], end: int) -> list[Marked]:
    """What was opened and never closed runs to the paragraph's end; where pairs stand inside it, only they count."""
    if not stack:
        return done
    first = stack[0]
    inside = [marked for opened in stack for marked in opened.inside]
    if first.mark in DOUBLE and not inside and first.end < end:
        return [*done, Marked(first.start, first.end, end, end, False)]
    return sorted(done + inside)
