"""The rows of each kind, one after the other from the record, so that memory stays flat however much there is."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from msgspec import UNSET

from ordret.export import codes, rows
from ordret.export.parts import Absence, Notice, Origin, Part, Votes
from ordret.model import Credit, Decision, Figure, Finding, Judgement, Link, Meeting, Mention, Problem, Quotation
from ordret.model import Notice as Withdrawn
from ordret.model import Part as Described
from ordret.store import Filter, Found, Store, Version
from ordret.view.days import published
from ordret.view.parts import entity_id

if TYPE_CHECKING:
    from ordret.view.conflicts import Conflict
    from ordret.view.entities import Entity
    from ordret.view.lineage import Derived
    from ordret.view.statements import Statement
    from ordret.view.stories import Story

Groups = Mapping[str, str]  # of one article; see `Store.groups`


def exported(store: Store, kind: str) -> Iterator[rows.Row]:
    """All rows of a kind. Raises KeyError for a kind that is none of `rows.KINDS`."""
    return _ROWS[kind](store)


def article_row(store: Store, version: Version) -> rows.ArticleRow:
    """An article as exported. Where it prints no day, one that is inferred says so in its basis."""
    article = version.article
    return rows.ArticleRow(
        id=article.id,
        source=article.source,
        url=article.url,
        outlet=article.outlet,
        lang=article.lang,
        title=article.title,
        text=article.text,
        skip=tuple((span.start, span.end) for span in article.skip),
        published=published(store, article),
        published_at=article.published_at,
        fetched=article.fetched,
        raw_sha256=article.raw_sha256,
        supersedes=version.supersedes,
        current=version.current,
        story=store.groups(article.id).get(article.id, article.id),
        notice=_notice(version.notice) if version.notice else None,
    )


def _notice(notice: Withdrawn) -> Notice:
    what: Literal["killed", "withheld"] = "killed" if notice.killed else "withheld"
    edition = notice.edition
    return Notice(what, edition.made, edition.note, notice.place, notice.fetched, notice.raw_sha256)


def finding_row(store: Store, found: Found[Finding]) -> rows.FindingRow:
    """A finding as exported, with the group it belongs to."""
    return _in_groups(found, store.groups(found.finding.article))


def _in_groups(found: Found[Finding], groups: Groups) -> rows.FindingRow:
    match found.finding:
        case Mention(article, kind, name, words, role):
            entity = groups.get(found.id, found.id)
            return rows.MentionRow(found.id, article, kind, name, role, words, entity=entity, current=found.current)
        case Credit(article, agency, how, words):
            return rows.CreditRow(found.id, article, agency, how, words, current=found.current)
        case Quotation() as quotation:
            return _quotation(found, quotation, groups)
        case Meeting() as meeting:
            return _meeting(found, meeting, groups)
        case Figure() as figure:
            return _figure(found, figure, groups)
        case Decision() as decision:
            return _decision(found, decision, groups)


def part_row(article: str, part: Described, groups: Groups) -> Part:
    id_ = entity_id(article, part)
    return Part(part.kind, part.name, part.role, part.here, part.named, groups.get(id_, id_))


def _quotation(found: Found[Finding], quotation: Quotation, groups: Groups) -> rows.QuotationRow:
    article, held = quotation.article, codes.of_quotation(quotation, found.lang)
    return rows.QuotationRow(
        id=found.id,
        article=article,
        form=quotation.form,
        act=quotation.act,
        words=quotation.words,
        speaker=_part(article, quotation.speaker, groups),
        joint=tuple(part_row(article, part, groups) for part in quotation.joint),
        addressee=_part(article, quotation.addressee, groups),
        cue=quotation.cue,
        via=quotation.via,
        said=quotation.said,
        headline=quotation.headline,
        found_by=quotation.found_by,
        statement=groups.get(found.id, found.id),
        current=found.current,
        plover=held.plover,
        cameo=held.cameo,
    )


def _meeting(found: Found[Finding], meeting: Meeting, groups: Groups) -> rows.MeetingRow:
    def part(described: Described) -> Part:
        return part_row(meeting.article, described, groups)

    held = codes.of_meeting(meeting)
    return rows.MeetingRow(
        id=found.id,
        article=meeting.article,
        mode=meeting.mode,
        status=meeting.status,
        parties=tuple(map(part, meeting.parties)),
        host=part(meeting.host) if meeting.host else None,
        absent=tuple(Absence(part(each.part), each.why.text if each.why else None) for each in meeting.absent),
        held=meeting.held,
        place=meeting.place,
        words=meeting.words,
        occasion=groups.get(found.id, found.id),
        current=found.current,
        plover=held.plover,
        cameo=held.cameo,
    )


def _figure(found: Found[Finding], figure: Figure, groups: Groups) -> rows.FigureRow:
    amount = figure.amount
    return rows.FigureRow(
        id=found.id,
        article=figure.article,
        quantity=figure.quantity.text,
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        approximate=amount.approximate,
        given_by=_part(figure.article, figure.given_by, groups),
        as_of=figure.as_of,
        words=figure.words,
        series=groups.get(found.id, found.id),
        current=found.current,
    )


def _decision(found: Found[Finding], decision: Decision, groups: Groups) -> rows.DecisionRow:
    votes, article, held = decision.votes, decision.article, codes.of_decision(decision)
    return rows.DecisionRow(
        id=found.id,
        article=article,
        body=_part(article, decision.body, groups),
        outcome=decision.outcome.text,
        status=decision.status,
        votes=Votes(votes.in_favour, votes.against, votes.abstained) if votes else None,
        taken=decision.taken,
        effective=decision.effective,
        term=decision.term.text if decision.term else None,
        supporters=tuple(part_row(article, part, groups) for part in decision.supporters),
        opponents=tuple(part_row(article, part, groups) for part in decision.opponents),
        words=decision.words,
        current=found.current,
        plover=held.plover,
        cameo=held.cameo,
    )


def _part(article: str, part: Described | None, groups: Groups) -> Part | None:
    return part_row(article, part, groups) if part else None


def _statements(store: Store) -> Iterator[rows.Row]:
    from ordret.view.statements import statements

    return map(statement_row, statements(store, Filter(current=True)))


def _entities(store: Store) -> Iterator[rows.Row]:
    from ordret.view.entities import entities

    return map(entity_row, entities(store))


def _stories(store: Store) -> Iterator[rows.Row]:
    from ordret.view.stories import stories

    return map(story_row, stories(store))


def _conflicts(store: Store) -> Iterator[rows.Row]:
    from ordret.view.conflicts import conflicts

    return map(conflict_row, conflicts(store))


def _lineage(store: Store) -> Iterator[rows.Row]:
    from ordret.view.lineage import lineage

    return map(lineage_row, lineage(store))


def statement_row(each: "Statement") -> rows.StatementRow:
    return rows.StatementRow(each.id, each.speaker, each.quotations, each.languages)


def entity_row(each: "Entity") -> rows.EntityRow:
    return rows.EntityRow(each.id, each.kind, each.name, each.names, each.roles, each.wikidata, each.country)


def story_row(each: "Story") -> rows.StoryRow:
    span = (each.first, each.last, each.languages)
    return rows.StoryRow(each.id, each.title, each.articles, *span, sources=each.sources)


def conflict_row(each: "Conflict") -> rows.ConflictRow:
    return rows.ConflictRow(each.left, each.right, each.kind, strict=each.strict, because=each.because)


def link_row(kept: tuple[Link, datetime]) -> rows.LinkRow:
    link, at = kept
    return rows.LinkRow(link.left, link.right, link.relation, link.verdict, link.score, link.because, link.by, at)


def judgement_row(judgement: Judgement) -> rows.JudgementRow:
    j = judgement
    return rows.JudgementRow(j.at, j.who, j.what, j.target, j.value, j.reason)


def lineage_row(derived: "Derived") -> rows.LineageRow:
    """A derivation as exported."""
    origin = Origin(article=derived.origin) if derived.origin else Origin(agency=derived.agency or UNSET)
    return rows.LineageRow(derived.article, origin, derived.how, derived.stated, derived.because)


def _problem(problem: Problem) -> rows.ProblemRow:
    return rows.ProblemRow(
        problem.article, problem.source, problem.stage, problem.code, words=problem.words, hint=problem.hint
    )


def _findings(kind: type[Finding]) -> Callable[[Store], Iterator[rows.Row]]:
    """All findings of a kind; those of one article come one after the other, so that its groups are asked for once."""

    def every(store: Store) -> Iterator[rows.Row]:
        for article, found in groupby(store.findings(kind), key=lambda each: each.finding.article):
            groups = store.groups(article)
            yield from (_in_groups(each, groups) for each in found)

    return every


_ROWS: Mapping[str, Callable[[Store], Iterator[rows.Row]]] = {
    "articles": lambda store: (article_row(store, version) for version in store.versions()),
    "mentions": _findings(Mention),
    "credits": _findings(Credit),
    "quotations": _findings(Quotation),
    "meetings": _findings(Meeting),
    "figures": _findings(Figure),
    "decisions": _findings(Decision),
    "statements": _statements,
    "entities": _entities,
    "links": lambda store: map(link_row, store.links.wordings.all_links()),
    "conflicts": _conflicts,
    "lineage": _lineage,
    "stories": _stories,
    "judgements": lambda store: map(judgement_row, store.links.judgements.all()),
    "problems": lambda store: map(_problem, store.problems()),
}
