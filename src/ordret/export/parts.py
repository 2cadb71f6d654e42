"""What rows are made of, beside what the model and the view already have in the form of the contract.

Two keys of the contract are words that Python keeps for itself (`for`, `from`), and one object holds one of two keys.
Only for these a msgspec.Struct stands instead of a dataclass, because it can give a field another name in the export.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

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
