import textwrap
from pathlib import Path

import pytest

from find.heard import Heard, heard

SUMMIT = Path(__file__).parents[2] / "examples" / "summit"
REPORTS = {path.name: path.read_text("utf-8") for path in sorted(SUMMIT.glob("*.txt"))}

# Reports of many short paragraphs, in which fewer than half of the lines are full.
SHORT = pytest.mark.xfail(
    strict=True, reason="a line end before a capital ends a paragraph: the text is not seen to be set in short lines"
)
MARKS = dict.fromkeys(
    (
        "da-04.txt", "da-05.txt", "en-01.txt", "en-02.txt", "en-03.txt", "nb-01.txt", "nb-04.txt", "nn-01.txt",
        "sv-01.txt", "sv-02.txt", "sv-03.txt",
    ),
    SHORT,
)  # fmt: skip
EACH = [pytest.param(name, marks=MARKS.get(name, ())) for name in REPORTS]


def wrapped(text: str) -> str:
    return "\n\n".join(textwrap.fill(block, 70, break_on_hyphens=False) for block in text.split("\n\n"))


def flat(said: list[Heard]) -> list[tuple[str | None, ...]]:
    return [tuple(part and " ".join(part.split()) for part in each) for each in said]


@pytest.mark.parametrize("name", EACH)
def test_a_report_in_short_lines_says_what_it_says_in_long_ones(name: str) -> None:
    assert flat(heard(name[:2], wrapped(REPORTS[name]))) == flat(heard(name[:2], REPORTS[name]))
