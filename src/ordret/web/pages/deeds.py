"""What somebody said, did and gave, and what was said about them: the rows of their page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ordret.model import Act, Article, Meeting, MeetingStatus, Quotation, When
from ordret.store import Store
from ordret.view.days import published
from ordret.view.lists import Disputed, Line, Measured
from ordret.view.occasions import Attendee, Occasion
from ordret.view.parts import entity_id
from ordret.view.passages import joined
from ordret.web import addresses

DeedKind = Literal["statement", "meeting", "figure"]


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody beside: who said it, or who met."""

    name: str
    role: str | None
    address: str | None


@dataclass(frozen=True, slots=True)
class Deed:
    """A statement, a meeting or a figure, in the words of the earliest report held, with those who said it or met, the
    day that it is of, in how many reports it stands and in which languages. `what` is a figure's quantity. `dispute` is
    why it is not settled who said it, with the `other` statement that tells so, where one does."""

    kind: DeedKind
    id: str
    address: str
    lang: str
    outlet: str | None
    words: str
    who: tuple[Party, ...]
    when: When | None
    reports: int
    languages: tuple[str, ...]
    act: Act | None = None
    status: MeetingStatus | None = None
    place: str | None = None
    what: str | None = None
    dispute: Literal["corrected", "denied", "unsure"] | None = None
    other: str | None = None


def said(line: Line, dispute: Disputed | None = None) -> Deed:
    """A statement."""
    return Deed(
        kind="statement",
        id=line.id,
        address=addresses.statement(line.id),
        lang=line.lang,
        outlet=line.outlet,
        words=line.words,
        who=tuple(_speaker(line)),
        when=line.when,
        reports=line.wordings,
        languages=line.languages,
        act=line.act,
        dispute=dispute.how if dispute else None,
        other=addresses.statement(dispute.other) if dispute and dispute.other else None,
    )


def disputed(held: Disputed) -> Deed:
    """A statement of which it is not settled who said it."""
    return said(held.line, held)


def met(store: Store, occasion: Occasion) -> Deed:
    """A meeting, told by its earliest report."""
    found = store.found(occasion.meetings[0])
    assert found is not None  # it was just read
    assert isinstance(found.finding, Meeting)
    host = (occasion.host,) if occasion.host and occasion.host not in occasion.parties else ()
    return Deed(
        kind="meeting",
        id=occasion.id,
        address=addresses.found(found.id),
        lang=found.lang,
        outlet=store.article(found.finding.article).outlet,
        words=found.finding.words.text,
        who=tuple(map(_party, (*occasion.parties, *host, *occasion.absent))),
        when=occasion.held,
        reports=len(occasion.meetings),
        languages=occasion.languages,
        status=occasion.status,
        place=occasion.place,
    )


def given(series: Measured) -> Deed:
    """A figure, by the earliest of its series."""
    return Deed(
        kind="figure",
        id=series.series,
        address=addresses.figure(series.series),
        lang=series.lang,
        outlet=series.outlet,
        words=series.words,
        who=(Party(series.given_by, None, None),) if series.given_by else (),
        when=series.when,
        reports=series.counts,
        languages=series.languages,
        what=series.quantity,
    )


def alone(store: Store, id_: str) -> Iterator[Deed]:
    """What is said in one article by a part of it that is linked to nobody else."""
    version = store.version(id_.split("-")[1])
    for found in store.findings_of(version.article.id) if version else ():
        quotation = found.finding
        if isinstance(quotation, Quotation) and version and _speaks(quotation, id_):
            yield _alone(version.article, found.id, quotation, quotation.said or published(store, version.article))


def _speaks(quotation: Quotation, id_: str) -> bool:
    speaker = quotation.speaker
    return speaker is not None and entity_id(quotation.article, speaker) == id_


def _alone(article: Article, id_: str, quotation: Quotation, when: When | None) -> Deed:
    return Deed(
        kind="statement",
        id=id_,
        address=addresses.statement(id_),
        lang=article.lang,
        outlet=article.outlet,
        words=joined(quotation.words),
        who=(),
        when=when,
        reports=1,
        languages=(article.lang,),
        act=quotation.act,
    )


def _speaker(line: Line) -> Iterator[Party]:
    if line.speaker:
        yield Party(line.speaker, line.role, addresses.person(line.entity, line.speaker) if line.entity else None)


def _party(attendee: Attendee) -> Party:
    return Party(attendee.name, attendee.role, addresses.person(attendee.entity, attendee.name))
