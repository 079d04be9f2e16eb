"""The pages of the admin site cost the same, however much they show."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minutes.models import Meeting
from networks.models import Network
from people.models import User
from tests.factories import (
    assign,
    make_action_point,
    make_attachment,
    make_attendance,
    make_calendar_entry,
    make_decision,
    make_follow_up,
    make_item,
    make_meeting,
    make_membership,
    make_municipality,
    make_person,
    make_presenter,
    make_seat,
    make_statement,
    make_subregion,
    make_topic,
)

pytestmark = pytest.mark.django_db

LIST_BUDGET = 14
PAGE_BUDGET = 20


def add_meetings(network: Network, number: int) -> None:
    for _ in range(number):
        meeting = make_meeting(network=network)
        town = make_municipality()
        seat = make_seat(network, organisation=town)
        member = make_membership(network=network, organisation=town, seat=seat)
        make_attendance(meeting, person=member.person, organisation=town)
        item = make_item(meeting, topics=[make_topic()])
        make_decision(item, decided_by=town)
        assign(make_action_point(item, assignee=member.person), town)


LISTS = [
    "minutes/meeting",
    "minutes/agendaitem",
    "minutes/decision",
    "minutes/actionpoint",
    "minutes/topic",
    "networks/network",
    "networks/membership",
    "networks/seat",
    "networks/organisation",
    "networks/subregion",
    "people/person",
]


def test_a_list_costs_the_same_however_long_it_is(
    network: Network, user: User, queries_for: Callable[..., int]
) -> None:
    def costs(query: str = "") -> dict[str, int]:
        return {path: queries_for(f"/admin/{path}/{query}", user) for path in LISTS}

    add_meetings(network, 3)
    short = costs()
    add_meetings(network, 37)
    assert costs() == short
    assert max(short.values()) <= LIST_BUDGET, short
    found = costs("?q=e")
    assert max(found.values()) <= LIST_BUDGET, found


def add_parts(meeting: Meeting, number: int) -> None:
    for _ in range(number):
        town = make_municipality()
        make_attendance(meeting, organisation=town, subregion=make_subregion())
        item = make_item(meeting)
        make_attachment(meeting, item=item)
        make_calendar_entry(meeting, item=item)


def test_a_meeting_costs_the_same_however_long_it_is(
    network: Network, user: User, queries_for: Callable[..., int]
) -> None:
    meeting = make_meeting(network=network, minute_taker=make_person())
    url = f"/admin/minutes/meeting/{meeting.pk}/change/"
    add_parts(meeting, 3)
    short = queries_for(url, user)
    add_parts(meeting, 37)
    assert queries_for(url, user) == short <= PAGE_BUDGET
    history = f"{meeting.get_absolute_url()}history/"  # where the admin's leads
    for address in (history, url.replace("change", "delete")):
        assert queries_for(address, user) <= PAGE_BUDGET + 18


def test_an_item_costs_the_same_however_long_it_is(
    network: Network, user: User, queries_for: Callable[..., int]
) -> None:
    meeting = make_meeting(network=network)
    item = make_item(meeting)

    def add(number: int) -> None:
        for _ in range(number):
            make_item(meeting)
            make_presenter(item, organisation=make_municipality())
            make_statement(
                item, organisation=make_municipality(), speaker=make_person()
            )
            make_decision(item, decided_by=make_municipality())
            point = make_action_point(item)
            earlier = make_action_point(make_item(make_meeting(network=network)))
            make_follow_up(item=item, action_point=earlier)
            assert point

    url = f"/admin/minutes/agendaitem/{item.pk}/change/"
    add(3)
    short = queries_for(url, user)
    add(37)
    assert queries_for(url, user) == short <= PAGE_BUDGET + 5


def test_a_roster_costs_the_same_however_long_it_is(
    network: Network, user: User, queries_for: Callable[..., int]
) -> None:
    url = f"/admin/networks/network/{network.pk}/change/"
    add_meetings(network, 3)
    short = queries_for(url, user)
    add_meetings(network, 37)
    assert queries_for(url, user) == short <= PAGE_BUDGET


def test_a_person_costs_the_same_in_however_many_seats(
    network: Network, user: User, queries_for: Callable[..., int]
) -> None:
    person = make_person()

    def add(number: int) -> None:
        for _ in range(number):
            seat = make_seat(network)
            make_membership(network=network, person=person, seat=seat)

    url = f"/admin/people/person/{person.pk}/change/"
    add(3)
    short = queries_for(url, user)
    add(37)
    assert queries_for(url, user) == short <= PAGE_BUDGET


def test_a_search_in_a_field_costs_the_same_however_much_it_finds(
    network: Network, user: User, queries_for: Callable[..., int]
) -> None:
    fields = {
        "networks/membership/seat": "networks/seat",
        "networks/membership/replaced": "networks/membership",
        "minutes/decision/item": "minutes/agendaitem",
        "minutes/followup/action_point": "minutes/actionpoint",
        "minutes/meeting/minute_taker": "people/person",
        "minutes/attendance/subregion": "networks/subregion",
    }
    add_meetings(network, 3)

    def costs() -> list[int]:
        return [
            queries_for(
                "/admin/autocomplete/?term=&app_label={}&model_name={}&field_name={}".format(
                    *field.split("/")
                ),
                user,
            )
            for field in fields
        ]

    short = costs()
    add_meetings(network, 37)
    assert costs() == short
    assert max(short) <= 8
