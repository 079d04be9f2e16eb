"""The language of the browser, or the one chosen; and dates as Swedes write them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open


@pytest.mark.parametrize(
    ("locale", "language", "heading"),
    [
        ("sv-SE", "sv", "Möten"),
        ("en-US", "en", "Meetings"),
        ("en-GB", "en", "Meetings"),
        ("fi-FI", "sv", "Möten"),
    ],
)
def test_the_language_is_that_of_the_browser_if_there_is_a_translation(
    open_alone: Open, locale: str, language: str, heading: str
):
    page = open_alone("/meetings/", locale=locale)
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("h1")).to_have_text(heading)


def test_a_chosen_language_stays_and_is_remembered(open_alone: Open):
    page = open_alone("/meetings/?year=2020", locale="en-US")
    page.click("footer button[value=sv]")
    expect(page.locator("h1")).to_have_text("Möten")
    assert page.url.endswith("/meetings/?year=2020")
    page.goto("/people/")
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    (cookie,) = [c for c in page.context.cookies() if c["name"] == "django_language"]
    assert cookie["expires"] > 0
    page.click("footer button[value=en]")
    expect(page.locator("h1")).to_have_text("People")


def test_the_language_is_chosen_on_a_page_for_what_went_wrong(open_alone: Open):
    page = open_alone("/finns-inte/")
    page.click("footer button[value=en]")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_dates_are_written_as_swedes_write_them(open_page: Open):
    page = open_page("/meetings/")
    days = page.locator(".meeting-row time").all_inner_texts()
    assert days == [
        "10 april 2026",
        "september 2023",
        "januari 2022",
        "3 september 2020",
        "6–7 februari 2020",
    ]
    machines = page.locator(".meeting-row time").evaluate_all(
        "times => times.map(time => time.dateTime)"
    )
    assert machines == ["2026-04-10", "2023-09", "2022-01", "2020-09-03", "2020-02-06"]


def test_hours_are_written_as_swedes_write_them(open_page: Open):
    page = open_page("/meetings/socialchefsnatverket-2020-09-03/")
    expect(page.locator(".facts")).to_contain_text("9.30–11")
