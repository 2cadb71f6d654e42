"""XML → the elements asked for, one after the other, in bounded memory."""

import re
from collections.abc import Collection, Iterator
from io import BytesIO
from typing import Any

from ordret.read.decode import decode_marked
from ordret.read.page import MOST_ELEMENTS
from ordret.read.wire.markup import name_of
from ordret.read.xml import OPTIONS, fault

MOST_ENTITIES = 200_000  # each is a node of its own where a document names a type, 120 bytes

Element = Any  # lxml has no types of its own


class TooLargeError(ValueError):
    """More elements or entities than any report has; the message says of what how many."""


def utf8(raw: bytes) -> bytes:
    """A document in UTF-8, whatever it says of its encoding: some lie, and old ones do not say."""
    return (decode_marked(raw) or "").lstrip().encode() or raw


def elements(raw: bytes, wanted: Collection[str]) -> Iterator[Element]:
    """The outermost elements of these names of a document in UTF-8, each to be read before the next is asked for.

    Raises lxml's XMLSyntaxError where the document breaks off or is not well formed, TooLargeError where the next of
    them would fill the memory.
    """
    from lxml import etree  # type: ignore[import-untyped]

    if raw.count(b"&") > MOST_ENTITIES and b"<!DOCTYPE" in raw:
        raise TooLargeError(f"over {MOST_ENTITIES} entities")
    inside = opened = 0
    for event, each in etree.iterparse(BytesIO(raw), events=("start", "end"), encoding="utf-8", **OPTIONS):
        own = name_of(each) in wanted
        if event == "start":
            opened, inside = opened + 1, inside + own
            if opened > MOST_ELEMENTS:
                raise TooLargeError(f"over {MOST_ELEMENTS} elements in one item")
            continue
        inside -= own
        if own and not inside:
            yield each
            _forget(each)
            opened = 0


def pieces(raw: bytes, wanted: Collection[str]) -> Iterator[bytes]:
    """As `elements`, each as it stands in a document that is not well formed; one without an end ends them."""
    after = 0
    for opening in re.finditer(rb"<(%s)[\s>]" % "|".join(sorted(wanted)).encode(), raw):
        if opening.start() < after:
            continue
        ending = b"</" + opening[1] + b">"
        end = raw.find(ending, opening.end())
        if end < 0:
            return
        after = end + len(ending)
        yield raw[opening.start() : after]


def whole(raw: bytes) -> Element | None:
    """The root of a small document; None where it is not well formed, or not small."""
    from lxml import etree

    if raw.count(b"<") > 2 * MOST_ELEMENTS or raw.count(b"&") > MOST_ENTITIES:
        return None
    try:
        return etree.fromstring(raw, etree.XMLParser(encoding="utf-8", **OPTIONS))
    except etree.XMLSyntaxError:
        return None


def wrong(error: SyntaxError | TooLargeError, raw: bytes) -> tuple[str, str]:
    """The code and the words for what is wrong with a document."""
    if isinstance(error, TooLargeError):
        return "too large", str(error)
    code, words = fault(error.msg)
    return ("cut short" if code == "bad xml" and not raw.rstrip().endswith(b">") else code), words


def _forget(each: Element) -> None:
    """Free an element that has been read, and those before it."""
    each.clear(keep_tail=True)
    parent = each.getparent()
    while parent is not None and each.getprevious() is not None:
        del parent[0]
