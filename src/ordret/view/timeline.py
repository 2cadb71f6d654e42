"""What a story tells, in the order of its days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from ordret.model import Article, Decision, DecisionStatus, Meeting, MeetingStatus, Quotation, When
from ordret.notebook import facts
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

    _repr_html_ = facts


def timeline(store: Store, story_id: str) -> list[Entry]:
    """A story's reports, statements, occasions and decisions by day, narrower ranges first; what has no day stands
    last, none is left out."""
    articles = [store.article(id_) for id_ in story(store, story_id).articles]
    entries = [entry for article in articles for entry in (*alone(store, article), *_shared(store, article))]
    once = {entry.id: entry for entry in entries}
    return sorted(once.values(), key=order)


def alone(store: Store, article: Article) -> Iterator[Entry]:
    """What an article tells that is its own: its report, its decisions, and what is not linked."""
    when = published(store, article)
    title = article.title or article.text.strip().partition("\n")[0]
    yield Entry(when, "report", article.id, article.lang, article.outlet, None, title, 1)
    groups = store.groups(article.id)
    for found in store.findings_of(article.id):
        match found.finding:
            case _ if not found.current or found.id in groups:
                continue
            case Quotation():
                yield _statement(store, [cast("Found[Quotation]", found)])
            case Meeting():
                yield _occasion(store, found.id, [cast("Found[Meeting]", found)])
            case Decision():
                yield _decision(found.id, found.finding, article, when)


def _shared(store: Store, article: Article) -> Iterator[Entry]:
    """The statements and occasions of an article."""
    groups = store.groups(article.id)
    for found in store.findings_of(article.id):
        if found.current and found.id in groups and isinstance(found.finding, Quotation | Meeting):
            told = of_statement if isinstance(found.finding, Quotation) else of_occasion
            entry = told(store, groups[found.id])
            yield from (entry,) if entry else ()


def of_statement(store: Store, id_: str) -> Entry | None:
    """A statement; None where no quotation of it counts any more."""
    members = wordings(store, id_)
    return _statement(store, members) if members else None


def of_occasion(store: Store, id_: str) -> Entry | None:
    """An occasion; None where no meeting of it counts any more."""
    members = meetings(store, id_)
    return _occasion(store, id_, members) if members else None


def _statement(store: Store, members: Sequence[Found[Quotation]]) -> Entry:
    """A statement, told by its earliest wording."""
    earliest, said = members[0], members[0].finding
    home = store.article(said.article)
    name = said.speaker.name or said.speaker.here.text if said.speaker else None
    when = next((each.finding.said for each in members if each.finding.said), None) or published(store, home)
    words = joined(said.words)
    return Entry(when, "statement", earliest.id, earliest.lang, home.outlet, name, words, len(members))


def _occasion(store: Store, id_: str, members: Sequence[Found[Meeting]]) -> Entry:
    """A meeting on its day, told by its earliest report; what was held on a day that is not told stands at that of the
    report. What is to come and has no day yet has none."""
    first = members[0]
    told, home = occasion(store, id_, first), store.article(first.finding.article)
    over = told.status in ("held", "missed")
    when = told.held or (published(store, home) if over else None)
    who, words = ", ".join(each.name for each in told.parties) or None, first.finding.words.text
    return Entry(when, "occasion", first.id, first.lang, home.outlet, who, words, len(told.meetings), told.status)


def _decision(id_: str, decision: Decision, article: Article, printed: When | None) -> Entry:
    """A decision on the day it was taken, or else at its report."""
    who = decision.body.name or decision.body.here.text if decision.body else None
    when, words = decision.taken or printed, decision.outcome.text
    return Entry(when, "decision", id_, article.lang, article.outlet, who, words, 1, decision.status)


def order(entry: Entry) -> tuple[date, int, str, str]:
    """By its first day, how many more there are, kind and id; what has no day last."""
    if entry.when is None:
        return date.max, 0, entry.kind, entry.id
    return entry.when.first, (entry.when.last - entry.when.first).days, entry.kind, entry.id
