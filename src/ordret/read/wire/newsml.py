"""NewsML-G2: news items, alone or many in a message, with their text inline as NITF, XHTML or plain."""

from collections.abc import Iterator
from typing import Any

from ordret.read.delivery import Item, Opened, problem, source_name, web_address
from ordret.read.wire.markup import name_of, text_of, text_of_html
from ordret.read.wire.nitf import NOTHING, Printed, line, printed
from ordret.read.wire.told import Told, code, reports
from ordret.read.wire.trees import TooLargeError, elements, pieces, utf8, whole, wrong
from ordret.read.xml import LANG

NEWS = "newsItem"
OTHERS = {
    "packageItem": "a list of items", "planningItem": "a plan", "conceptItem": "a concept",
    "knowledgeItem": "a list of concepts",
}  # fmt: skip
WANTED = frozenset((NEWS, *OTHERS))
TEXTS = frozenset(("", "text", "composite"))  # classes of items that may hold text

Element = Any  # lxml has no types of its own


def newsml(opened: Opened, raw: bytes) -> Iterator[Item]:
    """The reports in a NewsML-G2 document, and what is withdrawn by it. Of one that is broken all items that are whole
    are read."""
    from lxml.etree import XMLSyntaxError  # type: ignore[import-untyped]

    taken, document = 0, utf8(raw)
    try:
        for taken, item in enumerate(elements(document, WANTED), start=1):
            yield from reports(_told(opened, raw, item, number=taken))
    except (XMLSyntaxError, TooLargeError) as error:
        code, words = wrong(error, document)
        yield problem(opened.source, code, f"{words}; the items that are whole were read: deliver the rest again")
        yield from _rest(opened, document, after=taken + 1)


def _rest(opened: Opened, raw: bytes, *, after: int) -> Iterator[Item]:
    """The items that come after a broken one."""
    for number, piece in enumerate(pieces(raw, WANTED), start=1):
        if number <= after:
            continue
        item = whole(piece)
        if item is None:
            yield problem(f"{opened.source}#{number}", "bad xml", "it cannot be read by itself either; left out")
        else:
            yield from reports(_told(opened, piece, item, number=number))


def _told(opened: Opened, raw: bytes, item: Element, *, number: int) -> Told:
    from lxml.etree import tostring

    guid, content = source_name(item.get("guid")), _content(item)
    meta, about = "{*}itemMeta/{*}", "{*}contentMeta/{*}"
    return Told(
        source=guid or f"{opened.source}#{number}", place=opened.source,
        raw=raw if item.getparent() is None else tostring(item, encoding="utf-8", with_tail=False),
        title=line(item.find(f"{about}headline")) or content.title,
        byline=content.byline or line(item.find(f"{about}by")),
        dateline=content.dateline or line(item.find(f"{about}dateline")),
        body=content.body, outlet=_outlet(item), lang=_language(item), url=_address(item), version=item.get("version"),
        created=line(item.find(f"{meta}versionCreated")) or line(item.find(f"{meta}firstCreated")),
        status=next(_codes(item, f"{meta}pubStatus"), None), signals=tuple(_codes(item, f"{meta}signal")),
        embargo=_embargo(item), note=line(item.find(f"{meta}edNote")), what=_what(item, content.body),
    )  # fmt: skip


def _content(item: Element) -> Printed:
    """The first of its renderings that holds text."""
    each = (_rendered(inline) for inline in item.iterfind("{*}contentSet/*"))
    return next((found for found in each if found.body), NOTHING)


def _rendered(inline: Element) -> Printed:
    kind = (inline.get("contenttype") or "").lower()
    if name_of(inline) == "inlineData" and not inline.get("encoding"):
        words = inline.text or ""
        return NOTHING._replace(body=text_of_html(words) if "html" in kind else words.strip())
    if name_of(inline) != "inlineXML":
        return NOTHING
    nitf = inline.find("{*}nitf")
    return printed(nitf) if nitf is not None else NOTHING._replace(body=text_of(inline))


def _outlet(item: Element) -> str | None:
    """Whose news it is: the agencies that it names, of several all; else who provides it, else who has the rights."""
    for path in ("contentMeta/{*}infoSource", "itemMeta/{*}provider", "rightsInfo/{*}copyrightHolder"):
        names = dict.fromkeys(filter(None, map(_name, item.iterfind("{*}" + path))))
        if names:
            return "/".join(names)
    return None


def _name(party: Element) -> str | None:
    told = line(party.find("{*}name")) or (party.get("literal") or "").strip()
    return told or (party.get("qcode") or "").partition(":")[2].strip() or None


def _language(item: Element) -> str | None:
    told = item.find("{*}contentMeta/{*}language")
    inline = item.find("{*}contentSet/*")
    of_content = told.get("tag") if told is not None else None
    tag: str | None = of_content or (inline.get(LANG) if inline is not None else None) or item.get(LANG)
    return tag


def _address(item: Element) -> str | None:
    """Where the item is shown to readers."""
    remote = item.iterfind("{*}contentSet/{*}remoteContent")
    shown = (each.get("href") or "" for each in remote if code(each.get("rendition") or "") == "web")
    return next(filter(None, map(web_address, shown)), None)


def _codes(item: Element, path: str) -> Iterator[str]:
    return (each.get("qcode") or each.get("uri") or "" for each in item.iterfind(path))


def _embargo(item: Element) -> str | None:
    embargoed = item.find("{*}itemMeta/{*}embargoed")
    return None if embargoed is None else line(embargoed) or ""


def _what(item: Element, body: str) -> str:
    if name_of(item) != NEWS:
        return OTHERS[name_of(item)]
    named = code(next(_codes(item, "{*}itemMeta/{*}itemClass"), ""))
    return "text" if body or named in TEXTS else named
