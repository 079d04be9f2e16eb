"""A coordinator at work, with another network beside the own one."""

from __future__ import annotations

import pytest
from django.test import Client

from networks.models import Network
from people.models import User
from tests.factories import make_administrator, make_coordinator, make_network


def client_of(user: User) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


@pytest.fixture
def network() -> Network:
    return make_network("Äldreomsorg", is_public=False)


@pytest.fixture
def other() -> Network:
    return make_network("Granskogen", is_public=False)


@pytest.fixture
def user(network: Network) -> User:
    return make_coordinator(network)


@pytest.fixture
def coordinator(user: User) -> Client:
    return client_of(user)


@pytest.fixture
def administrator(db: None) -> Client:
    return client_of(make_administrator())
