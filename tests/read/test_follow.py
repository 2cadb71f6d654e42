"""Addresses followed over HTTP, on a server of this machine."""

import gzip
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ordret.model import Problem
from ordret.read import Delivery, read
from ordret.read.delivery import Taken
from read.feeds.test_rss import HTML, TEXT, content, rss
from read.made.served import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({}) as site:
        yield site


def page(title: str) -> bytes:
    return f"<html lang='nb'><body><article><h1>{title}</h1>{HTML}</article></body></html>".encode()


def taken(site: Site, *what: str, follow: bool = False) -> list[Taken]:
    return list(read(what, fetcher=site.fetcher(), follow=follow))


def reports(found: list[Taken]) -> list[Delivery]:
    return [item for item in found if isinstance(item, Delivery)]


def problems(found: list[Taken]) -> list[tuple[str, str]]:
    return [(item.source, item.code) for item in found if isinstance(item, Problem)]


def test_a_page_is_a_report_named_for_its_address(site: Site) -> None:
    site.pages |= {"/a": (302, {"Location": "/b"}, b""), "/b": page("Åpen")}
    [delivery] = taken(site, f"{site.address}/a")
    assert isinstance(delivery, Delivery)
    assert delivery.text == f"Åpen\n\n{TEXT}"
    assert (delivery.source, delivery.url) == (f"{site.address}/a", f"{site.address}/b")
    assert (delivery.raw, delivery.form) == (page("Åpen"), "web page")


def test_the_encoding_is_as_the_server_declares(site: Site) -> None:
    polish = page("Łódź").decode().encode("iso-8859-2", "xmlcharrefreplace")
    site.pages["/a"] = (200, {"Content-Type": "text/html; charset=ISO-8859-2"}, polish)
    [delivery] = reports(taken(site, f"{site.address}/a"))
    assert delivery.title == "Łódź"


def test_a_feed_is_followed_to_its_pages_which_it_tells_about(site: Site) -> None:
    dated = "<pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate>"
    entries = [
        f"<title>En</title><link>{site.address}/1</link>{dated}<description>Kort.</description>",
        f"<title>To</title><link>/2</link>{dated}{content(HTML)}",
        f"<title>Tre</title><link>{site.address}/gone</link>",
    ]
    site.pages |= {"/feed": rss(*entries).encode(), "/1": page("Åpen")}
    found = taken(site, f"{site.address}/feed")
    second, first = reports(found)
    assert (first.source, first.title, first.outlet, first.lang) == (f"{site.address}/1", "Åpen", "Fjord & Sund", "nb")
    assert first.published
    assert first.published.first == date(2026, 3, 3)
    assert (second.source, second.form) == (f"{site.address}/2", "feed")
    assert problems(found) == [(f"{site.address}/gone", "gone")]
    assert site.paths == ["/robots.txt", "/feed", "/1", "/gone"]


def test_a_list_of_site_maps_is_followed_to_the_pages(site: Site) -> None:
    index = f"<sitemapindex><sitemap><loc>{site.address}/a.xml.gz</loc></sitemap></sitemapindex>"
    site.pages |= {
        "/index.xml": index.encode(),
        "/a.xml.gz": gzip.compress(f"<urlset><url><loc>{site.address}/1</loc></url></urlset>".encode()),
        "/1": page("Åpen"),
    }
    assert [d.source for d in reports(taken(site, f"{site.address}/index.xml"))] == [f"{site.address}/1"]


def test_each_address_is_fetched_once_so_that_circles_end(site: Site) -> None:
    loop = f"<sitemap><loc>{site.address}/a</loc></sitemap><sitemap><loc>{site.address}/b</loc></sitemap>"
    site.pages |= dict.fromkeys(("/a", "/b"), f"<sitemapindex>{loop}</sitemapindex>".encode())
    assert taken(site, f"{site.address}/a") == []
    assert site.paths == ["/robots.txt", "/a", "/b"]


def test_there_is_an_end_to_following(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ordret.read.follow.MOST", 3)
    entries = (f"<link>{site.address}/{n}</link>" for n in range(100))
    site.pages["/feed"] = rss(*entries).encode()
    found = taken(site, f"{site.address}/feed")
    assert problems(found)[-1] == (f"{site.address}/feed", "too many addresses")
    assert site.paths == ["/robots.txt", "/feed", "/0", "/1"]


def test_a_file_makes_nobody_ask_the_world_unless_told(site: Site, tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(rss(f"<link>{site.address}/1</link>", f"<link>{site.address}/2</link>"), "utf-8")
    [problem] = taken(site, str(file))
    assert isinstance(problem, Problem)
    assert problem.code == "addresses"
    assert "2" in problem.hint
    assert "--follow" in problem.hint
    assert site.asked == []
    site.pages |= {"/1": page("En"), "/2": page("To")}
    assert [d.title for d in reports(taken(site, str(file), follow=True))] == ["En", "To"]


def test_a_feed_that_leads_inside_is_refused_there(site: Site, tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(rss(f"<link>{site.address}/1</link>", "<link>file:///etc/passwd</link><guid>a</guid>"), "utf-8")
    found = list(read([str(file)], follow=True))
    assert problems(found) == [(f"{file}#a", "no text"), (f"{site.address}/1", "private address")]
    assert site.asked == []


@pytest.mark.parametrize("body", [b"", b"\0\1\2\3", b"<rss>junk", b"{", b"%PDF-1.7 junk", b"\x1f\x8bjunk", b"<html>"])
def test_junk_at_an_address_is_one_problem(site: Site, body: bytes) -> None:
    site.pages["/a"] = body
    found = taken(site, f"{site.address}/a")
    assert reports(found) == []
    assert len(problems(found)) == 1
