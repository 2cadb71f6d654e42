"""What holds for every page in a browser: no fault that axe finds, a clean console, nothing wider than the window."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from ordret.record import Record
from web.addressed import OF
from web.browser.conftest import WINDOWS, Told, faults

every_page = pytest.mark.parametrize("name", list(OF))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("window", list(WINDOWS))
@every_page
def test_axe_finds_nothing_and_nothing_is_cut_off(
    name: str, window: str, scheme: Any, site: str, record: Record, browser: Browser, told: Told
) -> None:
    context = browser.new_context(viewport=WINDOWS[window], color_scheme=scheme)  # type: ignore[arg-type]
    told.listen(context)
    page = context.new_page()
    page.goto(site + OF[name](record))
    found = faults(page)
    context.close()
    assert not found
    assert not told.wrong


@every_page
def test_every_row_is_there_without_script(name: str, site: str, record: Record, browser: Browser, page: Page) -> None:
    address = site + OF[name](record)
    page.goto(address)
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(address)
        rows = plain.locator("main a[href]").count()
    assert rows == page.locator("main a[href]").count()


@every_page
def test_the_first_view_is_small(name: str, site: str, record: Record, page: Page) -> None:
    sizes: list[int] = []
    page.on("response", lambda response: sizes.append(len(response.body())))
    page.goto(site + OF[name](record))
    page.wait_for_load_state("networkidle")
    assert sum(sizes) < 60_000


@every_page
def test_the_content_is_one_key_away(name: str, site: str, record: Record, page: Page) -> None:
    page.goto(site + OF[name](record))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
