"""Organisations: who sits for them, what they said, what they promised."""

from __future__ import annotations

from functools import lru_cache

from django.db import models
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from minutes.filters.directories import OrganisationFilter
from minutes.merging import may_merge
from minutes.models import ActionPoint, Attendance, Decision, Merge, Statement
from minutes.rows import (
    ATTENDANCE_ROW,
    DECISION_ROW,
    ORGANISATION_ROW,
    STATEMENT_ROW,
)
from minutes.told import Rows, ToldRows
from minutes.told_points import ToldPoints
from minutes.views.lists import list_page, told_rows
from minutes.views.moved import moved
from networks.models import Membership, Network, Organisation, Subregion
from networks.models.network import Standing, standing_of
from people.prepared import WRITTEN_OUT, Asked, PreparedRows

FEW = 20
MANY = 100


def organisation_list(request: HttpRequest) -> HttpResponse:
    template = "minutes/organisation_list.html"
    return list_page(request, template, OrganisationFilter, told_rows(ORGANISATION_ROW))


def organisation_detail(request: HttpRequest, slug: str) -> HttpResponse:
    standing, today = standing_of(request.user), timezone.localdate()
    organisations = Organisation.objects.all()
    if (organisation := organisations.filter(slug=slug).first()) is None:
        return moved(Merge.Kind.ORGANISATION, slug, organisations)
    asked = {"organisation": organisation.pk, "today": today}
    context = {
        name: rows.ask(standing.keys, **asked)
        for name, rows in _rows(standing.pattern).items()
    }
    context |= {
        "organisation": organisation,
        "may_merge": may_merge(request.user, organisation),
        "today": today,
    }
    return TemplateResponse(request, "minutes/organisation_detail.html", context)


@lru_cache(WRITTEN_OUT)
def _rows(reader: Standing) -> dict[str, Rows]:
    """Write out what the page asks of the `organisation`, as it is `today`."""
    organisation = Asked("organisation", models.BigIntegerField())
    today = Asked("today", models.DateField())
    networks = Network.objects.visible_to(reader)
    memberships = Membership.objects.current(today).filter(
        organisation=organisation, network__in=networks
    )
    attendances = Attendance.objects.visible_to(reader)
    statements = Statement.objects.visible_to(reader).filter(organisation=organisation)
    points = ActionPoint.objects.visible_to(reader)
    decisions = Decision.objects.visible_to(reader).filter(decided_by=organisation)
    subregions = Subregion.objects.in_order()
    return {
        "hosted": PreparedRows(networks.filter(host=organisation).by_name()),
        "subregions": PreparedRows(
            subregions.filter(association=organisation).prefetch_related(
                Prefetch("municipalities", Organisation.objects.by_name())
            )
        ),
        "located_in": PreparedRows(
            subregions.filter(municipalities=organisation).select_related("association")
        ),
        "memberships": PreparedRows(
            memberships.order_by(
                "network__sort_key", "person__sort_key", "pk"
            ).select_related("network", "person")[:MANY]
        ),
        "attendances": ToldRows(
            attendances.filter(organisation=organisation).newest_first()[:FEW],
            ATTENDANCE_ROW,
        ),
        "statements": ToldRows(statements.newest_first()[:FEW], STATEMENT_ROW),
        "points": ToldPoints(
            points.assigned_to(organisation=organisation).soonest_first()[:FEW]
        ),
        "decisions": ToldRows(decisions.newest_first()[:FEW], DECISION_ROW),
    }
