"""Against a server on this machine, which tests allow by name; time passes only where the fetcher sleeps."""

import gzip
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO

import pytest

from ordret.read.fetch import Answer, Limits, Validators
from read.made.served import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({}) as site:
        yield site


def code(answer: Answer) -> str | None:
    return answer.problem.code if answer.problem else None


def test_an_answer_holds_what_a_watcher_keeps(site: Site) -> None:
    site.pages["/a"] = (302, {"Location": "/b"}, b"")
    headers = {"ETag": '"1"', "Last-Modified": "Tue, 03 Mar 2026 10:00:00 GMT", "Content-Type": "text/html; charset=x"}
    site.pages["/b"] = (200, headers, b"Ja.")
    assert site.fetcher().fetch(f"{site.address}/a") == Answer(
        asked=f"{site.address}/a", final=f"{site.address}/b", status=200, body=b"Ja.", media="text/html", charset="x",
        validators=Validators('"1"', "Tue, 03 Mar 2026 10:00:00 GMT"),
    )  # fmt: skip


def test_what_is_known_is_asked_about_and_may_be_unchanged(site: Site) -> None:
    site.pages["/a"] = (304, {"ETag": '"1"'}, b"")
    answer = site.fetcher().fetch(f"{site.address}/a", Validators('"1"', "Tue, 03 Mar 2026 10:00:00 GMT"))
    assert (answer.unchanged, answer.body, answer.problem) == (True, b"", None)
    asked = site.asked[-1][1]
    assert asked["If-None-Match"] == '"1"'
    assert asked["If-Modified-Since"] == "Tue, 03 Mar 2026 10:00:00 GMT"


def test_the_user_agent_says_who_asks(site: Site) -> None:
    site.fetcher().fetch(f"{site.address}/a")
    site.fetcher(contact="https://archive.example/bot").fetch(f"{site.address}/a")
    agents = [headers["User-Agent"] for path, headers in site.asked if path == "/a"]
    assert [agent.partition(" ")[0].partition("/")[0] for agent in agents] == ["Ordret", "Ordret"]
    assert [agent.partition(" ")[2] for agent in agents] == ["", "(+https://archive.example/bot)"]


def test_robots_txt_is_asked_once_and_heeded(site: Site) -> None:
    site.pages |= {
        "/robots.txt": b"User-agent: *\nDisallow: /closed/\nCrawl-delay: 7\n",
        "/open/1": b"a",
        "/open/2": b"b",
    }
    fetcher = site.fetcher()
    assert code(fetcher.fetch(f"{site.address}/closed/1")) == "robots"
    assert [fetcher.fetch(f"{site.address}/open/{n}").body for n in (1, 2)] == [b"a", b"b"]
    assert site.paths == ["/robots.txt", "/open/1", "/open/2"]
    assert site.clock.slept == [7, 7]


def test_robots_txt_may_name_us(site: Site) -> None:
    site.pages |= {"/robots.txt": b"User-agent: *\nDisallow: /\n\nUser-agent: ordret\nAllow: /\n", "/a": b"a"}
    assert site.fetcher().fetch(f"{site.address}/a").body == b"a"


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_robots_txt_allows_all(site: Site, status: int) -> None:
    site.pages |= {"/robots.txt": (status, {}, b"User-agent: *\nDisallow: /"), "/a": b"a"}
    assert site.fetcher().fetch(f"{site.address}/a").body == b"a"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_site_that_cannot_say_what_it_allows_is_left_alone_for_now(site: Site, status: int) -> None:
    site.pages |= {"/robots.txt": (status, {}, b""), "/a": b"a"}
    fetcher = site.fetcher()
    assert [code(fetcher.fetch(f"{site.address}/a")) for _ in range(3)] == ["not now"] * 3
    assert site.paths == ["/robots.txt"]
    site.pages["/robots.txt"] = b""
    site.clock.now += 301
    assert fetcher.fetch(f"{site.address}/a").body == b"a"


def test_of_a_huge_robots_txt_the_beginning_counts(site: Site) -> None:
    rest = b"# more\n" * 200_000 + b"User-agent: *\nDisallow: /b\n"
    site.pages |= {"/robots.txt": b"User-agent: *\nDisallow: /a\n" + rest, "/a": b"a", "/b": b"b"}
    fetcher = site.fetcher()
    assert code(fetcher.fetch(f"{site.address}/a")) == "robots"
    assert fetcher.fetch(f"{site.address}/b").body == b"b"


def test_robots_txt_that_is_junk_is_read_in_bounded_time(site: Site) -> None:
    junk = b"User-agent: *\n" + b"Disallow: /" + b"*a" * 100_000 + b"\nCrawl-delay: nan\n" + bytes(range(256)) * 100
    site.pages |= {"/robots.txt": junk, "/a": b"a", "/" + "a" * 2000: b"b"}
    started = time.monotonic()
    fetcher = site.fetcher()
    assert fetcher.fetch(f"{site.address}/a").body == b"a"
    assert fetcher.fetch(f"{site.address}/{'a' * 2000}").body == b"b"
    assert time.monotonic() - started < 3


def test_a_day_between_two_requests_is_more_than_is_waited_for(site: Site) -> None:
    site.pages |= {"/robots.txt": b"User-agent: *\nCrawl-delay: 86400\n", "/a": b"a"}
    assert site.fetcher().fetch(f"{site.address}/a").body == b"a"
    assert site.clock.slept == [30]


@pytest.mark.parametrize(("status", "why"), [(404, "gone"), (410, "gone"), (403, "refused"), (500, "bad answer")])
def test_an_answer_without_a_page_is_one_problem(site: Site, status: int, why: str) -> None:
    site.pages["/a"] = (status, {}, b"<html>Sorry</html>")
    answer = site.fetcher().fetch(f"{site.address}/a")
    assert (code(answer), answer.status, answer.body) == (why, status, b"")
    assert answer.problem
    assert answer.problem.source == f"{site.address}/a"


