"""What is watched, in the tables of the one file: feeds, and the addresses that they name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from ordret.model import Article
from ordret.read.delivery import NOTHING, About
from ordret.store import Arrival, writing
from ordret.store.file import encoded, told, transaction
from ordret.store.rows import packed, unpacked
from ordret.store.watcher import Watcher

_FEED = "address, root, about, etag, last_modified, checked, next, failures, problem"
_POINTED = "address, root, about, at, tries, next, why, article, url"
# CAST: see `file.encoded`.
_KEEP_FEED = f"""
INSERT INTO feed ({_FEED}) VALUES (CAST(? AS TEXT), ?, CAST(? AS TEXT), ?, ?, ?, ?, ?, CAST(? AS TEXT))
ON CONFLICT (address) DO UPDATE SET
  etag = excluded.etag, last_modified = excluded.last_modified, checked = excluded.checked, next = excluded.next,
  failures = excluded.failures, problem = excluded.problem
"""
_KEEP_POINTED = f"""
INSERT INTO pointed ({_POINTED}) VALUES (CAST(? AS TEXT), ?, CAST(? AS TEXT), ?, ?, ?, ?, ?, CAST(? AS TEXT))
ON CONFLICT (address) DO UPDATE SET
  about = excluded.about, at = excluded.at, tries = excluded.tries, next = excluded.next, why = excluded.why,
  article = excluded.article, url = excluded.url
"""
_ROOT = "INSERT INTO feed (address, root, about) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET root = excluded.root"
_IS_FETCHED = """
SELECT 1 FROM pointed WHERE address = CAST(:address AS TEXT) AND (article IS NOT NULL OR next IS NOT NULL)
"""
_IS_KNOWN = """
SELECT 1 FROM pointed WHERE address = CAST(:address AS TEXT)
UNION ALL SELECT 1 FROM feed WHERE address = CAST(:address AS TEXT)
UNION ALL SELECT 1 FROM article WHERE source = CAST(:address AS TEXT) AND current
"""
_SAME = """
WITH held (id) AS (
  SELECT id FROM article WHERE source = CAST(:address AS TEXT) AND current
  UNION ALL SELECT article FROM pointed WHERE address = CAST(:address AS TEXT)
  UNION ALL SELECT article FROM pointed WHERE url = CAST(:address AS TEXT)
)
SELECT a.id FROM held h JOIN article a ON a.id = h.id WHERE a.text = CAST(:text AS TEXT)
"""


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of addresses or reports. `root` is the address of the feed in the settings that it is, or belongs to.
    `next` is None for at once, `problem` what was wrong with it last."""

    address: str
    root: str
    about: About = NOTHING
    etag: str | None = None
    last_modified: str | None = None
    checked: datetime | None = None
    next: datetime | None = None
    failures: int = 0
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Pointed:
    """An address that a feed named: tried so often, last at `at` (or only named then), and to be tried `next`, or never
    again. `why` it gave no report, or the id of its `article` and the `url` that this states as its own."""

    address: str
    root: str
    about: About
    at: datetime
    tries: int = 0
    next: datetime | None = None
    why: str | None = None
    article: str | None = None
    url: str | None = None


