"""The cells of an Arrow column, as JSON has them. Needs pyarrow: import this module where it is used, not before."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from ordret.read.decode import decode
from ordret.read.records.values import Field

Column = Any  # pyarrow has no types of its own
Type = Any
DATED = (pa.timestamp("us").id, pa.date32().id, pa.date64().id)


def fits(field: Field, type_: Type) -> bool:
    """Whether a column of this type can hold what the field names."""
    if pa.types.is_dictionary(type_):
        return fits(field, type_.value_type)
    if _is_words(type_):
        return True
    match field:
        case "text":
            return _is_paragraphs(type_) or "sections" in _parts(type_)
        case "outlet":
            return bool({"name", "title"} & set(_parts(type_)))
        case "id":
            return bool(pa.types.is_integer(type_))
        case "published":
            tests = (pa.types.is_integer, pa.types.is_floating, pa.types.is_timestamp, pa.types.is_date)
            return any(test(type_) for test in tests)
        case _:
            return False


def _is_words(type_: Type) -> bool:
    tests = ("string", "large_string", "string_view", "binary", "large_binary", "binary_view")
    return any(getattr(pa.types, f"is_{test}")(type_) for test in tests)


def _is_paragraphs(type_: Type) -> bool:
    return (pa.types.is_list(type_) or pa.types.is_large_list(type_)) and _is_words(type_.value_type)


def _parts(type_: Type) -> list[str]:
    return [part.name for part in type_] if pa.types.is_struct(type_) else []


def verify(column: Column) -> None:
    """Looks at every offset: what a stream says of itself is not to be trusted. Raises ArrowInvalid. Bytes that are no
    UTF-8 are let through."""
    bare = {pa.string(): pa.binary(), pa.large_string(): pa.large_binary()}.get(column.type)
    (column.cast(bare) if bare else column).validate(full=True)


def cells(column: Column) -> Callable[[int], object]:
    """Reads a column cell by cell, so that no more than one of them is held at a time."""
    type_ = column.type
    if pa.types.is_timestamp(type_):
        column = _readable(column)
    if _is_words(type_):
        return lambda at: _decoded(column[at])
    if pa.types.is_dictionary(type_) and _is_words(type_.value_type):
        return lambda at: _decoded(column[at].value) if column[at].is_valid else None
    return lambda at: _plain(column[at])


def _readable(column: Column) -> Column:
    """Times in microseconds at the finest, as Python counts them, and in UTC where their zone is not known here."""
    unit, zone = column.type.unit, column.type.tz
    try:
        pa.scalar(0, column.type).as_py()
    except KeyError:
        zone = "UTC"
    return column.cast(pa.timestamp("us" if unit == "ns" else unit, zone), safe=False)


def _decoded(cell: Any) -> str | None:
    buffer = cell.as_buffer()
    return None if buffer is None else _text(buffer.to_pybytes())


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return decode(raw) or ""


def _plain(cell: Any) -> object:
    try:
        return _json(cell.as_py())
    except (ValueError, OverflowError):  # a time beyond Python's calendar, or broken bytes in a list
        return "beyond the calendar" if cell.type.id in DATED else None


def _json(value: object) -> object:
    match value:
        case datetime() | date():
            return value.isoformat()
        case bytes():
            return _text(value)
        case list():
            return [_json(part) for part in value]
        case dict():
            return {key: _json(part) for key, part in value.items()}
        case _:
            return value
