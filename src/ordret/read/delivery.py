"""One report as its source delivers it, before anything is decided about it."""

from dataclasses import dataclass
from datetime import datetime

from ordret.model import Problem, Span, When


@dataclass(frozen=True, slots=True)
class Delivery:
    """`raw` is what was delivered, `text` what it says: a pure function of `raw` and the kind of source.

    `lang`, `outlet` and `url` are as delivered, unchecked. `numbered`: the source is a mere position in standard input
    ("-#3"), so another text there is no new version of this one. `head` is a date line with its section label.
    """

    source: str
    raw: bytes
    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    lang: str | None = None
    published: When | None = None
    published_at: datetime | None = None
    numbered: bool = False
    head: Span | None = None


def problem(source: str, code: str, hint: str) -> Problem:
    """Something of a source that could not be read, with what to do about it."""
    return Problem(source, "read", code, hint)


def headed(title: str | None, body: str) -> str:
    """The title, a blank line, the body; the body alone where it already begins with the title."""
    if not title or (body.startswith(title) and not body[len(title) : len(title) + 1].isalnum()):
        return body
    return f"{title}\n\n{body}"
