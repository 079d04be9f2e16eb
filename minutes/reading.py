"""One meeting as a page of minutes: loaded by name, grouped as it is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import models
from django.db.models import (
    Prefetch,
    QuerySet,
    Value,
    prefetch_related_objects,
)
from django.utils.text import get_text_list
from django.utils.translation import gettext

from minutes.access import Reader, is_disclosed_to, may_read_item
from minutes.attendance_list import AttendanceList
from minutes.dates import Precision
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
    Topic,
)
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

    It was asked for `with_access` and `with_neighbours`.
    """
    prefetch_related_objects([meeting], *_parts(meeting.is_confided, user))
    sections = _sections(meeting.items.all())
    shown = {item.pk: item for s in sections for item in (s.item, *s.sub_items)}
    _hand_out_attachments(meeting, shown)
    joint_networks = _hand_out_labels(meeting, shown, user)
    return Minutes(
        meeting=meeting,
        attendance=AttendanceList.of(meeting.attendances.all()),
        sections=sections,
        attachments=[one for one in meeting.attachments.all() if not one.item_id],
        calendar_entries=[
            entry
            for entry in meeting.calendar_entries.all()
            if entry.item_id is None or entry.item_id in shown
        ],
        joint_networks=joint_networks,
        names=_names(meeting, shown.values()),
        previous=_linked(meeting.before_it),
        next=_linked(meeting.after_it),
    )


def _parts(is_confided: bool, user: Reader) -> list[Prefetch]:
    """Name what the page shows; each is one query, however long the meeting."""
    items = AgendaItem.objects.filter(is_disclosed_to(user)).order_by("position")
    attachments = Attachment.objects.order_by("pk")
    if not is_confided:
        attachments = attachments.filter(is_confidential=False)
    follow_ups = FollowUp.objects.filter(may_read_item(user, "action_point__item__"))
    assignments = Assignment.objects.with_assignees()
    return [
        Prefetch("attendances", _attendances()),
        Prefetch("items", items),
        Prefetch("attachments", attachments),
        Prefetch("calendar_entries", CalendarEntry.objects.soonest_first()),
        Prefetch("items__presenters", _of(Presenter, "person", "organisation")),
        Prefetch("items__statements", _of(Statement, "organisation", "speaker")),
        Prefetch("items__decisions", _of(Decision, "decided_by")),
        Prefetch("items__action_points", _of(ActionPoint)),
        Prefetch("items__action_points__assignments", assignments),
        Prefetch(
            "items__follow_ups",
            follow_ups.order_by("pk").select_related("action_point__item__meeting"),
        ),
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


def _hand_out_attachments(meeting: Meeting, shown: dict[int, AgendaItem]) -> None:
    for item in shown.values():
        item.shown_attachments = []
    for attachment in meeting.attachments.all():
        if attachment.item_id in shown:
            shown[attachment.item_id].shown_attachments.append(attachment)


def _hand_out_labels(
    meeting: Meeting, shown: dict[int, AgendaItem], user: Reader
) -> list[Network]:
    """Give items their topics and the people they mention; return the joint networks.

    All three are a name that leads to a page, so they come in one query.
    """
    for item in shown.values():
        item.shown_topics, item.shown_mentions = [], []
    joint_networks = []
    for kind, item_id, name, slug in _labels(meeting, user):
        if kind == "network":
            joint_networks.append(Network(name=name, slug=slug))
        elif kind == "topic" and item_id in shown:
            shown[item_id].shown_topics.append(Topic(name=name, slug=slug))
        elif item_id in shown:
            shown[item_id].shown_mentions.append(Person(full_name=name, slug=slug))
    return joint_networks


def _labels(meeting: Meeting, user: Reader) -> list[tuple[str, int, str, str]]:
    """Kind, key of the item, name, slug; by name."""
    topics = AgendaItem.topics.through.objects.filter(agendaitem__meeting=meeting)
    mentions = AgendaItem.mentioned.through.objects.filter(agendaitem__meeting=meeting)
    joint = Meeting.joint_networks.through.objects.filter(meeting=meeting)
    joint = joint.filter(network__in=Network.objects.visible_to(user))
    rows = _labels_of(topics, "topic", "agendaitem_id", "topic__name").union(
        _labels_of(mentions, "person", "agendaitem_id", "person__full_name"),
        _labels_of(joint, "network", "meeting_id", "network__name"),
        all=True,
    )
    return sorted(rows, key=lambda row: sort_key(row[2]))


def _labels_of(rows: QuerySet, kind: str, item: str, name: str) -> QuerySet:
    of_kind = Value(kind, output_field=models.CharField())
    return rows.order_by().values_list(of_kind, item, name, f"{kind}__slug")


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
        for presenter in item.presenters.all():
            named += [presenter.person, presenter.organisation]
        for statement in item.statements.all():
            named += [statement.speaker, statement.organisation]
        for point in item.action_points.all():
            named += [given.assignee for given in point.assignments.all()]
    known = (one for one in named if isinstance(one, Person | Organisation))
    names = {(str(one), one.get_absolute_url()) for one in known}
    times = Counter(name for name, _address in names)
    return frozenset((name, address) for name, address in names if times[name] == 1)
