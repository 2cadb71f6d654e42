"""The page that a case is read by: one document that loads nothing, and links to nothing but the case's own files."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from ordret.casefile.chosen import Case
from ordret.casefile.lasting import withdrawn
from ordret.casefile.rows import findings, judgements
from ordret.model import (
    Decision, Figure, Finding, Judgement, Meeting, Notice, Part, Passage, Quotation, When, passages,
)  # fmt: skip
from ordret.record import Record
from ordret.store import Found, Store, Version
from ordret.view.conflicts import Conflict
from ordret.view.days import published
from ordret.view.lineage import Derived, lineage_of
from ordret.view.parts import parts
from ordret.view.passages import joined
from ordret.view.wordings import side_by_side
from ordret.web import shown
from ordret.web.pages.pieces import Excerpt, quoted
from ordret.web.pages.wordings import Wording
from ordret.web.pages.wordings import rows as side_rows
from ordret.web.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Report:
    """An article, where it is from, and the files of the case that hold its text and what was delivered."""

    id: str
    outlet: str | None
    source: str
    url: str | None
    title: str | None
    lang: str
    published: When | None
    published_at: datetime | None
    fetched: datetime
    digest: str
    text: str
    raw: str
    current: bool
    notice: Notice | None


@dataclass(frozen=True, slots=True)
class Place:
    """A finding where it stands. `withdrawn` is a person's word that it is wrong, `wording` how it compares."""

    id: str
    kind: str
    report: Report
    passages: tuple[Passage, ...]
    excerpt: Excerpt
    parts: tuple[str, ...]
    status: tuple[str, ...]
    withdrawn: Judgement | None
    wording: Wording | None


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: its earliest words, who said it when, and every wording in the case."""

    id: str
    words: str
    lang: str
    speakers: tuple[Part, ...]
    said: When | None
    places: tuple[Place, ...]


def page(record: Record, case: Case, language: Tongue) -> Iterator[str]:
    """The document, piece by piece."""
    style = (files("ordret.casefile") / "style.css").read_text("utf-8")
    yield from shown.document(
        "casefile.html",
        language,
        style=Markup(style),  # noqa: S704 - our own file
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        record=record.store.path.name,
        chosen=case.named,
        statements=_statements(record, case),
        others=_others(record.store, case),
        conflicts=_conflicts(record.store, case),
        lineage=_lineage(record.store, case),
        judgements=judgements(record.store, case),
        reports=(_report(record.store, each) for each in case.articles),
    )


def _statements(record: Record, case: Case) -> Iterator[Said]:
    store, seen = record.store, set[str]()
    for article in case.articles:
        for found in findings(store, case, article):
            group = store.groups(article).get(found.id, found.id)
            if isinstance(found.finding, Quotation) and (group not in seen or not found.current):
                seen.add(group)
                yield _said(record, case, found)


def _said(record: Record, case: Case, found: Found[Any]) -> Said:
    """What one quotation of the case words, side by side with the others; alone if it counts no more."""
    store = record.store
    worded = side_by_side(store, found) if found.current else []
    held = [each for each in worded if each.id in case.findings]
    first: Found[Any] = (store.found(held[0].id) if held else None) or found
    compared = {each.id: each for each in side_rows(record, held, earliest=first)} if held else {}
    members = [store.found(each.id) for each in held] or [found]
    said: Quotation = first.finding
    return Said(
        id=first.id,
        words=joined(said.words),
        lang=first.lang,
        speakers=tuple(each for each in (said.speaker, *said.joint) if each),
        said=said.said,
        places=tuple(_place(store, each, compared.get(each.id)) for each in members if each),
    )


def _others(store: Store, case: Case) -> Iterator[Place]:
    """What was chosen beside statements."""
    named = frozenset(case.named)
    for article in case.articles:
        for found in findings(store, case, article):
            if isinstance(found.finding, Meeting | Figure | Decision) or (
                found.id in named and not isinstance(found.finding, Quotation)
            ):
                yield _place(store, found, None)


def _place(store: Store, found: Found[Finding], wording: Wording | None) -> Place:
    article, words = found.finding.article, passages(found.finding)
    gone = withdrawn(store, found.id)
    return Place(
        id=found.id,
        kind=found.id.partition("-")[0],
        report=_report(store, article),
        passages=words,
        excerpt=wording.passage if wording else quoted(store.article(article), words),
        parts=tuple(each.name or each.here.text for each in parts(found.finding)),
        status=_status(found.finding),
        withdrawn=store.links.judgements.standing(found.id, "withdraw") if gone else None,
        wording=wording,
    )


def _status(finding: Finding) -> tuple[str, ...]:
    """The codes that say what became of a meeting or a decision."""
    match finding:
        case Meeting():
            return (finding.mode, finding.status)
        case Decision():
            return (finding.status,)
    return ()


def _conflicts(store: Store, case: Case) -> Iterator[tuple[Conflict, tuple[Place, ...]]]:
    for each in case.conflicts:
        sides = (store.found(id_) for id_ in (each.left, each.right))
        yield each, tuple(_place(store, side, None) for side in sides if side)


def _lineage(store: Store, case: Case) -> Iterator[tuple[Derived, Report, Report | None]]:
    for article in case.articles:
        for each in lineage_of(store, article):
            yield each, _report(store, article), _report(store, each.origin) if each.origin else None


def _report(store: Store, article: str) -> Report:
    version = store.version(article)
    assert version is not None  # the case was made of what is kept
    return _told(store, version)


def _told(store: Store, version: Version) -> Report:
    article = version.article
    return Report(
        id=article.id,
        outlet=article.outlet,
        source=article.source,
        url=article.url,
        title=article.title,
        lang=article.lang,
        published=published(store, article),
        published_at=article.published_at,
        fetched=article.fetched,
        digest=article.raw_sha256,
        text=f"texts/{article.id}.txt",
        raw=f"raw/{article.raw_sha256}.bin",
        current=version.current,
        notice=version.notice,
    )
