"""From plan to approval: which steps a status allows, and what they tell."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from minutes.models import Meeting
from minutes.revisions import revisions_of
from tests.factories import (
    make_attachment,
    make_coordinator,
    make_correction,
    make_item,
    make_meeting,
    make_member,
    make_network,
)
from tests.html import page

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ALLOWED = {
    ("planned", "begin"): "draft",
    ("planned", "cancel"): "cancelled",
    ("draft", "publish"): "published",
    ("draft", "plan"): "planned",
    ("published", "unpublish"): "draft",
    ("published", "approve"): "approved",
    ("approved", "withdraw_approval"): "published",
    ("cancelled", "plan"): "planned",
}
VERBS = sorted({verb for _status, verb in ALLOWED})


@pytest.mark.parametrize("status", Meeting.Status.values)
@pytest.mark.parametrize("verb", VERBS)
def test_a_status_allows_the_steps_from_it_and_no_other(status, verb):
    meeting = make_meeting("Före", status=status)
    Meeting.objects.update(title="Efter")
    arguments = [NOON] if verb == "publish" else []
    if (status, verb) in ALLOWED:
        getattr(meeting, verb)(*arguments)
    else:
        with pytest.raises(ValidationError, match="kan inte bli"):
            getattr(meeting, verb)(*arguments)
    found = Meeting.objects.get()
    expected = ALLOWED.get((status, verb), status)
    assert (found.status, found.title) == (expected, "Efter")


def test_published_minutes_know_since_when_and_unpublished_ones_do_not():
    meeting = make_meeting(status="draft")
    meeting.publish(NOON)
    assert Meeting.objects.get().published_at == NOON
    meeting.unpublish()
    assert Meeting.objects.get().published_at is None


@pytest.fixture
def network():
    return make_network()


@pytest.fixture
def coordinator(network):
    client = Client()
    client.force_login(make_coordinator(network))
    return client


def click(client: Client, meeting: Meeting, step: str, version: int = 1):
    address = f"{meeting.get_absolute_url()}status/"
    return client.post(address, {"step": step, "version": version}, follow=True)


def test_one_click_publishes_in_a_new_version_and_a_revision(coordinator, network):
    meeting = make_meeting(network=network, status="draft")
    assert "publicerat" in click(coordinator, meeting, "publish").content.decode()
    meeting.refresh_from_db()
    assert (meeting.status, meeting.version) == ("published", 2)
    kept = [version.field_dict["status"] for version in revisions_of(meeting)]
    assert kept == ["published", "draft"]


@pytest.mark.parametrize(("step", "version"), [("publish", 2), ("approve", 1)])
def test_a_click_too_late_changes_nothing(coordinator, network, step, version):
    meeting = make_meeting(network=network, status="draft")
    answer = click(coordinator, meeting, step, version)
    assert b"message-error" in answer.content
    meeting.refresh_from_db()
    assert (meeting.status, meeting.version) == ("draft", 1)


@pytest.mark.parametrize("step", ["", "delete", "save"])
def test_a_step_that_is_none_is_a_bad_request(coordinator, network, step):
    meeting = make_meeting(network=network)
    assert click(coordinator, meeting, step).status_code == 400


def test_members_may_not_and_strangers_find_nothing(network):
    meeting = make_meeting(network=network, status="published")
    member = Client()
    member.force_login(make_member(network))
    assert click(member, meeting, "unpublish").status_code == 403
    meeting.unpublish()
    assert click(member, meeting, "publish").status_code == 404
    assert ".steps" not in member.get("/").content.decode()


def test_the_page_says_beforehand_what_will_be_visible_to_whom(coordinator, network):
    meeting = make_meeting(network=network, status="draft", held_on=date(2026, 1, 2))
    secret = make_item(meeting, is_confidential=True)
    make_item(meeting, parent=secret)
    make_attachment(meeting, is_confidential=True)
    steps = page(coordinator, meeting.get_absolute_url()).texts(".steps .step")
    assert steps == [
        "Publicera läses av alla; 2 punkter och 1 bilaga som inte får spridas läses "
        "bara av ledamöter och samordnare"
    ]


def test_readers_are_told_of_each_correction_the_latest_first(client, network):
    meeting = make_meeting(network=network)
    assert page(client, meeting.get_absolute_url()).texts(".corrections") == []
    make_correction(meeting, reason="Fel namn", corrected_on=date(2026, 11, 20))
    make_correction(meeting, reason="Fel dag", corrected_on=date(2026, 11, 21))
    assert page(client, meeting.get_absolute_url()).texts(".corrections li") == [
        "Rättat 21 november 2026: Fel dag",
        "Rättat 20 november 2026: Fel namn",
    ]
    assert "rättat 21 november 2026" in page(client, "/meetings/").text(".meeting-row")
