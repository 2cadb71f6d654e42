"""Cases of the summit record, and of a small one with what people and sources withdrew."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ordret.casefile.write import write
from ordret.record import Record
from read.wire.made import news_item, xhtml
from web.made import record_of

SAID = (
    "<p>“The harbour of Elmsby stays closed for three days,” the mayor of Elmsby, Mona Tarrant, told reporters on "
    "Friday.</p><p>She thanked the fishermen of the island, who had waited for the news since Monday.</p>"
)
HOSTILE = {
    "url": "https://marlow.example/../../etc?<script>alert(1)</script>",
    "outlet": "Marlow <b>Press",
    "title": "<img src=x onerror=alert(1)> Fenn sails",
    "published": "2031-05-06",
    "lang": "en",
    "text": "“We sail on Friday,” Ada Fenn told reporters in Marlow. “<script>alert(1)</script> is not my word,” "
    "Ada Fenn said on the quay, where the ferries to the islands wait for better weather.",
}
NOTICE = "<edNote>Kill: the mayor said no such thing.</edNote>"
Make = Callable[..., Path]


@pytest.fixture(scope="session")
def strongest(summit: Path) -> str:
    """The statement of the summit that most reports have."""
    with Record.open(summit, read_only=True) as record:
        return max(record.statements(), key=lambda each: (len(each.quotations), each.id)).id


@pytest.fixture
def case(summit: Path, tmp_path: Path) -> Make:
    """Makes the case file of ids of the summit."""

    def make(*ids: str, name: str = "case") -> Path:
        with Record.open(summit) as record:
            write(record, ids, tmp_path / name)
        return tmp_path / name

    return make


@pytest.fixture(scope="session")
def withdrawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("withdrawn")
    path = record_of(folder, HOSTILE)
    with Record.open(path) as record:
        for name, meta, status in (("in.xml", "", "stat:usable"), ("kill.xml", NOTICE, "stat:canceled")):
            item = news_item(xhtml(SAID), meta=meta, status=status, version=1 + bool(meta))
            (folder / name).write_text(item, encoding="utf-8")
            record.add(str(folder / name))
        record.run()
    return path


@pytest.fixture
def record(withdrawn: Path, tmp_path: Path) -> Iterator[Record]:
    """Two reports: one hostile in every field, and one that was killed."""
    shutil.copy(withdrawn, tmp_path / "ordret.db")
    with Record.open(tmp_path / "ordret.db") as record:
        yield record
