"""JSON Schema of the export contract, from the row types. `python -m ordret.export.schema` writes docs/schema.json."""

import json
from pathlib import Path
from typing import Any

import msgspec

from ordret.export.examples import EXAMPLES
from ordret.export.rows import KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DESCRIPTION = (
    "One entry under $defs for each kind of `ordret export KIND`: the schema of a row, with an example. "
    "Keys may be added in later versions; none is renamed or removed."
)
FILE = Path("docs/schema.json")


def schema() -> dict[str, Any]:
    """The whole contract: each kind under its own name in `$defs`, and what its rows are made of beside them."""
    _, parts = msgspec.json.schema_components(KINDS.values(), ref_template="#/$defs/{name}")
    kinds = {kind: _kind(kind, parts.pop(row.__name__)) for kind, row in KINDS.items()}
    return {
        "$schema": DIALECT,
        "title": "What ordret exports",
        "description": DESCRIPTION,
        "$defs": {**kinds, **dict(sorted(parts.items()))},
    }


def _kind(kind: str, definition: dict[str, Any]) -> dict[str, Any]:
    return {**definition, "title": kind, "examples": [json.loads(msgspec.json.encode(EXAMPLES[kind]))]}


def text() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
