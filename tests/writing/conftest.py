"""A coordinator who writes the minutes of a network."""

from __future__ import annotations

import pytest
from django.test import Client

from networks.models import Network
from tests.factories import make_coordinator, make_network


@pytest.fixture
def network() -> Network:
    return make_network()


@pytest.fixture
def writer(client: Client, network: Network) -> Client:
    client.force_login(make_coordinator(network))
    return client
