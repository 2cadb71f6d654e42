"""What a story tells, in the order of its days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from ordret.model import Article, Finding, Quotation, When
from ordret.store import Found, Store
from ordret.view.days import published
from ordret.view.passages import joined
from ordret.view.statements import wordings
from ordret.view.stories import story

EntryKind = Literal["report", "statement"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A report at its publication, or a statement when it was said, by the id of its earliest wording; `when` is None
    where nothing tells. `words` are printed ones: a title, or what was said."""

    when: When | None
    kind: EntryKind
    id: str
    lang: str
    outlet: str | None
    speaker: str | None
    words: str
    wordings: int


def timeline(store: Store, story_id: str) -> list[Entry]:
    """A story's reports and statements by day, narrower ranges first; what has no day stands last, none is left out."""
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
        if isinstance(found.finding, Quotation) and found.current:
            yield _statement(store, groups.get(found.id, found.id), found, article)


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


def _order(entry: Entry) -> tuple[date, int, str, str]:
    if entry.when is None:
        return date.max, 0, entry.kind, entry.id
    return entry.when.first, (entry.when.last - entry.when.first).days, entry.kind, entry.id
