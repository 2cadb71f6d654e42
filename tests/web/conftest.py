"""The summit reports as a record, and its pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ordret.record import Record
from ordret.web.application import application

SUMMIT = Path(__file__).parents[2] / "examples" / "summit"


@pytest.fixture(scope="session")
def summit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a record with the summit reports, found and linked; not to be written."""
    path = tmp_path_factory.mktemp("web") / "ordret.db"
    with Record.open(path, create=True) as record:
        record.add(str(SUMMIT))
        record.run()
    return path


@pytest.fixture(scope="session")
def record(summit: Path) -> Iterator[Record]:
    with Record.open(summit, read_only=True) as record:
        yield record


@pytest.fixture(scope="session")
def client(summit: Path) -> Iterator[TestClient]:
    with TestClient(application(summit)) as client:
        yield client
