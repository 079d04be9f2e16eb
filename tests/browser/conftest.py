"""A real Chromium, and the archive as the first start loads it, served to it.

While Playwright has its event loop in this thread, this thread gets a connection of its
own, which would wait for that of the server, and Django refuses to use it. So all rows
are made before Chromium starts, and DJANGO_ALLOW_ASYNC_UNSAFE is not needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from minutes.management.first_start import fixtures
from networks.models import Network
from people.models import User
from tests import chromium
from tests.browser import checks
from tests.browser.everything import (
    make_meeting_with_everything,
    make_minutes_for_two,
)
from tests.browser.real_server import RealServer

PASSWORD = "four-words-and-a-dash"
ADDRESSES = {
    "coordinator": "samordnare@example.org",
    "administrator": "admin@example.org",
}
SIZES = {"wide": (1280, 900), "narrow": (320, 640)}

Open = Callable[..., Page]
TabOf = Callable[[str], Page]


@pytest.fixture(scope="package")
def filled(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Load the archive for all tests in the browser, and empty the database after.

    The server reads in other threads, so it is committed; no test writes to it more
    than a login, and in the minutes that are there to be written in.
    """
    with django_db_blocker.unblock():
        files = fixtures(settings.BASE_DIR / "fixtures")
        call_command("loaddata", *files, verbosity=0)
        coordinator = User.objects.create_user(ADDRESSES["coordinator"], PASSWORD)
        make_meeting_with_everything()
        make_minutes_for_two()
        coordinator.coordinated_networks.set(Network.objects.all())
        User.objects.create_superuser(ADDRESSES["administrator"], PASSWORD)
        yield
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="package")
def newcomer(filled: None) -> dict[str, str]:
    """The cookie of somebody who is logged in but has no password yet."""
    client = Client()
    client.force_login(User.objects.create_user("ny@example.org"))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    return {"name": cookie.key, "value": cookie.value}


@pytest.fixture(scope="package")
def server(filled: None, newcomer: dict[str, str]) -> Iterator[str]:
    """The address of the archive."""
    running = LiveServer("127.0.0.1")
    yield running.url
    running.stop()


@pytest.fixture(scope="package")
def browser(server: str) -> Iterator[Browser]:
    if packages := chromium.missing_packages():
        pytest.skip(f"not installed here, run `apt install {packages}`")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.program(), args=chromium.FLAGS
        )
        yield browser
        browser.close()


@pytest.fixture
def start(browser: Browser, server: str) -> Iterator[Callable[..., BrowserContext]]:
    """Start a browser of its own cookies: Swedish and wide, unless it is told."""
    contexts = []

    def new(size: str = "wide", **options: Any) -> BrowserContext:
        width, height = SIZES[size]
        options.setdefault("locale", "sv-SE")
        options.setdefault("viewport", {"width": width, "height": height})
        contexts.append(browser.new_context(base_url=server, **options))
        contexts[-1].set_default_timeout(15_000)
        return contexts[-1]

    yield new
    for context in contexts:
        context.close()


@pytest.fixture
def open_alone(start: Callable[..., BrowserContext]) -> Open:
    """Open an address in a browser of its own."""

    def visit(path: str, **options: Any) -> Page:
        page = start(**options).new_page()
        page.goto(path)
        return page

    return visit


@pytest.fixture
def new_tab(tab_of: TabOf) -> Iterator[Callable[[], Page]]:
    """Open a tab beside those of other tests: nobody logs in there or is remembered."""
    tabs = []

    def new() -> Page:
        tabs.append(tab_of("anonymous").context.new_page())
        return tabs[-1]

    yield new
    for tab in tabs:
        tab.close()


@pytest.fixture
def open_page(new_tab: Callable[[], Page]) -> Open:
    """Open an address in a new tab."""

    def visit(path: str, size: str = "wide", **media: Any) -> Page:
        page = new_tab()
        resize(page, size)
        page.emulate_media(**media)
        page.goto(path)
        return page

    return visit


def resize(page: Page, size: str) -> None:
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})


@pytest.fixture(scope="package")
def logged_in(browser: Browser, server: str) -> Callable[[str], Any]:
    """Log in by the form, once for each role; give the cookies."""
    states: dict[str, Any] = {"anonymous": None}

    def state_of(role: str) -> Any:
        if role not in states:
            context = browser.new_context(base_url=server, locale="sv-SE")
            log_in(context.new_page(), role)
            states[role] = context.storage_state()
            context.close()
        return states[role]

    return state_of


@pytest.fixture(scope="package")
def tab_of(browser: Browser, server: str, logged_in: Callable[[str], Any]) -> TabOf:
    """Give the one tab of each role, for tests that only look at pages.

    A new browser would take longer to open, and to fetch every script and style again,
    than all the looking.
    """
    tabs: dict[str, Page] = {}

    def tab(role: str) -> Page:
        if role not in tabs:
            context = browser.new_context(
                base_url=server, locale="sv-SE", storage_state=logged_in(role)
            )
            context.set_default_timeout(15_000)
            tabs[role] = context.new_page()
            tabs[role].add_init_script(path=checks.AXE)  # sent once, not to each page
            tabs[role].goto("/")  # those opened beside it share its process from now on
        return tabs[role]

    return tab


def log_in(page: Page, role: str) -> None:
    page.goto("/account/login/")
    page.fill("input[name=login]", ADDRESSES[role])
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_selector("header form[action='/account/logout/']")


@pytest.fixture(scope="package")
def real_server(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RealServer]:
    """A server in a process of its own, on SQLite, for tests that write or kill."""
    server = RealServer(tmp_path_factory.mktemp("desk"))
    server.run("-m", "tests.browser.large_meeting")
    yield server
    server.stop()


def writing_browser(
    browser: Browser, real_server: RealServer, **options: Any
) -> BrowserContext:
    """Start a browser in which the coordinator is logged in."""
    width, height = SIZES["wide"]
    context = browser.new_context(
        base_url=real_server.url,
        locale="sv-SE",
        timezone_id="Europe/Stockholm",
        storage_state=real_server.log_in(browser),
        viewport={"width": width, "height": height},
        **options,
    )
    context.set_default_timeout(15_000)
    return context


@pytest.fixture(scope="package")
def first_tab(browser: Browser, real_server: RealServer) -> Page:
    """The coordinator's, which the tabs of single tests share a process with."""
    page = writing_browser(browser, real_server).new_page()
    page.goto("/static/img/icon.svg")
    return page


@pytest.fixture
def context(
    browser: Browser, real_server: RealServer, first_tab: Page
) -> Iterator[BrowserContext]:
    """That of the coordinator, with nothing kept and no tab open but the first."""
    context = first_tab.context
    context.add_cookies(real_server.log_in(browser)["cookies"])
    yield context
    context.set_offline(offline=False)
    for page in context.pages:
        if page is not first_tab:
            page.close()
    first_tab.evaluate("localStorage.clear()")


@pytest.fixture
def writer(
    browser: Browser, real_server: RealServer
) -> Iterator[Callable[..., BrowserContext]]:
    """Start browsers of the coordinator's that differ, or that a test leaves behind."""
    contexts = []

    def new(**options: Any) -> BrowserContext:
        contexts.append(writing_browser(browser, real_server, **options))
        return contexts[-1]

    yield new
    for context in contexts:
        context.close()
