"""Figures as they are compared, and the series they make."""

from collections.abc import Iterable, Iterator, Mapping
from sqlite3 import Connection
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from ordret.link.series.counted import Counted
from ordret.model import Link
from ordret.store.links.vectors import matrix, values

_STAGE = "link"  # of a problem
_COUNTED = msgspec.json.Decoder(Counted)
_NAMED = """
SELECT n.figure FROM figure_name n JOIN report r ON r.article = n.article
WHERE n.name = ? AND n.cell = ? AND n.day BETWEEN ? AND ?
  AND r.story <> (SELECT story FROM report WHERE article = ?)
ORDER BY n.day DESC, n.figure LIMIT ?
"""
_COUNTED_BY_ID = """
SELECT f.article, f.body, v.bytes, f.rank FROM figure f JOIN vector v ON v.number = f.vector WHERE f.id = ?
"""
_OF_ARTICLE = """
SELECT f.body, v.bytes, f.rank FROM figure f JOIN vector v ON v.number = f.vector WHERE f.article = ?
ORDER BY f.rank, f.id
"""
_IN_STORY = """
SELECT r.article FROM report own JOIN report r ON r.story = own.story AND r.article <> own.article
WHERE own.article = ? AND EXISTS (SELECT 1 FROM figure f WHERE f.article = r.article)
ORDER BY r.rank DESC, r.article LIMIT ?
"""
_OF_STORY = """
SELECT r.article FROM report r WHERE r.story = ? AND EXISTS (SELECT 1 FROM figure f WHERE f.article = r.article)
ORDER BY r.rank DESC, r.article LIMIT ?
"""
_ONE_REPORT = """
SELECT origin FROM derived WHERE article = :article AND origin IS NOT NULL AND how IN ('copy', 'translation')
UNION SELECT article FROM derived WHERE origin = :article AND how IN ('copy', 'translation')
UNION SELECT o.number FROM article a JOIN link k ON k.left = a.id JOIN article o ON o.id = k.right
  WHERE a.number = :article AND k.relation IN ('copy', 'translation')
UNION SELECT o.number FROM article a JOIN link k ON k.right = a.id JOIN article o ON o.id = k.left
  WHERE a.number = :article AND k.relation IN ('copy', 'translation')
ORDER BY 1
"""
_OPPOSED = """
SELECT k.left, k.right, k.relation, k.verdict, k.score, k.because, k."by"
FROM link k JOIN figure a ON a.id = k.left JOIN figure b ON b.id = k.right
WHERE k.relation = 'contradicts' AND k.verdict <> 'no' AND {}
ORDER BY a.rank, a.id, b.rank, b.id
"""

# What a person judged to be no contradiction is none.
_AGAINST = """
WITH opposed AS (
  SELECT right AS id, left, right, relation, verdict, because FROM link WHERE left = :id
  UNION ALL SELECT left, left, right, relation, verdict, because FROM link WHERE right = :id
)
SELECT o.id, a.id, a.outlet, a.source, a.lang, f.body ->> '$.told', f.body ->> '$.given_by', f.body -> '$.bounds',
  o.verdict = 'yes', o.because
FROM opposed o JOIN figure f ON f.id = o.id JOIN article a ON a.number = f.article
WHERE o.relation = 'contradicts' AND o.verdict <> 'no' AND 'no' IS NOT (
  SELECT value FROM judgement WHERE what = 'link' AND target IN (o.left || ' ' || o.right, o.right || ' ' || o.left)
  ORDER BY number DESC LIMIT 1
)
ORDER BY f.rank, f.id LIMIT :most
"""


class Rival(NamedTuple):
    """A figure that contradicts another: where it is printed, its number as printed, who gives it where somebody does,
    its bounds as JSON, whether both cannot hold, and why."""

    id: str
    article: str
    outlet: str | None
    source: str
    lang: str
    told: str
    given_by: str | None
    bounds: str
    strict: bool
    because: str


class Row(NamedTuple):
    """A figure as it is compared. `day` is an ordinal, 0 where it is not known; `body` a `Counted`."""

    id: str
    article: int
    cell: int
    day: int
    rank: str
    series: str
    vector: int
    body: str


class Member(NamedTuple):
    """A figure of a series: its article by number, and its place among the members."""

    article: int
    rank: str
    series: str


class Held(NamedTuple):
    """The figures of an article, in order, with the vectors of their quantities, a row each; `rank` orders articles."""

    article: int
    figures: tuple[Counted, ...]
    vectors: NDArray[np.float32]
    rank: str


class Named(NamedTuple):
    """A figure of another story: as it is compared, its article, the vector of its quantity, and its rank."""

    counted: Counted
    article: int
    vector: NDArray[np.float32]
    rank: str


