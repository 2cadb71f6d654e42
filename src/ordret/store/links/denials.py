"""The quotations of a story that deny something, and those that may be what is denied."""

from collections.abc import Iterable
from sqlite3 import Connection
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ordret.model import Act, Link
from ordret.store.links.vectors import values

_OF_STORY = """
SELECT w.id, w.statement, w.body ->> '$.act', w.body, v.bytes FROM wording w JOIN vector v ON v.number = w.vector
WHERE w.article IN (SELECT article FROM report WHERE story = ? ORDER BY rank DESC LIMIT ?)
  AND w.body ->> '$.act' IN ({}) ORDER BY w.rank, w.id
"""


class Kept(NamedTuple):
    """A quotation: its statement, its act, `body` as it is kept for comparison, and what its words mean."""

    id: str
    statement: str
    act: Act
    body: str
    vector: NDArray[np.float32]


class Denials:
    """Quotations by story and act."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Link]:
        """What denies what, in the order in which the denials were printed."""
        return self._links("true", {})

    def of_statement(self, statement: str) -> list[Link]:
        """What a statement denies, and what denies it, in the same order."""
        ends = "SELECT id FROM wording WHERE statement = :statement"
        return self._links(f"(k.left IN ({ends}) OR k.right IN ({ends}))", {"statement": statement})

    def _links(self, where: str, values: dict[str, str]) -> list[Link]:
        query = f"""
        SELECT k.left, k.right, k.relation, k.verdict, k.score, k.because, k."by" FROM link k
        JOIN wording w ON w.id = k.left WHERE k.relation = 'denies' AND k.verdict = 'yes' AND {where}
        ORDER BY w.rank, k.right
        """
        return [Link(*row) for row in self._connection.execute(query, values)]

    def of_story(self, story: str, acts: Iterable[str], *, latest: int) -> list[Kept]:
        """The quotations of these acts in a story's latest reports, earliest first."""
        wanted = sorted(acts)
        query = _OF_STORY.format(", ".join("?" * len(wanted)))
        rows = self._connection.execute(query, (story, latest, *wanted))
        return [Kept(id_, said, act, body, values(vector)) for id_, said, act, body, vector in rows]
