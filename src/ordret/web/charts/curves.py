"""Lines from one round mark to another, with an arrow's head where they end."""

from markupsafe import Markup

from ordret.web.charts.svg import Attributes, Spot, element

RADIUS = 12  # px: of a mark
_LONG, _WIDE = 6, 3  # of an arrow's head
_OVER = 22  # how far a line within a lane, or a bow, keeps from the marks between at most
_LEAST = 10  # and a bow at least


def curve(start: Spot, end: Spot, attributes: Attributes, *, arrow: bool, crowded: bool) -> Markup:
    """From edge to edge to the right; to what stands in another lane at the same time in a bow, past the marks between.
    Where the end is `crowded`, by a mark close to its left, it is not reached past that one but from above or below."""
    if _beside(start, end):
        path, tip = _bow(start, end)
    else:
        path, tip = _onto(start, end) if crowded else _onward(start, end)
    line = element("path", {"d": path, **attributes})
    return line + element("polygon", {"points": tip, "class": "tip"}) if arrow else line


def _beside(start: Spot, end: Spot) -> bool:
    return start.y != end.y and end.x - start.x < 3 * RADIUS


def _bow(start: Spot, end: Spot) -> tuple[str, str]:
    right = end.x - RADIUS
    out = min(start.x, end.x) - RADIUS - min(_LEAST + abs(end.y - start.y) / 16, _OVER)
    bends = f"{_at(out, start.y)} {_at(out, end.y)}"
    return f"M{_at(start.x - RADIUS, start.y)}C{bends} {_at(right, end.y)}", _point(right, end.y)


def _onto(start: Spot, end: Spot) -> tuple[str, str]:
    way = -1 if end.y < start.y else 1
    left, foot = start.x + RADIUS, end.y - way * RADIUS
    bends = f"{_at((left + end.x) / 2, start.y - (_OVER if start.y == end.y else 0))} {_at(end.x, foot - way * _OVER)}"
    return f"M{_at(left, start.y)}C{bends} {_at(end.x, foot)}", _tip(end.x, foot, way)


def _tip(x: float, foot: float, way: int) -> str:
    """Of an arrow that comes from above, or from below."""
    return " ".join((_at(x, foot), *(_at(x + side, foot - way * _LONG) for side in (-_WIDE, _WIDE))))


def _onward(start: Spot, end: Spot) -> tuple[str, str]:
    left, right = start.x + RADIUS, end.x - RADIUS
    far = start.y == end.y and right - left > 2 * RADIUS
    bend, rise = (20, _OVER) if far else ((right - left) / 2, 0)
    bends = f"{_at(left + bend, start.y - rise)} {_at(right - bend, end.y - rise)}"
    return f"M{_at(left, start.y)}C{bends} {_at(right, end.y)}", _point(right, end.y)


def _point(x: float, y: float) -> str:
    """Of an arrow that comes from the left."""
    return " ".join((_at(x, y), *(_at(x - _LONG, y + side) for side in (-_WIDE, _WIDE))))


def _at(x: float, y: float) -> str:
    return f"{x:.0f},{y:.0f}"
