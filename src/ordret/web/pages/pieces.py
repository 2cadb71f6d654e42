"""What several pages show: where something was printed, who somebody is, and words in their surroundings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol
from urllib.parse import urlsplit

from ordret.model import Article, Part, Passage, When
from ordret.store import Store
from ordret.view.days import published
from ordret.view.parts import entity_id
from ordret.view.passages import around
from ordret.web import addresses

# "words": what was found. The others differ from another wording, or were searched for, or are other findings.
Mark = Literal[
    "words", "number", "negation", "tense", "wording", "search", "name", "credit", "meeting", "figure", "decision"
]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text, marked or not."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of an article in their surroundings. `start` and `end` are code points of its text."""

    lang: str
    start: int
    end: int
    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Marking:
    """That code points from `start` to `end` of an article are to be marked."""

    start: int
    end: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class Origin:
    """An article as a row names it: `address` is its page here, `original` the publisher's page at the words."""

    article: str
    address: str
    outlet: str | None
    source: str
    lang: str
    title: str | None
    published: When | None
    original: str | None


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody as one article names and describes them, with their page."""

    name: str
    named: bool
    role: str | None
    lang: str
    entity: str
    address: str


class Carried(Protocol):
    """Something that an outlet printed, or a source holds."""

    @property
    def outlet(self) -> str | None: ...

    @property
    def source(self) -> str: ...


def carrier(it: Carried) -> str:
    """Who printed something, in short: the outlet; where that is not known the host of the source's address, or the
    last part of its path, which may be any outlet's, but is one source."""
    if it.outlet:
        return it.outlet
    parts = urlsplit(it.source)
    held = parts.hostname if parts.scheme in ("http", "https") else None
    return held or it.source.rstrip("/").rpartition("/")[2] or it.source


def origin(store: Store, article: Article, *, finding: str | None = None, words: str | None = None) -> Origin:
    """Where an article stands; at a finding in it, and at its words, where they are given."""
    return Origin(
        article=article.id,
        address=addresses.passage(article.id, finding) if finding else addresses.article(article.id),
        outlet=article.outlet,
        source=article.source,
        lang=article.lang,
        title=article.title,
        published=published(store, article),
        original=addresses.published(article.url, words or article.title or ""),
    )


def who(article: str, lang: str, part: Part, groups: dict[str, str]) -> Who:
    """Somebody who has a part in what an article says."""
    own = entity_id(article, part)
    entity, name = groups.get(own, own), part.name or part.here.text
    return Who(name, part.name is not None, part.role, lang, entity, addresses.person(entity, name))


def excerpt(lang: str, stretch: Passage, markings: Iterable[Marking]) -> Excerpt:
    """A passage with what is to be marked in it; of two that overlap the later one loses what both have."""
    return Excerpt(lang, stretch.start, stretch.end, tuple(_segments(stretch, markings)))


def quoted(article: Article, words: Sequence[Passage]) -> Excerpt:
    """Words of an article, marked, in their surroundings."""
    marked = (Marking(each.start, each.end, "words") for each in words)
    return excerpt(article.lang, around(article, words[0].start, words[-1].end), marked)


def _segments(stretch: Passage, markings: Iterable[Marking]) -> Iterator[Segment]:
    at = stretch.start
    for each in sorted(markings, key=lambda each: (each.start, -each.end)):
        low, high = max(at, each.start), min(each.end, stretch.end)
        if low >= high:
            continue
        if at < low:
            yield Segment(stretch.text[at - stretch.start : low - stretch.start])
        yield Segment(stretch.text[low - stretch.start : high - stretch.start], each.mark)
        at = high
    if at < stretch.end:
        yield Segment(stretch.text[at - stretch.start :])
