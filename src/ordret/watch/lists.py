"""Feeds, and the lists that they name: what is new in them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ordret.model import Problem
from ordret.read.delivery import NOTHING, Delivery, problem
from ordret.read.fetch import UNKNOWN, Answer, Validators
from ordret.store import Arrival
from ordret.store.watched import Feed, Pointed
from ordret.watch.desk import Desk, Visit
from ordret.watch.sorting import Sorted
from ordret.watch.waits import after_failure

NO_LIST = "no feed but {}; see what it is in a browser, and mend its address in ordret.toml if it has moved"


def look(desk: Desk, feed: Feed) -> Visit:
    """Ask a list for what is new in it: reports are kept, addresses noted, to be fetched one by one."""
    known = Validators(feed.etag, feed.last_modified)
    answer = desk.fetcher.fetch(feed.address, known)
    if answer.problem:
        return _failed(desk, feed, answer, answer.problem)
    if answer.unchanged:
        return replace(desk.keep([_said(feed)], feeds=[_seen(desk, feed, known)]), had_list=True)
    return listed(desk, feed, answer, desk.read(answer, desk.about(feed.about)))


def listed(desk: Desk, feed: Feed, answer: Answer, found: Sorted, *, pointed: Sequence[Pointed] = ()) -> Visit:
    """Keep what was read of a list, and how other addresses stand. A list of which not all could be read, or not yet,
    is read whole next time."""
    wrong = tuple(_wrong(feed, found))
    known = UNKNOWN if wrong or found.more else answer.validators
    came = [_said(feed, *wrong), *desk.arrived(found.entries)]
    seen = _seen(desk, feed, known, problem="; ".join(p.code for p in wrong) or None)
    noted = [*pointed, *_named(desk, found), *_refused(desk, found)]
    return replace(desk.keep(came, feeds=[seen], pointed=noted), had_list=found.is_list)


def _failed(desk: Desk, feed: Feed, answer: Answer, why: Problem) -> Visit:
    now, failures = desk.now(), feed.failures + 1
    again = after_failure(desk.feed.interval, failures, now=now, asked=answer.retry_after)
    later = replace(feed, checked=now, next=again, failures=failures, problem=why.code)
    return desk.keep([_said(feed, why)], feeds=[later])


def _seen(desk: Desk, feed: Feed, known: Validators, *, problem: str | None = None) -> Feed:
    now = desk.now()
    return replace(
        feed, etag=known.etag, last_modified=known.last_modified, checked=now, next=now + desk.feed.interval,
        failures=0, problem=problem,
    )  # fmt: skip


def _said(feed: Feed, *problems: Problem) -> Arrival:
    """What is wrong with a list now, in place of what was wrong with it before."""
    return Arrival(feed.address, problems, read=True)


def _wrong(feed: Feed, found: Sorted) -> Iterator[Problem]:
    """A page where a list was is no report, be it an error, a login or the paper's front page."""
    pages = [item for item in found.own if isinstance(item, Delivery)]
    if pages:
        yield problem(feed.address, "no feed", NO_LIST.format(f"one report ({pages[0].form})"))
        return
    for item in found.own:
        if isinstance(item, Problem) and item.code == "no text":
            yield problem(feed.address, "no feed", NO_LIST.format("a page"))
        elif isinstance(item, Problem):
            yield item


def _named(desk: Desk, found: Sorted) -> Iterator[Pointed]:
    now = desk.now()
    for pointer in found.pointers:
        yield Pointed(pointer.url, desk.feed.address, pointer.about, now, next=now)


def _refused(desk: Desk, found: Sorted) -> Sequence[Pointed]:
    """Entries that can never be had, so that they are said once."""
    had = {item.source for item in found.entries if not isinstance(item, Problem)}
    had |= {pointer.url for pointer in found.pointers}
    codes = {p.source: p.code for p in found.entries if isinstance(p, Problem) and p.source not in had}
    return [Pointed(source, desk.feed.address, NOTHING, desk.now(), why=code) for source, code in codes.items()]
