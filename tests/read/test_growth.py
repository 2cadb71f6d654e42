"""What lies in one another, and what is much: read in a time that grows as it does, or refused."""

import gzip
import time
from collections.abc import Callable

import pytest

from ordret.read.delivery import Delivery
from read.made.opened import opened, problems
from read.made.told import LEAD, Story, mail, web_page

GOOD = Story(7)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.json", b"[" * 100_000),
        ("a.json", b'{"articles":' * 100_000),
        ("a.jsonl", b'{"text":' * 100_000 + b"\n"),
        ("f.json", b'{"version":"https://jsonfeed.org/version/1","items":[' * 10_000),
        ("a.opml", b"<opml>" + b"<outline>" * 10_000),
        ("a.xml", b"<rss>" + b"<item>" * 10_000),
        ("a.xml", b"<urlset>" + b"<url>" * 10_000),
        ("a.xml", b"<newsMessage>" + b"<newsItem>" * 10_000),
        ("a.xml", b"<nitf>" * 10_000),
        ("a.eml", mail(GOOD)[:-1] + b"Content-Type: message/rfc822\r\n\r\n" * 10_000),
        ("a.eml", b"MIME-Version: 1.0\r\n" + b"Content-Type: message/rfc822\r\n\r\n" * 10_000),
        ("a.eml", b"MIME-Version: 1.0\r\n" + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n' * 10_000),
    ],
)
def test_ten_thousand_brackets_or_parts_are_one_problem(name: str, raw: bytes) -> None:
    assert len(problems(opened(raw, name))) <= 1


@pytest.mark.parametrize(
    "head",
    [
        b'From: "' + b"(" * 100_000,
        b"Subject: " + b"=?utf-8?q?a?=\r\n " * 20_000,
        b"Date: " + b"1 " * 100_000,
        b"Content-Type: text/plain" + b"; a*0=b" * 20_000,
        b"Content-Type: text/plain; charset*=xx''%ff%fe",
        b"Content-Disposition: inline; filename*=nn''%ff; filename*0*=x",
    ],
)
def test_a_garbled_header_loses_itself_alone(head: bytes) -> None:
    [report] = [item for item in opened(b"MIME-Version: 1.0\r\n" + head + b"\r\n\r\n" + LEAD.encode(), "a.eml")
                if isinstance(item, Delivery)]  # fmt: skip
    assert report.text.endswith(LEAD)


@pytest.mark.parametrize(
    "grown",
    [
        lambda size: ("a.html", web_page(Story(body=("<b>" * size,))).replace(b"&lt;", b"<").replace(b"&gt;", b">")),
        lambda size: ("a.html", b"<html>" + b"<div class=fakta><h2><a href=/x>Fakta</a></h2><p>b" * size),
        lambda size: ("a.xml", b"<rss>" + b"&x;&amp;<item>" * 200 + b"<![CDATA[" * size),
        lambda size: ("a.xml", b"<newsMessage>" + b"<newsItem" * size),
        lambda size: ("a.xml", b"<!--" * size),
        lambda size: ("a.eml", b"MIME-Version: 1.0\r\n" + b"X-A: b\r\n " * size),
        lambda size: ("a.warc", b"WARC/1.0\r\nContent-Length: 9\r\n\r\n" * size),
        lambda size: ("a.gz", gzip.compress(b"a") + b"\x1f\x8b" * size),
        lambda size: ("a.json", b'{"a":[' + b"{}," * size + b'{"text":"b"}]}'),
        lambda size: ("a.csv", b'url,text\n"a,b\n' * size),
    ],
)
def test_twice_as_much_takes_at_most_four_times_as_long(grown: Callable[[int], tuple[str, bytes]]) -> None:
    """What is over in a quarter of a second may take as it likes."""
    took = []
    for size in (8_000, 16_000):
        name, raw = grown(size)
        started = time.process_time()
        opened(raw, name)
        took.append(time.process_time() - started)
    assert took[1] < max(4 * took[0], 0.25)
