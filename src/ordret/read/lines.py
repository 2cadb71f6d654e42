"""JSON lines, and JSON files with one report or a list of them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from ordret.model import Problem
from ordret.read.decode import binary, decode, mended
from ordret.read.delivery import Delivery, Item, headed, problem
from ordret.read.imprint import NOTHING, Imprint
from ordret.read.page import Page, page_of
from ordret.read.published import published, published_at
from ordret.read.wire.ninjs import fields_of, ninjs

WANTED = "a report is an object with text or html and, where known, url or id, title, lang, outlet, published"
BASIS = "the record's date"


@dataclass(frozen=True, slots=True)
class Row:
    """What is read of one object; other fields are let be."""

    url: str | None = None
    id: str | int | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None
    lang: str | None = None
    language: str | None = None
    outlet: str | None = None
    published: str | int | None = None
    date: str | int | None = None


OPTIONAL = tuple(name for name in Row.__dataclass_fields__ if name not in ("text", "html"))
ROW = msgspec.json.Decoder(Row)
ROWS = msgspec.json.Decoder(list[msgspec.Raw])


def lines(source: str, raws: Iterable[bytes | None]) -> Iterator[Item]:
    """The reports in JSON lines, one at a time. None stands for a line that is too long to be held."""
    for number, raw in enumerate(raws, start=1):
        if raw is None:
            yield problem(f"{source}#{number}", "too large", "the line is too long for one report; split it")
        elif raw.strip():
            yield from _record(source, raw.strip(), number=number)


def document(source: str, raw: bytes) -> Iterator[Item]:
    """The reports in a JSON file: one object, or a list of objects. A problem alone if it is neither."""
    data = raw.removeprefix(b"\xef\xbb\xbf").strip()
    try:
        rows = [data] if data.startswith(b"{") else [bytes(row) for row in ROWS.decode(data)]
    except (ValueError, RecursionError) as error:
        yield problem(source, "bad json", f"{error}; {WANTED}")
        return
    for number, row in enumerate(rows, start=1):
        yield from _record(source, row, number=number)


def _record(source: str, raw: bytes, *, number: int) -> Iterator[Item]:
    place = f"{source}#{number}"
    try:
        wire = fields_of(_loose(raw)) if b'"uri"' in raw else None
        if wire is not None:
            yield from ninjs(place, raw, wire)
            return
        row, odd = _row(raw)
    except (ValueError, RecursionError) as error:
        yield problem(place, "bad json", f"{error}; {WANTED}")
        return
    known = row.url or (f"{source}#{row.id}" if row.id not in (None, "") else None)
    for name in odd:
        yield problem(
            known or place, "bad field", f"{name} is neither a string nor, where that may be, a number; left out"
        )
    yield from _report(known or place, raw, row, numbered=source == "-" and not known)


def _row(raw: bytes) -> tuple[Row, tuple[str, ...]]:
    """The row, and the names of what was left out of it. Strictly first, then leniently."""
    try:
        return ROW.decode(raw), ()
    except (msgspec.DecodeError, UnicodeDecodeError):
        fields = msgspec.convert(_loose(raw), dict[str, Any])
    odd = tuple(name for name in OPTIONAL if not _fits(name, fields.get(name)))
    return msgspec.convert({name: value for name, value in fields.items() if name not in odd}, Row), odd


def _loose(raw: bytes) -> Any:
    """JSON in another encoding, or with an unpaired surrogate or a line break inside a string."""
    loose = json.dumps(json.loads(decode(raw) or "", strict=False), ensure_ascii=False)
    return json.loads(loose.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def _fits(name: str, value: object) -> bool:
    try:
        msgspec.convert({name: value}, Row)
    except msgspec.ValidationError:
        return False
    return True


def _report(name: str, raw: bytes, row: Row, *, numbered: bool) -> Iterator[Delivery | Problem]:
    page = page_of(mended(row.html)) if row.html and not row.text else None
    text = _text(row, page)
    if not text.strip() or binary(row.text or row.html or ""):
        yield problem(name, "no text", f"nothing to read in it; {WANTED}")
        return
    if "\ufffd" in text:
        yield problem(name, "damaged text", "some characters are broken and stand as \ufffd; write the record as UTF-8")
    words = _day(row)
    if words and not published(words, basis=BASIS):
        yield problem(name, "bad date", f"{words[:40]!r} is no day of publication; write YYYY-MM-DD or an ISO time")
    yield _delivery(name, raw, row, said=page.imprint if page else NOTHING, text=text, numbered=numbered)


def _text(row: Row, page: Page | None) -> str:
    """`text` with its title, or the page's own text; a page without a title of its own gets the record's.

    Nothing where there is no more than the title.
    """
    body = mended(row.text or (page.text if page else ""))
    if body.strip() in ("", _title(row)):
        return ""
    title = page.imprint.title if page else None
    return body if title else headed(_title(row), body)


def _delivery(name: str, raw: bytes, row: Row, *, said: Imprint, text: str, numbered: bool) -> Delivery:
    """What the record says outranks what its page says, but for the title, which is the page's as printed."""
    words = _day(row)
    return Delivery(
        name, raw, text, title=said.title or _title(row), url=row.url or said.url, outlet=row.outlet or said.outlet,
        lang=row.lang or row.language or said.lang, numbered=numbered,
        published=published(words, basis=BASIS) if words else said.published,
        published_at=published_at(words) if words else said.published_at,
    )  # fmt: skip


def _title(row: Row) -> str | None:
    return mended(row.title or "").strip() or None


def _day(row: Row) -> str:
    return str(row.published or row.date or "")
