"""Rows of lists are written out once, and shown as they are now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from minutes.models import (
    AgendaItem,
    CalendarEntry,
    Decision,
    Meeting,
    Statement,
)
from networks.models import Network, Organisation
from people.models import Person
from tests.factories import (
    make_action_point,
    make_administrator,
    make_attendance,
    make_calendar_entry,
    make_correction,
    make_decision,
    make_item,
    make_meeting,
    make_member,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_statement,
)
from tests.html import page

pytestmark = pytest.mark.django_db

Change = Callable[[Meeting], object]


@pytest.fixture
def meeting() -> Meeting:
    found = make_meeting("Vårmötet", network=make_network("Nätet"), place="Idéorten")
    item = make_item(found, heading="Läget")
    make_decision(item, text="Vi ses.", decided_by=make_organisation("Styret"))
    make_statement(
        item,
        text="Allt väl.",
        organisation=make_municipality("Klippan"),
        speaker=make_person("Anna Ek"),
    )
    make_calendar_entry(
        found, item=item, title="Mässan", starts_on=date(2090, 5, 1), place="Lund"
    )
    return found


def change(rows: type, **fields: object) -> Change:
    """Change all rows without saving any, which nothing is told of."""
    return lambda meeting: rows.objects.update(**fields)


def rename(rows: type, old: str, new: str) -> tuple[Change, str, str]:
    field = "full_name" if rows is Person else "name"
    named = rows.objects.filter(**{field: old})
    return lambda meeting: named.update(**{field: new}), old, new


# The list, what is done, what is read before it only, and what after it only
CHANGES: dict[str, tuple[str, Change, str, str]] = {
    "title": ("/meetings/", change(Meeting, title="Höstmötet"), "Vårmötet", "Höst"),
    "status": ("/meetings/", change(Meeting, status="planned"), "", "planerat"),
    "place": ("/meetings/", change(Meeting, place="Ystad"), "Idéorten", "Ystad"),
    "day": (
        "/meetings/",
        change(Meeting, held_on=date(2025, 4, 5)),
        "2 mars 2026",
        "5 april 2025",
    ),
    "network": ("/meetings/", *rename(Network, "Nätet", "Ringen")),
    "people": ("/meetings/", make_attendance, "", "1 person"),
    "decisions": (
        "/meetings/",
        lambda meeting: make_decision(meeting.items.get()),
        "1 beslut",
        "2 beslut",
    ),
    "decisions that are confidential": (
        "/meetings/",
        change(AgendaItem, is_confidential=True),
        "1 beslut",
        "",
    ),
    "open points": (
        "/meetings/",
        lambda meeting: make_action_point(meeting.items.get()),
        "",
        "1 öppen åtgärd",
    ),
    "correction": (
        "/meetings/",
        lambda meeting: make_correction(meeting, corrected_on=date(2026, 4, 7)),
        "",
        "rättat 7 april 2026",
    ),
    "decision": ("/decisions/", change(Decision, text="Avslag."), "Vi ses", "Avslag"),
    "decider": ("/decisions/", *rename(Organisation, "Styret", "Rådet")),
    "heading": ("/decisions/", change(AgendaItem, heading="Nutid"), "Läget", "Nutid"),
    "decision that is confidential": (
        "/decisions/",
        change(AgendaItem, is_confidential=True),
        "Vi ses",
        "",
    ),
    "statement": ("/statements/", change(Statement, text="Sämre."), "Allt väl", "Säm"),
    "speaker": ("/statements/", *rename(Person, "Anna Ek", "Bo Alm")),
    "organisation": ("/statements/", *rename(Organisation, "Klippan", "Åsbo")),
    "entry": ("/calendar/", change(CalendarEntry, title="Ridån"), "Mässan", "Ridån"),
    "place of an entry": ("/calendar/", change(CalendarEntry, place=""), "Lund", ""),
    "meeting of an entry": (
        "/calendar/",
        change(Meeting, title="Höstmötet"),
        "Vårmötet",
        "Höstmötet",
    ),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_shows_at_once(what: str, meeting: Meeting, client: Client) -> None:
    address, make_change, before, after = CHANGES[what]

    def shown() -> str:
        return page(client, address).text(".results")

    for _ in range(2):
        assert before in shown()
        assert not after or after not in shown()
    make_change(meeting)
    assert after in shown()
    assert not before or before not in shown()


def test_figures_count_for_each_reader_what_that_one_may_read(meeting):
    secret = make_item(meeting, heading="Hemligt", is_confidential=True)
    make_decision(secret, text="Tyst beslut.")
    visitor, member, administrator = Client(), Client(), Client()
    member.force_login(make_member(meeting.network))
    administrator.force_login(make_administrator())
    for _ in range(2):
        for client, decisions in (
            (visitor, "1 beslut"),
            (member, "2 beslut"),
            (administrator, "2 beslut"),
        ):
            assert decisions in page(client, "/meetings/").text(".figures")
            shown = page(client, "/decisions/").text(".results")
            assert ("Tyst beslut" in shown) == (client is not visitor)


def test_rows_and_the_filter_are_in_the_language_of_the_reader(meeting, client):
    for _ in range(2):
        for language, decisions, narrow in (
            ("sv", "1 beslut", "Avgränsa"),
            ("en", "1 decision", "Narrow"),
        ):
            client.cookies["django_language"] = language
            shown = page(client, "/meetings/")
            assert decisions in shown.text(".figures")
            assert narrow in shown.text(".filter summary")


def test_the_filter_shows_the_name_that_an_address_means_as_it_is_now(client):
    anna = make_person("Anna Ek")
    make_attendance(person=anna)
    for name in ("Anna Ek", "Anna Al"):
        Person.objects.filter(pk=anna.pk).update(full_name=name)
        for _ in range(2):
            shown = page(client, f"/meetings/?person={anna.slug}")
            (typed,) = shown.parts("input[name=person]")
            assert typed["value"] == name


def test_the_filter_keeps_the_choices_of_its_own_address(client):
    for name, year in (("A", 2024), ("B", 2025)):
        make_meeting(network=make_network(name), held_on=date(year, 5, 1))
    for _ in range(2):
        for year in ("2024", "2025"):
            shown = page(client, f"/meetings/?year={year}")
            assert shown.text(".filter [aria-current]").startswith(year)


def test_what_is_counted_for_members_is_in_no_filter_of_visitors(client):
    closed = make_network("Slutna kretsen", is_public=False)
    make_meeting(network=closed)
    make_meeting(network=make_network("Öppna kretsen"))
    member = Client()
    member.force_login(make_member(closed))
    for _ in range(2):
        assert "Slutna kretsen" in page(member, "/meetings/").text(".filter")
        assert "Slutna kretsen" not in page(client, "/meetings/").text(".filter")
