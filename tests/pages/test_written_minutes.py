"""Minutes are written out once for all who read the same, and only for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from unittest.mock import patch

import pytest
from django.test import Client

from minutes import written
from minutes.merging import merge
from minutes.models import (
    ActionPoint,
    AgendaItem,
    Attachment,
    Attendance,
    CalendarEntry,
    Decision,
    Meeting,
    Statement,
    Topic,
)
from networks.models import Network, Organisation, Subregion
from people.models import Person, User
from tests.factories import (
    assign,
    make_action_point,
    make_administrator,
    make_attachment,
    make_attendance,
    make_calendar_entry,
    make_coordinator,
    make_correction,
    make_decision,
    make_follow_up,
    make_item,
    make_meeting,
    make_member,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_presenter,
    make_statement,
    make_subregion,
    make_topic,
)
from tests.html import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting() -> Meeting:
    """A meeting between two others of its network, with one of everything."""
    network = make_network("Nätet")
    for day in (1, 3):
        make_meeting(network=network, held_on=date(2026, 3, day))
    found = make_meeting(
        "Vårmötet",
        network=network,
        place="Idéorten",
        minute_taker=make_person("Mia Penna"),
    )
    found.joint_networks.add(make_network("Kretsen"))
    item = make_item(
        found, heading="Läget", text="Som förut.", topics=[make_topic("Omsorg")]
    )
    item.mentioned.add(make_person("Nils Nämnd"))
    klippan, anna = make_municipality("Klippan"), make_person("Anna Ek")
    make_attendance(
        found, person=anna, organisation=klippan, subregion=make_subregion("Nordost")
    )
    make_presenter(item, person=make_person("Pia Före"), title="chef")
    make_statement(item, organisation=klippan, text="Allt väl.")
    make_decision(item, text="Vi ses.", decided_by=make_organisation("Styret"))
    point = make_action_point(item, text="Ringa", due_on=date(2020, 5, 1))
    assign(point, anna)
    make_follow_up(item=item, text="Är ringt.", action_point=make_action_point())
    make_attachment(found, title="Bilden")
    make_calendar_entry(found, item=item, title="Mässan")
    return found


Change = Callable[[Meeting], object]


def change(rows: type, **fields: object) -> Change:
    """Change all rows without saving any, which nothing is told of."""
    return lambda meeting: rows.objects.update(**fields)


def rename(rows: type, old: str, new: str) -> tuple[Change, str, str]:
    field = "full_name" if rows is Person else "name"
    named = rows.objects.filter(**{field: old})
    return lambda meeting: named.update(**{field: new}), old, new


def move(day: int, to: date) -> Change:
    other = Meeting.objects.filter(held_on=date(2026, 3, day))
    return lambda meeting: other.update(held_on=to)


# What is done, what is read before it only, and what after it only
CHANGES: dict[str, tuple[Change, str, str]] = {
    "title": (change(Meeting, title="Höstmötet"), "Vårmötet", "Höstmötet"),
    "status": (change(Meeting, status="approved"), "", "justerat"),
    "place": (change(Meeting, place="Ystad"), "Idéorten", "Ystad"),
    "network": rename(Network, "Nätet", "Ringen"),
    "joint network": rename(Network, "Kretsen", "Laget"),
    "joint network that is hidden": (
        lambda meeting: meeting.joint_networks.update(is_public=False),
        "Kretsen",
        "",
    ),
    "meeting before": (move(1, date(2025, 2, 7)), "1 mars 2026", "7 februari 2025"),
    "meeting after": (move(3, date(2027, 2, 7)), "3 mars 2026", "7 februari 2027"),
    "minute-taker": rename(Person, "Mia Penna", "Mia Blad"),
    "heading": (change(AgendaItem, heading="Nutid"), "Läget", "Nutid"),
    "text": (change(AgendaItem, text="Helt nytt."), "Som förut", "Helt nytt"),
    "confidential item": (change(AgendaItem, is_confidential=True), "Läget", ""),
    "removed item": (lambda meeting: meeting.items.all().delete(), "Läget", ""),
    "topic": rename(Topic, "Omsorg", "Ålder"),
    "person who is there": rename(Person, "Anna Ek", "Anna Al"),
    "organisation": rename(Organisation, "Klippan", "Åsbo"),
    "sub-region": rename(Subregion, "Nordost", "Sydväst"),
    "attendance": (change(Attendance, status="absent"), "", "Frånvarande"),
    "one more there": (
        lambda meeting: make_attendance(meeting, person=make_person("Ny Här")),
        "",
        "Ny Här",
    ),
    "presenter": rename(Person, "Pia Före", "Pia Efter"),
    "statement": (change(Statement, text="Sämre."), "Allt väl", "Sämre"),
    "decision": (change(Decision, text="Avslag."), "Vi ses", "Avslag"),
    "decider": rename(Organisation, "Styret", "Rådet"),
    "action point": (
        change(ActionPoint, done_on=date(2026, 4, 2)),
        "försenad",
        "2 april 2026",
    ),
    "two people who are one": (
        lambda meeting: merge(
            make_person("Bo Alm"), Person.objects.get(full_name="Anna Ek"), None
        ),
        "Anna Ek",
        "Bo Alm",
    ),
    "follow-up of what is hidden": (
        lambda meeting: Meeting.objects.exclude(network=meeting.network).update(
            status="draft"
        ),
        "Är ringt",
        "",
    ),
    "attachment": (change(Attachment, title="Kartan"), "Bilden", "Kartan"),
    "confidential attachment": (change(Attachment, is_confidential=True), "Bilden", ""),
    "calendar entry": (change(CalendarEntry, title="Ridån"), "Mässan", "Ridån"),
    "correction": (
        lambda meeting: make_correction(meeting, reason="Fel dag"),
        "",
        "Fel dag",
    ),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_shows_at_once(what: str, meeting: Meeting, client: Client) -> None:
    make_change, before, after = CHANGES[what]

    def shown() -> str:
        return page(client, meeting.get_absolute_url()).all_text

    for _ in range(2):
        text = shown()
        assert before in text
        assert not after or after not in text
    make_change(meeting)
    text = shown()
    assert after in text
    assert not before or before not in text


def test_a_network_that_is_public_no_more_is_gone_at_once(meeting, client):
    page(client, meeting.get_absolute_url())
    Network.objects.update(is_public=False)
    page(client, meeting.get_absolute_url(), status=404)


def test_a_point_is_overdue_on_the_day_after_it_was_due(client):
    point = make_action_point(due_on=date(2026, 5, 1))
    address = point.item.meeting.get_absolute_url()
    for today, state in (
        (date(2026, 5, 1), "öppen"),
        (date(2026, 5, 2), "försenad"),
    ):
        with patch("django.utils.timezone.localdate", return_value=today):
            assert state in page(client, address).text(".point-facts")


def test_each_reader_reads_it_in_their_own_language(meeting, client):
    for _ in range(2):
        for language, word in (("sv", "Närvarande"), ("en", "Attendance")):
            client.cookies["django_language"] = language
            assert word in page(client, meeting.get_absolute_url()).all_text


READERS: dict[str, Callable[[Network], User | None]] = {
    "visitor": lambda network: None,
    "member of another network": lambda network: make_member(make_network()),
    "member": make_member,
    "coordinator": make_coordinator,
    "administrator": lambda network: make_administrator(),
}
INSIDERS = {"member", "coordinator", "administrator"}


@pytest.fixture
def confidential(meeting: Meeting) -> Meeting:
    """The meeting with a secret of every kind, all told to its own network."""
    secret = make_network("Hemligt nät", is_public=False)
    meeting.joint_networks.add(secret)
    make_item(meeting, heading="Hemlig punkt", is_confidential=True)
    make_attachment(meeting, title="Hemlig bilaga", is_confidential=True)
    return meeting


@pytest.mark.parametrize("first", READERS)
def test_nobody_is_shown_what_was_written_for_somebody_else(
    first: str, confidential: Meeting
) -> None:
    clients = {name: Client() for name in READERS}
    for name, client in clients.items():
        if user := READERS[name](confidential.network):
            client.force_login(user)
    others = [name for name in READERS if name != first]
    for name in (first, *others, first):
        shown = page(clients[name], confidential.get_absolute_url()).all_text
        assert "Läget" in shown
        for secret in ("Hemlig punkt", "Hemlig bilaga"):
            assert (secret in shown) == (name in INSIDERS), f"{secret}, {name}"
        assert ("Hemligt nät" in shown) == (name == "administrator")
        offers = "Redigera" in shown
        assert offers == (name in {"coordinator", "administrator"})


def test_a_member_who_leaves_reads_what_visitors_read(confidential):
    member, client = make_member(confidential.network), Client()
    client.force_login(member)
    address = confidential.get_absolute_url()
    assert "Hemlig punkt" in page(client, address).all_text
    member.person.memberships.update(ends_on=date(2020, 1, 1))
    assert "Hemlig punkt" not in page(client, address).all_text


def test_the_token_in_the_form_of_a_step_is_of_its_own_reader(meeting):
    for _ in range(2):
        client = Client(enforce_csrf_checks=True)
        client.force_login(make_coordinator(meeting.network))
        shown = page(client, meeting.get_absolute_url())
        (form,) = shown.parts(".step:has(.button)")
        fields = {part["name"]: part["value"] for part in form.parts("[name]")}
        step = {**fields, "version": meeting.version, "step": "approve"}
        assert client.post(form["action"], step).status_code == 302
        Meeting.objects.filter(pk=meeting.pk).update(status="published", version=1)


def test_minutes_that_were_shown_are_not_written_out_again(meeting, client):
    with patch("minutes.written.read", wraps=written.read) as read:
        for _ in range(3):
            page(client, meeting.get_absolute_url())
    assert read.call_count == 1
