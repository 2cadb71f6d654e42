"""What keeps the record: articles, findings, what is done, and problems. `sqlite` keeps them in one file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from ordret.model import Article, Edition, Finding, Notice, Problem, Span, When
from ordret.notebook import facts
from ordret.store.words import Phrase

if TYPE_CHECKING:
    from ordret.store.links import Links
    from ordret.store.lists import Lists
    from ordret.store.newest import Newest
    from ordret.store.search import Search
    from ordret.store.watched import Watched

FindingT = TypeVar("FindingT", bound=Finding)
FindingT_co = TypeVar("FindingT_co", bound=Finding, covariant=True)


class StoreError(Exception):
    """The file cannot be read or written. Says which, where, and what to do."""


@dataclass(frozen=True, slots=True)
class Version:
    """An article as kept. `supersedes` is the id of the version it replaced when it was new.

    Of the versions of a source the one that it had last is `current`, be it an earlier one that came back; none where
    a `notice` withdraws it.
    """

    article: Article
    supersedes: str | None
    current: bool
    notice: Notice | None = None

    _repr_html_ = facts


@dataclass(frozen=True, slots=True)
class Found(Generic[FindingT_co]):
    """A finding as kept, with the stage ("quotations@1") and pack ("da@3") that made it.

    `lang` and `current` are those of its article.
    """

    id: str
    finding: FindingT_co
    stage: str
    pack: str
    lang: str
    current: bool

    _repr_html_ = facts


@dataclass(frozen=True, slots=True)
class Arrival:
    """What one source brought: what was not understood, whether it could be `read`, and its article if that is new.

    `raw` are the bytes the article was made of. A `numbered` one comes from a mere position and replaces nothing.
    `held` is the id of an article that is kept already. `edition` is which version its wire says that it is; `notice`,
    of which `raw` are the bytes, that no version is to be used.
    """

    source: str
    problems: tuple[Problem, ...] = ()
    read: bool = False
    article: Article | None = None
    raw: bytes = b""
    numbered: bool = False
    held: str | None = None
    edition: Edition | None = None
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """A stage at its version, with a pack at its version ("da@3")."""

    stage: str
    version: int
    pack: str


@dataclass(frozen=True, slots=True)
class Finished:
    """All that the stages of `stamps` say about the article of this number."""

    number: int
    stamps: tuple[Stamp, ...]
    findings: tuple[tuple[Stamp, Finding], ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """What to list: `speaker` phrases all stand in a speaker's name or printed words; published within the days."""

    current: bool = False
    lang: str | None = None
    form: str | None = None
    speaker: tuple[Phrase, ...] = ()
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table or view of the file: its name, what it holds, and (name, what it holds) of its columns."""

    name: str
    about: str
    columns: tuple[tuple[str, str], ...]


EVERYTHING = Filter()
WHOLE = "find"  # the stage of a problem of no one stage: reading the article failed. Any new reading takes it back


class Store(Protocol):
    """A kept record. Every method raises StoreError where the record cannot be read or written."""

    def known(self, ids: Sequence[str]) -> frozenset[str]:
        """Those of the article ids that are kept."""

    def keep(self, arrivals: Sequence[Arrival]) -> tuple[Article, ...]:
        """Keep all of them or none; the articles that were new. What is kept already is at most made current again."""

    def unfinished(self, lang: str, stamps: Sequence[Stamp]) -> Sequence[int]:
        """Numbers of the articles in `lang` that one of `stamps` has not finished, in order of adding."""

    def taken_up(self, number: int) -> tuple[Article, frozenset[Stamp]]:
        """The article of a number, and what has finished with it."""

    def finish(self, batch: Sequence[Finished]) -> None:
        """Put what the stages say in place of what they said before, for all of the batch or none."""

    def forget(self, stages: Sequence[str]) -> None:
        """These stages have finished with no article any more; what they found stays until they are run."""

    def versions(self, where: Filter = EVERYTHING) -> Iterator[Version]:
        """Articles in order of adding."""

    def findings(self, kind: type[FindingT], where: Filter = EVERYTHING) -> Iterator[Found[FindingT]]:
        """Findings of one kind, by article in order of adding, then by place."""

    def findings_of(self, article: str, *, within: Span | None = None) -> Iterator[Found[Finding]]:
        """Findings of every kind in one article, by place; `within` leaves those that reach into a stretch of it."""

    def found(self, finding: str) -> Found[Finding] | None:
        """The finding of this id."""

    def problems(self) -> Iterator[Problem]:
        """Problems in order of seeing."""

    def succession(self, article: str) -> tuple[str, ...]:
        """The ids of every version that an article superseded or was superseded by, itself among them, in order of
        adding."""

    def version(self, article: str) -> Version | None:
        """The article of this id."""

    def article(self, kept: str) -> Article:
        """The article of an id that a finding, a link or a story has, so that it is kept: the tables see to it."""

    def edition(self, article: str) -> Edition | None:
        """Which version of its report the article of this id is, where a wire says so."""

    def beginning(self, prefix: str) -> Sequence[Version | Found[Finding]]:
        """A few of the articles and findings whose id begins so, the very id first."""

    def groups(self, article: str) -> dict[str, str]:
        """To which group each of an article's members of one belongs: mentions and other parts to their entity,
        quotations to their statement, the article to its story, all by id. What is not there is a group of its own."""

    def inferred(self, article: str) -> When | None:
        """The days inferred for an article that prints none."""

    @property
    def search(self) -> "Search":
        """What has words."""

    @property
    def links(self) -> "Links":
        """What links the findings."""

    @property
    def lists(self) -> "Lists":
        """What pages list, kept."""

    @property
    def newest(self) -> "Newest":
        """Lists that an index gives."""

    @property
    def watched(self) -> "Watched":
        """Feeds that are watched."""

    def delivered(self, sha256: str) -> bytes | None:
        """The bytes of a digest, as a source delivered them; None where they cannot be unpacked. Raises KeyError for
        one that is none of an article or a notice."""

    def raw(self) -> Iterator[tuple[str, bytes | None]]:
        """Digests and bytes of what sources delivered; None where they cannot be unpacked."""

    def counts(self) -> dict[str, int]:
        """How many rows there are of each kind; superseded ones not counted."""

    def languages(self) -> dict[str, int]:
        """How many current articles there are in each language, most first."""
