"""From what a person shall see to what their terminal shows: width, colour where it has any, nothing that steers it."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

# A report may hold escape sequences; a terminal would obey them. One sign for one sign, so that offsets stay.
CONTROLS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}
TRAILING = re.compile(" +$", re.MULTILINE)  # rich fills each line up to the width; nobody wants that in a copy


def drawn(drawing: "RenderableType") -> bytes:
    """As wide as the terminal; colour only on a terminal and not under NO_COLOR."""
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    with console.capture() as captured:
        console.print(drawing)
    return TRAILING.sub("", captured.get()).encode(errors="replace")


def printable(text: str, style: str = "") -> "Text":
    """Text as it is, save that nothing in it steers the terminal."""
    from rich.text import Text

    return Text(text.translate(CONTROLS), style)


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[bytes]:
    """Rows under their headings; nothing is drawn before all are read, because the widths depend on all."""
    from rich import box
    from rich.table import Table

    headed = any(columns)
    drawing = Table(*columns, box=box.SIMPLE_HEAD if headed else None, show_header=headed, pad_edge=False)
    for row in rows:
        drawing.add_row(*(printable("" if cell is None else str(cell)) for cell in row))
    yield drawn(drawing)
