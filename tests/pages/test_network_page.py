"""The page of a network tells what is so now, and to each reader what one may read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from minutes.models import ActionPoint, Meeting
from networks.models import Membership, Network, Organisation
from people.models import Person
from tests.factories import (
    make_action_point,
    make_coordinator,
    make_item,
    make_meeting,
    make_member,
    make_membership,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_seat,
    make_subregion,
)
from tests.html import Part, page

pytestmark = pytest.mark.django_db

YESTERDAY = timezone.localdate() - timedelta(days=1)


@pytest.fixture
def network() -> Network:
    """A network with all that its page tells, one of each."""
    host = make_organisation("Förbundet")
    found = make_network("Nätet", host=host, purpose="Att mötas.")
    klippan = make_municipality("Klippan")
    seat = make_seat(found, subregion=make_subregion("Nordost"))
    make_membership(
        network=found, person=make_person("Anna Ek"), organisation=klippan, seat=seat
    )
    meeting = make_meeting("Vårmötet", network=found, held_on=date(2024, 5, 1))
    make_action_point(make_item(meeting), text="Boka lokal", assignee=klippan)
    return found


Change = Callable[[Network], object]


def update(rows: type, **fields: object) -> Change:
    return lambda network: rows.objects.update(**fields)


CHANGES: dict[str, tuple[Change, str, str]] = {
    "name": (update(Network, name="Ringen"), "Nätet", "Ringen"),
    "purpose": (update(Network, purpose="Tala."), "Att mötas", "Tala"),
    "host": (update(Organisation, name="Rådet"), "Förbundet", "Rådet"),
    "title": (update(Meeting, title="Höstmötet"), "Vårmötet", "Höstmötet"),
    "year": (update(Meeting, held_on=date(2023, 6, 2)), "2024", "2 juni 2023"),
    "draft": (update(Meeting, status="draft"), "Vårmötet", "Inga möten"),
    "point": (update(ActionPoint, text="Ring"), "Boka lokal", "Ring"),
    "done": (update(ActionPoint, done_on=YESTERDAY), "Boka lokal", "Ingen åtgärd"),
    "person": (update(Person, full_name="Bo Alm"), "Anna Ek", "Bo Alm"),
    "seat left": (update(Membership, ends_on=YESTERDAY), "", "vakant"),
    "seat lost": (update(Membership, seat=None), "", "vakant"),
    "role": (update(Membership, role="chair"), "", "ordförande"),
    "staff": (update(Membership, role="staff", seat=None), "", "vakant"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_shows_at_once(what: str, network: Network, client: Client) -> None:
    make_change, before, after = CHANGES[what]

    def shown() -> str:
        return page(client, network.get_absolute_url()).text("main")

    for _ in range(2):
        assert before in shown()
        assert after not in shown()
    make_change(network)
    assert after in shown()
    assert not before or before not in shown()


def test_who_left_is_told_apart_from_the_day_after(
    network: Network, client: Client
) -> None:
    address, today = network.get_absolute_url(), timezone.localdate()
    Membership.objects.update(ends_on=today)
    assert "Anna Ek" in page(client, address).text(".seats")
    Membership.objects.update(ends_on=YESTERDAY)
    shown = page(client, address)
    assert "Anna Ek" not in shown.text(".seats")
    assert "Anna Ek" in shown.text(".sitters")


def test_a_meeting_without_a_day_stands_last_under_its_own_heading(
    network: Network, client: Client
) -> None:
    make_meeting("Dolt", network=network, held_on=None, date_precision="unknown")
    headings = page(client, network.get_absolute_url()).texts(".profile-main h3")
    assert headings == ["2024", "Okänt datum"]


def test_each_reader_is_shown_what_that_one_may_read(
    network: Network, client: Client
) -> None:
    make_meeting("Utkastet", network=network, status="draft")
    secret = make_item(network.meetings.get(title="Vårmötet"), is_confidential=True)
    make_action_point(secret, text="Hemlig sak")
    member, coordinator = Client(), Client()
    member.force_login(make_member(network))
    coordinator.force_login(make_coordinator(network))
    told = {
        "visitor": (client, {"Utkastet": False, "Hemlig sak": False}),
        "member": (member, {"Utkastet": False, "Hemlig sak": True}),
        "coordinator": (coordinator, {"Utkastet": True, "Hemlig sak": True}),
    }
    for _ in range(2):
        for name, (reader, words) in told.items():
            shown: Part = page(reader, network.get_absolute_url())
            text = shown.text("main")
            assert {word: word in text for word in words} == words, name
            offers = shown.parts(f"a[href='/networks/{network.slug}/new/']")
            assert bool(offers) == (name == "coordinator")


def test_a_closed_network_is_not_there_for_others(
    network: Network, client: Client
) -> None:
    member = Client()
    member.force_login(make_member(network))
    Network.objects.update(is_public=False)
    for _ in range(2):
        page(client, network.get_absolute_url(), status=404)
        assert page(member, network.get_absolute_url()).parts(".badge")
