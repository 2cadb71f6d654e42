"""Records of a few reports of one's own, and their pages."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from ordret.record import Record
from ordret.web.application import application

Report = Mapping[str, Any]


def record_of(folder: Path, *reports: Report) -> Path:
    """The file of a record with these reports, found and linked in the order in which they came."""
    path = folder / "ordret.db"
    with Record.open(path, create=True) as record:
        for number, report in enumerate(reports):
            lines = folder / f"{number}.jsonl"
            lines.write_text(json.dumps({"lang": "en", **report}) + "\n", "utf-8")
            record.add(str(lines))
        record.run()
    return path


@contextmanager
def pages(path: Path, *, excerpts: bool = False) -> Iterator[TestClient]:
    with TestClient(application(path, excerpts=excerpts)) as client:
        yield client
