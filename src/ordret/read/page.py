"""Web pages: the report's own text out of what surrounds it."""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ordret.model import Problem
from ordret.read.decode import decode
from ordret.read.delivery import Delivery, headed, problem
from ordret.read.imprint import Imprint, imprint

# Beyond these a page is broken or hostile, not long: news pages reach 3 MB (mostly scripts) and 15,000 elements. A tree
# takes some fifteen times the page's memory. Time grows with the square of the inline elements of a paragraph (10,000:
# 6 s) and of the attributes of a tag (50,000: 39 s), otherwise with the number of elements (50,000: 5 s).
LARGEST, MOST_ELEMENTS, MOST_INLINE, MOST_ATTRIBUTES = 10_000_000, 50_000, 2_000, 10_000
INLINE = (
    "b",
    "strong",
    "i",
    "em",
    "u",
    "span",
    "font",
    "small",
    "sub",
    "sup",
    "mark",
    "code",
    "tt",
    "big",
    "del",
    "ins",
)
LONG_TAG = re.compile(r"<[^<>]{20000,}")
HTML = re.compile(r"<html\b", re.I)
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""")
BLANKS = re.compile(r"[ \t\r\n\f]+")
PARAGRAPHS = re.compile(r"[ \t]*\n[ \t]*\n\s*")
BLOCKS = ("p", "head", "quote", "list", "item", "code", "table", "row", "cell", "div")

Element = Any  # lxml has no types of its own


@dataclass(frozen=True, slots=True)
class Page:
    """`text` is the title, a blank line, and the paragraphs with blank lines between them."""

    text: str
    imprint: Imprint


def page(source: str, raw: bytes, *, numbered: bool, charset: str | None = None) -> Iterator[Delivery | Problem]:
    """The report in a web page. A problem alone where the page holds no running text. `charset` is what the server
    declares; as in browsers it outranks what the page does."""
    declared = DECLARED.search(raw, 0, 2048)
    html = decode(raw, declared=charset or (declared[1].decode() if declared else None))
    found = page_of(html) if html else None
    if not found:
        yield problem(source, "no text", "no report found in the page; save its text as a plain text file")
        return
    if "\ufffd" in found.text:
        yield problem(source, "damaged text", "bytes in no known encoding stand as \ufffd; fetch it again")
    said = found.imprint
    yield Delivery(
        source, raw, found.text, title=said.title, url=said.url, outlet=said.outlet, lang=said.lang,
        published=said.published, published_at=said.published_at, numbered=numbered,
    )  # fmt: skip


def page_of(html: str) -> Page | None:
    """Reads a page; None where it has no running text, is over 10 MB, or is larger or deeper than any page of news."""
    if is_beyond_reading(html):
        return None
    from trafilatura import load_html

    for library in ("trafilatura", "htmldate"):  # they warn on standard error, where only the command line speaks
        logging.getLogger(library).addHandler(logging.NullHandler())
    tree = load_html(html if HTML.search(html) else f"<html><body>{html}</body></html>")
    if tree is None or _is_beyond_following(tree):
        return None
    said = imprint(tree)
    body = _body(tree)
    return Page(headed(said.title, body), said) if body not in ("", said.title) else None


def is_beyond_reading(html: str) -> bool:
    if len(html) > LARGEST or html.count("<") > 2 * MOST_ELEMENTS:
        return True
    return any(len(tag.split()) > MOST_ATTRIBUTES for tag in LONG_TAG.findall(html))


def _is_beyond_following(tree: Element) -> bool:
    paragraphs = Counter(inline.getparent() for inline in tree.iter(*INLINE))
    return any(count > MOST_INLINE for count in paragraphs.values())


def _body(tree: Element) -> str:
    """The paragraphs trafilatura takes for the report: precisely, or where that leaves nothing, less strictly."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    _print_marks(tree)
    for precise in (True, False):
        found = bare_extraction(tree, favor_precision=precise, include_comments=False, include_tables=False)
        text = _paragraphs(found.body) if isinstance(found, Document) else ""
        if text:
            return text
    return ""


def _print_marks(tree: Element) -> None:
    """Browsers print quotation marks around <q>; without them its words would not be marked as speech."""
    for inline in list(tree.iter("q")):
        inline.text = "“" + (inline.text or "")
        inline.tail = "”" + (inline.tail or "")
        inline.drop_tag()


def _paragraphs(body: Element) -> str:
    """Our own layout: trafilatura's puts "- " before list items, which reads as a speech dash."""
    for part in body.iter():
        gap = "\n\n" if part.tag in BLOCKS else ""
        part.text = gap + BLANKS.sub(" ", part.text or "")
        part.tail = ("\n" if part.tag == "lb" else gap) + BLANKS.sub(" ", part.tail or "")
    return PARAGRAPHS.sub("\n\n", "".join(body.itertext())).strip()
