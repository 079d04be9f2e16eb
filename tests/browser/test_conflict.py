"""Two people on the same minutes, as the second to save sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.everything import FOR_TWO
from tests.browser.test_keyboard import OUTLINE, press_tab_until
from tests.browser.test_pages import wrong_at_any_size

EDIT = f"/meetings/{FOR_TWO}/edit/"
HEADING = "Någon annan sparade medan du skrev"

Collide = Callable[..., Page]


@pytest.fixture
def collide(
    start: Callable[..., BrowserContext], logged_in: Callable[[str], Any]
) -> Collide:
    """Let two open the minutes and both save; give the page that the second gets."""

    def save_both(theirs: str, mine: str, **options: Any) -> Page:
        first, second = (
            start(storage_state=logged_in(role), **options).new_page()
            for role in ("administrator", "coordinator")
        )
        for page in (first, second):
            page.goto(EDIT)
        for page, text in ((first, theirs), (second, mine)):
            page.locator("textarea[name=items-1-text]").fill(text)
        first.click("button[name=save]")
        first.wait_for_url(f"**/meetings/{FOR_TWO}/")  # or the second may save first
        second.click("button[name=save]")
        expect(second.locator("h1")).to_have_text(HEADING)
        second.wait_for_load_state()  # the styles as well
        return second

    return save_both


@pytest.mark.parametrize("javascript", [True, False])
def test_both_versions_are_seen_and_one_is_chosen(collide: Collide, javascript: bool):
    theirs, mine = f"De skrev {javascript}.", f"Jag skrev {javascript}."
    page = collide(theirs, mine, java_script_enabled=javascript)
    sides = page.locator(".collision-side")
    expect(sides.nth(0)).to_contain_text(mine)
    expect(sides.nth(1)).to_contain_text(theirs)
    sides.nth(0).locator("label").click()
    page.get_by_role("button", name="Spara med dessa val").click()
    page.wait_for_url(f"**/meetings/{FOR_TWO}/")
    expect(page.locator("main")).to_contain_text(mine)
    expect(page.locator("main")).not_to_contain_text(theirs)


def test_the_versions_stand_side_by_side_where_there_is_room(collide: Collide):
    page = collide("De skrev nu.", "Jag skrev nu.")
    left, right = (page.locator(".collision-side").nth(n) for n in range(2))
    a, b = left.bounding_box(), right.bounding_box()
    assert a
    assert b
    assert a["y"] == b["y"]
    page.set_viewport_size({"width": 320, "height": 640})
    a, b = left.bounding_box(), right.bounding_box()
    assert a
    assert b
    assert a["y"] + a["height"] <= b["y"]


def test_the_page_is_for_everybody(collide: Collide):
    assert wrong_at_any_size(collide("Deras ord.", "Mina ord.")) == []


def test_a_version_is_chosen_by_keyboard(collide: Collide):
    page = collide("De sade.", "Jag sade.")
    press_tab_until(page, ".collision input[value=mine]")
    assert page.evaluate(OUTLINE) > 0
    page.keyboard.press("ArrowDown")
    expect(page.locator(".collision input[value=theirs]")).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".collision input[value=both]")).to_be_checked()
    press_tab_until(page, "button[name=save]")
    assert page.evaluate(OUTLINE) > 0
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/meetings/{FOR_TWO}/")
    expect(page.locator("main")).to_contain_text("De sade.")
    expect(page.locator("main")).to_contain_text("Jag sade.")
