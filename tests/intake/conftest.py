import pytest
from django.test import Client

from minutes.intake.readers import Readers
from tests.factories import make_coordinator, make_network, make_organisation


@pytest.fixture(autouse=True)
def _kept_elsewhere(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


class LastingReaders(Readers):
    """Goes on after a run, for that of another test.

    To start a reader takes longer than to read all notes of most tests.
    """

    def __exit__(self, *_why: object) -> None:
        pass


@pytest.fixture(scope="session")
def lasting_readers():
    readers = LastingReaders(1)
    yield readers
    Readers.__exit__(readers, None, None, None)


@pytest.fixture(autouse=True)
def _one_reader(monkeypatch, lasting_readers):
    monkeypatch.setattr("minutes.intake.readers.MOST_READERS", 1)
    monkeypatch.setattr("minutes.intake.bulk.Readers", lambda: lasting_readers)


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
