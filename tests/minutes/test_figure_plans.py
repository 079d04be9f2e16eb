"""The figures of a row are looked up, not counted in tables that are read whole."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from minutes.models import ActionPoint, AgendaItem, Decision, Meeting
from minutes.summaries import told_meetings
from networks.models.network import Standing
from people.prepared import NO_KEYS, Chosen
from tests.factories import make_network

pytestmark = pytest.mark.django_db

MEETINGS = 500  # so few that reading a table whole, once, is no loss
ITEMS = 10  # of each; decisions and points stand in the first two
DECIDING = 2
# SQLite calls by their aliases what stands in a query within.
READ_WHOLE = re.compile(
    r"SCAN U\d|Seq Scan on minutes_(?:decision|actionpoint|agendaitem)"
)


def test_the_figures_of_a_page_of_meetings_are_looked_up() -> None:
    fill()
    chosen = Chosen.among(Meeting.objects.newest_first()[:50])
    with CaptureQueriesContext(connection) as asked:
        assert len(told_meetings(chosen, Standing(), NO_KEYS)) == 50
    plan = plan_of(asked[-1]["sql"])
    assert not READ_WHOLE.search(plan), plan


def fill() -> None:
    network = make_network()
    meetings = Meeting.objects.bulk_create(
        Meeting(
            network=network,
            title="Möte",
            slug=f"mote-{n}",
            held_on=date(2026, 3, 2) - timedelta(days=n),
        )
        for n in range(MEETINGS)
    )
    items = AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, position=position, heading="Punkt")
        for meeting in meetings
        for position in range(ITEMS)
    )
    deciding = [item for item in items if item.position < DECIDING]
    for model in (Decision, ActionPoint):
        model.objects.bulk_create(
            model(item=item, position=1, text="Text") for item in deciding
        )
    if connection.vendor == "postgresql":
        connection.cursor().execute("ANALYZE")


def plan_of(sql: str) -> str:
    explain = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
    with connection.cursor() as cursor:
        cursor.execute(f"{explain} {sql}")
        return "\n".join(str(row[-1]) for row in cursor.fetchall())
