"""Words hidden all over an archive, each read by some only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from minutes.models import Meeting
from networks.models import Network
from tests.access.rows import joint_meeting
from tests.access.world import DRAFT, EDITORS, GUESTS, INSIDERS, SECRET, World
from tests.factories import (
    make_action_point,
    make_attachment,
    make_attendance,
    make_calendar_entry,
    make_decision,
    make_follow_up,
    make_item,
    make_meeting,
    make_membership,
    make_person,
    make_presenter,
    make_seat,
    make_statement,
    make_topic,
)


def add_secrets(world: World, *beside: World) -> dict[str, set[str]]:
    """Hide words all over the archive; give each word with those who may read it.

    Those `beside` are the same world around other networks of the same people.
    """
    secrets: dict[str, set[str]] = {}

    def word(readers: set[str]) -> str:
        text = f"Kanarie{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[len(secrets) // 26]}" + (
            f"{'abcdefghijklmnopqrstuvwxyz'[len(secrets) % 26]}hemlig"
        )
        secrets[text] = readers
        return text

    for looked_at in (world, *beside):
        add_secrets_of_its_network(looked_at, word)
    aside = {
        "member of another network",
        "coordinator of another network",
        "administrator",
    }
    add_closed_network(world, lambda: word(aside))
    Network.objects.filter(pk=world.joint.pk).update(
        name=word(GUESTS | {"administrator"}), purpose=word(GUESTS | {"administrator"})
    )
    return secrets


def add_secrets_of_its_network(world: World, word: Callable[[set[str]], str]) -> None:
    """Hide words in a meeting, in one held jointly and in a draft."""
    add_confidential_items(world, world.meeting, lambda: word(INSIDERS))
    shared = joint_meeting(world, title="Gemensamt", place="Malmö")
    make_item(shared)
    if not world.network.is_public:
        Meeting.objects.filter(pk=shared.pk).update(title=word(INSIDERS | GUESTS))
    add_confidential_items(world, shared, lambda: word(INSIDERS | GUESTS))
    add_draft(world, lambda: word(EDITORS))


def add_confidential_items(world: World, on: Meeting, word: Callable[[], str]) -> None:
    """Write in confidence, with people, towns and topics that are known besides."""
    item = make_item(
        on, heading=word(), text=word(), topics=[make_topic(word())], **SECRET
    )
    sub_item = make_item(on, parent=item, heading=word(), text=word())
    item.topics.add(*world.item.topics.all())
    make_presenter(item, person=make_person(word()), title=word())
    make_presenter(item, person=world.known, organisation=world.town)
    make_statement(item, text=word(), speaker=make_person(word()))
    make_statement(item, text=word(), organisation=world.town)
    make_statement(sub_item, text=word(), described_as=word())
    make_decision(item, text=word())
    make_decision(sub_item, text=word(), decided_by=world.town, decided_by_body=word())
    make_action_point(item, text=word(), assignee=make_person(word()))
    make_action_point(item, text=word(), assignee=world.known)
    make_action_point(sub_item, text=word(), assignee=world.town)
    for place in (item, sub_item):
        make_attachment(on, item=place, title=word(), url=f"https://x.se/{word()}")
        make_calendar_entry(
            on, item=place, title=word(), place=word(), note=word(), audience=word()
        )
    make_attachment(on, title=word(), **SECRET)
    make_attachment(on, item=on.items.earliest("pk"), title=word(), **SECRET)
    make_follow_up(item=item, action_point=make_action_point(sub_item), text=word())


def add_draft(world: World, word: Callable[[], str]) -> None:
    draft = make_meeting(
        word(),
        network=world.network,
        place=word(),
        preamble=word(),
        minute_taker=make_person(word()),
        joint_networks=[world.joint],
        **DRAFT,
    )
    item = make_item(draft, heading=word(), text=word(), topics=[make_topic(word())])
    make_attendance(draft, person=make_person(word()), note=word())
    make_attendance(draft, person=world.known, organisation=world.town)
    make_presenter(item, person=make_person(word()))
    make_statement(item, text=word(), organisation=world.town)
    make_decision(item, text=word(), decided_by=world.host)
    make_action_point(item, text=word(), assignee=world.known)
    make_calendar_entry(draft, title=word())
    make_attachment(draft, title=word())
    make_follow_up(item=item, action_point=world.point, text=word())


def add_closed_network(world: World, word: Callable[[], str]) -> None:
    Network.objects.filter(pk=world.another.pk).update(
        name=word(), purpose=word(), other_names=word()
    )
    person = make_person(word())
    seat = make_seat(world.another, organisation=world.town)
    make_membership(
        network=world.another,
        person=person,
        organisation=world.town,
        seat=seat,
        note=word(),
    )
    planned = {"status": "planned", "held_on": date(2100, 1, 1)}
    make_meeting(word(), network=world.another, **planned)
    held = make_meeting(word(), network=world.another, minute_taker=world.known)
    item = make_item(held, heading=word(), topics=[make_topic(word())])
    make_attendance(held, person=world.known, organisation=world.town)
    make_attendance(held, person=make_person(word()))
    make_decision(item, text=word())
    make_action_point(item, text=word(), assignee=world.town)
    make_statement(item, text=word(), organisation=world.town)
    make_calendar_entry(held, title=word())
