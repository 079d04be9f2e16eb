"""A tab closed, a server killed, a login at its end, a lost line: nothing is lost."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.real_server import RealServer
from tests.browser.test_writing import NEW, SAVED, add_item, headings, save

PAUSE = 2_000  # milliseconds after the last key until it is saved
OFFLINE = re.compile(
    r"^Ingen kontakt med servern\. Det du skrev finns kvar i den här webbläsaren, "
)
OUT = re.compile(
    r"^Du är utloggad\. Det du skrev finns kvar i den här webbläsaren, \d\d:\d\d\. "
    "Logga in i en ny flik$"
)
FAILED = re.compile(r"^Servern kunde inte spara\. Det du skrev finns kvar i den här ")
COPIES = "() => Object.keys(localStorage).filter(key => key.startsWith('minutes:'))"


def gone(page: Page) -> bool:
    """Tell whether no copy is left, soon: the last of the text may be on its way."""
    for _ in range(50):
        if not page.evaluate(COPIES):
            return True
        page.wait_for_timeout(100)
    return False


@pytest.fixture(autouse=True)
def _no_drafts(real_server: RealServer) -> Iterator[None]:
    with real_server.database() as database:
        database.execute("DELETE FROM minutes_draft")
    yield
    assert real_server.process
    if real_server.process.poll() is not None:
        real_server.start()


@pytest.fixture
def desk(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto(NEW)
    return page


def state(page: Page, words: re.Pattern[str]) -> None:
    expect(page.locator("#edit-state")).to_have_text(words, timeout=10_000)


def type_item(page: Page, heading: str) -> None:
    """Type, and wait until it is on the server."""
    with page.expect_response("**/drafts/**"):
        add_item(page, heading)
    state(page, SAVED)


def reopened(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto(NEW)
    return page


def go_on_with_draft(page: Page) -> None:
    page.click(".notice a")
    page.wait_for_url("**/?draft=*")


def put_back(page: Page) -> None:
    page.click("[data-put-back]")
    expect(page.locator("[data-put-back]")).to_have_count(0)


def test_typing_is_saved_two_seconds_after_the_last_key(desk: Page):
    add_item(desk, "Enkäten")
    typed = time.monotonic()
    with desk.expect_response("**/drafts/**"):
        pass
    assert 1.5 < time.monotonic() - typed < 3.5
    state(desk, SAVED)
    assert desk.evaluate(COPIES) == []


def test_a_closed_tab_loses_nothing_that_was_typed_two_seconds_ago(
    context: BrowserContext, desk: Page
):
    type_item(desk, "Sparat")
    desk.close()
    page = reopened(context)
    go_on_with_draft(page)
    assert headings(page)[-1:] == ["Sparat"]


def test_a_tab_left_at_once_loses_nothing_at_all(context: BrowserContext, desk: Page):
    add_item(desk, "Just skrivet")
    desk.goto("/")
    page = reopened(context)
    put_back(page)
    assert headings(page)[-1:] == ["Just skrivet"]
    state(page, SAVED)
    assert page.evaluate(COPIES) == []


def test_steady_typing_is_kept_here_but_for_the_last_two_seconds(desk: Page):
    """What is kept is what a crash of the browser, or of its machine, leaves."""
    add_item(desk, "x")
    began = time.monotonic()
    typed = []
    while time.monotonic() - began < 5:
        desk.keyboard.type("x")
        typed.append(time.monotonic())
        desk.wait_for_timeout(150)
    copy = desk.evaluate(f"localStorage.getItem(({COPIES})()[0])")
    crashed = time.monotonic()
    kept = max(len(found) for found in re.findall(r"x+", copy))
    older = 1 + sum(1 for at in typed if crashed - at > PAUSE / 1000)
    assert kept >= older > 5


def test_a_server_killed_in_the_middle_of_a_save_loses_nothing(
    desk: Page, real_server: RealServer
):
    type_item(desk, "Före")
    add_item(desk, "Under sparandet")
    meetings = real_server.count("minutes_meeting")
    with real_server.database() as database:
        database.execute("BEGIN IMMEDIATE")  # so that the save has to wait
        with desk.expect_request(lambda sent: sent.method == "POST"):
            desk.click("[name=save]")
        desk.wait_for_timeout(500)
        real_server.kill()
        database.execute("ROLLBACK")
    state(desk, OFFLINE)
    assert len(desk.evaluate(COPIES)) == 1
    real_server.start()
    assert real_server.count("minutes_meeting") == meetings
    state(desk, SAVED)
    assert headings(desk)[-2:] == ["Före", "Under sparandet"]
    save(desk)
    assert real_server.count("minutes_meeting") == meetings + 1
    with real_server.database() as database:
        drafts = database.execute("SELECT data FROM minutes_draft").fetchall()
    assert not [draft for draft in drafts if "Under sparandet" in draft[0]]
    assert desk.evaluate(COPIES) == []


def test_a_server_killed_and_a_tab_closed_after_it_lose_nothing(
    context: BrowserContext, desk: Page, real_server: RealServer
):
    type_item(desk, "Före")
    real_server.kill()
    add_item(desk, "Efter")
    state(desk, OFFLINE)
    desk.close()
    real_server.start()
    page = reopened(context)
    expect(page.locator(".notice")).to_have_count(1)
    put_back(page)
    assert headings(page)[-2:] == ["Före", "Efter"]
    state(page, SAVED)
    assert page.evaluate(COPIES) == []


def test_a_login_that_ends_is_told_and_one_logs_in_beside(
    context: BrowserContext, desk: Page, real_server: RealServer
):
    type_item(desk, "Före")
    real_server.expire_logins()
    add_item(desk, "Efter")
    state(desk, OUT)
    assert len(desk.evaluate(COPIES)) == 1
    with context.expect_page() as opened:
        desk.click("#edit-state a")
    real_server.fill_in_login(opened.value)
    opened.value.close()
    state(desk, SAVED)
    assert desk.evaluate(COPIES) == []
    assert headings(desk)[-2:] == ["Före", "Efter"]
    save(desk)
    expect(desk.locator("#contents, .minutes")).to_contain_text("Efter")


def test_a_login_that_ends_before_save_keeps_the_page_and_the_text(
    context: BrowserContext, desk: Page, real_server: RealServer
):
    add_item(desk, "Osparat")
    real_server.expire_logins()
    desk.click("[name=save]")
    state(desk, OUT)
    assert headings(desk)[-1:] == ["Osparat"]
    with context.expect_page() as opened:
        desk.click("#edit-state a")
    real_server.fill_in_login(opened.value)
    save(desk)
    expect(desk.locator(".minutes")).to_contain_text("Osparat")


def test_a_login_that_ends_and_a_tab_closed_after_it_lose_nothing(
    context: BrowserContext, desk: Page, real_server: RealServer, browser: Browser
):
    real_server.expire_logins()
    add_item(desk, "Efter")
    state(desk, OUT)
    desk.close()
    context.clear_cookies()
    context.add_cookies(real_server.log_in(browser)["cookies"])
    page = reopened(context)
    put_back(page)
    assert headings(page)[-1:] == ["Efter"]


def test_a_lost_line_is_told_and_all_is_sent_when_it_is_back(
    context: BrowserContext, desk: Page
):
    type_item(desk, "Före")
    context.set_offline(offline=True)
    add_item(desk, "Utan förbindelse")
    state(desk, OFFLINE)
    desk.click("[name=save]")
    state(desk, OFFLINE)
    assert headings(desk)[-2:] == ["Före", "Utan förbindelse"]
    context.set_offline(offline=False)
    state(desk, SAVED)
    assert gone(desk)


def test_a_server_that_answers_with_an_error_is_told_of(desk: Page):
    desk.route("**/drafts/**", lambda route: route.fulfill(status=500))
    add_item(desk, "Efter")
    state(desk, FAILED)
    assert len(desk.evaluate(COPIES)) == 1
    desk.unroute("**/drafts/**")
    state(desk, SAVED)


def test_nobody_is_asked_whether_to_leave(context: BrowserContext, desk: Page):
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    add_item(desk, "Efter")
    desk.close(run_before_unload=True)
    put_back(reopened(context))
    assert asked == []


def test_a_copy_too_old_is_not_offered_and_not_kept(desk: Page):
    desk.route("**/drafts/**", lambda route: route.abort())
    add_item(desk, "Gammalt")
    state(desk, OFFLINE)
    desk.evaluate("""() => {
      for (const key of Object.keys(localStorage)) {
        const copy = JSON.parse(localStorage.getItem(key));
        copy.at -= 15 * 24 * 3600 * 1000;
        localStorage.setItem("minutes:1:socialchefsnatverket::gammal",
                             JSON.stringify(copy));
      }
    }""")
    desk.unroute("**/drafts/**")
    desk.goto("/")
    desk.goto(NEW)
    expect(desk.locator("[data-put-back]")).to_have_count(1)
    assert not [key for key in desk.evaluate(COPIES) if key.endswith("gammal")]


def test_whoever_logs_out_leaves_no_copy(desk: Page, real_server: RealServer):
    desk.route("**/drafts/**", lambda route: route.abort())
    add_item(desk, "Hemligt")
    state(desk, OFFLINE)
    desk.click("header form[action='/account/logout/'] button")
    desk.wait_for_url("**/")
    assert desk.evaluate(COPIES) == []
    real_server.logged_in = None


def test_whoever_can_keep_nothing_anywhere_is_warned_and_asked(desk: Page):
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    desk.evaluate("() => { Storage.prototype.setItem = () => { throw Error(); }; }")
    desk.route("**/drafts/**", lambda route: route.abort())
    add_item(desk, "Ingenstans")
    state(desk, re.compile("^Varken servern eller webbläsaren kunde spara"))
    desk.click("header .wordmark")
    desk.wait_for_url("**/")
    assert asked == ["beforeunload"]
