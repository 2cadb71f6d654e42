"""`ordret casefile`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ordret.cli.check import told
from ordret.cli.layout import FOUND, chosen
from ordret.cli.options import Database, Quiet
from ordret.cli.talk import count, say

if TYPE_CHECKING:
    from ordret.read.casefile import Manifest

Ids = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ID...]", help="Statements, figures, meetings, people, articles; story/ID for a story."),
]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="PATH", help="A new folder, or an archive named .zip.")
]
Check = Annotated[
    Path | None, typer.Option("--check", metavar="PATH", help="Check a case file, which needs no record.")
]
In = Annotated[
    Literal["en", "da", "nb", "de"],
    typer.Option("--in", metavar="LANGUAGE", help="The language of its page: en, da, nb or de."),
]


def casefile(
    ids: Ids = None,
    *,
    output: Output = None,
    check: Check = None,
    language: In = "en",
    db: Database = None,
    quiet: Quiet = False,
) -> int:
    """A case file for a desk or a court. What was chosen, with all that it rests on: where each passage stands, the
    texts, the pages as they were delivered, their hashes, who had it from whom, what people judged, and a page to read
    it by."""
    if check is not None and not ids and output is None:
        return _check(check)
    if check is not None or not ids or output is None:
        raise typer.TyperException("give ids and -o PATH to make a case file, or --check PATH alone")
    manifest = _write(ids, output, language, db)
    say(_summary(manifest, output), quiet=quiet)
    return FOUND


def _write(ids: list[str], output: Path, language: str, db: Path | None) -> "Manifest":
    from ordret.casefile.write import write
    from ordret.record import Record
    from ordret.web.tongue import tongue

    with Record.open(db) as record:
        return write(record, ids, output, language=tongue(language))


def _summary(manifest: "Manifest", output: Path) -> str:
    reports = sum(each.path.startswith("texts/") for each in manifest.files)
    size = sum(each.bytes for each in manifest.files) / 1e6
    return f"wrote {output}: {count(reports, 'article')}, {count(len(manifest.files) + 1, 'file')}, {size:.1f} MB"


def _check(path: Path) -> int:
    from ordret.casefile.check import check

    return told(check(path), chosen(json=False, nl=False, csv=False, table=False))
