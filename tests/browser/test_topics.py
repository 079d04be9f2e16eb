"""Topics are suggested one after another in the same field."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.test_writing import NEW, add_item


def suggested(page: Page) -> list[str]:
    options = page.locator("#known-topics option").all()
    return [option.get_attribute("value") or "" for option in options]


def test_the_suggestions_go_on_from_the_topics_before(
    writer: Callable[..., BrowserContext],
):
    page = writer().new_page()
    page.goto(NEW)
    first = suggested(page)
    assert first
    item = add_item(page, "Sommaren")
    item.locator(".edit-more summary").click()
    topics = item.locator("[name$=-topics]")
    topics.fill(f"{first[0]},")
    assert suggested(page) == [f"{first[0]}, {name}" for name in first]
    topics.fill(suggested(page)[1])
    page.click("[name=save]")
    page.wait_for_selector(".minutes-body")
    expect(page.locator("main")).to_contain_text(first[0])
    expect(page.locator("main")).to_contain_text(first[1])
