"""The first page: what is new, what is coming, what is open."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from minutes.access import Reader
from minutes.filters.searched import SearchedInput
from minutes.models import ActionPoint, CalendarEntry, Decision, Meeting
from minutes.rows import action_point_rows, decision_rows, entry_rows, meeting_rows
from minutes.summaries import meetings_with_figures

FEW = 5


def home(request: HttpRequest) -> HttpResponse:
    user, today = request.user, timezone.localdate()
    meetings = Meeting.objects.visible_to(user)
    decisions = Decision.objects.visible_to(user).own().newest_first()
    entries = CalendarEntry.objects.visible_to(user).coming(today).soonest_first()
    points = ActionPoint.objects.visible_to(user).open().soonest_first()
    own = (
        points.concerning(user.person_id, today) if _has_person(user) else points.none()
    )
    field = SearchedInput("organisation")
    context = {
        "municipality_field": field.render(
            "organisation", "", {"id": "hero-organisation"}
        ),
        "today": today,
        "meetings": meetings_with_figures(meetings.held().newest_first(), user)[:FEW],
        "decisions": decision_rows(decisions)[:FEW],
        "entries": entry_rows(entries)[:FEW],
        "planned": meeting_rows(meetings.coming(today).oldest_first())[:FEW],
        "points": action_point_rows(points)[:FEW],
        "own_points": action_point_rows(own)[:FEW],
    }
    return TemplateResponse(request, "minutes/home.html", context)


def _has_person(user: Reader) -> bool:
    return getattr(user, "person_id", None) is not None
