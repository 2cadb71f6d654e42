"""Whether a page holds its report or only what stands before a paywall."""

from typing import Any

from ordret.outlets import Outlet
from ordret.read.pages.blocks import blocks
from ordret.read.pages.json_ld import NO, is_article, stated

# Characters of a report: what publishers show of one that they sell is its lead and a paragraph or three. A page that
# is not free and longer was saved by somebody who had paid. Chosen, not measured.
SHORT = 1_500

Element = Any  # lxml has no types of its own


def is_stub(tree: Element, text: str, outlet: Outlet | None) -> bool:
    """By the outlet's words for it, or where the page says that it is not free and has but little text."""
    if outlet and any(pattern.fullmatch(line) for line in _lines(tree, outlet) for pattern in outlet.stub):
        return True
    return len(text) < SHORT and _is_sold(tree)


def _lines(tree: Element, outlet: Outlet) -> list[str]:
    return [line for line in blocks(tree) if len(line) <= 200] if outlet.stub else []


def _is_sold(tree: Element) -> bool:
    return any(
        is_article(each) and each.get("isAccessibleForFree") in NO for each in stated(tree, "isAccessibleForFree")
    )
