"""What the page says that refuses something: who may, and what one can do."""

from __future__ import annotations

import pytest
from django.test import Client

from networks.models import Network
from people.models import User
from tests.factories import (
    make_coordinator,
    make_meeting,
    make_membership,
    make_network,
    make_organisation,
    make_person,
    make_user,
)
from tests.html import shown

pytestmark = pytest.mark.django_db

OF_THE_NETWORK = "Only the coordinators of the network may do that."
OF_A_NETWORK = "those who coordinate a network."
ADMINISTRATORS = "Only an administrator may do that."


@pytest.fixture
def network() -> Network:
    return make_network("Äldreomsorg", is_public=True)


@pytest.fixture
def member(network: Network) -> User:
    user = make_user(person=make_person("Anna Ek"))
    make_membership(network=network, person=user.person)
    return user


def refusal(
    address: str, user: User | None = None, status: int = 403
) -> tuple[str, str]:
    """Give the heading and the words of the page that refuses."""
    client = Client(headers={"accept-language": "en"})
    if user:
        client.force_login(user)
    response = client.get(address)
    assert response.status_code == status
    told = shown(response)
    return told.text("h1"), told.text(".error-page > p:not(.error-code)")


def test_minutes_are_for_the_coordinators_of_their_network(
    network: Network, member: User
) -> None:
    meeting = make_meeting(network=network)
    heading, words = refusal(f"{meeting.get_absolute_url()}edit/", member)
    assert heading == "You may read this, but not change it"
    assert words.startswith(OF_THE_NETWORK)


def test_a_history_is_not_said_to_be_readable(network: Network, member: User) -> None:
    meeting = make_meeting(network=network)
    heading, words = refusal(f"{meeting.get_absolute_url()}history/", member)
    assert heading == "This page is not for your account"
    assert words.startswith(OF_THE_NETWORK)


@pytest.mark.parametrize("address", ["/imports/", "/deleted/", "/merges/", "/admin/"])
def test_a_page_of_coordinators_says_so(address: str, member: User) -> None:
    if address == "/admin/":
        address = "/admin/login/?next=/admin/"
    heading, words = refusal(address, member)
    assert heading == "This page is not for your account"
    assert OF_A_NETWORK in words
    assert f"You are logged in as {member}." in words


@pytest.mark.parametrize("page", ["merge", "delete"])
def test_an_organisation_is_for_administrators(page: str, network: Network) -> None:
    town = make_organisation("Ale")
    coordinator = make_coordinator(network)
    _heading, words = refusal(f"{town.get_absolute_url()}{page}/", coordinator)
    assert words.startswith(ADMINISTRATORS)


@pytest.mark.parametrize("page", ["merge", "delete"])
def test_a_person_of_other_networks_is_for_those_who_coordinate_them_too(
    page: str, network: Network, member: User
) -> None:
    make_membership(network=make_network(is_public=True), person=member.person)
    coordinator = make_coordinator(network)
    address = f"{member.person.get_absolute_url()}{page}/"
    assert (
        "all the networks in which the person is named"
        in refusal(address, coordinator)[1]
    )


def test_a_register_of_the_administrators_says_so(network: Network) -> None:
    _heading, words = refusal("/admin/people/user/", make_coordinator(network))
    assert words.startswith(ADMINISTRATORS)


def test_whoever_is_not_logged_in_is_told_to_log_in() -> None:
    heading, words = refusal("/imports/")
    assert heading == "This page asks for an account"
    assert words.endswith("If you are one of them, log in.")


def test_a_page_that_is_hidden_or_missing_asks_nobody_to_log_in_twice(
    member: User,
) -> None:
    address = make_network(is_public=False).get_absolute_url()
    _heading, words = refusal(address, status=404)
    assert words.endswith("Check the address, or log in if you have an account.")
    _heading, words = refusal(address, member, status=404)
    assert words.endswith(f"you are logged in as {member}.")
    assert "log in" not in words
