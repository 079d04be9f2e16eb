"""Every save of minutes is kept whole, in few queries."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from reversion.models import Version

from minutes.models import Meeting
from minutes.revisions import keep, revision_of, revisions_of
from tests.factories import (
    assign,
    make_action_point,
    make_attendance,
    make_decision,
    make_follow_up,
    make_item,
    make_meeting,
    make_municipality,
    make_presenter,
    make_statement,
    make_topic,
    make_user,
)

pytestmark = pytest.mark.django_db


def full_meeting(size: int) -> Meeting:
    meeting = make_meeting()
    for _ in range(size):
        make_attendance(meeting)
        item = make_item(meeting, topics=[make_topic()])
        make_presenter(item)
        make_decision(item)
        make_statement(item, organisation=make_municipality())
        assign(make_action_point(item), make_municipality())
        make_follow_up(item=item)
    return meeting


def queries_to_keep(meeting: Meeting) -> int:
    with CaptureQueriesContext(connection) as queries, revision_of(None, ""):
        keep(meeting)
    return len(queries)


def test_a_revision_tells_who_made_it_and_why_and_holds_every_part():
    meeting, user = full_meeting(2), make_user()
    with revision_of(user, "a name was misspelt"):
        keep(meeting)
    revision = revisions_of(meeting).get().revision
    assert (revision.user, revision.comment) == (user, "a name was misspelt")
    kept = revision.version_set.values_list("content_type__model", flat=True)
    assert sorted(kept) == sorted(
        ["meeting"]
        + [
            "actionpoint",
            "agendaitem",
            "assignment",
            "attendance",
            "decision",
            "followup",
            "presenter",
            "statement",
        ]
        * 2
    )


def test_keeping_costs_the_same_queries_however_long_the_meeting():
    queries_to_keep(full_meeting(1))  # content types are looked up once
    assert queries_to_keep(full_meeting(2)) == queries_to_keep(full_meeting(12))


def test_what_can_be_derived_is_not_kept():
    meeting = make_meeting()
    with revision_of(None, ""):
        keep(meeting)
    assert '"title"' in Version.objects.get().serialized_data
    assert "match_key" not in Version.objects.get().serialized_data
    assert "listed_on" not in Version.objects.get().serialized_data
