"""What a story and a person are on paper."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it has no types of its own
import pytest
from playwright.sync_api import Browser, Page

from ordret.record import Record
from ordret.web import addresses
from web.addressed import OF
from web.browser.conftest import Told

SHEET = {"width": 672, "height": 900}  # an A4 sheet within its margins, at 96 dots to the inch
PRINTED = pytest.mark.parametrize("name", ["story", "person", "statement"])


@pytest.fixture
def paper(browser: Browser, told: Told) -> Iterator[Page]:
    """A window as wide as the sheet, of a reader whose screen is dark."""
    context = browser.new_context(viewport=SHEET, color_scheme="dark")  # type: ignore[arg-type]
    told.listen(context)
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()
    assert not told.wrong


def printed(page: Page, folder: Path) -> list[str]:
    """The text of each page of the document as it is printed."""
    page.pdf(path=folder / "page.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(folder / "page.pdf") as document:
        assert [round(side) for side in document[0].get_size()] == [595, 842]
        return [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document]


@PRINTED
def test_nothing_that_is_to_be_clicked_is_printed(name: str, site: str, record: Record, paper: Page) -> None:
    paper.goto(site + OF[name](record))
    for what in ("header", "nav", "footer", "form", "button", "input", ".more", ".paper", ".filters", ".skip"):
        assert not [each for each in paper.locator(what).all() if each.is_visible()], what


@PRINTED
def test_nothing_is_wider_than_the_sheet(name: str, site: str, record: Record, paper: Page) -> None:
    paper.goto(site + OF[name](record))
    assert paper.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


@PRINTED
def test_it_is_black_on_white_for_whose_screen_is_dark(name: str, site: str, record: Record, paper: Page) -> None:
    paper.goto(site + OF[name](record))
    assert paper.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    for what in ("h1", ".row a", "h2"):
        color = paper.locator(f"main {what}").first.evaluate("each => getComputedStyle(each).color")
        assert color == "rgb(0, 0, 0)"


def test_every_row_of_a_story_is_on_paper_under_its_title(
    site: str, record: Record, paper: Page, tmp_path: Path
) -> None:
    id_ = record.lists.stories(limit=1).rows[0].id
    paper.goto(site + OF["story"](record))
    whole = paper.locator(".paper a").last.get_attribute("href")
    paper.goto(f"{site}{whole}")
    sheets = printed(paper, tmp_path)
    assert len(sheets) > 3
    assert all("Dansk utanriksminister refsar «mørke skip» · Ordret" in sheet for sheet in sheets)
    told = "".join(" ".join(sheets).split())
    assert not [entry.words for entry in record.timeline(id_) if "".join(entry.words.split()) not in told]
    assert "creditRitzau" in told


def test_no_row_is_torn_between_two_sheets(site: str, record: Record, paper: Page) -> None:
    for name in ("story", "person", "statement"):
        paper.goto(site + OF[name](record))
        inside = paper.locator("main .row").first.evaluate("row => getComputedStyle(row).breakInside")
        assert inside == "avoid"


def test_where_a_source_stands_is_printed_behind_its_link(
    site: str, record: Record, paper: Page, tmp_path: Path
) -> None:
    found = next(each for each in record.statements(lang="sv") if "visbykuriren" in _url(record, each.id))
    paper.goto(site + addresses.statement(found.id))
    told = "".join(printed(paper, tmp_path))
    assert "<https://visbykuriren.example/" in told.replace(" ", "")
    assert "</article/" not in told


def test_a_page_that_is_not_whole_says_so_on_paper(site: str, record: Record, paper: Page, tmp_path: Path) -> None:
    paper.goto(site + OF["person"](record) + "?rows=2")
    told = printed(paper, tmp_path)[-1]
    assert "There is more than this page shows." in told
    assert OF["person"](record).rpartition("/")[2][-20:] in told


def _url(record: Record, id_: str) -> str:
    return record.store.article(id_.split("-")[1]).url or ""
