"""Every page, in light and dark, wide and narrow: one visit makes all checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from playwright.sync_api import BrowserContext, Page

from minutes.views import glossary
from tests.browser import checks
from tests.browser.conftest import ADDRESSES, SIZES, TabOf, resize
from tests.browser.everything import SLUG

LISTS = {
    "meetings": "?year=2020&organisation=helsingborg",
    "decisions": "?decided_by=network",
    "action-points": "?state=all",
    "statements": "?organisation=klippan",
    "calendar": "?when=past",
    "networks": "?association=skanes-kommuner",
    "people": "?name=anna",
    "organisations": "?kind=municipality&page=2",
}
MEETINGS = (
    "ao-hs-2020-02-06",
    "socialchefsnatverket-2020-09-03",
    "ao-hs-2022-01",
    "ao-hs-2023-09",
    "omradesnatverk-aldre-2026-04-10",
)
PAGES = [
    "/",
    *[f"/{name}/" for name in LISTS],
    *[f"/{name}/{query}" for name, query in LISTS.items()],
    *[f"/{name}/?network=finns-inte&name=finns-inte" for name in LISTS],
    "/meetings/?person=anna",
    *[f"/meetings/{slug}/" for slug in MEETINGS],
    "/networks/omradesnatverk-aldre/",
    "/networks/socialchefsnatverket/",
    "/networks/ao-hs/",
    "/people/anna-haglund/",
    "/organisations/helsingborg/",
    "/organisations/skanes-kommuner/",
    "/organisations/ydre/",
    "/glossary/",
    "/account/login/",
    "/account/inactive/",
    "/account/signup/",
    "/account/password/reset/",
    "/account/password/reset/sent/",
    "/account/password/reset/done/",
    "/account/password/reset/a-b/",
]
WRONG = {
    "/meetings/finns-inte/": 404,
    "/meetings/?page=999": 404,
    "/meetings/?person=%00": 400,
    "/meetings/?year=1": 200,
    "/meetings/?year=femton": 400,
    "/meetings/?status=finns-inte": 400,
}
SIGNED_IN = [
    ("coordinator", "/"),
    ("coordinator", "/action-points/?state=all"),
    ("coordinator", "/calendar/"),
    ("coordinator", "/networks/"),
    ("coordinator", f"/meetings/{SLUG}/"),
    ("coordinator", "/meetings/socialchefsnatverket-2020-09-03/"),
    ("coordinator", "/networks/socialchefsnatverket/new/"),
    ("coordinator", f"/meetings/{SLUG}/edit/"),
    ("coordinator", "/meetings/socialchefsnatverket-2020-09-03/edit/"),
    ("coordinator", f"/meetings/{SLUG}/history/"),
    ("coordinator", f"/meetings/{SLUG}/history/1/"),
    ("coordinator", f"/meetings/{SLUG}/history/2/"),
    ("coordinator", f"/meetings/{SLUG}/history/1/?since"),
    ("coordinator", "/meetings/ao-hs-2022-01/history/"),
    ("coordinator", "/people/ledamot-nordost-0/"),
    ("coordinator", "/account/password/"),
    ("coordinator", "/account/logout/"),
    ("administrator", "/"),
    ("administrator", "/meetings/"),
    ("administrator", f"/meetings/{SLUG}/"),
    ("coordinator", "/people/jessica-alfredson/merge/"),
    ("coordinator", "/people/sofia-larsson/merge/?person=larsson"),
    ("coordinator", "/people/sofia-larsson/merge/?person=finns-inte"),
    ("coordinator", "/people/sofia-larsson/merge/theresa-larsen/"),
    ("coordinator", "/people/sofia-larsson/delete/"),
    ("administrator", "/organisations/regeringen/merge/?organisation=region"),
    ("administrator", "/organisations/regeringen/merge/vinnova/"),
    ("administrator", "/organisations/klippan/merge/vinnova/"),
    ("administrator", "/organisations/ydre/delete/"),
    ("administrator", "/networks/socialchefsradet/delete/"),
    ("administrator", "/networks/ao-hs/delete/"),
    ("administrator", "/merges/"),
    ("coordinator", "/meetings/socialchefsnatverket-2020-09-03/delete/"),
    ("administrator", f"/meetings/{SLUG}/delete/"),
    ("coordinator", "/deleted/"),
    ("coordinator", "/imports/"),
]
NOT_A_PAGE = {
    "attachment_file",
    "choice_list",
    "draft_discard",
    "draft_of_changes_save",
    "draft_save",
    "health",
    "meeting_recover",
    "meeting_restore",
    "meeting_source",
    "merge_undo",
    "meeting_status",
    "minutes_preview",
    "set_language",
    "source_discard",
    "source_file",
    "source_fill",
    "source_network",
    "source_review",
}
# Visited below, by the way that leads there.
ON_THE_WAY = {"account_set_password", "account_reset_password_from_key"}


def look(page: Page, path: str, status: int = 200) -> None:
    """Open `path`, wide and light, and fail with all that is wrong there."""
    resize(page, "wide")
    page.emulate_media(color_scheme="light")
    with checks.listening(page) as console:
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == status
        wrong = wrong_at_any_size(page)
        wrong += console.complaints(page, status)
    assert not wrong, "\n".join(wrong)


def wrong_at_any_size(page: Page) -> list[str]:
    """Find what is wrong with a page that is open, wide and narrow, light and dark."""
    wrong = wrong_anywhere(page)
    for size in SIZES:
        resize(page, size)
        wrong += [f"{size}: {what}" for what in checks.sticking_out(page)]
        if size == "narrow":
            checks.open_all(page)
            wrong += [f"{size}, opened: {what}" for what in checks.sticking_out(page)]
        page.emulate_media(color_scheme="light")
        wrong += [f"{size}: {what}" for what in checks.accessibility(page)]
        page.emulate_media(color_scheme="dark")
        dark = checks.accessibility(page, only="cat.color")
        wrong += [f"{size}, dark: {what}" for what in dark]
    return wrong


def wrong_anywhere(page: Page) -> list[str]:
    """Find what is wrong in any colours, at any width."""
    wrong = checks.headings(page) + checks.lost_links(page)
    wrong += checks.images_without_a_text(page)
    if page.get_attribute("html", "lang") != "sv":
        wrong.append("the language is not said to be Swedish")
    if not page.title().removesuffix("– Mötesminne").strip():
        wrong.append("no title")
    return wrong


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_for_everybody(tab_of: TabOf, path: str):
    look(tab_of("anonymous"), path)


@pytest.mark.parametrize(("path", "status"), WRONG.items())
def test_a_page_that_says_no_is_for_everybody(tab_of: TabOf, path: str, status: int):
    look(tab_of("anonymous"), path, status)


@pytest.mark.parametrize(("role", "path"), SIGNED_IN)
def test_a_page_is_for_everybody_who_is_logged_in(tab_of: TabOf, role: str, path: str):
    look(tab_of(role), path)


def test_a_table_in_a_statement_stays_a_table_on_a_narrow_screen(
    start: Callable[..., BrowserContext], logged_in: Callable[[str], Any]
):
    page = start("narrow", storage_state=logged_in("coordinator")).new_page()
    page.goto(f"/meetings/{SLUG}/")
    inner = page.locator(".statements .prose table td").first
    assert inner.evaluate("cell => getComputedStyle(cell).display") == "table-cell"
    outer = page.locator(".statements > tbody > tr > th").first
    assert outer.evaluate("cell => cell.offsetWidth == cell.offsetParent.offsetWidth")


RIGHT_EDGES = """() => [".account", ".language", "main ol"].map(part => {
  const words = document.createRange();
  words.selectNodeContents(document.querySelector(`${part} button:last-child`)
    ?? document.querySelector(part));
  return words.getBoundingClientRect().right;
})"""


def test_head_list_and_foot_end_in_one_line(tab_of: TabOf):
    page = tab_of("coordinator")
    resize(page, "wide")
    page.goto("/decisions/")
    head, foot, rows = page.evaluate(RIGHT_EDGES)
    assert head == foot == rows


def forbid(*_: Any) -> HttpResponse:
    raise PermissionDenied


def break_down(*_: Any) -> HttpResponse:
    raise RuntimeError("so that there is a page to look at")


def say_too_often(request: HttpRequest, *_: Any) -> HttpResponse:
    return render(request, "429.html", status=429)


@pytest.mark.parametrize(
    ("answer", "status"), [(forbid, 403), (say_too_often, 429), (break_down, 500)]
)
def test_a_page_for_what_went_wrong_is_for_everybody(
    tab_of: TabOf,
    monkeypatch: pytest.MonkeyPatch,
    answer: Callable[..., HttpResponse],
    status: int,
):
    monkeypatch.setattr(glossary, "TemplateResponse", answer)
    look(tab_of("anonymous"), "/glossary/", status)


def test_a_form_without_its_cookie_is_refused_on_a_page_for_everybody(
    start: Callable[..., BrowserContext],
):
    context = start()
    page = context.new_page()
    page.goto("/account/login/")
    context.clear_cookies()
    page.fill("input[name=login]", "a@example.org")
    page.fill("input[name=password]", "fel")
    page.press("input[name=password]", "Enter")
    page.wait_for_selector(".error-code")
    assert page.inner_text(".error-code") == "403"
    assert wrong_anywhere(page) + checks.accessibility(page) == []


def test_a_form_with_mistakes_in_it_is_for_everybody(
    start: Callable[..., BrowserContext],
):
    page = start("narrow").new_page()
    page.goto("/account/login/")
    page.fill("input[name=login]", "a@example.org")
    page.fill("input[name=password]", "fel")
    page.press("input[name=password]", "Enter")
    page.wait_for_selector(".errorlist")
    wrong = wrong_anywhere(page) + checks.sticking_out(page)
    assert wrong + checks.accessibility(page) == []


def test_the_pages_by_which_a_password_is_chosen_are_for_everybody(
    start: Callable[..., BrowserContext],
):
    page = start().new_page()
    page.goto("/account/password/reset/")
    page.fill("input[name=email]", ADDRESSES["administrator"])
    page.press("input[name=email]", "Enter")
    page.wait_for_url("**/sent/")
    (address,) = [word for word in mail.outbox[-1].body.split() if "://" in word]
    look(page, address)


def test_the_page_for_a_first_password_is_for_everybody(
    start: Callable[..., BrowserContext], server: str, newcomer: dict[str, str]
):
    context = start()
    context.add_cookies([{**newcomer, "url": server}])
    look(context.new_page(), "/account/password/set/")


def names_of(patterns: list[URLPattern | URLResolver]) -> Iterator[str | None]:
    for pattern in patterns:
        if getattr(pattern, "namespace", None) == "admin":
            continue  # tests/browser/test_admin.py
        if isinstance(pattern, URLResolver):
            yield from names_of(pattern.url_patterns)
        else:
            yield pattern.name


def test_every_address_is_among_the_pages_looked_at():
    visited = {resolve(path.partition("?")[0]).url_name for path in PAGES}
    visited |= {resolve(path.partition("?")[0]).url_name for _, path in SIGNED_IN}
    everything = set(names_of(get_resolver().url_patterns))
    assert everything - NOT_A_PAGE - ON_THE_WAY == visited - ON_THE_WAY
