"""Whether a page is one of teasers: a front page, a section, a list of what was found."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ordret.read.pages.blocks import HEADINGS, blocks, letters, linked
from ordret.read.pages.json_ld import is_article, stated

FEWEST = 6  # teasers; a report has as many beside it, but more text of its own
SHARE = 2 / 3  # of the page's text that stands in teasers
STATES_REPORT = "//meta[@property='og:type' and @content='article'] | //meta[@property='article:published_time']"

Element = Any  # lxml has no types of its own


def is_front(tree: Element) -> bool:
    """Whether most of the page's text stands in teasers, each under a heading that leads elsewhere; never where the
    page says that it is an article."""
    if tree.xpath(STATES_REPORT) or any(map(is_article, stated(tree, "Article", "BlogPosting"))):
        return False
    heads = [head for head in tree.iter(*HEADINGS) if _leads_elsewhere(head)]
    if len(heads) < FEWEST:
        return False
    teasers = set(_teasers(tree, heads))
    told = letters("".join(blocks(tree)))
    own = letters("".join(blocks(tree, without=teasers)))
    return len(teasers) >= FEWEST and told - own >= SHARE * told


def _leads_elsewhere(head: Element) -> bool:
    """The link stands in the heading, or the heading in the link."""
    around = next(head.iterancestors("a"), None)
    whole = letters(head.text_content())
    return whole > 0 and ((around is not None and bool(around.get("href"))) or linked(head) >= whole)


def _teasers(tree: Element, heads: list[Element]) -> Iterator[Element]:
    """What belongs to each heading: the largest element that holds no other heading."""
    headings = Counter(around for head in tree.iter(*HEADINGS) for around in head.iterancestors())
    for head in heads:
        alone = [head, *(around for around in head.iterancestors() if headings[around] == 1)]
        yield alone[-1]
