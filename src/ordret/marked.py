"""Passages that a careful reader marked: the gold of the gate, the cases of a pack, the record of the example.

One form for all three, TOML: `text`, `quotations` with `form`, `act`, `words`, `speaker`, `name`, then `credits`,
`names`, `refers`, `days`, `figures`, `meetings` and `decisions`. Strings stand for their place in the text, the first
at or after the one before; so a file can be read and mended by hand.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from ordret.model import (
    Act,
    Article,
    CreditHow,
    DecisionStatus,
    Form,
    MeetingMode,
    MeetingStatus,
    MentionKind,
    Span,
    When,
    article_id,
)
from ordret.read.published import published


class MarkedError(ValueError):
    """A marked file that cannot be right; the message names the file, the passage and the words."""


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A quotation as marked. `speaker` are the words at hand that name who spoke; `name` the fullest name printed."""

    form: Form
    act: Act
    words: list[str]
    speaker: str | None = None
    name: str | None = None
    joint: list[str] = []
    addressee: str | None = None
    via: list[str] = []
    headline: bool = False


class Credited(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    agency: str
    how: CreditHow
    words: str


class Name(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A name as printed; `name` the fullest one printed for whom it means, `role` what stands beside it."""

    words: str
    kind: MentionKind
    name: str
    role: str | None = None


class Refer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A pronoun or a role that means somebody named; no `name` where two could be meant, or nobody who is named."""

    words: str
    name: str | None = None


class Dated(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say which days; without `time` none is printed beside them."""

    words: str
    first: date
    last: date
    time: str | None = None


class Counted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure: `words` are bound, number and unit as printed, the `nth` such place of the text. No `high` where the
    words say "over". `optional`: a careful reader might leave it out."""

    words: str
    unit: str
    nth: int = 1
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    quantity: str | None = None
    given_by: str | None = None
    first: date | None = None
    last: date | None = None
    optional: bool = False


class Missed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who was not there, and why in printed words."""

    part: str
    why: str | None = None


class Met(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A meeting: `at` is the word that says it, the `nth` such place of the text; `again` are further places of it."""

    at: str
    mode: MeetingMode
    status: MeetingStatus
    parties: list[str]
    nth: int = 1
    again: list[str] = []
    host: str | None = None
    absent: list[Missed] = []
    place: str | None = None
    first: date | None = None
    last: date | None = None
    optional: bool = False


class Ballot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"in_favour": "for"}):
    """The printed numbers of votes."""

    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None


class Decided(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"supporters": "for", "opponents": "against"}
):
    """A decision: `at` is the word that says it, the `nth` such place of the text; `again` are further places of it."""

    at: str
    status: DecisionStatus
    outcome: str
    nth: int = 1
    again: list[str] = []
    body: str | None = None
    votes: Ballot | None = None
    term: str | None = None
    taken_first: date | None = None
    taken_last: date | None = None
    effective_first: date | None = None
    effective_last: date | None = None
    supporters: list[str] = []
    opponents: list[str] = []
    optional: bool = False


T = TypeVar("T", Name, Refer, Dated)


class Passage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A marked text. `id` says which; `note` why it is there; `published` a day, month or year in ISO form."""

    text: str
    id: str = ""
    note: str = ""
    quotations: list[Said] = []
    credits: list[Credited] = []
    published: str | None = None
    days: list[Dated] = []
    names: list[Name] = []
    refers: list[Refer] = []
    figures: list[Counted] = []
    meetings: list[Met] = []
    decisions: list[Decided] = []


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    passage: list[Passage] = []
    case: list[Passage] = []
    nothing: list[Passage] = []


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the words of one marked quotation stand: code points of its passage's text."""

    said: Said
    spans: tuple[Span, ...]


def load(path: Path) -> list[Passage]:
    """The passages of a marked file. Raises MarkedError where the file, or a string in it, is not as it should be."""
    return parse(path.read_bytes(), name=path.name)


