"""What is left to a person to decide."""

from collections.abc import Iterator

from ordret.link.wording.closure import pair
from ordret.model import Link
from ordret.store import Store


def to_judge(store: Store, *, after: str | None = None) -> Iterator[Link]:
    """Links that a linker was not sure of and nobody has judged, between current findings of two groups; the likeliest
    first. `after` is one of them, "ID ID", to begin behind it."""
    judged = store.links.judgements.links()
    for link in store.links.wordings.unsure(after=_link(store, after)):
        if pair(link.left, link.right) not in judged and _open(store, link):
            yield link


def _link(store: Store, ids: str | None) -> Link | None:
    """The link between two findings; None where there is none any more."""
    left, _, right = (ids or "").partition(" ")
    return next((link for link in store.links.wordings.links(left) if link.right == right), None)


def _open(store: Store, link: Link) -> bool:
    found = [store.found(id_) for id_ in (link.left, link.right)]
    if any(each is None or not each.current for each in found):
        return False
    left, right = (store.groups(each.finding.article).get(each.id, each.id) for each in found if each)
    return left != right
