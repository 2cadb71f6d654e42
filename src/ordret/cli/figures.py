"""`ordret figures`."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ordret.cli.layout import FOUND, NOTHING_FOUND, Layout, chosen, in_layout, put
from ordret.cli.options import AsCsv, AsJson, AsLines, AsTable, Database, Quiet
from ordret.cli.talk import say

if TYPE_CHECKING:
    from ordret.view.series import Count, Series

COLUMNS = (
    "series", "id", "day", "outlet", "lang", "given_by", "low", "high", "unit", "approximate", "quantity", "words",
    "article",
)  # fmt: skip
What = Annotated[
    list[str],
    typer.Argument(metavar="WHAT", help="Words of what is counted, its unit or who says so; or the id of a figure."),
]


def figures(
    what: What,
    *,
    db: Database = None,
    json: AsJson = False,
    nl: AsLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
    quiet: Quiet = False,
) -> int:
    """What reports count of one thing. A block for each quantity: every report's number, by day, in all languages."""
    from ordret.record import Record

    layout = chosen(json=json, nl=nl, csv=csv, table=table)
    with Record.open(db) as record:
        found = list(record.series(" ".join(what)))
        if layout is Layout.PERSON:
            put(chain.from_iterable(_block(each) for each in found))
        else:
            put(in_layout(layout, (_row(series, each) for series in found for each in series.counts), columns=COLUMNS))
    if found:
        return FOUND
    say(f"no figure found for {' '.join(what)!r}", quiet=quiet)
    return NOTHING_FOUND


def _row(series: "Series", count: "Count") -> dict[str, Any]:
    amount = count.amount
    return {
        "series": series.id,
        "id": count.id,
        "day": count.day,
        "outlet": count.outlet,
        "lang": count.lang,
        "given_by": count.given_by,
        "low": amount.low,
        "high": amount.high,
        "unit": amount.unit,
        "approximate": amount.approximate,
        "quantity": count.quantity,
        "words": count.words,
        "article": count.article,
    }


def _block(series: "Series") -> Iterator[bytes]:
    from ordret.cli.affairs import amount
    from ordret.cli.passages import day
    from ordret.cli.terminal import drawn, printable, table

    yield drawn(printable(series.counts[0].quantity, "bold cyan"))
    rows = [
        (day(each.day), each.outlet or each.article, each.lang, each.given_by, amount(each.amount), each.words)
        for each in series.counts
    ]
    yield from table(("day", "outlet", "lang", "given by", "amount", "as printed"), rows)
    yield drawn(printable(series.id, "dim")) + b"\n"
