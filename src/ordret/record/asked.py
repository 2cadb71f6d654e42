"""What can be asked of a record, and how it answers: ids, words, filters."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ordret.model import Finding, Judgement, Link, Passage
from ordret.store import Filter, Found
from ordret.store.search import Where
from ordret.store.words import Phrase, exactly

NAME = "ordret.db"
_PHRASES = 32  # words to a search: more are a text, and slow


class RecordError(Exception):
    """The question cannot be answered. Says what, and what to do."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A passage of a finding, the field that holds it ("speaker.here"), and its surroundings."""

    field: str
    passage: Passage
    around: Passage


@dataclass(frozen=True, slots=True)
class Why:
    """What made a finding: stage and pack with their versions, the stage's rule in words, and every passage; what links
    it to others, and what people judged of it."""

    found: Found[Finding]
    explanation: str
    passages: tuple[Seen, ...]
    links: tuple[Link, ...]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """Rows of each kind, current articles in each language, the file, its size in bytes and its form."""

    counts: dict[str, int]
    languages: dict[str, int]
    path: Path
    bytes: int
    version: int


def above(folder: Path) -> Path:
    candidates = (place / NAME for place in (folder, *folder.parents))
    return next((path for path in candidates if path.is_file()), folder / NAME)


def asked(wanted: tuple[Phrase, ...], words: str) -> tuple[Phrase, ...]:
    if not wanted:
        raise RecordError(f"no word to look for in {words[:40]!r}; give a name or a word")
    if sum(len(phrase.words) for phrase in wanted) > _PHRASES:
        raise RecordError(f"more than {_PHRASES} words to look for; give fewer")
    return wanted


def filtered(*, speaker: str | None = None, **others: Any) -> Filter:
    return Filter(current=True, speaker=asked(exactly(speaker), speaker) if speaker is not None else (), **others)


def where(*, lang: str | None, outlet: str | None, speaker: str | None, first: date | None, last: date | None) -> Where:
    named = asked(exactly(speaker), speaker) if speaker is not None else ()
    return Where((lang,) if lang else (), (outlet,) if outlet else (), named=named, first=first, last=last)
