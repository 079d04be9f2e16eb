"""Deleting minutes and bringing them back, page by page."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from minutes.deleting import delete
from minutes.models import Deletion, Meeting
from networks.models import Network
from people.models import User
from tests.factories import (
    make_action_point,
    make_administrator,
    make_attendance,
    make_coordinator,
    make_decision,
    make_deletion,
    make_follow_up,
    make_item,
    make_meeting,
    make_member,
    make_network,
    make_person,
    make_user,
)
from tests.html import Part, page, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def network() -> Network:
    return make_network("Socialchefer")


@pytest.fixture
def coordinator(network: Network) -> User:
    return make_coordinator(network)


@pytest.fixture
def meeting(network: Network) -> Meeting:
    meeting = make_meeting("Vårmötet", network=network)
    item = make_item(meeting)
    make_decision(item)
    make_action_point(item)
    make_action_point(item)
    return meeting


def address_of(meeting: Meeting) -> str:
    return reverse("meeting_delete", args=[meeting.slug])


def send(client: Client, address: str, status: int = 200) -> Part:
    """Send the form of the page as it stands, and follow."""
    sent = page(client, address).parts("main form input[type=hidden]")
    response = client.post(address, {i["name"]: i["value"] for i in sent}, follow=True)
    assert response.status_code == status
    return shown(response)


def test_minutes_lead_to_deleting_and_a_network_to_what_was_deleted(
    client, network, meeting, coordinator
) -> None:
    for user, is_led in (
        (None, False),
        (make_user(), False),
        (make_member(network), False),
        (coordinator, True),
        (make_administrator(), True),
    ):
        client.logout()
        if user:
            client.force_login(user)
        links = page(client, meeting.get_absolute_url()).links(".steps-links")
        assert (address_of(meeting) in links) == is_led
        links = page(client, network.get_absolute_url()).links(".tending")
        assert (reverse("meeting_deleted") in links) == is_led


def test_what_goes_is_said_before(client, coordinator, meeting) -> None:
    client.force_login(coordinator)
    asked = page(client, address_of(meeting))
    assert asked.text("h1") == "Ta bort anteckningarna?"
    assert asked.texts(".counts li") == [
        "1 punkt",
        "1 beslut",
        "2 åtgärder, varav 2 öppna",
    ]
    assert Meeting.objects.get() == meeting


def test_minutes_with_nothing_in_them_are_said_to_be_so(
    client, coordinator, network
) -> None:
    client.force_login(coordinator)
    asked = page(client, address_of(make_meeting(network=network)))
    assert "Det står ingenting i dem." in asked.all_text


def test_minutes_are_deleted_and_the_message_undoes_it(
    client, coordinator, network, meeting
) -> None:
    client.force_login(coordinator)
    after = send(client, address_of(meeting))
    assert after.text("h1") == "Socialchefer"
    told = after.text(".message")
    assert told == "Anteckningarna är borttagna: Vårmötet, 2 mars 2026. Ångra"
    assert not Meeting.objects.exists()
    (undo,) = after.parts(".message form")
    back = shown(client.post(undo["action"], follow=True))
    assert back.text("h1") == "Vårmötet"
    assert back.text(".message") == "Anteckningarna är tillbaka, som de var."
    assert Meeting.objects.get() == meeting


def test_minutes_that_changed_since_are_looked_at_again(
    client, coordinator, meeting
) -> None:
    client.force_login(coordinator)
    again = shown(client.post(address_of(meeting), {"version": 0}, follow=True))
    assert again.text("h1") == "Ta bort anteckningarna?"
    assert "Någon annan har ändrat under tiden." in again.text(".message")
    assert again.parts("main input[name=version]")[0]["value"] == "1"
    assert Meeting.objects.exists()


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 30])
def test_a_version_that_is_none_is_a_bad_request(
    client, coordinator, meeting, version
) -> None:
    client.force_login(coordinator)
    answer = client.post(address_of(meeting), {"version": version})
    assert answer.status_code == 400


def test_approved_minutes_say_who_deletes_them(client, coordinator, network) -> None:
    meeting = make_meeting(network=network, status="approved")
    client.force_login(coordinator)
    for response in (
        client.get(address_of(meeting)),
        client.post(address_of(meeting), {"version": 1}),
    ):
        assert response.status_code == 403
        refused = shown(response)
        assert "kan bara administratörer ta bort" in refused.all_text
        assert not refused.parts("main form")
    client.force_login(make_administrator())
    send(client, address_of(meeting))
    assert not Meeting.objects.exists()


def test_minutes_that_others_go_on_about_are_not_deleted(
    client, coordinator, meeting
) -> None:
    make_follow_up(
        action_point=meeting.items.get().action_points.first(),
        item=make_item(make_meeting("Hemligt", network=make_network(is_public=False))),
    )
    client.force_login(coordinator)
    for response in (
        client.get(address_of(meeting)),
        client.post(address_of(meeting), {"version": 1}),
    ):
        assert response.status_code == 403
        assert "som du inte samordnar" in shown(response).all_text
    assert Meeting.objects.filter(pk=meeting.pk).exists()


@pytest.mark.parametrize("is_public", [True, False])
def test_nobody_else_deletes(client, network, meeting, is_public: bool) -> None:
    Network.objects.update(is_public=is_public)
    for user in (None, make_user(), make_member(network)):
        client.logout()
        if user:
            client.force_login(user)
        status = client.post(address_of(meeting), {"version": 1}).status_code
        is_read = is_public or (user and user.person)
        assert status == (403 if is_read else 404)
    assert Meeting.objects.exists()


# The list


def test_deleted_minutes_of_own_networks_are_listed_newest_first(
    client, coordinator, network
) -> None:
    make_deletion(network, title="Först", user=coordinator)
    make_deletion(network, title="Sedan", held_on=None, date_precision="unknown")
    make_deletion(title="Hos andra")
    client.force_login(coordinator)
    listed = page(client, "/deleted/")
    assert listed.texts(".register-title") == [
        "Sedan, okänt datum",
        "Först, 2 mars 2026",
    ]
    assert listed.texts(".meta")[1].endswith(str(coordinator))
    client.force_login(make_administrator())
    assert len(page(client, "/deleted/").parts(".register-title")) == 3


def test_the_list_says_when_it_is_empty(client, coordinator) -> None:
    client.force_login(coordinator)
    assert "Inga anteckningar i dina nätverk" in page(client, "/deleted/").all_text


def test_fifty_are_listed_a_page(client, coordinator, network) -> None:
    for _ in range(51):
        make_deletion(network)
    client.force_login(coordinator)
    assert len(page(client, "/deleted/").parts(".undoable-row")) == 50
    assert len(page(client, "/deleted/?page=2").parts(".undoable-row")) == 1
    assert client.get("/deleted/?page=3").status_code == 404


def test_what_was_deleted_is_brought_back_from_the_list(
    client, coordinator, meeting
) -> None:
    client.force_login(coordinator)
    send(client, address_of(meeting))
    listed = page(client, "/deleted/")
    (button,) = listed.parts(".undoable-row button")
    assert button["aria-label"] == "Återställ Vårmötet, 2 mars 2026"
    (form,) = listed.parts(".undoable-row form")
    assert shown(client.post(form["action"], follow=True)).text("h1") == "Vårmötet"
    assert not page(client, "/deleted/").parts(".undoable-row")
    assert client.post(form["action"]).status_code == 404


def test_why_it_cannot_come_back_is_said_on_the_list(
    client, coordinator, network, meeting
) -> None:
    client.force_login(coordinator)
    person = make_person("Bo Ek")
    make_attendance(meeting, person=person)
    send(client, address_of(meeting))
    delete(person, None)
    address = reverse("meeting_recover", args=[Deletion.objects.get().pk])
    refused = shown(client.post(address, follow=True))
    assert refused.text("h1") == "Borttagna anteckningar"
    assert "Bo Ek, som anteckningarna nämner" in refused.text(".message")
    assert Deletion.objects.exists()


def test_what_comes_back_under_another_address_says_so(
    client, coordinator, network, meeting
) -> None:
    client.force_login(coordinator)
    send(client, address_of(meeting))
    make_meeting("Ett annat möte", network=network)
    address = reverse("meeting_recover", args=[Deletion.objects.get().pk])
    answer = client.post(address, follow=True)
    assert answer.redirect_chain[-1][0] == f"/meetings/{meeting.slug}-2/"
    assert shown(answer).text("h1") == "Vårmötet"
    assert shown(answer).text(".message") == (
        "Anteckningarna är tillbaka som de var, men på en ny adress: "
        "den gamla har getts till ett annat möte."
    )


def test_nobody_else_brings_back(client, network, meeting, coordinator) -> None:
    client.force_login(coordinator)
    send(client, address_of(meeting))
    address = reverse("meeting_recover", args=[Deletion.objects.get().pk])
    for user in (
        None,
        make_user(),
        make_member(network),
        make_coordinator(make_network()),
    ):
        client.logout()
        if user:
            client.force_login(user)
        assert client.post(address).status_code == 404
    assert Deletion.objects.exists()


def test_the_pages_cost_the_same_however_much_there_is(
    queries_for, coordinator, network, meeting
) -> None:
    short = make_meeting(network=network)
    make_action_point(make_item(short))
    make_decision(short.items.get())
    for _ in range(5):
        item = make_item(meeting)
        make_action_point(item)
        make_decision(item)
    assert queries_for(address_of(meeting), coordinator) == queries_for(
        address_of(short), coordinator
    )
    make_deletion(network, user=make_user())
    before = queries_for("/deleted/", coordinator)
    for _ in range(9):
        make_deletion(network, user=make_user())
    assert queries_for("/deleted/", coordinator) == before
