"""One meeting as a page of minutes: loaded by name, grouped as it is read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Prefetch, Q, QuerySet, Subquery, prefetch_related_objects

from minutes.access import Reader
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
from networks.models import Network, Organisation, Subregion
from people.models import Person

Status = Attendance.Status


@dataclass(frozen=True)
class Delegation:
    """Those from one organisation, in the order of their names."""

    organisation: Organisation | None
    attendances: list[Attendance]


@dataclass(frozen=True)
class Party:
    """The delegations of one sub-region.

    Outside of all sub-regions (None) the municipalities make one party, and others,
    such as the host's staff, another.
    """

    subregion: Subregion | None
    is_of_others: bool
    delegations: list[Delegation]


@dataclass(frozen=True)
class AttendanceList:
    """Who was there, absent and invited; figures are of those present."""

    present: list[Party]
    away: list[Attendance]
    guests: list[Attendance]
    invited: list[Attendance]
    person_count: int
    municipality_count: int

    @classmethod
    def of(cls, attendances: Iterable[Attendance]) -> AttendanceList:
        by_status: dict[str, list[Attendance]] = defaultdict(list)
        for attendance in attendances:
            by_status[attendance.status].append(attendance)
        present = by_status[Status.PRESENT]
        municipalities = {
            attendance.organisation_id
            for attendance in present
            if attendance.organisation and attendance.organisation.is_municipality
        }
        return cls(
            present=_parties(present),
            away=by_status[Status.ABSENT] + by_status[Status.EXCUSED],
            guests=by_status[Status.GUEST],
            invited=by_status[Status.INVITED],
            person_count=len(present),
            municipality_count=len(municipalities),
        )

    @property
    def is_empty(self) -> bool:
        return not (self.present or self.away or self.guests or self.invited)


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
    def items(self) -> list[AgendaItem]:
        return [item for s in self.sections for item in (s.item, *s.sub_items)]

    @property
    def decisions(self) -> list[Decision]:
        return [decision for item in self.items for decision in item.decisions.all()]

    @property
    def action_points(self) -> list[ActionPoint]:
        return [point for item in self.items for point in item.action_points.all()]


def read(meeting: Meeting, user: Reader) -> Minutes:
    """Load the minutes of a meeting that came from `visible_to` and `with_access`."""
    prefetch_related_objects([meeting], *_parts(meeting.is_confided, user))
    previous, following = neighbours(meeting, user)
    sections = _sections(meeting.items.all())
    shown = {item.pk for s in sections for item in (s.item, *s.sub_items)}
    return Minutes(
        meeting=meeting,
        attendance=AttendanceList.of(meeting.attendances.all()),
        sections=sections,
        attachments=_on_the_meeting(meeting, sections),
        calendar_entries=[
            entry
            for entry in meeting.calendar_entries.all()
            if entry.item_id is None or entry.item_id in shown
        ],
        joint_networks=list(meeting.joint_networks.all()),
        names=_names(meeting, sections),
        previous=previous,
        next=following,
    )


def neighbours(meeting: Meeting, user: Reader) -> tuple[Meeting | None, Meeting | None]:
    """Find the meetings of the same network just before and just after."""
    others = Meeting.objects.visible_to(user).filter(network=meeting.network_id)
    here, at = meeting.listed_on, meeting.pk
    before = others.filter(Q(listed_on__lt=here) | Q(listed_on=here, pk__lt=at))
    after = others.filter(Q(listed_on__gt=here) | Q(listed_on=here, pk__gt=at))
    found = Meeting.objects.filter(
        Q(pk=Subquery(before.newest_first().values("pk")[:1]))
        | Q(pk=Subquery(after.oldest_first().values("pk")[:1]))
    )
    place = {(m.listed_on, m.pk) < (here, at): m for m in found}
    return place.get(True), place.get(False)


def _parts(is_confided: bool, user: Reader) -> list[Prefetch | str]:
    items: QuerySet = AgendaItem.objects.order_by("position")
    attachments: QuerySet = Attachment.objects.order_by("pk")
    if not is_confided:
        hidden = Q(is_confidential=True) | Q(parent__is_confidential=True)
        items = items.exclude(hidden)
        attachments = attachments.filter(is_confidential=False)
    people = Attendance.objects.select_related(
        "person", "organisation", "subregion__association"
    )
    said = Statement.objects.select_related("organisation", "speaker")
    presenters = Presenter.objects.select_related("person", "organisation")
    decisions = Decision.objects.select_related("decided_by")
    points = ActionPoint.objects.order_by("position")
    follow_ups = FollowUp.objects.visible_to(user).select_related(
        "action_point__item__meeting"
    )
    parts: list[Prefetch | str] = [
        Prefetch("attendances", people.by_organisation()),
        Prefetch("items", items),
        Prefetch("attachments", attachments),
        Prefetch("calendar_entries", CalendarEntry.objects.soonest_first()),
        Prefetch("joint_networks", Network.objects.visible_to(user).by_name()),
        "items__topics",
        "items__mentioned",
        Prefetch("items__presenters", presenters.order_by("position", "pk")),
        Prefetch("items__statements", said.order_by("position")),
        Prefetch("items__decisions", decisions.order_by("position")),
        Prefetch("items__action_points", points),
        Prefetch(
            "items__action_points__assignments", Assignment.objects.with_assignees()
        ),
        Prefetch("items__follow_ups", follow_ups.order_by("pk")),
    ]
    return parts


def _sections(items: Iterable[AgendaItem]) -> list[Section]:
    sections: dict[int, Section] = {}
    for item in items:
        if item.parent_id in sections:
            sections[item.parent_id].sub_items.append(item)
        else:
            sections[item.pk] = Section(item)
    return list(sections.values())


def _names(meeting: Meeting, sections: list[Section]) -> frozenset[tuple[str, str]]:
    """Gather whom the page names anyway, to lead to them from the running text too."""
    named: set[Person | Organisation | Subregion | None] = set()
    for attendance in meeting.attendances.all():
        named |= {attendance.person, attendance.organisation}
    for section in sections:
        for item in (section.item, *section.sub_items):
            named |= set(item.mentioned.all())
            for presenter in item.presenters.all():
                named |= {presenter.person, presenter.organisation}
            for statement in item.statements.all():
                named |= {statement.speaker, statement.organisation}
            for point in item.action_points.all():
                named |= {given.assignee for given in point.assignments.all()}
    known = (one for one in named if isinstance(one, Person | Organisation))
    return frozenset((str(one), one.get_absolute_url()) for one in known)


def _on_the_meeting(meeting: Meeting, sections: list[Section]) -> list[Attachment]:
    """Hand each item its attachments; give back those of the meeting itself."""
    of_item: dict[int | None, list[Attachment]] = defaultdict(list)
    for attachment in meeting.attachments.all():
        of_item[attachment.item_id].append(attachment)
    for section in sections:
        for item in (section.item, *section.sub_items):
            item.shown_attachments = of_item[item.pk]
    return of_item[None]


def _parties(attendances: list[Attendance]) -> list[Party]:
    grouped: dict[tuple, dict[Organisation | None, list[Attendance]]]
    grouped = defaultdict(lambda: defaultdict(list))
    for attendance in attendances:
        organisation, subregion = attendance.organisation, attendance.subregion
        is_other = not subregion and not (organisation and organisation.is_municipality)
        grouped[is_other, subregion][organisation].append(attendance)
    return [
        Party(subregion, is_other, [Delegation(o, a) for o, a in organisations.items()])
        for (is_other, subregion), organisations in sorted(
            grouped.items(), key=lambda party: party[0][0]
        )
    ]