class Figures:
    """Figures by article, cell and series."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, rows: Iterable[Row]) -> None:
        columns, marks = ", ".join(Row._fields), ", ".join("?" * len(Row._fields))
        self._connection.executemany(f"INSERT OR REPLACE INTO figure ({columns}) VALUES ({marks})", rows)

    def leave_out(self, article: int, hint: str) -> None:
        """Say that not all figures of an article are compared."""
        insert = "INSERT INTO problem (article, source, stage, code, hint) SELECT number, source, ?, ?, ? FROM article"
        self._connection.execute(f"{insert} WHERE number = ?", (_STAGE, "many figures", hint, article))

    def forget(self, article: int) -> set[str]:
        """Take back an article's figures with their links; those that stay of the series concerned."""
        self._connection.execute("DELETE FROM problem WHERE article = ? AND stage = ?", (article, _STAGE))
        gone = self._connection.execute("SELECT id, series FROM figure WHERE article = ?", (article,)).fetchall()
        self._connection.execute("DELETE FROM figure WHERE article = ?", (article,))
        self._connection.execute("DELETE FROM figure_name WHERE article = ?", (article,))
        self._connection.executemany("DELETE FROM link WHERE left = ?1 OR right = ?1", [(id_,) for id_, _ in gone])
        return {member for series in {series for _, series in gone} for member in self.members(series)}

    def members(self, series: str) -> tuple[str, ...]:
        """The figures of a series, earliest first."""
        query = "SELECT id FROM figure WHERE series = ? ORDER BY rank, id"
        return tuple(id_ for (id_,) in self._connection.execute(query, (series,)))

    def rows(self, ids: Iterable[str]) -> dict[str, Member]:
        """The places of figures."""
        query = "SELECT article, rank, series FROM figure WHERE id = ?"
        found = ((id_, self._connection.execute(query, (id_,)).fetchone()) for id_ in ids)
        return {id_: Member(*row) for id_, row in found if row}

    def of_article(self, article: int) -> Held:
        """The figures of an article."""
        rows = self._connection.execute(_OF_ARTICLE, (article,)).fetchall()
        figures = tuple(_COUNTED.decode(body) for body, _, _ in rows)
        return Held(article, figures, matrix([vector for _, vector, _ in rows]), rows[0][2] if rows else "")

    def one_report(self, article: int) -> list[int]:
        """The articles that are one report with this one, word for word or translated."""
        return [other for (other,) in self._connection.execute(_ONE_REPORT, {"article": article})]

    def in_story(self, article: int, most: int) -> list[int]:
        """The other articles of an article's story that have figures, the latest, so many."""
        return [number for (number,) in self._connection.execute(_IN_STORY, (article, most))]

    def of_story(self, story: str, most: int) -> list[int]:
        """The articles of a story that have figures, the latest, so many."""
        return [number for (number,) in self._connection.execute(_OF_STORY, (story, most))]

    def keep_names(self, article: int, named: Iterable[tuple[str, int, int, str]]) -> None:
        """Keep where figures of an article are found: (name, cell, day, id)."""
        rows = [(*each, article) for each in named]
        self._connection.executemany("INSERT OR REPLACE INTO figure_name VALUES (?, ?, ?, ?, ?)", rows)

    def named(self, name: str, cell: int, days: tuple[int, int], article: int, most: int) -> list[str]:
        """The figures of other stories than an article's with a name and in a cell, on these days, the latest."""
        return [id_ for (id_,) in self._connection.execute(_NAMED, (name, cell, *days, article, most))]

    def counted(self, id_: str) -> Named:
        """A figure by its id."""
        article, body, vector, rank = self._connection.execute(_COUNTED_BY_ID, (id_,)).fetchone()
        return Named(_COUNTED.decode(body), article, values(vector), rank)

    def state(self, series: Mapping[str, str]) -> None:
        """Say to which series figures belong."""
        rows = [(name, id_) for id_, name in series.items()]
        self._connection.executemany("UPDATE figure SET series = ? WHERE id = ?", rows)

    def opposed(self) -> Iterator[Link]:
        """What figures of one quantity contradict each other, the earliest first."""
        return (Link(*row) for row in self._connection.execute(_OPPOSED.format("true")))

    def opposed_in(self, series: str) -> Iterator[Link]:
        """What figures of a series contradict, the earliest first."""
        ends = "SELECT id FROM figure WHERE series = :series"
        query = _OPPOSED.format(f"(k.left IN ({ends}) OR k.right IN ({ends}))")
        return (Link(*row) for row in self._connection.execute(query, {"series": series}))

    def against(self, id_: str, *, most: int) -> list[Rival]:
        """The figures that contradict one, the earliest, so many."""
        rows = self._connection.execute(_AGAINST, {"id": id_, "most": most})
        return [Rival._make((*row[:-2], bool(row[-2]), row[-1])) for row in rows]
