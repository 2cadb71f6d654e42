"""Quotation marks in pairs: straight, curly, angled, low, single, doubled single, mismatched and nested.

Which marks a language uses is in its pack; the blanks around a mark decide where a mark both opens and closes.
"""

import re
from typing import NamedTuple

from ordret.pack import Pack

MARK = re.compile("''|``|,,(?=[^\\W\\d_])|[\"“”„‟«»‘’‚‹›']")
DOUBLE = frozenset('"“”„‟«»') | {"''", "``", ",,"}
APOSTROPHES = frozenset("'’")
CARRIED = 8  # paragraphs that one pair of marks may hold; an opening mark further away was a slip
# What can stand before an opening and after a closing mark besides a blank.
BEFORE = frozenset("([{–—-/:…,") | frozenset("\"“„«»‘‚‹›'")
SINGLE_CLOSE = re.compile(r"(?<=[^\s])['’‘›‹](?![^\W_])")
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
    singles = _last_singles(text, start, end)
    for match in MARK.finditer(text, start, end):
        mark = match.group()
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        if mark in APOSTROPHES and before.isalnum() and after.isalnum():
            continue
        if stack and _closes(mark, before, after, stack[-1].mark, pack):
            if not (mark in APOSTROPHES and before == "s" and match.start() < singles.behind_stop):
                _close(stack, match, done)
        elif _opens(mark, before, after, pack) and _worth_opening(match, after, singles, stack):
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


class _Singles(NamedTuple):
    """Where the last single mark that can close stands, and the last behind a comma or an end mark."""

    any: int
    behind_stop: int


def _last_singles(text: str, start: int, end: int) -> _Singles:
    places = [m.start() for m in SINGLE_CLOSE.finditer(text, start, end)]
    behind_stop = [place for place in places if text[place - 1] in ",.!?…"]
    return _Singles(places[-1] if places else -1, behind_stop[-1] if behind_stop else -1)


def _worth_opening(match: re.Match[str], after: str, singles: _Singles, stack: list[_Open]) -> bool:
    """A single mark opens only where a closing one follows in the paragraph: else it is an apostrophe ("'90s")."""
    if match.group() in DOUBLE:
        return True
    if stack and stack[-1].mark not in DOUBLE:
        return False
    return not after.isdigit() and singles.any >= match.end()


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


def carry(text: str, places: list[tuple[int, int]], marks: list[list[Marked]], pack: Pack) -> list[list[Marked]]:
    """The marks of paragraphs, with those between a mark that is left open in one and the lone mark that closes it
    some paragraphs on: each paragraph between is a stretch of its own."""
    carried = list(marks)
    for at, marked in enumerate(marks):
        if not marked or marked[-1].closed:
            continue
        closing = _closing(text, places[at + 1 : at + 1 + CARRIED], marks[at + 1 :], pack)
        if closing is None:
            continue
        last = at + 1 + closing[0]
        for between in range(at + 1, last):
            start, end = places[between]
            carried[between] = [Marked(start, start, end, end, False)]
        start = places[last][0]
        carried[last] = [Marked(start, start, closing[1], closing[1] + 1, True)]
    return carried


def _closing(text: str, places: list[tuple[int, int]], marks: list[list[Marked]], pack: Pack) -> tuple[int, int] | None:
    """Which of some paragraphs has a lone double mark that closes, none of those before it having marks; and where."""
    for number, ((start, end), marked) in enumerate(zip(places, marks, strict=False)):
        if marked:
            return None
        for match in MARK.finditer(text, start + 1, end):
            after = text[match.end()] if match.end() < end else " "
            if match.group() in DOUBLE and _closes(match.group(), text[match.start() - 1], after, '"', pack):
                return number, match.start()
    return None
