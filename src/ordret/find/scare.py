"""Marks that hold no speech: titles, ships, nicknames, names of papers."""

import re

from ordret.find.agencies import by_spelling
from ordret.find.marks import Marked
from ordret.pack import Pack

WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")
BEFORE = re.compile(r"([^\W_]+(?:[-’'.][^\W_]+)*)[ \xa0,:]*$")
AFTER = re.compile(r"[ \xa0]+([^\W_]+)")


def is_name_or_title(text: str, marked: Marked, floor: int, pack: Pack) -> bool:
    """Whether a marked stretch is what something is called: behind "the film", "named", between a first name and a
    surname, or a short run of capitals behind a determiner. `floor` is where its paragraph begins."""
    before = BEFORE.search(text, max(floor, marked.start - 40), marked.start)
    follow = AFTER.match(text, marked.end)
    inner = text[marked.inner_start : marked.inner_end]
    words = WORD.findall(inner)
    if not words or inner.strip() in by_spelling() or text[marked.start : marked.end] in by_spelling():
        return True
    if inner.rstrip()[-1:] in "?!" or len(words) > 10:
        return False
    return bool(before and _behind_title(before, words, text, marked, pack)) or _nickname(before, follow, words, marked)


def _behind_title(before: re.Match[str], words: list[str], text: str, marked: Marked, pack: Pack) -> bool:
    gap = text[before.end(1) : marked.start]
    if ":" in gap or "," in gap:
        return False
    low = before.group(1).lower()
    if low in pack.titles:
        return len(words) < 3 or not words[0][0].islower()
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in words)
    return (low in pack.determiners or low in pack.prepositions) and capitals == len(words) and 1 < len(words) < 6


def _nickname(before: re.Match[str] | None, follow: re.Match[str] | None, words: list[str], marked: Marked) -> bool:
    if before is None or follow is None or len(words) > 3 or before.end(1) + 1 != marked.start:
        return False
    return before.group(1)[0].isupper() and follow.group(1)[0].isupper() and words[0][0].isupper()
