"""Whom a network is visible to, confided to and editable by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from networks.models import Network
from people.models import User
from tests.factories import (
    make_administrator,
    make_coordinator,
    make_member,
    make_membership,
    make_network,
    make_person,
    make_user,
)

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)
YESTERDAY = TODAY - timedelta(days=1)
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda: TODAY)


def sitting(network: Network, **period: date) -> User:
    person = make_person()
    make_membership(network=network, person=person, **period)
    return make_user(person=person)


def closed_account(network: Network) -> User:
    user = make_member(network, is_active=False, is_superuser=True)
    network.coordinators.add(user)
    return user


READERS: dict[str, Callable[[Network], User | AnonymousUser]] = {
    "anonymous": lambda network: AnonymousUser(),
    "account of nobody": lambda network: make_user(),
    "member of another network": lambda network: make_member(make_network()),
    "coordinator of another network": lambda network: make_coordinator(make_network()),
    "staff of the site": lambda network: make_user(is_staff=True),
    "former member": lambda network: sitting(network, ends_on=YESTERDAY),
    "future member": lambda network: sitting(network, starts_on=TOMORROW),
    "closed account": closed_account,
    "member": make_member,
    "member on the first day": lambda network: sitting(network, starts_on=TODAY),
    "member on the last day": lambda network: sitting(network, ends_on=TODAY),
    "coordinator": make_coordinator,
    "administrator": lambda network: make_administrator(),
}
INSIDERS = {
    "member",
    "member on the first day",
    "member on the last day",
    "coordinator",
    "administrator",
}
EDITORS = {"coordinator", "administrator"}


@pytest.mark.parametrize("is_public", [True, False])
@pytest.mark.parametrize("reader", READERS)
def test_who_sees_who_is_confided_in_and_who_edits(
    reader: str, is_public: bool
) -> None:
    network = make_network(is_public=is_public)
    user = READERS[reader](network)
    ours = Network.objects.filter(pk=network.pk)
    assert ours.visible_to(user).exists() is (is_public or reader in INSIDERS)
    assert ours.confided_to(user).exists() is (reader in INSIDERS)
    assert ours.editable_by(user).exists() is (reader in EDITORS)


def test_a_network_is_listed_once_for_a_chair_who_coordinates_with_others() -> None:
    network = make_network(coordinators=[make_user(), make_user()])
    user = make_member(network)
    make_membership(network=network, person=user.person, role="chair")
    network.coordinators.add(user)
    for scope in ("visible_to", "confided_to", "editable_by"):
        assert list(getattr(Network.objects, scope)(user)) == [network]


def test_what_is_narrowed_before_stays_so_for_an_administrator() -> None:
    kept = make_network()
    make_network()
    narrowed = Network.objects.filter(pk=kept.pk)
    assert list(narrowed.visible_to(make_administrator())) == [kept]


@pytest.mark.parametrize("scope", ["visible_to", "confided_to", "editable_by"])
def test_scoping_asks_who_the_reader_is_once(
    scope: str, django_assert_num_queries
) -> None:
    user = make_coordinator(make_network())
    with django_assert_num_queries(1 + 2):
        list(getattr(Network.objects, scope)(user))
        list(getattr(Network.objects, scope)(user))
