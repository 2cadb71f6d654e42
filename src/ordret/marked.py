"""Passages that a careful reader marked: the gold of the gate, the cases of a pack, the record of the example.

One form for all three, TOML: `text`, `quotations` with `form`, `act`, `words`, `speaker`, `name`, then `credits`,
`names`, `refers` and `days`. Strings stand for their place in the text, the first at or after the one before; so a file
can be read and mended by hand.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from ordret.model import Act, Article, CreditHow, Form, MentionKind, Span, When, article_id
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
    if any(each.quotations or each.credits or each.names or each.days for each in held.nothing):
        raise MarkedError(f"{name}: a [[nothing]] marks something; make it a [[case]]")
    passages = [*held.passage, *held.case, *held.nothing]
    for passage in passages:
        _check(passage, name)
    return passages


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
    """A marked text as an article to read; its first line is the title where a blank line follows it."""
    text = passage.text.strip("\n")
    first, _, rest = text.partition("\n\n")
    title = first if rest and "\n" not in first and _is_title(first) else None
    return Article(
        article_id(passage.id, text), passage.id, lang, text, "", datetime(2000, 1, 1, tzinfo=UTC), title=title
    )


def _is_title(line: str) -> bool:
    return len(line) <= 120 and line.rstrip()[-1:] not in ".,;:"