def parse(data: bytes, *, name: str) -> list[Passage]:
    """As `load`, from the bytes of a file; `name` is for messages."""
    try:
        held = msgspec.toml.decode(data, type=_File)
    except (msgspec.DecodeError, ValueError) as error:
        raise MarkedError(f"{name}: {error}") from error
    if any(_marks_something(each) for each in held.nothing):
        raise MarkedError(f"{name}: a [[nothing]] marks something; make it a [[case]]")
    passages = [*held.passage, *held.case, *held.nothing]
    for passage in passages:
        _check(passage, name)
    return passages


def _marks_something(passage: Passage) -> bool:
    found = (passage.quotations, passage.credits, passage.names, passage.days)
    return any((*found, passage.figures, passage.meetings, passage.decisions))


def _check(passage: Passage, name: str) -> None:
    where = f"{name}: {passage.id or passage.text.strip()[:40]!r}"
    places(passage.text, passage.quotations, where=where)
    named = [n for said in passage.quotations for n in (said.speaker, said.name) if n]
    for words in [*named, *(credit.words for credit in passage.credits)]:
        if words not in passage.text:
            raise MarkedError(f"{where}: {words!r} is not in the text")
    list(standing(passage.text, passage.names, where=where))
    list(standing(passage.text, passage.refers, where=where))
    list(standing(passage.text, passage.days, where=where))
    for each in passage.figures:
        place(passage.text, each.words, each.nth, where=where)
    for met in passage.meetings:
        place(passage.text, met.at, met.nth, where=where)
    for decided in passage.decisions:
        place(passage.text, decided.at, decided.nth, where=where)


def standing(text: str, rows: Iterable[T], *, where: str) -> Iterator[tuple[T, int]]:
    """Each row with where its words stand in the text: code points, each behind the one before. Raises MarkedError,
    beginning with `where`, for words that are not there."""
    at = 0
    for row in rows:
        found = re.compile(rf"(?<!\w){re.escape(row.words)}(?!\w)").search(text, at)
        if found is None:
            raise MarkedError(f"{where}: {row.words!r} is not in the text, or not in this order")
        yield row, found.start()
        at = found.end()


def place(text: str, words: str, nth: int, *, where: str) -> Span:
    """Where words stand the `nth` time. Raises MarkedError, beginning with `where`, for words that are not there."""
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0:
            raise MarkedError(f"{where}: {words!r} is not in the text, or not so often")
    return Span(start, start + len(words))


def places(text: str, quotations: Iterable[Said], *, where: str) -> list[Marks]:
    """The offsets of marked quotations. Raises MarkedError, beginning with `where`, for words that are not there."""
    found: list[Marks] = []
    for said in quotations:
        spans: list[Span] = []
        for words in said.words:
            start = text.find(words, spans[-1].end if spans else 0)
            while start >= 0 and not spans and any(start == m.spans[0].start for m in found):
                start = text.find(words, start + 1)
            if start < 0:
                raise MarkedError(f"{where}: {words!r} is not in the text, or not in this order")
            spans.append(Span(start, start + len(words)))
        found.append(Marks(said, tuple(spans)))
    return found


def printed(passage: Passage) -> When | None:
    """The days on which a marked text was published. Raises MarkedError where that is no ISO day, month or year."""
    if passage.published is None:
        return None
    if when := published(passage.published, basis="marked"):
        return when
    raise MarkedError(f"{passage.id or passage.text.strip()[:40]!r}: published {passage.published!r} is no ISO date")


def as_article(passage: Passage, lang: str) -> Article:
    """A marked text as an article to read, printed on its day; its first line is the title where a blank line follows
    it. Raises MarkedError where the day is none."""
    text = passage.text.strip("\n")
    first, _, rest = text.partition("\n\n")
    title = first if rest and "\n" not in first and _is_title(first) else None
    id_, fetched = article_id(passage.id, text), datetime(2000, 1, 1, tzinfo=UTC)
    return Article(id_, passage.id, lang, text, "", fetched, title=title, published=printed(passage))


def _is_title(line: str) -> bool:
    return len(line) <= 120 and line.rstrip()[-1:] not in ".,;:"
