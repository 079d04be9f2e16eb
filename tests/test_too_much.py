"""A form with more in it than the server takes is answered by a page of its own."""

from __future__ import annotations

import pytest
from django.test import Client

from minutes.models import Draft, Meeting
from tests.factories import make_coordinator, make_network
from tests.html import shown
from tests.writing.browser_free import new

pytestmark = pytest.mark.django_db

LARGE = {"preamble": "Å" * (6 * 1024 * 1024)}  # each letter is two bytes
MANY = {f"items-{n}-text": "" for n in range(100_001)}


@pytest.fixture
def address(client: Client) -> str:
    network = make_network()
    client.force_login(make_coordinator(network))
    return new(network)


def said(client: Client, address: str, fields: dict[str, str], language: str) -> str:
    response = client.post(address, fields, headers={"accept-language": language})
    assert response.status_code == 413
    page = shown(response)
    assert page.parts("header .wordmark")
    assert not Meeting.objects.exists()
    assert not Draft.objects.exists()
    return page.text("h1 + p")


@pytest.mark.parametrize("fields", [LARGE, MANY], ids=["large", "many"])
def test_it_says_what_happened_what_to_do_and_that_nothing_is_lost(
    client, address, fields
) -> None:
    sentence = said(client, address, fields, "sv")
    assert "10 MB text" in sentence
    assert "Inget är förlorat" in sentence
    assert "gå tillbaka med webbläsaren" in sentence


def test_it_says_so_in_english_too(client, address) -> None:
    sentence = said(client, address, LARGE, "en")
    assert "10 MB of text" in sentence
    assert "Nothing is lost" in sentence
    assert "go back with the browser" in sentence


def test_a_form_that_is_no_file_upload_gets_the_same_answer(client, address) -> None:
    response = client.post(
        address,
        "preamble=" + "a" * (11 * 1024 * 1024),
        content_type="application/x-www-form-urlencoded",
    )
    assert response.status_code == 413


@pytest.mark.parametrize("at", ["/account/login/", "/account/password/reset/"])
def test_any_other_form_gets_the_same_answer(client, at) -> None:
    assert client.post(at, {"login": LARGE["preamble"]}).status_code == 413
