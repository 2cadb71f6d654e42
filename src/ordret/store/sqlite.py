"""The record in one SQLite file."""

import zlib
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ordret.model import Article, Edition, Finding, Problem, Span, When
from ordret.store import (
    EVERYTHING,
    Arrival,
    Filter,
    FindingT,
    Finished,
    Found,
    Stamp,
    Table,
    Version,
    editions,
    writing,
)
from ordret.store.file import connect, snapshot, told, transaction, version
from ordret.store.rows import ARTICLE, FINDING, KINDS, PROBLEM, found_of, problem_of, version_of
from ordret.store.search import Search
from ordret.store.words import expression

if TYPE_CHECKING:
    from ordret.store.links import Links
    from ordret.store.lists import Lists
    from ordret.store.newest import Newest
    from ordret.store.watched import Watched

_ARTICLES = f"SELECT {ARTICLE} FROM article a"
_FINDINGS = f"SELECT {FINDING} FROM judged f JOIN article a ON a.number = f.article"
_UNFINISHED = """
SELECT a.number FROM article a
WHERE a.lang = ? AND ? > (
  SELECT count(*) FROM done d WHERE d.article = a.number AND (d.stage, d.version, d.pack) IN (VALUES {})
)
ORDER BY a.number
"""
_COUNTS = """
SELECT 'articles', count(*) FROM article WHERE current
UNION ALL SELECT 'superseded', count(*) FROM article WHERE NOT current
UNION ALL SELECT 'problems', count(*) FROM problem
UNION ALL SELECT 'judgements', count(*) FROM judgement
UNION ALL SELECT 'statements', count(DISTINCT statement) FROM quotations WHERE current
UNION ALL SELECT 'stories', count(DISTINCT story) FROM articles WHERE current
UNION ALL SELECT 'links', count(*) FROM link
UNION ALL SELECT 'to judge', count(*) FROM link k JOIN wording a ON a.id = k.left JOIN wording b ON b.id = k.right
  WHERE k.verdict = 'unsure' AND a.statement <> b.statement AND NOT EXISTS (
    SELECT 1 FROM judgement WHERE what = 'link' AND target IN (a.id || ' ' || b.id, b.id || ' ' || a.id)
  )
"""
_FOUND = """
SELECT f.kind, count(*) FROM finding f JOIN article a ON a.number = f.article
WHERE a.current AND f.id NOT IN withdrawn GROUP BY f.kind
"""
_GROUPS = """
SELECT s.id, n.entity FROM article a JOIN stands s ON s.article = a.number JOIN naming n ON n.number = s.naming
WHERE a.id = :article
UNION ALL SELECT o.id, n.entity FROM article a JOIN office o ON o.article = a.number
  JOIN naming n ON n.number = o.naming WHERE a.id = :article
UNION ALL SELECT w.id, w.statement FROM article a JOIN wording w ON w.article = a.number WHERE a.id = :article
UNION ALL SELECT m.id, m.occasion FROM article a JOIN meeting m ON m.article = a.number WHERE a.id = :article
UNION ALL SELECT f.id, f.series FROM article a JOIN figure f ON f.article = a.number WHERE a.id = :article
UNION ALL SELECT a.id, r.story FROM article a JOIN report r ON r.article = a.number WHERE a.id = :article
"""
# Both ways from one version; a source that went back to an earlier one makes two follow it.
_SUCCESSION = """
WITH RECURSIVE
  older (id) AS (
    SELECT :article UNION SELECT a.supersedes FROM older o JOIN article a ON a.id = o.id WHERE a.supersedes NOT NULL
  ),
  every (id) AS (SELECT id FROM older UNION SELECT a.id FROM every e JOIN article a ON a.supersedes = e.id)
SELECT a.id FROM every e JOIN article a ON a.id = e.id ORDER BY a.number
"""

LAST = chr(0x10FFFF)  # sorts after whatever an id may go on with


