"""Lists of frozen records that can become tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from ordret.notebook import table
from ordret.store import Found, Version

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped]  # it has no types of its own
    import polars
    import pyarrow  # type: ignore[import-untyped]

T = TypeVar("T")


class Results(list[T]):
    """A list that becomes a table: a column for each field, "speaker.name" for a field within a field."""

    def to_polars(self) -> polars.DataFrame:
        """Raises ImportError where Polars is not installed."""
        frame: polars.DataFrame = _library("polars").DataFrame(self._rows(), infer_schema_length=None)
        return frame

    def to_pandas(self) -> pandas.DataFrame:
        """Raises ImportError where pandas is not installed."""
        frame: pandas.DataFrame = _library("pandas").DataFrame(self._rows())
        return frame

    def to_arrow(self) -> pyarrow.Table:
        """Raises ImportError where PyArrow is not installed."""
        return _library("pyarrow").Table.from_pylist(self._rows())

    def _rows(self) -> list[dict[str, Any]]:
        """Every row with the same columns: where one has "speaker.name", an absent "speaker" is no column."""
        rows = [row(item) for item in self]
        names = list(dict.fromkeys(name for r in rows for name in r))
        columns = [name for name in names if not any(other.startswith(f"{name}.") for other in names)]
        return [{name: r.get(name) for name in columns} for r in rows]

    def _repr_html_(self) -> str:
        return table(self, of=len(self))


def row(item: object) -> dict[str, Any]:
    """A record as one flat row; what a kept finding or article holds stands beside how it is kept."""
    match item:
        case Version():
            withdrawn = item.notice and ("killed" if item.notice.killed else "withheld")
            kept = {"supersedes": item.supersedes, "current": item.current, "notice": withdrawn}
            return {**_flat(item.article), **kept}
        case Found():
            kept = {"stage": item.stage, "pack": item.pack, "lang": item.lang, "current": item.current}
            return {"id": item.id, **_flat(item.finding), **kept}
        case _:
            return _flat(item)


def _flat(item: object) -> dict[str, Any]:
    return dict(_fields(msgspec.to_builtins(item, builtin_types=(date, datetime)), ""))


def _fields(value: dict[str, Any], before: str) -> Iterator[tuple[str, Any]]:
    for name, inner in value.items():
        if isinstance(inner, dict):
            yield from _fields(inner, f"{before}{name}.")
            continue
        yield f"{before}{name}", inner


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise ImportError(f"{name} is not installed; install it with: pip install 'ordret[tables]'") from error
