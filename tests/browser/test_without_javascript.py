"""Everything works with JavaScript switched off."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, log_in


@pytest.fixture
def plain_page(open_alone: Open) -> Page:
    return open_alone("/", java_script_enabled=False)


def test_a_list_is_narrowed_by_a_link_without_javascript(plain_page: Page):
    plain_page.goto("/meetings/")
    plain_page.click(".facet a[href='?year=2020']")
    expect(plain_page.locator(".meeting-row")).to_have_count(2)
    plain_page.click(".result-line .clear")
    expect(plain_page.locator(".meeting-row")).to_have_count(5)


def test_a_list_is_narrowed_by_a_typed_name_without_javascript(plain_page: Page):
    plain_page.goto("/meetings/?year=2020")
    plain_page.fill("input[name=organisation]", "klipp")
    plain_page.press("input[name=organisation]", "Enter")
    expect(plain_page.locator(".meeting-row")).to_have_count(1)
    expect(plain_page.locator("input[name=organisation]")).to_have_value("Klippan")
    assert "year=2020" in plain_page.url


def test_the_first_page_finds_the_meetings_of_a_municipality(plain_page: Page):
    plain_page.fill("input[name=organisation]", "Klippan")
    plain_page.press("input[name=organisation]", "Enter")
    plain_page.wait_for_url("**/meetings/?organisation=Klippan")
    expect(plain_page.locator(".meeting-row")).to_have_count(1)


def test_a_list_is_paged_without_javascript(plain_page: Page):
    plain_page.goto("/people/")
    expect(plain_page.locator(".names > li")).to_have_count(50)
    first = plain_page.inner_text(".names .title")
    plain_page.click(".pages a[rel=next]")
    assert plain_page.inner_text(".names .title") > first
    plain_page.click(".pages a[rel=prev]")
    assert plain_page.inner_text(".names .title") == first


def test_one_logs_in_and_out_without_javascript(plain_page: Page):
    log_in(plain_page, "coordinator")
    expect(plain_page.locator(".account")).to_contain_text("Logga ut")
    plain_page.click("header form[action='/account/logout/'] button")
    expect(plain_page.locator(".account")).to_contain_text("Logga in")


def test_the_language_is_switched_without_javascript(plain_page: Page):
    plain_page.goto("/meetings/?year=2020")
    plain_page.click("footer button[value=en]")
    expect(plain_page.locator("h1")).to_have_text("Meetings")
    assert plain_page.url.endswith("/meetings/?year=2020")


def test_the_filters_are_opened_without_javascript_where_there_is_little_room(
    open_alone: Open,
):
    page = open_alone("/meetings/", size="narrow", java_script_enabled=False)
    page.click(".filter > summary")
    page.click(".facet a[href='?year=2020']")
    expect(page.locator(".meeting-row")).to_have_count(2)
