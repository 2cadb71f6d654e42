"""What a page states of itself in JSON-LD (schema.org)."""

import json
import re
from collections.abc import Iterator
from typing import Any

from ordret.read.decode import mended

ARTICLE = re.compile(r"(?:Article|BlogPosting)$")
NO = (False, "false", "False", "http://schema.org/False", "https://schema.org/False")

Element = Any  # lxml has no types of its own
Stated = dict[str, Any]


def stated(tree: Element, *marks: str) -> Iterator[Stated]:
    """The objects of a page, those of a list or a graph one by one. Only scripts that hold one of `marks` are read, for
    reading takes longer than looking."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        if any(mark in script for mark in marks):
            yield from _objects(_read(str(script)))


def _read(script: str) -> object:
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(found: object) -> Iterator[Stated]:
    if isinstance(found, list):
        yield from (each for each in found if isinstance(each, dict))
    if isinstance(found, dict):
        graph = found.get("@graph")
        yield from _objects(graph) if isinstance(graph, list) else (found,)


def kinds(of: Stated) -> tuple[str, ...]:
    """Its types, of which there may be several."""
    kind = of.get("@type")
    return tuple(each for each in (kind if isinstance(kind, list) else [kind]) if isinstance(each, str))


def is_article(of: Stated) -> bool:
    return any(ARTICLE.search(kind) for kind in kinds(of))


def words(of: Stated, *keys: str) -> str:
    """The first of these that holds words; nothing where none does."""
    held = (value for key in keys if isinstance(value := of.get(key), str) and value.strip())
    return _whole(next(held, ""))


def _whole(text: str) -> str:
    """Without half a character, which JSON can hold and no text."""
    return mended(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")).strip()
