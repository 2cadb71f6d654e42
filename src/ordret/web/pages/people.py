"""People: who is heard most, or whose name has some words."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from ordret.model import PartKind
from ordret.view.counted import Heard
from ordret.view.lists import Named
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.pages.choices import Choice, choices
from ordret.web.pages.page import Page

Kind = Literal["person", "body", "place"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody, or a body or place. Of who is heard most: how many `statements` they have, and the last day on which
    one can have been made. Of who was found by name: the name that was found, how often they are `named`, and in which
    languages."""

    id: str
    address: str
    kind: PartKind
    name: str
    statements: int | None = None
    last: date | None = None
    called: str | None = None
    named: int | None = None
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Those who are heard most first; or, with `q`, those found by name, the most named first."""

    q: str
    kinds: tuple[Choice, ...]
    rows: tuple[Row, ...]
    next: str | None


def people(asked: Asked) -> PeoplePage:
    """Who is heard in the record, by the number of statements; or, with `q`, who is called so in any spelling."""
    kind = next((kind for kind in KINDS if kind == asked.of("kind", KINDS)), None)
    words = " ".join(asked.all("q"))
    rows, after = _called(asked, words, kind) if words else _heard(asked, kind)
    return PeoplePage(words, choices(asked, "kind", KINDS), rows, asked.more(after))


PAGE = Page("people", "/people", people, asks=("q", "kind"))


def _heard(asked: Asked, kind: Kind | None) -> tuple[tuple[Row, ...], str | None]:
    held = asked.record.lists.people(kind, after=asked.after, limit=asked.rows)
    return tuple(_of_heard(each) for each in held.rows), held.next


def _called(asked: Asked, words: str, kind: Kind | None) -> tuple[tuple[Row, ...], str | None]:
    """Those of one kind are picked from the page, which may be the shorter for it."""
    held = asked.record.lists.names(words, after=asked.after, limit=asked.rows)
    return tuple(_of_named(each) for each in held.rows if kind in (None, each.kind)), held.next


def _of_heard(heard: Heard) -> Row:
    address = addresses.person(heard.id, heard.name)
    return Row(heard.id, address, heard.kind, heard.name, statements=heard.statements, last=heard.last)


def _of_named(found: Named) -> Row:
    address = addresses.person(found.id, found.name)
    called, languages = found.called, found.languages
    return Row(found.id, address, found.kind, found.name, called=called, named=found.count, languages=languages)
