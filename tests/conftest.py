"""What every test may ask for."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.template import Template
from django.test import Client
from django.test.utils import (
    CaptureQueriesContext,
    setup_databases,
    teardown_databases,
)
from django.utils import translation

from minutes.management.first_start import fixtures
from minutes.markdown import glossary
from tests.rollback import rolled_back
from tests.room import roomy

# How long an example takes says more of the machine than of the code.
hypothesis.settings.register_profile("tests", deadline=None)
hypothesis.settings.load_profile("tests")


AS_SERVED = Template._render  # the tests' own copies every context, for nobody here


def pytest_collection_finish() -> None:
    """Leave what was imported and collected out of every search for garbage.

    It stays to the end, and is more than most tests make.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 10, 100)  # the last: through all that stayed so far


def pytest_itemcollected(item: pytest.Item) -> None:
    item.runtest = roomy(item.runtest)


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: Any, django_db_modify_db_settings
) -> Iterator[None]:
    """Make the test database, whatever tests were chosen.

    pytest-django's own makes it only if one of them has the mark `django_db`; fixtures
    such as `archive` would otherwise write into the database of this computer.
    """
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session", autouse=True)
def _pages_as_served(django_test_environment: None) -> None:
    Template._render = AS_SERVED


@pytest.fixture(autouse=True)
def _nothing_remembered():
    """Start each test with empty caches, and in Swedish whatever the last one spoke."""
    for cache in caches.all(initialized_only=True):
        cache.clear()
    glossary.forget()
    translation.activate("sv")


@pytest.fixture(scope="module")
def archive(django_db_setup, django_db_blocker):
    """Load what the first start loads, once for the tests of a module."""
    with rolled_back(django_db_blocker):
        load_archive()
        yield


def load_archive() -> None:
    files = fixtures(settings.BASE_DIR / "fixtures")
    call_command("loaddata", *files, verbosity=0)


@pytest.fixture
def queries_for() -> Callable[..., int]:
    """Count the queries of a page, as it is asked for a second time."""

    def count(url: str, user=None) -> int:
        client = Client()
        if user:
            client.force_login(user)
        client.get(url)
        caches["counts"].clear()
        with CaptureQueriesContext(connection) as queries:
            response = client.get(url)
        assert response.status_code == 200, response.status_code
        return len(queries)

    return count


@pytest.fixture
def on_disk(tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Move SQLite's database into a file: in memory, threads share one connection."""
    settings = connection.settings_dict
    name = settings["NAME"]

    def move() -> None:
        if connection.vendor == "sqlite":
            path = tmp_path / "archive.sqlite3"
            with closing(sqlite3.connect(path)) as file:
                connection.connection.backup(file)
                # As the first to open it leaves it: all at once would be refused.
                file.execute("PRAGMA journal_mode=WAL")
            settings["NAME"] = str(path)

    yield move
    settings["NAME"] = name
