"""All stories, the biggest or the newest first."""

from dataclasses import dataclass
from datetime import date
from typing import get_args

from ordret.view.lists import Order
from ordret.view.stories import Story
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.pages.choices import Choice
from ordret.web.pages.page import Page

ORDERS: tuple[Order, ...] = get_args(Order)


@dataclass(frozen=True, slots=True)
class Line:
    """A story: its title, as one of its articles prints it, its days, and how many articles and sources it has."""

    id: str
    address: str
    title: str
    lang: str
    first: date | None
    last: date | None
    articles: int
    sources: int
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoriesPage:
    """Stories of what is linked."""

    orders: tuple[Choice, ...]
    rows: tuple[Line, ...]
    next: str | None


def stories(asked: Asked) -> StoriesPage:
    """Every story of the record: those with most articles first, or the newest."""
    told = asked.of("order", ORDERS)
    order = next((each for each in ORDERS if each == told), ORDERS[0])
    held = asked.record.lists.stories(order, after=asked.after, limit=asked.rows)
    orders = tuple(Choice(each, addresses.stories([("order", each)]), each == order) for each in ORDERS)
    return StoriesPage(orders, tuple(map(line, held.rows)), asked.more(held.next))


def line(story: Story) -> Line:
    """A story as a list shows it."""
    return Line(
        id=story.id,
        address=addresses.story(story.id),
        title=story.title,
        lang=story.lang,
        first=story.first,
        last=story.last,
        articles=len(story.articles),
        sources=story.sources,
        languages=story.languages,
    )


PAGE = Page("stories", "/stories", stories, asks=("order",))
