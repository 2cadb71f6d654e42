"""What rows are made of, beside what the model and the view already have in the form of the contract.

Two keys of the contract are words that Python keeps for itself (`for`, `from`), and one object holds one of two keys.
Only for these a msgspec.Struct stands instead of a dataclass, because it can give a field another name in the export.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, field

from ordret.model import PartKind, Passage

Time = Annotated[datetime, Meta(tz=True)]


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody as one article names and describes them, and the entity they are held to be today."""

    kind: PartKind
    name: str | None
    role: str | None
    here: Passage
    named: Passage | None
    entity: str


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody who was not there, and the printed reason."""

    part: Part
    why: str | None


@dataclass(frozen=True, slots=True)
class Notice:
    """That the source of an article lets no version of it be used: for good, or until a later one comes (`withheld`).
    `at` is when it said so, `words` what it says, `file` where the notice was and `raw_sha256` the digest of that."""

    what: Literal["killed", "withheld"]
    at: Time | None
    words: str | None
    file: str
    fetched: Time
    raw_sha256: str


class Votes(Struct, frozen=True):
    """How a vote went, in numbers of votes, of those that are printed."""

    in_favour: int | None = field(name="for")
    against: int | None
    abstained: int | None


class Origin(Struct, frozen=True):
    """Where an article comes from: another article, by id, or an agency, by name. One of the two keys is there."""

    article: str | UnsetType = UNSET
    agency: str | UnsetType = UNSET


OneOrigin = Annotated[Origin, Meta(extra_json_schema={"minProperties": 1, "maxProperties": 1})]
