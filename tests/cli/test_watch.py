"""`ordret watch`, on a server of this machine."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from signal import SIGINT, SIGTERM, Signals

import pytest

from cli.conftest import Ordret
from ordret.read.fetch import Limits
from read.made.served import serving
from watch.made import Paper

ORDRET = (sys.executable, "-m", "ordret")


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Paper]:
    monkeypatch.setattr("ordret.read.fetch.fetcher.LIMITS", Limits(delay=0))
    with serving({}) as site:
        paper = Paper(site)
        paper.prints(1)
        setting = f'[[feed]]\naddress = "{paper.url("feed")}"\noutlet = "Elmsby Post"\nevery = "1m"\n'
        (tmp_path / "ordret.toml").write_text(setting, "utf-8")
        yield paper


def test_once_does_what_is_due_and_ends(ordret: Ordret, paper: Paper) -> None:
    answer = ordret("watch", "--once", "--allow-private")
    assert (answer.status, answer.err) == (0, "")
    line = rf"Elmsby Post \({paper.url('feed')}\): 1 new article; found \d quotations? \(direct 1.* in 1 article\n"
    assert re.fullmatch(line, answer.out)
    assert json.loads(ordret("export", "articles").out)["source"] == paper.url(1)
    assert "The pier stays closed" in ordret("export", "quotations").out

    again = ordret("watch", "--once", "--allow-private")
    assert (again.status, again.out, again.err) == (0, "", "")


def test_a_feed_that_cannot_be_had_is_said(ordret: Ordret, paper: Paper) -> None:
    answer = ordret("watch", "--once")
    assert answer.status == 1
    assert answer.out == f"Elmsby Post ({paper.url('feed')}): 0 new articles\n"
    assert answer.err.startswith(f"{paper.url('feed')}: private address; ")


def test_a_page_where_a_feed_was_is_no_feed_that_could_be_had(ordret: Ordret, paper: Paper) -> None:
    paper.site.pages["/feed"] = b"<html><body><h1>Service unavailable</h1></body></html>"
    answer = ordret("watch", "--once", "--allow-private")
    assert (answer.status, answer.err.count("\n")) == (1, 1)
    assert answer.err.startswith(f"{paper.url('feed')}: no feed; ")


@pytest.mark.usefixtures("paper")
def test_quiet_says_nothing(ordret: Ordret) -> None:
    assert ordret("watch", "--once", "-q").status == 1
    answer = ordret("watch", "--once", "-q", "--allow-private")
    assert (answer.out, answer.err) == ("", "")


def test_without_feeds_no_record_is_made(ordret: Ordret, tmp_path: Path) -> None:
    answer = ordret("watch", "--once")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith(f"ordret: {tmp_path / 'ordret.toml'}: no feed; add [[feed]] with address")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("paper")
@pytest.mark.parametrize("ending", [SIGINT, SIGTERM])
def test_a_signal_ends_it_after_the_article_at_hand_and_a_second_watcher_is_refused(
    ending: Signals, ordret: Ordret, tmp_path: Path
) -> None:
    command = [*ORDRET, "watch", "--allow-private"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout
        assert "1 new article" in first.stdout.readline()
        second = ordret("watch", "--once")
        assert second.status == 2
        assert second.err.startswith(f"ordret: process {first.pid} on ")
        first.send_signal(ending)
        assert first.communicate(timeout=30) == ("", "")
        assert first.returncode == 0
    assert ordret("watch", "--once").status in (0, 1)
