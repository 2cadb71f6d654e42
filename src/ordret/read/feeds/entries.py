"""An entry of a feed → a report where its whole text is there, else an address where it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from ordret.read.decode import mended
from ordret.read.delivery import About, Delivery, Item, Pointer, headed, problem
from ordret.read.page import page_of
from ordret.read.published import published, published_at

BASIS = "the feed's date"
TAG = re.compile(r"</?[A-Za-z][^<>]{0,5000}>")
BLANKS = re.compile(r"\s+")
# Summaries run to some 250 characters. A short report that is taken for a teaser is still fetched from its address; a
# teaser that is taken for a report would stand in the record as one. Chosen, not measured.
FEWEST = 300
# How excerpts end in the languages of our feeds, where it is not with dots.
ENDINGS = (
    "read more", "read on", "read the full story", "continue reading", "les mer", "les meir",
    "les hele saken", "læs mere", "læs videre", "läs mer", "läs hela artikeln", "weiterlesen", "mehr lesen",
    "lire la suite", "leer más", "lees meer", "lees verder", "lue lisää", "lesa meira", "читать далее",
)  # fmt: skip
# WordPress has "[…]" with a line about itself behind.
CUT = re.compile(rf"\[(?:…|\.\.\.)\]|(?:…|\.\.\.|\b(?:{'|'.join(map(re.escape, ENDINGS))}))[\s\W]*\Z", re.I)


@dataclass(frozen=True, slots=True)
class Entry:
    """As the feed states it. `content` is what the form of the feed has for the whole text, never for a summary;
    `html` says whether it is HTML. `date` is that of publication, as printed. `outlet` is the feed's title."""

    raw: bytes
    url: str | None
    id: str | None
    title: str | None
    content: str
    html: bool
    summary: str
    date: str
    lang: str | None
    outlet: str | None


def reported(entry: Entry, *, source: str, number: int) -> Iterator[Item]:
    """The report or the address of one entry, the `number`th of a source, and what is wrong with it."""
    known = entry.url or (f"{source}#{entry.id}" if entry.id else None)
    place = known or f"{source}#{number}"
    when = published(entry.date, basis=BASIS) if entry.date else None
    if entry.date and not when:
        yield problem(place, "bad date", f"{entry.date[:40]!r} is no day of publication; its day is left open")
    about = About(
        title=entry.title, url=entry.url, outlet=entry.outlet, lang=entry.lang, published=when,
        published_at=published_at(entry.date) if when else None,
    )  # fmt: skip
    text = _text(entry)
    if text:
        if "\ufffd" in text:
            yield problem(place, "damaged text", "bytes in no known encoding stand as \ufffd; fetch it again")
        # At an address, too, the place is no name: the next entry shifts it.
        shifting = source == "-" or "://" in source
        yield _delivery(place, entry.raw, text, about=about, numbered=shifting and not known)
    elif entry.url:
        yield Pointer(source, entry.url, about)
    else:
        yield problem(place, "no text", "an entry with neither its whole text nor an address; find the report itself")


def line(words: str) -> str | None:
    """A title as it is printed: feeds have it as text or as HTML. None where nothing is left."""
    return BLANKS.sub(" ", unescape(TAG.sub("", words))).strip() or None


def _delivery(place: str, raw: bytes, text: str, *, about: About, numbered: bool) -> Delivery:
    return Delivery(
        place, raw, text, title=about.title, url=about.url, outlet=about.outlet, lang=about.lang,
        published=about.published, published_at=about.published_at, numbered=numbered,
    )  # fmt: skip


def _text(entry: Entry) -> str:
    """The entry's whole text under its title; nothing where there is only a teaser: what is short, says no more than
    the summary, or ends as if cut."""
    seen = _plain(entry.content)
    if len(seen) < FEWEST or seen == _plain(entry.summary) or CUT.search(seen[-200:]):
        return ""
    if not (entry.html and TAG.search(entry.content)):
        return headed(entry.title, mended(unescape(entry.content) if entry.html else entry.content).strip())
    page = page_of(mended(entry.content))
    if page is None:
        return ""
    return page.text if page.imprint.title else headed(entry.title, page.text)


def _plain(content: str) -> str:
    return BLANKS.sub(" ", unescape(TAG.sub(" ", content))).strip()
