"""The registers across all meetings: decisions, action points, dates, statements."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from minutes.filters.registers import (
    ActionPointFilter,
    CalendarEntryFilter,
    DecisionFilter,
    StatementFilter,
)
from minutes.rows import DECISION_ROW, ENTRY_ROW, STATEMENT_ROW
from minutes.told_points import told_points
from minutes.views.lists import list_page, told_rows


def decision_list(request: HttpRequest) -> HttpResponse:
    template = "minutes/decision_list.html"
    return list_page(request, template, DecisionFilter, told_rows(DECISION_ROW))


def action_point_list(request: HttpRequest) -> HttpResponse:
    return list_page(
        request,
        "minutes/action_point_list.html",
        ActionPointFilter,
        rows=lambda found, page: told_points(found.chosen(page), found.reader.keys),
    )


def calendar_entry_list(request: HttpRequest) -> HttpResponse:
    template = "minutes/calendar_entry_list.html"
    return list_page(request, template, CalendarEntryFilter, told_rows(ENTRY_ROW))


def statement_list(request: HttpRequest) -> HttpResponse:
    template = "minutes/statement_list.html"
    return list_page(request, template, StatementFilter, told_rows(STATEMENT_ROW))
