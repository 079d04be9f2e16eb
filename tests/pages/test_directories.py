"""The lists of networks, people and organisations tell what is so now, to each."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from django.test import Client

from minutes.models import Meeting
from networks.models import Membership, Network, Organisation
from people.models import Person
from tests.factories import (
    make_coordinator,
    make_meeting,
    make_member,
    make_membership,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
)
from tests.html import Part, page

pytestmark = pytest.mark.django_db


def row_of(client: Client, address: str, name: str) -> Part:
    rows = page(client, address).parts(".results ol > li")
    [found] = [row for row in rows if row.text(".title, .register-title a") == name]
    return found


DAYS = (None, date(2019, 5, 1), date(2021, 5, 1))
PERIODS = [(a, z) for a, z in product(DAYS, DAYS) if not (a and z and a > z)]


@pytest.mark.parametrize("left_out", range(len(PERIODS)))
def test_a_person_is_listed_with_the_three_newest_memberships(
    left_out: int, client: Client
) -> None:
    person = make_person("Anna Ek")
    for starts_on, ends_on in PERIODS[left_out:] + PERIODS[: left_out // 2]:
        make_membership(person=person, starts_on=starts_on, ends_on=ends_on)
    newest = person.memberships.newest_first()[:3]
    told = [
        f"{one.organisation}, {one.network}"
        + (f" till {one.ends_on.year}" if one.ends_on else "")
        for one in newest
    ]
    assert row_of(client, "/people/", "Anna Ek").texts(".meta span") == told


def test_a_person_without_memberships_in_sight_is_listed_with_the_title(
    client: Client,
) -> None:
    person = make_person("Anna Ek", title="Socialchef")
    make_meeting(minute_taker=person)
    closed = make_network("Slutna kretsen", is_public=False)
    make_membership(person=person, network=closed)
    member = Client()
    member.force_login(make_member(closed))
    for _ in range(2):
        assert row_of(client, "/people/", "Anna Ek").text(".meta") == "Socialchef"
        assert "Slutna kretsen" in row_of(member, "/people/", "Anna Ek").text(".meta")


@pytest.mark.parametrize(
    ("rows", "fields", "shown"),
    [
        (Person, {"full_name": "Bo Alm"}, "Bo Alm Klippan, Nätet"),
        (Organisation, {"name": "Åsbo"}, "Anna Ek Åsbo, Nätet"),
        (Network, {"name": "Ringen"}, "Anna Ek Klippan, Ringen"),
        (Network, {"is_public": False}, ""),
        (Membership, {"ends_on": date(2020, 1, 1)}, "Anna Ek Klippan, Nätet till 2020"),
    ],
)
def test_people_are_listed_as_they_are_now(
    rows: type, fields: dict[str, object], shown: str, client: Client
) -> None:
    network = make_network("Nätet")
    klippan = make_municipality("Klippan")
    make_membership(
        network=network, person=make_person("Anna Ek"), organisation=klippan
    )
    for _ in range(2):
        told = page(client, "/people/").texts(".results ol > li")
        assert told == ["Anna Ek Klippan, Nätet"]
    rows.objects.update(**fields)
    assert page(client, "/people/").texts(".results ol > li") == [shown][: bool(shown)]


def test_networks_are_listed_as_they_are_now(client: Client) -> None:
    host = make_organisation("Förbundet")
    network = make_network("Nätet", host=host, purpose="Att mötas.")
    for held in (1, 2):
        make_meeting(network=network)
        row = row_of(client, "/networks/", "Nätet")
        assert row.text(".excerpt") == "Att mötas."
        assert row.text(".meta") == f"Förbundet {held} möte{'n' * (held > 1)}"
    Meeting.objects.update(status="planned")
    Organisation.objects.update(name="Rådet")
    assert row_of(client, "/networks/", "Nätet").text(".meta") == "Rådet 0 möten"


def test_a_network_counts_for_each_reader_the_meetings_that_one_may_read(
    client: Client,
) -> None:
    network = make_network("Nätet")
    make_meeting(network=network)
    make_meeting(network=network, status="draft")
    coordinator = Client()
    coordinator.force_login(make_coordinator(network))
    for _ in range(2):
        for reader, told in ((client, "1 möte"), (coordinator, "2 möten")):
            row = row_of(reader, "/networks/", "Nätet")
            assert row.texts(".meta span") == [told]


def test_a_closed_network_is_listed_for_its_members_only(client: Client) -> None:
    closed = make_network("Slutna kretsen", is_public=False)
    member = Client()
    member.force_login(make_member(closed))
    for _ in range(2):
        row = row_of(member, "/networks/", "Slutna kretsen")
        assert row.text(".badge") == "bara för ledamöter"
        assert page(client, "/networks/").parts(".register-row") == []


def test_organisations_are_listed_as_they_are_now_in_the_language_of_the_reader(
    client: Client,
) -> None:
    make_municipality("Kiruna", code="2584")
    make_organisation("Vinnova", kind="authority")
    for language, kind in (("sv", "myndighet"), ("en", "authority")) * 2:
        client.cookies["django_language"] = language
        county = row_of(client, "/organisations/", "Kiruna").text(".meta")
        assert county == "Norrbottens län"
        told = row_of(client, "/organisations/", "Vinnova").text(".meta")
        assert told.lower() == kind
    Organisation.objects.filter(name="Vinnova").update(name="Formas", kind="region")
    assert row_of(client, "/organisations/", "Formas").text(".meta").lower() == "region"
