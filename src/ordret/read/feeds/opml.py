"""OPML: a list of feeds → their addresses."""

from collections.abc import Iterator

from ordret.model import Problem
from ordret.read.delivery import About, Item, Opened, Pointer, web_address
from ordret.read.feeds.elements import elements
from ordret.read.feeds.entries import line


def opml(opened: Opened, raw: bytes) -> Iterator[Item]:
    """An address for each outline that names a feed, with the title the list gives it; groups and notes name none."""
    for element in elements(opened.source, raw, "outline", charset=opened.about.charset):
        if isinstance(element, Problem):
            yield element
            continue
        url = web_address(element.get("xmlUrl") or element.get("xmlurl"))
        if url:
            label = line(element.get("title") or element.get("text") or "")
            yield Pointer(opened.source, url, About(outlet=label, lang=element.get("language")))
