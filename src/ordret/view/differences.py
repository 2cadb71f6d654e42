"""What differs between two wordings."""

from ordret.link.wording.drift import Difference, drift
from ordret.store import Store
from ordret.store.links.body import NO_VECTOR, unpacked


def between(store: Store, left: str, right: str) -> tuple[Difference, ...]:
    """How the second of two quotations differs from the first; nothing where one is not linked."""
    rows = {row.id: row for row in store.links.wordings.rows((left, right))}
    if len(rows) < 2:
        return ()
    one, other = (unpacked(rows[id_].body).wording(id_, None, NO_VECTOR) for id_ in (left, right))
    return drift(one, other)