class SqliteStore:
    """A `Store` kept in one file; see there for what each method does."""

    def __init__(self, path: Path, *, create: bool = False, reading: bool = False) -> None:
        self.path = path
        self._connection = connect(path, create=create, reading=reading)
        self.form = version(self._connection)

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def snapshot(self, seconds: float | None = None) -> Iterator[None]:
        """All that is read within is of one state. Raises StoreError where it takes longer than `seconds`."""
        with told(self.path), snapshot(self._connection, seconds):
            yield

    def known(self, ids: Sequence[str]) -> frozenset[str]:
        with told(self.path):
            return writing.known(self._connection, ids)

    def keep(self, arrivals: Sequence[Arrival]) -> tuple[Article, ...]:
        with told(self.path), transaction(self._connection):
            kept = [a.article for a in arrivals if writing.keep(self._connection, a)]
        return tuple(article for article in kept if article is not None)

    def unfinished(self, lang: str, stamps: Sequence[Stamp]) -> Sequence[int]:
        query = _UNFINISHED.format(", ".join(["(?, ?, ?)"] * len(stamps)))
        wanted = [value for s in stamps for value in (s.stage, s.version, s.pack)]
        return array("q", (number for (number,) in self._rows(query, (lang, len(stamps), *wanted))))

    def taken_up(self, number: int) -> tuple[Article, frozenset[Stamp]]:
        article = next(self._versions(f"{_ARTICLES} WHERE a.number = ?", (number,))).article
        done = self._rows("SELECT stage, version, pack FROM done WHERE article = ?", (number,))
        return article, frozenset(Stamp(*row) for row in done)

    def finish(self, batch: Sequence[Finished]) -> None:
        with told(self.path), transaction(self._connection):
            writing.finish(self._connection, batch)

    def forget(self, stages: Sequence[str]) -> None:
        with told(self.path), transaction(self._connection):
            self._connection.executemany("DELETE FROM done WHERE stage = ?", [(stage,) for stage in stages])

    def versions(self, where: Filter = EVERYTHING) -> Iterator[Version]:
        return self._versions(f"{_ARTICLES} WHERE {_condition(where)} ORDER BY a.number", _values(where))

    def findings(self, kind: type[FindingT], where: Filter = EVERYTHING) -> Iterator[Found[FindingT]]:
        condition = f"f.kind = :kind AND {_standing(where)}"
        values = {"kind": KINDS[kind], **_values(where)}
        return self._findings(f"{_FINDINGS} WHERE {condition} ORDER BY f.article, f.start, f.number", values)

    def findings_of(self, article: str, *, within: Span | None = None) -> Iterator[Found[Finding]]:
        stretch = 'AND f.start < ? AND f."end" > ?' if within else ""
        bounds = (within.end, within.start) if within else ()
        return self._findings(f"{_FINDINGS} WHERE a.id = ? {stretch} ORDER BY f.start, f.number", (article, *bounds))

    def found(self, finding: str) -> Found[Finding] | None:
        return next(self._findings(f"{_FINDINGS} WHERE f.id = ?", (finding,)), None)

    def problems(self) -> Iterator[Problem]:
        query = f"SELECT {PROBLEM} FROM problem p LEFT JOIN article a ON a.number = p.article ORDER BY p.number"
        return (problem_of(row) for row in self._rows(query))

    def succession(self, article: str) -> tuple[str, ...]:
        return tuple(id_ for (id_,) in self._rows(_SUCCESSION, {"article": article}))

    def version(self, article: str) -> Version | None:
        return next(self._versions(f"{_ARTICLES} WHERE a.id = ?", (article,)), None)

    def article(self, kept: str) -> Article:
        version = self.version(kept)
        assert version is not None
        return version.article

    def edition(self, article: str) -> Edition | None:
        with told(self.path):
            return editions.kept(self._connection, article)

    def beginning(self, prefix: str) -> Sequence[Version | Found[Finding]]:
        values = {"low": prefix, "high": prefix + LAST}
        stretch = ":low <= {0}.id AND {0}.id < :high ORDER BY {0}.id LIMIT 3"
        versions = self._versions(f"{_ARTICLES} WHERE {stretch.format('a')}", values)
        found = self._findings(f"{_FINDINGS} WHERE {stretch.format('f')}", values)
        return (*versions, *found)

    def groups(self, article: str) -> dict[str, str]:
        return dict(self._rows(_GROUPS, {"article": article}))

    def inferred(self, article: str) -> When | None:
        query = "SELECT i.first, i.last, i.basis FROM article a JOIN inferred i ON i.article = a.number WHERE a.id = ?"
        days = (
            (date.fromisoformat(first), date.fromisoformat(last), basis)
            for first, last, basis in self._rows(query, (article,))
        )
        return next((When(first, last, None, basis) for first, last, basis in days), None)

    @cached_property
    def search(self) -> Search:
        """What has words."""
        return Search(self._connection, self.path)

    @cached_property
    def links(self) -> "Links":
        """What links the findings."""
        from ordret.store.links import Links  # numpy and the linkers cost a search its start-up

        return Links(self._connection, self.path)

    @cached_property
    def lists(self) -> "Lists":
        """What pages list, kept."""
        from ordret.store.lists import Lists

        return Lists(self._connection)

    @cached_property
    def newest(self) -> "Newest":
        """Lists that an index gives."""
        from ordret.store.newest import Newest

        return Newest(self._connection, self.path)

    @cached_property
    def watched(self) -> "Watched":
        """Feeds that are watched."""
        from ordret.store.watched import Watched

        return Watched(self._connection, self.path)

    def delivered(self, sha256: str) -> bytes | None:
        for (data,) in self._rows("SELECT bytes FROM raw WHERE sha256 = ?", (sha256,)):
            return _inflated(data)
        raise KeyError(sha256)

    def raw(self) -> Iterator[tuple[str, bytes | None]]:
        return ((sha256, _inflated(data)) for sha256, data in self._rows("SELECT sha256, bytes FROM raw"))

    def counts(self) -> dict[str, int]:
        found = dict(self._rows(_FOUND))
        return {**dict(self._rows(_COUNTS)), **{f"{name}s": found.get(name, 0) for name in KINDS.values()}}

    def languages(self) -> dict[str, int]:
        return dict(self._rows("SELECT lang, count(*) FROM article WHERE current GROUP BY lang ORDER BY 2 DESC, 1"))

    def tables(self) -> tuple[Table, ...]:
        """Every table and view with its documentation, what is made for people first."""
        rows = list(self._rows('SELECT "table", "column", about FROM documentation ORDER BY rowid'))
        columns = [(table, (column, about)) for table, column, about in rows if column]
        return tuple(
            Table(name, about, tuple(said for table, said in columns if table == name))
            for name, column, about in rows
            if not column
        )

    def _versions(self, query: str, values: Any = ()) -> Iterator[Version]:
        return (version_of(row) for row in self._rows(query, values))

    def _findings(self, query: str, values: Any = ()) -> Iterator[Found[Any]]:
        return (found_of(row) for row in self._rows(query, values))

    def _rows(self, query: str, values: Any = ()) -> Iterator[Any]:
        with told(self.path):
            for row in self._connection.execute(query, values):  # noqa: UP028 - `yield from` would close the cursor
                yield row  # of a record that is closed already, when a reader stops half-way


def _condition(where: Filter) -> str:
    """SQL for a filter; `_values` has what it names."""
    wanted = {
        "a.current": where.current,
        "a.lang = :lang": where.lang,
        "f.body ->> '$.form' = :form": where.form,
        "f.number IN (SELECT rowid FROM quotation_index WHERE quotation_index MATCH :speaker)": where.speaker,
        "a.published_last >= :first": where.first,
        "a.published_first <= :last": where.last,
    }
    return " AND ".join(sql for sql, asked in wanted.items() if asked) or "true"


def _standing(where: Filter) -> str:
    """As `_condition`, for findings: what a person withdrew is current no more."""
    return _condition(where) + (" AND f.id NOT IN withdrawn" if where.current else "")


def _values(where: Filter) -> dict[str, Any]:
    return {
        "lang": where.lang,
        "form": where.form,
        "speaker": f"speaker : ({expression(where.speaker)})",
        "first": where.first and where.first.isoformat(),
        "last": where.last and where.last.isoformat(),
    }


def _inflated(data: bytes) -> bytes | None:
    try:
        return zlib.decompress(data)
    except zlib.error:
        return None
