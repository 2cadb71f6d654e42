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
ENTRY = ("when", "kind", "id", "lang", "outlet", "speaker", "words", "wordings", "status")
DEMAND = ("story", "to", "deadline", "open", "answers")  # beside the keys of an entry
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
    """What a story tells, day by day. Its reports, what was said, who met and what was decided, narrower days before
    wider; undated ones last. Below the days what is demanded, asked for and proposed, and what answered it; as data
    also who warned, threatened, accused, denied and rejected. The id is that of the story, or of anything in it."""
    from ordret.cli.demands import asked
    from ordret.cli.passages import day
    from ordret.record import Record

    layout = chosen(json=json, nl=nl, csv=csv, table=table)
    with Record.open(db) as record:
        entries = record.timeline(id_)
        if layout is Layout.PERSON:
            told = ((e, e.status or e.kind) for e in entries)
            rows = [(day(e.when), what, e.lang, e.outlet, e.speaker, e.words, e.wordings) for e, what in told]
            days = rows_in(layout, rows, columns=("day", "what", "lang", "outlet", "who", "words", "wordings"))
            put(chain(days, asked(record.demands(story=id_))))
        else:
            put(in_layout(layout, chain(entries, record.demands(story=id_)), columns=(*ENTRY, *DEMAND)))
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
    """Where reports differ. Two numbers for one thing, two wordings of one statement, a claim and its denial, each with
    both passages."""
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
