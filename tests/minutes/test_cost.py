"""Every page costs the same number of queries, however many rows it shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from minutes.models import AgendaItem, Meeting
from networks.models import Network
from people.models import User
from tests.factories import (
    assign,
    make_action_point,
    make_administrator,
    make_attachment,
    make_attendance,
    make_calendar_entry,
    make_coordinator,
    make_decision,
    make_follow_up,
    make_item,
    make_meeting,
    make_member,
    make_membership,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_presenter,
    make_statement,
    make_topic,
)

pytestmark = pytest.mark.django_db

A_DAY = date(2026, 3, 2)
LIST_BUDGET = 8  # of these and the others, three tell who is signed in
HOME_BUDGET = 10  # five short lists
MEETING_BUDGET = 12


@pytest.fixture
def network() -> Network:
    return make_network()


READERS: dict[str, Callable[[Network], User | None]] = {
    "anonymous": lambda network: None,
    "member": make_member,
    "coordinator": make_coordinator,
    "administrator": lambda network: make_administrator(),
}


@pytest.fixture
def costs_of(
    network: Network, queries_for: Callable[..., int]
) -> Callable[[str], dict[str, int]]:
    """Count the queries of a page for everybody who may read it."""
    readers = {name: make(network) for name, make in READERS.items()}

    def costs(url: str) -> dict[str, int]:
        return {name: queries_for(url, reader) for name, reader in readers.items()}

    return costs


def add_meetings(network: Network, number: int) -> None:
    """Add whole meetings, each with all that a list shows of it."""
    for _ in range(number):
        meeting = make_meeting(network=network, place="Lund")
        municipality = make_municipality()
        membership = make_membership(network=network, organisation=municipality)
        person = membership.person
        make_attendance(meeting, person=person, organisation=municipality)
        item = make_item(meeting, topics=[make_topic()])
        make_presenter(item, person=person, organisation=municipality)
        make_statement(item, organisation=municipality, speaker=person)
        make_decision(item, decided_by=make_organisation())
        make_decision(item)
        point = make_action_point(item, assignee=person)
        assign(point, municipality)
        make_calendar_entry(meeting, item=item, starts_on=date(2030, 1, 1))
        make_network(host=network.host)


LISTS = [
    "/",
    "/meetings/",
    "/meetings/?year=2026&status=published&has_decisions=yes&has_open_points=yes",
    "/decisions/",
    "/decisions/?decided_by=other",
    "/action-points/",
    "/action-points/?state=all",
    "/statements/",
    "/calendar/",
    "/networks/",
    "/people/",
    "/organisations/",
    "/choices/person/?q=person",
    "/meetings/?network=network",  # narrowed by words
    "/meetings/?organisation=municipality",
    "/meetings/?person=person",
    "/meetings/?topic=topic",
]


def test_a_list_costs_the_same_however_long_it_is(
    network: Network, costs_of: Callable[[str], dict[str, int]]
) -> None:
    add_meetings(network, 1)
    short = {url: costs_of(url) for url in LISTS}
    add_meetings(network, 49)
    assert {url: costs_of(url) for url in LISTS} == short
    most = {url: max(costs.values()) for url, costs in short.items()}
    assert most.pop("/") <= HOME_BUDGET
    assert max(most.values()) <= LIST_BUDGET, most


@pytest.mark.parametrize("page", ["network", "person", "organisation"])
def test_a_profile_costs_the_same_however_much_it_tells(
    page: str, network: Network, costs_of: Callable[[str], dict[str, int]]
) -> None:
    person, organisation = make_person(), make_municipality()
    url = {
        "network": network.get_absolute_url(),
        "person": person.get_absolute_url(),
        "organisation": organisation.get_absolute_url(),
    }[page]

    def add(number: int) -> None:
        for _ in range(number):
            other = make_network()
            make_membership(network=other, person=person, organisation=organisation)
            make_membership(network=network, organisation=organisation)
            meeting = make_meeting(network=network, minute_taker=person)
            make_attendance(meeting, person=person, organisation=organisation)
            item = make_item(meeting)
            item.mentioned.add(person)
            make_presenter(item, person=person, organisation=organisation)
            make_statement(item, organisation=organisation, speaker=person)
            make_decision(item)
            make_decision(item, decided_by=organisation)
            point = make_action_point(item, assignee=person)
            assign(point, organisation)

    add(1)
    short = costs_of(url)
    add(49)
    assert costs_of(url) == short


PARTS: dict[str, Callable[[AgendaItem], object]] = {
    "attendances": lambda item: make_attendance(
        item.meeting, organisation=make_municipality()
    ),
    "items": lambda item: make_item(item.meeting, topics=[make_topic()]),
    "sub-items": lambda item: make_item(item.meeting, parent=item),
    "presenters": lambda item: make_presenter(item, organisation=make_organisation()),
    "people mentioned": lambda item: item.mentioned.add(make_person()),
    "statements": lambda item: make_statement(
        item, organisation=make_municipality(), speaker=make_person()
    ),
    "decisions": lambda item: make_decision(item, decided_by=make_organisation()),
    "action points": lambda item: make_action_point(item, assignee=make_person()),
    "assignments": lambda item: assign(item.action_points.all()[0], make_person()),
    "follow-ups": lambda item: make_follow_up(item=item),
    "attachments": lambda item: make_attachment(item.meeting, item=item),
    "calendar entries": lambda item: make_calendar_entry(item.meeting, item=item),
    "joint networks": lambda item: item.meeting.joint_networks.add(make_network()),
}


@pytest.fixture
def meeting(network: Network) -> Meeting:
    """A meeting between two others, with one of everything."""
    for day in (1, 2, 3):
        make_meeting(network=network, held_on=A_DAY.replace(day=day))
    found = network.meetings.get(held_on=A_DAY)
    item = make_item(found)
    for add in PARTS.values():
        add(item)
    return found


@pytest.mark.parametrize("part", PARTS)
def test_a_meeting_page_costs_the_same_however_long_the_meeting(
    part: str, meeting: Meeting, costs_of: Callable[[str], dict[str, int]]
) -> None:
    item, url = meeting.items.get(position=1), meeting.get_absolute_url()
    short = costs_of(url)
    for _ in range(49):
        PARTS[part](item)
    assert costs_of(url) == short
    assert max(short.values()) <= MEETING_BUDGET
