"""The page is read where nothing else is: it loads nothing, runs nothing, and says nothing unescaped."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from casefile.conftest import Make
from ordret.casefile.write import write
from ordret.record import Record
from ordret.web.tongue import LANGUAGES, tongue

WITHIN = re.compile(r"#.*|manifest\.json|SHA256SUMS|(raw|texts)/[0-9a-f]+\.(bin|txt)")


class Seen(HTMLParser):
    """What a document has: elements, and the values of attributes by name."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.values: dict[str, list[str]] = {}
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        for name, value in attrs:
            self.values.setdefault(name, []).append(value or "")


@pytest.fixture
def hostile(record: Record, tmp_path: Path) -> str:
    [article] = (each.article.id for each in record.articles())
    write(record, [article], tmp_path / "case")
    return (tmp_path / "case/index.html").read_text("utf-8")


def test_what_a_report_says_is_text_and_nothing_else(hostile: str) -> None:
    seen = Seen(hostile)
    assert seen.elements.isdisjoint({"script", "img", "b", "iframe", "object", "form", "link"})
    assert not any(name.startswith("on") for name in seen.values)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; is not my word" in hostile


def test_nothing_that_a_report_says_becomes_a_link(hostile: str) -> None:
    seen = Seen(hostile)
    assert "src" not in seen.values
    assert [each for each in seen.values["href"] if not WITHIN.fullmatch(each)] == []


def test_links_lead_to_files_of_the_case(case: Make, strongest: str) -> None:
    made = case(strongest)
    seen = Seen((made / "index.html").read_text("utf-8"))
    assert [each for each in seen.values["href"] if not WITHIN.fullmatch(each)] == []
    for link in seen.values["href"]:
        assert link.startswith("#") or (made / link).is_file()


def test_a_browser_is_told_to_load_nothing(hostile: str) -> None:
    [policy] = (each for each in Seen(hostile).values["content"] if each.startswith("default-src"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_every_wording_is_shown_with_where_it_stands(case: Make, strongest: str, summit: Path) -> None:
    page = (case(strongest) / "index.html").read_text("utf-8")
    with Record.open(summit, read_only=True) as record:
        for worded in record.wordings(strongest):
            assert f"<code>{worded.id}</code>" in page
            assert f"{worded.words[0].start}–{worded.words[0].end}" in page


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_speaks_every_language_of_the_pages(code: str, summit: Path, strongest: str, tmp_path: Path) -> None:
    with Record.open(summit) as record:
        write(record, [strongest], tmp_path / "case", language=tongue(code))
    assert f'<html lang="{code}">' in (tmp_path / "case/index.html").read_text("utf-8")
