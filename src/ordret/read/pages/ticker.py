"""Live tickers: each entry is a report with a time of its own, the whole is none."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from ordret.model import Problem
from ordret.read.delivery import Delivery, headed, problem
from ordret.read.imprint import ELSEWHERE, NOT_PUBLISHED, Imprint
from ordret.read.pages.blocks import BLANKS, HEADINGS, blocks, letters, linked, named
from ordret.read.pages.json_ld import Stated, kinds, stated, words
from ordret.read.published import published, published_at

FEWEST = 3  # entries, where the page does not say that it is a ticker
MOST = 2_000  # the longest run over weeks to some hundreds
LONGEST_ID = 200
BASIS = "the entry's time"
COMMENTS = ("comment", "kommentar", "disqus", "respond")

Element = Any  # lxml has no types of its own


@dataclass(frozen=True, slots=True)
class Entry:
    """`id` is its own where it has one, else its time, as stated. `body` has blank lines between paragraphs."""

    raw: bytes
    id: str
    time: str
    title: str | None
    body: str


def entries(tree: Element) -> tuple[Entry, ...] | None:
    """The entries of a ticker, as the page has them; None where the page is no ticker. A ticker may have none: some
    pages load them later."""
    tickers = [each for each in stated(tree, "LiveBlogPosting") if "LiveBlogPosting" in kinds(each)]
    told = (_told(update) for ticker in tickers for update in _updates(ticker))
    found = [entry for entry in islice(told, MOST) if entry.body]
    if not found and len(tree.xpath("//time[@datetime]")) >= FEWEST:
        found = list(islice(_shown(tree), MOST))
    if not tickers and not (len(found) >= FEWEST and _is_most(tree, found)):
        return None
    return tuple(found)


def delivered(source: str, found: tuple[Entry, ...], said: Imprint) -> Iterator[Delivery | Problem]:
    """Each entry as `SOURCE#ID`. One whose time cannot be read is left out, for the page's day need not be its own."""
    if not found:
        yield problem(source, "no report", "a live ticker that loads its entries later; save it from a browser")
    for key, entry in _keyed(found):
        when = published(entry.time, basis=BASIS)
        if when is None:
            yield problem(f"{source}#{key}", "bad date", f"{entry.time[:40]!r} is no time of an entry; it is left out")
            continue
        yield Delivery(
            f"{source}#{key}", entry.raw, headed(entry.title, entry.body), title=entry.title,
            url=f"{said.url.split('#')[0]}#{key}" if said.url else None, outlet=said.outlet, lang=said.lang,
            published=when, published_at=published_at(entry.time),
        )  # fmt: skip


def _keyed(found: tuple[Entry, ...]) -> Iterator[tuple[str, Entry]]:
    """Each with what it is called by: its id, or its time where that is not its alone (of the same minute, a number
    behind it)."""
    alike, seen = Counter(entry.id for entry in found), Counter[str]()
    for entry in found:
        key = BLANKS.sub("-", entry.id if alike[entry.id] == 1 else entry.time)[:LONGEST_ID]
        seen[key] += 1
        yield (key if seen[key] == 1 else f"{key}-{seen[key]}"), entry


def _updates(ticker: Stated) -> list[Stated]:
    found = ticker.get("liveBlogUpdate")
    return [each for each in (found if isinstance(found, list) else [found]) if isinstance(each, dict)]


def _told(update: Stated) -> Entry:
    """An entry as JSON-LD has it; its text may be HTML."""
    time = words(update, "datePublished", "dateCreated")
    title = " ".join(words(update, "headline", "name").split()) or None
    key = _key(words(update, "url", "@id")) or time
    raw = json.dumps(update, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return Entry(raw, key, time, title, _body(words(update, "articleBody", "text"), title))


def _key(address: str) -> str:
    """What tells an entry from the others of its page: behind the #, or in the query."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.fragment or parts.query


def _body(text: str, title: str | None) -> str:
    if "<" in text:
        from lxml.html import fromstring  # type: ignore[import-untyped]

        return _laid(fromstring(f"<div>{text}</div>"), title)
    return "\n\n".join(line.strip() for line in text.split("\n") if line.strip())


def _laid(element: Element, title: str | None) -> str:
    lines = list(blocks(element, without=set(element.iter("aside", "figure"))))
    return "\n\n".join(lines[1:] if lines and lines[0] == title else lines)


def _shown(tree: Element) -> Iterator[Entry]:
    """Entries as the page prints them: elements alike, beside one another, each around one time."""
    comments = {each for each in tree.iter() if any(mark in named(each) for mark in COMMENTS)}
    times = [time for time in tree.xpath(f"//time[@datetime][not({ELSEWHERE})]") if _is_of_entry(time, comments)]
    around = Counter(each for time in times for each in time.iterancestors())
    found = [(time, _entry(time, around)) for time in times]
    beside = Counter((entry.getparent(), entry.tag) for _, entry in found)
    row, count = max(beside.items(), key=lambda each: each[1], default=((None, None), 0))
    if count >= FEWEST:
        ours = ((time, entry) for time, entry in found if (entry.getparent(), entry.tag) == row)
        yield from (_printed(entry, time) for time, entry in ours if not _is_teaser(entry))


def _is_of_entry(time: Element, comments: set[Element]) -> bool:
    """A time of day, of no change, and of no reader's comment."""
    own = f"{time.get('class')} {time.get('itemprop')}"
    if "T" not in time.get("datetime") or NOT_PUBLISHED.search(own.replace("datetime", "")):
        return False
    return comments.isdisjoint(time.iterancestors())


def _entry(time: Element, around: Counter[Element]) -> Element:
    """The largest element that holds no other time."""
    return [time, *(each for each in time.iterancestors() if around[each] == 1)][-1]


def _is_teaser(entry: Element) -> bool:
    whole = letters("".join(blocks(entry)))
    return 2 * linked(entry) > whole or any(0 < letters(h.text_content()) <= linked(h) for h in entry.iter(*HEADINGS))


def _printed(entry: Element, time: Element) -> Entry:
    from lxml.html import tostring

    head = next(entry.iter(*HEADINGS), None)
    title = " ".join(head.text_content().split()) if head is not None else None
    key = entry.get("id") or entry.get("data-id") or time.get("datetime")
    raw = tostring(entry, encoding="utf-8", with_tail=False)
    return Entry(raw, key, time.get("datetime"), title or None, _laid(entry, title))


def _is_most(tree: Element, found: list[Entry]) -> bool:
    """Whether the entries are the page's text, and not beside it."""
    return 2 * sum(letters(entry.body) for entry in found) > letters("".join(blocks(tree)))
