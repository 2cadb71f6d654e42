"""What was corrected later."""

from collections.abc import Iterator
from dataclasses import dataclass

from ordret.store import Store


@dataclass(frozen=True, slots=True)
class Corrected:
    """That an article, or a finding in it, corrects another, by their ids, and why they belong together."""

    by: str
    what: str
    because: str


def corrections(store: Store) -> Iterator[Corrected]:
    """Every correction of a report, or of what one says."""
    for link in store.links.corrections.all():
        yield Corrected(link.left, link.right, link.because)


def corrected(store: Store, left: str, right: str) -> str | None:
    """That the one or the other of two findings was corrected, or its report; None where neither was."""
    said = [_told(store, which, id_) for which, id_ in (("first", left), ("second", right))]
    return "; ".join(each for each in said if each) or None


def _told(store: Store, which: str, id_: str) -> str | None:
    if by := store.links.corrections.by(id_):
        return f"the {which} was corrected later ({by})"
    found = store.found(id_)
    by = store.links.corrections.by(found.finding.article) if found else None
    return f"the report of the {which} was corrected later ({by})" if by else None
