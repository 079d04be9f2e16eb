"""Nothing moves for those who asked for that, nothing is fetched from elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Response

from tests.browser.conftest import Open
from tests.browser.test_pages import LISTS

MOVING = """
() => [...document.querySelectorAll("*")].filter(element => {
  const style = getComputedStyle(element);
  return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0
    || style.scrollBehavior === "smooth";
}).map(element => element.outerHTML.slice(0, 80))
"""
PATHS = ["/", "/meetings/", "/meetings/ao-hs-2020-02-06/", "/account/login/"]


@pytest.mark.parametrize("path", PATHS)
def test_nothing_moves_for_those_who_want_less_motion(open_page: Open, path: str):
    assert open_page(path, reduced_motion="reduce").evaluate(MOVING) == []


@pytest.mark.parametrize("path", PATHS)
def test_all_that_a_page_needs_comes_from_here(
    start: Callable[..., BrowserContext], server: str, path: str
):
    page = start().new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(path, wait_until="networkidle")
    assert len(answers) > 5
    assert [a.url for a in answers if not a.url.startswith(server)] == []
    assert [a.url for a in answers if not a.ok] == []


def test_the_icon_of_the_page_is_there(open_page: Open):
    page = open_page("/")
    icon = page.request.get(page.locator("link[rel=icon]").get_attribute("href"))
    assert icon.ok
    assert icon.headers["content-type"] == "image/svg+xml"


@pytest.mark.parametrize("locale", ["sv-SE", "en-GB"])
def test_the_menu_takes_the_same_room_on_every_page(open_alone: Open, locale: str):
    page = open_alone("/", size="narrow", locale=locale)
    menu = page.locator(".site-nav")
    heights = {"/": menu.evaluate("nav => nav.offsetHeight")}
    for address in [f"/{name}/" for name in LISTS]:
        page.goto(address)
        heights[address] = menu.evaluate("nav => nav.offsetHeight")
    assert len(set(heights.values())) == 1, heights