class Watched:
    """Feeds and addresses. What is written goes with what it brought, all of it or nothing. Raises StoreError."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection, self._path = connection, path
        self.watcher = Watcher(connection, path)

    def begin(self, roots: Sequence[str]) -> None:
        """Let these be the feeds; what waits for others is forgotten, for they are asked no more."""
        with told(self._path), transaction(self._connection):
            own = [(root, root, packed(NOTHING)) for root in roots]
            self._connection.executemany(_ROOT, own)
            others = f"root NOT IN ({', '.join('?' * len(roots))})"
            self._connection.execute(f"DELETE FROM feed WHERE {others}", roots)
            self._connection.execute(f"DELETE FROM pointed WHERE next IS NOT NULL AND {others}", roots)

    def feeds(self, root: str) -> list[Feed]:
        """A feed and the lists that it names, those first that are to be asked first."""
        rows = self._rows(f"SELECT {_FEED} FROM feed WHERE root = ? ORDER BY next, address", (root,))
        return list(map(_feed, rows))

    def waiting(self, root: str, now: datetime) -> Pointed | None:
        """The first of the addresses that a feed named and that are to be tried now."""
        query = f"SELECT {_POINTED} FROM pointed WHERE root = ? AND next <= ? ORDER BY next, number LIMIT 1"
        return next(map(_pointed, self._rows(query, (root, _iso(now)))), None)

    def left(self, root: str) -> int:
        """How many addresses that a feed named are to be tried later."""
        query = "SELECT count(*) FROM pointed WHERE root = ? AND next IS NOT NULL"
        return sum(count for (count,) in self._rows(query, (root,)))

    def unread(self, root: str) -> int:
        """How many new articles and notices no run has taken up."""
        return sum(count for (count,) in self._rows("SELECT unread FROM feed WHERE address = ?", (root,)))

    def ran(self) -> None:
        """A run has taken up all articles."""
        with told(self._path), transaction(self._connection):
            self._connection.execute("UPDATE feed SET unread = 0 WHERE unread > 0")

    def knows(self, address: str) -> bool:
        """Whether the address was named before, by a feed or in the settings, or is the source of an article."""
        return bool(self._rows(_IS_KNOWN, {"address": encoded(address)}))

    def has_fetched(self, address: str) -> bool:
        """Whether a report came, or may still come, from the very address that a feed named."""
        return bool(self._rows(_IS_FETCHED, {"address": encoded(address)}))

    def same(self, address: str, text: str) -> str | None:
        """The id of an article with this very text that is held of an address, by whatever name."""
        return next((id_ for (id_,) in self._rows(_SAME, {"address": encoded(address), "text": encoded(text)})), None)

    def keep(
        self, root: str, arrivals: Iterable[Arrival], *, feeds: Iterable[Feed] = (), pointed: Iterable[Pointed] = ()
    ) -> tuple[Article, ...]:
        """Keep what came by way of a root, and how its feeds and addresses stand now; the articles that were new."""
        with told(self._path), transaction(self._connection):
            came = [a for a in arrivals if writing.keep(self._connection, a) or a.notice]
            self._connection.executemany(_KEEP_FEED, map(_feed_values, feeds))
            self._connection.executemany(_KEEP_POINTED, map(_pointed_values, pointed))
            self._connection.execute("UPDATE feed SET unread = unread + ? WHERE address = ?", (len(came), root))
        return tuple(arrival.article for arrival in came if arrival.article)

    def _rows(self, query: str, values: Any) -> list[Any]:
        with told(self._path):
            return self._connection.execute(query, values).fetchall()


def _feed(row: Sequence[Any]) -> Feed:
    address, root, about, etag, last_modified, checked, again, failures, problem = row
    return Feed(
        address, root, unpacked(about, About), etag, last_modified, _time(checked), _time(again), failures, problem
    )


def _feed_values(feed: Feed) -> Sequence[Any]:
    return (
        encoded(feed.address), feed.root, packed(feed.about).encode(), feed.etag, feed.last_modified,
        _iso(feed.checked), _iso(feed.next), feed.failures, encoded(feed.problem),
    )  # fmt: skip


def _pointed(row: Sequence[Any]) -> Pointed:
    address, root, about, at, tries, again, why, article, url = row
    return Pointed(
        address, root, unpacked(about, About), datetime.fromisoformat(at), tries, _time(again), why, article, url
    )


def _pointed_values(pointed: Pointed) -> Sequence[Any]:
    about = pointed.about if pointed.next else NOTHING  # of what is done with, the article says it
    return (
        encoded(pointed.address), pointed.root, packed(about).encode(), _iso(pointed.at), pointed.tries,
        _iso(pointed.next), pointed.why, pointed.article, encoded(pointed.url),
    )  # fmt: skip


def _iso(time: datetime | None) -> str | None:
    """In UTC and whole seconds, so that the order of the words is that of the times."""
    return time.astimezone(UTC).isoformat(timespec="seconds") if time else None


def _time(words: str | None) -> datetime | None:
    return datetime.fromisoformat(words) if words else None
