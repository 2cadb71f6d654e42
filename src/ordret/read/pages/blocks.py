"""The paragraphs of an element of a page, as a browser lays them out, whether they are the report's or not."""

import re
from collections.abc import Collection, Iterator
from typing import Any

HIDDEN = frozenset((
    "script", "style", "noscript", "template", "head", "svg", "form", "button", "select", "nav", "footer", "time",
    "iframe", "video", "audio", "object",
))  # fmt: skip
BREAKS = frozenset((
    "address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre",
    "section", "summary", "table", "td", "th", "tr", "ul",
))  # fmt: skip
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLANKS = re.compile(r"\s+")
LETTERS = re.compile(r"[^\W_]")

Element = Any  # lxml has no types of its own


def blocks(element: Element, *, without: Collection[Element] = ()) -> Iterator[str]:
    """Each paragraph, heading and item in one line, without those in `without` and in what is hidden or a frame."""
    lines = "".join(_pieces(element, without)).split("\n")
    return (line for each in lines if (line := each.strip()))


def _pieces(element: Element, without: Collection[Element]) -> Iterator[str]:
    from lxml.etree import iterwalk  # type: ignore[import-untyped]

    walker = iterwalk(element, events=("start", "end"))
    for event, part in walker:
        gap = "\n" if part.tag in BREAKS else ""
        if event == "end":
            yield gap + (BLANKS.sub(" ", part.tail or "") if part is not element else "")
        elif part.tag in HIDDEN or part in without:
            walker.skip_subtree()
        else:
            yield gap + BLANKS.sub(" ", part.text or "")


def tight(words: str) -> str:
    """A line by which it is known again: without blanks, which browsers and libraries set as they like."""
    return BLANKS.sub("", words)


def letters(words: str) -> int:
    """How many letters and digits."""
    return len(LETTERS.findall(words))


def linked(element: Element) -> int:
    """How many letters of an element lead elsewhere; a place on a page (#) is what entries link to themselves by."""
    return sum(letters(str(link.text_content())) for link in element.iter("a") if "#" not in link.get("href", "#"))


def named(element: Element) -> str:
    """What an element is called by those who made it, in small letters: class, id, and the like."""
    return " ".join(str(element.get(key) or "") for key in ("class", "id", "data-component", "data-testid")).lower()
