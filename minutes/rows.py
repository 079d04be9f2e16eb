"""What a row of a register shows, loaded by name: no column that it does not show."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from django.db import models
from django.db.models import Prefetch, QuerySet

from minutes.models import Assignment

MEETING = ("slug", "title", "held_on", "ends_on", "date_precision")
NETWORK = ("name", "slug")
ORGANISATION = ("name", "slug")
PERSON = ("full_name", "slug")
TOPIC = ("name", "slug")
ITEM = ("heading", "position")


def decision_rows(decisions: QuerySet) -> QuerySet:
    return decisions.select_related("item__meeting__network", "decided_by").only(
        *("item_id", "number", "text", "decided_by_body", "decided_on"),
        *of_item("item__"),
        *under("decided_by__", ORGANISATION),
    )


def action_point_rows(points: QuerySet) -> QuerySet:
    shown = points.select_related("item__meeting__network").only(
        *("item_id", "text", "is_for_all", "due_on", "done_on"), *of_item("item__")
    )
    assignments = Assignment.objects.with_assignees()
    return shown.prefetch_related(Prefetch("assignments", assignments))


def entry_rows(entries: QuerySet) -> QuerySet:
    return entries.select_related("meeting", "item").defer(
        *under("meeting__", ("preamble", "source_text", "match_key")), "item__text"
    )


def statement_rows(statements: QuerySet) -> QuerySet:
    rows = statements.select_related("item__meeting__network", "organisation")
    return rows.select_related("speaker").only(
        *("item_id", "described_as", "text"),
        *of_item("item__"),
        *under("organisation__", ORGANISATION),
        *under("speaker__", PERSON),
    )


def attendance_rows(attendances: QuerySet) -> QuerySet:
    rows = attendances.select_related("meeting__network", "organisation", "person")
    return rows.only(
        *("meeting_id", "status"),
        *under("meeting__", MEETING),
        *under("meeting__network__", NETWORK),
        *under("organisation__", ORGANISATION),
        *under("person__", PERSON),
    )


def presenter_rows(presenters: QuerySet) -> QuerySet:
    rows = presenters.select_related("item__meeting__network", "organisation")
    return rows.only(
        *("item_id", "title"),
        *of_item("item__"),
        *under("organisation__", ORGANISATION),
    )


def item_rows(items: QuerySet) -> QuerySet:
    return items.select_related("meeting__network").only("meeting_id", *of_item(""))


def meeting_rows(meetings: QuerySet) -> QuerySet:
    """Without the figures; see `minutes.summaries`."""
    return meetings.select_related("network").only(
        *MEETING, "status", "place", *under("network__", NETWORK)
    )


def of_item(path: str) -> list[str]:
    """Name what the line under a row tells of its item and meeting."""
    return [
        *under(path, ITEM),
        *under(f"{path}meeting__", MEETING),
        *under(f"{path}meeting__network__", NETWORK),
    ]


def under(path: str, fields: tuple[str, ...]) -> list[str]:
    return [path + field for field in fields]


def made(model: type[models.Model], key: int | None, told: str) -> Any:
    """Make a row, and the rows it leads to, of JSON whose names are as in a query."""
    return _made(model, {"id": key, **json.loads(told)})


def _made(model: type[models.Model], fields: dict[str, Any]) -> models.Model:
    own: dict[str, Any] = {}
    related: dict[str, dict[str, Any]] = defaultdict(dict)
    for path, value in fields.items():
        name, _, rest = path.partition("__")
        if rest:
            related[name][rest] = value
        else:
            own[name] = model._meta.get_field(name).to_python(value)
    for name, those in related.items():
        if any(those.values()):
            own[name] = _made(model._meta.get_field(name).related_model, those)
    return model(**own)
