"""One watcher to a record."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ordret.record import Record
from ordret.store.watched import Watched
from ordret.store.watcher import Holder, WatchError
from ordret.watch.alone import alone
from watch.made import opened

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
HERE = socket.gethostname()


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with opened(tmp_path) as record:
        yield record


@pytest.fixture
def watched(record: Record) -> Watched:
    return record.store.watched


@pytest.fixture(scope="module")
def ended() -> int:
    """The number of a process that is no more."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def held(watched: Watched, *, host: str = HERE, pid: int, ago: timedelta = timedelta()) -> None:
    watched.watcher.claim(Holder("other", host, pid, NOW - ago), lambda _: True)


def now() -> datetime:
    return NOW


def test_the_second_watcher_is_told_who_the_first_is(watched: Watched) -> None:
    held(watched, pid=os.getppid(), ago=timedelta(minutes=2))
    said = f"process {os.getppid()} on {HERE} watches this record, last seen 2026-03-03 11:58 UTC; end that one first"
    with pytest.raises(WatchError, match=said), alone(watched, now):
        pass


def test_a_watcher_that_has_ended_leaves_the_place_free(watched: Watched) -> None:
    for _ in range(2):
        with alone(watched, now) as live:
            live()


def test_a_watcher_that_was_killed_loses_it_at_once(watched: Watched, ended: int) -> None:
    held(watched, pid=ended)
    with alone(watched, now) as live:
        live()


def test_a_watcher_with_the_number_of_this_process_is_an_earlier_one(watched: Watched) -> None:
    held(watched, pid=os.getpid())
    with alone(watched, now) as live:
        live()


@pytest.mark.parametrize(("minutes", "free"), [(14, False), (16, True)])
def test_a_watcher_on_another_machine_loses_it_when_it_is_silent(minutes: int, free: bool, watched: Watched) -> None:
    held(watched, host="another.example", pid=1, ago=timedelta(minutes=minutes))
    try:
        with alone(watched, now) as live:
            live()
        assert free
    except WatchError:
        assert not free


def test_a_watcher_that_slept_while_another_took_over_ends_and_leaves_that_one_be(watched: Watched) -> None:
    with alone(watched, now) as live:
        held(watched, pid=os.getppid())
        with pytest.raises(WatchError, match="another process has begun"):
            live()
    with pytest.raises(WatchError, match="watches this record"), alone(watched, now):
        pass
