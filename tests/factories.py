"""Plain builders: a test names only what it is about, the rest is filled in."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from django.core.files.base import ContentFile

from minutes.models import (
    ActionPoint,
    AgendaItem,
    Assignment,
    Attachment,
    Attendance,
    CalendarEntry,
    Correction,
    Decision,
    Deletion,
    FollowUp,
    Meeting,
    Merge,
    Presenter,
    Source,
    Statement,
    Topic,
)
from networks.models import Membership, Network, Organisation, Seat, Subregion
from people.models import Person, User

numbers = count(1)


def make_person(full_name: str = "", **fields: Any) -> Person:
    return Person.objects.create(
        full_name=full_name or f"Person Nr{next(numbers)}", **fields
    )


def make_organisation(name: str = "", **fields: Any) -> Organisation:
    fields.setdefault("kind", Organisation.Kind.ASSOCIATION)
    return Organisation.objects.create(
        name=name or f"Association {next(numbers)}", **fields
    )


def make_municipality(name: str = "", **fields: Any) -> Organisation:
    number = next(numbers)
    fields.setdefault("code", f"{1000 + number % 1500}")
    return make_organisation(
        name or f"Municipality {number}",
        kind=Organisation.Kind.MUNICIPALITY,
        **fields,
    )


def make_subregion(name: str = "", **fields: Any) -> Subregion:
    fields.setdefault("association", None)
    fields["association"] = fields["association"] or make_organisation()
    return Subregion.objects.create(name=name or f"Part {next(numbers)}", **fields)


def make_network(name: str = "", **fields: Any) -> Network:
    fields.setdefault("is_public", True)
    coordinators = fields.pop("coordinators", ())
    host = fields.pop("host", None) or make_organisation()
    network = Network.objects.create(
        name=name or f"Network {next(numbers)}", host=host, **fields
    )
    network.coordinators.set(coordinators)
    return network


def make_seat(network: Network | None = None, **fields: Any) -> Seat:
    network = network or make_network()
    if "subregion" not in fields:
        fields.setdefault("organisation", None)
        fields["organisation"] = fields["organisation"] or make_municipality()
    fields.setdefault("position", network.seats.count() + 1)
    return Seat.objects.create(network=network, **fields)


def make_membership(**fields: Any) -> Membership:
    makers = {
        "network": make_network,
        "person": make_person,
        "organisation": make_municipality,
    }
    for name, make in makers.items():
        if name not in fields:
            fields[name] = make()
    return Membership.objects.create(**fields)


def make_user(email: str = "", **fields: Any) -> User:
    return User.objects.create_user(
        email or f"user{next(numbers)}@example.org", "a long password", **fields
    )


def make_member(network: Network, **fields: Any) -> User:
    """Make an account whose person is a member of `network`."""
    person = make_person()
    make_membership(network=network, person=person)
    return make_user(person=person, **fields)


def make_coordinator(network: Network, **fields: Any) -> User:
    user = make_user(**fields)
    network.coordinators.add(user)
    return user


def make_administrator() -> User:
    return User.objects.create_superuser(f"admin{next(numbers)}@example.org", "x" * 12)


def make_meeting(title: str = "", **fields: Any) -> Meeting:
    fields.setdefault("held_on", date(2026, 3, 2))
    fields.setdefault("status", Meeting.Status.PUBLISHED)
    network = fields.pop("network", None) or make_network()
    joint_networks = fields.pop("joint_networks", ())
    meeting = Meeting.objects.create(
        title=title or f"Meeting {next(numbers)}", network=network, **fields
    )
    meeting.joint_networks.set(joint_networks)
    return meeting


def make_attendance(meeting: Meeting | None = None, **fields: Any) -> Attendance:
    fields["meeting"] = meeting or make_meeting()
    fields.setdefault("person", None)
    fields["person"] = fields["person"] or make_person()
    return Attendance.objects.create(**fields)


def make_item(meeting: Meeting | None = None, **fields: Any) -> AgendaItem:
    meeting = meeting or make_meeting()
    fields.setdefault("position", meeting.items.count() + 1)
    fields.setdefault("heading", f"Item {next(numbers)}")
    topics = fields.pop("topics", ())
    item = AgendaItem.objects.create(meeting=meeting, **fields)
    item.topics.set(topics)
    return item


def make_presenter(item: AgendaItem, **fields: Any) -> Presenter:
    fields.setdefault("person", None)
    fields["person"] = fields["person"] or make_person()
    return Presenter.objects.create(item=item, **fields)


def make_statement(item: AgendaItem | None = None, **fields: Any) -> Statement:
    item = item or make_item()
    fields.setdefault("position", item.statements.count() + 1)
    fields.setdefault("text", f"Statement {next(numbers)}")
    return Statement.objects.create(item=item, **fields)


def make_decision(item: AgendaItem | None = None, **fields: Any) -> Decision:
    item = item or make_item()
    fields.setdefault("position", item.decisions.count() + 1)
    fields.setdefault("text", f"Decision {next(numbers)}")
    return Decision.objects.create(item=item, **fields)


def make_action_point(item: AgendaItem | None = None, **fields: Any) -> ActionPoint:
    item = item or make_item()
    fields.setdefault("position", item.action_points.count() + 1)
    fields.setdefault("text", f"Action point {next(numbers)}")
    assignee = fields.pop("assignee", None)
    point = ActionPoint.objects.create(item=item, **fields)
    if assignee:
        assign(point, assignee)
    return point


def assign(
    point: ActionPoint, assignee: Person | Organisation | Subregion
) -> Assignment:
    """Give the action point to a person, an organisation or a sub-region."""
    name = type(assignee).__name__.lower()
    return Assignment.objects.create(action_point=point, **{name: assignee})


def make_follow_up(**fields: Any) -> FollowUp:
    fields.setdefault("text", f"Follow-up {next(numbers)}")
    for name, make in {"action_point": make_action_point, "item": make_item}.items():
        if name not in fields:
            fields[name] = make()
    return FollowUp.objects.create(**fields)


def make_calendar_entry(meeting: Meeting | None = None, **fields: Any) -> CalendarEntry:
    fields.setdefault("kind", CalendarEntry.Kind.EVENT)
    fields.setdefault("title", f"Entry {next(numbers)}")
    fields.setdefault("starts_on", date(2026, 9, 1))
    return CalendarEntry.objects.create(meeting=meeting or make_meeting(), **fields)


def make_attachment(meeting: Meeting | None = None, **fields: Any) -> Attachment:
    fields.setdefault("title", f"Attachment {next(numbers)}")
    return Attachment.objects.create(meeting=meeting or make_meeting(), **fields)


def make_source(user: User, network: Network | None = None, **fields: Any) -> Source:
    fields.setdefault("name", f"note-{next(numbers)}.txt")
    fields.setdefault("file", ContentFile(b"A note.", fields["name"]))
    fields.setdefault("digest", f"{next(numbers):064}")
    return Source.objects.create(user=user, network=network, **fields)


def make_correction(meeting: Meeting | None = None, **fields: Any) -> Correction:
    fields.setdefault("corrected_on", date(2026, 4, 1))
    fields.setdefault("reason", f"Reason {next(numbers)}")
    fields.setdefault("version", next(numbers))
    return Correction.objects.create(meeting=meeting or make_meeting(), **fields)


def make_deletion(network: Network | None = None, **fields: Any) -> Deletion:
    """Make the record of a deletion, of which no row is kept."""
    fields.setdefault("title", f"Meeting {next(numbers)}")
    fields.setdefault("held_on", date(2026, 3, 2))
    fields.setdefault("meeting_key", next(numbers))
    return Deletion.objects.create(network=network or make_network(), **fields)


def make_merge(**fields: Any) -> Merge:
    """Make the record of a merge, without merging anything."""
    fields.setdefault("kind", Merge.Kind.PERSON)
    fields.setdefault("kept_key", next(numbers))
    fields.setdefault("removed_key", next(numbers))
    fields.setdefault("removed_name", f"Person Nr{next(numbers)}")
    fields.setdefault("removed_slug", f"person-nr{next(numbers)}")
    return Merge.objects.create(**fields)


def make_topic(name: str = "") -> Topic:
    return Topic.objects.create(name=name or f"Topic {next(numbers)}")
