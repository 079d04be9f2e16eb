"""The first page: what is new, what is coming, what is open."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from minutes.filters.searched import SearchedInput
from minutes.models import ActionPoint, CalendarEntry, Decision, Meeting
from minutes.rows import DECISION_ROW, ENTRY_ROW, MEETING_ROW
from minutes.summaries import ToldMeetings
from minutes.told import ToldRows
from minutes.told_points import ToldPoints
from networks.models.network import Standing, standing_of
from people.prepared import WRITTEN_OUT, Asked

FEW = 5


def home(request: HttpRequest) -> HttpResponse:
    standing, today = standing_of(request.user), timezone.localdate()
    person = getattr(request.user, "person_id", None)
    context = {
        name: rows.ask(standing.keys, person=person)
        for name, rows in _rows(standing.pattern, today).items()
        if name != "own_points" or person
    }
    field = SearchedInput("organisation")
    attributes = {"id": "hero-organisation"}
    context |= {
        "municipality_field": field.render("organisation", "", attributes),
        "today": today,
    }
    return TemplateResponse(request, "minutes/home.html", context)


@lru_cache(WRITTEN_OUT)
def _rows(reader: Standing, today: date) -> dict[str, ToldRows]:
    """Write out what the page asks for, and what is given to its reader, a `person`."""
    person = Asked("person", models.BigIntegerField())
    meetings = Meeting.objects.visible_to(reader)
    decisions = Decision.objects.visible_to(reader).own().newest_first()
    entries = CalendarEntry.objects.visible_to(reader).coming(today).soonest_first()
    points = ActionPoint.objects.visible_to(reader).open().soonest_first()
    return {
        "meetings": ToldMeetings(meetings.held().newest_first()[:FEW], reader),
        "decisions": ToldRows(decisions[:FEW], DECISION_ROW),
        "entries": ToldRows(entries[:FEW], ENTRY_ROW),
        "planned": ToldRows(meetings.coming(today).oldest_first()[:FEW], MEETING_ROW),
        "points": ToldPoints(points[:FEW]),
        "own_points": ToldPoints(points.concerning(person, today)[:FEW]),
    }
