"""What tests of several kinds read: the summit reports as a record, made once."""

from contextlib import chdir
from pathlib import Path

import pytest

from ordret.record import Record

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def summit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a record with the summit reports, found and linked; not to be written. They are named as from the
    project's folder, so that ids, and the order of what is alike, do not hang on where that is."""
    path = tmp_path_factory.mktemp("summit") / "ordret.db"
    with chdir(ROOT), Record.open(path, create=True) as record:
        record.add("examples/summit")
        record.run()
    return path
