"""What every answer says to the browser, and what none may hold."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from tests.factories import (
    make_action_point,
    make_administrator,
    make_attachment,
    make_attendance,
    make_calendar_entry,
    make_decision,
    make_item,
    make_meeting,
    make_member,
    make_network,
    make_statement,
    make_topic,
)
from tests.test_conventions import inline_code_in

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}
HEADERS = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
LISTS = {
    "first page": "/",
    "meetings": "/meetings/",
    "decisions": "/decisions/",
    "action points": "/action-points/?state=all",
    "statements": "/statements/",
    "calendar": "/calendar/?when=past",
    "networks": "/networks/",
    "people": "/people/",
    "organisations": "/organisations/",
    "glossary": "/glossary/",
    "narrowed": "/meetings/?network=a&year=2026",
    "refused": "/meetings/?year=x",
    "choices": "/choices/person/?q=a",
    "health": "/health/",
}
ACCOUNTS = {
    "login": "/account/login/?next=/",
    "logout": "/account/logout/",
    "sign up": "/account/signup/",
    "inactive": "/account/inactive/",
    "password": "/account/password/",
    "set password": "/account/password/set/",
    "reset": "/account/password/reset/",
    "reset, sent": "/account/password/reset/sent/",
    "reset, used up": "/account/password/reset/1-a-b/",
    "reset, done": "/account/password/reset/done/",
}
ERRORS = {
    "missing": ("/nowhere/", 404),
    "missing meeting": ("/meetings/none/", 404),
    "no such list page": ("/meetings/?page=9", 404),
    "NUL byte": ("/meetings/?q=%00", 400),
    "too long": ("/?" + "a" * 9000, 400),
    "too many parameters": ("/meetings/?" + "a&" * 2000, 400),
    "slash forgotten": ("/meetings", 301),
}


class Page(HTMLParser):
    """Collects the ids, the headings and what else a whole page must have right."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.language = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append(tag)
        if "id" in named:
            self.ids.append(named["id"] or "")
        if tag == "html":
            self.language = named.get("lang") or ""


def assert_headers(response: HttpResponse) -> None:
    written = response["Content-Security-Policy"].split("; ")
    policy = dict(part.split(" ", 1) for part in written)
    assert policy == POLICY
    assert {name: response.get(name) for name in HEADERS} == HEADERS
    assert "Server" not in response
    assert "X-Powered-By" not in response


def assert_nothing_inline(response: HttpResponse) -> None:
    text = response.content.decode()
    assert inline_code_in(text) == []
    if "<html" in text:
        page = Page(text)
        assert page.language in ("sv", "en")
        assert page.tags.count("h1") == 1
        assert len(page.ids) == len(set(page.ids))


@pytest.fixture(params=["anonymous", "administrator"])
def client(request: pytest.FixtureRequest, db: None) -> Client:
    client = Client()
    if request.param == "administrator":
        client.force_login(make_administrator())
    return client


@pytest.mark.parametrize("name", LISTS | ACCOUNTS)
def test_every_page_has_strict_headers_and_nothing_inline(
    client: Client, name: str
) -> None:
    make_full_meeting()
    response = client.get((LISTS | ACCOUNTS)[name])
    assert_headers(response)
    assert_nothing_inline(response)


def test_pages_of_one_thing_have_strict_headers_and_nothing_inline(
    client: Client,
) -> None:
    for url in make_full_meeting():
        response = client.get(url)
        assert response.status_code == 200
        assert_headers(response)
        assert_nothing_inline(response)


@pytest.mark.parametrize("name", ERRORS)
def test_every_refusal_has_strict_headers_and_nothing_inline(
    client: Client, name: str
) -> None:
    url, status = ERRORS[name]
    response = client.get(url)
    assert response.status_code == status
    assert_headers(response)
    assert_nothing_inline(response)
    assert len(response.content) < 50_000


@pytest.mark.django_db
def test_a_host_that_is_not_ours_is_refused_with_strict_headers() -> None:
    response = Client(headers={"host": "evil.example"}).get("/")
    assert response.status_code == 400
    assert_headers(response)
    assert b"evil.example" not in response.content


@pytest.mark.django_db
def test_a_form_without_its_token_is_refused_with_strict_headers() -> None:
    response = Client(enforce_csrf_checks=True).post("/account/login/")
    assert response.status_code == 403
    assert_headers(response)
    assert_nothing_inline(response)


