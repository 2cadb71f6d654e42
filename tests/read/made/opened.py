"""What is read of a file, whoever made it."""

import io
import re
from datetime import date

from ordret.model import Problem
from ordret.read.delivery import NOTHING, About, Delivery, Item, Opened, Pointer
from ordret.read.forms import items
from read.made.told import DAY

PRINTED = date.fromisoformat(DAY)


def opened(raw: bytes, name: str, about: About = NOTHING) -> list[Item]:
    found = list(items(Opened(name, io.BytesIO(raw), about)))
    assert found
    for item in found:
        _is_sober(item)
    return found


def _is_sober(item: Item) -> None:
    """What is wrong is said in one line of some length; what is taken says something, of the day it was printed on."""
    if isinstance(item, Problem):
        assert item.code
        assert item.hint
        assert item.hint.isprintable()
        assert len(item.hint) <= 500
    if isinstance(item, Delivery):
        assert item.text.strip()
        assert "\0" not in item.text
        assert len(item.title or "") <= 1000
    assert len(item.source) <= 2100
    when = item.published if isinstance(item, Delivery) else item.about.published if isinstance(item, Pointer) else None
    assert when is None or when.first <= PRINTED <= when.last, when


def problems(found: list[Item]) -> list[str]:
    return [item.code for item in found if isinstance(item, Problem)]


def addresses(found: list[Item]) -> list[str]:
    """By what a story is known, in whatever form."""
    known = (item.url if isinstance(item, Pointer) else item.source for item in found if not isinstance(item, Problem))
    return [re.sub(r".*[/:](?=\d+$)", "", name) for name in known]


def stories(found: list[Item]) -> set[tuple[str, str]]:
    """What is told, with where; of an address, that it is one."""
    taken = [item for item in found if not isinstance(item, Problem)]
    texts = (item.text if isinstance(item, Delivery) else "" for item in taken)
    return set(zip(addresses(found), texts, strict=True))
