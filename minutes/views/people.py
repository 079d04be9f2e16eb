"""People, through all networks and years."""

from __future__ import annotations

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
    action_point_rows,
    attendance_rows,
    decision_rows,
    item_rows,
    meeting_rows,
    presenter_rows,
    statement_rows,
)
from minutes.views.lists import list_page, these
from minutes.views.moved import moved
from minutes.visible_people import people_with_networks, visible_people
from networks.models import Membership, Network

FEW = 20


def person_list(request: HttpRequest) -> HttpResponse:
    people = visible_people(request.user).by_name()
    found = PersonFilter(request.GET, queryset=people, request=request)
    return list_page(
        request,
        "minutes/person_list.html",
        found,
        rows=lambda page: people_with_networks(these(page), request.user),
    )


def person_detail(request: HttpRequest, slug: str) -> HttpResponse:
    user = request.user
    people = visible_people(user)
    if (person := people.filter(slug=slug).first()) is None:
        return moved(Merge.Kind.PERSON, slug, people)
    networks = Network.objects.visible_to(user)
    memberships = Membership.objects.filter(person=person, network__in=networks)
    attendances = Attendance.objects.visible_to(user).filter(person=person)
    presented = Presenter.objects.visible_to(user).filter(person=person)
    points = ActionPoint.objects.visible_to(user).assigned_to(person=person)
    decided = Decision.objects.visible_to(user).own().made_with(person)
    statements = Statement.objects.visible_to(user).filter(speaker=person)
    mentions = AgendaItem.objects.visible_to(user).filter(mentioned=person)
    minutes_taken = Meeting.objects.visible_to(user).filter(minute_taker=person)
    context = {
        "person": person,
        "may_merge": may_merge(user, person),
        "today": timezone.localdate(),
        "memberships": memberships.newest_first().select_related(
            "network", "organisation", "replaced__person"
        ),
        "attendances": attendance_rows(attendances.newest_first())[:FEW],
        "presentations": presenter_rows(presented.newest_first())[:FEW],
        "mentions": item_rows(mentions.newest_first())[:FEW],
        "statements": statement_rows(statements.newest_first())[:FEW],
        "decisions": decision_rows(decided.newest_first())[:FEW],
        "points": action_point_rows(points.soonest_first())[:FEW],
        "minutes_taken": meeting_rows(minutes_taken.newest_first())[:FEW],
    }
    return TemplateResponse(request, "minutes/person_detail.html", context)
