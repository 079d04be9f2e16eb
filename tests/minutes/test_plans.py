"""The first page of each list is read off an index, at 20,000 meetings too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.db.models import QuerySet

from minutes.access import Reader
from minutes.filters.meetings import of_networks
from minutes.models import (
    ActionPoint,
    AgendaItem,
    Attendance,
    CalendarEntry,
    Decision,
    Meeting,
    Statement,
)
from minutes.visible_people import visible_people
from networks.models import Network
from people.models import Person
from tests.factories import make_member, make_municipality, make_network
from tests.rollback import rolled_back

# SQLite, never told how many rows there are, plans for any number as for a few.
MEETINGS = 20_000 if connection.vendor == "postgresql" else 200
TODAY = date(2026, 3, 2)
PAGE = 50


@pytest.fixture(scope="module")
def readers(django_db_setup, django_db_blocker) -> Iterator[dict[str, Reader]]:
    """Fill the archive, once for all tests here, and give who reads it."""
    with rolled_back(django_db_blocker):
        networks = [make_network(f"N{n}", is_public=n % 7 != 3) for n in range(50)]
        fill(networks)
        if connection.vendor == "postgresql":  # SQLite is to do well unadvised
            connection.cursor().execute("ANALYZE")
        yield {"anonymous": AnonymousUser(), "member": make_member(networks[3])}


def fill(networks: list[Network]) -> None:
    municipality = make_municipality()
    people = Person.objects.bulk_create(
        Person(full_name=f"Person N{n}", slug=f"person-n{n}") for n in range(2_000)
    )
    meetings = Meeting.objects.bulk_create(
        Meeting(
            network=networks[n % len(networks)],
            title="Möte",
            slug=f"mote-{n}",
            held_on=TODAY - timedelta(days=n % 7_300),
            status="planned" if n % 100 == 0 else "published",
        )
        for n in range(MEETINGS)
    )
    items = AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, position=1, heading="Punkt") for meeting in meetings
    )
    Attendance.objects.bulk_create(
        Attendance(meeting=meeting, person=people[n % len(people)])
        for n, meeting in enumerate(meetings)
    )
    Decision.objects.bulk_create(
        Decision(item=item, position=1, text="Beslut") for item in items
    )
    Statement.objects.bulk_create(
        Statement(item=item, position=1, text="Ord", organisation=municipality)
        for item in items
    )
    ActionPoint.objects.bulk_create(
        ActionPoint(item=item, position=1, text="Gör", done_on=TODAY if n % 4 else None)
        for n, item in enumerate(items)
    )
    CalendarEntry.objects.bulk_create(
        CalendarEntry(
            meeting=item.meeting,
            kind="event",
            title="Träff",
            starts_on=item.meeting.held_on + timedelta(days=60),
        )
        for item in items
    )


def a_network() -> Network:
    return Network.objects.get(name="N5")


LISTS: dict[str, Callable[[Any], QuerySet]] = {
    "meetings": lambda user: Meeting.objects.visible_to(user).newest_first(),
    "meetings of a year": lambda user: (
        Meeting.objects.visible_to(user)
        .filter(listed_on__range=(date(2020, 1, 1), date(2020, 12, 31)))
        .newest_first()
    ),
    "meetings of a network": lambda user: (
        Meeting.objects.visible_to(user).filter(network=a_network()).newest_first()
    ),
    "meetings with minutes": lambda user: (
        Meeting.objects.visible_to(user).held().newest_first()
    ),
    "coming meetings": lambda user: (
        Meeting.objects.visible_to(user).coming(TODAY).oldest_first()
    ),
    "decisions": lambda user: Decision.objects.visible_to(user).newest_first(),
    "own decisions": lambda user: (
        Decision.objects.visible_to(user).own().newest_first()
    ),
    "statements": lambda user: Statement.objects.visible_to(user).newest_first(),
    "open action points": lambda user: (
        ActionPoint.objects.visible_to(user).open().soonest_first()
    ),
    "action points": lambda user: ActionPoint.objects.visible_to(user).soonest_first(),
    "coming dates": lambda user: (
        CalendarEntry.objects.visible_to(user).coming(TODAY).soonest_first()
    ),
    "past dates": lambda user: (
        CalendarEntry.objects.visible_to(user).past(TODAY).latest_first()
    ),
    "people": lambda user: visible_people(user).by_name(),
}


FEW = {"coming meetings", "coming dates"}  # found by an index, then sorted perhaps


@pytest.mark.parametrize("who", ["anonymous", "member"])
@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_read_in_the_order_of_an_index(
    name: str, who: str, readers: dict[str, Reader]
) -> None:
    found = LISTS[name](readers[who])
    plan = found.values("pk")[:PAGE].explain()
    assert not reads_all(plan, found), plan
    assert name in FEW or not sorts(plan), plan


@pytest.mark.parametrize("who", ["anonymous", "member"])
def test_meetings_narrowed_to_a_network_are_found_without_reading_all(
    who: str, readers: dict[str, Reader]
) -> None:
    meetings = Meeting.objects.visible_to(readers[who])
    found = of_networks(meetings, [a_network()], readers[who]).newest_first()
    assert not reads_all(plan := found[:PAGE].explain(), found), plan


def sorts(plan: str) -> bool:
    """Tell whether the rows are sorted; only those of a single meeting may be."""
    if connection.vendor == "sqlite":
        return "USE TEMP B-TREE FOR ORDER BY" in plan
    return bool(re.search(r"^\W*Sort\b(?! Key)", plan, re.MULTILINE))


def reads_all(plan: str, found: QuerySet) -> bool:
    """Tell whether the table of the list is read whole, in no order."""
    table = found.model._meta.db_table
    if connection.vendor == "sqlite":
        return bool(re.search(rf"\bSCAN {table}(?! USING)", plan))
    return bool(re.search(rf"Seq Scan on {table}\b", plan))
