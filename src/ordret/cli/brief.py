"""`ordret brief`."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from ordret.cli.export import STDOUT, Output
from ordret.cli.layout import put
from ordret.cli.options import Database, Quiet
from ordret.cli.talk import say

Id = Annotated[
    str, typer.Argument(metavar="ID", help="Of a story or of anything in it; of a mention for who is mentioned.")
]
In = Annotated[
    Literal["en", "da", "nb", "de"],
    typer.Option("--in", metavar="LANGUAGE", help="What is written around the printed words: en, da, nb or de."),
]


def brief(id_: Id, *, output: Output = "-", language: In = "en", db: Database = None, quiet: Quiet = False) -> int:
    """A story or a person to be handed on, as Markdown. What was said, met, decided, counted and asked for, in printed
    words; each line with the numbers of its sources, which stand at the end."""
    from ordret.export.write import whole_file
    from ordret.record import Record
    from ordret.web.asked import AskedError
    from ordret.web.brief import brief_of
    from ordret.web.brief.markdown import markdown
    from ordret.web.tongue import tongue

    with Record.open(db) as record, record.snapshot():
        try:
            document = markdown(brief_of(record, id_), tongue(language), home="").encode()
        except AskedError as error:
            raise typer.TyperException(str(error)) from error
    if output in STDOUT:
        put([document])
        return 0
    with whole_file(Path(output)) as unfinished:
        unfinished.write_bytes(document)
    say(f"wrote the brief to {output}", quiet=quiet)
    return 0
