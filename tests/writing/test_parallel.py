"""Twenty people save at once: each is stored, or refused with its text kept."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client

from minutes.models import Draft, Meeting
from minutes.revisions import revisions_of
from tests.at_once import elsewhere, post
from tests.factories import make_coordinator, make_item, make_meeting, make_network
from tests.html import shown
from tests.writing.browser_free import edit, fields_of, new

pytestmark = pytest.mark.django_db(transaction=True)

SAVERS = 20
Post = tuple[Client, str, dict[str, str]]


def answered(one: Post, response: HttpResponse) -> Post:
    """Choose both versions wherever there is a choice."""
    client, address, _fields = one
    both = {b["name"]: "both" for b in shown(response).parts("[value=both]")}
    return client, address, fields_of(response.content, "conflict") | both


def test_twenty_save_the_same_minutes_at_once(on_disk):
    meeting = make_meeting(network=make_network(), status="draft")
    make_item(meeting, heading="Enkät", text="Utgångsläget.")
    posts = []
    for number in range(SAVERS):
        client = Client()
        client.force_login(make_coordinator(meeting.network))
        fields = fields_of(client.get(edit(meeting)).content)
        name = next(key for key, text in fields.items() if text == "Utgångsläget.")
        posts.append((client, edit(meeting), fields | {name: f"Text nr {number}."}))
    on_disk()
    first = elsewhere(post, *posts)
    left = [
        (number, answered(posts[number], response))
        for number, response in enumerate(first)
        if response.status_code != 302
    ]
    second = elsewhere(post, *(one for _number, one in left))
    for number, response in enumerate(first):
        if response.status_code != 302:
            assert response.status_code == 409
            held = fields_of(response.content, "conflict").values()
            assert f"Text nr {number}." in held
    stored = [n for n, response in enumerate(first) if response.status_code == 302]
    assert stored
    refused = []
    for (number, _post), response in zip(left, second, strict=True):
        assert response.status_code in (302, 409)
        (stored if response.status_code == 302 else refused).append(number)
    assert len(stored) > 1
    [(version, versions, texts, drafts)] = elsewhere(state_of, (meeting.pk,))
    assert version == 1 + len(stored)
    assert versions == 1 + len(stored)  # as it came, and each save
    for number in stored:
        assert f"Text nr {number}." in texts
    for number in refused:
        assert any(f"Text nr {number}." in draft for draft in drafts)
    assert len(drafts) == len(refused)


def state_of(meeting: int) -> tuple[int, int, list[str], list[str]]:
    found = Meeting.objects.get(pk=meeting)
    texts = list(found.items.in_order().values_list("text", flat=True))
    drafts = list(Draft.objects.values_list("data", flat=True))
    return found.version, revisions_of(found).count(), texts, drafts


def test_several_write_new_minutes_with_the_same_new_name_at_once(on_disk):
    """Their addresses would be the same, and so would those of the new person."""
    network = make_network()
    posts = []
    for _ in range(6):
        client = Client()
        client.force_login(make_coordinator(network))
        fields = fields_of(client.get(new(network)).content)
        changes = {"minute_taker": "Vera Kvist", "title": "Vårt möte"}
        posts.append((client, new(network), fields | changes))
    on_disk()
    for response in elsewhere(post, *posts):
        assert response.status_code in (302, 503)
        if response.status_code == 503:
            assert fields_of(response.content)["minute_taker"] == "Vera Kvist"
