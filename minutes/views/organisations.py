"""Organisations: who sits for them, what they said, what they promised."""

from __future__ import annotations

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from minutes.filters.directories import OrganisationFilter
from minutes.merging import may_merge
from minutes.models import ActionPoint, Attendance, Decision, Merge, Statement
from minutes.rows import (
    action_point_rows,
    attendance_rows,
    decision_rows,
    statement_rows,
)
from minutes.views.lists import list_page, these
from minutes.views.moved import moved
from networks.models import Membership, Network, Organisation

FEW = 20
MANY = 100


def organisation_list(request: HttpRequest) -> HttpResponse:
    organisations = Organisation.objects.by_name()
    found = OrganisationFilter(request.GET, queryset=organisations, request=request)
    return list_page(request, "minutes/organisation_list.html", found, rows=these)


def organisation_detail(request: HttpRequest, slug: str) -> HttpResponse:
    user, today = request.user, timezone.localdate()
    organisations = Organisation.objects.all()
    if (organisation := organisations.filter(slug=slug).first()) is None:
        return moved(Merge.Kind.ORGANISATION, slug, organisations)
    networks = Network.objects.visible_to(user)
    memberships = Membership.objects.current(today).filter(
        organisation=organisation, network__in=networks
    )
    attendances = Attendance.objects.visible_to(user).filter(organisation=organisation)
    statements = Statement.objects.visible_to(user).filter(organisation=organisation)
    points = ActionPoint.objects.visible_to(user).assigned_to(organisation=organisation)
    decisions = Decision.objects.visible_to(user).filter(decided_by=organisation)
    context = {
        "organisation": organisation,
        "may_merge": may_merge(user, organisation),
        "today": today,
        "hosted": networks.filter(host=organisation).by_name(),
        "subregions": organisation.subregions.in_order().prefetch_related(
            Prefetch("municipalities", Organisation.objects.by_name())
        ),
        "located_in": organisation.located_in.in_order().select_related("association"),
        "memberships": memberships.order_by(
            "network__sort_key", "person__sort_key", "pk"
        ).select_related("network", "person")[:MANY],
        "attendances": attendance_rows(attendances.newest_first())[:FEW],
        "statements": statement_rows(statements.newest_first())[:FEW],
        "points": action_point_rows(points.soonest_first())[:FEW],
        "decisions": decision_rows(decisions.newest_first())[:FEW],
    }
    return TemplateResponse(request, "minutes/organisation_detail.html", context)
