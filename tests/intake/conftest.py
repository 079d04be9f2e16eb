import pytest
from django.test import Client

from tests.factories import make_coordinator, make_network, make_organisation


@pytest.fixture(autouse=True)
def _kept_elsewhere(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture(autouse=True)
def _one_reader(monkeypatch):
    """To start another for each processor takes longer than to read these notes."""
    monkeypatch.setattr("minutes.intake.readers.MOST_READERS", 1)


@pytest.fixture
def network():
    host = make_organisation("Bergslagens kommunförbund")
    return make_network("Nätverket för badhuschefer", host=host)


@pytest.fixture
def coordinator(network):
    return make_coordinator(network)


@pytest.fixture
def client(coordinator):
    client = Client()
    client.force_login(coordinator)
    return client
