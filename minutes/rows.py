"""What a row of a register shows, loaded by name."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from minutes.models import Assignment


def decision_rows(decisions: QuerySet) -> QuerySet:
    return decisions.select_related("item__meeting__network", "decided_by")


def action_point_rows(points: QuerySet) -> QuerySet:
    return points.select_related("item__meeting__network").prefetch_related(
        Prefetch("assignments", Assignment.objects.with_assignees())
    )


def entry_rows(entries: QuerySet) -> QuerySet:
    return entries.select_related("meeting__network", "item")


def statement_rows(statements: QuerySet) -> QuerySet:
    return statements.select_related(
        "item__meeting__network", "organisation", "speaker"
    )
