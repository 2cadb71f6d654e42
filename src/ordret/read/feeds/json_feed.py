"""JSON Feed 1 and 1.1 → its entries."""

from collections.abc import Iterator
from typing import Any

import msgspec

from ordret.read.decode import decode
from ordret.read.delivery import Item, Opened, problem, source_name, web_address
from ordret.read.feeds.entries import Entry, line, reported
from ordret.read.records.lines import fault


class Feed(msgspec.Struct):
    """What is read of a feed; the entries each by itself, so that a bad one loses itself alone."""

    items: list[msgspec.Raw]
    title: Any = None
    language: Any = None


def json_feed(opened: Opened, raw: bytes) -> Iterator[Item]:
    """The entries with their whole text as reports, the others as addresses."""
    try:
        feed = msgspec.json.decode((decode(raw) or "").encode(), type=Feed)
    except (ValueError, RecursionError) as error:
        yield problem(opened.source, "bad json", f"no JSON Feed ({fault(error)}); fetch it again")
        return
    outlet = line(_string(feed.title)) or opened.about.outlet
    lang = _string(feed.language) or opened.about.lang
    for number, each in enumerate(feed.items, start=1):
        try:
            fields = msgspec.json.decode(each, type=dict[str, Any])
        except (ValueError, RecursionError) as error:
            yield problem(f"{opened.source}#{number}", "bad json", f"no entry ({fault(error)}); the others are taken")
            continue
        entry = _entry(bytes(each), fields, outlet=outlet, lang=lang)
        yield from reported(entry, source=opened.source, number=number)


def _entry(raw: bytes, fields: dict[str, Any], *, outlet: str | None, lang: str | None) -> Entry:
    html, text = _string(fields.get("content_html")), _string(fields.get("content_text"))
    id_ = _string(fields.get("id"))
    return Entry(
        raw=raw, url=web_address(_string(fields.get("url"))) or web_address(id_), id=source_name(id_),
        title=line(_string(fields.get("title"))), content=html or text, html=bool(html),
        summary=_string(fields.get("summary")), date=_string(fields.get("date_published")),
        lang=_string(fields.get("language")) or lang, outlet=outlet,
    )  # fmt: skip


def _string(value: object) -> str:
    """Some write numbers where the form wants strings; anything else counts as not there."""
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
