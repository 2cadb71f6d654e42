"""What of a report's text is no report: advertisements, error banners, "read also", photo lines, buttons."""

import re
from collections.abc import Collection, Iterable

from ordret.model import Span
from ordret.pack import Pack
from ordret.read.pages.blocks import tight

LINE = re.compile(r"\S(?:[^\n]*\S)?")
# A longer line is a paragraph and never furniture, whatever it begins with.
LONGEST = 200
LONGEST_TEASER = 150
SENTENCE_END = re.compile(r".*[.:;,…][)\]\"'”’»“]*")


def skip_spans(
    text: str, pack: Pack | None, *, lines: Iterable[re.Pattern[str]] = (), apart: Collection[str] = ()
) -> tuple[Span, ...]:
    """The lines of `text` that are no report, in order, without the blanks around them.

    A line is so by one of the pack's patterns or of `lines` for whole lines, because its page sets it apart, or as the
    teaser that a line such as "Les også:" announces: the next line, at most one blank line below, if it is short and
    does not end as a sentence does.
    """
    furniture, next_line = (pack.furniture, pack.next_line) if pack else ((), ())
    patterns = (*furniture, *lines)
    spans: list[Span] = []
    announced: int | None = None
    for line in LINE.finditer(text):
        words = line[0]
        teaser = announced is not None and text.count("\n", announced, line.start()) <= 2 and _is_teaser(words)
        announced = line.end() if _matches(next_line, words) else None
        if teaser or announced is not None or _matches(patterns, words) or (apart and tight(words) in apart):
            spans.append(Span(line.start(), line.end()))
    return tuple(spans)


def _matches(patterns: Iterable[re.Pattern[str]], words: str) -> bool:
    return len(words) <= LONGEST and any(pattern.fullmatch(words) for pattern in patterns)


def _is_teaser(words: str) -> bool:
    return len(words) <= LONGEST_TEASER and not SENTENCE_END.fullmatch(words)
