"""Logging in and out, and choosing a new password, as somebody at a browser would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people.models import User
from tests.factories import make_meeting, make_network, make_user

pytestmark = pytest.mark.django_db

PASSWORD = "a long password"
ANOTHER = "utterly different words"
LOGIN = "/account/login/"
RESET = "/account/password/reset/"
MISMATCH = "do not belong together"
LOCKED = "too many failed attempts"


@pytest.fixture
def client() -> Client:
    return Client(headers={"accept-language": "en"}, enforce_csrf_checks=False)


@pytest.fixture
def user() -> User:
    return make_user("anna.lanje@example.org")


def log_in(client: Client, email: str, password: str = PASSWORD, **fields: str):
    return client.post(LOGIN, {"login": email, "password": password, **fields})


def is_logged_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def text_of(response: HttpResponse) -> str:
    return unescape(response.content.decode())


# Logging in


def test_one_logs_in_with_an_e_mail_in_any_case_and_gets_to_the_first_page(
    client: Client, user: User
) -> None:
    response = log_in(client, " Anna.LANJE@Example.org ")
    assert response["Location"] == reverse("home")
    assert is_logged_in(client)


def test_an_e_mail_is_kept_in_lower_case_whoever_writes_it() -> None:
    user = make_user("Bo.EK@Example.ORG")
    assert user.email == "bo.ek@example.org"
    user.email = "Bo.Ek@Example.org"
    user.clean()
    assert user.email == "bo.ek@example.org"


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("anna.lanje@example.org", "wrong"),
        ("nobody@example.org", PASSWORD),
        ("anna.lanje@example.org", PASSWORD.upper()),
    ],
)
def test_a_wrong_password_and_an_unknown_e_mail_are_told_in_the_same_words(
    client: Client, user: User, email: str, password: str
) -> None:
    response = log_in(client, email, password)
    assert MISMATCH in text_of(response)
    assert 'role="alert"' in text_of(response)
    assert not is_logged_in(client)
    assert password not in text_of(response)


@pytest.mark.parametrize("fields", [{}, {"login": "no address", "password": "x"}])
def test_what_is_missing_or_no_address_is_told_beside_its_field(
    client: Client, fields: dict[str, str]
) -> None:
    page = text_of(client.post(LOGIN, fields))
    assert 'aria-invalid="true"' in page
    assert 'aria-describedby="id_login_error"' in page
    assert 'id="id_login_error"' in page


def test_a_closed_account_is_told_so_to_its_owner_only(client: Client) -> None:
    make_user("gone@example.org", is_active=False)
    assert MISMATCH in text_of(log_in(client, "gone@example.org", "wrong"))
    response = log_in(client, "gone@example.org")
    assert response["Location"] == reverse("account_inactive")
    assert "The account is closed" in text_of(client.get(response["Location"]))
    assert not is_logged_in(client)


def test_the_session_ends_with_the_browser_unless_asked_to_stay(
    client: Client, user: User
) -> None:
    log_in(client, user.email)
    assert client.cookies["sessionid"]["max-age"] == ""
    other = Client()
    log_in(other, user.email, remember="on")
    assert other.cookies["sessionid"]["max-age"] == 14 * 24 * 3600


def test_the_session_cookie_is_hidden_from_scripts_and_from_other_sites(
    client: Client, user: User
) -> None:
    log_in(client, user.email)
    cookie = client.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_logging_in_changes_the_session(client: Client, user: User) -> None:
    session = client.session
    session["kept"] = "from before"
    session.save()
    before = session.session_key
    log_in(client, user.email)
    assert client.session.session_key != before


def test_the_form_is_refused_without_its_token(user: User) -> None:
    client = Client(enforce_csrf_checks=True)
    response = log_in(client, user.email)
    assert response.status_code == 403
    assert not is_logged_in(client)


def test_a_page_that_asks_for_an_account_leads_through_logging_in_and_back(
    client: Client, user: User
) -> None:
    here = reverse("account_change_password")
    asked = client.get(here)["Location"]
    assert asked == f"{LOGIN}?next={here}"
    response = log_in(client, user.email, next=here)
    assert response["Location"] == here


# Coming back to where one was


def test_the_link_to_log_in_leads_back_to_the_page_with_its_filters(
    client: Client, user: User
) -> None:
    here = "/meetings/?year=2020&organisation=klippan+%26+co"
    link = re.search(r'href="(/account/login/[^"]*)"', text_of(client.get(here)))
    login = client.get(link[1])
    kept = re.search(r'name="next" value="([^"]*)"', login.content.decode())
    response = log_in(client, user.email, next=unescape(kept[1]))
    assert response["Location"] == here


def test_a_hidden_page_offers_to_log_in_and_come_back(client: Client) -> None:
    meeting = make_meeting(network=make_network(is_public=False))
    response = client.get(meeting.get_absolute_url())
    assert response.status_code == 404
    assert f"{LOGIN}?next={meeting.get_absolute_url()}" in text_of(response)


def test_the_pages_of_accounts_do_not_lead_back_to_themselves(client: Client) -> None:
    for name in ("account_login", "account_reset_password", "account_signup"):
        page = text_of(client.get(reverse(name) + "?next=/meetings/"))
        assert "?next=/account" not in page


def test_whoever_is_logged_in_already_is_led_on(client: Client, user: User) -> None:
    client.force_login(user)
    assert client.get(f"{LOGIN}?next=/decisions/")["Location"] == "/decisions/"


@pytest.mark.parametrize(
    "where",
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example",
        "/\\evil.example",
        "http:///evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "https:evil.example",
        "\x08//evil.example",
        "http://testserver@evil.example/",
    ],
)
def test_logging_in_never_leads_to_another_site(
    client: Client, user: User, where: str
) -> None:
    response = log_in(client, user.email, next=where)
    assert response["Location"] == reverse("home")
    client.logout()
    page = client.get(LOGIN, {"next": where})
    assert page.status_code == 200
    client.force_login(user)
    assert client.get(LOGIN, {"next": where})["Location"] == reverse("home")
    out = client.post("/account/logout/", {"next": where})
    assert out["Location"] == reverse("home")


# Logging out


def test_logging_out_takes_a_click_and_leads_to_the_first_page(
    client: Client, user: User
) -> None:
    client.force_login(user)
    assert "Log out?" in text_of(client.get("/account/logout/"))
    assert is_logged_in(client)
    response = client.post("/account/logout/", follow=True)
    assert response.redirect_chain[-1][0] == reverse("home")
    assert "You are logged out." in text_of(response)
    assert not is_logged_in(client)


# Lock-out


def fail(client: Client, times: int, email: str = "anna.lanje@example.org") -> None:
    for _ in range(times):
        assert MISMATCH in text_of(log_in(client, email, "wrong"))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    """Let a test move the time that failed attempts are counted by."""
    moved = [0.0]
    started = timezone.now().timestamp()
    monkeypatch.setattr(
        "allauth.core.internal.ratelimit.time.time", lambda: started + moved[0]
    )
    return moved


def test_after_five_failures_even_the_right_password_waits_five_minutes(
    client: Client, user: User, clock: list[float]
) -> None:
    fail(client, 5)
    response = log_in(client, user.email)
    assert LOCKED in text_of(response)
    assert "five minutes" in text_of(response)
    assert "ask for a new password" in text_of(response)
    assert not is_logged_in(client)
    clock[0] = 5 * 60 + 1
    log_in(client, user.email)
    assert is_logged_in(client)


def test_an_account_is_closed_to_attempts_from_everywhere(user: User) -> None:
    for number in range(5):
        client = Client(
            REMOTE_ADDR=f"192.0.2.{number}", headers={"accept-language": "en"}
        )
        fail(client, 1)
    client = Client(REMOTE_ADDR="192.0.2.99", headers={"accept-language": "en"})
    assert LOCKED in text_of(log_in(client, "ANNA.lanje@example.org"))


def test_an_address_without_an_account_is_closed_just_the_same(client: Client) -> None:
    fail(client, 5, "nobody@example.org")
    assert LOCKED in text_of(log_in(client, "nobody@example.org"))


def test_others_log_in_while_one_account_is_closed(client: Client, user: User) -> None:
    make_user("bo@example.org")
    fail(client, 5)
    log_in(client, "bo@example.org")
    assert is_logged_in(client)


def test_one_computer_tries_ten_accounts_a_minute_and_no_more(client: Client) -> None:
    for number in range(10):
        fail(client, 1, f"nobody{number}@example.org")
    assert LOCKED in text_of(log_in(client, "nobody11@example.org"))


def test_logging_in_rightly_counts_as_no_failure(client: Client, user: User) -> None:
    for _ in range(7):
        log_in(client, user.email)
        assert is_logged_in(client)
        client.post("/account/logout/")


def test_too_many_tries_of_any_kind_get_a_page_that_says_so(client: Client) -> None:
    answers = [client.post(LOGIN, {}).status_code for _ in range(31)]
    assert answers == [200] * 30 + [429]
    page = text_of(client.post(LOGIN, {}))
    assert "Too many attempts" in page
    assert "Wait a few minutes" in page


# A new password


def letter_to(client: Client, email: str) -> mail.EmailMessage:
    assert client.post(RESET, {"email": email})["Location"] == f"{RESET}sent/"
    (letter,) = mail.outbox
    mail.outbox.clear()
    return letter


def link_in(letter: mail.EmailMessage) -> str:
    return urlsplit(re.search(r"http\S+", letter.body)[0]).path


def choose(client: Client, link: str, password: str = ANOTHER) -> HttpResponse:
    form = client.get(link)["Location"]
    fields = {"password1": password, "password2": password}
    return client.post(form, fields, follow=True)


def test_a_new_password_is_chosen_by_the_link_in_a_letter(
    client: Client, user: User
) -> None:
    letter = letter_to(client, "Anna.Lanje@EXAMPLE.org")
    assert letter.to == ["anna.lanje@example.org"]
    response = choose(client, link_in(letter))
    assert "The password is changed" in text_of(response)
    assert log_in(client, user.email).status_code == 200
    log_in(client, user.email, ANOTHER)
    assert is_logged_in(client)


@pytest.mark.parametrize("email", ["nobody@example.org", "gone@example.org"])
def test_asking_for_a_password_does_not_tell_whether_there_is_an_account(
    client: Client, user: User, email: str
) -> None:
    make_user("gone@example.org", is_active=False)
    known = client.post(RESET, {"email": user.email}, follow=True)
    unknown = client.post(RESET, {"email": email}, follow=True)
    assert known.redirect_chain == unknown.redirect_chain
    without_token = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
    assert without_token.sub("", text_of(known)) == without_token.sub(
        "", text_of(unknown)
    )
    assert len(mail.outbox) == 2
    assert "no open account" in mail.outbox[1].body
    assert "http" not in mail.outbox[1].body


@pytest.mark.parametrize("email", ["anna.lanje@example.org", "nobody@example.org"])
def test_letters_to_one_address_are_five_a_minute(
    client: Client, user: User, email: str
) -> None:
    answers = [client.post(RESET, {"email": email}).status_code for _ in range(6)]
    assert answers == [302] * 5 + [429]
    assert len(mail.outbox) == 5


def test_the_letter_is_ours_from_its_subject_to_its_end(
    client: Client, user: User
) -> None:
    letter = letter_to(client, user.email)
    assert letter.subject == "Mötesminne: Choose a new password"
    for words in ("testserver!", "Thank you for using", "example.com", "user account"):
        assert words not in letter.body.replace("http://testserver", "")
    assert "works once and for three days" in letter.body


def test_the_link_works_once(client: Client, user: User) -> None:
    link = link_in(letter_to(client, user.email))
    choose(client, link)
    page = text_of(Client(headers={"accept-language": "en"}).get(link))
    assert "The link no longer works" in page
    assert RESET in page


def test_the_link_works_for_three_days(
    client: Client, user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = link_in(letter_to(client, user.email))
    generator = "django.contrib.auth.tokens.PasswordResetTokenGenerator._now"
    now = timezone.now().replace(tzinfo=None)
    monkeypatch.setattr(generator, lambda self: now + timezone.timedelta(days=4))
    assert "The link no longer works" in text_of(client.get(link))


def test_a_link_stops_working_when_the_account_gets_another_address(
    client: Client, user: User
) -> None:
    link = link_in(letter_to(client, user.email))
    User.objects.filter(pk=user.pk).update(email="new@example.org")
    assert "The link no longer works" in text_of(client.get(link))


def test_an_address_that_the_account_no_longer_has_gives_no_way_in(
    client: Client, user: User
) -> None:
    choose(client, link_in(letter_to(client, user.email)))
    User.objects.filter(pk=user.pk).update(email="new@example.org")
    assert MISMATCH in text_of(log_in(client, "anna.lanje@example.org", ANOTHER))
    assert "no open account" in letter_to(client, "anna.lanje@example.org").body
    assert not EmailAddress.objects.exists()


def test_a_new_password_lets_in_whom_failures_had_locked_out(
    client: Client, user: User
) -> None:
    fail(client, 5)
    assert LOCKED in text_of(log_in(client, user.email))
    choose(client, link_in(letter_to(client, user.email)))
    log_in(client, user.email, ANOTHER)
    assert is_logged_in(client)


def test_an_account_made_without_a_password_gets_its_first_by_the_same_letter(
    client: Client,
) -> None:
    User.objects.create_user("first@example.org")
    choose(client, link_in(letter_to(client, "first@example.org")))
    log_in(client, "first@example.org", ANOTHER)
    assert is_logged_in(client)


@pytest.mark.parametrize(
    ("one", "two", "field"),
    [("short", "short", 1), ("password123", "password123", 1), (ANOTHER, PASSWORD, 2)],
)
def test_a_weak_or_misspelt_password_is_refused_beside_its_field(
    client: Client, user: User, one: str, two: str, field: int
) -> None:
    form = client.get(link_in(letter_to(client, user.email)))["Location"]
    page = text_of(client.post(form, {"password1": one, "password2": two}))
    assert f'id="id_password{field}_error"' in page
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


def test_the_password_is_changed_by_whoever_knows_the_present_one(
    client: Client, user: User
) -> None:
    other = Client()
    other.force_login(user)
    client.force_login(user)
    page = reverse("account_change_password")
    fields = {"oldpassword": "wrong", "password1": ANOTHER, "password2": ANOTHER}
    assert "not your current password" in text_of(client.post(page, fields))
    response = client.post(page, {**fields, "oldpassword": PASSWORD}, follow=True)
    assert response.redirect_chain[-1][0] == reverse("home")
    assert "The password is changed." in text_of(response)
    assert is_logged_in(client)
    assert other.get(page).status_code == 302  # logged out everywhere else


def test_the_name_in_the_header_is_the_way_to_change_the_password(
    client: Client, user: User
) -> None:
    client.force_login(user)
    page = text_of(client.get("/"))
    assert f'href="{reverse("account_change_password")}">{user}</a>' in page


# All pages of accounts

PAGES = {
    "account_login": False,
    "account_inactive": False,
    "account_signup": False,
    "account_reset_password": False,
    "account_reset_password_done": False,
    "account_reset_password_from_key_done": False,
    "account_logout": True,
    "account_change_password": True,
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_accounts_is_one_of_ours(
    client: Client, user: User, name: str
) -> None:
    if PAGES[name]:
        client.force_login(user)
    assert_ours(client.get(reverse(name)))


def test_the_pages_behind_the_link_in_the_letter_are_ours(
    client: Client, user: User
) -> None:
    form = client.get(link_in(letter_to(client, user.email)))["Location"]
    assert_ours(client.get(form))
    assert_ours(client.get(form.replace("set-password", "used-up")))


def test_who_has_no_password_chooses_one(client: Client) -> None:
    user = User.objects.create_user("first@example.org")
    client.force_login(user)
    response = client.get(reverse("account_change_password"), follow=True)
    assert_ours(response)
    assert "Choose a password" in text_of(response)


def test_nobody_makes_an_account(client: Client) -> None:
    fields = {"email": "new@example.org", "password1": ANOTHER, "password2": ANOTHER}
    response = client.post(reverse("account_signup"), fields)
    assert "No account yet" in text_of(response)
    assert not User.objects.exists()


@pytest.mark.parametrize(
    "path", ["email/", "confirm-email/", "reauthenticate/", "login/code/confirm/", ""]
)
def test_what_nobody_needs_of_allauth_has_no_address(client: Client, path: str) -> None:
    assert client.get(f"/account/{path}").status_code == 404


def test_accounts_answer_scripts_with_pages_too(client: Client, user: User) -> None:
    response = client.get(LOGIN, headers={"accept": "application/json"})
    assert response["Content-Type"].startswith("text/html")


def assert_ours(response: HttpResponse) -> None:
    page = text_of(response)
    assert response.status_code == 200
    assert page.count("<h1") == 1
    assert 'class="site-header"' in page
    assert "placeholder" not in page
    inputs = re.findall(r'<input (?!type="hidden")[^>]*id="(\w+)"', page)
    assert all(f'<label for="{name}">' in page for name in inputs)
    assert re.search(r"<title>\s*\S+.* – Mötesminne</title>", page)
