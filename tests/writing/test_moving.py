"""A decision, an action point or a statement moves to another item of its minutes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import models
from django.test import Client

from minutes.models import Meeting
from networks.models import Network
from tests.factories import (
    make_action_point,
    make_decision,
    make_follow_up,
    make_item,
    make_meeting,
    make_statement,
)
from tests.html import shown
from tests.writing.browser_free import edit, fields_of, press, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(network: Network) -> Meeting:
    meeting = make_meeting(network=network, status="draft")
    for heading in ("Enkät", "Laget runt", "Övrigt"):
        make_item(meeting, heading=heading)
    return meeting


def in_first(meeting: Meeting, make: Callable[..., models.Model]) -> models.Model:
    return make(meeting.items.get(heading="Enkät"), text="Detta flyttar.")


def field_to(writer: Client, meeting: Meeting, text: str = "Detta flyttar.") -> str:
    """Name the field that says where the row with that text shall go."""
    fields = fields_of(writer.get(edit(meeting)).content)
    [name] = [name for name, value in fields.items() if value == text]
    return name.replace("-text", "-to")


MAKERS = [make_decision, make_action_point, make_statement]


@pytest.mark.parametrize("make", MAKERS)
def test_a_button_moves_it_and_it_stays_the_same_row(writer, meeting, make) -> None:
    part = in_first(meeting, make)
    make(meeting.items.get(heading="Övrigt"), text="Står redan där.")
    to = field_to(writer, meeting)
    gesture = f"move:{to.split('-')[1]}"
    response = press(writer, edit(meeting), gesture, **{to: "3. Övrigt"})
    items = shown(response).parts(".edit-item")
    assert [len(item.parts(".edit-marked")) for item in items] == [0, 0, 2]
    assert "Detta flyttar." in items[2].texts(".edit-marked textarea")[1]
    form = shown(response).parts("#minutes")[0]
    assert form["data-focus"] == f"id_{to.replace('-to', '-text')}"
    writer.post(edit(meeting), fields_of(response.content) | {"save": "save"})
    part.refresh_from_db()
    assert part.item.heading == "Övrigt"
    assert part.position == 2


@pytest.mark.parametrize(
    "words", ["2. Laget runt", "2", "2.", "Laget runt", "  laget RUNT "]
)
def test_an_item_is_named_by_its_place_its_heading_or_both(
    writer, meeting, words
) -> None:
    part = in_first(meeting, make_decision)
    send(writer, edit(meeting), **{field_to(writer, meeting): words})
    part.refresh_from_db()
    assert part.item.heading == "Laget runt"


def test_the_items_are_offered_as_they_stand(writer, meeting) -> None:
    page = shown(writer.get(edit(meeting)))
    offered = [one["value"] for one in page.parts("#known-items option")]
    assert offered == ["1. Enkät", "2. Laget runt", "3. Övrigt"]


@pytest.mark.parametrize("words", ["En punkt som inte finns", "5", "Övrigt"])
def test_what_is_no_item_is_said_and_nothing_moves(writer, meeting, words) -> None:
    make_item(meeting, heading="Övrigt")  # two of that name
    part = in_first(meeting, make_decision)
    to = field_to(writer, meeting)
    pressed = press(writer, edit(meeting), f"move:{to.split('-')[1]}", **{to: words})
    saved = send(writer, edit(meeting), **{to: words})
    for response in (pressed, saved):
        assert "Ingen punkt heter så." in shown(response).text(".part-move .errorlist")
        assert fields_of(response.content)[to] == words
    assert saved.status_code == 422
    part.refresh_from_db()
    assert part.item.heading == "Enkät"


def test_what_is_followed_up_stays_where_it_is(writer, meeting, network) -> None:
    point = make_action_point(make_item(make_meeting(network=network)))
    make_follow_up(action_point=point, item=meeting.items.get(heading="Enkät"))
    assert not shown(writer.get(edit(meeting))).parts(".is-follow_up .part-move")
