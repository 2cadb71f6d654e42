"""What changes the file. Each function is called within a transaction."""

import json
import zlib
from collections.abc import Iterable, Sequence
from sqlite3 import Connection

from ordret.model import Article, Edition, Problem, finding_id
from ordret.store import WHOLE, Arrival, Finished, editions
from ordret.store.file import encoded
from ordret.store.rows import KINDS, PROBLEM, article_values, packed, problem_of, span_of

# Swept 1 to 9 on 2,000 stretches of 4,700 bytes of news: 3 takes 0.09 ms and leaves 46 %, 6 takes 0.12 ms and leaves
# 44 %, 9 no less.
_LEVEL = 6

# CAST: see `file.encoded`.
ARTICLE = """
INSERT INTO article (
  id, source, lang, outlet, title, url, published_first, published_last, published_words, published_basis,
  published_at, fetched, raw_sha256, supersedes, skip, text
) VALUES (
  ?, CAST(? AS TEXT), ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, CAST(? AS TEXT), CAST(? AS TEXT),
  ?, ?, ?, ?, ?, CAST(? AS TEXT)
)
"""
# Two stages may find the very same thing, and one of them may be at an older version: the first one stands.
_FINDING = """
INSERT INTO finding (id, article, kind, start, "end", stage, version, pack, body)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
"""
_PROBLEM = """
INSERT INTO problem (article, source, stage, code, hint, words)
VALUES ((SELECT number FROM article WHERE id = ?), CAST(? AS TEXT), ?, ?, CAST(? AS TEXT), ?)
"""
_SAID_OF_SOURCE = f"""
SELECT p.number, {PROBLEM} FROM problem p LEFT JOIN article a ON a.number = p.article
WHERE p.article IS NULL AND p.source = CAST(? AS TEXT)
"""


def known(connection: Connection, ids: Iterable[str]) -> frozenset[str]:
    """Those of the article ids that are kept."""
    wanted = json.dumps(list(ids))
    rows = connection.execute("SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?))", (wanted,))
    return frozenset(id_ for (id_,) in rows)


def keep(connection: Connection, arrival: Arrival) -> bool:
    """Keep what a source brought, and say whether it was a new article."""
    _say_of_source(connection, arrival)
    if arrival.notice:
        editions.withdraw(connection, arrival.notice, arrival.raw)
    article = arrival.article
    if article is None or known(connection, [article.id]):
        held = arrival.held or (article and article.id)
        if held and not arrival.numbered:
            _bring_back(connection, arrival, held)
        return False
    raw = (article.raw_sha256, zlib.compress(arrival.raw, _LEVEL))
    connection.execute("INSERT INTO raw (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING", raw)
    earlier = None if arrival.numbered else _replaced(connection, article, arrival.edition)
    connection.execute(ARTICLE, article_values(article, earlier))
    _let_stand(connection, article, arrival.edition, earlier)
    _say(connection, [p for p in arrival.problems if p.article is not None])
    return True


def finish(connection: Connection, batch: Sequence[Finished]) -> None:
    """Put what the stages say in place of what they said before."""
    stages = [(done.number, stamp.stage) for done in batch for stamp in done.stamps]
    connection.executemany("DELETE FROM finding WHERE article = ? AND stage = ?", stages)
    failures = [(done.number, WHOLE) for done in batch]
    connection.executemany("DELETE FROM problem WHERE article = ? AND stage = ?", [*stages, *failures])
    connection.executemany(
        _FINDING,
        (
            (
                finding_id(finding), done.number, KINDS[type(finding)], *span_of(finding),
                stamp.stage, stamp.version, stamp.pack, packed(finding),
            )
            for done in batch
            for stamp, finding in done.findings
        ),
    )  # fmt: skip
    _say(connection, [problem for done in batch for problem in done.problems])
    connection.executemany(
        "INSERT OR REPLACE INTO done (article, stage, version, pack) VALUES (?, ?, ?, ?)",
        [(done.number, stamp.stage, stamp.version, stamp.pack) for done in batch for stamp in done.stamps],
    )


def _replaced(connection: Connection, article: Article, edition: Edition | None) -> str | None:
    """The id of the version that a new one replaces: what stood at its source until now, or what its wire counts as
    the one before."""
    source = (encoded(article.source),)
    row = connection.execute("SELECT id FROM article WHERE source = CAST(? AS TEXT) AND current", source).fetchone()
    stood: str | None = row[0] if row else None
    if edition and (stood is None or editions.kept(connection, stood)):
        return editions.before(connection, article.source, edition)
    return stood


def _let_stand(connection: Connection, article: Article, edition: Edition | None, earlier: str | None) -> None:
    """Let a new version stand in place of the earlier one, unless it is no later one, or withdrawn."""
    connection.execute("UPDATE article SET current = 0 WHERE id = ? AND current", (earlier,))
    if edition:
        editions.settle(connection, article.source, article.id, edition)
    elif editions.noticed(connection, article.source):
        connection.execute("UPDATE article SET current = 0 WHERE id = ?", (article.id,))


def _bring_back(connection: Connection, arrival: Arrival, article: str) -> None:
    """Make a version current again that its source has gone back to."""
    source, current = connection.execute("SELECT source, current FROM article WHERE id = ?", (article,)).fetchone()
    if arrival.edition:
        editions.settle(connection, source, article, arrival.edition)
    elif not current and not editions.noticed(connection, source):
        same = "source = (SELECT source FROM article WHERE id = ?)"
        connection.execute(f"UPDATE article SET current = 0 WHERE {same} AND current", (article,))
        connection.execute("UPDATE article SET current = 1 WHERE id = ?", (article,))


def _say_of_source(connection: Connection, arrival: Arrival) -> None:
    """Say what was not said yet. A report that now is read takes back what was said of its source before."""
    rows = connection.execute(_SAID_OF_SOURCE, (encoded(arrival.source),))
    said = {problem_of(row): number for number, *row in rows}
    problems = [p for p in arrival.problems if p.article is None]
    _say(connection, [p for p in problems if p not in said])
    if arrival.read:
        gone = [(number,) for problem, number in said.items() if problem not in problems]
        connection.executemany("DELETE FROM problem WHERE number = ?", gone)


def _say(connection: Connection, problems: Iterable[Problem]) -> None:
    connection.executemany(
        _PROBLEM,
        (
            (p.article, encoded(p.source), p.stage, p.code, encoded(p.hint), packed(p.words) if p.words else None)
            for p in problems
        ),
    )
