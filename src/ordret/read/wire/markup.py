"""The text of a wire item's body, be it NITF or HTML, as pages are laid out: a blank line between paragraphs.

A wire's body holds the report and nothing else, so all of it is taken but pictures, tables and what is not shown.
"""

from collections.abc import Iterator
from html import unescape
from typing import Any

from ordret.read.page import BLANKS, PARAGRAPHS, is_beyond_reading

BLOCKS = frozenset((
    "p", "hl1", "hl2", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "block", "blockquote",
    "bq", "div", "section", "article", "header", "main", "pre", "tagline", "hr", "note", "body.content", "body.end",
))  # fmt: skip
LEFT_OUT = frozenset((
    "head", "title", "script", "style", "template", "media", "figure", "img", "object", "table", "nitf-table", "aside",
    "nav", "form", "footer", "bibliography",
))  # fmt: skip

Element = Any  # lxml has no types of its own


def text_of(body: Element) -> str:
    """The running text below an element. Whatever the nesting, it takes no more of the stack; linear in size."""
    return PARAGRAPHS.sub("\n\n", "".join(_pieces(body))).strip()


def text_of_html(html: str) -> str:
    """The running text of a piece of HTML; empty where there is none, or more than in any page of news."""
    if not html.strip() or is_beyond_reading(html):
        return ""
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    parser = HTMLParser(remove_comments=True, remove_pis=True)
    return text_of(document_fromstring(f"<html><body>{html}</body></html>", parser=parser))


def name_of(element: Element) -> str:
    """The name of an element without its namespace; empty for a comment and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _pieces(body: Element) -> Iterator[str]:
    waiting: list[Element | str] = [body]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            yield each
            continue
        name = name_of(each)
        before, after = _around(name)
        if each is not body:
            waiting.append(BLANKS.sub(" ", each.tail or ""))
            if name in LEFT_OUT:
                continue
        waiting.append(after)
        waiting.extend(reversed(each))
        yield before + _own(name, each.text or "")


def _around(name: str) -> tuple[str, str]:
    """What stands before and behind an element where it is shown: <q> prints quotation marks."""
    if name == "q":
        return "“", "”"
    if name == "br":
        return "\n", ""
    return ("\n\n", "\n\n") if name in BLOCKS else ("", "")


def _own(name: str, text: str) -> str:
    """The text at the beginning of an element; that of an entity which no one declared by what HTML takes it for."""
    if not name:
        return unescape(text) if text.startswith("&") else ""
    return text if name == "pre" else BLANKS.sub(" ", text)
