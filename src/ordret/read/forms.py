"""What is open, whatever its form, → the reports in it: a form is known by its content and has a reader of its own."""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from ordret.read.bounds import few, in_bounds
from ordret.read.casefile import archive, casefile
from ordret.read.decode import decode
from ordret.read.delivery import LARGEST, Delivery, Item, Opened, filled, problem
from ordret.read.feeds import feed, json_feed, opml, sitemap
from ordret.read.kinds import UNCERTAIN, Kind, LeftOut, is_wide, kind_of
from ordret.read.mail import message, saved_page
from ordret.read.packed import unpacked
from ordret.read.page import page
from ordret.read.pdf import pdf
from ordret.read.plain import plain
from ordret.read.records import document, lines
from ordret.read.streams import begun, each_line
from ordret.read.tables import arrow_file, arrow_stream, csv, parquet
from ordret.read.warc import wacz, warc
from ordret.read.wire.newsml import newsml
from ordret.read.wire.nitf import nitf

STDIN = "-"
RECORDS = ("lines", "document")
ARCHIVES = ("warc", "wacz", "zip", "gzip", "zstd")  # of files, each with its own problems


def items(opened: Opened) -> Iterator[Item]:
    """The reports in what is open, what is wrong with it, and what it points to.

    A form that can be large is read as a stream, so that memory stays flat; any other is held whole, up to `LARGEST`.
    """
    first = opened.stream.readline(LARGEST + 1)
    kind = kind_of(first, opened.source, media=opened.about.media)
    if isinstance(kind, LeftOut) and kind not in UNCERTAIN:  # its first element or words may stand further down
        yield problem(opened.source, kind.code, kind.hint)
    elif not isinstance(kind, LeftOut) and kind in STREAMED and not is_wide(first):
        yield from _formed(kind, opened.source, STREAMED[kind](replace(opened, stream=begun(first, opened.stream))))
    else:
        yield from _whole(opened, first + opened.stream.read(LARGEST + 1 - len(first)))


def _whole(opened: Opened, raw: bytes) -> Iterator[Item]:
    if not raw.strip():
        return iter([problem(opened.source, "empty", "nothing in it")])
    if len(raw) > LARGEST:
        hint = "over 50 MB; split it, or give JSON lines in a file named .jsonl"
        return iter([problem(opened.source, "too large", hint)])
    kind = kind_of(raw, opened.source, media=opened.about.media)
    if isinstance(kind, LeftOut):
        return iter([problem(opened.source, kind.code, kind.hint)])
    if kind in STREAMED:
        return _formed(kind, opened.source, STREAMED[kind](replace(opened, stream=io.BytesIO(_utf8(raw)))))
    return _formed(kind, opened.source, MANY[kind](opened, raw) if kind in MANY else _alone(kind, opened, raw))


def _formed(kind: Kind, source: str, found: Iterator[Item]) -> Iterator[Item]:
    """What was found, each report with the form it was taken from; that there is nothing is said, too."""
    held = found if kind in ARCHIVES else few(source, found)
    first = next(held, None)
    if first is None:
        hint = f"taken for {NAMES.get(kind, kind)}; it holds no report and names none"
        return iter([problem(source, "empty", hint)])
    return (each for item in chain([first], held) for each in _named(kind, item))


def _named(kind: Kind, item: Item) -> Iterator[Item]:
    """A report with the name of its form: of the outermost where one lies in another; a record may have one itself."""
    if not isinstance(item, Delivery):
        return iter([item])
    own = item.form if kind in RECORDS else ""
    return in_bounds(replace(item, form=own or NAMES.get(kind, item.form)))


def _lines(opened: Opened) -> Iterator[Item]:
    return lines(opened, each_line(opened.stream))


def _utf8(raw: bytes) -> bytes:
    return (decode(raw) or "").encode() if is_wide(raw) else raw


def _unpacked(opened: Opened) -> Iterator[Item]:
    return unpacked(opened, items)


def _warc(opened: Opened) -> Iterator[Item]:
    return warc(opened, items)


def _document(opened: Opened, raw: bytes) -> Iterator[Item]:
    return document(opened, _utf8(raw))


def _page(opened: Opened, raw: bytes) -> Iterator[Item]:
    return page(opened.source, raw, charset=opened.about.charset, address=opened.about.url)


def _plain(opened: Opened, raw: bytes) -> Iterator[Item]:
    return plain(opened.source, raw, charset=opened.about.charset)


def _zip(opened: Opened) -> Iterator[Item]:
    """A case file, or a web archive; wherever an archive cannot be read, the reader of those says why."""
    case = archive(opened.stream) if opened.stream.seekable() else None
    if case is not None:
        yield from casefile(opened.source, case)
        return
    yield from _formed("wacz", opened.source, wacz(opened, items))


def _alone(kind: Kind, opened: Opened, raw: bytes) -> Iterator[Item]:
    """The one report in a source, with what is known of it; in standard input it has but a position."""
    if opened.source != STDIN:
        return (filled(item, opened.about) for item in ALONE[kind](opened, raw))
    found = ALONE[kind](replace(opened, source=f"{STDIN}#1"), raw)
    return (replace(item, numbered=_is_place(item.source)) if isinstance(item, Delivery) else item for item in found)


def _is_place(source: str) -> bool:
    return source.startswith(f"{STDIN}#")


NAMES: Mapping[Kind, str] = {
    "lines": "JSON lines",
    "document": "JSON",
    "page": "web page",
    "saved page": "saved web page",
    "message": "e-mail",
    "pdf": "PDF",
    "parquet": "Parquet",
    "arrow": "Arrow",
    "arrow stream": "Arrow",
    "csv": "CSV",
    "text": "text",
    "feed": "feed",
    "json feed": "JSON Feed",
    "site map": "site map",
    "opml": "OPML",
    "newsml": "NewsML-G2",
    "nitf": "NITF",
    "warc": "web archive (WARC)",
    "wacz": "web archive (WACZ)",
}  # a packed file has the name of what is in it
STREAMED: Mapping[Kind, Callable[[Opened], Iterator[Item]]] = {
    "lines": _lines,
    "gzip": _unpacked,
    "zstd": _unpacked,
    "warc": _warc,
    "zip": _zip,
    "parquet": parquet,
    "arrow": arrow_file,
    "arrow stream": arrow_stream,
    "csv": csv,
}
MANY: Mapping[Kind, Callable[[Opened, bytes], Iterator[Item]]] = {
    "document": _document,
    "feed": feed,
    "json feed": json_feed,
    "site map": sitemap,
    "opml": opml,
}
ALONE: Mapping[Kind, Callable[[Opened, bytes], Iterator[Item]]] = {
    "page": _page,
    "saved page": saved_page,
    "message": message,
    "pdf": pdf,
    "text": _plain,
    "newsml": newsml,
    "nitf": nitf,
}
