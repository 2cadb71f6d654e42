"""Paragraphs and sentences: where one ends, with quotations kept whole."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ordret.find.marks import Marked, carry, pair
from ordret.model import Article
from ordret.pack import Pack

# A blank line ends a paragraph; so does a line end, unless the line was wrapped in the middle of a sentence.
BREAK = re.compile(r"\n\s*\n\s*|\n[ \t]*")
STOP = re.compile(r"[.!?…]+[)\]]*(?=[\s–—-]|$)|[.!?…]+(?=[“”\"»«’'‘])")
LAST_WORD = re.compile(r"[^\s(\[“”\"„«»‘’]+$")
NOT_BLANK = re.compile(r"\S")
CLAUSE = re.compile(r"[ \xa0](?:[^.!?:;,“”\"„«»]|(?<=[A-Z][a-z])\.|(?<=[A-Z][a-z]{2})\.|(?<=[A-Z][a-z]{3})\.)*")


class Paragraph(NamedTuple):
    """A paragraph at `start, end`, its marked stretches, its sentences, and whether it stands in the title."""

    start: int
    end: int
    marked: tuple[Marked, ...]
    sentences: tuple[tuple[int, int], ...]
    headline: bool


def paragraphs(article: Article, pack: Pack) -> Iterator[Paragraph]:
    """The paragraphs of what is report; offsets are code points of the article's text."""
    title_end = _title_end(article)
    places = [place for block in blocks(article.text) for place in _outside(*block, article)]
    marks = carry(article.text, places, [pair(article.text, *place, pack) for place in places], pack)
    for (start, end), marked in zip(places, marks, strict=True):
        sentences = tuple(split(article.text, start, end, tuple(marked), pack))
        yield Paragraph(start, end, tuple(marked), sentences, end <= title_end)


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Non-empty stretches between paragraph breaks, without the blanks around them."""
    start, hard = 0, _hard_wrapped(text)
    for gap in BREAK.finditer(text):
        if gap.group().count("\n") == 1 and (hard or _wrapped(text, gap)):
            continue
        yield from _trim(text, start, gap.start())
        start = gap.end()
    yield from _trim(text, start, len(text))


def _hard_wrapped(text: str) -> bool:
    """Whether a text was set in short lines, as mail is: a line ends where the next word would not have fitted."""
    lines = [line.rstrip() for line in text.split("\n")]
    width = max(map(len, lines))
    gaps = [(a, b.split()[0]) for a, b in pairwise(lines) if a and b.strip()]
    full = sum(len(line) + 1 + len(word) > width for line, word in gaps)
    return width <= 100 and len(gaps) >= 3 and full > 0.8 * len(gaps)


def _wrapped(text: str, gap: re.Match[str]) -> bool:
    """A single line end with a small letter after it, and before it a line of text that does not end a sentence."""
    if gap.end() >= len(text) or gap.start() == 0:
        return False
    return text[gap.end()].islower() and (text[gap.start() - 1].isalnum() or text[gap.start() - 1] in ",-–")


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _outside(start: int, end: int, article: Article) -> Iterator[tuple[int, int]]:
    for span in article.skip:
        if span.end <= start or span.start >= end:
            continue
        yield from _trim(article.text, start, span.start)
        start = span.end
    yield from _trim(article.text, start, end)


def _title_end(article: Article) -> int:
    if not article.title:
        return 0
    at = article.text.find(article.title, 0, len(article.title) + 200)
    return at + len(article.title) if at >= 0 else 0


def split(text: str, start: int, end: int, marked: tuple[Marked, ...], pack: Pack) -> Iterator[tuple[int, int]]:
    """Sentences of a paragraph. None ends inside a quotation; one may end with it ("He said: “No.” Then he left.")."""
    begin = start
    for stop in _stops(text, start, end, marked, pack):
        yield from _trim(text, begin, stop)
        begin = stop
    yield from _trim(text, begin, end)


def _stops(text: str, start: int, end: int, marked: tuple[Marked, ...], pack: Pack) -> Iterator[int]:
    inside = iter((*marked, Marked(end, end, end, end + 1, True)))
    here = next(inside)
    for match in STOP.finditer(text, start, end):
        while here.end < match.start():
            here = next(inside)
        at = match.end()
        if here.start < match.start() < here.end:
            if (
                at != here.inner_end
                or not here.closed
                or (match.group()[-1] != "." and _cue_follows(text, here.end, end, pack))
            ):
                continue
            at = here.end
        if _ends_sentence(text, match, at, end, pack):
            yield at


def _cue_follows(text: str, at: int, end: int, pack: Pack) -> bool:
    """`"Really?" Holm asked.`: behind a question or exclamation the sentence goes on to its reporting verb."""
    clause = CLAUSE.match(text, at, end)
    words = clause.group().lower().split()[:10] if clause else []
    return any(word in pack.verbs for word in words)


def _ends_sentence(text: str, stop: re.Match[str], at: int, end: int, pack: Pack) -> bool:
    ahead = NOT_BLANK.search(text, at, end)
    if ahead is None:
        return False
    follow = ahead.group()
    if not text[at].isspace() or follow.islower() or follow in ",;:)":
        return False
    if stop.group()[0] != "." or len(stop.group()) > 1:
        return True
    word = LAST_WORD.search(text, max(stop.start() - 30, 0), stop.start())
    return not (word and _abbreviated(word.group(), follow, pack))


def _abbreviated(word: str, follow: str, pack: Pack) -> bool:
    """An abbreviation, an initial ("J. Holm"), or an ordinal ("am 3. Juni")."""
    bare = word.lower()
    return (
        bare in pack.abbreviations
        or (len(bare) == 1 and bare.isalpha())
        or (pack.nouns_capital and len(bare) < 3 and bare.isdigit() and follow.isalpha())
    )
