"""The registers of decisions, action points, statements and dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    assign,
    make_action_point,
    make_calendar_entry,
    make_decision,
    make_item,
    make_meeting,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_statement,
)
from tests.html import page

pytestmark = pytest.mark.django_db
POINTS = reverse("action_point_list")
DECISIONS = reverse("decision_list")
STATEMENTS = reverse("statement_list")
CALENDAR = reverse("calendar_entry_list")


@pytest.fixture
def rows(client: Client):
    return lambda address: page(client, address).texts(".register-text")


@pytest.fixture
def today() -> date:
    return timezone.localdate()


def test_the_latest_decision_stands_first_and_leads_to_its_place(client, rows):
    old = make_decision(
        make_item(make_meeting(held_on=date(2020, 1, 1))), text="Gammalt"
    )
    make_decision(make_item(make_meeting(held_on=date(2026, 1, 1))), text="Nytt")
    assert rows(DECISIONS) == ["Nytt", "Gammalt"]
    place = f"{old.item.meeting.get_absolute_url()}#{old.anchor}"
    assert place in page(client, DECISIONS).links(".register")


def test_decisions_are_told_apart_by_who_decided(rows):
    item = make_item()
    make_decision(item, text="Eget")
    make_decision(item, text="Andras", decided_by=make_organisation("Västkom"))
    assert rows(f"{DECISIONS}?decided_by=network") == ["Eget"]
    assert rows(f"{DECISIONS}?decided_by=other") == ["Andras"]


def test_decisions_are_narrowed_to_network_association_and_year(rows):
    network = make_network("Nord", host=make_organisation("Värden"))
    make_decision(make_item(make_meeting(network=network)), text="Det")
    make_decision(text="Ett annat")
    for query in ("network=nord", "association=varden", "network=nord&year=2026"):
        assert rows(f"{DECISIONS}?{query}") == ["Det"]


def test_open_points_are_shown_unasked_those_due_soonest_first(rows, today):
    make_action_point(text="Utan dag")
    make_action_point(text="Sedan", due_on=today + timedelta(days=9))
    make_action_point(text="Försenad", due_on=today - timedelta(days=1))
    make_action_point(text="Klar", done_on=today)
    assert rows(POINTS) == ["Försenad", "Sedan", "Utan dag"]
    assert rows(f"{POINTS}?state=overdue") == ["Försenad"]
    assert rows(f"{POINTS}?state=done") == ["Klar"]
    assert len(rows(f"{POINTS}?state=all")) == 4


def test_an_overdue_point_counts_among_the_open_too(client, today):
    make_action_point(due_on=today - timedelta(days=1))
    make_action_point()
    make_action_point(done_on=today)
    states = page(client, POINTS).texts("[aria-labelledby=facet-state] li")
    assert states == ["öppna 2", "försenade 1", "klara 1", "alla 3"]


def test_points_are_found_by_whom_they_are_given_to(rows):
    point = make_action_point(text="Hennes", assignee=make_person("Linda Macke"))
    assign(point, make_municipality("Bjuv"))
    make_action_point(text="Andras", assignee=make_person())
    assert rows(f"{POINTS}?person=linda") == ["Hennes"]
    assert rows(f"{POINTS}?organisation=bjuv") == ["Hennes"]


def test_points_given_to_everybody_say_so(client):
    make_action_point(is_for_all=True)
    assert "alla ledamöter" in page(client, POINTS).text(".point-facts")


def test_statements_are_found_by_municipality(client):
    klippan = make_municipality("Klippan")
    make_statement(organisation=klippan, text="Testbädd")
    make_statement(organisation=make_municipality(), text="Annat")
    said = page(client, f"{STATEMENTS}?organisation=Klippan").texts(".prose")
    assert said == ["Testbädd"]


def test_the_calendar_shows_what_is_coming_soonest_first_and_the_past_on_demand(
    client, today
):
    for title, days in {"Sedan": 40, "Snart": 2, "Nyss": -2, "Förr": -400}.items():
        make_calendar_entry(title=title, starts_on=today + timedelta(days=days))
    assert page(client, CALENDAR).texts(".entries .title") == ["Snart", "Sedan"]
    past = page(client, f"{CALENDAR}?when=past").texts(".entries .title")
    assert past == ["Nyss", "Förr"]


def test_a_date_known_to_the_month_is_coming_until_the_month_is_over(client, today):
    make_calendar_entry(
        title="Denna månad", starts_on=today.replace(day=1), precision="month"
    )
    assert page(client, CALENDAR).texts(".entries .title") == ["Denna månad"]


def test_dates_are_told_apart_by_kind(client, today):
    make_calendar_entry(title="Träff", kind="event", starts_on=today)
    make_calendar_entry(title="Rapport", kind="deadline", starts_on=today)
    found = page(client, f"{CALENDAR}?kind=deadline").texts(".entries .title")
    assert found == ["Rapport"]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (DECISIONS, "Inga beslut är registrerade än."),
        (POINTS, "Ingen åtgärd är öppen."),
        (STATEMENTS, "Inga inlägg är registrerade än."),
        (CALENDAR, "Inget är på gång."),
    ],
)
def test_an_empty_register_says_so(client, address, words):
    assert words in page(client, address).text(".empty")
