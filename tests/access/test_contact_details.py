"""Contact details are for those who are logged in."""

from __future__ import annotations

import pytest

from people.models import Person, User
from tests.access.crawling import crawl, text_at
from tests.access.world import EVERYBODY, WITH_ACCOUNT, World

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("reader", sorted(EVERYBODY))
def test_contact_details_are_read_by_those_who_are_logged_in(reader: str) -> None:
    world = World(is_public=True)
    Person.objects.filter(pk=world.known.pk).update(
        email="kanarie@example.org", phone="070-123 45 67"
    )
    client = world.client(reader)
    pages = crawl(client).values() if reader == "anonymous" else []
    page = text_at(client, world.known.get_absolute_url())
    for detail in ("kanarie@example.org", "070-123 45 67"):
        assert (detail in page) == (reader in WITH_ACCOUNT)
        assert not any(detail in page for page in pages)


def test_a_closed_account_reads_no_more_than_nobody() -> None:
    world = World(is_public=False)
    user = world.readers["coordinator"]
    client = world.client("coordinator")
    assert client.get(world.meeting.get_absolute_url()).status_code == 200
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert client.get(world.meeting.get_absolute_url()).status_code == 404
