"""One meeting as a page of minutes: loaded by name, grouped as it is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import models
from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.utils.text import get_text_list
from django.utils.translation import gettext

from minutes.access import Reader, is_disclosed_to
from minutes.attendance_list import AttendanceList
from minutes.dates import Precision
from minutes.details import Details, ItemTopic, JointNetwork, Mention, details_of
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
from minutes.models.correction import corrections_in
from networks.models import Network, Organisation, Subregion
from people.models import Person
from people.swedish import sort_key


@dataclass(frozen=True)
class Section:
    """A top-level item and what stands under it."""

    item: AgendaItem
    sub_items: list[AgendaItem] = field(default_factory=list)


@dataclass(frozen=True)
class Minutes:
    """All that the page of one meeting shows, and nothing its reader may not see."""

    meeting: Meeting
    attendance: AttendanceList
    sections: list[Section]
    attachments: list[Attachment]
    calendar_entries: list[CalendarEntry]
    joint_networks: list[Network]
    names: frozenset[tuple[str, str]]  # (name, address of the page)
    previous: Meeting | None
    next: Meeting | None

    @property
    def missing(self) -> str:
        """What minutes of a meeting held should tell, and these do not, in words."""
        if self.meeting.status in Meeting.WITHOUT_MINUTES:
            return ""
        told = {
            gettext("the exact day"): self.meeting.date_precision == Precision.DAY,
            gettext("the place"): bool(self.meeting.place),
            gettext("who was there"): not self.attendance.is_empty,
        }
        untold = [what for what, is_told in told.items() if not is_told]
        return get_text_list(untold, gettext("or"))

    @property
    def corrections(self) -> list[Correction]:
        return corrections_in(self.meeting.told_corrections)

    @property
    def items(self) -> list[AgendaItem]:
        return [item for s in self.sections for item in (s.item, *s.sub_items)]

    @property
    def decisions(self) -> list[Decision]:
        return [decision for item in self.items for decision in item.decisions.all()]

    @property
    def action_points(self) -> list[ActionPoint]:
        return [point for item in self.items for point in item.action_points.all()]


def read(meeting: Meeting, user: Reader) -> Minutes:
    """Load the minutes of a meeting that came from `visible_to`.

    It was asked for `with_access`, `with_neighbours` and its `told_corrections`.
    """
    prefetch_related_objects([meeting], *_parts(user))
    details = details_of(meeting, user)
    sections = _sections(meeting.items.all())
    shown = {item.pk: item for s in sections for item in (s.item, *s.sub_items)}
    for item in shown.values():
        _hand_out(details, item)
    joint_networks = [row.network for row in details[JointNetwork][meeting.pk]]
    return Minutes(
        meeting=meeting,
        attendance=AttendanceList.of(meeting.attendances.all()),
        sections=sections,
        attachments=details[Attachment][None],
        calendar_entries=[
            entry
            for entry in meeting.calendar_entries.all()
            if entry.item_id is None or entry.item_id in shown
        ],
        joint_networks=_by_name(joint_networks),
        names=_names(meeting, shown.values()),
        previous=_linked(meeting.before_it),
        next=_linked(meeting.after_it),
    )


def _parts(user: Reader) -> list[Prefetch]:
    """Name what the page shows; each is one query, however long the meeting."""
    items = AgendaItem.objects.filter(is_disclosed_to(user)).order_by("position")
    return [
        Prefetch("attendances", _attendances()),
        Prefetch("items", items),
        Prefetch("calendar_entries", CalendarEntry.objects.soonest_first()),
        Prefetch("items__statements", _of(Statement, "organisation", "speaker")),
        Prefetch("items__decisions", _of(Decision, "decided_by")),
        Prefetch("items__action_points", _of(ActionPoint)),
    ]


def _of(model: type[models.Model], *related: str) -> QuerySet:
    rows = model._default_manager.order_by("position", "pk")
    return rows.select_related(*related) if related else rows


def _attendances() -> QuerySet:
    return Attendance.objects.by_organisation().select_related(
        "person", "organisation", "subregion__association"
    )


def _sections(items: Iterable[AgendaItem]) -> list[Section]:
    sections: dict[int, Section] = {}
    for item in items:
        if item.parent_id in sections:
            sections[item.parent_id].sub_items.append(item)
        else:
            sections[item.pk] = Section(item)
    return list(sections.values())


def _linked(link: dict[str, str | None] | None) -> Meeting | None:
    """Make of what `with_neighbours` tells a meeting to lead to."""
    if link is None:
        return None
    first, last = link["held_on"], link["ends_on"]
    return Meeting(
        slug=link["slug"],
        date_precision=link["date_precision"],
        held_on=date.fromisoformat(first) if first else None,
        ends_on=date.fromisoformat(last) if last else None,
    )


def _hand_out(details: Details, item: AgendaItem) -> None:
    """Give an item that is shown, and its action points, their own of the details."""
    presenters = details[Presenter][item.pk]
    item.shown_presenters = sorted(presenters, key=lambda row: row.position)
    item.shown_topics = _by_name([row.topic for row in details[ItemTopic][item.pk]])
    item.shown_mentions = [row.person for row in details[Mention][item.pk]]
    item.shown_follow_ups = details[FollowUp][item.pk]
    item.shown_attachments = details[Attachment][item.pk]
    for point in item.action_points.all():
        point.assignees = [row.assignee for row in details[Assignment][point.pk]]


def _by_name(rows: list) -> list:
    return sorted(rows, key=lambda row: sort_key(row.name))


def _names(meeting: Meeting, items: Iterable[AgendaItem]) -> frozenset[tuple[str, str]]:
    """Gather whom the page names anyway, to lead to them from the running text too.

    A name that two of them share leads to neither.
    """
    named: list[Person | Organisation | Subregion | None] = [meeting.minute_taker]
    for attendance in meeting.attendances.all():
        named += [attendance.person, attendance.organisation]
    for item in items:
        named += item.shown_mentions
        named += [decision.decided_by for decision in item.decisions.all()]
        for presenter in item.shown_presenters:
            named += [presenter.person, presenter.organisation]
        for statement in item.statements.all():
            named += [statement.speaker, statement.organisation]
        for point in item.action_points.all():
            named += point.assignees
    known = (one for one in named if isinstance(one, Person | Organisation))
    names = {(str(one), one.get_absolute_url()) for one in known}
    times = Counter(name for name, _address in names)
    return frozenset((name, address) for name, address in names if times[name] == 1)
