"""Pages on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open

MEETING = "/meetings/ao-hs-2020-02-06/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_meeting_on_paper_is_the_minutes_alone(open_page: Open, scheme: str):
    page = open_page(MEETING, color_scheme=scheme)
    page.emulate_media(media="print")
    for hidden in ("header.site-header", "footer.site-footer", ".skip-link"):
        expect(page.locator(hidden)).to_be_hidden()
    for hidden in (".breadcrumbs", ".contents", ".neighbours"):
        expect(page.locator(hidden)).to_be_hidden()
    for shown in ("h1", ".facts", "#attendance", "#item-1", "#item-2"):
        expect(page.locator(shown).first).to_be_visible()
    expect(page.locator("body")).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_a_meeting_makes_a_few_sheets_of_paper(open_page: Open):
    paper = open_page(MEETING).pdf(format="A4")
    assert paper.startswith(b"%PDF")
    sheets = len(re.findall(rb"/Type\s*/Page\b", paper))
    assert 2 <= sheets <= 12


def test_no_text_is_cut_off_where_one_sheet_ends(open_page: Open):
    page = open_page("/meetings/socialchefsnatverket-2020-09-03/")
    page.emulate_media(media="print")
    for part in page.locator(".item, .sub-item").all():
        expect(part).to_have_css("display", "block")


def test_a_list_on_paper_has_no_filters(open_page: Open):
    page = open_page("/people/")
    page.emulate_media(media="print")
    expect(page.locator(".filter")).to_be_hidden()
    expect(page.locator(".pages")).to_be_hidden()
    expect(page.locator(".names > li").last).to_be_visible()
