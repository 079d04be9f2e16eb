"""From a document to rows: a meeting is saved as a whole, in one transaction.

What already has a row keeps it (its key, its address, what refers to it); the rest of
the meeting's rows go. Each save is one version and one revision.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from minutes import document
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
from minutes.naming.names import Names
from minutes.reconciling import reconcile, write
from minutes.revisions import keep, revision_of, revisions_of
from networks.models import Network
from networks.models.network import Reader
from people.models import User


class StaleVersionError(Exception):
    """Somebody else saved the meeting since the version that was changed."""


@transaction.atomic
def store(
    described: document.Document,
    meeting: Meeting,
    names: Names,
    *,
    version: int = 0,
    user: User | None,
    reason: str = "",
    also: Mapping[str, str] = {},
) -> Meeting:
    """Save `described` as `meeting`: a new one, or the `version` that was changed.

    All its names must be known to `names`; its new people, organisations and topics are
    made here. `reason` is what readers are told if the minutes were published, `also`
    what the meeting has that no document tells, by column.
    """
    if meeting.pk:
        meeting = taken_up(meeting, version)
    with revision_of(user, reason):
        names.settle()
        for column, text in also.items():
            setattr(meeting, column, text)
        _store_meeting(described, meeting, names)
        _Parts(described, meeting, names).store()
        if reason and meeting.is_published:
            Correction.objects.create(
                meeting=meeting,
                corrected_on=timezone.localdate(),
                reason=reason,
                version=meeting.version,
            )
        keep(meeting)
    return meeting


def taken_up(meeting: Meeting, version: int) -> Meeting:
    """Lock the meeting in the version that was changed, and count one up.

    Before its first change here it is kept as it came, from a fixture.
    """
    locked = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if locked.version != version:
        raise StaleVersionError
    if not revisions_of(locked).exists():
        with revision_of(None, ""):
            keep(locked)
    locked.version += 1
    return locked


def _store_meeting(
    described: document.Document, meeting: Meeting, names: Names
) -> None:
    for field, value in _fields(described, document.MEETING_COLUMNS).items():
        setattr(meeting, field, value)
    is_begun = described.items or described.attenders
    if is_begun and meeting.status == Meeting.Status.PLANNED:
        meeting.status = Meeting.Status.DRAFT  # all could read it before it is done
    meeting.minute_taker = names.person(described.minute_taker)
    meeting.save()
    told = map(names.network, described.joint_networks)
    meeting.joint_networks.set([*told, *hidden_networks(meeting, names.user)])


def hidden_networks(meeting: Meeting, user: Reader) -> list[Network]:
    """Give the networks of a joint meeting that `user` is not to know of.

    They are neither shown where minutes are changed nor lost by it.
    """
    visible = Network.objects.visible_to(user)
    return list(meeting.joint_networks.exclude(pk__in=visible.values("pk")))


class _Parts:
    """The rows that hang on one meeting, brought to what the document says."""

    def __init__(
        self, described: document.Document, meeting: Meeting, names: Names
    ) -> None:
        self.described = described
        self.meeting = meeting
        self.names = names
        self.items: list[tuple[document.Item, AgendaItem]] = []

    def store(self) -> None:
        """Items that are no more go last: what stood in them may have moved."""
        self._store_attendances()
        rows = self._store_items()
        self._store_in_items(Presenter, "presenters", self._presenter, ("person_id",))
        self._store_in_items(Statement, "statements", self._statement)
        self._store_in_items(Decision, "decisions", self._decision)
        self._store_action_points()
        self._store_in_items(
            FollowUp, "follow_ups", self._follow_up, ("action_point_id",)
        )
        self._close_followed_points()
        self._store_with_meeting(Attachment, "attachments", _attachment)
        self._store_with_meeting(CalendarEntry, "entries", _entry)
        self.meeting.items.exclude(pk__in=[row.pk for row in rows]).delete()

    def _store_attendances(self) -> None:
        rows = [
            Attendance(
                meeting=self.meeting,
                person=self.names.person(one.person),
                organisation=self.names.organisation(one.organisation),
                subregion=self.names.subregion(one.subregion),
                **_fields(one, document.ATTENDER_COLUMNS),
            )
            for one in self.described.attenders
        ]
        kept = Attendance.objects.filter(meeting=self.meeting)
        reconcile(kept, rows, known_by=("person_id",))

    def _store_items(self) -> list[AgendaItem]:
        rows = [
            AgendaItem(
                pk=item.key,
                meeting=self.meeting,
                position=position,
                **_fields(item, document.ITEM_COLUMNS),
            )
            for position, item in enumerate(self.described.items, start=1)
        ]
        write(AgendaItem.objects.filter(meeting=self.meeting), rows)
        self.items = list(zip(self.described.items, rows, strict=True))
        self._place_sub_items()
        self._store_labels("topics", "topic_id", self.names.topic)
        self._store_labels("mentioned", "person_id", self.names.person)
        return rows

    def _place_sub_items(self) -> None:
        above = None
        for item, row in self.items:
            row.parent = above if item.is_sub_item else None
            above = above if item.is_sub_item else row
        AgendaItem.objects.bulk_update([row for _item, row in self.items], ["parent"])

    def _store_labels(
        self, name: str, column: str, find: Callable[[str], models.Model | None]
    ) -> None:
        """Set a many-to-many field of all items at once."""
        through = getattr(AgendaItem, name).through
        wanted = {
            (row.pk, found.pk): None
            for item, row in self.items
            for label in getattr(item, name)
            if (found := find(label))
        }
        links = through.objects.filter(agendaitem__meeting=self.meeting)
        there = set(links.values_list("agendaitem_id", column))
        for item, other in there - wanted.keys():
            links.filter(agendaitem=item, **{column: other}).delete()
        through.objects.bulk_create(
            through(agendaitem_id=item, **{column: other})
            for item, other in wanted
            if (item, other) not in there
        )

    def _store_in_items(
        self,
        model: type[models.Model],
        name: str,
        fields: Callable[[Any], dict[str, Any]],
        known_by: tuple[str, ...] = (),
    ) -> list[Any]:
        """Store the parts under `name` of every item; give the rows, in that order."""
        has_position = any(field.name == "position" for field in model._meta.fields)
        rows = []
        for item, row in self.items:
            for position, part in enumerate(getattr(item, name), start=1):
                place = {"position": position} if has_position else {}
                rows.append(model(pk=part.key, item=row, **place, **fields(part)))
        kept = model._default_manager.filter(item__meeting=self.meeting)
        reconcile(kept, rows, known_by=("item_id", *known_by) if known_by else ())
        return rows

    def _store_action_points(self) -> None:
        points = self._store_in_items(
            ActionPoint,
            "action_points",
            lambda point: _fields(point, document.ACTION_POINT_COLUMNS),
        )
        described = [p for item, _row in self.items for p in item.action_points]
        rows = [
            self._assignment(row, label)
            for point, row in zip(described, points, strict=True)
            for label in point.assignees
        ]
        kept = Assignment.objects.filter(action_point__item__meeting=self.meeting)
        to_whom = ("action_point_id", "person_id", "organisation_id", "subregion_id")
        once = {tuple(getattr(row, name) for name in to_whom): row for row in rows}
        reconcile(kept, list(once.values()), known_by=to_whom)

    def _close_followed_points(self) -> None:
        """Mark earlier points as this meeting found them; theirs is a new version."""
        for item in self.described.items:
            for told in item.follow_ups:
                point = ActionPoint.objects.filter(pk=told.action_point)
                if point.exclude(done_on=told.done_on).update(done_on=told.done_on):
                    its_meeting = Meeting.objects.get(items__action_points__in=point)
                    its_meeting.version += 1
                    its_meeting.save(update_fields=["version"])
                    keep(its_meeting)

    def _assignment(self, point: ActionPoint, label: str) -> Assignment:
        kind, assignee = self.names.assignee(label)
        return Assignment(action_point=point, **{kind: assignee})

    def _store_with_meeting(
        self,
        model: type[models.Model],
        name: str,
        fields: Callable[[Any], dict[str, Any]],
    ) -> None:
        """Store the parts under `name` of the meeting itself and of its items."""
        places = [(None, part) for part in getattr(self.described, name)]
        places += [(row, p) for item, row in self.items for p in getattr(item, name)]
        rows = [
            model(pk=part.key, meeting=self.meeting, item=row, **fields(part))
            for row, part in places
        ]
        reconcile(model._default_manager.filter(meeting=self.meeting), rows)

    def _presenter(self, one: document.Presenter) -> dict[str, Any]:
        return {
            "person": self.names.person(one.person),
            "organisation": self.names.organisation(one.organisation),
            "title": one.title,
        }

    def _statement(self, one: document.Statement) -> dict[str, Any]:
        return {
            "organisation": self.names.organisation(one.organisation),
            "speaker": self.names.person(one.speaker),
            "described_as": one.described_as,
            "text": one.text,
        }

    def _decision(self, one: document.Decision) -> dict[str, Any]:
        decided_by = self.names.organisation(one.decided_by)
        return {"decided_by": decided_by, **_fields(one, document.DECISION_COLUMNS)}

    def _follow_up(self, one: document.FollowUp) -> dict[str, Any]:
        return {"action_point_id": one.action_point, "text": one.text}


def _fields(part: Any, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(part, name) for name in names}


def _action_point(one: document.ActionPoint) -> dict[str, Any]:
    return _fields(one, document.ACTION_POINT_COLUMNS)


def _attachment(one: document.Attachment) -> dict[str, Any]:
    return _fields(one, document.ATTACHMENT_COLUMNS)


def _entry(one: document.Entry) -> dict[str, Any]:
    return _fields(one, document.ENTRY_COLUMNS)
