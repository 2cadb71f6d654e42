"""How much there is: of everything, by whom, and from where."""

from dataclasses import dataclass
from datetime import date, datetime

from ordret.model import PartKind


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody who is quoted, in how many statements, and the last day on which one can have been made."""

    id: str
    kind: PartKind
    name: str
    statements: int
    last: date | None


@dataclass(frozen=True, slots=True)
class Covered:
    """Articles of one outlet and language on one day, and their quotations. `outlet` and `day` are None where they are
    not known, or not to a day."""

    day: date | None
    lang: str
    outlet: str | None
    articles: int
    quotations: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language, and how many articles are in it."""

    lang: str
    articles: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What of the record is linked, counted at `made`; `heard` are those who are quoted. `first` and `last` are days of
    publication."""

    made: datetime
    articles: int
    outlets: int
    languages: tuple[Spoken, ...]
    first: date | None
    last: date | None
    quotations: int
    statements: int
    meetings: int
    figures: int
    decisions: int
    stories: int
    heard: int
    conflicts: int
    open_demands: int
