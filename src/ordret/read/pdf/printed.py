"""Printed lines, by where they stand on a page → paragraphs, and the title above them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

GAP = 1.4  # of the usual distance between two lines: from there on a paragraph ends
INDENT = 0.8  # of a line's height: a first line that far in begins a paragraph
SHORT = (
    0.75  # of the widest line: a line that ends before that, and whose last word would have fitted, ends a paragraph
)
LARGER = 1.15  # than most lines: a title
SMALLER = 0.9  # than most lines, at the edge of a page: what a browser or a letterhead prints around a text
TITLE_LENGTH = 200
EDGE = 0.1  # of a page's height, where running heads and page numbers stand
FEWEST = 3  # pages, from which what stands on most of them is a running head
NUMBER = re.compile(r"(?:\w+ )?\W*\d{1,3}(?:\W+(?:\w+\W+)?\d{1,3})?\W*")  # "3", "- 3 -", "Side 3 av 7"
# A word parted at the end of a line goes on with a small letter; "inn- og utland" is no such word.
JOINING = ["og", "och", "und", "and", "en", "of", "ja", "eller", "oder", "or", "sekä", "tai"]
PARTED = re.compile(rf"(?<=[^\W\d_])-\n(?!(?:{'|'.join(JOINING)})\b)(?=[a-zà-öø-ÿ])|\xad\n")
COMPOUND = re.compile(r"(?<=[^\W\d_]-)\n(?=[^\W\d_a-zà-öø-ÿ])")  # "Sandvik-\nØst"
BLANKS = re.compile(r"\s+")
CLOSED = (".", "!", "?", ":", "”", "»", '"', "…")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its words, its edges in points from the page's lower left corner, the height of its letters."""

    text: str
    left: float
    right: float
    bottom: float
    height: float
    edge: bool


def laid(pages: Sequence[Sequence[Line]]) -> tuple[str | None, str]:
    """The title, None where none is printed larger than most, and the body: its paragraphs with blank lines between
    them."""
    printed = [line for page in _without_heads(pages) for line in page]
    if not printed:
        return None, ""
    usual = _usual(printed)
    lines = [line for line in printed if not (line.edge and line.height < SMALLER * usual.height)]
    blocks = [_joined(block) for block in _blocks(lines, usual)]
    larger = lines[0].height > LARGER * usual.height
    title = blocks[0] if larger and len(blocks) > 1 and len(blocks[0]) <= TITLE_LENGTH else None
    return title, "\n\n".join(blocks[1:] if title else blocks)


@dataclass(frozen=True, slots=True)
class _Usual:
    """Of most lines: the height of letters, the distance to the next line, the width, all in points."""

    height: float
    distance: float
    width: float


def _usual(lines: Sequence[Line]) -> _Usual:
    height = median(line.height for line in lines)
    gaps = [gap for one, other in pairwise(lines) if 0 < (gap := one.bottom - other.bottom) < 3 * height]
    return _Usual(height, median(gaps) if gaps else 1.2 * height, max(line.right - line.left for line in lines))


def _without_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines without page numbers, and without what stands at the edge of most pages alike."""
    seen = Counter(text for page in pages for text in {_sign(line) for line in page if line.edge})
    often = {text for text, count in seen.items() if len(pages) >= FEWEST and count > len(pages) / 2}
    return [[line for line in page if not (line.edge and _is_head(line, often))] for page in pages]


def _sign(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text)


def _is_head(line: Line, often: set[str]) -> bool:
    return _sign(line) in often or NUMBER.fullmatch(line.text) is not None


def _blocks(lines: Sequence[Line], usual: _Usual) -> Iterator[list[Line]]:
    block = [lines[0]]
    for above, line in pairwise(lines):
        if _ends(above, line, usual):
            yield block
            block = []
        block.append(line)
    yield block


def _ends(above: Line, line: Line, usual: _Usual) -> bool:
    """Whether a paragraph ends between two lines."""
    if abs(above.height - line.height) > (LARGER - 1) * usual.height:
        return True
    distance = above.bottom - line.bottom
    if distance < usual.height / 2:  # at the head of another column or page
        return above.text.endswith(CLOSED)
    if distance > GAP * usual.distance or line.left > above.left + INDENT * usual.height:
        return True
    return above.text.endswith(CLOSED) and above.right - above.left < SHORT * usual.width


def _joined(block: Sequence[Line]) -> str:
    printed = "\n".join(line.text for line in block)
    return BLANKS.sub(" ", COMPOUND.sub("", PARTED.sub("", printed))).strip()
