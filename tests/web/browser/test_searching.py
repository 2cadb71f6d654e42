"""Searching and reading by keyboard, with script: results as one types, filters, and the way back."""

import re

from playwright.sync_api import Page, expect

from ordret.record import Record
from ordret.web import addresses
from web.addressed import OF

SEARCH = addresses.search([("q", "transponder")])
RESULTS = "#results .row"


def test_results_come_as_one_types_and_the_focus_stays(page: Page, site: str) -> None:
    page.goto(site + addresses.search())
    box = page.locator("#q")
    box.press_sequentially("fantasi", delay=20)
    expect(page).to_have_url(re.compile(r"q=fantasi"))
    expect(page.locator(RESULTS).first).to_contain_text("fantasi")
    expect(box).to_be_focused()
    expect(page.locator("#told")).not_to_be_empty()


def test_back_after_a_result_shows_the_search_again(page: Page, site: str) -> None:
    page.goto(site + SEARCH)
    found = page.locator(RESULTS).count()
    page.locator(f"{RESULTS} a[href^='/statement/']").first.click()
    expect(page).to_have_url(re.compile("/statement/"))
    page.go_back()
    expect(page.locator(RESULTS)).to_have_count(found)
    expect(page.locator("#q")).to_have_value("transponder")


def test_back_after_a_filter_takes_it_off(page: Page, site: str) -> None:
    page.goto(site + SEARCH)
    before = page.locator(RESULTS).count()
    page.locator("#results a[data-swap][href*='lang=de']").first.click()
    expect(page).to_have_url(re.compile("lang=de"))
    expect(page.locator(RESULTS)).not_to_have_count(before)
    page.go_back()
    expect(page).not_to_have_url(re.compile("lang=de"))
    expect(page.locator(RESULTS)).to_have_count(before)


def test_a_filter_works_without_script(page: Page, site: str) -> None:
    assert page.context.browser is not None
    with page.context.browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(site + SEARCH)
        plain.locator("#results a[href*='lang=de']").first.click()
        expect(plain).to_have_url(re.compile("lang=de"))
        expect(plain.locator(RESULTS).first).to_contain_text("ransponder")


def test_keys_move_from_row_to_row_and_open_one(page: Page, site: str) -> None:
    page.goto(site + SEARCH)
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.locator(RESULTS).nth(1)
    assert second.evaluate("row => row.contains(document.activeElement)")
    page.keyboard.press("k")
    assert page.locator(RESULTS).first.evaluate("row => row.contains(document.activeElement)")
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("/search"))


def test_keys_search_and_list_themselves(page: Page, site: str) -> None:
    page.goto(site + addresses.start())
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("?j")
    expect(page.locator("#q")).to_have_value("?j")


def test_a_key_opens_how_it_was_found(page: Page, site: str, record: Record) -> None:
    page.goto(site + OF["statement"](record))
    page.keyboard.press("e")
    expect(page.locator("details.how")).to_have_attribute("open", "")


def test_a_key_copies_a_citation_with_its_address(page: Page, site: str, record: Record) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    address = OF["statement"](record)
    page.goto(site + address)
    page.keyboard.press("c")
    expect(page.locator("#told")).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert page.locator("h1").inner_text() in copied
    assert address in copied
