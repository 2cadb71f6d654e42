"""One big record for the pages: 100,000 articles and 800,000 quotations, cloned of a base that is found and linked.

A story in it has 2,000 articles, a statement 2,000 wordings, a person 20,000 statements."""

import json
import shutil
import sqlite3
import sys
from contextlib import closing
from importlib.resources import files
from pathlib import Path

from bench import base
from bench.clone import Clone, Shared, rename, shared
from ordret import Record

BASE = 1_974  # articles; with those of the example corpus 2,000
CLONES = 49
KEPT = (base.HERS, base.REPRINTED)
REPRINTED = """
SELECT w.statement, r.story
FROM base.wording AS w JOIN base.naming AS n ON n.number = w.speaker JOIN base.report AS r ON r.article = w.article
WHERE n.name = ? GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 1
"""
# All its reports, which linking a year of them would not put together, are one story.
ONE_STORY = "UPDATE report SET story = ? WHERE article IN (SELECT article FROM wording WHERE statement = ?)"
FASTER = ("synchronous = OFF", "journal_mode = MEMORY", "cache_size = -2000000", "foreign_keys = OFF")
# A naming that all copies have stands that much more often, and later as well.
WIDENED = """
UPDATE naming SET count = ifnull((SELECT sum(count) FROM named WHERE naming = number), 0),
  last = (SELECT max(last) FROM named WHERE naming = number)
WHERE number IN (SELECT number FROM base.naming)
"""
LISTED_ANEW = "INSERT OR IGNORE INTO stale (kind, id) VALUES ('story', ?), ('statement', ?)"
HEARD_ANEW = """
INSERT OR IGNORE INTO stale (kind, id)
SELECT DISTINCT 'entity', entity FROM naming WHERE number IN (SELECT number FROM base.naming) AND entity IS NOT NULL
"""


def made(data: Path, folder: Path, clones: int = CLONES) -> Path:
    """The big record in a folder, made if it is not there."""
    path = folder / "ordret.db"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        shutil.copyfile(_base(data, folder), part)
        _grow(part, folder / "base.db", clones)
        part.rename(path)
    with Record.open(path) as record:
        record.link()  # nothing but the lists of what all copies have in common
    return path


def _base(data: Path, folder: Path) -> Path:
    """The base, found and linked; a run that was stopped goes on."""
    path, pile = folder / "base.db", folder / "base.jsonl"
    pile.write_text("".join(json.dumps(row) + "\n" for row in base.articles(data, BASE)), "utf-8")
    with Record.open(path, create=True) as record:
        record.add([str(pile), "examples/summit"])
        record.run()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def _grow(path: Path, origin: Path, clones: int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in FASTER:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("ATTACH ? AS base", (str(origin),))
        connection.execute("CREATE TEMP TABLE renamed (naming INTEGER PRIMARY KEY, number INTEGER NOT NULL)")
        statement, story = connection.execute(REPRINTED, (base.REPRINTED,)).fetchone()
        held = shared(connection, (statement, story), KEPT)
        for number in range(1, clones + 1):
            _clone(connection, number, held)
            print(f"{number} of {clones} copies", file=sys.stderr, flush=True)
        connection.execute(WIDENED)
        connection.execute(ONE_STORY, (story, statement))
        connection.execute(LISTED_ANEW, (story, statement))
        connection.execute(HEARD_ANEW)
        _run(connection, "called.sql", {})
        connection.execute("PRAGMA journal_mode = WAL")


def _clone(connection: sqlite3.Connection, number: int, held: Shared) -> None:
    clone = Clone(number, held, connection.execute("SELECT id, source, text FROM base.article"))
    for name, function in clone.functions().items():
        connection.create_function(name, 1, function, deterministic=True)
    count = connection.execute("SELECT max(number) FROM base.article").fetchone()[0]
    values = {"k": number, "articles": count, "days": clone.days}
    connection.execute("BEGIN")
    rename(connection, clone, held)
    for script in ("clone.sql", "listed.sql"):
        _run(connection, script, values)
    connection.execute("COMMIT")


def _run(connection: sqlite3.Connection, script: str, values: dict[str, int]) -> None:
    for statement in (files("bench") / script).read_text("utf-8").split(";")[:-1]:
        connection.execute(statement, values)


if __name__ == "__main__":
    print(made(Path(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:])))
