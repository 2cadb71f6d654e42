"""Feeds of an invented paper watched over HTTP, on a server of this machine."""

from collections.abc import Callable
from datetime import date

import pytest

from watch.made import Paper, Watch, item, opml, page, rss, text, whole

Watching = Callable[..., Watch]


def test_what_a_feed_names_is_added_and_found(paper: Paper, watching: Watching) -> None:
    paper.prints(2, 1)
    watch = watching()
    (round_,) = watch.once()
    assert watch.titles() == ["Pier 2 stays closed", "Pier 1 stays closed"]
    assert (round_.articles, round_.had_list, round_.left, round_.problems) == (2, True, 0, ())
    assert round_.ran
    assert round_.ran.found["quotation"] == 2


def test_only_what_is_new_is_fetched(paper: Paper, watching: Watching) -> None:
    paper.prints(1)
    watch = watching()
    watch.once()
    paper.prints(3, 2, 1)
    watch.wait(30)
    (round_,) = watch.once()
    assert round_.articles == 2
    assert [paper.asked_for(number) for number in (1, 2, 3)] == [1, 1, 1]
    assert len(watch.titles()) == 3


def test_nothing_is_asked_before_its_time(paper: Paper, watching: Watching) -> None:
    paper.prints(1)
    watch = watching(paper.feed(every="2h"))
    watch.once()
    watch.wait(119)
    assert watch.once() == []
    watch.wait(1)
    assert len(watch.once()) == 1
    assert paper.asked_for("feed") == 2


def test_a_watch_waits_for_what_is_due_next(paper: Paper, watching: Watching) -> None:
    paper.prints(1)
    watch = watching(paper.feed(every="10m"))
    start = paper.site.clock.now
    assert [round_.articles for round_ in watch.next(3)] == [1, 0, 0]
    assert 1200 <= paper.site.clock.now - start < 1300


def test_each_feed_has_an_interval_of_its_own(paper: Paper, watching: Watching) -> None:
    paper.site.pages |= {"/often": rss(), "/seldom": rss()}
    watch = watching(paper.feed("often", every="10m"), paper.feed("seldom", every="1h"))
    watch.next(9)
    assert (paper.asked_for("often"), paper.asked_for("seldom")) == (7, 2)


def test_a_shorter_interval_counts_at_once(paper: Paper, watching: Watching) -> None:
    paper.prints(1)
    watching(paper.feed(every="1d")).once()
    watch = watching(paper.feed(every="5m"))
    watch.wait(5)
    assert len(watch.once()) == 1


def test_a_feed_that_has_not_changed_is_not_read_again(paper: Paper, watching: Watching) -> None:
    paper.prints(1)
    body = paper.site.pages["/feed"]
    assert isinstance(body, bytes)
    paper.site.pages["/feed"] = (200, {"ETag": '"a"', "Last-Modified": "Tue, 03 Mar 2026 10:00:00 GMT"}, body)
    watch = watching()
    watch.once()
    paper.site.pages["/feed"] = (304, {}, b"")
    watch.wait(30)
    (round_,) = watch.once()
    assert (round_.articles, round_.had_list, round_.problems) == (0, True, ())
    _, headers = paper.site.asked[-1]
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == ('"a"', "Tue, 03 Mar 2026 10:00:00 GMT")


def test_the_feed_and_the_settings_say_what_the_page_leaves_out(paper: Paper, watching: Watching) -> None:
    paper.prints(1)
    watch = watching(paper.feed(outlet="The Elmsby Post", lang="en"))
    watch.once()
    (article,) = watch.articles()
    assert (article.source, article.outlet, article.lang) == (paper.url(1), "The Elmsby Post", "en")
    assert article.published
    assert (article.published.first, article.published.basis) == (date(2026, 3, 3), "the feed's date")


def test_an_entry_with_its_whole_text_is_not_fetched(paper: Paper, watching: Watching) -> None:
    paper.site.pages["/feed"] = rss(whole(1, place=f"<link>{paper.url(1)}</link>"))
    watch = watching(paper.feed(outlet="The Elmsby Post"))
    watch.once()
    (article,) = watch.articles()
    assert (article.text, article.outlet) == (f"Pier 1\n\n{text(1)}", "The Elmsby Post")
    assert paper.asked_for(1) == 0


def test_an_entry_that_changes_its_whole_text_is_a_new_version(paper: Paper, watching: Watching) -> None:
    watch = watching()
    for more in ("", " She has since apologised.", " She has since apologised."):
        paper.site.pages["/feed"] = rss(whole(1, more=more, place=f"<link>{paper.url(1)}</link>"))
        watch.once()
        watch.wait(30)
    assert [version.current for version in watch.record.store.versions()] == [False, True]


