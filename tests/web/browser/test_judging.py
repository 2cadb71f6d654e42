"""Judging with the keyboard, and taking it back."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from ordret.record import Record
from ordret.web import addresses
from ordret.web.judging import Judging
from web.browser.conftest import WINDOWS, faults


def test_a_key_judges_and_another_takes_it_back(page: Page, judged: str, judging: Judging) -> None:
    page.goto(judged + addresses.enter(judging.token))
    asked = page.locator(".asked").text_content()
    page.keyboard.press("n")
    page.wait_for_selector(".undo")
    with Record.open(judging.path) as record:
        assert [(each.who, each.value) for each in record.store.links.judgements.all()] == [("Berit", "no")]
    page.keyboard.press("u")
    page.locator(".undo").wait_for(state="detached")
    assert page.locator(".asked").text_content() == asked
    with Record.open(judging.path) as record:
        assert not list(record.store.links.judgements.all())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("window", list(WINDOWS))
def test_axe_finds_nothing_where_one_judges(
    window: str, scheme: Any, browser: Browser, judged: str, judging: Judging
) -> None:
    with browser.new_context(viewport=WINDOWS[window], color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(judged + addresses.enter(judging.token))
        assert not faults(page)
        page.locator("a[href*='of=']").first.click()
        assert not faults(page)


def test_keys_are_off_while_one_writes_a_reason(page: Page, judged: str, judging: Judging) -> None:
    page.goto(judged + addresses.enter(judging.token))
    page.locator("#reason").press_sequentially("nyhed")
    assert page.locator("#reason").input_value() == "nyhed"
    assert page.locator(".undo").count() == 0


def test_judging_works_without_script(judged: str, judging: Judging, page: Page) -> None:
    assert page.context.browser is not None
    with page.context.browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(judged + addresses.enter(judging.token))
        plain.get_by_role("button", name="Two").click()
        assert plain.locator(".undo").count() == 1
