"""Fields that suggest names while one types."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import checks

STORED = "() => Object.keys(localStorage).concat(Object.keys(sessionStorage))"


@pytest.fixture
def page(new_tab: Callable[[], Page]) -> Page:
    return new_tab()


@pytest.mark.parametrize(
    ("path", "kind", "typed", "suggested"),
    [
        ("/meetings/", "organisation", "helsing", "Helsingborg"),
        ("/meetings/", "network", "äldre", "Områdesnätverk Äldre"),
        ("/meetings/", "person", "haglund", "Anna Haglund"),
        ("/meetings/", "topic", "KOMPETENS", "Kompetensförsörjning"),
        ("/people/", "organisation", "åst", "Åstorp"),
        ("/action-points/", "person", "haglund", "Anna Haglund"),
        ("/calendar/", "network", "social", "Socialchefsnätverket"),
    ],
)
def test_a_field_suggests_names_while_one_types(
    page: Page, path: str, kind: str, typed: str, suggested: str
):
    console = checks.Console(page)
    page.goto(path)
    field = page.locator(f"input[name={kind}]")
    with page.expect_response(f"**/choices/{kind}/?*") as answer:
        field.press_sequentially(typed)
    assert answer.value.ok
    choices = f"datalist#{field.get_attribute('list')} option"
    expect(page.locator(f"{choices}[value='{suggested}']")).to_be_attached()
    assert console.said == []
    assert page.evaluate(STORED) == []


def test_enter_narrows_the_list_by_what_was_typed(page: Page):
    console = checks.Console(page)
    page.goto("/meetings/")
    page.locator("input[name=organisation]").press_sequentially("landskr")
    page.keyboard.press("Enter")
    page.wait_for_url("**organisation=landskr*")
    expect(page.locator(".meeting-row")).to_have_count(1)
    expect(page.locator("input[name=organisation]")).to_have_value("Landskrona")
    assert console.said == []
    assert page.evaluate(STORED) == []


def test_words_that_fit_several_offer_each_of_them(page: Page):
    page.goto("/meetings/?person=anna")
    page.click(".alternatives a:has-text('Anna Haglund')")
    expect(page).to_have_url("/meetings/?person=anna-haglund")
    expect(page.locator("input[name=person]")).to_have_value("Anna Haglund")


def test_nothing_is_asked_while_the_field_is_empty(page: Page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/meetings/")
    page.focus("input[name=person]")
    page.keyboard.press("Tab")
    page.wait_for_timeout(400)
    assert [url for url in asked if "/choices/" in url] == []
