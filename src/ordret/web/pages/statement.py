"""A statement: every wording of it, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ordret.link.wording.drift import Difference
from ordret.link.wording.tongue import Way
from ordret.model import Act, Form, Passage, Quotation, Relation, When
from ordret.record import Record
from ordret.record.kept import of_kind
from ordret.view.days import published
from ordret.view.passages import around, joined
from ordret.view.wordings import Worded, side_by_side
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.pages.evidence import How, how
from ordret.web.pages.page import Page
from ordret.web.pages.pieces import Excerpt, Mark, Marking, Origin, Who, excerpt, origin, who

_MARKS: dict[str, Mark] = {"number": "number", "year": "number", "negation": "negation", "tense": "tense"}


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording, in one report. `relation` is what it is to the earliest copy held, None for that itself and where
    only others lie between; `stated` whether its report says so."""

    id: str
    address: str
    origin: Origin
    passage: Excerpt
    earliest: bool
    relation: Relation | None
    way: Way | None
    tells: str | None
    differences: tuple[Difference, ...]
    because: str | None


@dataclass(frozen=True, slots=True)
class StatementPage:
    """What somebody said, as one report words it, with all its wordings, the earliest copy held first."""

    id: str
    address: str
    lineage: str
    words: str
    lang: str
    speaker: Who | None
    form: Form
    act: Act
    said: When | None
    story: str
    languages: tuple[str, ...]
    rows: tuple[Wording, ...]
    next: str | None
    how: How


def statement(asked: Asked) -> StatementPage:
    """A statement: who said it, on which day, and every wording of it side by side, with what differs marked."""
    record = asked.record
    found = of_kind(record.show(asked.key), Quotation)
    said, home = found.finding, record.store.version(found.finding.article)
    assert home is not None  # a finding cannot be kept without its article: a foreign key
    groups = record.store.groups(said.article)
    rows = tuple(_rows(record, side_by_side(record.store, found)))
    return StatementPage(
        id=found.id,
        address=addresses.statement(found.id),
        lineage=addresses.statement_lineage(found.id),
        words=joined(said.words),
        lang=found.lang,
        speaker=who(said.article, found.lang, said.speaker, groups) if said.speaker else None,
        form=said.form,
        act=said.act,
        said=said.said or published(record.store, home.article),
        story=addresses.story(groups.get(said.article, said.article)),
        languages=tuple(dict.fromkeys(row.origin.lang for row in rows)),
        rows=rows,
        next=None,
        how=how(record, found.id),
    )


PAGE = Page("statement", "/statement/{key}", statement)


def _rows(record: Record, wordings: Sequence[Worded]) -> Iterator[Wording]:
    for each in wordings:
        version = record.store.version(each.article)
        assert version is not None  # it was just read
        article = version.article
        where = origin(record.store, article, finding=each.id, words=each.words[0].text)
        passage = around(article, each.words[0].start, each.words[-1].end)
        yield Wording(
            id=each.id,
            address=where.address,
            origin=where,
            passage=excerpt(each.lang, passage, _markings(each)),
            earliest=each.earliest,
            relation=each.relation,
            way=each.way,
            tells=each.tells,
            differences=each.differences,
            because=each.because,
        )


def _markings(worded: Worded) -> Iterator[Marking]:
    """The words, but for the places in them that differ from the earliest copy held."""
    differing = [place for each in worded.differences if (place := _place(worded.words, each))]
    yield from differing
    for passage in worded.words:
        at = passage.start
        for each in sorted(differing, key=lambda each: each.start):
            if passage.start <= each.start < passage.end and at < each.start:
                yield Marking(at, each.start, "words")
            at = max(at, each.end) if passage.start <= each.start < passage.end else at
        if at < passage.end:
            yield Marking(at, passage.end, "words")


def _place(words: Sequence[Passage], difference: Difference) -> Marking | None:
    """Where in the article something stands that the earliest has otherwise; offsets of a difference are of the joined
    words. None where it stands outside them, or is what this wording has not."""
    printed = difference.right
    if printed is None or printed.start is None or printed.end is None:
        return None
    before = 0
    for passage in words:
        if printed.start < before + len(passage.text):
            start = passage.start + printed.start - before
            return Marking(start, start + printed.end - printed.start, _MARKS.get(difference.what, "wording"))
        before += len(passage.text) + len(" … ")
    return None
