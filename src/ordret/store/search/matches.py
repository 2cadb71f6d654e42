"""What is asked of a search, and the few columns of what it finds, so that thousands can be sorted and counted while a
reader waits."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from ordret.store.words import Phrase

Kind = Literal["quotation", "article", "meeting", "figure", "decision"]


@dataclass(frozen=True, slots=True)
class Where:
    """What to leave of what has the words: of one of these languages, outlets and speakers (entities, by id), where any
    are given; `named` phrases all in the speaker's names or printed words; published within the days, where these are
    printed or inferred: in the `stretch` between the articles of these numbers, where that is known."""

    langs: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    named: tuple[Phrase, ...] = ()
    first: date | None = None
    last: date | None = None
    stretch: tuple[int, int] | None = None

    @property
    def of_speakers(self) -> bool:
        """Whether only what somebody said can be left."""
        return bool(self.speakers or self.named)


ANYWHERE = Where()


class Match(NamedTuple):
    """Something with the words. `number` is that of the finding, or of the article; `day` the first on which it may
    have been published; `statement` and `speaker` (an entity) are those of a quotation; `lead` is 2 where its speaker
    is named so, and 1 more where the words stand in it as typed; `rank` is the lower the better."""

    kind: Kind
    number: int
    article: int
    lang: str
    outlet: str | None
    day: str | None
    statement: str | None
    speaker: str | None
    lead: int
    rank: float


class Matches(NamedTuple):
    """What has the words. `whole` tells that nothing else has; else `rows` are some thousands that were added last, and
    their ranks mean nothing."""

    rows: tuple[Match, ...]
    whole: bool


class Wordings(NamedTuple):
    """How many wordings of a statement are held, and in which languages."""

    held: int
    languages: tuple[str, ...]


class Beside(NamedTuple):
    """Another wording of a statement: the id of the quotation, and where it was printed."""

    id: str
    outlet: str | None
    source: str
    lang: str
