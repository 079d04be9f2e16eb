"""A form with too much or too little in it, as its writer sees the answer."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.test_pages import wrong_at_any_size
from tests.browser.test_writing import NEW

TITLE = "Ett långt möte"
LENGTH = 12 * 1024 * 1024


def write_too_much(page: Page) -> None:
    """Too much stands in a field that is not shown, or the browser would be slow."""
    page.goto(NEW)
    page.fill("#id_title", TITLE)
    page.evaluate(f"document.forms.minutes.network.value = 'a'.repeat({LENGTH})")


def test_a_script_says_so_and_keeps_the_text_in_the_page(
    context: BrowserContext,
):
    page = context.new_page()
    write_too_much(page)
    page.click("[name=save]")
    expect(page.locator("#edit-state")).to_contain_text("mer än servern tar emot")
    expect(page.locator("#id_title")).to_have_value(TITLE)


def test_a_day_that_there_is_not_is_no_missing_day(context: BrowserContext):
    page = context.new_page()
    page.goto(NEW)
    day = page.locator("#id_held_on")
    day.focus()
    page.keyboard.type("02312026")  # the browser would send nothing
    page.click("[name=save]")
    expect(page.locator("#edit-state")).to_have_text(
        "Inte sparat än: ”Dag” är halvskrivet, eller finns inte som dag eller tid."
    )
    expect(day).to_be_focused()
    page.fill("#id_held_on", "2026-02-28")
    page.click("[name=save]")
    expect(page.locator("h1")).to_be_visible()
    page.wait_for_selector(".minutes-body")


def test_the_page_is_shown_and_for_everybody(
    context: BrowserContext,
):
    page = context.new_page()
    write_too_much(page)
    page.evaluate("document.forms.minutes.submit()")  # no script of ours takes it
    expect(page.locator(".error-code")).to_have_text("413")
    assert wrong_at_any_size(page) == []
