"""The same page for programs: JSON, CSV, JSON-LD, Atom; all of one context."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_args, get_type_hints
from xml.etree import ElementTree

import msgspec

from ordret.export.write import csv_lines
from ordret.web.pages.page import Context, Feed, Page

MEDIA = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "jsonld": "application/ld+json",
    "atom": "application/atom+xml",
    "md": "text/markdown; charset=utf-8",
}
NAMES = {"json": "JSON", "csv": "CSV", "jsonld": "JSON-LD", "atom": "Atom", "md": "Markdown"}
_ATOM = "http://www.w3.org/2005/Atom"


def json(context: Context) -> bytes:
    """The whole context."""
    return msgspec.json.encode(context)


def csv(page: Page, context: Context) -> Iterator[bytes]:
    """The rows; where there are more of them the last line says so, and where they are."""
    yield from csv_lines(columns(page), context.rows)
    if context.next is not None:
        yield f"# cut after {len(context.rows)} rows; more: {context.next}\r\n".encode()


def columns(page: Page) -> tuple[str, ...]:
    """The fields of the page's rows, as its context declares them."""
    return tuple(field.name for field in fields(row_type(page)))


def row_type(page: Page) -> Any:
    """What `rows` holds, as the context declares it: `tuple[Row, ...]`."""
    return get_args(get_type_hints(page.context)["rows"])[0]


def atom(feed: Feed, base: str) -> bytes:
    """An Atom feed (RFC 4287); `base` is the address of the site, without a slash at its end."""
    root = ElementTree.Element("feed", xmlns=_ATOM)
    _text(root, "title", feed.title)
    _text(root, "id", base + feed.address)
    _text(root, "updated", max((_instant(entry.updated) for entry in feed.entries), default="1970-01-01T00:00:00Z"))
    ElementTree.SubElement(root, "link", rel="self", href=base + feed.address)
    _text(ElementTree.SubElement(root, "author"), "name", "Ordret")
    for entry in feed.entries:
        held = ElementTree.SubElement(root, "entry")
        held.set("xml:lang", entry.lang)
        _text(held, "title", entry.title)
        _text(held, "id", base + entry.address)
        _text(held, "updated", _instant(entry.updated))
        _text(held, "content", entry.words)
        ElementTree.SubElement(held, "link", href=base + entry.address)
    document: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _text(parent: Any, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = "".join(c for c in text if c.isprintable() or c in "\n\t")


def _instant(told: str) -> str:
    """A feed's times have a clock and a zone; a day begins at midnight, UTC."""
    return told if "T" in told else f"{told}T00:00:00Z"
