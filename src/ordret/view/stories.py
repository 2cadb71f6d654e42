"""Reports of one happening, and how many sources they have."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ordret.link.stories import central
from ordret.model import Article
from ordret.notebook import facts
from ordret.store import Filter, Store
from ordret.store.links.report import unpacked
from ordret.view.days import published
from ordret.view.lineage import counted

TITLE = 200  # code points of an untitled report's first line that stand as its story's title


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one happening, earliest first. `title` is printed in one of them, in `lang`; `sources` is counted
    after lineage, and `because` says what the count rests on."""

    id: str
    title: str
    lang: str
    articles: tuple[str, ...]
    first: date | None
    last: date | None
    languages: tuple[str, ...]
    sources: int
    because: str

    _repr_html_ = facts


@dataclass(frozen=True, slots=True)
class Carried:
    """An outlet, None where it is not known, and how many of a story's reports it has in a language."""

    lang: str
    outlet: str | None
    articles: int


def carried(store: Store, story: str) -> tuple[Carried, ...]:
    """Who carried a story, most reports first; nobody where it is not linked."""
    return tuple(Carried(*row) for row in store.links.reports.carriers(story))


def stories(store: Store) -> Iterator[Story]:
    """Every story of current articles; one that is not linked is a story of its own."""
    seen: set[str] = set()
    for version in store.versions(Filter(current=True)):
        article = version.article
        id_ = story_of(store, article.id)
        if id_ not in seen:
            seen.add(id_)
            yield story(store, id_)


def story_of(store: Store, article: str) -> str:
    """The story that an article belongs to."""
    return store.groups(article).get(article, article)


def story(store: Store, id_: str) -> Story:
    """The story of this id, or the article alone that has it."""
    reports = store.links.reports.members(id_)
    ids = [unpacked(each.body).article for each in reports] or [id_]
    articles = [version.article for each in ids if (version := store.version(each))]
    days = [day for each in articles if (when := published(store, each)) for day in (when.first, when.last)]
    origins = counted(store, ids)
    middle = central([unpacked(each.body).report(each.vector) for each in reports]) if reports else id_
    titled = next(each for each in articles if each.id == middle)
    return Story(
        id=id_,
        title=title_of(titled),
        lang=titled.lang,
        articles=tuple(ids),
        first=min(days, default=None),
        last=max(days, default=None),
        languages=tuple(dict.fromkeys(each.lang for each in articles)),
        sources=origins.number,
        because=origins.because,
    )


def title_of(article: Article) -> str:
    """As printed; of an untitled report its first line that is report, or else simply the first, cut where long."""
    if article.title:
        return article.title
    skipped = [article.text[span.start : span.end].strip() for span in article.skip]
    lines = [line.strip() for line in article.text.splitlines() if line.strip()]
    report = [line for line in lines if line not in skipped]
    return next(iter([*report, *lines]), "")[:TITLE]
