"""`ordret show` and `ordret why`."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer

from ordret.cli.layout import Layout, chosen, in_layout, put
from ordret.cli.options import AsCsv, AsJson, AsLines, AsTable, Database

if TYPE_CHECKING:
    from ordret.model import Finding
    from ordret.record import Record
    from ordret.store import Found, Version

Id = Annotated[str, typer.Argument(metavar="ID", help="An id that search or export prints; its beginning is enough.")]


def show(
    id_: Id,
    *,
    db: Database = None,
    json: AsJson = False,
    nl: AsLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
) -> int:
    """One article or one finding. An article with its findings marked, a finding in its paragraph."""
    from ordret.cli import rows
    from ordret.record import Record

    layout = chosen(json=json, nl=nl, csv=csv, table=table)
    with Record.open(db) as record:
        kept = record.show(id_)
        if layout is Layout.PERSON:
            put(_for_a_person(record, kept))
        else:
            put(in_layout(layout, [rows.shown(record, kept)], columns=rows.COLUMNS))
    return 0


def _for_a_person(record: "Record", kept: "Version | Found[Finding]") -> Iterator[bytes]:
    from ordret.cli import compared, page, rows
    from ordret.model import Mention, Quotation
    from ordret.store import Version

    if isinstance(kept, Version):
        return page.article(kept, list(record.store.findings_of(kept.article.id)))
    article = rows.article_of(record, kept.finding)
    shown = page.finding(kept, article, list(record.store.findings_of(article.id)))
    if isinstance(kept.finding, Quotation):
        return chain(shown, compared.wordings(record.wordings(kept.id)))
    return chain(shown, compared.entity(record, kept.id)) if isinstance(kept.finding, Mention) else shown


def why(
    id_: Id,
    *,
    db: Database = None,
    json: AsJson = False,
    nl: AsLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
) -> int:
    """What made a finding. Stage, version, language pack, the rule in words, and every passage it rests on."""
    from ordret.cli import page, rows
    from ordret.record import Record

    layout = chosen(json=json, nl=nl, csv=csv, table=table)
    with Record.open(db) as record:
        reason = record.why(id_)
    if layout is Layout.PERSON:
        put(page.why(reason))
    else:
        put(in_layout(layout, [rows.explained(reason)], columns=rows.WHY))
    return 0
