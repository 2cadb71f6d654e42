"""How fast lists and pages answer on the big record: each fifty times, the largest there are and ordinary ones.

`python -m bench.pages RECORD [WORDS]`: only those with the words in their names."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any, NamedTuple

from starlette.testclient import TestClient

from bench import base
from ordret import Record
from ordret.view.lists import Lists, Page
from ordret.web import addresses
from ordret.web.application import application

TIMES = 50
ROWS = 25  # of a page of a list
Listed = Callable[[str | None], Page[Any]]


class Took(NamedTuple):
    """Milliseconds by the clock and, of use on a busy machine, of the processor."""

    clock: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Largest:
    """Ids of the largest groups, and of ordinary ones."""

    speaker: str
    named: str
    party: str
    giver: str
    doubted: str
    statement: str
    series: str
    story: str
    statements: tuple[str, ...]
    stories: tuple[str, ...]
    people: tuple[str, ...]


def largest(record: Record) -> Largest:
    """What to ask for; counting takes a while."""
    return Largest(
        speaker=_one(record, f"SELECT entity FROM naming WHERE name = '{base.HERS}' LIMIT 1"),
        named=_most(record, "said_of"),
        party=_most(record, "meeting_party"),
        giver=_most(record, "given"),
        doubted=_most(record, "disputed"),
        statement=_one(record, "SELECT statement FROM wording GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"),
        series=_one(record, "SELECT series FROM figure GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"),
        story=record.lists.stories(limit=1).rows[0].id,
        statements=tuple(row.id for row in record.lists.statements(limit=TIMES).rows),
        stories=tuple(row.id for row in record.lists.stories("newest", limit=TIMES).rows),
        people=tuple(row.id for row in record.lists.people(limit=TIMES).rows),
    )


def _most(record: Record, table: str) -> str:
    by = (
        f"SELECT n.entity FROM {table} t JOIN naming n ON n.number = t.naming GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    )
    return _one(record, by)


def _one(record: Record, query: str) -> str:
    _, rows = record.sql(query)
    return str(next(rows)[0])


def lists(held: Lists, of: Largest) -> Mapping[str, Listed]:
    """Every list, of the largest group."""
    some: dict[str, Callable[..., Page[Any]]] = {
        "statements": held.statements,
        "statements in Nynorsk": lambda **at: held.statements(lang="nn", **at),
        "statements with a frequent word": lambda **at: held.statements(words="the", **at),
        "somebody's statements": lambda **at: held.statements(of.speaker, **at),
        "somebody's statements with a word": lambda **at: held.statements(of.speaker, words="the", **at),
        "statements about somebody": lambda **at: held.about(of.named, **at),
        "disputed": lambda **at: held.disputed(of.doubted, **at),
        "wordings": lambda **at: held.wordings(of.statement, **at),
        "figures": held.figures,
        "figures with a frequent word": lambda **at: held.figures(words="million", **at),
        "somebody's figures": lambda **at: held.figures(of.giver, **at),
        "counts": lambda **at: held.counts(of.series, **at),
        "occasions": lambda **at: held.occasions(of.party, **at),
        "names": lambda **at: held.names("Sandvig", **at),
        "given names": lambda **at: held.names("Aksel", **at),
        "stories, biggest": held.stories,
        "stories, newest": lambda **at: held.stories("newest", **at),
        "entries": lambda **at: held.entries(of.story, **at),
        "conflicts": held.conflicts,
        "demands": held.demands,
        "people": held.people,
        "coverage": held.coverage,
    }
    return {name: partial(_page_of, ask) for name, ask in some.items()}


def _page_of(ask: Callable[..., Page[Any]], after: str | None) -> Page[Any]:
    return ask(after=after, limit=ROWS)


def pages(of: Largest) -> Mapping[str, Sequence[str]]:
    """Addresses of every page."""
    return {
        "/": [addresses.start()],
        "/stories": [addresses.stories()],
        "/story, biggest": [addresses.story(of.story)],
        "/story": [addresses.story(each) for each in of.stories],
        "/story/lineage, biggest": [addresses.story_lineage(of.story)],
        "/story/demands, biggest": [addresses.story_demands(of.story)],
        "/statement, most wordings": [addresses.statement(of.statement)],
        "/statement": [addresses.statement(each) for each in of.statements],
        "/statement/lineage, most": [addresses.statement_lineage(of.statement)],
        "/people": [addresses.people()],
        "/people with a name": [addresses.people([("q", "Sandvig")])],
        "/person, most statements": [addresses.person(of.speaker, base.HERS)],
        "/person, most named": [addresses.person(of.named, "somebody")],
        "/person": [addresses.person(each, "somebody") for each in of.people],
        "/figures": [addresses.figures()],
        "/figure, longest": [addresses.figure(of.series)],
        "/conflicts": [addresses.conflicts()],
        "/demands": [addresses.demands()],
        "/article": [addresses.article(each.split("-")[1]) for each in of.statements],
        "/coverage": [addresses.coverage()],
        "/about/languages": [addresses.languages()],
        "/search, a rare word": [addresses.search([("q", "Ravnsund")])],
        "/search, a frequent word": [addresses.search([("q", "the")])],
        "/search, nothing found": [addresses.search([("q", "xyzzy")])],
    }


def timed(ask: Callable[[Any], Any], what: Any) -> Took:
    """How long it takes to ask that."""
    start, used = perf_counter(), process_time()
    ask(what)
    return Took((perf_counter() - start) * 1000, (process_time() - used) * 1000)


def told(name: str, took: Sequence[Took], size: int | None = None) -> str:
    """A line of the table."""
    times = [each.clock for each in took]
    kilobytes = "" if size is None else f"{size / 1024:.0f}"
    return f"| {name} | {median(times):.1f} | {max(times):.1f} | {median(t.cpu for t in took):.1f} | {kilobytes} |"


def through(listed: Listed) -> list[Took]:
    """The times of the first pages of a list, again from the first one where there are fewer."""
    keys: list[str | None] = [None]
    while len(keys) < TIMES and (key := listed(keys[-1]).next):
        keys.append(key)
    return [timed(listed, key) for key in islice(cycle(keys), TIMES)]


def table(path: Path, words: str) -> Iterator[str]:
    """The lines of a table of Markdown."""
    yield "| what | median ms | worst ms | CPU ms | KB |\n|---|---|---|---|---|"
    with Record.open(path, read_only=True) as record:
        of = largest(record)
        for name, listed in lists(record.lists, of).items():
            if words in name:
                yield told(name, through(listed))
    with TestClient(application(path)) as client:
        for name, asked in pages(of).items():
            if words in name:
                yield _page(client, name, asked)


def _page(client: TestClient, name: str, asked: Sequence[str]) -> str:
    first = client.get(asked[0])
    if first.status_code != 200:
        return f"| {name} | {first.status_code} | {asked[0]} | | |"
    return told(name, [timed(client.get, each) for each in islice(cycle(asked), TIMES)], len(first.content))


if __name__ == "__main__":
    for line in table(Path(sys.argv[1]), " ".join(sys.argv[2:])):
        print(line, flush=True)
