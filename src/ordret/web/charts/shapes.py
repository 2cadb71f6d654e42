"""The marks of charts: a shape for each source, so that none is told by its colour alone. Each stands around a point,
some 12 pixels wide."""

from markupsafe import Markup

from ordret.web.charts.svg import element

# In the order of the classes "s0" and on, which are their colours.
_SHAPES = (
    "m-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z",
    "m-5.5 -5.5h11v11h-11z",
    "m0 -6.5l6.5 12h-13z",
    "m0 -7l7 7l-7 7l-7 -7z",
    "m0 6.5l6.5 -12h-13z",
    "m-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
    "m-6 -6h12l-6 6l6 6h-12l6 -6z",
)
OTHERS = len(_SHAPES)  # the number from which sources have one shape, a small ring
_OTHER = "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z"

# A bound, and an arrow away from it: "over 90" is anything from there on.
FLOOR = element("path", {"class": "end", "d": "M0 -7V7M0 0H32M26 -5L32 0L26 5"})
CEILING = element("path", {"class": "end", "d": "M0 -7V7M0 0H-32M-26 -5L-32 0L-26 5"})
END = element("path", {"class": "end", "d": "M0 -6V6"})
LENGTH = 56  # pixels from a bound to the end of what stands beside its arrow


def kind(source: int) -> str:
    """The class of a source's colour."""
    return f"s{min(source, OTHERS)}"


def shape(source: int, x: int, y: int) -> Markup:
    """The shape of a source, around a point."""
    return element("path", {"d": f"M{x} {y}{_SHAPES[source] if source < OTHERS else _OTHER}"})


def key(source: int) -> Markup:
    """The shape of a source, for a legend."""
    held = element("g", {"class": kind(source)}, shape(source, 10, 8))
    return element("svg", {"class": "key", "width": 20, "height": 16, "aria-hidden": "true"}, held)
