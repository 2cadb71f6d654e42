"""XML → its elements one after another, whatever state it is in: broken, wrongly encoded, hostile."""

import io
import re
from collections import deque
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from ordret.read.decode import decode
from ordret.read.delivery import problem
from ordret.read.page import DECLARED

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# What feeds get wrong most: "&nbsp;", which XML does not know, "&" for itself, and numbers that are no character, on
# which lxml trips. What is marked as CDATA stays.
AMPERSAND = re.compile(
    r"(<!\[CDATA\[.*?(?:\]\]>|\Z))|&(?:#(?:(\d{1,9})|x([0-9a-f]{1,8}));|(\w{1,40});|)", re.DOTALL | re.I | re.ASCII
)
NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
OF_XML = ("amp", "lt", "gt", "quot", "apos")

Element = Any  # lxml has no types of its own


def elements(source: str, raw: bytes, *names: str, charset: str | None) -> Iterator[Element]:
    """Each element of one of these local names, with all that is in it, at its end; it is emptied afterwards. A
    `Problem` comes last where not all could be read.

    No entity is resolved that the file declares itself, nothing is loaded, and depth (256) and length of text (10 MB)
    are bounded.
    """
    from lxml import etree  # type: ignore[import-untyped]

    declared = DECLARED.search(raw, 0, 2048)
    text = decode(raw, declared=charset or (declared[1].decode() if declared else None)) or ""
    mended = AMPERSAND.sub(_mended, _unbroken(text, names)).lstrip()
    found = etree.iterparse(
        io.BytesIO(mended.encode()), tag=[f"{{*}}{name}" for name in names],
        encoding="utf-8", recover=True, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        for _, element in found:
            yield element
            _let_go(element)
    except etree.XMLSyntaxError:
        pass  # it stands in the log
    fatal = [error for error in found.error_log if error.level_name == "FATAL"]
    if fatal:
        hint = f"broken at line {fatal[0].line}: {fatal[0].message.strip()}; what could be read is taken"
        yield problem(source, "damaged xml", hint)


def _unbroken(text: str, names: tuple[str, ...]) -> str:
    """Without an element that the end of the text cuts off: half an address, or half a report, would be another one.
    An outline says all in its tag and may hold others, so it stays."""
    if "outline" in names:
        return text
    tags = re.finditer(rf"<(/?)(?:[\w.-]+:)?(?:{'|'.join(names)})\b(?![^<>]*/>)", text)
    last = next(iter(deque(tags, maxlen=1)), None)
    return text if last is None or last[1] else text[: last.start()]


def _mended(found: re.Match[str]) -> str:
    cdata, decimal, hexadecimal, name = found.groups()
    if cdata or name in OF_XML:
        return found[0]
    if name:
        return html5.get(f"{name};", found[0])
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
