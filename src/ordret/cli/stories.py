"""`ordret timeline`, `ordret lineage` and `ordret conflicts`."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from ordret.cli.layout import Layout, begun, chosen, in_layout, put, rows_in
from ordret.cli.options import AsCsv, AsJson, AsLines, AsTable, Database
from ordret.cli.show import Id

if TYPE_CHECKING:
    from ordret.record import Record
    from ordret.view.conflicts import Conflict
    from ordret.view.stories import Story

DERIVED = ("article", "from", "how", "stated", "because")
ENTRY = ("when", "kind", "id", "lang", "outlet", "speaker", "words", "wordings")
CONFLICT = ("left", "right", "kind", "strict", "because", "left_words", "right_words")


def timeline(
    id_: Id,
    *,
    db: Database = None,
    json: AsJson = False,
    nl: AsLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
) -> int:
    """What a story tells, day by day. Its reports and what was said, narrower days before wider; undated ones last. The
    id is that of the story, or of anything in it."""
    from ordret.cli.passages import day
    from ordret.record import Record

    layout = chosen(json=json, nl=nl, csv=csv, table=table)
    with Record.open(db) as record:
        entries = record.timeline(id_)
        if layout is Layout.PERSON:
            rows = [(day(e.when), e.kind, e.lang, e.outlet, e.speaker, e.words, e.wordings) for e in entries]
            put(rows_in(layout, rows, columns=("day", "what", "lang", "outlet", "who", "words", "wordings")))
        else:
            put(in_layout(layout, entries, columns=ENTRY))
    return 0


def lineage(
    id_: Id,
    *,
    db: Database = None,
    json: AsJson = False,
    nl: AsLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
) -> int:
    """Who had a story from whom. A row for each agency or article that one of its reports derives from, as printed or
    inferred; and how many sources that leaves. The id is that of the story, or of anything in it."""
    from ordret.export.kinds import lineage_row
    from ordret.record import Record

    layout = chosen(json=json, nl=nl, csv=csv, table=table)
    with Record.open(db) as record:
        story = record.story(id_)
        rows = [lineage_row(each) for article in story.articles for each in record.lineage(article)]
        status, every = begun(rows)
        put(_for_a_person(record, story) if layout is Layout.PERSON else in_layout(layout, every, columns=DERIVED))
    return status


def _for_a_person(record: "Record", story: "Story") -> Iterator[bytes]:
    from ordret.cli.compared import derivations
    from ordret.cli.talk import count
    from ordret.cli.terminal import drawn, printable

    yield drawn(printable(story.title, "bold cyan"))
    reports = f"{count(len(story.articles), 'report')}, {count(story.sources, 'source')}: {story.because}"
    yield drawn(printable(reports, "cyan"))
    yield from derivations(record, story)


def conflicts(
    *,
    db: Database = None,
    json: AsJson = False,
    nl: AsLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
) -> int:
    """Where reports differ. Two wordings of one statement, and what in one is not as in the other."""
    from ordret.record import Record

    layout = chosen(json=json, nl=nl, csv=csv, table=table)
    with Record.open(db) as record:
        status, every = begun(record.conflicts())
        if layout is Layout.PERSON:
            put(chain.from_iterable(_pair(record, each) for each in every))
        else:
            put(in_layout(layout, every, columns=CONFLICT))
    return status


def _pair(record: "Record", conflict: "Conflict") -> Iterator[bytes]:
    from ordret.cli.compared import side
    from ordret.cli.terminal import drawn, printable

    yield drawn(printable(conflict.because, "green"))
    yield from chain(side(record, conflict.left), side(record, conflict.right))
