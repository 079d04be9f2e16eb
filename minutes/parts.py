"""What the page of one meeting tells: asked in two queries, and kept as it was told."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q, QuerySet, Value

from minutes.access import is_disclosed_to, may_read_in_confidence, may_read_item
from minutes.models import (
    ActionPoint,
    AgendaItem,
    Assignment,
    Attachment,
    Attendance,
    CalendarEntry,
    Correction,
    Decision,
    FollowUp,
    Meeting,
    Presenter,
    Statement,
)
from minutes.rows import ASSIGNEE, NETWORK, ORGANISATION, PERSON, TOPIC, under
from minutes.told import as_json, made
from networks.models import Network
from networks.models.network import Standing
from people.prepared import WRITTEN_OUT, Asked, Prepared

ItemTopic = AgendaItem.topics.through
Mention = AgendaItem.mentioned.through
JointNetwork = Meeting.joint_networks.through

# model → key of the item, action point or meeting it is of → rows, as registered
Parts = dict[type[models.Model], dict[int | None, list[Any]]]

FACTS = (
    *("slug", "title", "preamble", "status", "version", "source_file"),
    *("held_on", "ends_on", "date_precision", "starts_at", "ends_at", "place", "form"),
    *under("network__", (*NETWORK, "is_public")),
    *under("minute_taker__", (*PERSON, "title")),
)
OF_A_PERSON = (*under("person__", PERSON), *under("organisation__", ORGANISATION))
ITEM = (
    *("position", "number", "heading", "held_on", "text", "is_confidential"),
    "parent_id",
)
ATTENDANCE = (
    *("status", "mode", "role", "note", *OF_A_PERSON),
    *under("organisation__", ("id", "kind")),
    *under("subregion__", ("id", "name", "slug", "position", "association__slug")),
)
ENTRY = (
    *("title", "kind", "starts_on", "ends_on", "precision", "starts_at", "ends_at"),
    *("place", "audience", "note", "url"),
)
STATEMENT = (
    *("position", "described_as", "text"),
    *under("organisation__", ORGANISATION),
    *under("speaker__", PERSON),
)
DECISION = (
    *("position", "number", "text", "decided_by_body", "decided_on"),
    *under("decided_by__", ORGANISATION),
)
POINT = ("position", "text", "is_for_all", "due_on", "done_on")
FOLLOW_UP = ("text", *under("action_point__", ("id", "text", "item__meeting__slug")))
ATTACHMENT = ("title", "file", "url", "is_confidential")


@dataclass(frozen=True)
class Told:
    """What the database told of a meeting, to one who may read just that.

    It is texts and numbers only: two readers who were told the same read the same.
    """

    facts: tuple  # the meeting's key and fields, then what is said of it
    rows: tuple[tuple[str, int | None, int, str], ...]  # model, of, key, fields

    @property
    def meeting(self) -> Meeting:
        key, fields, is_confided, is_editable, *linked = self.facts
        meeting = made(Meeting, key, fields)
        meeting.is_confided, meeting.is_editable = bool(is_confided), bool(is_editable)
        meeting.before_it, meeting.after_it, meeting.told_corrections = (
            json.loads(link) if link else None for link in linked
        )
        return meeting

    @property
    def parts(self) -> Parts:
        parts: Parts = defaultdict(lambda: defaultdict(list))
        for name, of, key, fields in self.rows:
            model = apps.get_model("minutes", name)
            parts[model][of].append(made(model, key, fields))
        return parts


def told_of(slug: str, standing: Standing) -> Told | None:
    """Ask for a meeting and its parts; None if there is none that one may read."""
    pattern, keys = standing.pattern, standing.keys
    for facts in _facts(pattern).ask(keys, slug=slug):
        rows = _parts(pattern).ask(keys, meeting=facts[0])
        return Told(facts, tuple(sorted(rows, key=lambda row: (row[0], row[2]))))
    return None


@lru_cache(WRITTEN_OUT)
def _facts(pattern: Standing) -> Prepared:
    meetings = Meeting.objects.visible_to(pattern).with_access(pattern)
    meetings = meetings.with_neighbours(pattern)
    meetings = meetings.annotate(told_corrections=Correction.objects.told())
    said = ("is_confided", "is_editable", "before_it", "after_it", "told_corrections")
    slug = Asked("slug", models.CharField())
    return Prepared.of(
        meetings.filter(slug=slug).values_list("pk", as_json(FACTS), *said)
    )


@lru_cache(WRITTEN_OUT)
def _parts(pattern: Standing) -> Prepared:
    first, *others = _queries(Asked("meeting", models.BigIntegerField()), pattern)
    return Prepared.of(first.union(*others, all=True))


def _queries(meeting: Asked, standing: Standing) -> list[QuerySet]:
    """Ask for what stands in a meeting that one may read, as far as one may read it."""

    def disclosed(model: type[models.Model], item: str = "item__") -> QuerySet:
        rows = model._default_manager.filter(**{f"{item}meeting": meeting})
        return rows.filter(is_disclosed_to(standing, item))

    in_meeting = Q(meeting=meeting)
    in_item = Q(item=None) | is_disclosed_to(standing, "item__")
    confided = Q(is_confidential=False) | may_read_in_confidence(standing, "meeting__")
    networks = Network.objects.visible_to(standing)
    point = "action_point__item__"
    return [
        _rows(disclosed(AgendaItem, ""), "meeting_id", ITEM),
        _rows(Attendance.objects.filter(in_meeting), "meeting_id", ATTENDANCE),
        _rows(CalendarEntry.objects.filter(in_meeting, in_item), "item_id", ENTRY),
        _rows(disclosed(Statement), "item_id", STATEMENT),
        _rows(disclosed(Decision), "item_id", DECISION),
        _rows(disclosed(ActionPoint), "item_id", POINT),
        _rows(disclosed(Assignment, point), "action_point_id", ASSIGNEE),
        _rows(
            disclosed(FollowUp).filter(may_read_item(standing, point)),
            "item_id",
            FOLLOW_UP,
        ),
        _rows(disclosed(Presenter), "item_id", ("position", "title", *OF_A_PERSON)),
        _rows(
            disclosed(ItemTopic, "agendaitem__"),
            "agendaitem_id",
            under("topic__", TOPIC),
        ),
        _rows(
            disclosed(Mention, "agendaitem__"),
            "agendaitem_id",
            under("person__", PERSON),
        ),
        _rows(
            Attachment.objects.filter(in_meeting, in_item, confided),
            "item_id",
            ATTACHMENT,
        ),
        _rows(
            JointNetwork.objects.filter(in_meeting, network__in=networks),
            "meeting_id",
            under("network__", NETWORK),
        ),
    ]


def _rows(rows: QuerySet, of: str, fields: Sequence[str]) -> QuerySet:
    """Ask for model, key of what they are of, own key, and the fields as JSON."""
    model = Value(rows.model.__name__, output_field=models.CharField())
    return rows.order_by().values_list(model, of, "pk", as_json(fields))
