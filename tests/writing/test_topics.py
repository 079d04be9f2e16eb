"""Topics are suggested while they are typed, and one spelled alike is the same one."""

from __future__ import annotations

import pytest
from django.test import Client

from minutes.models import AgendaItem, Topic
from networks.models import Network
from tests.factories import (
    make_item,
    make_meeting,
    make_network,
    make_topic,
)
from tests.html import shown
from tests.writing.browser_free import new, press, send

pytestmark = pytest.mark.django_db


def offered(writer: Client, network: Network) -> list[str]:
    page = shown(writer.get(new(network)))
    return [option["value"] for option in page.parts("#known-topics option")]


def test_those_of_readable_minutes_are_suggested_in_swedish_order(
    writer, network
) -> None:
    names = ("Öppna data", "Bemanning", "Äldreomsorg")
    make_item(make_meeting(network=network), topics=[make_topic(n) for n in names])
    assert offered(writer, network) == ["Bemanning", "Äldreomsorg", "Öppna data"]


def test_one_that_stands_in_hidden_minutes_alone_is_not_suggested(
    writer, network
) -> None:
    closed = make_meeting(network=make_network(is_public=False))
    make_item(closed, topics=[make_topic("Hemlig upphandling")])
    assert offered(writer, network) == []


def test_the_field_of_an_item_has_the_suggestions(writer, network) -> None:
    page = shown(press(writer, new(network), "add-item"))
    assert page.parts('.edit-items input[name="items-1-topics"][list="known-topics"]')


@pytest.mark.parametrize("spelled", ["bemanning", "BEMANNING", " Bemanning "])
def test_one_spelled_alike_is_the_same(writer, network, spelled) -> None:
    topic = make_topic("Bemanning")
    changes = {"items-a-heading": "Sommaren", "items-a-topics": spelled}
    send(writer, new(network), **changes)
    assert list(AgendaItem.objects.get().topics.all()) == [topic]
    assert Topic.objects.count() == 1


def test_a_new_one_spelled_in_two_ways_is_made_once(writer, network) -> None:
    changes = {
        "items-a-heading": "Sommaren",
        "items-a-topics": "Hygien-rutiner, Bemanning",
        "items-b-heading": "Hösten",
        "items-b-topics": "hygien rutiner",
    }
    send(writer, new(network), **changes)
    assert sorted(Topic.objects.values_list("name", flat=True)) == [
        "Bemanning",
        "Hygien-rutiner",
    ]
