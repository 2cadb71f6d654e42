"""The frozen types to rows of the file, and back."""

import json
from collections.abc import Hashable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from ordret.model import (
    Article,
    Credit,
    Decision,
    Figure,
    Finding,
    Meeting,
    Mention,
    Passage,
    Problem,
    Quotation,
    Span,
    When,
    passages,
)  # fmt: skip
from ordret.store import Found, Version
from ordret.store.editions import notice_of
from ordret.store.file import encoded

T = TypeVar("T")
Row = Sequence[Any]

KINDS: Mapping[type[Any], str] = {
    Quotation: "quotation", Mention: "mention", Credit: "credit", Meeting: "meeting", Figure: "figure",
    Decision: "decision",
}  # fmt: skip
_TYPES: dict[str, type[Finding]] = {name: kind for kind, name in KINDS.items()}
_ENCODE = msgspec.json.Encoder().encode

ARTICLE = """
  a.id, a.source, a.lang, a.text, a.raw_sha256, a.fetched, a.url, a.outlet, a.title, a.skip, a.published_first,
  a.published_last, a.published_words, a.published_basis, a.published_at, a.supersedes, a.current, (
    SELECT json_array(killed, version, made, note, place, fetched, raw_sha256) FROM notice WHERE source = a.source
  )
"""
# Of `judged`, so as a person may have corrected it; nothing withdrawn is current.
FINDING = """
  f.kind, f.id, f.body, f.stage || '@' || f.version, f.pack, a.lang, a.current AND f.id NOT IN withdrawn
"""
PROBLEM = "p.source, p.stage, p.code, p.hint, a.id, p.words"


def packed(value: object) -> str:
    """As JSON. msgspec refuses half a surrogate pair, so such a value is written with escapes."""
    try:
        return _ENCODE(value).decode()
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(value))


def unpacked(body: str, kind: type[T]) -> T:
    """What `packed` packed."""
    try:
        value: T = _decoder(cast("Hashable", kind)).decode(body)
    except msgspec.DecodeError:
        return msgspec.convert(json.loads(body), kind)
    return value


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def version_of(row: Row) -> Version:
    """A row of ARTICLE."""
    id_, source, lang, text, raw, fetched, url, outlet, title, skip, *dates, supersedes, current, notice = row
    first, last, words, basis, at = dates
    article = Article(
        id_, source, lang, text, raw, datetime.fromisoformat(fetched), url, outlet, title,
        unpacked(skip, tuple[Span, ...]),
        When(date.fromisoformat(first), date.fromisoformat(last), words, basis) if first else None,
        datetime.fromisoformat(at) if at else None,
    )  # fmt: skip
    return Version(article, supersedes, bool(current), notice_of(source, json.loads(notice)) if notice else None)


def found_of(row: Row) -> Found[Any]:
    """A row of FINDING."""
    kind, id_, body, stage, pack, lang, current = row
    return Found(id_, unpacked(body, _TYPES[kind]), stage, pack, lang, bool(current))


def problem_of(row: Row) -> Problem:
    """A row of PROBLEM."""
    source, stage, code, hint, article, words = row
    return Problem(source, stage, code, hint, article, unpacked(words, Passage) if words else None)


def article_values(article: Article, supersedes: str | None) -> Row:
    """To bind, in the order of `writing.ARTICLE`."""
    when, at = article.published, article.published_at
    return (
        article.id,
        encoded(article.source),
        article.lang,
        encoded(article.outlet),
        encoded(article.title),
        encoded(article.url),
        when and when.first.isoformat(),
        when and when.last.isoformat(),
        when and encoded(when.words),
        when and encoded(when.basis),
        at and at.isoformat(),
        article.fetched.isoformat(),
        article.raw_sha256,
        supersedes,
        packed(article.skip),
        encoded(article.text),
    )


def span_of(finding: Finding) -> tuple[int, int]:
    """From where its first passage begins to where its last one ends."""
    places = passages(finding)
    return min(p.start for p in places), max(p.end for p in places)
