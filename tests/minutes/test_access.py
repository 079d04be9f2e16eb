"""One table of what each kind of reader sees of the minutes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import models

from minutes.access import Reader, may_read_in_confidence
from minutes.models import (
    ActionPoint,
    AgendaItem,
    Meeting,
)
from networks.models import Network
from people.models import User
from tests.constraints import our_models
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
    make_network,
    make_person,
    make_presenter,
    make_statement,
    make_user,
)

pytestmark = pytest.mark.django_db

EDITORS = {"coordinator", "administrator"}
INSIDERS = EDITORS | {"member", "member of both"}
GUESTS = {"member of the guest network", "coordinator of the guest network"}
OUTSIDERS = {
    "anonymous",
    "account of nobody",
    "former member",
    "member of another network",
    "coordinator of another network",
    "closed account",
}
EVERYBODY = INSIDERS | GUESTS | OUTSIDERS


class World(NamedTuple):
    """A network, another that is its guest in joint meetings, and all readers."""

    network: Network
    guest: Network
    readers: dict[str, Reader]

    def who_sees(self, row: models.Model) -> set[str]:
        rows = type(row).objects.filter(pk=row.pk)
        return {
            name
            for name, reader in self.readers.items()
            if list(rows.visible_to(reader)) == [row]
        }


def make_world(*, is_public: bool, is_guest_public: bool = False) -> World:
    network = make_network(is_public=is_public)
    guest = make_network(is_public=is_guest_public)
    readers = {
        "anonymous": AnonymousUser(),
        "account of nobody": make_user(),
        "former member": make_former_member(network),
        "member of another network": make_member(make_network()),
        "coordinator of another network": make_coordinator(make_network()),
        "closed account": make_closed_account(network),
        "member of the guest network": make_member(guest),
        "coordinator of the guest network": make_coordinator(guest),
        "member": make_member(network),
        "member of both": make_member_of_both(network, guest),
        "coordinator": make_coordinator(network),
        "administrator": make_administrator(),
    }
    return World(network, guest, readers)


def make_former_member(network: Network) -> User:
    user = make_member(network)
    user.person.memberships.update(ends_on="2020-01-01")
    return user


def make_member_of_both(network: Network, guest: Network) -> User:
    person = make_person()
    make_membership(network=network, person=person)
    make_membership(network=guest, person=person)
    return make_user(person=person)


def make_closed_account(network: Network) -> User:
    user = make_member(network, is_active=False, is_superuser=True)
    network.coordinators.add(user)
    return user


class Case(NamedTuple):
    """A way to make an item: who then reads its meeting, and who the item."""

    is_public: bool
    meeting_readers: set[str]
    item_readers: set[str]
    meeting: dict[str, Any] = {}
    is_joint: bool = False
    is_guest_public: bool = False
    item: dict[str, Any] = {}
    parent: dict[str, Any] | None = None

    def make(self) -> tuple[World, AgendaItem]:
        world = make_world(
            is_public=self.is_public, is_guest_public=self.is_guest_public
        )
        meeting = make_meeting(
            network=world.network,
            joint_networks=[world.guest] if self.is_joint else [],
            **self.meeting,
        )
        parent = None
        if self.parent is not None:
            parent = make_item(meeting, **self.parent)
        return world, make_item(meeting, parent=parent, **self.item)


SECRET = {"is_confidential": True}
CASES = {
    "public": Case(True, EVERYBODY, EVERYBODY),
    "approved": Case(True, EVERYBODY, EVERYBODY, {"status": "approved"}),
    "planned": Case(True, EVERYBODY, EVERYBODY, {"status": "planned"}),
    "cancelled": Case(True, EVERYBODY, EVERYBODY, {"status": "cancelled"}),
    "draft": Case(True, EDITORS, EDITORS, {"status": "draft"}),
    "closed": Case(False, INSIDERS, INSIDERS),
    "closed draft": Case(False, EDITORS, EDITORS, {"status": "draft"}),
    "confidential": Case(True, EVERYBODY, INSIDERS, item=SECRET),
    "closed confidential": Case(False, INSIDERS, INSIDERS, item=SECRET),
    "confidential draft": Case(
        True, EDITORS, EDITORS, {"status": "draft"}, item=SECRET
    ),
    "sub-item": Case(True, EVERYBODY, EVERYBODY, parent={}),
    "sub-item of confidential": Case(True, EVERYBODY, INSIDERS, parent=SECRET),
    "confidential sub-item": Case(True, EVERYBODY, INSIDERS, item=SECRET, parent={}),
    "confidential sub-item of confidential": Case(
        True, EVERYBODY, INSIDERS, item=SECRET, parent=SECRET
    ),
    "joint": Case(True, EVERYBODY, EVERYBODY, is_joint=True),
    "closed joint": Case(False, INSIDERS | GUESTS, INSIDERS | GUESTS, is_joint=True),
    "closed joint with a public network": Case(
        False,
        INSIDERS | GUESTS,
        INSIDERS | GUESTS,
        is_joint=True,
        is_guest_public=True,
    ),
    "confidential joint with a public network": Case(
        True,
        EVERYBODY,
        INSIDERS | GUESTS,
        is_joint=True,
        is_guest_public=True,
        item=SECRET,
    ),
    "confidential joint": Case(
        True, EVERYBODY, INSIDERS | GUESTS, is_joint=True, item=SECRET
    ),
    "sub-item of confidential joint": Case(
        True, EVERYBODY, INSIDERS | GUESTS, is_joint=True, parent=SECRET
    ),
    "joint draft": Case(True, EDITORS, EDITORS, {"status": "draft"}, is_joint=True),
    "closed joint draft": Case(
        False, EDITORS, EDITORS, {"status": "draft"}, is_joint=True
    ),
}
MEETING_WIDE = [make_attachment, make_calendar_entry, make_attendance]
IN_ITEM: list[Callable[[AgendaItem], models.Model]] = [
    make_statement,
    make_decision,
    make_action_point,
    lambda item: make_calendar_entry(item.meeting, item=item),
    lambda item: make_attachment(item.meeting, item=item),
    lambda item: make_follow_up(item=item, action_point=make_action_point(item)),
    make_presenter,
    lambda item: assign(make_action_point(item), make_person()),
]
SCOPED = [
    model for model in our_models("minutes") if hasattr(model.objects, "visible_to")
]


def test_all_that_belongs_to_meetings_is_in_the_table() -> None:
    item = make_item()
    made = {type(make(item)) for make in IN_ITEM}
    made |= {type(make(item.meeting)) for make in MEETING_WIDE}
    assert made | {Meeting, AgendaItem} == set(SCOPED)


@pytest.mark.parametrize("name", CASES)
def test_who_reads_a_meeting_what_belongs_to_it_and_what_stands_in_an_item(
    name: str,
) -> None:
    world, item = CASES[name].make()
    meeting_wide = [make(item.meeting) for make in MEETING_WIDE]
    in_item = [make(item) for make in IN_ITEM]
    for rows, readers in (
        ([item.meeting, *meeting_wide], CASES[name].meeting_readers),
        ([item, *in_item], CASES[name].item_readers),
    ):
        seen = {type(row).__name__: world.who_sees(row) for row in rows}
        assert seen == dict.fromkeys(seen, readers)


CONFIDED = {
    "public": INSIDERS,
    "closed": INSIDERS,
    "draft": EDITORS,
    "confidential": INSIDERS,
    "joint": INSIDERS | GUESTS,
    "closed joint": INSIDERS | GUESTS,
    "joint draft": EDITORS,
}


@pytest.mark.parametrize("is_on_item", [True, False])
@pytest.mark.parametrize("name", CONFIDED)
def test_who_reads_a_confidential_attachment(name: str, is_on_item: bool) -> None:
    world, item = CASES[name].make()
    attachment = make_attachment(
        item.meeting, item=item if is_on_item else None, is_confidential=True
    )
    assert world.who_sees(attachment) == CONFIDED[name]


@pytest.mark.parametrize(
    ("promised", "told", "readers"),
    [
        ({}, {}, EVERYBODY),
        (SECRET, {}, INSIDERS),
        ({}, SECRET, INSIDERS),
    ],
)
def test_a_follow_up_is_read_by_those_who_read_both_items(
    promised: dict[str, bool], told: dict[str, bool], readers: set[str]
) -> None:
    world = make_world(is_public=True)
    before, after = (make_meeting(network=world.network) for _ in range(2))
    follow_up = make_follow_up(
        action_point=make_action_point(make_item(before, **promised)),
        item=make_item(after, **told),
    )
    assert world.who_sees(follow_up) == readers


def test_a_follow_up_in_a_draft_is_read_by_its_editors() -> None:
    world, item = CASES["draft"].make()
    point = make_action_point(make_item(make_meeting(network=world.network)))
    assert world.who_sees(make_follow_up(action_point=point, item=item)) == EDITORS


def test_a_follow_up_across_closed_networks_is_read_by_members_of_both() -> None:
    world = make_world(is_public=False)
    point = make_action_point(make_item(make_meeting(network=world.guest)))
    item = make_item(make_meeting(network=world.network))
    follow_up = make_follow_up(action_point=point, item=item)
    assert world.who_sees(follow_up) == {"member of both", "administrator"}


@pytest.mark.parametrize("name", CONFIDED)
def test_each_meeting_says_what_its_reader_may_do(name: str) -> None:
    world, item = CASES[name].make()
    ours = Meeting.objects.filter(pk=item.meeting.pk)
    found = {
        reader: ours.visible_to(user).with_access(user).first()
        for reader, user in world.readers.items()
    }
    seen = {reader: meeting for reader, meeting in found.items() if meeting}
    assert {r for r, meeting in seen.items() if meeting.is_confided} == CONFIDED[name]
    assert {r for r, meeting in seen.items() if meeting.is_editable} == EDITORS


@pytest.mark.parametrize("is_public", [True, False])
def test_a_meeting_is_editable_by_the_coordinators_of_its_own_network(
    is_public: bool,
) -> None:
    world = make_world(is_public=is_public)
    meeting = make_meeting(network=world.network, joint_networks=[world.guest])
    assert {
        reader
        for reader, user in world.readers.items()
        if list(Meeting.objects.editable_by(user)) == [meeting]
    } == EDITORS


@pytest.mark.parametrize("reader", sorted(EVERYBODY))
def test_a_condition_may_be_joined_to_another_with_or(reader: str) -> None:
    """`Q()`, which says nothing, would vanish beside another condition."""
    world = make_world(is_public=True)
    meeting = make_meeting(network=world.network)
    confided = may_read_in_confidence(world.readers[reader])
    found = Meeting.objects.filter(models.Q(title="another") | confided)
    assert list(found) == ([meeting] if reader in INSIDERS else [])


def test_rows_are_listed_once_in_however_many_ways_their_reader_may_see_them() -> None:
    guests = [make_network(is_public=False) for _ in range(2)]
    network = make_network()
    user = make_member(network)
    for one in (network, *guests):
        one.coordinators.add(user, make_user())
    meeting = make_meeting(network=network, joint_networks=guests)
    point = make_action_point(make_item(meeting, is_confidential=True))
    assert list(Meeting.objects.visible_to(user)) == [meeting]
    assert list(ActionPoint.objects.visible_to(user)) == [point]


@pytest.mark.parametrize("model", SCOPED)
def test_scoping_asks_who_the_reader_is_once(
    model: type[models.Model], django_assert_num_queries
) -> None:
    user = make_member(make_network())
    with django_assert_num_queries(1 + 2):
        list(model.objects.visible_to(user))
        list(model.objects.visible_to(user))
