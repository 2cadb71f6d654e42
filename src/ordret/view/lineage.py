"""Who had what from whom."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from ordret.link import lineage as linker
from ordret.link.lineage import Alike, How, Origin
from ordret.link.sources import Counted, sources
from ordret.store import Filter, Store


@dataclass(frozen=True, slots=True)
class Derived:
    """That an article has its report, or a part of it, from another `origin` (an id) or an `agency` (a name)."""

    article: str
    origin: str | None
    agency: str | None
    how: How
    stated: bool
    because: str


def lineage(store: Store) -> Iterator[Derived]:
    """What is known of every current article, in order of adding."""
    for version in store.versions(Filter(current=True)):
        yield from lineage_of(store, version.article.id)


def lineage_of(store: Store, article: str) -> Iterator[Derived]:
    """What an article derives from."""
    for row in store.links.lineage.of(article):
        yield Derived(article, row.origin, row.agency, row.how, row.stated, row.because)


def known(store: Store, articles: Iterable[str]) -> Iterator[linker.Derived | Alike]:
    """All that tells how many sources these articles have: what they derive from, whatever lies between, and which are
    one report."""
    waiting, seen = list(articles), set[str]()
    while waiting:
        article = waiting.pop()
        if article in seen:
            continue
        seen.add(article)
        for each in lineage_of(store, article):
            origin = Origin("article", each.origin) if each.origin else Origin("agency", each.agency or "")
            waiting.extend([each.origin] if each.origin else [])
            yield linker.Derived(article, origin, each.how, each.stated, each.because)
        for link in store.links.wordings.links(article):
            if link.left == article and link.relation in ("copy", "translation"):
                yield Alike(link.left, link.right, "copy" if link.relation == "copy" else "translation", link.because)


def counted(store: Store, articles: Collection[str]) -> Counted:
    """How many sources these articles have. One who cites another has more to say, and is a source as well."""
    return sources(articles, (each for each in known(store, articles) if each.how != "cited"))
