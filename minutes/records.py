"""The rows of one meeting as plain dicts, as they stand or as they once stood.

A kind of row is named as its model in small letters; a row is a dict by column, with
its key under "id" and many-to-many fields as lists of keys.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import F, QuerySet
from reversion.models import Version

from minutes.models import (
    ActionPoint,
    AgendaItem,
    Assignment,
    Attachment,
    Attendance,
    CalendarEntry,
    Decision,
    FollowUp,
    Meeting,
    Presenter,
    Statement,
)

Row = dict[str, Any]
Records = Mapping[str, list[Row]]


def records_of(meeting: Meeting) -> Records:
    """Read the rows as they are now: a query for each kind of row."""
    in_item = {"item__meeting": meeting}
    points = ActionPoint.objects.filter(**in_item)
    records = {
        "meeting": _rows(Meeting.objects.filter(pk=meeting.pk)),
        "attendance": _rows(Attendance.objects.filter(meeting=meeting)),
        "agendaitem": _rows(AgendaItem.objects.filter(meeting=meeting)),
        "attachment": _rows(Attachment.objects.filter(meeting=meeting)),
        "calendarentry": _rows(CalendarEntry.objects.filter(meeting=meeting)),
        "presenter": _rows(Presenter.objects.filter(**in_item)),
        "statement": _rows(Statement.objects.filter(**in_item)),
        "decision": _rows(Decision.objects.filter(**in_item)),
        "actionpoint": _rows(points),
        "assignment": _rows(Assignment.objects.filter(action_point__in=points)),
        "followup": _rows(
            FollowUp.objects.filter(**in_item).annotate(
                done_on=F("action_point__done_on")
            )
        ),
    }
    _add_many_to_many(records["meeting"], Meeting.joint_networks)
    _add_many_to_many(records["agendaitem"], AgendaItem.topics)
    _add_many_to_many(records["agendaitem"], AgendaItem.mentioned)
    return records


def records_at(versions: Sequence[Version]) -> list[Records]:
    """Read the rows as revisions kept them, each `version` being that of the meeting.

    It is one query, however many. What was kept alike many times is read once.
    """
    kept_in: dict[int, list[Version]] = defaultdict(list)
    revisions = [version.revision_id for version in versions]
    kept = Version.objects.filter(revision__in=revisions).order_by("pk")
    for one in kept.select_related("content_type"):
        kept_in[one.revision_id].append(one)
    read: dict[tuple[int, str], Row] = {}
    return [
        _of_meeting(
            int(version.object_id), _rows_by_kind(kept_in[version.revision_id], read)
        )
        for version in versions
    ]


def _rows_by_kind(
    kept: Iterable[Version], read: dict[tuple[int, str], Row]
) -> dict[str, list[Row]]:
    records: dict[str, list[Row]] = defaultdict(list)
    for one in kept:
        told = (one.content_type_id, one.serialized_data)
        if told not in read:
            read[told] = one.field_dict
        records[one.content_type.model].append(read[told])
    return records


def _of_meeting(meeting: int, records: Mapping[str, list[Row]]) -> Records:
    """Leave out what a revision holds of other meetings."""
    known = {"meeting_id": {meeting}}
    found = {"meeting": [row for row in records["meeting"] if row["id"] == meeting]}

    def take(column: str, *kinds: str) -> None:
        for kind in kinds:
            rows = records.get(kind, ())
            found[kind] = [row for row in rows if row[column] in known[column]]

    take("meeting_id", "agendaitem", "attendance", "attachment", "calendarentry")
    take("meeting_id", "correction")
    known["item_id"] = {row["id"] for row in found["agendaitem"]}
    take("item_id", "presenter", "statement", "decision", "actionpoint", "followup")
    known["action_point_id"] = {row["id"] for row in found["actionpoint"]}
    take("action_point_id", "assignment")
    return found


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Sort by position, where a row has one, and then by age."""
    return sorted(rows, key=lambda row: (row.get("position", 0), row["id"]))


def grouped(rows: Iterable[Row], column: str) -> dict[int | None, list[Row]]:
    """Group the rows by what they hang on, each group in order."""
    groups: dict[int | None, list[Row]] = defaultdict(list)
    for row in in_order(rows):
        groups[row[column]].append(row)
    return groups


def _rows(rows: QuerySet) -> list[Row]:
    return list(rows.order_by("pk").values())


def _add_many_to_many(rows: list[Row], relation: Any) -> None:
    """Give each row the keys on the other side, in the order they were added."""
    field = relation.field
    links = relation.through.objects.filter(
        **{f"{field.m2m_field_name()}__in": [row["id"] for row in rows]}
    )
    keys: dict[int, list[int]] = defaultdict(list)
    columns = (field.m2m_column_name(), field.m2m_reverse_name())
    for one, other in links.order_by("pk").values_list(*columns):
        keys[one].append(other)
    for row in rows:
        row[field.name] = keys[row["id"]]
