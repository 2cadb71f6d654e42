"""Articles through their versions, and what in them is not withdrawn."""

from collections.abc import Collection, Iterable, Iterator

from ordret.model import Finding
from ordret.store import Found, Store


def lasting(store: Store, articles: Iterable[str], *, named: Collection[str]) -> tuple[str, ...]:
    """Articles with all versions of each, in the order in which they were added, as far as one can tell: sources by
    when they were first fetched. Without what a source withdrew, unless a version of it is `named`."""
    successions = {store.succession(each) for each in articles}
    kept = [each for each in successions if set(named) & set(each) or not _is_withdrawn(store, each)]
    ordered = sorted(kept, key=lambda each: (store.article(each[0]).fetched, each[0]))
    return tuple(id_ for succession in ordered for id_ in succession)


def _is_withdrawn(store: Store, succession: Iterable[str]) -> bool:
    versions = (store.version(each) for each in succession)
    return any(each and each.notice for each in versions)


def standing(store: Store, article: str) -> Iterator[Found[Finding]]:
    """What was found in an article, be it the current version or not, and no person withdrew."""
    return (each for each in store.findings_of(article) if not withdrawn(store, each.id))


def withdrawn(store: Store, finding: str) -> bool:
    """Whether a person says that a finding is wrong."""
    said = store.links.judgements.standing(finding, "withdraw")
    return said is not None and said.value == "yes"
