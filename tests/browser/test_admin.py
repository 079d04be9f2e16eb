"""The admin site in light and dark, wide and narrow, and one succession by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from networks.admin.site import site
from tests.browser import checks
from tests.browser.conftest import TabOf
from tests.browser.test_pages import look

LISTS = (
    "minutes/meeting",
    "minutes/actionpoint",
    "networks/membership",
    "networks/seat",
    "people/person",
)
EVERY_LIST = [
    f"{model._meta.app_label}/{model._meta.model_name}" for model in site._registry
]
CUT = """parts => parts.filter(part => part.scrollWidth > part.clientWidth + 1)
    .map(part => part.className)"""
WIDTHS = "cells => cells.map(cell => [cell.className, cell.offsetWidth])"
FIRST_ROW = "#result_list tbody th a"


@pytest.mark.parametrize("path", ["", *[f"{name}/" for name in LISTS]])
def test_a_list_is_for_everybody(tab_of: TabOf, path: str) -> None:
    look(tab_of("coordinator"), f"/admin/{path}")


@pytest.mark.parametrize("path", EVERY_LIST)
def test_no_column_of_a_list_is_cut(tab_of: TabOf, path: str) -> None:
    page = tab_of("administrator")
    page.goto(f"/admin/{path}/")
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        parts = page.locator(".results, .paginator, #changelist-search")
        assert parts.evaluate_all(CUT) == [], width


@pytest.mark.parametrize("path", ["minutes/decision", "minutes/actionpoint"])
def test_running_text_has_more_room_than_any_other_column(
    tab_of: TabOf, path: str
) -> None:
    page = tab_of("administrator")
    page.goto(f"/admin/{path}/")
    page.set_viewport_size({"width": 1280, "height": 900})
    cells = page.locator("#result_list tbody tr:first-child > :is(th, td)")
    widths = dict(
        cells.evaluate_all("cells => cells.map(c => [c.className, c.offsetWidth])")
    )
    text = widths.pop("field-short_text")
    assert text > 1.5 * max(widths.values())


def test_the_registers_stand_beside_each_other(tab_of: TabOf) -> None:
    page = tab_of("coordinator")
    page.goto("/admin/")
    page.set_viewport_size({"width": 1280, "height": 900})
    tops = page.locator(".dashboard .module").evaluate_all(
        "all => all.map(one => one.offsetTop)"
    )
    assert len(tops) == 3
    assert len(set(tops)) == 1


@pytest.mark.parametrize("path", LISTS)
def test_no_field_of_a_form_is_cut_on_a_small_screen(tab_of: TabOf, path: str) -> None:
    page = tab_of("administrator")
    page.goto(f"/admin/{path}/add/")
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.locator(".aligned .form-row").evaluate_all(CUT) == []


@pytest.mark.parametrize(
    "path", ["minutes/meeting", "minutes/agendaitem", "networks/network"]
)
def test_no_field_of_a_part_is_cut(tab_of: TabOf, path: str) -> None:
    page = tab_of("administrator")
    page.goto(f"/admin/{path}/add/")
    for adding in page.locator(".add-row a").all():
        adding.click()
    for width in (1280, 900, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.locator(".tabular").evaluate_all(CUT) == [], width


def test_a_part_is_a_block_of_named_fields_on_a_small_screen(tab_of: TabOf) -> None:
    page = tab_of("coordinator")
    page.goto("/admin/minutes/meeting/add/")
    page.set_viewport_size({"width": 320, "height": 900})
    page.click("#attendances-group .add-row a")
    look_of = "cell => getComputedStyle(cell, '::before').content"
    note = page.locator("#attendances-0 .field-note")
    assert note.evaluate(look_of) == '"Anmärkning"'
    assert page.get_by_role("row").get_by_label("Anmärkning").is_visible()
    assert checks.accessibility(page) == []


@pytest.mark.parametrize("path", LISTS)
def test_the_pages_of_one_row_are_for_everybody(tab_of: TabOf, path: str) -> None:
    page = tab_of("coordinator")
    page.goto(f"/admin/{path}/")
    address = page.get_attribute(FIRST_ROW, "href")
    address = address.partition("?")[0]
    for other in ("change", "delete", "history"):
        look(page, address.replace("change", other))


@pytest.mark.parametrize(
    "query",
    ["minutes/meeting/?status__exact=approved", "minutes/agendaitem/?q=Nätverket"],
)
def test_a_page_with_all_parts_is_for_everybody(tab_of: TabOf, query: str) -> None:
    page = tab_of("coordinator")
    page.goto(f"/admin/{query}")
    address = page.get_attribute(FIRST_ROW, "href")
    look(page, address.partition("?")[0])


@pytest.mark.parametrize("path", ["networks/network/add/", "people/user/add/"])
def test_an_empty_form_is_for_everybody(tab_of: TabOf, path: str) -> None:
    look(tab_of("administrator"), f"/admin/{path}")


def test_the_way_in_leads_from_the_header_to_a_successor(
    start: Callable[..., BrowserContext], logged_in: Callable[[str], Any]
) -> None:
    page = start(storage_state=logged_in("coordinator")).new_page()
    page.goto("/")
    page.click("text=Registervård")
    page.click("text=Ledamotskap")
    page.fill("#searchbar", "öst")
    page.press("#searchbar", "Enter")
    page.goto("/admin/networks/membership/")
    page.click("text=Efterträds av …")
    look(page, page.url)
    page.click(".field-person .select2-selection")
    page.keyboard.type("anna")
    page.wait_for_selector(".select2-results__option--highlighted")
