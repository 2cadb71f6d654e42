"""The export contract as types: one record per kind.

Names, nulls and closed sets of words are what others rely on. Every key is always there; what may be null says so in
its type. Fields may be added, none renamed. Offsets are code points, half-open; days are ISO days; an id names a
passage or, for a group, its earliest member.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from msgspec import Struct, field

from ordret.export.codes import Plover
from ordret.export.parts import Absence, Notice, OneOrigin, Part, Time, Votes
from ordret.model import (
    Act,
    CreditHow,
    DecisionStatus,
    Form,
    Judged,
    MeetingMode,
    MeetingStatus,
    MentionKind,
    PartKind,
    Passage,
    Place,
    Relation,
    Verdict,
    Via,
    When,
)  # fmt: skip
from ordret.view.entities import NameCount, RoleDays


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One version of one report from one source. `skip` marks in `text` what is not report; a `notice` withdraws it."""

    id: str
    source: str
    url: str | None
    outlet: str | None
    lang: str
    title: str | None
    text: str
    skip: tuple[tuple[int, int], ...]
    published: When | None
    published_at: Time | None
    fetched: Time
    raw_sha256: str
    supersedes: str | None
    current: bool
    story: str
    notice: Notice | None


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A name where it stands."""

    id: str
    article: str
    kind: MentionKind
    name: str
    role: str | None
    words: Passage
    entity: str
    current: bool


@dataclass(frozen=True, slots=True)
class CreditRow:
    """An agency or outlet that the report names as where it, or a part of it, comes from."""

    id: str
    article: str
    agency: str
    how: CreditHow
    words: Passage
    current: bool


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """Words that a report says somebody uttered. `joint` holds others who said it together with the speaker."""

    id: str
    article: str
    form: Form
    act: Act
    words: tuple[Passage, ...]
    speaker: Part | None
    joint: tuple[Part, ...]
    addressee: Part | None
    cue: Passage | None
    via: tuple[Via, ...]
    said: When | None
    headline: bool
    found_by: str
    statement: str
    current: bool
    plover: Plover | None
    cameo: str | None


@dataclass(frozen=True, slots=True)
class StatementRow:
    """What somebody said, in every wording held. Each current quotation is in exactly one; `speaker` is an entity."""

    id: str
    speaker: str | None
    quotations: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntityRow:
    """Somebody, some body or some place across articles. `country` is ISO 3166 alpha-2."""

    id: str
    kind: PartKind
    name: str
    names: tuple[NameCount, ...]
    roles: tuple[RoleDays, ...]
    wikidata: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting as one article tells of it."""

    id: str
    article: str
    mode: MeetingMode
    status: MeetingStatus
    parties: tuple[Part, ...]
    host: Part | None
    absent: tuple[Absence, ...]
    held: When | None
    place: Place | None
    words: Passage
    occasion: str
    current: bool
    plover: Plover | None
    cameo: str | None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """An amount as one article gives it: "over 90.000" has a `low` and no `high`."""

    id: str
    article: str
    quantity: str
    low: float | None
    high: float | None
    unit: str
    approximate: bool
    given_by: Part | None
    as_of: When | None
    words: Passage
    series: str
    current: bool


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision as one article tells of it."""

    id: str
    article: str
    body: Part | None
    outcome: str
    status: DecisionStatus
    votes: Votes | None
    taken: When | None
    effective: When | None
    term: str | None
    supporters: tuple[Part, ...]
    opponents: tuple[Part, ...]
    words: Passage
    current: bool
    plover: Plover | None
    cameo: str | None


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A conclusion about two findings. `by` is a linker with its version, or a person's name."""

    left: str
    right: str
    relation: Relation
    verdict: Verdict
    score: float | None
    because: str
    by: str
    at: Time


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """Two findings that differ. `strict`: both cannot hold."""

    left: str
    right: str
    kind: Literal["figures", "denial", "wording"]
    strict: bool
    because: str


class LineageRow(Struct, frozen=True):
    """Where an article comes from. `stated`: printed or word for word, not inferred."""

    article: str
    origin: OneOrigin = field(name="from")
    how: Literal["credit", "cited", "copy", "translation"]
    stated: bool
    because: str


@dataclass(frozen=True, slots=True)
class StoryRow:
    """Articles about the same events. `title` is printed in one of them; `sources` is counted after lineage."""

    id: str
    title: str
    articles: tuple[str, ...]
    first: date | None
    last: date | None
    languages: tuple[str, ...]
    sources: int


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """A person's word on a link or a finding, which outranks every linker."""

    at: Time
    who: str
    what: Judged
    target: str
    value: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """Something seen and not understood. `article` is null where none was made."""

    article: str | None
    source: str
    stage: str
    code: str
    words: Passage | None
    hint: str


FindingRow = MentionRow | CreditRow | QuotationRow | MeetingRow | FigureRow | DecisionRow
Row = (
    ArticleRow | FindingRow | StatementRow | EntityRow | LinkRow | ConflictRow
    | LineageRow | StoryRow | JudgementRow | ProblemRow
)  # fmt: skip

KINDS: dict[str, type[Row]] = {
    "articles": ArticleRow,
    "mentions": MentionRow,
    "credits": CreditRow,
    "quotations": QuotationRow,
    "statements": StatementRow,
    "entities": EntityRow,
    "meetings": MeetingRow,
    "figures": FigureRow,
    "decisions": DecisionRow,
    "links": LinkRow,
    "conflicts": ConflictRow,
    "lineage": LineageRow,
    "stories": StoryRow,
    "judgements": JudgementRow,
    "problems": ProblemRow,
}
