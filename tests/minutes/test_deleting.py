"""Deleting takes along what belongs to a row, and spares what minutes refer to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from reversion.models import Revision

from minutes.deleting import CannotDelete, Consequences, delete
from minutes.models import Draft
from networks.models import Membership, Network, Organisation, Seat, Subregion
from people.models import Person
from tests.factories import (
    make_action_point,
    make_attendance,
    make_decision,
    make_deletion,
    make_item,
    make_meeting,
    make_membership,
    make_merge,
    make_network,
    make_organisation,
    make_person,
    make_presenter,
    make_seat,
    make_statement,
    make_subregion,
    make_user,
)

pytestmark = pytest.mark.django_db


def labels(counted: list) -> dict[str, int]:
    return {one.label: one.count for one in counted}


REFERRING: dict[str, tuple[Callable[[], object], Callable[[object], object]]] = {
    "närvaro": (make_person, lambda p: make_attendance(person=p)),
    "sekreterare": (make_person, lambda p: make_meeting(minute_taker=p)),
    "talare": (make_person, lambda p: make_statement(speaker=p)),
    "föredragande": (make_person, lambda p: make_presenter(make_item(), person=p)),
    "nämnda": (make_person, lambda p: make_item().mentioned.add(p)),
    "ansvarig": (make_person, lambda p: make_action_point(assignee=p)),
    "beslut": (make_organisation, lambda o: make_decision(decided_by=o)),
    "inlägg": (make_organisation, lambda o: make_statement(organisation=o)),
    "värd": (make_organisation, lambda o: make_network(host=o)),
    "seat's meeting": (
        make_organisation,
        lambda o: make_attendance(subregion=make_subregion(association=o)),
    ),
    "möte": (make_network, lambda n: make_meeting(network=n)),
    "gemensamt möte": (make_network, lambda n: make_meeting(joint_networks=[n])),
    "borttagna": (make_network, make_deletion),
    "osparat": (
        make_network,
        lambda n: Draft.objects.create(user=make_user(), network=n, data=""),
    ),
}


@pytest.mark.parametrize(("make", "refer"), REFERRING.values(), ids=REFERRING)
def test_what_minutes_refer_to_is_not_deleted(
    make: Callable[[], object], refer: Callable[[object], object]
) -> None:
    row = make()
    refer(row)
    with pytest.raises(CannotDelete):
        delete(row, None)
    assert type(row).objects.filter(pk=row.pk).exists()
    assert not Revision.objects.exists()


def test_it_is_said_by_what_and_in_how_many_meetings() -> None:
    person, meeting = make_person(), make_meeting()
    make_attendance(meeting, person=person)
    make_attendance(person=person)
    make_presenter(make_item(meeting), person=person)
    found = Consequences(person)
    assert found.is_refused
    assert found.meeting_count == 2
    assert labels(found.refusing) == {"närvaro": 2, "föredragande": 1}


def test_a_person_goes_with_all_memberships_and_can_be_brought_back() -> None:
    person, user = make_person("Bo Ek"), make_user()
    account = make_user(person=person)
    sits = make_membership(person=person, starts_on=date(2020, 1, 1))
    after = make_membership(network=sits.network, replaced=sits)
    make_merge(kept_key=person.pk)
    found = Consequences(person)
    assert labels(found.going) == {"ledamotskap": 1}
    assert labels(found.staying) == {"konto": 1, "ledamotskap (efterträdde)": 1}
    delete(Person.objects.get(pk=person.pk), user)
    account.refresh_from_db()
    after.refresh_from_db()
    assert (account.person, after.replaced) == (None, None)
    assert not Person.objects.filter(pk=person.pk).exists()
    revision = Revision.objects.get()
    assert (revision.user, revision.comment) == (user, "Bo Ek togs bort")
    revision.revert()
    assert list(Person.objects.get(slug="bo-ek").memberships.all()) == [sits]


def test_an_organisation_goes_with_seats_and_sub_regions_but_not_with_towns() -> None:
    host, town = make_organisation("Värden"), make_organisation("Byn")
    part = make_subregion("Nordost", association=host)
    part.municipalities.add(town)
    seat = make_seat(subregion=part)
    sits = make_membership(network=seat.network, seat=seat)
    delete(host, None)
    sits.refresh_from_db()
    assert sits.seat is None
    assert not Subregion.objects.exists()
    assert not Seat.objects.exists()
    assert Organisation.objects.filter(pk=town.pk).exists()
    Revision.objects.get().revert()
    assert list(Subregion.objects.get().municipalities.all()) == [town]


def test_a_town_is_taken_off_the_lists_and_is_put_back_on_them() -> None:
    town, part = make_organisation("Byn"), make_subregion()
    part.municipalities.add(town)
    assert labels(Consequences(town).staying) == {"delregion (kommuner)": 1}
    delete(town, None)
    assert not part.municipalities.exists()
    Revision.objects.get().revert()
    assert [str(one) for one in part.municipalities.all()] == ["Byn"]


def test_a_network_without_minutes_goes_with_its_roster() -> None:
    user = make_user()
    network = make_network("Tomt", coordinators=[user])
    seat = make_seat(network)
    make_membership(network=network, seat=seat)
    found = Consequences(network)
    assert labels(found.going) == {"ledamotskap": 1, "plats": 1}
    delete(network, None)
    assert not Membership.objects.exists()
    assert not Network.objects.filter(slug="tomt").exists()
    Revision.objects.get().revert()
    back = Network.objects.get(slug="tomt")
    assert list(back.coordinators.all()) == [user]
    assert back.memberships.get().seat == seat
