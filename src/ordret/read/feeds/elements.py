"""XML → its elements one after another, whatever state it is in: broken, wrongly encoded, hostile."""

import io
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from html.entities import html5
from typing import Any

from ordret.read.decode import decode_marked
from ordret.read.delivery import problem
from ordret.read.xml import LANG, OPTIONS, fault

# What feeds get wrong most: "&nbsp;", which XML does not know, "&" for itself, and numbers that are no character, on
# which lxml trips. What is marked as CDATA stays.
AMPERSAND = re.compile(
    r"(<!\[CDATA\[.*?(?:\]\]>|\Z))|&(?:#(?:(\d{1,9})|x([0-9a-f]{1,8}));|(\w{1,40});|)", re.DOTALL | re.I | re.ASCII
)
LONGEST_TEXT = 2_000_000
CDATA = re.compile(r"<!\[CDATA\[.*?\]\]>", re.DOTALL)
LONG = re.compile(rf"(<[^<>]*>)[^<]{{{LONGEST_TEXT},}}")
# It may declare entities, for a bomb or to have a file read.
DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.I)
NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
OF_XML = ("amp", "lt", "gt", "quot", "apos")

Element = Any  # lxml has no types of its own


def elements(source: str, raw: bytes, *names: str, charset: str | None) -> Iterator[Element]:
    """Each element of one of these local names, with all that is in it, at its end; it is emptied afterwards. A
    `Problem` comes last where not all could be read.

    What the file declares itself is no entity, nothing is loaded, and depth (256) and length of text (2,000,000
    characters) are bounded. An element in which the file breaks off is left out, for a date in it may be half a date.
    """
    text = _text(raw, charset)
    short = _short(text)
    found = _parsed(short, names)
    last: Element | None = None
    for element in _until_broken(found):
        if last is not None:
            yield last
            _let_go(last)
        last = element
    wrong = _fault(found)
    if last is not None and not (wrong and _ends_within(short, names)):
        yield last
    if len(short) < len(text):
        yield problem(source, "too large", f"a text of over {LONGEST_TEXT} characters in it is left out")
    if wrong:
        yield problem(source, *wrong)


def _parsed(text: str, names: Collection[str]) -> Any:
    from lxml import etree  # type: ignore[import-untyped]

    tags = [f"{{*}}{name}" for name in names]
    return etree.iterparse(io.BytesIO(text.encode()), tag=tags, encoding="utf-8", recover=True, **OPTIONS)


def _until_broken(found: Any) -> Iterator[Element]:
    """What a parser finds until it gives up; why stands in its log."""
    from lxml import etree

    with suppress(etree.XMLSyntaxError):
        yield from (element for _, element in found)


def _fault(found: Any) -> tuple[str, str] | None:
    """The code and the words for what a parser found to be wrong; None where it did not."""
    first = next((error for error in found.error_log if error.level_name == "FATAL"), None)
    if first is None:
        return None
    code, words = fault(first.message)
    return code, f"broken at line {first.line}: {words}; what could be read is taken"


def _text(raw: bytes, charset: str | None) -> str:
    text = DOCTYPE.sub("", decode_marked(raw, charset=charset) or "", count=1)
    return AMPERSAND.sub(_mended, text).lstrip()


def _short(text: str) -> str:
    """Without texts so long that libxml2 would stop there for good."""
    if len(text) <= LONGEST_TEXT:
        return text
    marked = CDATA.sub(lambda found: found[0] if len(found[0]) <= LONGEST_TEXT else "", text)
    return LONG.sub(r"\1", marked)


def _ends_within(text: str, names: Collection[str]) -> bool:
    """Whether a broken text ends within one of these elements, which libxml2 has closed then."""
    last = ""
    for found in re.finditer(rf"<(/?)(?:[\w.-]+:)?(?:{'|'.join(names)})\b[^<>]*>?", text):
        last = found[0]
    return last != "" and not last.startswith("</") and not last.endswith("/>")


def _mended(found: re.Match[str]) -> str:
    cdata, decimal, hexadecimal, name = found.groups()
    if cdata or name in OF_XML:
        return found[0]
    if name:
        return html5.get(f"{name};", f"&amp;{name};")
    if not (decimal or hexadecimal):
        return "&amp;"
    number = int(decimal) if decimal else int(hexadecimal, 16)
    return "\ufffd" if number > 0x10FFFF or NO_CHARACTER.match(chr(number)) else found[0]


def _let_go(element: Element) -> None:
    """Frees the element and those before it, so that memory does not grow with their number."""
    parent = element.getparent()
    element.clear()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def words(element: Element | None) -> str:
    """All text in an element; nothing where there is no element."""
    return "" if element is None else "".join(element.itertext()).strip()


def language(element: Element) -> str | None:
    """As the element or the nearest one around it states."""
    stated = (around.get(LANG) for around in (element, *element.iterancestors()))
    return next((str(lang) for lang in stated if lang), None)
