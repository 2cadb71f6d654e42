"""Addresses that feeds name: the reports there."""

from collections.abc import Sequence
from dataclasses import replace

from ordret.read.delivery import Delivery, Taken, problem
from ordret.read.fetch import Answer
from ordret.store import Arrival
from ordret.store.watched import Feed, Pointed
from ordret.watch.desk import Desk, Visit
from ordret.watch.lists import listed
from ordret.watch.sorting import Sorted
from ordret.watch.waits import after_try

# What may be otherwise in an hour; anything else an address says for good.
PASSING = ("busy", "not now", "unreachable", "too slow", "bad answer", "embargoed")
HELD = "held under another address"
MOST_LISTS = 1_000  # that one feed names, at any depth


def fetch(desk: Desk, pointed: Pointed) -> Visit:
    """Fetch an address, and keep the report there. Where it is a list, that is watched from now on."""
    answer = desk.fetcher.fetch(pointed.address)
    if answer.problem:
        return _without(desk, pointed, [Arrival(pointed.address, (answer.problem,))], answer)
    found = desk.read(answer, pointed.about)
    if found.is_list:
        return _watched(desk, pointed, answer, found)
    held = _held(desk, answer, found.own)
    if held:
        return desk.keep([], pointed=[replace(_done(desk, pointed, why=HELD), article=held)])
    return _kept(desk, pointed, answer, desk.arrived((*found.own, *found.entries)))


def _kept(desk: Desk, pointed: Pointed, answer: Answer, came: Sequence[Arrival]) -> Visit:
    articles = [arrival.article for arrival in came if arrival.article]
    if not articles:
        return _without(desk, pointed, came, answer)
    done = replace(_done(desk, pointed), article=articles[0].id, url=articles[0].url)
    return desk.keep(came, pointed=[done])


def _without(desk: Desk, pointed: Pointed, came: Sequence[Arrival], answer: Answer) -> Visit:
    """No report: what fails for the moment is tried again, and is a problem only when it is given up."""
    why = next((p.code for arrival in came for p in arrival.problems), "no text")
    done = _done(desk, pointed, why=why)
    again = after_try(done.tries, now=done.at, asked=answer.retry_after) if why in PASSING else None
    if again:
        return desk.keep([], pointed=[replace(done, about=pointed.about, next=again)])
    return desk.keep(came, pointed=[done])


def _watched(desk: Desk, pointed: Pointed, answer: Answer, found: Sorted) -> Visit:
    if len(desk.store.watched.feeds(desk.feed.address)) > MOST_LISTS:
        hint = f"{desk.feed.name} names over {MOST_LISTS} lists; add [[feed]] for it to ordret.toml"
        why = problem(pointed.address, "too many lists", hint)
        return _without(desk, pointed, [Arrival(pointed.address, (why,))], answer)
    feed = Feed(pointed.address, desk.feed.address, pointed.about)
    return listed(desk, feed, answer, found, pointed=[_done(desk, pointed)])


def _held(desk: Desk, answer: Answer, own: Sequence[Taken]) -> str | None:
    """The id of an article with this very text, under the address that it was found at after redirects, or states as
    its own: feeds put marks of their own behind addresses ("?from=rss")."""
    reports = [item for item in own if isinstance(item, Delivery)]
    named = ((url, item.text) for item in reports for url in (answer.final, item.url) if url)
    return next((id_ for id_ in (desk.store.watched.same(url, text) for url, text in named) if id_), None)


def _done(desk: Desk, pointed: Pointed, *, why: str | None = None) -> Pointed:
    """Tried once more, and not to be tried again."""
    return replace(pointed, at=desk.now(), tries=pointed.tries + 1, next=None, why=why)
