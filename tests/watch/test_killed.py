"""A watch that is killed loses nothing and doubles nothing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from signal import SIGKILL

import pytest

from ordret.record import Record
from ordret.settings import Feed
from read.made.served import Clock, Site, serving
from test_killed import fatal, kept
from watch.made import Paper, Watch, item, opened, opml, page, rss, whole

TESTS = Path(__file__).parents[1]


@pytest.fixture
def paper() -> Iterator[Paper]:
    """Two feeds in a list of feeds: whole reports, reports to be fetched, and some that are gone."""
    with serving({}) as site:
        paper = Paper(site)
        several = (whole(number, place=f"<link>{paper.url(number)}</link>") for number in (1, 2))
        site.pages |= {
            "/feed": opml(paper.url("a"), paper.url("b")),
            "/a": rss(*several, item(paper.url(3), 3), item(paper.url("gone"), 9)),
            "/b": rss(item(paper.url(3), 3), item(paper.url(4), 4), item(paper.url(5), 5)),
            **{f"/{number}": page(number) for number in (3, 4, 5)},
        }
        yield paper


def state(record: Record) -> tuple[object, ...]:
    found, done = kept(record)[1:]
    pointed = record.sql("SELECT address, tries, next, why, article FROM pointed ORDER BY address")[1]
    feeds = record.sql("SELECT address, root, failures, problem, unread FROM feed ORDER BY address")[1]
    texts = sorted((article.article.source, article.article.text) for article in record.store.versions())
    return texts, sorted(map(len, found)), sorted(done), list(pointed), list(feeds), list(record.problems())


@pytest.mark.parametrize("commit", [3, 4, 6, 9, 10, 11])
def test_killed_at_any_commit_and_started_again(commit: int, paper: Paper, tmp_path: Path) -> None:
    for name in ("whole", "broken"):
        (tmp_path / name).mkdir()
    with opened(tmp_path / "whole") as record:
        Watch(record, paper, (paper.feed(),)).once()
        expected = state(record)
    before = list(paper.site.paths)
    opened(tmp_path / "broken").close()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([os.environ.get("PYTHONPATH", ""), str(TESTS)])}
    command = [sys.executable, "-m", "watch.test_killed", str(tmp_path / "broken"), paper.site.address, str(commit)]
    assert subprocess.run(command, env=environment).returncode == -SIGKILL
    with opened(tmp_path / "broken") as record:
        Watch(record, paper, (paper.feed(),)).once()
        assert state(record) == expected
        assert record.check().wrong == ()
    again = paper.site.paths[len(before) :]
    assert sum(again.count(path) - 1 for path in set(again) - {"/robots.txt"}) <= 1  # what was being kept when it died


if __name__ == "__main__":
    folder, address, commit = sys.argv[1:]
    with opened(Path(folder)) as record:
        fatal(record, int(commit))
        Watch(record, Paper(Site(address, {}, clock=Clock())), (Feed(f"{address}/feed"),)).once()
