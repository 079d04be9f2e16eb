"""Home, and the pages of people and organisations, show what is so now."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.models import Model
from django.test import Client

from minutes.models import (
    ActionPoint,
    AgendaItem,
    Attendance,
    CalendarEntry,
    Decision,
    Meeting,
    Presenter,
    Statement,
)
from networks.models import Network, Organisation
from people.models import Person
from tests.factories import (
    make_action_point,
    make_attendance,
    make_calendar_entry,
    make_decision,
    make_item,
    make_meeting,
    make_municipality,
    make_network,
    make_person,
    make_presenter,
    make_statement,
)
from tests.html import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def addresses() -> dict[str, str]:
    """One of all that the pages tell; gives their addresses."""
    klippan, anna = make_municipality("Klippan"), make_person("Anna Ek")
    network = make_network("Nätet")
    meeting = make_meeting("Vårmötet", network=network, minute_taker=anna)
    make_attendance(meeting, person=anna, organisation=klippan)
    item = make_item(meeting, heading="Läget")
    item.mentioned.add(anna)
    make_presenter(item, person=anna, organisation=klippan, title="Sakkunnig")
    make_statement(item, text="Allt väl.", organisation=klippan, speaker=anna)
    make_decision(item, text="Vi ses.")
    make_decision(item, text="Vi går.", decided_by=klippan)
    make_action_point(item, text="Boka lokal", assignee=anna)
    make_action_point(item, text="Ring runt", assignee=klippan)
    make_calendar_entry(meeting, title="Mässan", starts_on=date(2090, 5, 1))
    return {
        "home": "/",
        "person": anna.get_absolute_url(),
        "organisation": klippan.get_absolute_url(),
    }


ALL = ("home", "person", "organisation")
CHANGES: list[tuple[type[Model], str, str, str, str, tuple[str, ...]]] = [
    (Meeting, "title", "", "Höstmötet", "Vårmötet", ALL),
    (Network, "name", "", "Ringen", "Nätet", ALL),
    (Organisation, "name", "Klippan", "Åsbo", "Klippan", ("person", "organisation")),
    (Person, "full_name", "", "Bo Alm", "Anna Ek", ALL),
    (AgendaItem, "heading", "", "Nutid", "Läget", ALL),
    (Statement, "text", "", "Sämre.", "Allt väl", ("person", "organisation")),
    (Presenter, "title", "", "Gäst", "Sakkunnig", ("person",)),
    (Decision, "text", "Vi ses.", "Avslag.", "Vi ses", ("home", "person")),
    (Decision, "text", "Vi går.", "Stanna.", "Vi går", ("organisation",)),
    (ActionPoint, "text", "Boka lokal", "Vila", "Boka lokal", ("home", "person")),
    (ActionPoint, "text", "Ring runt", "Vila", "Ring runt", ("home", "organisation")),
    (CalendarEntry, "title", "", "Ridån", "Mässan", ("home",)),
]


@pytest.mark.parametrize(("rows", "field", "old", "new", "before", "pages"), CHANGES)
def test_a_change_shows_at_once(
    rows: type[Model],
    field: str,
    old: str,
    new: str,
    before: str,
    pages: tuple[str, ...],
    addresses: dict[str, str],
    client: Client,
) -> None:
    for name in pages * 2:
        assert before in page(client, addresses[name]).text("main"), name
    changed = rows.objects.filter(**{field: old}) if old else rows.objects.all()
    changed.update(**{field: new})
    for name in pages:
        shown = page(client, addresses[name]).text("main")
        assert before not in shown, name
        assert new in shown, name


def test_a_meeting_that_is_a_draft_again_is_on_no_page(
    addresses: dict[str, str], client: Client
) -> None:
    for address in addresses.values():
        assert "Vårmötet" in page(client, address).text("main")
    Meeting.objects.update(status="draft")
    for name in ("home", "organisation"):
        assert "Vårmötet" not in page(client, addresses[name]).text("main")
    page(client, addresses["person"], status=404)  # known from that meeting only


def test_a_person_is_shown_as_no_longer_present(
    addresses: dict[str, str], client: Client
) -> None:
    for name in ("person", "organisation"):
        assert page(client, addresses[name]).texts(".state-present")
    Attendance.objects.update(status="excused")
    for name in ("person", "organisation"):
        assert not page(client, addresses[name]).texts(".state-present")
        assert page(client, addresses[name]).texts(".state-excused")


def test_what_turns_confidential_is_gone_from_all_pages(
    addresses: dict[str, str], client: Client
) -> None:
    said = ("Allt väl", "Vi ses", "Vi går", "Boka lokal", "Ring runt", "Läget")
    shown = " ".join(page(client, one).text("main") for one in addresses.values())
    assert all(words in shown for words in said)
    AgendaItem.objects.update(is_confidential=True)
    shown = " ".join(page(client, one).text("main") for one in addresses.values())
    assert not [words for words in said if words in shown]
