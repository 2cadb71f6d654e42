"""A killed program loses nothing finished, and the next one ends where an unbroken one would."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from signal import SIGKILL

import pytest

from listed import listed
from ordret import Record
from ordret.model import Article, Finding
from ordret.run import find, link
from test_linking import groups
from tiny import English, Tiny, pile
from words import Words

COUNT = 450
LINKED = 250  # three batches, each with a commit for the vectors and one for the links
HERE = Path(__file__)


def fatal(record: Record, batch: int) -> None:
    """Kill this program when it has written all of the so-manieth batch and not yet committed it."""
    batches = 0

    def traced(statement: str) -> None:
        nonlocal batches
        batches += statement == "COMMIT"
        if batches == batch:
            os.kill(os.getpid(), SIGKILL)

    record.store._connection.set_trace_callback(traced)


def adding(record: Record, reports: Path) -> None:
    record.add([str(reports)])


def finding(record: Record, _: Path) -> None:
    find(record.store, finder=Tiny(), packs=English())


def linking(record: Record, _: Path) -> None:
    link(record.store, Words())


WORK: dict[str, Callable[[Record, Path], None]] = {"add": adding, "find": finding, "link": linking}


def kept(record: Record) -> tuple[list[Article], list[list[Finding]], list[int]]:
    versions = list(record.store.versions())
    found = [[f.finding for f in record.store.findings_of(v.article.id)] for v in versions]
    done = [len(record.store.taken_up(n + 1)[1]) for n in range(len(versions))]
    return [without_clock(v.article) for v in versions], found, done


def without_clock(article: Article) -> Article:
    fields = {name: getattr(article, name) for name in Article.__slots__}
    return Article(**{**fields, "fetched": article.fetched.min})


@pytest.mark.parametrize("work", ["add", "find"])
@pytest.mark.parametrize(("batch", "finished"), [(1, 0), (3, 400)])
def test_killed_in_the_middle_and_taken_up_again(tmp_path: Path, work: str, batch: int, finished: int) -> None:
    reports = pile(tmp_path / "reports.jsonl", COUNT)
    with Record.open(tmp_path / "whole.db", create=True) as whole:
        adding(whole, reports)
        finding(whole, reports)
        expected = kept(whole)
    with Record.open(tmp_path / "broken.db", create=True) as broken:
        if work == "find":
            adding(broken, reports)
    child = subprocess.run([sys.executable, HERE, work, str(batch), tmp_path / "broken.db", reports])
    assert child.returncode == -SIGKILL
    with Record.open(tmp_path / "broken.db") as broken:
        counts = broken.store.counts()
        assert counts["articles" if work == "add" else "quotations"] == finished
        adding(broken, reports)
        finding(broken, reports)
        assert kept(broken) == expected
        assert broken.check().wrong == ()


@pytest.mark.parametrize("batch", [2, 5, 7, 11])  # the seventh says what is to be listed anew, others list it
def test_linking_killed_in_the_middle_and_taken_up_again(tmp_path: Path, batch: int) -> None:
    reports = pile(tmp_path / "reports.jsonl", LINKED)
    for name in ("whole.db", "broken.db"):
        with Record.open(tmp_path / name, create=True) as record:
            adding(record, reports)
            finding(record, reports)
    with Record.open(tmp_path / "whole.db") as whole:
        linking(whole, reports)
        expected = groups(whole), listed(whole)
    child = subprocess.run([sys.executable, HERE, "link", str(batch), tmp_path / "broken.db", reports])
    assert child.returncode == -SIGKILL
    with Record.open(tmp_path / "broken.db") as broken:
        linking(broken, reports)
        assert (groups(broken), listed(broken)) == expected


if __name__ == "__main__":
    work, batch, path, reports = sys.argv[1:]
    with Record.open(path) as record:
        fatal(record, int(batch))
        WORK[work](record, Path(reports))
