"""`ordret search`."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ordret.cli.layout import FOUND, NOTHING_FOUND, Layout, chosen, in_layout, put
from ordret.cli.options import AsCsv, AsJson, AsLines, AsTable, Database, Quiet
from ordret.cli.talk import say

if TYPE_CHECKING:
    from ordret.record import Record
    from ordret.search import Hit, HitKind

DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
KINDS: dict[str, "HitKind"] = {"quotations": "quotation", "articles": "article"}
Words = Annotated[
    list[str], typer.Argument(metavar="WORDS", help="All of them; '\"in quotation marks\"' as it stands.")
]
Kind = Annotated[Literal["quotations", "articles"] | None, typer.Option("--kind", help="Only these.")]
Lang = Annotated[str | None, typer.Option("--lang", metavar="CODE", help="Only articles in this language.")]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Only of this outlet, as printed.")]
Speaker = Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="Only words of a speaker so named.")]
From = Annotated[
    str | None, typer.Option("--from", metavar="DAY", help="Published then or later: YYYY-MM-DD, YYYY-MM or YYYY.")
]
To = Annotated[str | None, typer.Option("--to", metavar="DAY", help="Published then or earlier.")]
# A list of more is an export; and SQLite counts no further than 2**63.
Limit = Annotated[int, typer.Option("--limit", min=1, max=1_000_000, help="At most so many.")]


def search(
    words: Words,
    *,
    kind: Kind = None,
    lang: Lang = None,
    outlet: Outlet = None,
    speaker: Speaker = None,
    first: From = None,
    last: To = None,
    limit: Limit = 50,
    db: Database = None,
    json: AsJson = False,
    nl: AsLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
    quiet: Quiet = False,
) -> int:
    """Passages with these words. Quotations and their speakers come first, then what else articles say."""
    from ordret.record import Record

    layout = chosen(json=json, nl=nl, csv=csv, table=table)
    days = {"first": days_of(first)[0] if first else None, "last": days_of(last)[1] if last else None}
    with Record.open(db) as record:
        hits = record.search(
            " ".join(words),
            kind=KINDS[kind] if kind else None,
            lang=lang,
            outlet=outlet,
            speaker=speaker,
            limit=limit,
            **days,
        )
        put(_pieces(record, hits, layout))
    if hits:
        return FOUND
    say(f"nothing found for {' '.join(words)!r}", quiet=quiet)
    return NOTHING_FOUND


def days_of(words: str) -> tuple[date, date]:
    """The first and last day of a day, a month or a year."""
    match = DAY.fullmatch(words)
    try:
        year, month, day = (int(part) if part else None for part in match.groups()) if match else (0, None, None)
        first = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise typer.TyperException(f"{words!r} is no day; write YYYY-MM-DD, YYYY-MM or YYYY") from error
    if day:
        return first, first
    return first, date(first.year, month or 12, monthrange(first.year, month or 12)[1])


def _pieces(record: "Record", hits: "list[Hit]", layout: Layout) -> Iterator[bytes]:
    if layout is Layout.PERSON:
        from ordret.cli import passages

        return passages.hits(hits)
    from ordret.cli import rows

    return in_layout(layout, rows.searched(record, hits), columns=rows.COLUMNS)
