"""`ordret status` and `ordret langs`."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from ordret.cli.layout import Layout, chosen, in_layout, put, rows_in
from ordret.cli.options import AsCsv, AsJson, AsLines, AsTable, Database
from ordret.cli.talk import breakdown

if TYPE_CHECKING:
    from ordret.pack.standing import Language
    from ordret.record import Status


def status(
    *,
    db: Database = None,
    json: AsJson = False,
    nl: AsLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
) -> int:
    """What the record holds. How many of each kind, in which languages; where it is, and how big."""
    from ordret.record import Record

    layout = chosen(json=json, nl=nl, csv=csv, table=table)
    with Record.open(db) as record:
        standing = record.status()
    if layout is Layout.PERSON:
        put(rows_in(layout, _for_a_person(standing), columns=("", "")))
    else:
        row = {**asdict(standing), "path": str(standing.path)}
        put(in_layout(layout, [row], columns=tuple(row)))
    return 0


def _for_a_person(standing: "Status") -> list[tuple[str, object]]:
    return [
        ("record", standing.path),
        ("size", f"{standing.bytes / 1e6:.1f} MB"),
        ("version", standing.version),
        *standing.counts.items(),
        ("languages", breakdown(standing.languages)),
    ]


def langs(
    *,
    json: AsJson = False,
    nl: AsLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
) -> int:
    """Which languages are read, and how well. Verbs of speech, cases, and the figures of the gate."""
    from ordret.pack.standing import Language, languages

    layout = chosen(json=json, nl=nl, csv=csv, table=table)
    rows = map(_in_words, languages()) if layout is Layout.PERSON else languages()
    put(rows_in(layout, rows, columns=Language._fields))
    return 0


def _in_words(language: "Language") -> tuple[object, ...]:
    """For a person: of the gate only the F1 of each kind, at least."""
    kinds = (language.gate or {}).items()
    return (*language[:-1], ", ".join(f"{kind} {held['f1']:.2f}" for kind, held in kinds))