@pytest.mark.django_db
def test_a_fault_of_ours_is_told_with_strict_headers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(**named: object) -> None:
        raise ValueError("secret words")

    monkeypatch.setattr("minutes.models.GlossaryTerm.objects.order_by", fail)
    response = Client(raise_request_exception=False).get("/glossary/")
    assert response.status_code == 500
    assert_headers(response)
    assert_nothing_inline(response)
    assert b"secret words" not in response.content


@pytest.mark.django_db
def test_the_language_of_an_error_page_is_that_of_the_browser() -> None:
    for url in ("/nowhere/", "/meetings/?q=%00"):
        for language in ("sv", "en"):
            response = Client(headers={"accept-language": language}).get(url)
            assert f'<html lang="{language}">' in response.content.decode()


def make_full_meeting() -> Iterator[str]:
    """Make minutes with some of everything; give the pages they appear on."""
    network = make_network()
    member = make_member(network)
    meeting = make_meeting(network=network, minute_taker=member.person, preamble="*A*")
    attendance = make_attendance(
        meeting, person=member.person, organisation=network.host
    )
    text = '<b onclick="x()">x</b> <script>x()</script> [a](javascript:x) ![b](//c.se)'
    item = make_item(meeting, text=text, topics=[make_topic()])
    make_item(meeting, parent=item, is_confidential=True)
    make_statement(item, text=text, organisation=network.host)
    make_decision(item, text=text)
    make_action_point(item, text=text, assignee=member.person)
    make_calendar_entry(meeting, title=text, note=text)
    make_attachment(meeting, title=text, url="https://example.org/")
    shown = (meeting, network, member.person, attendance.organisation)
    return iter([row.get_absolute_url() for row in shown])


# For real

KEY = "nR8w-2kQ_vYt7LmXz0aBcD4eFgHiJ5oPpS6uT9xW1yZ3AqEsKdMfNjVhGbUrClOI"


SWITCHED_ON = (
    "SESSION_COOKIE_SECURE",
    "CSRF_COOKIE_SECURE",
    "LANGUAGE_COOKIE_SECURE",
    "CSRF_COOKIE_HTTPONLY",
    "SECURE_SSL_REDIRECT",
)


def in_production(*command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("DJANGO_")}
    return subprocess.run(
        [sys.executable, *command],
        cwd=settings.BASE_DIR,
        env={**kept, "SECRET_KEY": KEY, "PYTHONWARNINGS": "error", **variables},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("proxy", ["0", "1"])
def test_the_settings_of_a_server_pass_every_check(tmp_path: Path, proxy: str) -> None:
    result = in_production(
        "manage.py",
        "check",
        "--deploy",
        "--fail-level=DEBUG",
        ALLOWED_HOSTS="motesminne.example.org",
        CSRF_TRUSTED_ORIGINS="https://motesminne.example.org",
        DATA_DIR=str(tmp_path),
        MOTESMINNE_VENV="off",
        BEHIND_PROXY=proxy,
    )
    assert result.stderr == ""
    assert result.stdout == "System check identified no issues (0 silenced).\n"
    assert result.returncode == 0


def test_a_key_that_is_too_short_is_told(tmp_path: Path) -> None:
    result = in_production(
        "manage.py",
        "check",
        "--deploy",
        "--fail-level=WARNING",
        SECRET_KEY="secret",
        DATA_DIR=str(tmp_path),
        MOTESMINNE_VENV="off",
    )
    assert result.returncode == 1
    assert "security.W009" in result.stderr


def test_a_folder_for_data_that_is_left_empty_is_the_usual_one() -> None:
    code = "from minutes import settings; print(settings.DATA_DIR)"
    result = in_production("-c", code, DATA_DIR="")
    assert result.stdout == f"{settings.BASE_DIR / '.data'}\n"


def test_the_cookies_of_a_server_travel_encrypted_and_away_from_scripts() -> None:
    code = (
        "import json\nfrom minutes import settings\n"
        "names = [n for n in dir(settings) if 'COOKIE' in n or n.startswith('SECURE')]"
        "\nprint(json.dumps({n: getattr(settings, n) for n in names}))"
    )
    result = in_production("-c", code)
    found = json.loads(result.stdout)
    assert {name for name in SWITCHED_ON if found[name] is not True} == set()
    assert found["SESSION_COOKIE_SAMESITE"] == "Lax"
    assert found.get("SESSION_COOKIE_HTTPONLY", True)  # Django's own
    assert found["SECURE_HSTS_SECONDS"] >= 365 * 24 * 3600
