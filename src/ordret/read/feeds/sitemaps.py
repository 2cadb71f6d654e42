"""Site maps, those of news and lists of site maps → the addresses they name."""

from collections.abc import Iterator

from ordret.model import Problem
from ordret.read.delivery import About, Item, Opened, Pointer, problem, web_address
from ordret.read.feeds.elements import Element, elements, words
from ordret.read.feeds.entries import line
from ordret.read.published import published, published_at

BASIS = "the site map's date"


def sitemap(opened: Opened, raw: bytes) -> Iterator[Item]:
    """An address each; of news with title, outlet, language and day. `lastmod` is no day of publication."""
    number = 0
    for element in elements(opened.source, raw, "url", "sitemap", charset=opened.about.charset):
        if isinstance(element, Problem):
            yield element
            continue
        number += 1
        yield from _pointed(element, source=opened.source, number=number)


def _pointed(element: Element, *, source: str, number: int) -> Iterator[Item]:
    url = web_address(words(element.find("{*}loc")))
    if url is None:
        yield problem(f"{source}#{number}", "bad address", "an entry without an address of the web; it is left out")
        return
    news = element.find("{*}news")
    if news is None:
        yield Pointer(source, url)
        return
    day = words(news.find("{*}publication_date"))
    when = published(day, basis=BASIS) if day else None
    if day and not when:
        yield problem(url, "bad date", f"{day[:40]!r} is no day of publication; its day is left open")
    yield Pointer(source, url, About(
        title=line(words(news.find("{*}title"))), outlet=line(words(news.find("{*}publication/{*}name"))),
        lang=words(news.find("{*}publication/{*}language")) or None, published=when,
        published_at=published_at(day) if when else None,
    ))  # fmt: skip
