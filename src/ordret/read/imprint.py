"""What a web page states of itself: title, outlet, language, address and day of publication."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from ordret.model import When
from ordret.read.delivery import web_address
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
NUMBERS = re.compile(r"\d+")
# 05/06/2031 is June in Europe and May in America.
EITHER_WAY = re.compile(r"\b(0?[1-9]|1[0-2])[/-](0?[1-9]|1[0-2])[/-]\d{4}\b")

Element = Any  # lxml has no types of its own


@dataclass(frozen=True, slots=True)
class Imprint:
    """Each as the page states it; None where it does not. `misdated` is what stands for its day and is none."""

    title: str | None
    url: str | None
    outlet: str | None
    lang: str | None
    published: When | None
    published_at: datetime | None
    misdated: str | None = None


NOTHING = Imprint(None, None, None, None, None, None)


def imprint(tree: Element) -> Imprint:
    """Reads a parsed page."""
    metas = _metas(tree)
    outlet = metas.get("og:site_name")
    url = _address(tree, metas)
    words = [*_days(tree, metas)]
    stated = next((each for each in words if published(each, basis="")), None)
    day = published(stated, basis="the page's metadata") if stated else _found_day(tree, url)
    return Imprint(
        title=_title(tree, metas, outlet=outlet), url=url, outlet=outlet,
        lang=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        published=day, published_at=published_at(stated) if stated else None,
        misdated=words[0] if words and not day else None,
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
    return next(filter(None, map(web_address, stated)), None)


def _days(tree: Element, metas: Mapping[str, str]) -> Iterator[str]:
    """All that the page gives as its day of publication, be it one or not."""
    yield from (metas[key] for key in DAYS if key in metas)
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        yield from JSON_LD_DAY.findall(script)
    yield from (stated for time in _first_time(tree) if (stated := (time.get("datetime") or "").strip()))


def _first_time(tree: Element) -> list[Element]:
    """The time the article is headed with: at most one, and none from the page's frame, where "today" stands."""
    times = tree.xpath(f"//time[not({ELSEWHERE})]")
    return [time for time in times if not NOT_PUBLISHED.search(f"{time.get('class')} {time.get('itemprop')}")][:1]


def _found_day(tree: Element, url: str | None) -> When | None:
    """What htmldate makes of dates in other forms. It sees only the address, dated metadata and the article's own time:
    given the whole page it would settle for any date in the running text or the footer."""
    from lxml.html import tostring  # type: ignore[import-untyped]

    metas = (meta for meta in tree.iter("meta") if DATED.search(_key(meta)) and not NOT_PUBLISHED.search(_key(meta)))
    parts = [*metas, *_first_time(tree)]
    kept = "".join(tostring(part, encoding="unicode", with_tail=False) for part in parts)
    words = (url or "", *(part.get("content") or "" for part in parts), *map(_time, parts))
    day = _guessed(kept, url)
    found = published(day, basis="the page's address or time tag") if day else None
    return replace(found, words=None) if found and any(_states(each, found.first) for each in words) else None


def _time(element: Element) -> str:
    return f"{element.get('datetime') or ''} {element.text_content()}"


def _guessed(kept: str, url: str | None) -> str | None:
    from htmldate import find_date
    from lxml.html import fromstring

    stub = fromstring(f"<html><head></head><body>{kept}</body></html>")
    try:
        day: str | None = find_date(
            stub, extensive_search=False, original_date=True, url=url, max_date=f"{LAST_YEAR}-12-31"
        )
    except (ValueError, OverflowError):  # of "+99:99" it makes a zone
        return None
    return day


def _states(words: str, day: date) -> bool:
    """Whether words hold the numbers of a day, for htmldate fills in what is not there: of "2031/05" it makes today's
    day of the month, of "2031-02-30" the first. Not where day and month could change places."""
    if day.day <= 12 and day.day != day.month and EITHER_WAY.search(words):
        return False
    numbers = NUMBERS.findall(words)
    parted = {int(number) for number in numbers if len(number) <= 4}
    return {day.year, day.day} <= parted or any(number.startswith(f"{day:%Y%m%d}") for number in numbers)
