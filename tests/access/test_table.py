"""One table of who may open what: every address of the project is in it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

from tests.access.accounts_table import ACCOUNTS
from tests.access.minutes_table import MINUTES
from tests.access.registers_table import REGISTERS
from tests.access.world import World, status_at
from tests.rollback import rolled_back

pytestmark = pytest.mark.django_db

TABLE = REGISTERS | MINUTES | ACCOUNTS


def url_names(patterns: list) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name or str(pattern.pattern)
        elif pattern.namespace != "admin":  # tests/admin/test_addresses.py
            yield from url_names(pattern.url_patterns)


def test_every_address_of_the_project_is_in_the_table() -> None:
    names = list(url_names(get_resolver().url_patterns))
    assert sorted(names) == sorted(TABLE)


@pytest.fixture
def _files_go_with_the_test(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture(scope="module", params=[True, False], ids=["public", "closed"])
def made(
    request: pytest.FixtureRequest, django_db_setup, django_db_blocker
) -> Iterator[tuple[bool, World, dict[str, Client]]]:
    """Tell whether the network is public; give its world, and who looks at it."""
    with rolled_back(django_db_blocker):
        world = World(is_public=request.param)
        clients = {reader: world.client(reader) for reader in world.readers}
        yield request.param, world, clients


@pytest.mark.usefixtures("_files_go_with_the_test")
@pytest.mark.parametrize("name", TABLE)
def test_who_may_open_an_address(
    name: str, made: tuple[bool, World, dict[str, Client]]
) -> None:
    is_public, world, clients = deepcopy(made)
    for what, row in TABLE[name].items():
        url = row.url(world)
        found = {reader: status_at(client, url) for reader, client in clients.items()}
        expected = {r: row.status_for(r, is_public=is_public) for r in clients}
        assert (what, found) == (what, expected)
