"""What the scripts of the page ask of the server."""

from __future__ import annotations

import pytest
from django.urls import reverse

from minutes.models import Meeting
from minutes.writing.fields import LONGEST_TEXT
from tests.factories import make_administrator, make_item, make_meeting, make_network
from tests.html import shown
from tests.writing.browser_free import fields_of, new

pytestmark = pytest.mark.django_db


@pytest.fixture
def writer(client):
    client.force_login(make_administrator())
    return client


def test_a_text_is_written_out_and_nothing_in_it_is_run(writer):
    told = {"text": "Vi är **eniga** <script>alert(1)</script>"}
    html = writer.post(reverse("minutes_preview"), told).content.decode()
    assert "<strong>eniga</strong>" in html
    assert "<script>" not in html


def test_a_text_is_written_out_for_those_logged_in_only(client):
    assert client.post(reverse("minutes_preview"), {"text": "x"}).status_code == 401


def test_a_text_longer_than_any_in_minutes_is_not_written_out(writer):
    told = {"text": "x" * (LONGEST_TEXT + 1)}
    assert writer.post(reverse("minutes_preview"), told).status_code == 413


def test_a_script_that_saves_is_told_where_the_minutes_are(writer):
    network = make_network()
    fields = fields_of(writer.get(new(network)).content)
    wanted = {"Accept": "application/json, text/html;q=0.9"}
    answer = writer.post(new(network), fields, headers=wanted)
    assert answer.json() == {"address": Meeting.objects.get().get_absolute_url()}


def test_new_minutes_offer_the_agendas_of_the_latest_ten_meetings(writer):
    network = make_network()
    for _ in range(12):
        make_meeting(network=network)
    links = shown(writer.get(new(network))).links(".edit-copied li")
    assert len(links) == 10
    assert all(link.startswith("?copy=") for link in links)


def test_the_agenda_of_any_other_meeting_is_taken_from_its_page(writer):
    meeting = make_meeting(network=make_network())
    page = shown(writer.get(meeting.get_absolute_url()))
    [link] = [one for one in page.links(".steps-links") if "?copy=" in one]
    make_item(meeting, heading="Enkät")
    fields = fields_of(writer.get(link).content)
    assert [text for name, text in fields.items() if "heading" in name] == ["Enkät"]
