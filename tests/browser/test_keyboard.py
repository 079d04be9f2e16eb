"""All of it by keyboard alone."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

OUTLINE = """
() => {
  const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement);
  return outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
}
"""


def press_tab_until(page: Page, selector: str, most: int = 60) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


def test_tab_first_reaches_a_link_that_skips_to_the_content(open_page: Open):
    page = open_page("/meetings/")
    page.keyboard.press("Tab")
    skip = page.locator(".skip-link")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('main')")


def test_the_focus_is_seen_on_everything_in_the_header(open_page: Open):
    page = open_page("/")
    focusable = page.locator("header.site-header a, header.site-header button")
    page.keyboard.press("Tab")
    for number in range(focusable.count()):
        page.keyboard.press("Tab")
        expect(focusable.nth(number)).to_be_focused()
        assert page.evaluate(OUTLINE) > 0


def test_a_filter_is_chosen_by_keyboard(open_page: Open):
    page = open_page("/meetings/")
    press_tab_until(page, ".facet a[href='?year=2020']")
    assert page.evaluate(OUTLINE) > 0
    page.keyboard.press("Enter")
    page.wait_for_url("**/meetings/?year=2020")
    expect(page.locator(".meeting-row")).to_have_count(2)


def test_the_filters_are_opened_by_keyboard_where_there_is_little_room(open_page: Open):
    page = open_page("/meetings/", size="narrow")
    expect(page.locator(".filter-parts")).to_be_hidden()
    press_tab_until(page, ".filter > summary")
    assert page.evaluate(OUTLINE) > 0
    page.keyboard.press("Enter")
    expect(page.locator(".filter-parts")).to_be_visible()


def test_the_contents_are_opened_by_keyboard_where_there_is_little_room(
    open_page: Open,
):
    path = "/meetings/ao-hs-2020-02-06/"
    page = open_page(path, size="narrow", reduced_motion="reduce")
    press_tab_until(page, ".contents summary")
    page.keyboard.press("Enter")
    press_tab_until(page, ".contents a[href='#item-2']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#item-2$"))
    expect(page.locator("#item-2")).to_be_in_viewport()
