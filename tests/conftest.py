"""What tests of several kinds read: the summit reports as a record, made once."""

from pathlib import Path

import pytest

from ordret.record import Record

SUMMIT = Path(__file__).parents[1] / "examples" / "summit"


@pytest.fixture(scope="session")
def summit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a record with the summit reports, found and linked; not to be written."""
    path = tmp_path_factory.mktemp("summit") / "ordret.db"
    with Record.open(path, create=True) as record:
        record.add(str(SUMMIT))
        record.run()
    return path