def test_an_entry_without_a_name_is_taken_once_wherever_it_stands(paper: Paper, watching: Watching) -> None:
    watch = watching()
    for numbers in ((1,), (2, 1), (3, 2, 1)):
        paper.site.pages["/feed"] = rss(*(whole(number) for number in numbers))
        watch.once()
        watch.wait(30)
    assert watch.titles() == ["Pier 1", "Pier 2", "Pier 3"]
    assert all(version.current for version in watch.record.store.versions())


def test_two_feeds_that_name_one_report_bring_it_once(paper: Paper, watching: Watching) -> None:
    marks = ("", "?from=rss", "?from=front")
    paper.site.pages |= {f"/1{mark}": page(1, head=f"<link rel=canonical href='{paper.url(1)}'>") for mark in marks}
    paper.site.pages |= {
        f"/feed{n}": rss(item(paper.url(f"1{mark}"), 1), item(paper.url("2"), 2)) for n, mark in enumerate(marks)
    }
    paper.site.pages["/2"] = (302, {"Location": "/1"}, b"")
    watch = watching(*(paper.feed(f"feed{n}") for n in range(3)))
    assert [round_.articles for round_ in watch.once()] == [1, 0, 0]
    assert watch.titles() == ["Pier 1 stays closed"]


def test_pages_that_all_claim_one_address_are_all_taken(paper: Paper, watching: Watching) -> None:
    paper.prints(1, 2)
    for number in (1, 2):
        paper.site.pages[f"/{number}"] = page(number, head=f"<link rel=canonical href='{paper.url('')}'>")
    watch = watching()
    watch.once()
    assert len(watch.titles()) == 2


def test_what_is_held_before_the_watch_is_not_fetched(paper: Paper, watching: Watching) -> None:
    paper.prints(1)
    watch = watching()
    watch.record.add(paper.url(1), private=True)
    (round_,) = watch.once()
    assert (round_.articles, paper.asked_for(1)) == (0, 1)


def test_lists_of_feeds_and_of_site_maps_are_watched_with_all_they_name(paper: Paper, watching: Watching) -> None:
    paper.prints(1)
    maps = f"<sitemapindex><sitemap><loc>{paper.url('map')}</loc></sitemap></sitemapindex>"
    paper.site.pages |= {
        "/all": opml(paper.url("feed"), paper.url("index"), paper.url("all")),
        "/index": maps.encode(), "/map": f"<urlset><url><loc>{paper.url(2)}</loc></url></urlset>".encode(),
        "/2": page(2),
    }  # fmt: skip
    watch = watching(paper.feed("all"))
    (round_,) = watch.once()
    assert (round_.articles, round_.problems) == (2, ())
    paper.prints(3, 1)
    watch.wait(30)
    assert [round_.articles for round_ in watch.once()] == [1]
    assert [paper.asked_for(what) for what in ("all", "feed", "index", "map", 1, 2, 3)] == [2, 2, 2, 2, 1, 1, 1]


def test_a_feed_that_is_watched_no_more_is_forgotten_with_what_waits(paper: Paper, watching: Watching) -> None:
    paper.prints(1)
    paper.site.pages |= {"/1": (503, {}, b""), "/other": rss(item(paper.url(1), 1))}
    watching().once()
    paper.site.pages["/1"] = page(1)
    watch = watching(paper.feed("other"))
    watch.wait(30)
    watch.once()
    assert watch.titles() == ["Pier 1 stays closed"]


def test_a_stop_comes_after_the_article_at_hand_and_the_next_watch_goes_on(paper: Paper, watching: Watching) -> None:
    paper.prints(1, 2, 3)
    watch = watching()
    watch.stopped = lambda: paper.asked_for(2) == 1
    (round_,) = watch.next(5)
    assert (round_.articles, round_.left, round_.ran) == (2, 1, None)
    watch.stopped = lambda: False
    (round_,) = watch.once()
    assert (round_.articles, round_.left) == (1, 0)
    assert watch.runs[0].articles == 3
    assert paper.asked_for("feed") == 1


def test_no_run_without_news_but_one_for_news_that_missed_theirs(
    paper: Paper, watching: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper.prints(1)
    watch = watching()
    with monkeypatch.context() as broken:
        broken.setattr("watch.made.find", lambda *_, **__: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            watch.once()
    assert [round_.ran is not None for round_ in watch.once()] == [True]
    watch.wait(30)
    assert [round_.ran for round_ in watch.once()] == [None]
