"""SVG as text: elements with all that is printed escaped, and how wide words will be."""

import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup, escape

FONT = 13  # px: charts are drawn one to one, and what is wider than the screen scrolls
_NARROW = frozenset("iljtfrI.,:;'’|!()[] ")
_ELLIPSIS = "…"
Attributes = Mapping[str, str | float | None]


class Spot(NamedTuple):
    """The middle of a mark, in px."""

    x: float
    y: float


def element(name: str, attributes: Attributes, *inside: str) -> Markup:
    """An element; an attribute without a value is left out. Text that is no Markup is escaped."""
    told = "".join(f' {key}="{escape(_value(value))}"' for key, value in attributes.items() if value is not None)
    return Markup(f"<{name}{told}>{''.join(map(escape, inside))}</{name}>")  # `format` would take five times as long


def drawing(label: str, *inside: str, kind: str, width: float, height: float) -> Markup:
    """A chart with its name; `kind` is its class. It is a group: as an image it would hide its links."""
    size: Attributes = {"viewBox": f"0 0 {_value(width)} {_value(height)}", "width": width, "height": height}
    return element("svg", {"class": kind, "role": "group", "aria-label": label, **size}, *inside)


def linked(address: str, label: str, *inside: str, kind: str | None = None) -> Markup:
    """A mark that leads somewhere; `label` is what it is called aloud, and shown where the pointer rests."""
    title = element("title", {}, label)
    return element("a", {"href": address, "aria-label": label, "class": kind}, title, *inside)


def words(x: float, y: float, text: str, *, kind: str | None = None, anchor: str | None = None) -> Markup:
    """A line of text whose foot stands at `y`; `anchor` is SVG's: start (where none is given), middle, end."""
    return element("text", {"x": x, "y": y, "class": kind, "text-anchor": anchor}, text)


def width_of(text: str, *, font: float = FONT) -> float:
    """About how wide a line will be, rather too wide than too narrow: no font is known here."""
    return sum(map(_ems, text)) * font


def cut(text: str, width: float, *, font: float = FONT) -> str:
    """As much of a line as is no wider than this, with an ellipsis for the rest."""
    if width_of(text, font=font) <= width:
        return text
    left = width - width_of(_ELLIPSIS, font=font)
    kept = 0
    while kept < len(text) and (left := left - _ems(text[kept]) * font) >= 0:
        kept += 1
    return text[:kept].rstrip() + _ELLIPSIS


def _ems(character: str) -> float:
    if unicodedata.combining(character):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return 1
    if character in _NARROW:
        return 0.36
    return 0.76 if character.isupper() or character in "mwMW—…%" else 0.6


def _value(value: str | float) -> str:
    """Numbers to a tenth of a pixel."""
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")
