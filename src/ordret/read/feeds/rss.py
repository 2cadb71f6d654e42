"""RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom → their entries.

Not by feedparser: it takes a photo's line (media:description) for an entry's content, the day of an RDF feed for one of
change, resolves entities that a file declares, gives no bytes of one entry, and takes three times as long.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from ordret.model import Problem
from ordret.read.delivery import About, Item, Opened, source_name, web_address
from ordret.read.feeds.elements import Element, elements, language, words
from ordret.read.feeds.entries import Entry, line, reported

PREFIXES = {
    "http://purl.org/rss/1.0/": "", "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://purl.org/net/rss1.1#": "", "http://backend.userland.com/rss2": "", "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "", "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:", "http://purl.org/dc/terms/": "dcterms:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
}  # fmt: skip
# Publication alone: `updated`, `modified` and `lastBuildDate` are other days. RSS 1.0 has no date but dc:date.
DATES = ("published", "issued", "pubDate", "dcterms:issued", "dc:date")
CONTENTS = ("content:encoded", "content", "xhtml:body", "xhtml:div")
SUMMARIES = ("description", "summary")


@dataclass(frozen=True, slots=True)
class Head:
    """What the feed says of itself."""

    outlet: str | None
    lang: str | None


def feed(opened: Opened, raw: bytes) -> Iterator[Item]:
    """The entries with their whole text as reports, the others as addresses."""
    head: Head | None = None
    number = 0
    for element in elements(opened.source, raw, "item", "entry", charset=opened.about.charset):
        if isinstance(element, Problem):
            yield element
            continue
        number += 1
        head = head or _head(element, opened.about)
        yield from reported(_entry(element, head, base=opened.about.url), source=opened.source, number=number)


def _head(element: Element, about: About) -> Head:
    around = element.getparent()
    if around is None:
        return Head(about.outlet, about.lang)
    channel = around.find("{*}channel")
    parts = _parts(around if channel is None else channel)
    stated = words(parts.get("language", parts.get("dc:language")))
    return Head(line(words(parts.get("title"))) or about.outlet, stated or about.lang)


def _parts(element: Element) -> Mapping[str, Element]:
    """The first child of each name, the names with the prefixes that are usual."""
    found: dict[str, Element] = {}
    for child in element.iterchildren("*"):
        space, _, name = child.tag.rpartition("}")
        prefix = PREFIXES.get(space[1:]) if space else ""
        if prefix is not None:
            found.setdefault(prefix + name, child)
    return found


def _entry(element: Element, head: Head, *, base: str | None) -> Entry:
    from lxml import etree  # type: ignore[import-untyped]

    parts = _parts(element)
    content, html = _content(_first(parts, CONTENTS))
    return Entry(
        raw=etree.tostring(element, encoding="utf-8", with_tail=False), url=_url(element, parts, base),
        id=source_name(words(_first(parts, ("id", "guid")))), title=line(words(parts.get("title"))),
        content=content, html=html, summary=words(_first(parts, SUMMARIES)), date=words(_first(parts, DATES)),
        lang=words(parts.get("dc:language")) or language(element) or head.lang, outlet=head.outlet,
    )  # fmt: skip


def _first(parts: Mapping[str, Element], names: tuple[str, ...]) -> Element | None:
    return next((parts[name] for name in names if name in parts), None)


def _content(element: Element | None) -> tuple[str, bool]:
    """The content and whether it is HTML. Atom may hold it as text, as HTML in text, or as elements; or elsewhere."""
    from lxml import etree

    if element is None or element.get("src"):
        return "", False
    if len(element):
        inside = (etree.tostring(child, encoding="unicode", method="html") for child in element)
        return (element.text or "") + "".join(inside), True
    is_text = element.tag.endswith("Atom}content") and element.get("type", "text") in ("text", "text/plain")
    return words(element), not is_text


def _url(element: Element, parts: Mapping[str, Element], base: str | None) -> str | None:
    """Where the entry says its report is: a link, or an identity that serves as one. Relative to the feed's own."""
    links = (child for child in element.iterchildren("{*}link") if child.get("rel", "alternate") == "alternate")
    stated = [child.get("href") or words(child) for child in links]
    guid = parts.get("guid")
    if guid is not None and guid.get("isPermaLink", "true") != "false":
        stated.append(web_address(words(guid)) or "")
    return next((found for found in (_joined(element.base or base, url) for url in stated if url) if found), None)


def _joined(base: str | None, url: str) -> str | None:
    try:
        return web_address(urljoin(base or "", url.strip()))
    except ValueError:
        return None
