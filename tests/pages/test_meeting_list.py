"""The list of meetings and the ways to narrow it."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import (
    make_action_point,
    make_attendance,
    make_coordinator,
    make_decision,
    make_item,
    make_meeting,
    make_member,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_presenter,
    make_topic,
)
from tests.html import page

pytestmark = pytest.mark.django_db
LIST = reverse("meeting_list")


@pytest.fixture
def titles(client: Client):
    """Give the titles that the list shows under some conditions, in its order."""
    return lambda query="": page(client, LIST + query).texts(".rows .title")


def choices(client: Client, facet: str, query: str = "") -> list[str]:
    facets = page(client, LIST + query).parts(f"[aria-labelledby=facet-{facet}]")
    return facets[0].texts("li") if facets else []


def test_the_newest_meeting_stands_first_and_one_without_a_date_last(titles):
    for title, day in {"Äldst": date(2019, 1, 1), "Nyast": date(2026, 1, 1)}.items():
        make_meeting(title, held_on=day)
    make_meeting("Odaterat", held_on=None, date_precision="unknown")
    assert titles() == ["Nyast", "Äldst", "Odaterat"]


def test_a_row_tells_how_many_came_what_was_decided_and_what_is_open(client):
    item = make_item()
    for municipality in (make_municipality(), make_municipality()):
        make_attendance(item.meeting, organisation=municipality)
    make_attendance(item.meeting, organisation=make_organisation())
    make_attendance(item.meeting, status="absent", organisation=make_municipality())
    make_decision(item)
    make_action_point(item)
    make_action_point(item, done_on=date(2026, 1, 1))
    figures = page(client, LIST).text(".figures")
    assert figures == "3 personer 2 kommuner 1 beslut 1 öppen åtgärd"


def test_it_is_narrowed_to_a_network_by_link_and_by_name(titles):
    elder = make_network("Områdesnätverk Äldre")
    make_meeting("Deras", network=elder)
    make_meeting("Andras")
    assert titles(f"?network={elder.slug}") == ["Deras"]
    assert titles("?network=OMRÅDESNÄTVERK äldre") == ["Deras"]


def test_a_network_finds_the_meetings_it_held_together_with_another(titles):
    guest = make_network()
    make_meeting("Gemensamt", joint_networks=[guest])
    assert titles(f"?network={guest.slug}") == ["Gemensamt"]


def test_it_is_narrowed_to_an_association_a_year_and_a_status(titles):
    host = make_organisation("Göteborgsregionen")
    make_meeting(
        "Det",
        network=make_network(host=host),
        held_on=date(2020, 5, 1),
        status="approved",
    )
    make_meeting("Annat förbund", held_on=date(2020, 5, 1), status="approved")
    make_meeting("Annat år", network=make_network(host=host), status="approved")
    narrowed = titles("?association=goteborgsregionen&year=2020&status=approved")
    assert narrowed == ["Det"]


def test_a_meeting_without_a_date_is_found_under_unknown_date(titles, client):
    make_meeting("Odaterat", held_on=None, date_precision="unknown")
    make_meeting("Daterat")
    assert "okänt datum 1" in choices(client, "year")
    assert titles("?year=1") == ["Odaterat"]


def test_a_municipality_is_represented_only_where_somebody_was_present(titles):
    klippan = make_municipality("Klippan", other_names="Kpn")
    make_attendance(make_meeting("Var med"), organisation=klippan)
    make_attendance(make_meeting("Borta"), organisation=klippan, status="absent")
    assert titles("?organisation=klippan") == ["Var med"]
    assert titles("?organisation=KPN") == ["Var med"]


def test_a_person_is_found_as_attending_presenting_and_taking_minutes(titles):
    person = make_person("Maria Ljung")
    make_attendance(make_meeting("Var där", held_on=date(2026, 1, 3)), person=person)
    item = make_item(make_meeting("Föredrog", held_on=date(2026, 1, 2)))
    make_presenter(item, person=person)
    make_meeting("Antecknade", minute_taker=person, held_on=date(2026, 1, 1))
    make_meeting("Utan")
    found = ["Var där", "Föredrog", "Antecknade"]
    assert titles(f"?person={person.slug}") == found
    assert titles("?person=ljung") == found


def test_it_is_narrowed_to_a_topic_and_to_what_has_decisions_or_open_points(titles):
    topic = make_topic("Välfärdsteknik")
    make_item(make_meeting("Ämnet"), topics=[topic])
    make_decision(make_item(make_meeting("Beslutet")))
    make_action_point(make_item(make_meeting("Öppen")))
    make_action_point(make_item(make_meeting("Klar")), done_on=date(2026, 1, 1))
    assert titles("?topic=valfardsteknik") == ["Ämnet"]
    assert titles("?has_decisions=yes") == ["Beslutet"]
    assert titles("?has_open_points=yes") == ["Öppen"]


def test_counts_beside_the_choices_are_what_the_list_would_hold(client, titles):
    north, south = make_network("Nord"), make_network("Syd")
    for network, year in ((north, 2025), (north, 2026), (south, 2026)):
        make_meeting(network=network, held_on=date(year, 1, 1))
    assert choices(client, "year") == ["2026 2", "2025 1"]
    assert choices(client, "network", "?year=2026") == ["Nord 1", "Syd 1"]
    assert choices(client, "year", "?network=nord&year=2026") == ["2026 1", "2025 1"]


def test_a_joint_meeting_counts_for_each_of_its_networks(client, titles):
    north, south = make_network("Nord"), make_network("Syd")
    closed = make_network("Slutet", is_public=False)
    make_meeting(network=north, joint_networks=[south, closed])
    make_meeting(network=south)
    assert choices(client, "network") == ["Syd 2", "Nord 1"]
    assert len(titles("?network=syd")) == 2
    network_page = page(client, south.get_absolute_url())
    assert len(network_page.texts(".profile-main .rows .title")) == 2


def test_counts_forget_a_membership_that_has_ended(client):
    closed = make_network("Slutet", is_public=False)
    make_meeting(network=closed)
    make_meeting(network=make_network("Öppet"))
    member = make_member(closed)
    client.force_login(member)
    assert "Slutet 1" in choices(client, "network")
    member.person.memberships.update(ends_on=date(2020, 1, 1))
    assert choices(client, "network") == []
    assert page(client, LIST).text(".result-line") == "1 möte"


def test_a_count_follows_as_soon_as_a_meeting_is_saved(client):
    north = make_network("Nord")
    make_meeting(network=north)
    make_meeting(network=make_network("Syd"))
    assert "Nord 1" in choices(client, "network")
    make_meeting(network=north)
    assert "Nord 2" in choices(client, "network")


def test_a_choice_is_taken_by_its_link_and_given_back_by_the_same(client, titles):
    make_meeting("Nytt", held_on=date(2026, 1, 1))
    make_meeting("Gammalt", held_on=date(2025, 1, 1))
    facet = "[aria-labelledby=facet-year]"
    take = page(client, LIST).links(facet)[0]
    assert titles(take) == ["Nytt"]
    give_back = page(client, LIST + take).links(f"{facet} li:has([aria-current])")[0]
    assert titles(give_back) == ["Nytt", "Gammalt"]


def test_the_form_carries_along_the_choices_made_by_links(client):
    make_meeting()
    form = page(client, f"{LIST}?year=2026&status=published").parts(".filter-form")[0]
    hidden = {part["name"]: part["value"] for part in form.parts("[type=hidden]")}
    assert hidden == {"year": "2026", "status": "published"}


def test_words_that_fit_several_offer_each_of_them(client, titles):
    for name in ("Anna Berg", "Anna Ek"):
        make_attendance(make_meeting(f"Med {name}"), person=make_person(name))
    shown = page(client, f"{LIST}?person=anna&year=2026")
    assert shown.texts(".alternatives a") == ["Anna Berg", "Anna Ek"]
    assert titles(shown.links(".alternatives")[1]) == ["Med Anna Ek"]


def test_a_chosen_row_is_shown_by_its_name_not_by_its_address(client):
    make_attendance(organisation=make_municipality("Åstorp"))
    field = page(client, f"{LIST}?organisation=astorp").parts("#id_organisation")[0]
    assert field["value"] == "Åstorp"


def test_nothing_found_says_so_and_leads_back(client):
    make_meeting()
    shown = page(client, f"{LIST}?network=finns+inte")
    assert "Inget stämmer med alla valen." in shown.text(".empty")
    assert shown.links(".empty") == [LIST]


def test_an_archive_without_meetings_says_so(client):
    assert "Inga möten är registrerade än." in page(client, LIST).text(".empty")


def test_fifty_meetings_make_a_page(client, titles):
    network = make_network()
    for _ in range(51):
        make_meeting(network=network)
    assert len(titles()) == 50
    assert len(titles("?page=2")) == 1
    shown = page(client, f"{LIST}?year=2026")
    assert "Sida 1 av 2" in shown.text(".pages")
    assert shown.links(".pages") == ["?year=2026&page=2"]


def test_a_draft_is_marked_and_seen_by_the_coordinator_only(client):
    draft = make_meeting("Halvfärdigt", status="draft")
    assert "Halvfärdigt" not in page(client, LIST).text("main")
    client.force_login(make_coordinator(draft.network))
    assert page(client, LIST).text(".badge-draft") == "utkast"


def test_an_unknown_choice_is_refused_in_a_sentence(client):
    make_meeting()
    shown = page(client, f"{LIST}?year=abc&status=mysko", status=400)
    assert "Adressen frågar efter något som inte finns" in shown.text(".error-summary")
    assert not shown.parts(".rows")


@pytest.mark.parametrize("number", [1, 3, 12])
def test_words_that_networks_fit_find_what_any_of_them_held(number, client):
    fitting = [make_network(f"Kretsen {n}") for n in range(number)]
    for network in fitting:
        make_meeting(f"Hos {network}", network=network)
    make_meeting("Gemensamt", network=make_network("Annan"), joint_networks=fitting[:1])
    make_meeting("Eget", network=make_network("Tredje"))
    found = page(client, "/meetings/?network=kretsen").texts(".meeting-row .title")
    assert sorted(found) == sorted(["Gemensamt", *(f"Hos {n}" for n in fitting)])
