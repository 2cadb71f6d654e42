"""People: who is heard most, or whose name has some words."""

from dataclasses import dataclass
from datetime import date
from typing import get_args

from ordret.model import PartKind
from ordret.view.counted import Heard
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.pages.page import Page

KINDS: tuple[PartKind, ...] = get_args(PartKind)


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody, or a body or place: how many statements they have, and the last day on which one can have been made."""

    id: str
    address: str
    kind: PartKind
    name: str
    statements: int
    last: date | None


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter: what the page shows with it (None for all), and where."""

    kind: PartKind | None
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Those who are heard most first, or those found by name."""

    q: str
    kinds: tuple[Choice, ...]
    rows: tuple[Row, ...]
    next: str | None


def people(asked: Asked) -> PeoplePage:
    """Who is heard in the record, by the number of statements; or who is found by a name in any spelling."""
    kind = next((kind for kind in KINDS if kind == asked.of("kind", KINDS)), None)
    words = " ".join(asked.all("q"))
    held = asked.record.lists.people(kind, after=asked.after, limit=asked.rows)
    return PeoplePage(
        q=words,
        kinds=tuple(_choice(each, kind, words) for each in (None, *KINDS[:3])),
        rows=tuple(map(_row, held.rows)),
        next=asked.more(held.next),
    )


PAGE = Page("people", "/people", people, asks=("q", "kind"))


def _choice(kind: PartKind | None, chosen: PartKind | None, words: str) -> Choice:
    return Choice(kind, addresses.people([("q", words), ("kind", kind or "")]), kind == chosen)


def _row(heard: Heard) -> Row:
    address = addresses.person(heard.id, heard.name)
    return Row(heard.id, address, heard.kind, heard.name, heard.statements, heard.last)
