"""Which version of a wire's report stands. Each function is called within a transaction.

The version that came last stands, unless it is known to be an earlier one, or the report is withdrawn.
"""

import zlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import reduce
from sqlite3 import Connection
from typing import NamedTuple

from ordret.model import Edition, Notice
from ordret.store.file import encoded

_SIBLINGS = """
SELECT a.id, e.version, e.made FROM edition e JOIN article a ON a.number = e.article
WHERE e.source = CAST(? AS TEXT) AND a.id <> ? ORDER BY a.number
"""
_KEEP = """
INSERT OR REPLACE INTO edition (article, source, version, made, corrects, note)
SELECT number, source, ?, ?, ?, CAST(? AS TEXT) FROM article WHERE id = ?
"""
_NOTICE = """
INSERT OR REPLACE INTO notice (source, killed, version, made, note, place, fetched, raw_sha256)
VALUES (CAST(? AS TEXT), ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?)
"""
NOTICE = """
SELECT killed, version, made, note, place, fetched, raw_sha256 FROM notice WHERE source = CAST(? AS TEXT)
"""


class _Held(NamedTuple):
    id: str
    edition: Edition


def kept(connection: Connection, article: str) -> Edition | None:
    """Which version an article of this id is."""
    query = "SELECT version, made, corrects, note FROM edition e JOIN article a ON a.number = e.article WHERE a.id = ?"
    row = connection.execute(query, (article,)).fetchone()
    return _edition(*row) if row else None


def before(connection: Connection, source: str, edition: Edition) -> str | None:
    """The id of the version that a new one of this source replaces: the last of those that are not later."""
    earlier, _ = _around(connection, source, "", edition)
    return _last(earlier).id if earlier else None


def settle(connection: Connection, source: str, article: str, edition: Edition) -> None:
    """Keep which version an article is, the later where it came in two, and let the one stand that is to."""
    known = kept(connection, article)
    if known and edition.precedes(known):
        return
    values = (edition.number, _iso(edition.made), edition.corrects, encoded(edition.note), article)
    connection.execute(_KEEP, values)
    earlier, later = _around(connection, source, article, edition)
    if later and known is None:
        _follow(connection, article, _first(later).id)
    _stand(connection, source, _last([*earlier, _Held(article, edition), *later]))


def withdraw(connection: Connection, notice: Notice, raw: bytes) -> None:
    """Keep a notice and take the report out of view. What is killed stays so, by the notice that came first."""
    known = noticed(connection, notice.source)
    if known and (known.killed or (not notice.killed and notice.edition.precedes(known.edition))):
        return
    bytes_ = (notice.raw_sha256, zlib.compress(raw))
    connection.execute("INSERT INTO raw (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING", bytes_)
    edition = notice.edition
    row = (encoded(notice.source), notice.killed, edition.number, _iso(edition.made), encoded(edition.note))
    connection.execute(_NOTICE, (*row, encoded(notice.place), notice.fetched.isoformat(), notice.raw_sha256))
    siblings = _siblings(connection, notice.source, "")
    _stand(connection, notice.source, _last(siblings) if siblings else None)


def noticed(connection: Connection, source: str) -> Notice | None:
    """What was said of a source that is not to be used."""
    row = connection.execute(NOTICE, (encoded(source),)).fetchone()
    return notice_of(source, row) if row else None


def notice_of(source: str, row: Sequence[object]) -> Notice:
    """A row of NOTICE."""
    killed, version, made, note, place, fetched, digest = row
    edition = _edition(version, made, False, note)
    return Notice(source, bool(killed), edition, str(place), datetime.fromisoformat(str(fetched)), str(digest))


def _stand(connection: Connection, source: str, last: _Held | None) -> None:
    """Let this version of a source stand and no other; none where the source is withdrawn."""
    if last and not _is_withdrawn(connection, source, last.edition):
        others = "UPDATE article SET current = 0 WHERE source = CAST(? AS TEXT) AND current AND id <> ?"
        connection.execute(others, (encoded(source), last.id))
        connection.execute("UPDATE article SET current = 1 WHERE id = ? AND NOT current", (last.id,))
        return
    connection.execute("UPDATE article SET current = 0 WHERE source = CAST(? AS TEXT) AND current", (encoded(source),))


def _is_withdrawn(connection: Connection, source: str, last: Edition) -> bool:
    """Whether a source is not to be used. A version after a notice takes that back, unless it kills."""
    notice = noticed(connection, source)
    if notice is None:
        return False
    if notice.killed or not notice.edition.precedes(last):
        return True
    connection.execute("DELETE FROM notice WHERE source = CAST(? AS TEXT)", (encoded(source),))
    return False


def _follow(connection: Connection, article: str, later: str) -> None:
    """A later version replaces one that came after it, and is to be compared with that anew."""
    connection.execute("UPDATE article SET supersedes = ? WHERE id = ?", (article, later))
    connection.execute("DELETE FROM linked WHERE article = (SELECT number FROM article WHERE id = ?)", (later,))


def _around(connection: Connection, source: str, article: str, edition: Edition) -> tuple[list[_Held], list[_Held]]:
    """The other versions of a source: those that are not later, and those that are."""
    others = _siblings(connection, source, article)
    later = [each for each in others if edition.precedes(each.edition)]
    return [each for each in others if each not in later], later


def _siblings(connection: Connection, source: str, article: str) -> list[_Held]:
    rows = connection.execute(_SIBLINGS, (encoded(source), article))
    return [_Held(id_, _edition(version, made, False, None)) for id_, version, made in rows]


def _last(held: Iterable[_Held]) -> _Held:
    """The latest; of those of which that is not known, the one that came last."""
    return reduce(lambda one, other: one if other.edition.precedes(one.edition) else other, held)


def _first(held: Iterable[_Held]) -> _Held:
    return reduce(lambda one, other: other if other.edition.precedes(one.edition) else one, held)


def _edition(number: object, made: object, corrects: object, note: object) -> Edition:
    moment = datetime.fromisoformat(made) if isinstance(made, str) else None
    told = note if isinstance(note, str) else None
    return Edition(number if isinstance(number, int) else None, moment, bool(corrects), told)


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
