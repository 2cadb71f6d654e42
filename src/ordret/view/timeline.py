"""What a story tells, in the order of its days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from ordret.model import Article, Decision, DecisionStatus, Finding, Meeting, MeetingStatus, Quotation, When
from ordret.store import Found, Store
from ordret.view.days import published
from ordret.view.occasions import meetings, occasion
from ordret.view.passages import joined
from ordret.view.statements import wordings
from ordret.view.stories import story

EntryKind = Literal["report", "statement", "occasion", "decision"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A report at its publication, a statement when it was said, an occasion when it was held or is to be, a decision
    when it was taken, by the id of the earliest wording; `when` is None where nothing tells. `speaker` is who said or
    decided it, or who took part. `words` are printed ones: a title, what was said, what tells of it. `wordings` is in
    how many places it is told, `status` what became of a meeting or a decision."""

    when: When | None
    kind: EntryKind
    id: str
    lang: str
    outlet: str | None
    speaker: str | None
    words: str
    wordings: int
    status: MeetingStatus | DecisionStatus | None = None


def timeline(store: Store, story_id: str) -> list[Entry]:
    """A story's reports, statements, occasions and decisions by day, narrower ranges first; what has no day stands
    last, none is left out."""
    articles = [version.article for id_ in story(store, story_id).articles if (version := store.version(id_))]
    entries = [entry for article in articles for entry in _entries(store, article)]
    once = {entry.id: entry for entry in entries}
    return sorted(once.values(), key=_order)


def _entries(store: Store, article: Article) -> Iterator[Entry]:
    when = published(store, article)
    title = article.title or article.text.strip().partition("\n")[0]
    yield Entry(when, "report", article.id, article.lang, article.outlet, None, title, 1)
    groups = store.groups(article.id)
    for found in store.findings_of(article.id):
        match found.finding:
            case _ if not found.current:
                continue
            case Quotation():
                yield _statement(store, groups.get(found.id, found.id), found, article)
            case Meeting():
                yield _occasion(store, groups.get(found.id, found.id), cast("Found[Meeting]", found))
            case Decision():
                yield _decision(found.id, found.finding, article, when)


def _statement(store: Store, id_: str, found: Found[Finding], article: Article) -> Entry:
    """A statement, told by its earliest wording."""
    members = wordings(store, id_) or [cast("Found[Quotation]", found)]
    earliest, said = members[0], members[0].finding
    version = store.version(said.article)
    home = version.article if version else article
    name = said.speaker.name or said.speaker.here.text if said.speaker else None
    when = next((each.finding.said for each in members if each.finding.said), None) or published(store, home)
    words = joined(said.words)
    return Entry(when, "statement", earliest.id, earliest.lang, home.outlet, name, words, len(members))


def _occasion(store: Store, id_: str, found: Found[Meeting]) -> Entry:
    """A meeting on its day, told by its earliest report; what was held on a day that is not told stands at that of the
    report. What is to come and has no day yet has none."""
    told = occasion(store, id_, found)
    first = next(iter(meetings(store, id_)), found)
    version = store.version(first.finding.article)
    home = version.article if version else None
    over = told.status in ("held", "missed") and home is not None
    when = told.held or (published(store, home) if over and home else None)
    who = ", ".join(each.name for each in told.parties) or None
    outlet, words = home.outlet if home else None, first.finding.words.text
    return Entry(when, "occasion", first.id, first.lang, outlet, who, words, len(told.meetings), told.status)


def _decision(id_: str, decision: Decision, article: Article, printed: When | None) -> Entry:
    """A decision on the day it was taken, or else at its report."""
    who = decision.body.name or decision.body.here.text if decision.body else None
    when, words = decision.taken or printed, decision.outcome.text
    return Entry(when, "decision", id_, article.lang, article.outlet, who, words, 1, decision.status)


def _order(entry: Entry) -> tuple[date, int, str, str]:
    if entry.when is None:
        return date.max, 0, entry.kind, entry.id
    return entry.when.first, (entry.when.last - entry.when.first).days, entry.kind, entry.id
