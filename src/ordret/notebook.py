"""How a notebook shows what the API gives: plain tables, every text escaped, no style, nothing loaded from anywhere."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from html import escape

from ordret.model import Absence, Amount, Part, Passage, Place, When

ROWS = 20  # of a table
WIDTH = 200  # code points of a cell
_WHOLE = (Absence, Amount, Part, Passage, Place, When)  # what stands in one cell


def facts(item: object) -> str:
    """One thing: what is known of it, a row for each."""
    rows = ((f"<th>{escape(name)}</th>", _cell(value)) for name, value in known(item) if text(value))
    return f"<table>{''.join(f'<tr>{name}{value}</tr>' for name, value in rows)}</table>"


def table(items: Sequence[object], *, of: int) -> str:
    """Several things, the first ROWS `of` them: a column for each field that one of them has."""
    rows = [dict(known(item)) for item in items[:ROWS]]
    names = [
        name for name in dict.fromkeys(name for row in rows for name in row) if any(text(r.get(name)) for r in rows)
    ]
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = "".join(f"<tr>{''.join(_cell(row.get(name)) for name in names)}</tr>" for row in rows)
    return f"<table><caption>{len(rows)} of {of}</caption><tr>{head}</tr>{body}</table>"


def known(item: object) -> Iterator[tuple[str, object]]:
    """The fields of a record, those of what it holds in their place; of a mapping its pairs."""
    if isinstance(item, Mapping):
        yield from item.items()
        return
    if not is_dataclass(item):
        yield "value", item
        return
    for field in fields(item):
        value = getattr(item, field.name)
        if is_dataclass(value) and not isinstance(value, _WHOLE):
            yield from known(value)
        else:
            yield field.name, value


def text(value: object) -> str:
    """A value as it stands in a cell; nothing where it is not known."""
    match value:
        case None | ():
            return ""
        case When(first=first, last=last):
            return str(first) if first == last else f"{first} – {last}"
        case Passage():
            return value.text
        case Part():
            return ", ".join(filter(None, (value.name or value.here.text, value.role)))
        case Place():
            return value.name
        case Absence():
            return text(value.part)
        case Amount():
            return _amount(value)
        case tuple() | list():
            return _joined(value)
    return "; ".join(filter(None, (text(inner) for _, inner in known(value)))) if is_dataclass(value) else str(value)


def _joined(values: Iterable[object]) -> str:
    """Passages of one text as they are printed; other things one beside the other."""
    held = list(values)
    return (" … " if all(isinstance(each, Passage) for each in held) else ", ").join(map(text, held))


def _amount(amount: Amount) -> str:
    """ "90–115 ships", "≥ 90 ships", "≈ 40 ships"."""
    low, high = (f"{bound:,.10g}" if bound is not None else None for bound in (amount.low, amount.high))
    number = low if low == high else f"≥ {low}" if high is None else f"≤ {high}" if low is None else f"{low}–{high}"
    return f"{'≈ ' if amount.approximate else ''}{number} {amount.unit}".strip()


def _cell(value: object) -> str:
    told = text(value)
    return f'<td dir="auto">{escape(told if len(told) <= WIDTH else told[:WIDTH] + "…")}</td>'
