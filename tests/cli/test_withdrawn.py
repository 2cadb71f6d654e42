"""What the command line says of a report that its source withdrew."""

import json
from pathlib import Path

import pytest

from cli.conftest import Ordret
from read.wire.made import news_item

NOTICE = "<edNote>Kill: nobody said so.</edNote>"


@pytest.fixture
def killed(ordret: Ordret, tmp_path: Path) -> str:
    """The id of a report that was killed."""
    (tmp_path / "in.xml").write_text(news_item(), encoding="utf-8")
    (tmp_path / "kill.xml").write_text(news_item(version=2, status="stat:canceled", meta=NOTICE), encoding="utf-8")
    assert "read as NewsML-G2 1" in ordret("add", "in.xml").err
    told = ordret("add", "kill.xml")
    assert told.status == 0
    assert told.err.splitlines()[-2:] == [
        "1 notice that a report is not to be used; `ordret run` takes out what it says",
        "added nothing",
    ]
    [row] = map(json.loads, ordret("export", "articles").out.splitlines())
    id_: str = row["id"]
    return id_


def test_an_export_has_the_notice(ordret: Ordret, killed: str) -> None:
    row = json.loads(ordret("show", killed).out)
    assert (row["id"], row["current"]) == (killed, False)
    assert row["notice"] == {
        "what": "killed",
        "at": "2031-05-06T08:15:00Z",
        "words": "Kill: nobody said so.",
        "file": "kill.xml",
        "fetched": row["notice"]["fetched"],
        "raw_sha256": row["notice"]["raw_sha256"],
    }


def test_a_person_reads_when_and_by_which_notice(ordret: Ordret, killed: str) -> None:
    shown = " ".join(ordret("show", killed, "--table").out.split())
    told = "no: withdrawn by its source, 2031-05-06 08:15, in kill.xml; it says: Kill: nobody said so."
    assert f"current {told} id {killed}" in shown
