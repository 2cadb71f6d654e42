"""Where the findings of a case stand, and the reports they stand in, as its page shows them."""

from dataclasses import dataclass
from datetime import datetime

from ordret.casefile.lasting import withdrawn
from ordret.model import Decision, Finding, Judgement, Meeting, Notice, Passage, When, passages
from ordret.store import Found, Store, Version
from ordret.view.days import published
from ordret.view.parts import parts
from ordret.web.pages.pieces import Excerpt, quoted
from ordret.web.pages.wordings import Wording


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


def place(store: Store, found: Found[Finding], wording: Wording | None) -> Place:
    article, words = found.finding.article, passages(found.finding)
    gone = withdrawn(store, found.id)
    return Place(
        id=found.id,
        kind=found.id.partition("-")[0],
        report=report(store, article),
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


def report(store: Store, article: str) -> Report:
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
