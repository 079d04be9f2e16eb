"""People, through all networks and years."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone

from minutes.access import may_read, may_read_item
from minutes.filters.directories import PersonFilter
from minutes.models import (
    ActionPoint,
    AgendaItem,
    Attendance,
    Decision,
    Meeting,
    Presenter,
    Statement,
)
from minutes.people import people_with_networks, visible_people
from minutes.rows import action_point_rows, decision_rows, statement_rows
from minutes.views.lists import list_page
from networks.models import Membership, Network

FEW = 20


def person_list(request: HttpRequest) -> HttpResponse:
    people = visible_people(request.user).by_name()
    found = PersonFilter(request.GET, queryset=people, request=request)
    return list_page(
        request,
        "minutes/person_list.html",
        found,
        rows=lambda rows: people_with_networks(rows, request.user),
    )


def person_detail(request: HttpRequest, slug: str) -> HttpResponse:
    user = request.user
    person = get_object_or_404(visible_people(user), slug=slug)
    networks = Network.objects.visible_to(user)
    memberships = Membership.objects.filter(person=person, network__in=networks)
    attendances = Attendance.objects.filter(may_read(user, "meeting__"), person=person)
    presented = Presenter.objects.filter(may_read_item(user, "item__"), person=person)
    points = ActionPoint.objects.visible_to(user).assigned_to(person=person)
    decided = Decision.objects.visible_to(user).own().made_with(person)
    statements = Statement.objects.visible_to(user).filter(speaker=person)
    mentions = AgendaItem.objects.visible_to(user).filter(mentioned=person)
    minutes_taken = Meeting.objects.visible_to(user).filter(minute_taker=person)
    context = {
        "person": person,
        "today": timezone.localdate(),
        "memberships": memberships.newest_first().select_related(
            "network", "organisation", "replaced__person"
        ),
        "attendances": attendances.newest_first().select_related(
            "meeting__network", "organisation"
        )[:FEW],
        "presentations": presented.newest_first().select_related(
            "item__meeting__network", "organisation"
        )[:FEW],
        "mentions": mentions.newest_first().select_related("meeting__network")[:FEW],
        "statements": statement_rows(statements.newest_first())[:FEW],
        "decisions": decision_rows(decided.newest_first())[:FEW],
        "points": action_point_rows(points.soonest_first())[:FEW],
        "minutes_taken": minutes_taken.newest_first().select_related("network")[:FEW],
    }
    return TemplateResponse(request, "minutes/person_detail.html", context)
