"""`ordret check`."""

from typing import TYPE_CHECKING

from ordret.cli.layout import WRONG, Layout, chosen, in_layout, put
from ordret.cli.options import AsCsv, AsJson, AsLines, AsTable, Database
from ordret.cli.talk import count

if TYPE_CHECKING:
    from ordret.check import Checked


def check(
    *,
    db: Database = None,
    json: AsJson = False,
    nl: AsLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
) -> int:
    """Cut every passage again and compare. Also every article's id and the bytes of every source."""
    from ordret.record import Record

    layout = chosen(json=json, nl=nl, csv=csv, table=table)
    with Record.open(db) as record:
        checked = record.check()
    return told(checked, layout)


def told(checked: "Checked", layout: Layout) -> int:
    """Prints what was checked; the exit status."""
    if layout is Layout.PERSON:
        verdict = f"{len(checked.wrong)} wrong" if checked.wrong else "all stand in their articles"
        wrong = (f"{wrong.id}: {wrong.what}" for wrong in checked.wrong)
        put(f"{line}\n".encode() for line in (*wrong, f"{count(checked.passages, 'passage')}: {verdict}"))
    else:
        put(in_layout(layout, [checked], columns=("passages", "wrong")))
    return WRONG if checked.wrong else 0
