"""Web pages: the report's own text out of what surrounds it."""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ordret.model import Problem
from ordret.outlets import outlet_of
from ordret.read.decode import decode_marked
from ordret.read.delivery import Delivery, headed, problem
from ordret.read.imprint import NOTHING, Imprint, imprint
from ordret.read.pages import ticker
from ordret.read.pages.blocks import tight
from ordret.read.pages.boxes import offers_behind, set_apart
from ordret.read.pages.front import is_front
from ordret.read.pages.paywall import is_stub

# Beyond these a page is broken or hostile, not long: news pages reach 3 MB (mostly scripts) and 15,000 elements. A tree
# takes some fifteen times the page's memory. Time grows with the square of the inline elements of a paragraph (10,000:
# 6 s) and of the attributes of a tag (50,000: 39 s), otherwise with the number of elements (50,000: 5 s).
LARGEST, MOST_ELEMENTS, MOST_INLINE, MOST_ATTRIBUTES = 10_000_000, 50_000, 2_000, 10_000
INLINE = (
    "b", "strong", "i", "em", "u", "span", "font", "small", "sub", "sup", "mark", "code", "tt", "big", "del", "ins",
)  # fmt: skip
LONG_TAG = re.compile(r"<[^<>]{20000,}")
HTML = re.compile(r"<html\b", re.I)
BLANKS = re.compile(r"[ \t\r\n\f]+")
PARAGRAPHS = re.compile(r"[ \t]*\n[ \t]*\n\s*")
BLOCKS = ("p", "head", "quote", "list", "item", "code", "table", "row", "cell", "div")
STUB = "the rest is behind a paywall; what stands before it is taken"

Element = Any  # lxml has no types of its own


@dataclass(frozen=True, slots=True)
class Page:
    """`text` is the title, a blank line, and the paragraphs with blank lines between them. `apart` as in `Delivery`.
    `stub`: the rest is behind a paywall."""

    text: str
    imprint: Imprint
    apart: frozenset[str] = frozenset()
    stub: bool = False


def page(
    source: str, raw: bytes, *, charset: str | None = None, address: str | None = None
) -> Iterator[Delivery | Problem]:
    """The report in a web page, or those that a live ticker is made of. A problem alone where there is none. `charset`
    is what the server declares; as in browsers it outranks what the page does. `address` is where the page was found.
    """
    yield from reports(source, raw, decode_marked(raw, charset=charset) or "", address=address)


def reports(source: str, raw: bytes, html: str, *, address: str | None = None) -> Iterator[Delivery | Problem]:
    """As `page`, of a page that is decoded."""
    tree = _tree(html) if html else None
    said = imprint(tree) if tree is not None else NOTHING
    entries = ticker.entries(tree) if tree is not None else None
    if entries is not None:
        yield from ticker.delivered(source, entries, said)
    elif tree is not None and is_front(tree):
        yield problem(source, "no report", "a page of teasers; add the pages it names")
    elif tree is not None and (found := _report(tree, said, address or source)):
        yield from _noted(source, found)
        if said.misdated:
            yield problem(source, "bad date", f"{said.misdated[:40]!r} is no day of publication; its day is left open")
        yield Delivery(
            source, raw, found.text, title=said.title, url=said.url, outlet=said.outlet, lang=said.lang,
            published=said.published, published_at=said.published_at, apart=found.apart,
        )  # fmt: skip
    elif is_beyond_reading(html):
        yield problem(source, "too large", "larger than any page of news; save its text as a plain text file")
    else:
        yield problem(source, "no text", "no report found in the page; save its text as a plain text file")


def page_of(html: str, *, address: str | None = None) -> Page | None:
    """Reads a page; None where it has no running text, is no report but a page of teasers or a live ticker, is over
    10 MB, or is larger or deeper than any page of news."""
    tree = _tree(html)
    if tree is None or ticker.entries(tree) is not None or is_front(tree):
        return None
    return _report(tree, imprint(tree), address)


def _tree(html: str) -> Element | None:
    if is_beyond_reading(html):
        return None
    from trafilatura import load_html

    for library in ("trafilatura", "htmldate"):  # they warn on standard error, where only the command line speaks
        logging.getLogger(library).addHandler(logging.NullHandler())
    tree = load_html(html if HTML.search(html) else f"<html><body>{html}</body></html>")
    return None if tree is None or _is_beyond_following(tree) else tree


def _report(tree: Element, said: Imprint, address: str | None) -> Page | None:
    _print_marks(tree)
    body = _body(tree)
    if body in ("", said.title):
        return None
    stub = is_stub(tree, body, outlet_of(said.url, address))
    offers = frozenset(map(tight, offers_behind(body))) if stub else frozenset()
    return Page(headed(said.title, body), said, set_apart(tree, body) | offers, stub)


def _noted(source: str, found: Page) -> Iterator[Problem]:
    if "\ufffd" in found.text:
        yield problem(source, "damaged text", "bytes in no known encoding stand as \ufffd; fetch it again")
    if found.stub:
        yield problem(source, "stub", STUB)


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
