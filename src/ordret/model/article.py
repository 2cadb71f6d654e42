"""Articles, and places and days in them. Offsets are code points into the article's `text`, half-open."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime


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
