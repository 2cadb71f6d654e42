"""`ordret add` with web addresses, on a server of this machine."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.conftest import Ordret
from ordret.read.fetch import Limits
from read.made.served import Site, serving

SAID = "“We will not give in on the northern fishing grounds,” Foreign Minister Mary Holme told reporters on Tuesday."
PAGE = f"""<html lang="en"><body><article><h1>Harbour talks end without a deal</h1><p>{SAID}</p>
<p>The two governments will meet again before the end of the month, an official said.</p></article></body></html>"""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setattr("ordret.read.fetch.fetcher.LIMITS", Limits(delay=0))
    with serving({"/1": PAGE.encode()}) as site:
        yield site


@pytest.fixture
def feed(site: Site, tmp_path: Path) -> str:
    item = f"<item><title>Talks</title><link>{site.address}/1</link></item>"
    (tmp_path / "feed.xml").write_text(f"<rss><channel><title>Sound</title>{item}</channel></rss>", "utf-8")
    return "feed.xml"


def test_a_page_of_this_machine_is_added_where_that_is_allowed(ordret: Ordret, site: Site) -> None:
    refused = ordret("add", f"{site.address}/1")
    assert refused.status == 1
    assert "private address" in refused.err
    assert "--allow-private" in refused.err

    added = ordret("add", "--allow-private", f"{site.address}/1")
    assert (added.status, added.out) == (0, "")
    assert added.err == "read as web page 1\nadded 1 article in 1 language (en 1)\n"
    row = json.loads(ordret("export", "articles").out)
    assert (row["source"], row["text"].splitlines()[2]) == (f"{site.address}/1", SAID)


def test_a_feed_on_disk_is_followed_where_that_is_wanted(ordret: Ordret, site: Site, feed: str) -> None:
    left = ordret("add", feed)
    assert left.status == 1
    assert "--follow" in left.err
    assert site.asked == []

    assert ordret("add", "--follow", "--allow-private", feed).status == 0
    row = json.loads(ordret("export", "articles").out)
    assert (row["source"], row["outlet"]) == (f"{site.address}/1", "Sound")


def test_the_settings_say_who_asks(ordret: Ordret, site: Site, tmp_path: Path) -> None:
    (tmp_path / "ordret.toml").write_text('[fetch]\ncontact = "https://archive.example/bot"\n', "utf-8")
    ordret("add", "--allow-private", f"{site.address}/1")
    assert {headers["User-Agent"].partition(" ")[2] for _, headers in site.asked} == {"(+https://archive.example/bot)"}
