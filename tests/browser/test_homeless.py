"""Minutes that somebody deletes while they are written, as their writer sees it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.test_pages import wrong_at_any_size
from tests.browser.test_writing import NEW

TYPED = "Allt detta skrev jag."


def write_until_deleted(context: BrowserContext) -> Page:
    """Begin to change minutes, and delete them in another window meanwhile."""
    page, other = context.new_page(), context.new_page()
    page.goto(NEW)
    page.fill("#id_title", "Möte som raderas")
    page.click("[name=save]")
    page.wait_for_selector(".minutes-body")
    address = page.url
    page.goto(f"{address}edit/")
    page.click("summary:has-text('inledning')")
    page.fill("#id_preamble", TYPED)
    other.goto(f"{address}delete/")
    other.click(".button-delete")
    other.wait_for_selector(".messages")
    return page


@pytest.mark.parametrize("javascript", [True, False])
def test_what_was_typed_is_ready_to_be_saved_as_new_minutes(
    writer: Callable[..., BrowserContext], javascript: bool
):
    page = write_until_deleted(writer(java_script_enabled=javascript))
    page.click("[name=save]")
    page.wait_for_url(f"**{NEW}?draft=*")
    expect(page.locator(".messages")).to_contain_text("raderats eller flyttats")
    expect(page.locator("#id_preamble")).to_have_value(TYPED)
    page.click("[name=save]")
    page.wait_for_selector(".minutes-body")
    expect(page.locator("main")).to_contain_text(TYPED)


def test_who_may_not_write_there_any_more_copies_it_from_a_page_for_everybody(
    context: BrowserContext,
):
    page = write_until_deleted(context)
    page.evaluate("document.querySelector('[name=network]').value = 'finns-inte'")
    page.click("[name=save]")
    page.wait_for_selector("#typed")
    assert TYPED in page.input_value("#typed")
    assert wrong_at_any_size(page) == []
