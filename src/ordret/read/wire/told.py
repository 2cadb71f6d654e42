"""What a wire item says, whatever its form, → a report, a notice that there is to be none, or what is wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from ordret.model import Edition
from ordret.read.decode import binary, mended
from ordret.read.delivery import Delivery, Embargo, Item, Withdrawal, headed, problem
from ordret.read.published import published, published_at

BASIS = "the item's date"
CODE = re.compile(r"[^:/#]*$")
# What IPTC's vocabularies call them, and what is met beside; how soon to use an item is no matter of its status.
USABLE = frozenset(("", "usable", "embargoed"))  # an embargo is looked at beside
KILLED = frozenset(("canceled", "cancelled", "kill", "killed", "takedown", "retraction", "withdrawal"))
WITHHELD, EMBARGOED = "withheld", "embargoed"
CORRECTS = frozenset(("correction", "corrected"))
MOST_DIGITS = 19  # of a number that the record can keep


@dataclass(frozen=True, slots=True)
class Told:
    """Days, times and numbers as printed; `status` and `signals` are codes, perhaps with their vocabulary; `embargo` is
    empty where it has no end. `what` says what it is, where that is no text. `place` is the file it is in."""

    source: str
    place: str
    raw: bytes
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    body: str = ""
    outlet: str | None = None
    lang: str | None = None
    url: str | None = None
    created: str | None = None
    version: str | None = None
    status: str | None = None
    signals: tuple[str, ...] = ()
    embargo: str | None = None
    reason: str | None = None
    note: str | None = None
    what: str = "text"
    numbered: bool = False


def reports(told: Told) -> Iterator[Item]:
    """The report of an item; or that it is withdrawn; or why there is none."""
    codes = {code(each) for each in (told.status or "", *told.signals)}
    if codes & KILLED or WITHHELD in codes:
        yield _withdrawal(told, killed=bool(codes & KILLED))
    elif code(told.status or "") not in USABLE:
        status = f"its status is {(told.status or '')[:40]!r}"
        yield problem(told.source, "not usable", f"{status}; left out until it comes as usable")
    elif told.what != "text":
        yield problem(told.source, "not a report", f"it is {told.what[:40]}, no text; left out")
    elif not told.body.strip() or binary(told.body):
        yield problem(told.source, "no text", "the item holds no text; ask the wire for its full form")
    else:
        yield from _report(told)


def _withdrawal(told: Told, *, killed: bool) -> Item:
    """The notice. One that names no report but by its own place would meet whatever is put there later."""
    if told.numbered or told.source in (told.place, f"{told.place}#{told.source.rpartition('#')[2]}"):
        return problem(told.source, "no id", "it withdraws a report, and does not say which; ask the wire")
    return Withdrawal(told.source, told.raw, killed, edition_of(told), told.place)


def _report(told: Told) -> Iterator[Item]:
    text = _text(told)
    if "\ufffd" in text:
        yield problem(told.source, "damaged text", "some characters are broken and stand as \ufffd; fetch it again")
    when = published(told.created, basis=BASIS) if told.created else None
    if told.created and not when:
        hint = f"{told.created[:40]!r} is no day of publication; an ISO time is wanted"
        yield problem(told.source, "bad date", hint)
    yield Delivery(
        told.source, told.raw, text, title=told.title or None, url=told.url, outlet=told.outlet, lang=told.lang,
        published=when, published_at=published_at(told.created or ""), numbered=told.numbered,
        edition=edition_of(told), embargo=_embargo(told),
    )  # fmt: skip


def _text(told: Told) -> str:
    """Title, byline, and the body with its dateline, each printed once: some items have them in their body as well."""
    body, first = mended(told.body).strip(), (told.title or "").strip()
    if first and body.partition("\n")[0].strip() == first:
        body = body.partition("\n")[2].lstrip()
    if told.dateline and not body.startswith(told.dateline):
        body = f"{told.dateline} {body}"
    if told.byline and told.byline not in body:
        body = f"{told.byline}\n\n{body}"
    return headed(first, body)


def edition_of(told: Told) -> Edition:
    """Which version of its report an item is; a number that is none is none."""
    digits = (told.version or "").strip()
    number = int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < MOST_DIGITS else None
    corrects = any(code(each) in CORRECTS for each in told.signals)
    return Edition(number, published_at(told.created or ""), corrects, told.note or None)


def _embargo(told: Told) -> Embargo | None:
    words = (told.embargo or "").strip()
    if told.embargo is None and code(told.status or "") != EMBARGOED:
        return None
    why = f" ({told.reason})" if told.reason else ""
    if not words:
        return Embargo(None, f"it is under embargo without an end{why}")
    until = _end(words)
    doubt = "" if until else ", which is no time that can be read"
    return Embargo(until, f"it is under embargo until {words[:40]}{why}{doubt}")


def _end(words: str) -> datetime | None:
    """The moment an embargo ends. Without a zone it is over when its last day is over everywhere, twelve hours after
    that is in Greenwich."""
    if moment := published_at(words):
        return moment
    day = published(words, basis="")
    return datetime.combine(day.last, time(), UTC) + timedelta(days=1, hours=12) if day else None


def is_killed(status: str) -> bool:
    return code(status) in KILLED


def code(told: str) -> str:
    """A code without its vocabulary: "canceled" of "stat:canceled", and of an address that ends with it."""
    found = CODE.search(told.strip())
    return found[0].lower() if found else ""
