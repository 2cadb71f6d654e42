"""One report as its source delivers it, before anything is decided about it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import BinaryIO, TypeAlias

from ordret.model import Edition, Problem, Span, When
from ordret.settings import Columns

LONGEST_NAME = 2_000  # characters of an address or id; servers refuse longer ones
LONGEST_HINT = 500
LARGEST = 50_000_000  # bytes of a report: none is longer, and what has to be held whole is held up to there


@dataclass(frozen=True, slots=True)
class Embargo:
    """Until when a report is not to be taken, and what is said of it; `until` is None where it is not known."""

    until: datetime | None
    words: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What a record of Ordret has concluded of a report, which is believed as it stands."""

    lang: str
    skip: tuple[Span, ...]
    fetched: datetime


@dataclass(frozen=True, slots=True)
class Delivery:
    """`raw` is what was delivered, `text` what it says: a pure function of `raw` and the kind of source.

    `lang`, `outlet` and `url` are as delivered, unchecked. `numbered`: the source is a mere position in standard input
    ("-#3"), so another text there is no new version of this one. `head` is a date line with its section label. `form`
    is what its file was taken for, in words. `edition` and `embargo` are what a wire says of it. `apart` are lines of
    the text, without their blanks, that its page sets apart from the report. `kept` is what the record says that it
    comes from.
    """

    source: str
    raw: bytes
    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    lang: str | None = None
    published: When | None = None
    published_at: datetime | None = None
    numbered: bool = False
    head: Span | None = None
    form: str = ""
    edition: Edition | None = None
    embargo: Embargo | None = None
    apart: frozenset[str] = frozenset()
    kept: Kept | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A notice that no version of the report of `source` is to be used; see `Notice`. `raw` is the notice itself."""

    source: str
    raw: bytes
    killed: bool
    edition: Edition
    place: str


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a report from whoever named or sent it; what the report says of itself outranks it. `charset`
    is the encoding that a server declares, `media` the type ("text/html"): "" where it declares none, None where there
    is no server."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    lang: str | None = None
    published: When | None = None
    published_at: datetime | None = None
    charset: str | None = None
    media: str | None = None


NOTHING = About()
USUAL = Columns()


@dataclass(frozen=True, slots=True)
class Pointer:
    """An address where a report is, or a list of them, as `source` names it."""

    source: str
    url: str
    about: About = NOTHING


Taken: TypeAlias = Delivery | Withdrawal | Problem
Item: TypeAlias = Taken | Pointer


@dataclass(frozen=True, slots=True)
class Opened:
    """Something open to be read: `stream` stands at its beginning and can perhaps not go back. `columns` are the names
    that the settings give the fields of records."""

    source: str
    stream: BinaryIO
    about: About = NOTHING
    columns: Columns = USUAL


def problem(source: str, code: str, hint: str) -> Problem:
    """Something of a source that could not be read, with what to do about it: one line, whatever it quotes."""
    line = " ".join(hint.split())[:LONGEST_HINT]
    return Problem(source, "read", code, "".join(char if char.isprintable() else "\ufffd" for char in line))


def source_name(words: str | None) -> str | None:
    """What can name a report: printable characters in one line of up to 2,000; None for anything else."""
    name = (words or "").strip()
    return name if 0 < len(name) <= LONGEST_NAME and name.isprintable() else None


def web_address(words: str | None) -> str | None:
    """An address of the web alone; what comes from outside also names files, mail and scripts."""
    name = source_name(words)
    return name if name and name.startswith(("https://", "http://")) else None


def filled(item: Item, about: About) -> Item:
    """A report with what is known of it where it says nothing itself."""
    if not isinstance(item, Delivery):
        return item
    dated = item.published is not None
    return replace(
        item, title=item.title or about.title, url=item.url or about.url, outlet=item.outlet or about.outlet,
        lang=item.lang or about.lang, published=item.published if dated else about.published,
        published_at=item.published_at if dated else about.published_at,
    )  # fmt: skip


def headed(title: str | None, body: str) -> str:
    """The title, a blank line, the body; the body alone where it already begins with the title."""
    if not title or (body.startswith(title) and not body[len(title) : len(title) + 1].isalnum()):
        return body
    return f"{title}\n\n{body}"
