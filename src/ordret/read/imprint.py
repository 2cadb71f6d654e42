"""What a web page states of itself: title, outlet, language, address and day of publication."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from ordret.model import When
from ordret.read.published import LAST_YEAR, published, published_at

DAYS = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
)  # fmt: skip
JSON_LD_DAY = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
DATED = re.compile(r"date|publish|time")
NOT_PUBLISHED = re.compile(r"modif|updat|expir|event|duration")
ELSEWHERE = "ancestor::footer or ancestor::aside or ancestor::nav"
BLANKS = re.compile(r"\s+")

Element = Any  # lxml has no types of its own


@dataclass(frozen=True, slots=True)
class Imprint:
    """Each as the page states it; None where it does not."""

    title: str | None
    url: str | None
    outlet: str | None
    lang: str | None
    published: When | None
    published_at: datetime | None


NOTHING = Imprint(None, None, None, None, None, None)


def imprint(tree: Element) -> Imprint:
    """Reads a parsed page."""
    metas = _metas(tree)
    outlet = metas.get("og:site_name")
    url = _address(tree, metas)
    stated = _stated_day(tree, metas)
    return Imprint(
        title=_title(tree, metas, outlet=outlet), url=url, outlet=outlet,
        lang=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        published=published(stated, basis="the page's metadata") if stated else _found_day(tree, url),
        published_at=published_at(stated) if stated else None,
    )  # fmt: skip


def _metas(tree: Element) -> dict[str, str]:
    """The first of each kind; a page that holds teasers states its own first."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = _line(meta.get("content") or "")
        if content:
            found.setdefault(_key(meta), content)
    return found


def _key(element: Element) -> str:
    return str(element.get("property") or element.get("name") or element.get("itemprop") or "").lower()


def _line(words: str) -> str:
    return BLANKS.sub(" ", words).strip()


def _title(tree: Element, metas: Mapping[str, str], *, outlet: str | None) -> str | None:
    """The one heading of the article as printed; else what the page is called, which may carry the outlet's name."""
    headings = tree.xpath("//article//h1 | //main//h1") or tree.xpath("//h1")
    printed = {_line(h.text_content()) for h in headings} - {"", outlet}
    if len(printed) == 1:
        return str(printed.pop())
    return metas.get("og:title") or _line(tree.findtext(".//title") or "") or None


def _address(tree: Element, metas: Mapping[str, str]) -> str | None:
    stated = [*tree.xpath("//link[@rel='canonical']/@href"), metas.get("og:url", "")]
    return next((str(url) for url in stated if url.startswith(("https://", "http://"))), None)


def _stated_day(tree: Element, metas: Mapping[str, str]) -> str | None:
    """The first date in ISO form that the page gives as its publication."""
    return next((words for words in _days(tree, metas) if published(words, basis="")), None)


def _days(tree: Element, metas: Mapping[str, str]) -> Iterator[str]:
    yield from (metas[key] for key in DAYS if key in metas)
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        yield from JSON_LD_DAY.findall(script)
    yield from (time.get("datetime") or "" for time in _first_time(tree))


def _first_time(tree: Element) -> list[Element]:
    """The time the article is headed with: at most one, and none from the page's frame, where "today" stands."""
    times = tree.xpath(f"//time[not({ELSEWHERE})]")
    return [time for time in times if not NOT_PUBLISHED.search(f"{time.get('class')} {time.get('itemprop')}")][:1]


def _found_day(tree: Element, url: str | None) -> When | None:
    """What htmldate makes of dates in other forms. It sees only the address, dated metadata and the article's own time:
    given the whole page it would settle for any date in the running text or the footer."""
    from htmldate import find_date
    from lxml.html import fromstring, tostring  # type: ignore[import-untyped]

    metas = (meta for meta in tree.iter("meta") if DATED.search(_key(meta)) and not NOT_PUBLISHED.search(_key(meta)))
    kept = "".join(tostring(part, encoding="unicode", with_tail=False) for part in (*metas, *_first_time(tree)))
    stub = fromstring(f"<html><head></head><body>{kept}</body></html>")
    day = find_date(stub, extensive_search=False, original_date=True, url=url, max_date=f"{LAST_YEAR}-12-31")
    found = published(day, basis="the page's address or time tag") if day else None
    return replace(found, words=None) if found else None
