"""What a server's answer means, and what of it is kept."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Literal

from ordret.model import Problem

Meaning = Literal["here", "unchanged", "moved", "gone", "busy", "refused", "failed"]

CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.I)
SOONEST, LATEST = timedelta(minutes=1), timedelta(days=1)  # a server may say 0, or next year
LONGEST_TAG = 1_000


@dataclass(frozen=True, slots=True)
class Validators:
    """What an earlier answer said of itself: sent along, the server may say that nothing has changed since."""

    etag: str | None = None
    last_modified: str | None = None


UNKNOWN = Validators()


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave. `body` is decompressed; it is there, or `unchanged` is true, or `problem` says why not.

    `final` is the address after redirects. `status` is None where no server answered. `retry_after` is when to come
    back, in UTC, where that is known. `media` ("text/html", "" for none) and `charset` are as the server declares.
    """

    asked: str
    final: str
    status: int | None = None
    body: bytes = b""
    media: str = ""
    charset: str | None = None
    validators: Validators = UNKNOWN
    retry_after: datetime | None = None
    problem: Problem | None = None

    @property
    def unchanged(self) -> bool:
        return self.status == 304 and self.problem is None


def meaning(status: int) -> Meaning:
    """What to do with an answer: read it, leave it, ask elsewhere, forget the address, wait, or give up."""
    match status:
        case 200 | 203:
            return "here"
        case 304:
            return "unchanged"
        case 301 | 302 | 303 | 307 | 308:
            return "moved"
        case 404 | 410:
            return "gone"
        case 429 | 503:
            return "busy"
        case 401 | 402 | 403 | 407 | 451:
            return "refused"
        case _:
            return "failed"


def validators(headers: Mapping[str, str]) -> Validators:
    return Validators(_line(headers.get("etag")), _line(headers.get("last-modified")))


def media(headers: Mapping[str, str]) -> str:
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def charset(headers: Mapping[str, str]) -> str | None:
    found = CHARSET.search(headers.get("content-type", ""))
    return found[1] if found else None


def retry_after(headers: Mapping[str, str], *, now: datetime) -> datetime | None:
    """When to come back, from a minute to a day from now; None where the server does not say."""
    words = headers.get("retry-after", "").strip()
    asked = _after(words, now)
    return min(max(asked, now + SOONEST), now + LATEST) if asked else None


def _after(words: str, now: datetime) -> datetime | None:
    if words.isascii() and words.isdigit():
        return now + min(timedelta(seconds=int(words[:9])), LATEST)
    try:
        return parsedate_to_datetime(words).replace(tzinfo=UTC)  # HTTP has GMT alone
    except (ValueError, TypeError, OverflowError):
        return None


def _line(value: str | None) -> str | None:
    """A header that can be sent back; None for one that is too long to be meant."""
    line = " ".join((value or "").split())
    return line if line and len(line) <= LONGEST_TAG else None
