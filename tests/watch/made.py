"""An invented paper with its feed, and a watch of it in which time passes only by waiting."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from ordret.model import Article
from ordret.record import Record
from ordret.run import Ran, find
from ordret.settings import Columns, Feed
from ordret.watch import Round, Watching, watch
from read.made.served import Site
from tiny import English, Tiny

HEAD = "<title>Elmsby Post</title><language>en-GB</language>"


def text(number: int, *, more: str = "") -> str:
    return (
        f"The mayor of Elmsby, Mona Tarrant, spoke to the town council about pier {number} on Friday evening.\n\n"
        f"“The pier stays closed for {number} days,” she told reporters at the town hall.{more}\n\n"
        "She thanked the fishermen of the island for their patience, and said that the council would meet again. "
        "The harbour office has begun to count the boats that lie at the other piers, and wants to be done by May."
    )


def page(number: int, *, more: str = "", head: str = "") -> bytes:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text(number, more=more).split("\n\n"))
    top = f"<head>{head}</head><body><article><h1>Pier {number} stays closed</h1>"
    return f"<html lang='en'>{top}{paragraphs}</article></body></html>".encode()


def item(url: str, number: int) -> str:
    return (
        f"<item><title>Pier {number}</title><link>{url}</link><pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate></item>"
    )


def whole(number: int, *, more: str = "", place: str = "") -> str:
    """An entry that carries its whole text."""
    html = "".join(f"<p>{paragraph}</p>" for paragraph in text(number, more=more).split("\n\n"))
    return f"<item><title>Pier {number}</title>{place}<content:encoded><![CDATA[{html}]]></content:encoded></item>"


def rss(*items: str) -> bytes:
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'<?xml version="1.0"?>\n<rss version="2.0" {space}><channel>{HEAD}{"".join(items)}</channel></rss>'.encode()


def opml(*urls: str) -> bytes:
    outlines = "".join(f'<outline title="Part {n}" xmlUrl="{url}"/>' for n, url in enumerate(urls))
    return f"<opml version='2.0'><body>{outlines}</body></opml>".encode()


@dataclass
class Paper:
    """A site with `count` reports, /0, /1 …, and a feed of them at /feed, the newest first."""

    site: Site

    def prints(self, *numbers: int) -> None:
        """These are the reports in the feed now."""
        for number in numbers:
            self.site.pages.setdefault(f"/{number}", page(number))
        self.site.pages["/feed"] = rss(*(item(self.url(number), number) for number in numbers))

    def url(self, what: object) -> str:
        return f"{self.site.address}/{what}"

    def feed(self, what: str = "feed", *, every: str = "30m", **others: str) -> Feed:
        return Feed(self.url(what), every=every, **others)

    def asked_for(self, what: object) -> int:
        return self.site.paths.count(f"/{what}")


@dataclass
class Watch:
    """A watch of some feeds. `runs` are those that found something to do."""

    record: Record
    paper: Paper
    feeds: tuple[Feed, ...]
    runs: list[Ran] = field(default_factory=list)
    stopped: Callable[[], bool] = lambda: False

    def once(self) -> list[Round]:
        return list(watch(self.watching(), self.feeds, once=True))

    def next(self, count: int = 1) -> list[Round]:
        """The next rounds of a watch that goes on, however long they are to be waited for."""
        rounds = watch(self.watching(), self.feeds)
        try:
            return list(islice(rounds, count))
        finally:
            rounds.close()

    def wait(self, minutes: float) -> None:
        self.paper.site.clock.sleep(minutes * 60)

    def watching(self) -> Watching:
        clock = self.paper.site.clock
        fetcher = self.paper.site.fetcher()
        return Watching(self.record.store, fetcher, Columns(), self._run, clock, clock.sleep, self.stopped)

    def articles(self) -> list[Article]:
        return [version.article for version in self.record.store.versions()]

    def titles(self) -> list[str | None]:
        return [article.title for article in self.articles()]

    def problems(self) -> list[tuple[str, str]]:
        return [(problem.source, problem.code) for problem in self.record.problems() if problem.article is None]

    def _run(self, _: Callable[..., None]) -> Ran:
        self.runs.append(find(self.record.store, finder=Tiny(), packs=English()))
        return self.runs[-1]


def opened(path: Path) -> Record:
    return Record.open(path / "ordret.db", create=True)
