"""What was changed in minutes, by whom and why, and bringing an earlier state back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from minutes.describing import document_of
from minutes.document import ActionPoint, Document, Item
from minutes.merging import merge
from minutes.models import Meeting
from minutes.naming.names import Names
from minutes.storing import store
from people.models import User
from tests.factories import (
    make_action_point,
    make_administrator,
    make_attendance,
    make_coordinator,
    make_follow_up,
    make_item,
    make_meeting,
    make_network,
    make_person,
)
from tests.html import page, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def network():
    return make_network()


@pytest.fixture
def writer(network) -> User:
    return make_coordinator(network, first_name="Vera", last_name="Kvist")


@pytest.fixture
def coordinator(client: Client, writer: User) -> Client:
    client.force_login(writer)
    return client


@pytest.fixture
def meeting(network) -> Meeting:
    meeting = make_meeting("Before", network=network, status="draft")
    make_item(meeting, heading="Survey", text="We answer in the spring.")
    return meeting


def change(meeting: Meeting, user: User, reason: str = "", **changes) -> Document:
    """Save the minutes with some changes; return them as they then are."""
    meeting.refresh_from_db()
    told = replace(document_of(meeting), **changes)
    names = Names(user, meeting.network, meeting)
    names.ask_for(told)
    store(told, meeting, names, version=meeting.version, user=user, reason=reason)
    meeting.refresh_from_db()
    return told


def history(meeting: Meeting, number: int | str = "") -> str:
    return f"{meeting.get_absolute_url()}history/" + (f"{number}/" if number else "")


def bring_back(client: Client, meeting: Meeting, number: int, **fields):
    sent = {"version": meeting.version, **fields}
    return client.post(f"{history(meeting, number)}restore/", sent, follow=True)


def test_minutes_never_changed_say_so(coordinator, meeting):
    assert "inte ändrats" in page(coordinator, history(meeting)).text(".empty")


def test_each_save_tells_who_when_why_and_what(coordinator, meeting, writer):
    items = document_of(meeting).items
    changed = (replace(items[0], text="We answer in the autumn."),)
    change(meeting, writer, "The season was wrong", items=changed)
    entry = page(coordinator, history(meeting)).texts(".history-entry")[0]
    assert "Vera Kvist" in entry
    assert "The season was wrong" in entry
    assert "Ändrat: 1 punkt" in entry


def test_a_version_marks_the_words_that_it_changed(coordinator, meeting, writer):
    items = document_of(meeting).items
    changed = (replace(items[0], text="We answer in the autumn."),)
    change(meeting, writer, items=changed)
    shown_page = page(coordinator, history(meeting, 2))
    assert shown_page.texts("del") == ["borttaget: spring"]
    assert shown_page.texts("ins") == ["tillagt: autumn"]


def test_the_first_version_takes_nothing_away(coordinator, meeting, writer):
    change(meeting, writer, title="After")
    first = page(coordinator, history(meeting, 1))
    assert first.texts("del") == []
    assert "tillagt: Before" in first.texts("ins")


def test_a_version_stands_under_the_history_of_its_meeting(
    coordinator, meeting, writer
):
    change(meeting, writer, title="After")
    above = page(coordinator, history(meeting, 1)).links(".breadcrumbs")
    assert above[-2:] == [meeting.get_absolute_url(), history(meeting)]


def test_line_ends_that_minutes_do_not_show_are_no_change(coordinator, meeting, writer):
    items = document_of(meeting).items
    wrapped = (replace(items[0], text="We answer\nin the spring.\n"),)
    change(meeting, writer, items=wrapped)
    assert page(coordinator, history(meeting, 2)).texts(".history-change") == []


def test_an_earlier_version_comes_back_as_a_new_one(coordinator, meeting, writer):
    before = document_of(meeting)
    change(meeting, writer, title="After", items=())
    bring_back(coordinator, meeting, 1)
    meeting.refresh_from_db()
    assert (meeting.title, meeting.version) == ("Before", 3)
    assert [item.text for item in document_of(meeting).items] == [
        item.text for item in before.items
    ]


def test_published_minutes_come_back_only_with_a_reason(coordinator, meeting, writer):
    change(meeting, writer, title="After")
    Meeting.objects.filter(pk=meeting.pk).update(status="published")
    answer = bring_back(coordinator, meeting, 1)
    assert "berätta för läsarna" in shown(answer).all_text
    meeting.refresh_from_db()
    assert meeting.title == "After"
    bring_back(coordinator, meeting, 1, reason="The old title was right")
    meeting.refresh_from_db()
    assert meeting.title == "Before"
    assert meeting.corrections.get().reason == "The old title was right"


def test_a_version_looked_at_before_somebody_saved_does_not_come_back(
    coordinator, meeting, writer
):
    change(meeting, writer, title="After")
    stale = meeting.version
    change(meeting, writer, title="Later still")
    answer = bring_back(coordinator, meeting, 1, version=stale)
    assert "Någon annan har ändrat" in shown(answer).all_text
    meeting.refresh_from_db()
    assert meeting.title == "Later still"


def test_a_point_that_later_minutes_follow_up_is_not_lost(coordinator, meeting, writer):
    item = replace(
        document_of(meeting).items[0], action_points=(ActionPoint(text="Send it"),)
    )
    change(meeting, writer, items=(item,))
    point = meeting.items.get().action_points.get()
    later = make_item(make_meeting(network=meeting.network))
    make_follow_up(action_point=point, item=later)
    answer = bring_back(coordinator, meeting, 1)
    assert "Send it" in shown(answer).all_text
    assert meeting.items.get().action_points.get() == point


def test_whether_an_earlier_point_is_done_stays_as_it_is_now(
    coordinator, meeting, writer
):
    point = make_action_point(make_item(make_meeting(network=meeting.network)))
    make_follow_up(action_point=point, item=meeting.items.get())
    change(meeting, writer, title="After")
    point.complete(meeting.held_on)
    bring_back(coordinator, meeting, 1)
    point.refresh_from_db()
    assert point.done_on == meeting.held_on


def test_a_person_merged_since_comes_back_as_whom_they_were_merged_with(
    coordinator, meeting, writer
):
    kept, removed = make_person("Jessica Alfredson"), make_person("Jessica Alfredsson")
    make_attendance(meeting, person=removed)
    make_attendance(make_meeting(network=meeting.network), person=kept)
    change(meeting, writer, attenders=())
    merge(kept, removed, make_administrator())
    meeting.refresh_from_db()
    bring_back(coordinator, meeting, 1)
    assert meeting.attendances.get().person == kept


def test_the_history_costs_the_same_queries_however_long(coordinator, meeting, writer):
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            page(coordinator, history(meeting))
        return len(found)

    change(meeting, writer, title="A")
    change(meeting, writer, title="B")
    few = queries()
    for number in range(12):
        change(meeting, writer, title=f"Title {number}", items=(Item(heading="X"),))
    assert queries() == few
