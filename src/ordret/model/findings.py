"""What one article says, each with the passages that say it."""

from dataclasses import dataclass

from ordret.model.article import Passage, When
from ordret.model.kinds import (
    Act,
    CreditHow,
    DecisionStatus,
    Form,
    MeetingMode,
    MeetingStatus,
    MentionKind,
    PartKind,
    ViaHow,
)


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody as one article names and describes them: `here` at hand, `named` where the name stands.

    `name` is None where the article never names them.
    """

    kind: PartKind
    name: str | None
    role: str | None
    here: Passage
    named: Passage | None = None


@dataclass(frozen=True, slots=True)
class Via:
    """Through whom words came: an agency, an outlet, a spokesman, a document."""

    name: str
    how: ViaHow
    here: Passage


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands."""

    article: str
    kind: MentionKind
    name: str
    words: Passage
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency or outlet that the report names as where it, or a part of it, comes from."""

    article: str
    agency: str
    how: CreditHow
    words: Passage


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a report says somebody uttered, in one or more passages of one article."""

    article: str
    form: Form
    act: Act
    words: tuple[Passage, ...]
    found_by: str
    speaker: Part | None = None
    joint: tuple[Part, ...] = ()
    addressee: Part | None = None
    cue: Passage | None = None
    via: tuple[Via, ...] = ()
    said: When | None = None
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody who was not there, and the printed reason."""

    part: Part
    why: Passage | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place by name, and where the article says it."""

    name: str
    here: Passage


@dataclass(frozen=True, slots=True)
class Meeting:
    """People, bodies or countries that meet to talk, or are to, or did not. `words` holds all that was read of it."""

    article: str
    mode: MeetingMode
    status: MeetingStatus
    words: Passage
    parties: tuple[Part, ...] = ()
    host: Part | None = None
    absent: tuple[Absence, ...] = ()
    held: When | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its bounds, both included: "over 90.000" has no `high`, "up to ten" no `low`. `approximate` where
    the words say "about", "nearly", "just over". `unit` is a currency (ISO 4217), "%", "pp", a measure ("km"), a
    duration ("days"), or the counted noun as printed."""

    low: float | None
    high: float | None
    unit: str
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("an amount needs a bound")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an amount needs low <= high, got {self.low}, {self.high}")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that an article gives, or lets somebody give. `words` are its bound, number and unit; `quantity` what is
    counted or measured."""

    article: str
    quantity: Passage
    amount: Amount
    words: Passage
    given_by: Part | None = None
    as_of: When | None = None


@dataclass(frozen=True, slots=True)
class Votes:
    """How a vote went, in numbers of votes; None where not printed."""

    in_favour: int | None
    against: int | None
    abstained: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a body settled, or has before it. `outcome` are the report's words for it, `words` hold all that was read
    of it; `supporters` and `opponents` stood for and against it."""

    article: str
    outcome: Passage
    status: DecisionStatus
    words: Passage
    body: Part | None = None
    votes: Votes | None = None
    taken: When | None = None
    effective: When | None = None
    term: Passage | None = None
    supporters: tuple[Part, ...] = ()
    opponents: tuple[Part, ...] = ()


Finding = Mention | Credit | Quotation | Meeting | Figure | Decision


def passages(finding: Finding) -> tuple[Passage, ...]:
    """What a finding rests on: the passages that make its identity."""
    match finding:
        case Quotation(words=words):
            return words
        case Mention() | Credit() | Meeting() | Figure() | Decision():
            return (finding.words,)


def finding_id(finding: Finding) -> str:
    """Kind, article and offsets, so that the id names a passage and changes only with it."""
    kind = type(finding).__name__.lower()
    places = "_".join(f"{p.start}-{p.end}" for p in passages(finding))
    return f"{kind}-{finding.article}-{places}"
