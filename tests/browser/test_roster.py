"""Whoever writes of another day sees who sat in the network then."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, expect

from tests.browser.test_writing import NEW

# Viweca Thoresson took Cathrine Eriksson's place on 3 September 2020.
BEFORE = "2020-09-01"


def test_the_list_follows_the_day_and_the_writer_goes_on_where_she_is(
    context: BrowserContext,
):
    page = context.new_page()
    page.goto(NEW)
    names = page.locator(".attender-name")
    expect(names.filter(has_text="Viweca Thoresson")).to_have_count(1)
    excused = page.locator(".attender", has_text="Annika Andersson")
    excused.locator("[value=present]").press("x")
    page.fill("#id_held_on", BEFORE)
    page.focus("#id_place")
    expect(names.filter(has_text="Cathrine Eriksson")).to_have_count(1)
    expect(names.filter(has_text="Viweca Thoresson")).to_have_count(0)
    expect(excused.locator("[value=excused]")).to_be_checked()
    expect(page.locator("#id_place")).to_be_focused()