def test_a_busy_server_is_not_asked_again_until_it_says(site: Site) -> None:
    site.pages |= {"/a": (429, {"Retry-After": "600"}, b""), "/b": b"b"}
    fetcher = site.fetcher()
    answers = [fetcher.fetch(f"{site.address}/{name}") for name in "abb"]
    assert [code(answer) for answer in answers] == ["busy"] * 3
    assert site.paths == ["/robots.txt", "/a"]
    back = datetime.fromtimestamp(site.clock(), UTC).replace(microsecond=0)
    assert answers[2].retry_after
    assert (answers[2].retry_after - back).total_seconds() == 600
    assert answers[0].problem
    assert "come back after" in answers[0].problem.hint
    site.clock.now += 600
    assert fetcher.fetch(f"{site.address}/b").body == b"b"


def test_a_private_address_is_not_asked(site: Site) -> None:
    site.pages["/a"] = b"a"
    assert code(site.fetcher(private=False).fetch(f"{site.address}/a")) == "private address"
    assert site.asked == []


@pytest.mark.parametrize(
    ("location", "why"),
    [("file:///etc/passwd", "bad address"), ("http://fjord.invalid/", "unreachable"), ("http://[", "bad address")],
)
def test_a_redirect_is_checked_as_the_first_address(site: Site, location: str, why: str) -> None:
    site.pages["/a"] = (301, {"Location": location}, b"")
    assert code(site.fetcher().fetch(f"{site.address}/a")) == why


def test_an_endless_redirect_ends(site: Site) -> None:
    site.pages["/a"] = (302, {"Location": "/a"}, b"")
    assert code(site.fetcher().fetch(f"{site.address}/a")) == "too many redirects"
    assert site.paths.count("/a") == 6


def test_a_redirect_into_what_robots_txt_forbids_is_not_followed(site: Site) -> None:
    site.pages |= {"/robots.txt": b"User-agent: *\nDisallow: /b", "/a": (302, {"Location": "/b"}, b""), "/b": b"b"}
    assert code(site.fetcher().fetch(f"{site.address}/a")) == "robots"


def _endless(to: BinaryIO) -> None:
    to.write(b"HTTP/1.0 200 OK\r\n\r\n")
    while True:
        to.write(b"a" * 65_536)


def _dripping(to: BinaryIO) -> None:
    to.write(b"HTTP/1.0 200 OK\r\n\r\n")
    _drip(to, b"a")


def _dripping_headers(to: BinaryIO) -> None:
    to.write(b"HTTP/1.0 200 OK\r\n")
    _drip(to, b"X-A: b\r\n")


def _drip(to: BinaryIO, what: bytes) -> None:
    for _ in range(60):
        to.write(what)
        to.flush()
        time.sleep(0.05)


def _silent(_: BinaryIO) -> None:
    time.sleep(1.5)


def _no_http(to: BinaryIO) -> None:
    to.write(b"\0\1\2 hello\r\n\r\n")


def _cut(to: BinaryIO) -> None:
    to.write(b"HTTP/1.0 200 OK\r\nContent-Length: 1000\r\n\r\nabc")


def _bad_chunks(to: BinaryIO) -> None:
    to.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc")


def _many_headers(to: BinaryIO) -> None:
    to.write(b"HTTP/1.0 200 OK\r\n" + b"A: b\r\n" * 100_000 + b"\r\n")


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (_endless, "too large"),
        (_dripping, "too slow"),
        (_dripping_headers, "too slow"),
        (_silent, "too slow"),
        (_no_http, "bad answer"),
        (_cut, "bad answer"),
        (_bad_chunks, "bad answer"),
        (_many_headers, "bad answer"),
    ],
)
def test_a_hostile_server_is_one_problem_in_bounded_time(site: Site, answer: object, why: str) -> None:
    site.pages["/a"] = answer  # type: ignore[assignment]
    started = time.monotonic()
    limits = Limits(silence=2, answer=0.5, largest=1_000_000)
    assert code(site.fetcher(limits=limits).fetch(f"{site.address}/a")) == why
    assert time.monotonic() - started < 2


def test_a_compressed_answer_is_unpacked_and_a_bomb_is_not(site: Site) -> None:
    packed = {"Content-Encoding": "gzip"}
    site.pages |= {
        "/a": (200, packed, gzip.compress(b"Ja.")),
        "/bomb": (200, packed, gzip.compress(b"0" * 20_000_000)),
        "/nested": (200, {"Content-Encoding": "gzip, gzip"}, gzip.compress(gzip.compress(b"0" * 20_000_000))),
        "/chain": (200, {"Content-Encoding": ", ".join(["gzip"] * 50)}, b"x"),
        "/lie": (200, packed, b"not packed"),
    }
    fetcher = site.fetcher(limits=Limits(silence=2, answer=5, largest=1_000_000))
    assert fetcher.fetch(f"{site.address}/a").body == b"Ja."
    assert [code(fetcher.fetch(f"{site.address}/{name}")) for name in ("bomb", "nested", "chain", "lie")] == [
        "too large",
        "too large",
        "bad answer",
        "bad answer",
    ]


def test_a_host_that_cannot_be_reached_is_tried_once(site: Site) -> None:
    fetcher = site.fetcher()
    answers = [fetcher.fetch(f"http://127.0.0.1:1/{n}") for n in range(3)]
    assert [code(answer) for answer in answers] == ["unreachable"] * 3
    assert [answer.asked for answer in answers] == [f"http://127.0.0.1:1/{n}" for n in range(3)]
    assert site.clock.slept == []
