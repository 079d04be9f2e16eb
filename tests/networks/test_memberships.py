"""Who sits in a network on a day, and which seats nobody fills."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from networks.models import Membership, Seat, Subregion
from tests.factories import (
    make_membership,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_seat,
    make_subregion,
)

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)
YESTERDAY = TODAY - timedelta(days=1)
TOMORROW = TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "is_current"),
    [
        (None, None, True),
        (None, TODAY, True),
        (None, YESTERDAY, False),
        (TODAY, None, True),
        (TODAY, TODAY, True),
        (TOMORROW, None, False),
        (YESTERDAY, TOMORROW, True),
        (YESTERDAY, YESTERDAY, False),
    ],
)
def test_a_membership_lasts_from_its_first_day_through_its_last(
    starts_on: date | None, ends_on: date | None, is_current: bool
) -> None:
    make_membership(starts_on=starts_on, ends_on=ends_on)
    assert Membership.objects.current(TODAY).exists() is is_current


def test_those_still_sitting_stand_first_then_the_latest_gone() -> None:
    periods = [
        (TODAY, None),
        (YESTERDAY, None),
        (None, None),
        (YESTERDAY, TODAY),
        (None, TODAY),
        (None, YESTERDAY),
    ]
    for starts_on, ends_on in reversed(periods):
        make_membership(starts_on=starts_on, ends_on=ends_on)
    found = Membership.objects.newest_first()
    assert list(found.values_list("starts_on", "ends_on")) == periods


def test_members_stand_by_organisation_then_by_last_name() -> None:
    network = make_network()
    places = [("Ystad", "Bo Ek"), ("Åstorp", "Anna Alm"), ("Åstorp", "Åke Öst")]
    municipalities = {name: make_municipality(name) for name in ["Åstorp", "Ystad"]}
    for place, name in reversed(places):
        make_membership(
            network=network,
            organisation=municipalities[place],
            person=make_person(name),
        )
    found = network.memberships.by_organisation()
    assert [(str(one.organisation), str(one.person)) for one in found] == places


def test_a_seat_that_nobody_ever_held_is_vacant() -> None:
    seat = make_seat()
    assert list(Seat.objects.vacant(TODAY)) == [seat]


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "is_vacant"),
    [
        (None, None, False),
        (YESTERDAY, TODAY, False),
        (TODAY, None, False),
        (None, YESTERDAY, True),
        (TOMORROW, None, True),
    ],
)
def test_a_seat_is_vacant_on_the_days_that_no_membership_covers(
    starts_on: date | None, ends_on: date | None, is_vacant: bool
) -> None:
    seat = make_seat()
    make_membership(
        network=seat.network, seat=seat, starts_on=starts_on, ends_on=ends_on
    )
    assert Seat.objects.vacant(TODAY).exists() is is_vacant


def test_a_member_without_a_seat_fills_none() -> None:
    seat = make_seat()
    make_membership(network=seat.network, organisation=seat.organisation)
    assert Seat.objects.vacant(TODAY).get() == seat


def test_a_seat_is_listed_vacant_once_however_many_have_left_it() -> None:
    seat = make_seat()
    for ends_on in (YESTERDAY, YESTERDAY - timedelta(days=9)):
        make_membership(network=seat.network, seat=seat, ends_on=ends_on)
    assert Seat.objects.vacant(TODAY).count() == 1


def test_seats_stand_in_their_order_network_by_network() -> None:
    networks = [make_network(), make_network()]
    for position in (2, 1, 3):
        for network in reversed(networks):
            make_seat(network, position=position)
    found = Seat.objects.in_order().values_list("network", "position")
    assert list(found) == [(n.pk, position) for n in networks for position in (1, 2, 3)]


def test_a_seat_is_called_by_what_it_is_for() -> None:
    assert str(make_seat(subregion=make_subregion("Nordost"))) == "Nordost"
    assert str(make_seat(organisation=make_municipality("Lund"))) == "Lund"


def test_a_seat_changes_hands_the_day_after_its_holder_leaves() -> None:
    seat = make_seat()
    before = make_membership(network=seat.network, seat=seat, ends_on=TODAY)
    after = make_membership(
        network=seat.network, seat=seat, starts_on=TOMORROW, replaced=before
    )
    assert list(seat.memberships.current(TODAY)) == [before]
    assert list(seat.memberships.current(TOMORROW)) == [after]
    assert list(before.successors.all()) == [after]


def test_a_successor_outlives_the_membership_it_replaced() -> None:
    before = make_membership(ends_on=TODAY)
    after = make_membership(starts_on=TOMORROW, replaced=before)
    before.delete()
    after.refresh_from_db()
    assert after.replaced is None


def test_a_member_stays_when_the_seat_is_taken_away() -> None:
    seat = make_seat()
    membership = make_membership(network=seat.network, seat=seat)
    seat.delete()
    membership.refresh_from_db()
    assert membership.seat is None


def test_a_seat_of_another_network_cannot_be_filled() -> None:
    membership = make_membership()
    membership.seat = make_seat()
    with pytest.raises(ValidationError) as refusal:
        membership.full_clean()
    assert list(refusal.value.message_dict) == ["seat"]


def test_a_seat_of_the_own_network_can_be_filled() -> None:
    membership = make_membership()
    membership.seat = make_seat(membership.network)
    membership.full_clean()


@pytest.mark.parametrize("starts_on", [None, TODAY])
def test_memberships_and_seats_are_found_by_their_natural_keys(
    starts_on: date | None,
) -> None:
    seat = make_seat()
    membership = make_membership(network=seat.network, seat=seat, starts_on=starts_on)
    assert Seat.objects.get_by_natural_key(*seat.natural_key()) == seat
    key = membership.natural_key()
    assert Membership.objects.get_by_natural_key(*key) == membership


def test_subregions_stand_by_association_then_in_their_order() -> None:
    associations = [make_organisation(), make_organisation()]
    for association in reversed(associations):
        for position in (2, 1):
            make_subregion(association=association, position=position)
    found = Subregion.objects.in_order().values_list("association", "position")
    assert list(found) == [
        (a.pk, position) for a in associations for position in (1, 2)
    ]
