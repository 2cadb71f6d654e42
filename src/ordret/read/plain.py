"""Plain text files: a date line with a section label, a title, a body. The text stays whole, exactly as decoded."""

import re
from collections.abc import Iterator

from ordret.model import Problem, Span, When
from ordret.read.decode import decode
from ordret.read.delivery import Delivery, problem
from ordret.read.published import published

DATE_LINE = re.compile(r"\s*(date[ \t]+(\d{4}-\d{1,2}(?:-\d{1,2})?))(?!\S)[ \t]*([^\n]*)")
FIRST_BLOCK = re.compile(r"\s*([^\n]*\S)[ \t]*\n[ \t]*\n\s*\S")
# "utenriks", "world news": one or two words of small letters.
LABEL = re.compile(r"[^\W\d_]+(?:[-/&][^\W\d_]+)*(?: [^\W\d_]+)?")
SENTENCE_END = re.compile(r".*[.:;,][)\]\"'”’»“]*", re.DOTALL)
TITLE_LENGTH = 200


def plain(source: str, raw: bytes, *, charset: str | None = None) -> Iterator[Delivery | Problem]:
    """The report in a text file, and what is wrong with it. A file that is no text gives a problem alone. `charset` is
    what a server declares."""
    text = decode(raw, declared=charset)
    if text is None:
        yield problem(source, "binary", "not text; if it is a report, save it as text in UTF-8")
        return
    if not text.strip():
        yield problem(source, "empty", "only blanks; nothing to read")
        return
    if "\ufffd" in text:
        yield problem(source, "damaged text", "bytes in no known encoding stand as \ufffd; save it as UTF-8")
    line = DATE_LINE.match(text)
    when = published(line[2], basis="the file's date line") if line else None
    if line and not when:
        yield problem(source, "bad date", f"{line[2]!r} is no day or month of publication; write date YYYY-MM-DD")
    yield _delivery(source, raw, text, line=line, when=when)


def _delivery(source: str, raw: bytes, text: str, *, line: re.Match[str] | None, when: When | None) -> Delivery:
    if not line:
        return Delivery(source, raw, text, title=_title_block(text, 0))
    rest = line[3].rstrip()
    label = _is_label(rest)
    title = rest if _is_title(rest) else _title_block(text, line.end())
    head = Span(line.start(1), line.start(3) + len(rest) if label else line.end(1))
    return Delivery(source, raw, text, title=title, published=when, head=head)


def _is_label(words: str) -> bool:
    return bool(LABEL.fullmatch(words)) and words == words.lower()


def _is_title(words: str) -> bool:
    """Three words, or a closing mark. Two capitalised words may be a label as well as a title: nothing is claimed."""
    return len(words.split()) >= 3 or words.endswith((".", "!", "?", "…", "»", "”", '"'))


def _title_block(text: str, start: int) -> str | None:
    """A short first line alone before a blank line, that does not end as a sentence does."""
    block = FIRST_BLOCK.match(text, start)
    if not block or len(block[1]) > TITLE_LENGTH or SENTENCE_END.fullmatch(block[1]):
        return None
    return block[1]
