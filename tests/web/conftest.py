"""The pages of the summit record."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ordret.record import Record
from ordret.web.application import application


@pytest.fixture(scope="session")
def record(summit: Path) -> Iterator[Record]:
    with Record.open(summit, read_only=True) as record:
        yield record


@pytest.fixture(scope="session")
def client(summit: Path) -> Iterator[TestClient]:
    with TestClient(application(summit)) as client:
        yield client
