"""A statement: every wording of it, side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from ordret.model import Act, Figure, Form, Part, Quotation, Span, When
from ordret.record import Record
from ordret.record.kept import of_kind
from ordret.store import Found
from ordret.view.conflicts import ConflictKind
from ordret.view.days import published
from ordret.view.lineage import counted
from ordret.view.lists import Page as Listed
from ordret.view.passages import joined
from ordret.view.wordings import Worded, side_by_side
from ordret.web import addresses, linked
from ordret.web.asked import Asked
from ordret.web.pages.evidence import How, how
from ordret.web.pages.opposed import Side, differing
from ordret.web.pages.page import Page
from ordret.web.pages.pieces import Origin, Who, origin, who
from ordret.web.pages.wordings import Drift, Wording, drifts, rows

FEW = 5  # conflicts: the rest have a page of their own
COUNTED = 24  # wordings whose reports are asked for their sources: each costs 0.3 ms


@dataclass(frozen=True, slots=True)
class Sources:
    """How many sources the first `reports` have, counted after lineage, and what that rests on. `least` where there
    are more reports than were counted."""

    number: int
    least: bool
    reports: int
    because: str


@dataclass(frozen=True, slots=True)
class Number:
    """A figure in the words, with the page of its series."""

    address: str
    words: str


@dataclass(frozen=True, slots=True)
class Opposite:
    """What contradicts a wording of the statement, or differs from it; `strict` where both cannot hold."""

    kind: ConflictKind
    strict: bool
    because: str
    side: Side


@dataclass(frozen=True, slots=True)
class StatementPage:
    """What somebody said, as one report words it, with its wordings, the earliest copy held first. `wordings` counts
    them all, `languages` are those of all; `earliest` is the id of the earliest copy held, `conflicts` are the
    newest, `conflicting` is the address of all."""

    id: str
    address: str
    lineage: str
    words: str
    lang: str
    origin: Origin
    speaker: Who | None
    joint: tuple[Who, ...]
    addressee: Who | None
    form: Form
    act: Act
    said: When | None
    story: str
    wordings: int
    languages: tuple[str, ...]
    sources: Sources
    earliest: str
    drifts: tuple[Drift, ...]
    numbers: tuple[Number, ...]
    conflicts: tuple[Opposite, ...]
    conflicting: str
    rows: tuple[Wording, ...]
    next: str | None
    how: How


def statement(asked: Asked) -> StatementPage:
    """A statement: who said it, on which day, and every wording of it side by side, with what differs marked."""
    record = asked.record
    found = of_kind(record.show(asked.key), Quotation)
    said, home = found.finding, record.store.article(found.finding.article)
    groups = record.store.groups(said.article)
    id_ = groups.get(found.id, found.id)
    earliest, languages = of_kind(record.show(id_), Quotation), record.store.newest.languages(id_)
    listed = _listed(asked, id_, found, kept=bool(languages))
    held = tuple(rows(record, listed.rows, earliest=earliest))
    return StatementPage(
        id=found.id,
        address=addresses.statement(found.id),
        lineage=addresses.statement_lineage(found.id),
        words=joined(said.words),
        lang=found.lang,
        origin=origin(record.store, home, finding=found.id, words=said.words[0].text),
        speaker=_who(found, said.speaker, groups),
        joint=tuple(who(said.article, found.lang, each, groups) for each in said.joint),
        addressee=_who(found, said.addressee, groups),
        form=said.form,
        act=said.act,
        said=said.said or published(record.store, home),
        story=addresses.story(groups.get(said.article, said.article)),
        wordings=sum(languages.values()) or 1,
        languages=tuple(languages) or (found.lang,),
        sources=_sources(record, id_, found),
        earliest=earliest.id,
        drifts=drifts(held, lang=earliest.lang),
        numbers=tuple(_numbers(record, said)),
        conflicts=tuple(_opposites(record, id_)),
        conflicting=addresses.conflicts([("of", found.id)]),
        rows=held,
        next=asked.more(listed.next),
        how=how(record, found.id),
    )


PAGE = Page("statement", "/statement/{key}", statement, linked=linked.statement, rows=24)


def _listed(asked: Asked, id_: str, found: Found[Quotation], *, kept: bool) -> Listed[Worded]:
    """The wordings of this page; of what is not linked, or superseded, the one that was asked for."""
    if not kept:
        return Listed(tuple(side_by_side(asked.record.store, found)), None)
    return asked.record.lists.wordings(id_, after=asked.after, limit=asked.rows)


def _who(found: Found[Quotation], part: Part | None, groups: dict[str, str]) -> Who | None:
    return who(found.finding.article, found.lang, part, groups) if part else None


def _sources(record: Record, statement: str, found: Found[Quotation]) -> Sources:
    members = record.store.links.wordings.members(statement) or (found.id,)
    articles = {each.finding.article: None for id_ in members[:COUNTED] if (each := record.store.found(id_))}
    counting = counted(record.store, tuple(articles))
    return Sources(counting.number, len(members) > COUNTED, len(articles), counting.because)


def _numbers(record: Record, said: Quotation) -> Iterator[Number]:
    """The figures in the words."""
    stretch = Span(said.words[0].start, said.words[-1].end)
    for each in record.store.findings_of(said.article, within=stretch):
        if isinstance(each.finding, Figure) and _within(each.finding, said):
            yield Number(addresses.figure(each.id), each.finding.words.text)


def _within(figure: Figure, said: Quotation) -> bool:
    return any(each.start <= figure.words.start and figure.words.end <= each.end for each in said.words)


def _opposites(record: Record, statement: str) -> Iterator[Opposite]:
    """The other side of each conflict; of two wordings of the statement itself the later one."""
    for each in record.lists.conflicts(group=statement, limit=FEW).rows:
        if row := differing(record, each):
            own = record.store.groups(row.left.origin.article).get(row.left.id) == statement
            yield Opposite(row.kind, row.strict, row.because, row.right if own else row.left)
