"""The registers across all meetings: decisions, action points, dates, statements."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from minutes.filters.registers import (
    ActionPointFilter,
    CalendarEntryFilter,
    DecisionFilter,
    StatementFilter,
)
from minutes.models import ActionPoint, CalendarEntry, Decision, Statement
from minutes.rows import DECISION_ROW, ENTRY_ROW, STATEMENT_ROW, action_point_rows
from minutes.told import told
from minutes.views.lists import list_page, these


def decision_list(request: HttpRequest) -> HttpResponse:
    decisions = Decision.objects.visible_to(request.user).newest_first()
    found = DecisionFilter(request.GET, queryset=decisions, request=request)
    return list_page(
        request,
        "minutes/decision_list.html",
        found,
        rows=lambda page: told(page, DECISION_ROW),
    )


def action_point_list(request: HttpRequest) -> HttpResponse:
    points = ActionPoint.objects.visible_to(request.user).soonest_first()
    today = timezone.localdate()
    found = ActionPointFilter(
        request.GET, queryset=points, request=request, today=today
    )
    return list_page(
        request,
        "minutes/action_point_list.html",
        found,
        rows=lambda page: action_point_rows(these(page)),
        today=today,
    )


def calendar_entry_list(request: HttpRequest) -> HttpResponse:
    entries = CalendarEntry.objects.visible_to(request.user)
    today = timezone.localdate()
    found = CalendarEntryFilter(
        request.GET, queryset=entries, request=request, today=today
    )
    return list_page(
        request,
        "minutes/calendar_entry_list.html",
        found,
        rows=lambda page: told(page, ENTRY_ROW),
    )


def statement_list(request: HttpRequest) -> HttpResponse:
    statements = Statement.objects.visible_to(request.user).newest_first()
    found = StatementFilter(request.GET, queryset=statements, request=request)
    return list_page(
        request,
        "minutes/statement_list.html",
        found,
        rows=lambda page: told(page, STATEMENT_ROW),
    )
