"""One meeting as a page of minutes: loaded by name, grouped as it is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils.text import get_text_list
from django.utils.translation import gettext

from minutes.attendance_list import AttendanceList
from minutes.dates import Precision
from minutes.markdown import Names
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
from minutes.parts import ItemTopic, JointNetwork, Mention, Parts, Told
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
    names: Names
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
        return [decision for item in self.items for decision in item.shown_decisions]

    @property
    def action_points(self) -> list[ActionPoint]:
        return [point for item in self.items for point in item.shown_action_points]


def read(told: Told) -> Minutes:
    meeting, parts = told.meeting, told.parts
    items = sorted(parts[AgendaItem][meeting.pk], key=lambda item: item.position)
    for item in items:
        _hand_out(parts, item)
    attendances = sorted(parts[Attendance][meeting.pk], key=_by_organisation)
    entries = [
        entry
        for of in (None, *(item.pk for item in items))
        for entry in parts[CalendarEntry][of]
    ]
    return Minutes(
        meeting=meeting,
        attendance=AttendanceList.of(attendances),
        sections=_sections(items),
        attachments=parts[Attachment][None],
        calendar_entries=sorted(entries, key=lambda entry: (entry.starts_on, entry.pk)),
        joint_networks=_by_name(
            [row.network for row in parts[JointNetwork][meeting.pk]]
        ),
        names=_names(meeting, attendances, items),
        previous=_linked(meeting.before_it),
        next=_linked(meeting.after_it),
    )


def _by_organisation(attendance: Attendance) -> tuple:
    """Who came for no sub-region, or for nobody, follows last."""
    subregion, organisation = attendance.subregion, attendance.organisation
    return (
        subregion is None,
        subregion.position if subregion else 0,
        organisation is None,
        organisation.sort_key if organisation else "",
        attendance.person.sort_key,
        attendance.pk,
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


def _hand_out(parts: Parts, item: AgendaItem) -> None:
    """Give an item, and its action points, their own of the parts."""
    item.shown_statements = _by_position(parts[Statement][item.pk])
    item.shown_decisions = _by_position(parts[Decision][item.pk])
    item.shown_action_points = _by_position(parts[ActionPoint][item.pk])
    item.shown_presenters = _by_position(parts[Presenter][item.pk])
    item.shown_topics = _by_name([row.topic for row in parts[ItemTopic][item.pk]])
    item.shown_mentions = [row.person for row in parts[Mention][item.pk]]
    item.shown_follow_ups = parts[FollowUp][item.pk]
    item.shown_attachments = parts[Attachment][item.pk]
    for point in item.shown_action_points:
        point.assignees = [row.assignee for row in parts[Assignment][point.pk]]


def _by_position(rows: list) -> list:
    return sorted(rows, key=lambda row: (row.position, row.pk))


def _by_name(rows: list) -> list:
    return sorted(rows, key=lambda row: sort_key(row.name))


def _names(
    meeting: Meeting, attendances: list[Attendance], items: list[AgendaItem]
) -> Names:
    """Gather whom the page names anyway, to lead to them from the running text too.

    A name that two of them share leads to neither.
    """
    named: list[Person | Organisation | Subregion | None] = [meeting.minute_taker]
    for attendance in attendances:
        named += [attendance.person, attendance.organisation]
    for item in items:
        named += item.shown_mentions
        named += [decision.decided_by for decision in item.shown_decisions]
        for presenter in item.shown_presenters:
            named += [presenter.person, presenter.organisation]
        for statement in item.shown_statements:
            named += [statement.speaker, statement.organisation]
        for point in item.shown_action_points:
            named += point.assignees
    known = (one for one in named if isinstance(one, Person | Organisation))
    names = {(str(one), one.get_absolute_url()) for one in known}
    times = Counter(name for name, _address in names)
    return frozenset((name, address) for name, address in names if times[name] == 1)
