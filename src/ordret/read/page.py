"""Web pages: the report's own text out of what surrounds it."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ordret.model import Problem
from ordret.read.decode import decode
from ordret.read.delivery import Delivery, headed, problem
from ordret.read.imprint import Imprint, imprint

# A tree takes some fifteen times the page's memory; the largest real news pages are about 3 MB, mostly scripts.
LARGEST = 10_000_000
# Beyond these a page is hostile or broken, not long: news pages have 1,000 to 15,000 elements. trafilatura's time grows
# with the square of the inline ones in a paragraph (10,000: 6 s), with the number of all others (50,000: 4 s).
MOST_ELEMENTS, MOST_INLINE = 50_000, 2_000
INLINE = ("b", "strong", "i", "em", "u", "span", "font", "small", "sub", "sup", "mark", "code", "tt", "big", "del", "ins")
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


def page(source: str, raw: bytes, *, numbered: bool) -> Iterator[Delivery | Problem]:
    """The report in a web page. A problem alone where the page holds no running text."""
    declared = DECLARED.search(raw, 0, 2048)
    html = decode(raw, declared=declared[1].decode() if declared else None)
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
    if len(html) > LARGEST or html.count("<") > 2 * MOST_ELEMENTS:
        return None
    from trafilatura import load_html

    for library in ("trafilatura", "htmldate"):  # they warn on standard error, where only the command line speaks
        logging.getLogger(library).addHandler(logging.NullHandler())
    tree = load_html(html)
    if tree is None:
        return None
    said = imprint(tree)
    body = _body(tree)
    return Page(headed(said.title, body), said) if body else None


def _body(tree: Element) -> str:
    """The paragraphs trafilatura takes for the report: precisely, or where that leaves nothing, less strictly."""
    from lxml.etree import strip_tags  # type: ignore[import-untyped]
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    _print_marks(tree)
    if sum(1 for _ in tree.iter(INLINE)) > MOST_INLINE:
        strip_tags(tree, *INLINE)
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
