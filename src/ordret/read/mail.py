"""Messages as files: newsletters and press releases sent by e-mail (.eml), and pages saved as one file (MHTML).

Both are MIME (RFC 2045; MHTML: RFC 2557). Nothing in a message is fetched, and what is attached is named and left.
"""

import email
import re
from collections.abc import Callable, Iterator
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from ordret.model import Problem
from ordret.read.decode import binary, decode
from ordret.read.delivery import About, Delivery, Item, Opened, filled, headed, problem, web_address
from ordret.read.imprint import NOTHING
from ordret.read.page import Page, page_of, reports
from ordret.read.published import published, published_at

BASIS = "the message's Date header"
# A mail program makes a handful of parts; the parser's time grows with the square of those that lie in one another.
MOST_PARTS = 200
PART = re.compile(rb"boundary\s*=|message/rfc822", re.I)
GARBLED = (HeaderParseError, LookupError, RecursionError, TypeError, ValueError)  # what the library trips with
BLANK_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")


def message(opened: Opened, raw: bytes) -> Iterator[Item]:
    """The report that a message is: its page, or where that has no running text, its plain text. The day it was sent is
    the day of publication; its subject is the title where the page has none."""
    told = _parsed(opened.source, raw)
    if isinstance(told, Problem):
        yield told
        return
    page, title = _page(told), _header(told, "Subject") or None
    said = page.imprint if page else NOTHING
    body = page.text if page else _plain(told)
    if not body:
        yield problem(opened.source, "no text", "no running text in the message; save what it says as text")
        return
    text, sent = body if said.title else headed(title, body), _sent(told)
    yield from _notes(opened.source, told, text)
    yield Delivery(
        opened.source, raw, text, title=said.title or title, url=said.url, outlet=_sender(told),
        lang=_header(told, "Content-Language") or said.lang,
        published=published(sent, basis=BASIS) if sent else None, published_at=published_at(sent) if sent else None,
        apart=page.apart if page else frozenset(),
    )  # fmt: skip


def saved_page(opened: Opened, raw: bytes) -> Iterator[Item]:
    """The report in a saved page. The day of saving is none of publication; what the page says of itself holds."""
    told = _parsed(opened.source, raw)
    if isinstance(told, Problem):
        yield told
        return
    html, place = next(_bodies(told, "text/html"), ""), web_address(_header(told, "Snapshot-Content-Location"))
    yield from (filled(item, About(url=place)) for item in reports(opened.source, raw, html, address=place))


def _parsed(source: str, raw: bytes) -> Message | Problem:
    if len(PART.findall(raw)) > MOST_PARTS:
        return problem(source, "too deep", f"over {MOST_PARTS} parts in one message; save what it says as text")
    return email.message_from_bytes(raw)


def _page(told: Message) -> Page | None:
    html = next(_bodies(told, "text/html"), "")
    return page_of(html) if html else None


def _plain(told: Message) -> str:
    """The plain text, its paragraphs as printed."""
    return BLANK_LINES.sub("\n\n", next(_bodies(told, "text/plain"), "")).strip()


def _bodies(told: Message, kind: str) -> Iterator[str]:
    """The parts of a kind that hold something and are shown, not attached."""
    for part in told.walk():
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            text = _decoded(part)
            if text.strip() and not binary(text):
                yield text


def _decoded(part: Message) -> str:
    content = part.get_payload(decode=True)
    declared = _stated(part.get_content_charset)
    return decode(content, declared=declared) or "" if isinstance(content, bytes) else ""


def _notes(source: str, told: Message, text: str) -> Iterator[Problem]:
    if "\ufffd" in text:
        yield problem(source, "damaged text", "bytes in no known encoding stand as \ufffd; save the message again")
    attached = [name for part in told.walk() if (name := _stated(part.get_filename))]
    if attached and told.get_content_maintype() == "multipart":
        first = ", ".join(attached[:3])
        yield problem(source, "attachments", f"{len(attached)} not read ({first[:80]}); save and add those that matter")
    if _header(told, "Date") and not _sent(told):
        yield problem(source, "bad date", f"{_header(told, 'Date')[:40]!r} is no time of sending; no day is known")


def _sent(told: Message) -> str:
    """The time of sending in ISO form; nothing where the header holds none."""
    try:
        when = parsedate_to_datetime(_header(told, "Date"))
    except (ValueError, TypeError, OverflowError):
        return ""
    return when.isoformat() if published(when.isoformat(), basis=BASIS) else ""


def _sender(told: Message) -> str | None:
    found = _stated(lambda: parseaddr(_header(told, "From"))[0])
    return found or None


def _stated(read: Callable[[], str | None]) -> str | None:
    """What the library reads in a header; None where that is garbled, or nested so that it loses itself."""
    try:
        return read()
    except GARBLED:
        return None


def _header(told: Message, name: str) -> str:
    """A header as people read it; empty where there is none. Some programs write letters into it as they are."""
    found = next((value for key, value in told.raw_items() if key.lower() == name.lower()), "")
    plain = decode(found.encode("utf-8", "surrogateescape")) or ""
    written = _stated(lambda: str(make_header(decode_header(plain))))
    return " ".join((written or "").replace("\0", "").split())
