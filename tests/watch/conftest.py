from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from read.made.served import serving
from watch.made import Paper, Watch, opened


@pytest.fixture
def paper() -> Iterator[Paper]:
    with serving({}) as site:
        yield Paper(site)


@pytest.fixture
def watching(paper: Paper, tmp_path: Path) -> Iterator[Callable[..., Watch]]:
    """A watch of the feeds that are given, or of the paper's own."""
    with opened(tmp_path) as record:
        yield lambda *feeds: Watch(record, paper, feeds or (paper.feed(),))
