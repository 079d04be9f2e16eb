"""A decision is moved to another item: with a script and without, by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import checks
from tests.browser.test_keyboard import press_tab_until
from tests.browser.test_writing import NEW, add_items, items

DECISION = "Vi svarar gemensamt."
CLICK_AND_LOOK = """
summary => {
  summary.click();
  return document.activeElement.matches(".part-move input");
}
"""
COVERED = """
summary => {
  const [mine, row] = [summary.getBoundingClientRect(), summary.closest("li")];
  return [...row.querySelectorAll("textarea, select, input, button")]
    .filter(control => control.checkVisibility())
    .filter(control => !summary.parentElement.contains(control))
    .filter(control => {
      const box = control.getBoundingClientRect();
      return box.left < mine.right && mine.left < box.right
        && box.top < mine.bottom && mine.top < box.bottom;
    })
    .map(control => control.outerHTML);
}
"""


@pytest.fixture
def desk(context: BrowserContext) -> Page:
    """Two new items, and a decision in the first of them."""
    page = context.new_page()
    page.goto(NEW)
    add_items(page, "Enkäten", "Budgeten")
    first = items(page).nth(items(page).count() - 2)
    first.locator("[data-part=decision]").click()
    page.keyboard.type(DECISION)
    return page


def test_it_moves_to_an_item_added_just_now_by_keyboard_alone(desk: Page):
    console = checks.Console(desk)
    press_tab_until(desk, ".part-move > summary")
    desk.keyboard.press("Enter")
    expect(desk.locator(".part-move input:focus")).to_be_visible()
    offered = desk.locator("#known-items option").last.get_attribute("value") or ""
    assert offered.endswith(". Budgeten")
    desk.keyboard.type(offered)
    desk.keyboard.press("Enter")
    moved = items(desk).last.locator(".is-decision textarea")
    expect(moved).to_have_value(DECISION)
    expect(moved).to_be_focused()
    expect(desk.locator(".is-decision.edit-marked")).to_have_count(1)
    assert console.complaints(desk, 200) == []


def test_what_is_typed_at_once_is_the_name_of_the_item(desk: Page):
    assert desk.locator(".part-move > summary").evaluate(CLICK_AND_LOOK)
    desk.click(".part-move > summary")
    expect(desk.locator(".part-move input")).to_be_hidden()


def test_a_name_of_no_item_is_said_at_the_field(desk: Page):
    desk.click(".part-move > summary")
    desk.keyboard.type("Något annat")
    desk.click(".part-move button")
    expect(desk.locator(".part-move .errorlist")).to_have_text(
        "Ingen punkt heter så. Välj en i listan."
    )
    expect(desk.locator(".part-move input")).to_be_focused()
    assert checks.accessibility(desk) == []


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_the_field_is_for_everybody(desk: Page, size: str):
    if size == "narrow":
        desk.set_viewport_size({"width": 320, "height": 640})
    desk.click(".part-move > summary")
    desk.evaluate("scrollTo(0, 0)")  # out from under the bar that stays in sight
    assert checks.sticking_out(desk) + checks.accessibility(desk) == []


@pytest.mark.parametrize("kind", ["decision", "action_point", "statement"])
def test_the_button_lies_over_no_other_control(desk: Page, kind: str):
    items(desk).last.locator(f"[data-part={kind}]").click()
    button = items(desk).last.locator(".part-move > summary")
    for width in (320, 800, 1280):
        desk.set_viewport_size({"width": width, "height": 900})
        assert button.evaluate(COVERED) == [], width
