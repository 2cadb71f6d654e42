"""The nouns: articles, passages and findings, as frozen records without behaviour.

Offsets are code points into the article's `text`, half-open. Field names are those of the export contract.
"""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

MentionKind = Literal["person", "body", "place"]
PartKind = Literal["person", "body", "place", "group", "anonymous"]
CreditHow = Literal["dateline", "sign-off", "byline", "cited"]
ViaHow = Literal["agency", "outlet", "spokesman", "document"]
Form = Literal["direct", "indirect", "mixed"]
Relation = Literal["same", "copy", "translation", "paraphrase", "part", "contradicts", "corrects", "denies"]
Verdict = Literal["yes", "no", "unsure"]
Judged = Literal["link", "withdraw", "correct"]
Act = Literal[
    "says", "asks", "demands", "proposes", "promises", "warns", "threatens",
    "accuses", "denies", "rejects", "praises", "agrees", "orders",
]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: code points, half-open, never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got {self.start}, {self.end}")


@dataclass(frozen=True, slots=True)
class Passage:
    """The very words at a place of one article. Made by `quote`; `ordret check` cuts it again and compares."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class When:
    """A range of days, both ends included, with the words that say so and how they became days.

    `time` is the time of day where one is printed: `14:30`, `14:30 GMT` with the zone as printed, or `14:30+01:00`.
    """

    first: date
    last: date
    words: str | None
    basis: str
    time: str | None = None

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a range of days needs first <= last, got {self.first}, {self.last}")


@dataclass(frozen=True, slots=True)
class Article:
    """One version of one report from one source.

    `text` is all that the source holds after decoding; `skip` marks in it what is not report.
    """

    id: str
    source: str
    lang: str
    text: str
    raw_sha256: str
    fetched: datetime
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    skip: tuple[Span, ...] = ()
    published: When | None = None
    published_at: datetime | None = None


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
class Problem:
    """Something seen and not understood. `source` is the file or address; `article` is None where none was made."""

    source: str
    stage: str
    code: str
    hint: str
    article: str | None = None
    words: Passage | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A conclusion about two findings, by a linker with its version ("wording@1"); `score` from 0 to 1."""

    left: str
    right: str
    relation: Relation
    verdict: Verdict
    score: float | None
    because: str
    by: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's word on a link ("ID ID": yes, no, unsure) or a finding, which outranks linkers and stages.

    To withdraw a finding takes "yes"; to correct one, JSON with its "speaker" (a mention of the article, or null) or
    its "form".
    """

    at: datetime
    who: str
    what: Judged
    target: str
    value: str
    reason: str | None = None


Finding = Mention | Credit | Quotation

ID_DIGITS = 20  # 80 bits: among 10^9 articles two equal ids are a one in two million chance


def article_id(source: str, text: str) -> str:
    """The identity of an article: a digest of where it comes from and what it says."""
    digest = hashlib.sha256(f"{source}\0{text}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:ID_DIGITS]


def quote(article: Article, start: int, end: int) -> Passage:
    """The passage of `article` at the given offsets. Raises ValueError where there is none."""
    if not 0 <= start < end <= len(article.text):
        raise ValueError(f"no passage {start}:{end} in article {article.id} of {len(article.text)} code points")
    return Passage(start, end, article.text[start:end])


def passages(finding: Finding) -> tuple[Passage, ...]:
    """What a finding rests on: the passages that make its identity."""
    match finding:
        case Quotation(words=words):
            return words
        case Mention(words=words) | Credit(words=words):
            return (words,)


def finding_id(finding: Finding) -> str:
    """Kind, article and offsets, so that the id names a passage and changes only with it."""
    kind = type(finding).__name__.lower()
    places = "_".join(f"{p.start}-{p.end}" for p in passages(finding))
    return f"{kind}-{finding.article}-{places}"
