"""WARC, the archives of web crawlers: the reports in the pages that were captured."""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from ordret.model import Problem
from ordret.read.delivery import About, Item, Opened, problem
from ordret.read.kinds import LeftOut, kind_of
from ordret.read.warc.exchange import Bad, Body, Passed, body
from ordret.read.warc.order import Late, in_order
from ordret.read.warc.records import Broken, Record

HINTS = {
    "bad header": "its header is no WARC header with one Content-Length; left out, and read on at the next record",
    "bad length": "its Content-Length leads to no other record; left out, and read on at the next record",
    "cut short": "the archive ends inside this record; those before it were taken. Fetch it again",
}
OLDER = "captured before a version that is already taken; left out. Give the archive as a file, which is read in order"
TRUNCATED = "the crawler kept only the beginning of it; look for a whole one"
NO_ADDRESS = "captured at no address that names it; left out"
SERVICE = re.compile(r"/(?:robots|ads|app-ads|humans|security|llms)\.txt(?:$|\?)", re.IGNORECASE)
WEB = re.compile(r"https?://", re.IGNORECASE)
CERTAIN = ("page", "text", "pdf")  # what is one of these and holds no report is said; other files seldom hold any
NESTED = ("gzip", "zstd", "warc", "wacz")

Reader = Callable[[Opened], Iterator[Item]]


def warc(opened: Opened, inner: Reader) -> Iterator[Item]:
    """The reports in an archive, each read by `inner`; what is none is counted in one problem."""
    left: Counter[str] = Counter()
    cut: Broken | None = None
    for found in in_order(opened.stream):
        match found:
            case Broken(code="cut short"):
                cut = found
            case Broken(number, code):
                yield problem(f"{opened.source}#{number}", code, HINTS[code])
            case Late(address):
                yield problem(address, "older version", OLDER)
            case Record() if found.holds_a_capture:
                yield from _captured(found, opened, inner, left=left)
    if left:
        counts = ", ".join(f"{count} {why}" for why, count in left.most_common(8))
        yield problem(opened.source, "not a report", f"captured, but no reports: {counts}; left out")
    if cut:
        yield problem(opened.source, "cut short", HINTS["cut short"])


def _captured(record: Record, opened: Opened, inner: Reader, *, left: Counter[str]) -> Iterator[Item]:
    place = record.address or f"{opened.source}#{record.number}"
    match body(record):
        case Passed(why):
            left[why] += 1
        case Bad(code, hint):
            yield problem(place, code, hint)
        case Body() if record.address is None:
            yield problem(place, "no address", NO_ADDRESS)
        case Body() as sent:
            yield from _sent(sent, record, replace(opened, source=place), inner, left=left)


def _sent(sent: Body, record: Record, opened: Opened, inner: Reader, *, left: Counter[str]) -> Iterator[Item]:
    kind = kind_of(sent.content, opened.source, media=sent.media)
    if isinstance(kind, LeftOut) or kind in NESTED or not sent.content.strip() or SERVICE.search(opened.source):
        left[sent.media or "of no type"] += 1
        return
    about = About(url=opened.source if WEB.match(opened.source) else None, charset=sent.charset, media=sent.media)
    found = inner(replace(opened, stream=io.BytesIO(sent.content), about=about))
    if kind not in CERTAIN:
        found = iter(held := list(found))
        if all(isinstance(item, Problem) for item in held):
            left[sent.media or "of no type"] += 1
            return
    yield from found
    if "warc-truncated" in record.fields:
        yield problem(opened.source, "cut short", TRUNCATED)
