"""What stands in the minutes of a benchmark's meetings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import models

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
from tests.benchmarks import words

if TYPE_CHECKING:
    from tests.benchmarks.archive import World

ITEMS, ATTENDANCES, STATEMENTS = 10, 18, 8
ROUND_TABLE, FOLLOW_UP = 4, 2  # the positions of such items


def save(batch: list[Meeting], world: World) -> None:
    Meeting.objects.bulk_create(batch)
    _save(Attendance, (row for m in batch for row in attendances(m, world)))
    items = AgendaItem.objects.bulk_create(
        i for m in batch for i in top_items(m, world)
    )
    subs = AgendaItem.objects.bulk_create(i for top in items for i in sub_items(top))
    everything = items + subs
    for make in (topics_of, presenters, statements, decisions, calendar, attachments):
        rows = (row for item in everything for row in make(item, world))
        _save_any(rows)
    points = ActionPoint.objects.bulk_create(
        point for item in everything for point in action_points(item, world)
    )
    _save(Assignment, (row for point in points for row in assignments(point, world)))
    _save(FollowUp, follow_ups(everything, points))


def attendances(meeting: Meeting, world: World) -> Iterator[Attendance]:
    statuses = ["present"] * 14 + ["absent", "excused", "guest", "invited"]
    members = world.members[meeting.network_id]
    for status, member in zip(statuses, members, strict=False):
        yield Attendance(
            meeting=meeting,
            person_id=member.person_id,
            organisation_id=None if status == "guest" else member.organisation_id,
            status=status,
            role=member.role,
            mode="remote" if world.chance.random() < 0.2 else "",
        )


def top_items(meeting: Meeting, world: World) -> Iterator[AgendaItem]:
    """Eight of ten items; the second one has the other two below it."""
    for position in (1, 2, 5, 6, 7, 8, 9, 10):
        yield AgendaItem(
            meeting=meeting,
            position=position,
            number=f"{position}",
            heading=f"{world.chance.choice(words.HEADINGS)} "
            + " ".join(world.chance.choices(words.WORDS, k=3)),
            text=words.markdown(world.chance),
            is_confidential=world.chance.random() < 0.01,
        )


def sub_items(item: AgendaItem) -> Iterator[AgendaItem]:
    if item.position == 2:
        for position in (3, 4):
            heading = f"{item.heading}, del {position}"
            yield AgendaItem(
                meeting=item.meeting,
                parent=item,
                position=position,
                heading=heading,
                text=item.text[:200],
            )


def topics_of(item: AgendaItem, world: World) -> Iterator[models.Model]:
    if item.position % 4 == 1:
        topic = world.chance.choice(world.topics)
        yield AgendaItem.topics.through(agendaitem=item, topic=topic)


def presenters(item: AgendaItem, world: World) -> Iterator[Presenter]:
    if item.position % 4 == 2:
        member = world.chance.choice(world.members[item.meeting.network_id])
        yield Presenter(
            item=item,
            person_id=member.person_id,
            organisation_id=member.organisation_id,
        )


def statements(item: AgendaItem, world: World) -> Iterator[Statement]:
    if item.position == ROUND_TABLE:
        members = world.members[item.meeting.network_id][:STATEMENTS]
        for position, member in enumerate(members, 1):
            yield Statement(
                item=item,
                position=position,
                organisation_id=member.organisation_id,
                speaker_id=member.person_id if position % 2 else None,
                text=words.paragraph(world.chance, 2),
            )


def decisions(item: AgendaItem, world: World) -> Iterator[Decision]:
    if item.position in (5, 8):
        yield Decision(item=item, position=1, text=words.sentence(world.chance, 14))


def calendar(item: AgendaItem, world: World) -> Iterator[CalendarEntry]:
    if item.position in (9, 10):
        days = world.chance.randrange(20, 400)
        yield CalendarEntry(
            meeting=item.meeting,
            item=item if item.position == 9 else None,
            kind="meeting" if item.position == 9 else "event",
            title=words.sentence(world.chance, 5),
            starts_on=item.meeting.held_on + timedelta(days=days),
            place=world.chance.choice(words.PLACES),
        )


def attachments(item: AgendaItem, world: World) -> Iterator[Attachment]:
    if item.position == 6:
        url = "https://example.org/handling.pdf"
        yield Attachment(meeting=item.meeting, item=item, title="Handling", url=url)


def action_points(item: AgendaItem, world: World) -> Iterator[ActionPoint]:
    """Two a meeting, of which one in four is still open."""
    if item.position in (6, 10):
        held_on = item.meeting.held_on
        is_open = world.chance.random() < 0.25
        yield ActionPoint(
            item=item,
            position=1,
            text=words.sentence(world.chance, 14),
            due_on=held_on + timedelta(days=90) if item.position == 6 else None,
            done_on=None if is_open else held_on + timedelta(days=80),
        )


def assignments(point: ActionPoint, world: World) -> Iterator[Assignment]:
    members = world.chance.sample(world.members[point.item.meeting.network_id], 2)
    yield Assignment(action_point=point, person_id=members[0].person_id)
    yield Assignment(action_point=point, organisation_id=members[1].organisation_id)


def follow_ups(
    items: list[AgendaItem], points: list[ActionPoint]
) -> Iterator[FollowUp]:
    """What a meeting said of a point of the meeting before it in the batch."""
    following = [item for item in items if item.position == FOLLOW_UP][1:]
    promised = [point for point in points if point.item.position == 6]
    for item, point in zip(following, promised, strict=False):
        yield FollowUp(action_point=point, item=item, text="Frågan är löst.")


def _save(model: type[models.Model], rows: Iterator[models.Model]) -> None:
    model._default_manager.bulk_create(rows)


def _save_any(rows: Iterator[models.Model]) -> None:
    """Save rows of one model, if there are any."""
    if made := list(rows):
        _save(type(made[0]), made)
