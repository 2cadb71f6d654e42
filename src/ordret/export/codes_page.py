"""The page of codes, from their table. `python -m ordret.export.codes_page` writes docs/codes.md."""

from collections.abc import Iterable
from pathlib import Path

from ordret.export.codes import Row, Table, table

FILE = Path("docs/codes.md")
HEAD = """# Codes

`plover` and `cameo` in the exports `quotations`, `meetings` and `decisions` are codes of two systems of event data:
[PLOVER](https://github.com/openeventdata/PLOVER), an event type with its mode where the record tells it, and CAMEO,
which PLOVER came after, as a crosswalk. Null is said where a system has no code, and where the record cannot tell which
of two it would be. PLOVER dropped statements and comments (CAMEO 01), so most of what people say has no code there.

A code says what somebody is reported to have done, not that it is so. It is given by act, or by mode and status, never
by what the words are about: so REQUEST, REJECT and THREATEN of quotations have no mode. The table is
`src/ordret/export/codes.toml`; this page is made of it by `python -m ordret.export.codes_page`.
"""


def text() -> str:
    """The whole file."""
    held = table()
    file = held.file
    return (
        HEAD
        + "\n## Quotations, by act\n\n"
        + _table("act", ((_act(row), row) for row in file.act), held)
        + "\n## Meetings, by mode and status\n\n"
        + _table("meeting", ((_meeting(row), row) for row in file.meeting), held)
        + "\n## Decisions, by status\n\n"
        + _table("status", ((str(row.status), row) for row in file.decision), held)
    )


def _act(row: Row) -> str:
    if row.request is None:
        return str(row.act)
    return f"{row.act}, a {'request' if row.request else 'question'}"


def _meeting(row: Row) -> str:
    return f"{row.mode or 'any'}, {row.status or 'any'}"


def _table(head: str, rows: Iterable[tuple[str, Row]], held: Table) -> str:
    lines = [f"| {head} | PLOVER | CAMEO | why | such as |", "|---|---|---|---|---|"]
    lines += [f"| {name} | {_plover(row)} | {_cameo(row, held)} | {row.why} | {row.case} |" for name, row in rows]
    return "\n".join(lines) + "\n"


def _plover(row: Row) -> str:
    return " ".join(word for word in (row.plover, row.detail) if word) or "–"


def _cameo(row: Row, held: Table) -> str:
    return f"{row.cameo} {held.file.cameo[row.cameo]}" if row.cameo else "–"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
