"""Whoever writes of another day sees who sat in the network then."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, expect

from tests.browser.test_writing import NEW, add_item, save

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


def test_a_meeting_planned_for_that_day_is_offered(context: BrowserContext):
    page = context.new_page()
    page.goto(NEW)
    page.click("[data-add=entries]:not(.edit-item *)")
    page.keyboard.type("Nästa möte")
    page.fill(".edit-entry [name$=starts_on]", "2027-02-04")
    page.check(".edit-entry [name$=is_planned]")
    add_item(page, "Enkäten")
    save(page)
    page.goto(NEW)
    offer = page.locator("[value^='fill:']")
    expect(offer).to_have_count(0)
    page.fill("#id_held_on", "2027-02-04")
    page.focus("#id_place")
    expect(offer).to_have_text("Fyll det planerade mötet")
    offer.click()
    page.wait_for_selector("h1:text('Redigera')")
