"""New minutes of a day with a planned meeting may fill that one."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from django.utils import timezone

from minutes.models import Draft, Meeting
from tests.factories import (
    make_action_point,
    make_coordinator,
    make_item,
    make_meeting,
    make_membership,
    make_network,
    make_person,
)
from tests.html import page, shown
from tests.writing.browser_free import fields_of, new, press, send

pytestmark = pytest.mark.django_db

BUTTON = "button[value^='fill:']"


@pytest.fixture
def network():
    network = make_network()
    make_meeting("Höstmötet", network=network, place="Rådhuset", starts_at=time(9))
    make_membership(network=network, person=make_person("Anna Ek"))
    return network


@pytest.fixture
def writer(client, network):
    client.force_login(make_coordinator(network))
    return client


def plan(network, **fields) -> Meeting:
    day = fields.pop("held_on", timezone.localdate())
    planned = Meeting.Status.PLANNED
    return make_meeting(
        "Julmötet", network=network, held_on=day, status=planned, **fields
    )


def fill(writer, network, **changes) -> str:
    """Press the button, in a form with these changes; give where it leads."""
    [button] = page(writer, new(network)).parts(BUTTON)
    response = press(writer, new(network), button["value"], **changes)
    assert response.status_code == 302
    return response["Location"]


def test_new_minutes_offer_the_meeting_planned_for_today(writer, network):
    plan(network)
    offer = page(writer, new(network)).text("#minutes .notice")
    assert "Det finns ett planerat möte den dagen: Julmötet" in offer
    assert "Fyll det planerade mötet" in offer


def test_new_minutes_offer_none_of_another_day_or_network(writer, network):
    plan(network, held_on=timezone.localdate() + timedelta(days=1))
    plan(make_network())
    assert not page(writer, new(network)).parts(BUTTON)


def test_the_offer_follows_the_day_that_is_typed(writer, network):
    day = timezone.localdate() + timedelta(days=1)
    plan(network, held_on=day)
    response = press(writer, new(network), "add-item", held_on=str(day))
    assert len(shown(response).parts(BUTTON)) == 1


def test_what_was_typed_fills_the_planned_meeting(writer, network):
    make_action_point(make_item(Meeting.objects.get()), text="Köp gran")
    planned = plan(network, place="Ateljén", starts_at=time(13))
    address = fill(writer, network, preamble="Det snöade.")
    fields = fields_of(writer.get(address).content)
    assert (fields["title"], fields["place"]) == ("Julmötet", "Ateljén")
    assert (fields["starts_at"], fields["preamble"]) == ("13:00", "Det snöade.")
    assert "Köp gran" in page(writer, address).all_text
    response = writer.post(address, fields | {"save": "save"})
    assert response["Location"] == planned.get_absolute_url()
    planned.refresh_from_db()
    assert planned.status == Meeting.Status.DRAFT
    assert [one.person.full_name for one in planned.attendances.all()] == ["Anna Ek"]
    assert Meeting.objects.count() == 2
    assert not Draft.objects.exists()


def test_what_the_writer_changed_before_goes_before_what_was_planned(writer, network):
    plan(network, place="Ateljén")
    address = fill(writer, network, place="Torget", title="Lucia")
    fields = fields_of(writer.get(address).content)
    assert (fields["title"], fields["place"]) == ("Lucia", "Torget")


def test_a_script_is_told_where_the_planned_one_is_written(writer, network):
    planned = plan(network)
    fields = fields_of(writer.get(new(network)).content)
    pressed = fields | {"gesture": f"fill:{planned.slug}"}
    json = {"accept": "application/json"}
    answer = writer.post(new(network), pressed, headers=json).json()
    assert answer["address"].startswith(f"{planned.get_absolute_url()}edit/?draft=")


def test_minutes_saved_without_it_are_minutes_of_their_own(writer, network):
    planned = plan(network)
    send(writer, new(network))
    planned.refresh_from_db()
    assert planned.status == Meeting.Status.PLANNED
    assert Meeting.objects.count() == 3
