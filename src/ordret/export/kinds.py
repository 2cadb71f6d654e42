"""The rows of each kind, one after the other from the record, so that memory stays flat however much there is.

As yet nothing is linked: a statement, an entity and a story each have one member, and six kinds have no rows.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import cast

from ordret import view
from ordret.export import rows
from ordret.export.parts import Part
from ordret.model import Article, Credit, Finding, Mention, Problem, Quotation
from ordret.model import Part as Described
from ordret.store import Filter, Found, Store, Version

TITLE = 200  # code points of an untitled report's first line that stand as its story's title


def exported(store: Store, kind: str) -> Iterator[rows.Row]:
    """All rows of a kind. Raises KeyError for a kind that is none of `rows.KINDS`."""
    return _ROWS[kind](store)


def article_row(version: Version) -> rows.ArticleRow:
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
        published=article.published,
        published_at=article.published_at,
        fetched=article.fetched,
        raw_sha256=article.raw_sha256,
        supersedes=version.supersedes,
        current=version.current,
        story=view.story_id(article),
    )


def finding_row(found: Found[Finding]) -> rows.MentionRow | rows.CreditRow | rows.QuotationRow:
    """A finding as exported, with the group it belongs to."""
    match found.finding:
        case Mention(article, kind, name, words, role):
            return rows.MentionRow(found.id, article, kind, name, role, words, entity=found.id, current=found.current)
        case Credit(article, agency, how, words):
            return rows.CreditRow(found.id, article, agency, how, words, current=found.current)
        case Quotation() as quotation:
            return _quotation(found, quotation)


def part_row(article: str, part: Described) -> Part:
    return Part(part.kind, part.name, part.role, part.here, part.named, view.entity_id(article, part))


def _quotation(found: Found[Finding], quotation: Quotation) -> rows.QuotationRow:
    article = quotation.article
    return rows.QuotationRow(
        id=found.id,
        article=article,
        form=quotation.form,
        act=quotation.act,
        words=quotation.words,
        speaker=_part(article, quotation.speaker),
        joint=tuple(part_row(article, part) for part in quotation.joint),
        addressee=_part(article, quotation.addressee),
        cue=quotation.cue,
        via=quotation.via,
        said=quotation.said,
        headline=quotation.headline,
        found_by=quotation.found_by,
        statement=view.statement_id(cast("Found[Quotation]", found)),
        current=found.current,
    )


def _part(article: str, part: Described | None) -> Part | None:
    return part_row(article, part) if part else None


def _statement(statement: view.Statement) -> rows.StatementRow:
    return rows.StatementRow(statement.id, statement.speaker, statement.quotations, statement.languages)


def _entity(entity: view.Entity) -> rows.EntityRow:
    return rows.EntityRow(
        entity.id, entity.kind, entity.name, entity.names, entity.roles, entity.wikidata, entity.country
    )


def _story(version: Version) -> rows.StoryRow:
    article = version.article
    days = article.published
    return rows.StoryRow(
        id=view.story_id(article),
        title=article.title or _first_line(article),
        articles=(article.id,),
        first=days.first if days else None,
        last=days.last if days else None,
        languages=(article.lang,),
        sources=1,
    )


def _first_line(article: Article) -> str:
    """The first printed line that is report, or else simply the first, cut where it is long."""
    skipped = [article.text[span.start : span.end].strip() for span in article.skip]
    lines = [line.strip() for line in article.text.splitlines() if line.strip()]
    report = [line for line in lines if line not in skipped]
    return next(iter([*report, *lines]), "")[:TITLE]


def _problem(problem: Problem) -> rows.ProblemRow:
    return rows.ProblemRow(
        problem.article, problem.source, problem.stage, problem.code, words=problem.words, hint=problem.hint
    )


def _findings(kind: type[Finding]) -> Callable[[Store], Iterator[rows.Row]]:
    return lambda store: map(finding_row, store.findings(kind))


def _none(_: Store) -> Iterator[rows.Row]:
    return iter(())


_ROWS: Mapping[str, Callable[[Store], Iterator[rows.Row]]] = {
    **dict.fromkeys(rows.KINDS, _none),
    "articles": lambda store: map(article_row, store.versions()),
    "mentions": _findings(Mention),
    "credits": _findings(Credit),
    "quotations": _findings(Quotation),
    "statements": lambda store: map(_statement, view.statements(store, Filter(current=True))),
    "entities": lambda store: map(_entity, view.entities(store)),
    "stories": lambda store: map(_story, store.versions(Filter(current=True))),
    "problems": lambda store: map(_problem, store.problems()),
}
