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


class Corrections:
    """What is corrected, to be asked about many findings."""

    def __init__(self, store: Store) -> None:
        self._by = {each.what: each.by for each in corrections(store)}
        self._store = store

    def told(self, left: str, right: str) -> str | None:
        """That the one or the other of two findings was corrected, or its report; None where neither was."""
        said = [self._told(which, id_) for which, id_ in (("first", left), ("second", right))]
        return "; ".join(each for each in said if each) or None

    def _told(self, which: str, id_: str) -> str | None:
        if id_ in self._by:
            return f"the {which} was corrected later ({self._by[id_]})"
        found = self._store.found(id_) if self._by else None
        by = self._by.get(found.finding.article) if found else None
        return f"the report of the {which} was corrected later ({by})" if by else None
