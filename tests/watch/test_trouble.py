"""Feeds and pages that fail, lie, or turn to junk."""

import gzip
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from watch.made import Paper, Watch, item, page, rss, whole

Watching = Callable[..., Watch]
LOGIN = b"<html><body><form>Log in<input name=user></form></body></html>"
JUNK = {
    "error page": (b"<!doctype html><html><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>", "no feed"),
    "login page": (LOGIN, "no feed"),
    "article": (page(9), "no feed"),
    "plain text": (
        b"The database is not available. Please come back later, or write to the harbour office.",
        "no feed",
    ),
    "empty": (b"", "empty"),
    "blank": (b" \n \n", "empty"),
    "cut xml": (rss(item("http://127.0.0.1/1", 1))[:90], "bad xml"),
    "cut gzip": (gzip.compress(rss())[:20], "cut short"),
    "cut json": (b'{"version": "https://jsonfeed.org/version/1.1", "items": [{', "bad json"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0\0", "not a report"),
    "zeros": (b"\0" * 5000, "binary"),
}


@pytest.mark.parametrize("junk", JUNK)
def test_a_feed_that_turns_to_junk_is_one_problem_and_is_asked_as_usual(
    junk: str, paper: Paper, watching: Watching
) -> None:
    body, code = JUNK[junk]
    paper.prints(1)
    watch = watching()
    watch.once()
    paper.site.pages["/feed"] = body
    for _ in range(2):
        watch.wait(30)
        (round_,) = watch.once()
        assert (round_.articles, [problem.code for problem in round_.problems]) == (0, [code])
        assert watch.problems() == [(paper.url("feed"), code)]
    paper.prints(2, 1)
    watch.wait(30)
    (round_,) = watch.once()
    assert (round_.articles, round_.problems, watch.problems()) == (1, (), [])
    assert watch.titles() == ["Pier 1 stays closed", "Pier 2 stays closed"]


def test_what_stands_before_the_damage_is_taken_and_the_rest_when_it_is_mended(
    paper: Paper, watching: Watching
) -> None:
    paper.prints(1, 2)
    body = paper.site.pages["/feed"]
    assert isinstance(body, bytes)
    paper.site.pages["/feed"] = (200, {"ETag": '"a"'}, body[: body.index(b"</item>") + 20])
    watch = watching()
    watch.once()
    assert (watch.titles(), watch.problems()) == (["Pier 1 stays closed"], [(paper.url("feed"), "cut short")])
    paper.site.pages["/feed"] = (200, {"ETag": '"a"'}, body)
    watch.wait(30)
    watch.once()
    assert "If-None-Match" not in next(headers for path, headers in reversed(paper.site.asked) if path == "/feed")
    assert (len(watch.titles()), watch.problems()) == (2, [])


def test_a_feed_that_fails_is_asked_at_growing_intervals_of_at_most_a_day(paper: Paper, watching: Watching) -> None:
    paper.site.pages["/feed"] = (500, {}, b"")
    watch = watching(paper.feed(every="1h"))
    waits = []
    for _ in range(7):
        before = paper.site.clock.now
        (round_,) = watch.next()
        waits.append(round((paper.site.clock.now - before) / 3600))
        assert (round_.had_list, [problem.code for problem in round_.problems]) == (False, ["bad answer"])
    assert waits == [0, 2, 4, 8, 16, 24, 24]
    assert watch.problems() == [(paper.url("feed"), "bad answer")]
    paper.prints(1)
    assert [round_.articles for round_ in watch.next(2)] == [1, 0]
    assert watch.problems() == []


def test_a_feed_is_not_asked_before_its_server_wants(paper: Paper, watching: Watching) -> None:
    paper.site.pages["/feed"] = (503, {"Retry-After": "7200"}, b"")
    watch = watching(paper.feed(every="5m"))
    before = paper.site.clock.now
    watch.next(2)
    assert 7200 <= paper.site.clock.now - before < 7300


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_page_that_fails_for_the_moment_is_fetched_later_even_when_the_feed_has_forgotten_it(
    status: int, paper: Paper, watching: Watching
) -> None:
    paper.prints(1)
    paper.site.pages["/1"] = (status, {}, b"")
    watch = watching(paper.feed(every="1h"))
    (round_,) = watch.once()
    assert (round_.articles, round_.left, round_.problems) == (0, 1, ())
    paper.site.pages |= {"/1": page(1), "/feed": rss()}
    watch.wait(11)
    (round_,) = watch.once()
    assert (round_.articles, round_.left) == (1, 0)
    (article,) = watch.articles()
    assert (article.outlet, article.published is not None) == ("Elmsby Post", True)


def test_a_page_that_keeps_failing_is_given_up_and_said(paper: Paper, watching: Watching) -> None:
    paper.prints(1)
    paper.site.pages["/1"] = (500, {}, b"")
    watch = watching(paper.feed(every="1d"))
    before = datetime.fromtimestamp(paper.site.clock(), UTC)
    for _ in range(200):
        watch.once()
        watch.wait(60)
    assert paper.asked_for(1) == 8
    assert watch.problems() == [(paper.url(1), "bad answer")]
    tried = watch.record.sql("SELECT tries, next, why, at FROM pointed")[1]
    ((tries, again, why, at),) = tried
    assert (tries, again, why) == (8, None, "bad answer")
    assert timedelta(days=1) < datetime.fromisoformat(at) - before < timedelta(days=3)


@pytest.mark.parametrize(
    ("answer", "code"),
    [((404, {}, b""), "gone"), ((403, {}, b""), "refused"), (b"<html><body></body></html>", "no text"), (b"", "empty")],
)
def test_a_page_that_holds_no_report_is_fetched_once(
    answer: bytes | tuple[int, dict[str, str], bytes], code: str, paper: Paper, watching: Watching
) -> None:
    paper.prints(1, 2)
    paper.site.pages["/1"] = answer
    watch = watching()
    watch.once()
    for _ in range(3):
        watch.wait(30)
        assert watch.once()[0].problems == ()
    assert (paper.asked_for(1), watch.problems(), len(watch.titles())) == (1, [(paper.url(1), code)], 1)


def test_an_entry_that_names_nothing_is_said_once(paper: Paper, watching: Watching) -> None:
    paper.site.pages["/feed"] = rss("<item><title>Elmsby</title><guid isPermaLink='false'>a</guid></item>")
    watch = watching()
    assert [problem.code for problem in watch.once()[0].problems] == ["no text"]
    watch.wait(30)
    assert watch.once()[0].problems == ()
    assert watch.problems() == [(paper.url("feed#a"), "no text")]


def test_an_entry_that_named_nothing_is_taken_when_it_carries_its_text(paper: Paper, watching: Watching) -> None:
    watch = watching()
    for entry in ("<item><title>Pier 1</title><guid>a</guid></item>", whole(1, place="<guid>a</guid>")):
        paper.site.pages["/feed"] = rss(entry)
        watch.once()
        watch.wait(30)
    assert ([article.source for article in watch.articles()], watch.problems()) == ([paper.url("feed#a")], [])


def test_robots_are_heeded(paper: Paper, watching: Watching) -> None:
    paper.prints(1)
    paper.site.pages["/robots.txt"] = b"User-agent: *\nDisallow: /1\n"
    watch = watching()
    watch.once()
    assert (paper.asked_for(1), watch.problems()) == (0, [(paper.url(1), "robots")])


def test_of_a_feed_without_end_each_round_takes_its_share(
    paper: Paper, watching: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ordret.watch.sorting.NEW", 3)
    paper.prints(*range(8))
    body = paper.site.pages["/feed"]
    assert isinstance(body, bytes)
    paper.site.pages["/feed"] = (200, {"ETag": '"a"'}, body)
    watch = watching()
    taken = []
    for _ in range(4):
        taken.append(watch.once()[0].articles)
        watch.wait(30)
    assert taken == [3, 3, 2, 0]
    asked = [headers.get("If-None-Match") for path, headers in paper.site.asked if path == "/feed"]
    assert asked == [None, None, None, '"a"']


def test_a_feed_of_100000_entries_is_read_in_bounded_time(paper: Paper, watching: Watching) -> None:
    entries = "".join(f"<item><link>{paper.url(n)}</link></item>" for n in range(100_000))
    paper.site.pages["/feed"] = rss(entries)
    watch = watching()
    watch.stopped = lambda: paper.asked_for("feed") == 1
    (round_,) = watch.next()
    assert round_.left == 200


def test_a_round_has_an_end(paper: Paper, watching: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ordret.watch.VISITS", 2)
    paper.prints(1, 2, 3)
    paper.site.pages["/other"] = rss()
    watch = watching(paper.feed(), paper.feed("other"))
    assert [(r.feed.address, r.articles, r.left) for r in watch.next(4)] == [
        (paper.url("feed"), 1, 2), (paper.url("other"), 0, 0), (paper.url("feed"), 2, 0), (paper.url("feed"), 0, 0),
    ]  # fmt: skip


def test_a_fault_of_a_reader_is_a_problem_and_no_end(
    paper: Paper, watching: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper.prints(1, 2)
    watch = watching()
    monkeypatch.setattr("ordret.read.page._body", lambda _: 1 // 0)
    (round_,) = watch.once()
    assert [problem.code for problem in round_.problems] == ["not read", "not read"]


def test_a_feed_inside_a_private_network_is_refused(paper: Paper, watching: Watching) -> None:
    paper.prints(1)
    watch = watching()
    monkey = paper.site.fetcher
    paper.site.fetcher = lambda **_: monkey(private=False)  # type: ignore[method-assign]
    assert [problem.code for problem in watch.once()[0].problems] == ["private address"]
    assert paper.site.asked == []


def test_two_feeds_that_print_one_report_differently_do_not_take_turns(paper: Paper, watching: Watching) -> None:
    place = f"<link>{paper.url(1)}</link>"
    paper.site.pages |= {"/a": rss(whole(1, place=place)), "/b": rss(whole(1, more=" More follows.", place=place))}
    watch = watching(paper.feed("a"), paper.feed("b"))
    for _ in range(3):
        watch.once()
        watch.wait(30)
    assert [version.current for version in watch.record.store.versions()] == [False, True]
