"""What is typed while a button's work is fetched over a slow line is not lost."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.test_writing import NEW, add_item, items

DELAY = 0.7  # seconds, of a slow line


@pytest.fixture
def desk(context: BrowserContext) -> Page:
    """A new item, and a server that takes its time."""
    page = context.new_page()
    page.goto(NEW)
    page.route(f"**{NEW}", answer_late)
    add_item(page, "Enkäten")
    return page


def answer_late(route: Route) -> None:
    time.sleep(DELAY)
    route.continue_()


def test_the_first_statement_takes_what_is_typed_at_once(desk: Page):
    items(desk).last.locator("button[value^=add-round]").click()
    desk.keyboard.type("Allt braa")
    desk.keyboard.press("Backspace")
    desk.keyboard.press("Backspace")
    desk.keyboard.type("a.")
    first = items(desk).last.locator(".is-statement textarea").first
    expect(first).to_have_value("Allt bra.")
    expect(first).to_be_focused()


def test_one_goes_on_at_the_end_of_a_text_whose_lines_are_lifted(desk: Page):
    desk.keyboard.press("Tab")
    desk.keyboard.type("Vi talade.\nBeslut: Vi svarar.")
    items(desk).last.locator("[data-lift]").click()
    desk.keyboard.type(" Mer talade vi inte om.")
    text = items(desk).last.locator(".edit-text textarea")
    expect(text).to_have_value("Vi talade. Mer talade vi inte om.")


def test_who_writes_elsewhere_meanwhile_stays_there(desk: Page):
    items(desk).last.locator("button[value^=add-round]").click()
    desk.focus("#id_place")
    desk.keyboard.press("Control+a")
    desk.keyboard.type("Rådhuset")
    expect(items(desk).last.locator(".is-statement").first).to_be_visible()
    desk.keyboard.type(" i Lund")
    expect(desk.locator("#id_place")).to_have_value("Rådhuset i Lund")
