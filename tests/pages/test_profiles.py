"""Home, networks, people, organisations, and what leads to them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from minutes.models import GlossaryTerm
from networks.models import Membership
from tests.factories import (
    make_action_point,
    make_attendance,
    make_calendar_entry,
    make_decision,
    make_item,
    make_meeting,
    make_membership,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_presenter,
    make_seat,
    make_statement,
    make_subregion,
    make_user,
)
from tests.html import page

pytestmark = pytest.mark.django_db


def test_home_shows_what_is_new_coming_open_and_decided(client):
    item = make_item(make_meeting("Vårmötet"))
    make_decision(item, text="Vi ses igen")
    make_action_point(item, text="Boka lokal")
    soon = timezone.localdate() + timedelta(days=3)
    make_calendar_entry(item.meeting, title="Seminariet", starts_on=soon)
    make_meeting("Höstmötet", status="planned", held_on=soon)
    home = page(client, reverse("home"))
    assert "Vårmötet" in home.text(".home-new")
    assert "Höstmötet" not in home.text(".home-new")
    assert "Seminariet" in home.text(".home-coming")
    assert "Höstmötet" in home.text(".home-coming")
    assert "Boka lokal" in home.text(".home-open")
    assert "Vi ses igen" in home.text(".home-decided")


def test_home_shows_members_what_is_theirs_and_their_municipalitys_to_do(client):
    klippan, network = make_municipality(), make_network()
    person = make_person()
    make_membership(network=network, person=person, organisation=klippan)
    make_action_point(text="Mitt", assignee=person)
    make_action_point(text="Kommunens", assignee=klippan)
    make_action_point(text="Klart", assignee=klippan, done_on=date(2026, 1, 1))
    make_action_point(text="Andras", assignee=make_municipality())
    assert not page(client, "/").parts(".home-own")
    client.force_login(make_user(person=person))
    own = page(client, "/").texts(".home-own .register-text")
    assert sorted(own) == ["Kommunens", "Mitt"]


def test_an_empty_home_says_what_is_missing(client):
    assert "Inga möten är registrerade än." in page(client, "/").text(".home-new")


def test_a_network_shows_its_seats_who_sits_in_them_and_the_vacant_ones(client):
    network = make_network(purpose="Lär av varandra.")
    nordost = make_subregion("Nordost")
    first, _second = (
        make_seat(network, subregion=nordost, position=position) for position in (1, 2)
    )
    make_membership(network=network, seat=first, person=make_person("Nadja Lind"))
    shown = page(client, network.get_absolute_url())
    assert "Lär av varandra." in shown.text(".lead")
    assert shown.texts(".seats dd")[0].startswith("Nadja Lind")
    assert shown.texts(".seats dd.vacant") == ["vakant"]


def test_a_network_tells_members_staff_and_those_who_left_apart(client):
    network = make_network()
    for name, fields in {
        "Nu Sittande": {},
        "Värdens Folk": {"role": Membership.Role.STAFF},
        "Har Slutat": {"ends_on": date(2020, 9, 2)},
    }.items():
        make_membership(network=network, person=make_person(name), **fields)
    sitting, staff, former = page(client, network.get_absolute_url()).texts(".sitters")
    assert "Nu Sittande" in sitting
    assert "Värdens Folk" in staff
    assert "Har Slutat" in former
    assert "till 2 september 2020" in former


def test_a_network_shows_its_meetings_by_year_and_its_open_points(client):
    network = make_network()
    for year in (2024, 2026):
        make_meeting(f"Möte {year}", network=network, held_on=date(year, 1, 1))
    make_action_point(make_item(network.meetings.first()), text="Ännu ogjort")
    main = page(client, network.get_absolute_url()).text(".profile-main")
    places = [main.index(word) for word in ("2026", "Möte 2026", "2024", "Möte 2024")]
    assert places == sorted(places)
    assert "Ännu ogjort" in main


def test_a_person_is_followed_through_networks_meetings_points_and_statements(client):
    person = make_person("Agneta Hug", title="Socialchef", other_names="Agnetha Hug")
    network = make_network("Socialchefer")
    make_membership(person=person, network=network, ends_on=date(2021, 5, 1))
    item = make_item(make_meeting("Septembermötet", network=network), heading="Bidrag")
    make_attendance(item.meeting, person=person)
    make_presenter(item, person=person)
    make_statement(item, speaker=person, text="Testbädd öppnad")
    make_action_point(item, text="Undersöka vidare", assignee=person)
    make_item(item.meeting, heading="Hälsning").mentioned.add(person)
    make_meeting("Hennes anteckningar", minute_taker=person)
    text = page(client, person.get_absolute_url()).text("main")
    for fact in (
        "Socialchef",
        "Stavas även Agnetha Hug",
        "Socialchefer",
        "till 1 maj 2021",
        "Septembermötet",
        "närvarande",
        "Bidrag",
        "Testbädd öppnad",
        "Undersöka vidare",
        "Hälsning",
        "Hennes anteckningar",
    ):
        assert fact in text


def test_contact_details_are_for_those_who_are_signed_in(client):
    person = make_person(email="anna@kommun.example", phone="070-123")
    make_membership(person=person)
    address = person.get_absolute_url()
    assert "070-123" not in page(client, address).text("body")
    client.force_login(make_user())
    assert "anna@kommun.example 070-123" in page(client, address).text(".contact")


def test_who_replaced_whom_is_told_on_the_successors_page(client):
    network = make_network()
    before = make_membership(
        network=network, person=make_person("Cathrine E"), ends_on=date(2020, 9, 2)
    )
    after = make_membership(
        network=network, replaced=before, starts_on=date(2020, 9, 3)
    )
    shown = page(client, after.person.get_absolute_url())
    assert "efterträdde Cathrine E" in shown.text(".sitters")
    assert before.person.get_absolute_url() in shown.links(".sitters")


def test_one_who_was_replaced_in_another_network_is_not_named(client):
    hidden = make_membership(network=make_network(is_public=False))
    after = make_membership(replaced=hidden)
    shown = page(client, after.person.get_absolute_url())
    assert hidden.person.full_name not in shown.text("main")


def test_two_who_share_a_seat_in_time_are_both_shown(client):
    network = make_network()
    seat = make_seat(network)
    leaving = timezone.localdate() + timedelta(days=30)
    make_membership(
        network=network, seat=seat, person=make_person("Går Snart"), ends_on=leaving
    )
    make_membership(network=network, seat=seat, person=make_person("Är Ny"))
    text = page(client, network.get_absolute_url()).text(".profile-side")
    assert "Går Snart" in text
    assert "Är Ny" in text


def test_a_municipality_shows_its_code_county_people_attendance_and_statements(client):
    klippan = make_municipality("Klippan", code="1276", other_names="Klippans kommun")
    member = make_membership(organisation=klippan, person=make_person("Agneta Hug"))
    attendance = make_attendance(organisation=klippan, person=member.person)
    make_statement(make_item(attendance.meeting), organisation=klippan, text="Testbädd")
    make_action_point(assignee=klippan, text="Svara på enkäten")
    text = page(client, klippan.get_absolute_url()).text("main")
    for fact in (
        "kommun",
        "Skåne län",
        "Kommunkod 1276",
        "Klippans kommun",
        "Agneta Hug",
        attendance.meeting.title,
        "Testbädd",
        "Svara på enkäten",
    ):
        assert fact in text


def test_an_association_shows_its_networks_and_subregions(client):
    host = make_organisation("Skånes Kommuner")
    make_network("Områdesnätverk", host=host)
    nordost = make_subregion("Nordost", association=host)
    nordost.municipalities.add(make_municipality("Östra"), make_municipality("Åhus"))
    shown = page(client, host.get_absolute_url())
    assert "Områdesnätverk" in shown.text(".profile-main")
    assert shown.texts(".profile-side .names-inline li") == ["Åhus", "Östra"]


def test_people_stand_by_last_name_in_swedish_order(client):
    for name in ("Bo Örn", "Eva Ås", "Åke Ek", "Ulla Äng", "Ada Zetterman"):
        make_membership(person=make_person(name))
    names = page(client, reverse("person_list")).texts(".names .title")
    assert names == ["Åke Ek", "Ada Zetterman", "Eva Ås", "Ulla Äng", "Bo Örn"]


def test_people_are_found_by_any_spelling_organisation_and_network(client):
    bjuv, chefer = make_municipality("Bjuv"), make_network("Socialchefer")
    jessica = make_person("Jessica Alfredson", other_names="Jessica Alfredsson")
    make_membership(person=jessica, organisation=bjuv, network=chefer)
    make_membership()
    for query in ("name=alfredsson", "organisation=bjuv", "network=socialchefer"):
        names = page(client, f"{reverse('person_list')}?{query}").texts(".title")
        assert names == ["Jessica Alfredson"]


def test_organisations_are_told_apart_by_kind_and_county(client):
    make_municipality("Kiruna", code="2584")
    make_municipality("Ystad", code="1286")
    make_organisation("Vinnova", kind="authority")
    address = reverse("organisation_list")
    assert page(client, f"{address}?county=25").texts(".title") == ["Kiruna"]
    assert page(client, f"{address}?kind=authority").texts(".title") == ["Vinnova"]
    assert page(client, f"{address}?name=ysta").texts(".title") == ["Ystad"]


def test_a_searched_field_suggests_at_most_ten_by_name(client):
    for number in range(12):
        make_organisation(f"Ör {number:02}")
    make_organisation("Annan")
    address = reverse("choice_list", args=["organisation"])
    options = page(client, f"{address}?organisation=ör").parts("option")
    assert [option["value"] for option in options] == [f"Ör {n:02}" for n in range(10)]
    assert not page(client, f"{address}?organisation=").parts("option")


def test_what_is_hidden_is_not_said_not_to_be(client):
    network = make_network(is_public=False)
    sitting = make_membership(network=network)
    make_attendance(
        make_meeting(network=network),
        person=sitting.person,
        organisation=sitting.organisation,
    )
    told = page(client, sitting.organisation.get_absolute_url()).texts(".empty")
    assert told == [
        "Ingen härifrån finns på någon närvarolista som du får läsa.",
        "Ingen härifrån sitter i något nätverk som du får läsa om.",
    ]


def test_names_are_found_without_swedish_letters(client):
    town = make_municipality("Bromölla")
    make_municipality("Tomelilla")
    member = make_membership(organisation=town)
    options = page(client, "/choices/organisation/?q=bromol").parts("option")
    assert [option["value"] for option in options] == ["Bromölla"]
    assert page(client, "/organisations/?name=bromol").texts(".title") == ["Bromölla"]
    found = page(client, "/people/?organisation=bromol").texts(".title")
    assert found == [member.person.full_name]


def test_abbreviations_are_listed_in_order(client):
    for short, long in {"ÖPT": "öppna", "MAS": "sjuksköterska"}.items():
        GlossaryTerm.objects.create(abbreviation=short, expansion=long)
    assert page(client, reverse("glossary_list")).texts("dt") == ["MAS", "ÖPT"]
