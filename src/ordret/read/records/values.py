"""What stands under the name of a field, in JSON or a table → the words it says."""

from collections.abc import Callable, Mapping
from math import isfinite
from typing import Literal, get_args

from ordret.read.delivery import source_name

Field = Literal["url", "id", "title", "text", "html", "lang", "outlet", "published"]
FIELDS: tuple[Field, ...] = get_args(Field)
NO_DATE = ("None", "NaT", "nan", "null")  # how Python writes that there is none: news-please puts str(None)


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _name(value: object) -> str | None:
    """An address or id: empty where it is blank, None for what cannot name anything."""
    words = _number(value)
    return words if words is None or not words.strip() else source_name(words)


def _address(value: object) -> str | None:
    return _name(value) if isinstance(value, str) else None


def _number(value: object) -> str | None:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _words(value)


def _date(value: object) -> str | None:
    """Words or a number; a fraction only where it counts seconds. Columns with gaps hold whole numbers as floats."""
    if isinstance(value, float) and isfinite(value) and (value.is_integer() or value >= 1e9):
        return str(int(value))
    words = "" if value != value else _number(value)  # NaN
    return "" if words in NO_DATE else words


def _outlet(value: object) -> str | None:
    if isinstance(value, dict):
        return _words(value.get("name") or value.get("title"))
    return _words(value)


def _text(value: object) -> str | None:
    """A text, a list of paragraphs, or a body as fundus serializes it: a summary, and sections with headlines."""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    if isinstance(value, dict) and isinstance(value.get("sections"), list):
        sections = [section for section in value["sections"] if isinstance(section, dict)]
        lists = (
            value.get("summary"),
            *(section.get(part) for section in sections for part in ("headline", "paragraphs")),
        )
        return "\n\n".join(part for some in lists if isinstance(some, list) for part in some if isinstance(part, str))
    return _words(value)


# None is what cannot be such a field, and empty what says nothing.
READ: Mapping[Field, Callable[[object], str | None]] = {
    "url": _address, "id": _name, "title": _words, "text": _text, "html": _words, "lang": _words, "outlet": _outlet,
    "published": _date,
}  # fmt: skip
