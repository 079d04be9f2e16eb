"""The small parts of minutes: of many kinds but few of each, so all in one query."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db import models
from django.db.models import QuerySet, Value
from django.db.models.functions import JSONObject

from minutes.access import Reader, may_read_item
from minutes.models import (
    AgendaItem,
    Assignment,
    Attachment,
    FollowUp,
    Meeting,
    Presenter,
)
from minutes.rows import NETWORK, ORGANISATION, PERSON, TOPIC, under
from networks.models import Network

ItemTopic = AgendaItem.topics.through
Mention = AgendaItem.mentioned.through
JointNetwork = Meeting.joint_networks.through

# model → key of the item, action point or meeting it is of → rows, as registered
Details = dict[type[models.Model], dict[int | None, list[Any]]]


def details_of(meeting: Meeting, user: Reader) -> Details:
    """Load what is a line at most, with no fields but those that its page shows.

    What stands in confidential items is among it: take only that of items shown.
    """
    first, *others = _queries(meeting, user)
    models_by_name = {query.model.__name__: query.model for query in (first, *others)}
    details: Details = defaultdict(lambda: defaultdict(list))
    rows = first.union(*others, all=True)
    for name, of, _key, fields in sorted(rows, key=lambda row: row[2]):
        model = models_by_name[name]
        details[model][of].append(_made(model, fields))
    return details


def _queries(meeting: Meeting, user: Reader) -> list[QuerySet]:
    person = under("person__", PERSON)
    organisation = under("organisation__", ORGANISATION)
    subregion = under("subregion__", ("name", "slug", "association__slug"))
    point = under("action_point__", ("id", "text", "item__meeting__slug"))
    networks = Network.objects.visible_to(user)
    follow_ups = FollowUp.objects.filter(may_read_item(user, "action_point__item__"))
    attachments = Attachment.objects.filter(meeting=meeting)
    if not meeting.is_confided:
        attachments = attachments.filter(is_confidential=False)
    return [
        _rows(
            ItemTopic.objects.filter(agendaitem__meeting=meeting),
            "agendaitem_id",
            *under("topic__", TOPIC),
        ),
        _rows(
            Mention.objects.filter(agendaitem__meeting=meeting),
            "agendaitem_id",
            *person,
        ),
        _rows(
            JointNetwork.objects.filter(meeting=meeting, network__in=networks),
            "meeting_id",
            *under("network__", NETWORK),
        ),
        _rows(
            Presenter.objects.filter(item__meeting=meeting),
            "item_id",
            *("position", "title", *person, *organisation),
        ),
        _rows(
            Assignment.objects.filter(action_point__item__meeting=meeting),
            "action_point_id",
            *(*person, *organisation, *subregion),
        ),
        _rows(follow_ups.filter(item__meeting=meeting), "item_id", "text", *point),
        _rows(
            attachments,
            "item_id",
            *("id", "title", "file", "url", "is_confidential"),
        ),
    ]


def _rows(rows: QuerySet, of: str, *fields: str) -> QuerySet:
    """Ask for model, key of what they are of, own key, and the fields as JSON."""
    model = Value(rows.model.__name__, output_field=models.CharField())
    shown = JSONObject(**{field: field for field in fields})
    return rows.order_by().values_list(model, of, "pk", shown)


def _made(model: type[models.Model], fields: dict[str, Any]) -> models.Model:
    """Make a row, and the rows it leads to, of fields named as in a query."""
    own: dict[str, Any] = {}
    related: dict[str, dict[str, Any]] = defaultdict(dict)
    for path, value in fields.items():
        name, _, rest = path.partition("__")
        if rest:
            related[name][rest] = value
        else:
            own[name] = value
    for name, those in related.items():
        if any(those.values()):
            own[name] = _made(model._meta.get_field(name).related_model, those)
    return model(**own)
