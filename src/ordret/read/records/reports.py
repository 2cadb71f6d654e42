"""A record of named fields, from JSON or a table → the report in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from ordret.model import Problem, When
from ordret.read.decode import binary, mended
from ordret.read.delivery import About, Delivery, Opened, headed, problem
from ordret.read.imprint import NOTHING
from ordret.read.page import STUB, Page, page_of
from ordret.read.published import counted, published, published_at
from ordret.read.records.dialects import Names, chosen, misfits

WANTED = "a report is an object with text or html and, where known, url or id, title, lang, outlet, published"
BASIS = "the record's date"
CUT = re.compile(r"\[\+\d+ chars\]\s*$")  # how NewsAPI ends the 200 characters that it gives of a text


@dataclass(frozen=True, slots=True)
class Row:
    """What is read of one record; None where it does not say."""

    url: str | None = None
    id: str | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None
    lang: str | None = None
    outlet: str | None = None
    published: str | None = None


def report(
    opened: Opened, fields: Mapping[str, object], *, number: str, names: Names, raw: bytes | None = None
) -> Iterator[Delivery | Problem]:
    """The report in a record, and what is wrong with it. `number` is its place in what is open.

    Without bytes of its own it is kept as JSON of the fields that were read.
    """
    found = chosen(fields, names, opened.columns)
    row = Row(**{field: value for field, (_, value) in found.items()})
    place = f"{opened.source}#{number}"
    known = row.url or (f"{opened.source}#{row.id}" if row.id else None)
    odd = list(misfits(fields, names, opened.columns))
    if not (row.text or row.html) and any(field in ("text", "html") for field, _ in odd):
        yield problem(place, "bad json", f"its text is no text; {WANTED}")
        return
    for _, name in odd:
        hint = f"{name} is no string, nor a number where that may be, or no name in one line; left out"
        yield problem(known or place, "bad field", hint)
    kept = raw if raw is not None else _canonical({name: fields[name] for name, _ in found.values()})
    yield from _report(known or place, kept, row, about=opened.about, numbered=opened.source == "-" and not known)


def _canonical(fields: Mapping[str, object]) -> bytes:
    """The same fields give the same bytes, in whatever order a file holds them and whatever else is in it."""
    return msgspec.json.encode(fields, order="sorted")


def _report(name: str, raw: bytes, row: Row, *, about: About, numbered: bool) -> Iterator[Delivery | Problem]:
    page = page_of(mended(row.html), address=row.url) if row.html and not row.text else None
    text = _text(row, page)
    if not text.strip() or binary(row.text or row.html or ""):
        yield problem(name, "no text", f"nothing to read in it; {WANTED}")
        return
    if "\ufffd" in text:
        yield problem(name, "damaged text", "some characters are broken and stand as \ufffd; write the record as UTF-8")
    if page and page.stub:
        yield problem(name, "stub", STUB)
    if CUT.search(text):
        yield problem(name, "cut short", "only the beginning of its text was delivered; add the whole report")
    delivery = _delivery(name, raw, row, page=page, text=text)
    if row.published and not delivery.published:
        hint = f"{row.published[:40]!r} is no day of publication; write YYYY-MM-DD or an ISO time"
        yield problem(name, "bad date", hint)
    yield replace(delivery, numbered=numbered, outlet=delivery.outlet or about.outlet, lang=delivery.lang or about.lang)


def _text(row: Row, page: Page | None) -> str:
    """`text` with its title, or the page's own text; a page without a title of its own gets the record's.

    Nothing where there is no more than the title.
    """
    body = mended(row.text or (page.text if page else ""))
    if body.strip() in ("", _title(row)):
        return ""
    title = page.imprint.title if page else None
    return body if title else headed(_title(row), body)


def _delivery(name: str, raw: bytes, row: Row, *, page: Page | None, text: str) -> Delivery:
    """What the record says outranks what its page says, but for the title, which is the page's as printed."""
    said = page.imprint if page else NOTHING
    when, moment = _day(row.published) if row.published else (said.published, said.published_at)
    return Delivery(
        name, raw, text, title=said.title or _title(row), url=row.url or said.url, outlet=row.outlet or said.outlet,
        lang=row.lang or said.lang, published=when, published_at=moment, apart=page.apart if page else frozenset(),
    )  # fmt: skip


def _title(row: Row) -> str | None:
    return mended(row.title or "").strip() or None


def _day(words: str) -> tuple[When | None, datetime | None]:
    """The day with the words as delivered, and the moment where they tell it."""
    stated = counted(words)
    if stated is None:
        return published(words, basis=BASIS), published_at(words)
    when = published(stated, basis=BASIS)
    return (replace(when, words=words) if when else None), published_at(stated)
