"""What is demanded and asked for, and what answered it."""

from dataclasses import dataclass
from typing import get_args

from ordret.model import Act, When
from ordret.record import Record
from ordret.record.kept import article_of
from ordret.view.demands import Answer, Demand, DemandKind
from ordret.view.stories import story_of
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.pages.choices import Choice, choices
from ordret.web.pages.page import Page

KINDS: tuple[DemandKind, ...] = get_args(DemandKind)


@dataclass(frozen=True, slots=True)
class Reply:
    """What answered a demand, with its statement, and why it is held to."""

    address: str
    lang: str
    act: Act
    speaker: str | None
    words: str
    when: When | None
    because: str


@dataclass(frozen=True, slots=True)
class Asking:
    """A demand, or another act that somebody is to take notice of, with its statement. `to` is whom it is addressed
    to, `deadline` where its words give one. `open`: something is asked for, and nothing held answers it."""

    address: str
    kind: DemandKind
    open: bool
    lang: str
    outlet: str | None
    speaker: str | None
    to: str | None
    words: str
    when: When | None
    deadline: When | None
    wordings: int
    story: str
    answers: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class DemandsPage:
    """Demands and the like. `story` is the address of the story to which the list is kept, None where it is not."""

    kinds: tuple[Choice, ...]
    opens: tuple[Choice, ...]
    story: str | None
    rows: tuple[Asking, ...]
    next: str | None


def demands(asked: Asked) -> DemandsPage:
    """What is demanded, asked for and proposed, with its deadline and what answered it; and who warned, threatened,
    accused, denied and rejected. The newest first."""
    return _page(asked, None)


def story_demands(asked: Asked) -> DemandsPage:
    """What is demanded in one story and the like, by day, with its deadline and what answered it."""
    return _page(asked, story_of(asked.record.store, article_of(asked.record.show(asked.key))))


PAGE = Page("demands", "/demands", demands, asks=("kind", "open"))
OF_STORY = Page("story_demands", "/story/{key}/demands", story_demands, asks=("kind", "open"))


def _page(asked: Asked, story: str | None) -> DemandsPage:
    kind, only = asked.of("kind", KINDS), asked.of("open", ("yes",)) is not None
    listed = asked.record.lists.demands(story, kind=kind, open_only=only, after=asked.after, limit=asked.rows)
    return DemandsPage(
        kinds=choices(asked, "kind", KINDS),
        opens=choices(asked, "open", ("yes",)),
        story=addresses.story(story) if story else None,
        rows=tuple(_asking(asked.record, each) for each in listed.rows),
        next=asked.more(listed.next),
    )


def _asking(record: Record, demand: Demand) -> Asking:
    return Asking(
        address=addresses.statement(demand.id),
        kind=demand.kind,
        open=demand.open,
        lang=demand.lang,
        outlet=demand.outlet,
        speaker=demand.speaker,
        to=demand.to,
        words=demand.words,
        when=demand.when,
        deadline=demand.deadline,
        wordings=demand.wordings,
        story=addresses.story(demand.story),
        answers=tuple(_reply(record, demand, each) for each in demand.answers),
    )


def _reply(record: Record, demand: Demand, answer: Answer) -> Reply:
    found = record.store.found(answer.id)
    return Reply(
        address=addresses.statement(answer.id),
        lang=found.lang if found else demand.lang,
        act=answer.act,
        speaker=answer.speaker,
        words=answer.words,
        when=answer.when,
        because=answer.because,
    )
