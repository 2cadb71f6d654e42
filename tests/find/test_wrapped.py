import textwrap
from pathlib import Path

import pytest

from find.heard import Heard, heard

SUMMIT = Path(__file__).parents[2] / "examples" / "summit"
REPORTS = {path.name: path.read_text("utf-8") for path in sorted(SUMMIT.glob("*.txt"))}


def wrapped(text: str) -> str:
    return "\n\n".join(textwrap.fill(block, 70, break_on_hyphens=False) for block in text.split("\n\n"))


def flat(said: list[Heard]) -> list[tuple[str | None, ...]]:
    return [tuple(part and " ".join(part.split()) for part in each) for each in said]


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_in_short_lines_says_what_it_says_in_long_ones(name: str) -> None:
    assert flat(heard(name[:2], wrapped(REPORTS[name]))) == flat(heard(name[:2], REPORTS[name]))
