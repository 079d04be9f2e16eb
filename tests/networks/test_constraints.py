"""What the database refuses to keep of organisations, networks and their members."""

from __future__ import annotations

from datetime import date

import pytest

from networks.models import Membership, Network, Organisation, Subregion
from tests.constraints import Breakers, assert_refused, rules_of, twice
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
A_DAY = date(2026, 3, 2)
DAY_BEFORE = date(2026, 3, 1)


def end_a_membership_before_it_starts() -> None:
    make_membership(starts_on=A_DAY, ends_on=DAY_BEFORE)


def let_a_membership_replace_itself() -> None:
    membership = make_membership()
    Membership.objects.filter(pk=membership.pk).update(replaced=membership)


def let_one_sit_twice_for_the_same_municipality() -> None:
    place = {
        "network": make_network(),
        "person": make_person(),
        "organisation": make_municipality(),
    }
    make_membership(**place, starts_on=DAY_BEFORE)
    make_membership(**place, starts_on=A_DAY)


def let_two_hold_one_seat() -> None:
    seat = make_seat()
    make_membership(network=seat.network, seat=seat)
    make_membership(network=seat.network, seat=seat)


def name_two_networks_of_a_host_alike() -> None:
    host = make_organisation()
    make_network("Äldre", host=host)
    make_network("Äldre", host=host)


def name_two_subregions_of_an_association_alike() -> None:
    association = make_organisation()
    make_subregion("Nordost", association=association, slug="one")
    make_subregion("Nordost", association=association, slug="other")


def number_two_seats_alike() -> None:
    network = make_network()
    make_seat(network, position=1)
    make_seat(network, position=1)


BREAKERS: Breakers = {
    "membership_does_not_replace_itself": let_a_membership_replace_itself,
    "membership_ends_after_it_starts": end_a_membership_before_it_starts,
    "membership_is_held_once_at_a_time": let_one_sit_twice_for_the_same_municipality,
    "network_has_a_name": lambda: Network.objects.create(
        name="", slug="x", host=make_organisation()
    ),
    "network_name_is_given_once_by_a_host": name_two_networks_of_a_host_alike,
    "network_slug_is_unique": twice(make_network, slug="x"),
    "organisation_code_is_given_once": twice(make_municipality, code="1281"),
    "organisation_has_a_code_if_a_municipality": lambda: make_municipality(code=""),
    "organisation_has_a_name": lambda: Organisation.objects.create(
        name="", slug="x", kind=Organisation.Kind.COMPANY
    ),
    "organisation_slug_is_unique": twice(make_organisation, slug="x"),
    "seat_is_for_a_subregion_or_an_organisation": lambda: make_seat(
        subregion=make_subregion(), organisation=make_municipality()
    ),
    "seat_is_held_by_one_at_a_time": let_two_hold_one_seat,
    "seat_position_is_taken_once": number_two_seats_alike,
    "subregion_has_a_name": lambda: Subregion.objects.create(
        name="", slug="x", association=make_organisation()
    ),
    "subregion_name_is_given_once_in_an_association": (
        name_two_subregions_of_an_association_alike
    ),
    "subregion_slug_is_unique": twice(make_subregion, slug="x"),
}


@pytest.mark.parametrize("name", rules_of("networks"))
def test_the_database_refuses_what_breaks_a_constraint(name: str) -> None:
    assert_refused(name, BREAKERS)


@pytest.mark.parametrize("code", ["0099", "2600", "9999", "A281", "åäö"])
def test_a_code_outside_those_of_the_counties_is_refused(code: str) -> None:
    breakers = {
        "organisation_has_a_code_if_a_municipality": lambda: make_municipality(
            code=code
        )
    }
    assert_refused("organisation_has_a_code_if_a_municipality", breakers)


def test_only_municipalities_have_a_code() -> None:
    breakers = {
        "organisation_has_a_code_if_a_municipality": lambda: make_organisation(
            code="1281"
        )
    }
    assert_refused("organisation_has_a_code_if_a_municipality", breakers)


@pytest.mark.parametrize("code", ["0114", "2584"])
def test_the_first_and_the_last_municipality_have_codes(code: str) -> None:
    assert make_municipality(code=code).county


def test_a_seat_is_for_somebody() -> None:
    breakers = {
        "seat_is_for_a_subregion_or_an_organisation": lambda: make_seat(subregion=None)
    }
    assert_refused("seat_is_for_a_subregion_or_an_organisation", breakers)


def test_a_membership_may_last_one_day_or_have_no_known_start() -> None:
    assert make_membership(starts_on=A_DAY, ends_on=A_DAY).pk
    assert make_membership(starts_on=None, ends_on=A_DAY).pk


def test_one_may_come_back_to_a_network_and_to_a_seat() -> None:
    seat = make_seat()
    place = {
        "network": seat.network,
        "person": make_person(),
        "organisation": seat.organisation,
        "seat": seat,
    }
    make_membership(**place, starts_on=None, ends_on=DAY_BEFORE)
    make_membership(**place, starts_on=A_DAY, ends_on=A_DAY)
    make_membership(**place, starts_on=A_DAY)
    assert seat.memberships.count() == 3


def test_one_may_sit_for_two_organisations_and_without_a_seat() -> None:
    network, person = make_network(), make_person()
    for _ in range(2):
        make_membership(network=network, person=person, seat=None)
    assert network.memberships.count() == 2


def test_two_hosts_may_name_their_networks_alike() -> None:
    slugs = [make_network("Äldre").slug for _ in range(2)]
    assert slugs == ["aldre", "aldre-2"]
