"""NITF: one report with its head."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ordret.read.delivery import Item, Opened, Withdrawal, problem, source_name, web_address
from ordret.read.wire.markup import text_of
from ordret.read.wire.told import Told, edition_of, is_killed, reports
from ordret.read.wire.trees import TooLargeError, elements, utf8, wrong
from ordret.read.xml import LANG

Element = Any  # lxml has no types of its own


class Printed(NamedTuple):
    """What is printed of an item."""

    title: str | None
    byline: str | None
    dateline: str | None
    body: str


NOTHING = Printed(None, None, None, "")


def nitf(opened: Opened, raw: bytes) -> Iterator[Item]:
    """The report in an NITF document, or that it, or another that it names, is withdrawn."""
    from lxml.etree import XMLSyntaxError  # type: ignore[import-untyped]

    try:
        for document in elements(utf8(raw), ("nitf",)):
            yield from _document(opened, raw, document)
    except (XMLSyntaxError, TooLargeError) as error:
        code, words = wrong(error, raw)
        yield problem(opened.source, code, f"{words}; deliver it again, whole")


def _document(opened: Opened, raw: bytes, document: Element) -> Iterator[Item]:
    told = _told(opened, raw, document)
    data = document.find("{*}head/{*}docdata")
    other = data.get("management-doc-idref") if data is not None else None
    if other and is_killed(data.get("management-idref-status") or ""):
        yield Withdrawal(other, raw, True, edition_of(told), opened.source)
    if told.body or not other or told.status:
        yield from reports(told)


def _told(opened: Opened, raw: bytes, document: Element) -> Told:
    def of(path: str, name: str) -> str | None:
        element = document.find(f"{{*}}head/{{*}}{path}")
        return ((element.get(name) or "").strip() or None) if element is not None else None

    content, status = printed(document), of("docdata", "management-status")
    id_ = source_name(of("docdata/{*}doc-id", "id-string"))
    issued = of("docdata/{*}date.issue", "norm") or of("pubdata", "date.publication")
    released = of("docdata/{*}date.release", "norm")
    corrects = document.find("{*}head/{*}docdata/{*}correction")
    return Told(
        source=id_ or opened.source, place=opened.source, raw=raw, title=content.title, byline=content.byline,
        dateline=content.dateline, body=content.body, outlet=_outlet(document), lang=_language(document),
        url=web_address(of("pubdata", "ex-ref")), created=issued or released, status=status,
        version=of("docdata/{*}du-key", "version"), signals=() if corrects is None else ("correction",),
        embargo=_embargo(status, released),
        note=of("docdata/{*}correction", "info") or of("docdata/{*}ed-msg", "info"),
    )  # fmt: skip


def printed(document: Element) -> Printed:
    """Headline, byline, dateline, and the body with the line that signs it."""
    head = document.find("{*}body/{*}body.head")
    content, end = document.find("{*}body/{*}body.content"), document.find("{*}body/{*}body.end")
    parts = [text_of(part) for part in (content, end) if part is not None]
    title = document.find("{*}body/{*}body.head/{*}hedline/{*}hl1")
    return Printed(
        line(title) or line(document.find("{*}head/{*}title")),
        line(head.find("{*}byline")) if head is not None else None,
        line(head.find("{*}dateline")) if head is not None else None,
        "\n\n".join(filter(None, parts)),
    )


def line(element: Element | None) -> str | None:
    """What an element says, on one line; None where there is none, or it is empty."""
    return (" ".join(text_of(element).split()) or None) if element is not None else None


def _outlet(document: Element) -> str | None:
    """Whose report it is: its distributor as printed, else who publishes it, else who has the rights."""
    told = line(document.find("{*}body/{*}body.head/{*}distributor"))
    for path, name in (("pubdata", "name"), ("docdata/{*}doc.copyright", "holder")):
        element = document.find(f"{{*}}head/{{*}}{path}")
        told = told or (((element.get(name) or "").strip() or None) if element is not None else None)
    return told


def _language(document: Element) -> str | None:
    parts = (document.find("{*}body/{*}body.content"), document.find("{*}body"), document)
    return next((part.get(LANG) for part in parts if part is not None and part.get(LANG)), None)


def _embargo(status: str | None, released: str | None) -> str | None:
    """The day of release holds a report back where its status says so, or where it is a moment: most wires print the
    day of issue there as well."""
    if (status or "").lower() == "embargoed":
        return released or ""
    return released if released and "T" in released.upper() else None
