"""People, through all networks and years."""

from __future__ import annotations

from functools import lru_cache

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from minutes.filters.directories import PersonFilter
from minutes.merging import may_merge
from minutes.models import (
    ActionPoint,
    AgendaItem,
    Attendance,
    Decision,
    Meeting,
    Merge,
    Presenter,
    Statement,
)
from minutes.rows import (
    ATTENDANCE_ROW,
    DECISION_ROW,
    ITEM_ROW,
    MEETING_ROW,
    PRESENTER_ROW,
    STATEMENT_ROW,
)
from minutes.told import Rows, ToldRows
from minutes.told_people import told_people
from minutes.told_points import ToldPoints
from minutes.views.lists import list_page
from minutes.views.moved import moved
from minutes.visible_people import visible_people
from networks.models import Membership, Network
from networks.models.network import Standing, standing_of
from people.prepared import WRITTEN_OUT, Asked, PreparedRows

FEW = 20


def person_list(request: HttpRequest) -> HttpResponse:
    return list_page(
        request,
        "minutes/person_list.html",
        PersonFilter,
        rows=lambda found, page: told_people(found.chosen(page), found.reader),
    )


def person_detail(request: HttpRequest, slug: str) -> HttpResponse:
    standing = standing_of(request.user)
    keys, rows = standing.keys, dict(_rows(standing.pattern))
    found = rows.pop("person").ask(keys, slug=slug)
    if not found:
        return moved(Merge.Kind.PERSON, slug, visible_people(standing))
    [person] = found
    context = {name: one.ask(keys, person=person.pk) for name, one in rows.items()}
    context |= {
        "person": person,
        "may_merge": may_merge(request.user, person),
        "today": timezone.localdate(),
    }
    return TemplateResponse(request, "minutes/person_detail.html", context)


@lru_cache(WRITTEN_OUT)
def _rows(reader: Standing) -> dict[str, Rows]:
    """Write out what the page asks of the `person` by its slug, then of that one."""
    slug = Asked("slug", models.CharField())
    person = Asked("person", models.BigIntegerField())
    networks = Network.objects.visible_to(reader)
    memberships = Membership.objects.filter(person=person, network__in=networks)
    attendances = Attendance.objects.visible_to(reader).filter(person=person)
    presented = Presenter.objects.visible_to(reader).filter(person=person)
    points = ActionPoint.objects.visible_to(reader).assigned_to(person=person)
    decided = Decision.objects.visible_to(reader).own().made_with(person)
    statements = Statement.objects.visible_to(reader).filter(speaker=person)
    mentions = AgendaItem.objects.visible_to(reader).filter(mentioned=person)
    minutes_taken = Meeting.objects.visible_to(reader).filter(minute_taker=person)
    return {
        "person": PreparedRows(visible_people(reader).filter(slug=slug)),
        "memberships": PreparedRows(
            memberships.newest_first().select_related(
                "network", "organisation", "replaced__person"
            )
        ),
        "attendances": ToldRows(attendances.newest_first()[:FEW], ATTENDANCE_ROW),
        "presentations": ToldRows(presented.newest_first()[:FEW], PRESENTER_ROW),
        "mentions": ToldRows(mentions.newest_first()[:FEW], ITEM_ROW),
        "statements": ToldRows(statements.newest_first()[:FEW], STATEMENT_ROW),
        "decisions": ToldRows(decided.newest_first()[:FEW], DECISION_ROW),
        "points": ToldPoints(points.soonest_first()[:FEW]),
        "minutes_taken": ToldRows(minutes_taken.newest_first()[:FEW], MEETING_ROW),
    }
