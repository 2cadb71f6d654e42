"""Rows of `ordret export articles` → the same articles: nothing of them is decided anew."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, Any, Literal, TypeGuard

import msgspec
from msgspec import Meta

from ordret.model import Edition, Span, When, article_id
from ordret.read.delivery import Delivery, Kept, Taken, Withdrawal, problem

OWN = ("raw_sha256", "source", "text")  # no other record has all of them
Time = Annotated[datetime, Meta(tz=True)]


class Withdrawn(msgspec.Struct, frozen=True):
    """That the source lets no version of the report be used."""

    what: Literal["killed", "withheld"]
    file: str
    at: Time | None = None
    words: str | None = None
    raw_sha256: str = ""


class Row(msgspec.Struct, frozen=True):
    """What is read of a row; its groups are concluded anew."""

    id: str
    source: str
    lang: str
    text: str
    raw_sha256: str
    fetched: Time
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    skip: tuple[tuple[int, int], ...] = ()
    published: When | None = None
    published_at: Time | None = None
    current: bool = True
    notice: Withdrawn | None = None


KEPT = frozenset(Row.__struct_fields__)


def is_exported(fields: object) -> TypeGuard[Mapping[str, Any]]:
    """Whether a record is one of Ordret's own rows."""
    return isinstance(fields, Mapping) and all(isinstance(fields.get(name), str) for name in OWN)


def row_of(fields: Mapping[str, Any]) -> Row:
    """Raises ValueError for what no record exports."""
    row = msgspec.convert(fields, Row)
    if "\0" in row.text or not row.text.strip():
        raise ValueError("`text` is no text that a record keeps")
    if any(not 0 <= start < end <= len(row.text) for start, end in row.skip):
        raise ValueError("`skip` reaches out of the text")
    return row


def exported(place: str, raw: bytes, fields: Mapping[str, Any]) -> Iterator[Taken]:
    """The article of a row, and that it was withdrawn, with the row itself for the bytes that were delivered."""
    try:
        row = row_of(fields)
    except ValueError as error:
        yield problem(place, "bad row", f"no article as Ordret exports it in JSON lines or Parquet: {error}")
        return
    yield from article(place, row, raw)
    if row.notice and is_whole(row):
        yield withdrawal(row.source, row.notice, raw)


def article(place: str, row: Row, raw: bytes) -> Iterator[Taken]:
    """The article of a row, if the row is whole."""
    if not is_whole(row):
        hint = f"{row.id!r} is not the id of this source and text; one of them was changed, so it was not taken"
        yield problem(place, "bad id", hint)
        return
    # A day without words is one that the record inferred from others: it is inferred again.
    printed = row.published if row.published and row.published.words is not None else None
    yield Delivery(
        row.source, raw, row.text, title=row.title, url=row.url, outlet=row.outlet, lang=row.lang,
        published=printed, published_at=row.published_at, numbered=row.source.startswith("-#"),
        kept=Kept(row.lang, tuple(Span(*each) for each in row.skip), row.fetched),
    )  # fmt: skip


def withdrawal(source: str, notice: Withdrawn, raw: bytes) -> Withdrawal:
    """That the report of a source was withdrawn; `raw` is the notice."""
    edition = Edition(made=notice.at, note=notice.words)
    return Withdrawal(source, raw, notice.what == "killed", edition, notice.file)


def is_whole(row: Row) -> bool:
    return row.id == article_id(row.source, row.text)
