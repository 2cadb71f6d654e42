"""JSON lines, and JSON files with one report or lists of them."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeAlias

import msgspec

from ordret.read.decode import decode
from ordret.read.delivery import About, Item, Opened, problem
from ordret.read.records.dialects import names_in
from ordret.read.records.exported import exported, is_exported
from ordret.read.records.reports import WANTED, report
from ordret.read.wire.ninjs import fields_of, ninjs

FIELDS = msgspec.json.Decoder(dict[str, Any])
ROWS = msgspec.json.Decoder(list[msgspec.Raw])
PARTS = msgspec.json.Decoder(dict[str, msgspec.Raw])
Listed: TypeAlias = tuple[About, bytes]
DEPTH = 2  # {"articles": {"results": [...]}} is the deepest that is met


def lines(opened: Opened, raws: Iterable[bytes | None]) -> Iterator[Item]:
    """The reports in JSON lines, one at a time. None stands for a line that is too long to be held."""
    for number, raw in enumerate(raws, start=1):
        if raw is None:
            place = f"{opened.source}#{number}"
            yield problem(place, "too large", "the line is too long for one report; split it")
        elif raw.strip():
            yield from _record(opened, raw.strip(), number=str(number))


def document(opened: Opened, raw: bytes) -> Iterator[Item]:
    """The reports in a JSON file: one object, a list of objects, or such lists below the keys of an object. A problem
    alone if it is none of these."""
    data = raw.removeprefix(b"\xef\xbb\xbf").strip()
    try:
        rows = _listed(opened, data) or _all(opened, data)
    except (ValueError, RecursionError) as error:
        yield problem(opened.source, "bad json", f"{fault(error)}; {WANTED}")
        return
    for number, (about, row) in enumerate(rows, start=1):
        yield from _record(replace(opened, about=about), row, number=str(number))


def fault(error: Exception) -> str:
    """What is wrong with JSON, in words."""
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error)


def _all(opened: Opened, data: bytes) -> list[Listed]:
    rows = [data] if data.startswith(b"{") else [bytes(row) for row in ROWS.decode(data)]
    return [(opened.about, row) for row in rows]


def _record(opened: Opened, raw: bytes, *, number: str, inner: bool = False) -> Iterator[Item]:
    try:
        fields = _fields(raw)
    except (ValueError, RecursionError) as error:
        yield problem(f"{opened.source}#{number}", "bad json", f"{fault(error)}; {WANTED}")
        return
    if is_exported(fields):
        yield from exported(f"{opened.source}#{number}", raw, fields)
        return
    wire = fields_of(fields)
    if wire is not None:
        yield from ninjs(f"{opened.source}#{number}", raw, wire)
        return
    names = names_in(fields, opened.columns)
    listed = [] if inner or names["text"] or names["html"] else _listed(opened, raw)
    for part, (about, row) in enumerate(listed, start=1):
        yield from _record(replace(opened, about=about), row, number=f"{number}.{part}", inner=True)
    if not listed:
        yield from report(opened, fields, number=number, names=names, raw=raw)


def _fields(raw: bytes) -> dict[str, Any]:
    """Strictly first, then leniently."""
    try:
        return FIELDS.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.convert(_loose(raw), dict[str, Any])


def _loose(raw: bytes) -> Any:
    """JSON in another encoding, or with an unpaired surrogate or a line break inside a string."""
    loose = json.dumps(json.loads(decode(raw) or "", strict=False), ensure_ascii=False)
    return json.loads(loose.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def _listed(opened: Opened, raw: bytes, *, depth: int = DEPTH) -> list[Listed]:
    """The records in lists below the keys of an object that is no report itself, as services answer with ("articles")
    and fundus saves what it crawled, where the key is the outlet."""
    try:
        parts = PARTS.decode(raw)
    except (ValueError, RecursionError):
        return []
    if _holds_text(opened, parts):
        return []
    found: list[Listed] = []
    for key, value in parts.items():
        start = bytes(value)[:1]
        if start == b"{" and depth > 1:
            found += _listed(opened, bytes(value), depth=depth - 1)
        elif start == b"[":
            found += [(_about(opened, key, row), row) for row in _rows(opened, bytes(value))]
    return found


def _holds_text(opened: Opened, parts: Collection[str]) -> bool:
    names = names_in(parts, opened.columns)
    return bool(names["text"] or names["html"])


def _rows(opened: Opened, raw: bytes) -> list[bytes]:
    """The elements of a list if one of them is a record with a text."""
    try:
        rows = [bytes(row) for row in ROWS.decode(raw)]
        objects = [PARTS.decode(row) for row in rows if row.startswith(b"{")]
    except (ValueError, RecursionError):
        return []
    return rows if any(_holds_text(opened, parts) for parts in objects) else []


def _about(opened: Opened, key: str, row: bytes) -> About:
    """A body in sections is fundus's own, and it keeps articles under the name of their publisher."""
    body = bytes(PARTS.decode(row).get("body", b"")) if row.startswith(b"{") else b""
    return replace(opened.about, outlet=key) if b'"sections"' in body else opened.about
