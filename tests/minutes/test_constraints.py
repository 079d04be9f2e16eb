"""What the database refuses to keep of meetings and all that hangs on them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest

from minutes.dates import Precision
from minutes.models import (
    AgendaItem,
    Assignment,
    Attendance,
    Decision,
    Draft,
    GlossaryTerm,
    Meeting,
    Presenter,
    Topic,
)
from tests.constraints import Breakers, assert_refused, rules_of, twice
from tests.factories import (
    assign,
    make_action_point,
    make_attachment,
    make_attendance,
    make_calendar_entry,
    make_correction,
    make_decision,
    make_deletion,
    make_follow_up,
    make_item,
    make_meeting,
    make_merge,
    make_municipality,
    make_network,
    make_person,
    make_presenter,
    make_source,
    make_statement,
    make_subregion,
    make_topic,
    make_user,
)

pytestmark = pytest.mark.django_db
A_DAY = date(2026, 3, 2)
DAY_BEFORE = date(2026, 3, 1)
NINE, TEN = time(9), time(10)


def assign_twice_to(make: Callable[[], object]) -> Callable[[], object]:
    def break_it() -> None:
        point, assignee = make_action_point(), make()
        assign(point, assignee)
        assign(point, assignee)

    return break_it


def attend_twice() -> None:
    attendance = make_attendance()
    make_attendance(attendance.meeting, person=attendance.person, status="excused")


def follow_up_twice_in_an_item() -> None:
    follow_up = make_follow_up()
    make_follow_up(action_point=follow_up.action_point, item=follow_up.item)


def let_a_decision_replace_itself() -> None:
    decision = make_decision()
    Decision.objects.filter(pk=decision.pk).update(replaces=decision)


def make_an_item_part_of_itself() -> None:
    item = make_item()
    AgendaItem.objects.filter(pk=item.pk).update(parent=item)


def name_a_presenter_twice() -> None:
    item, person = make_item(), make_person()
    make_presenter(item, person=person)
    make_presenter(item, person=person)


def place_twice(make: Callable[..., object]) -> Callable[[], object]:
    def break_it() -> None:
        item = make_item()
        make(item, position=1)
        make(item, position=1)

    return break_it


def place_two_items_alike() -> None:
    meeting = make_meeting()
    make_item(meeting, position=1)
    make_item(meeting, position=1)


def correct_one_version_twice() -> None:
    meeting = make_meeting()
    make_correction(meeting, version=2)
    make_correction(meeting, version=2)


def explain(abbreviation: str = "SÄBO", expansion: str = "särskilt boende") -> None:
    GlossaryTerm.objects.create(abbreviation=abbreviation, expansion=expansion)


def make_two_notes_one_draft() -> None:
    user, network = make_user(), make_network()
    draft = Draft.objects.create(user=user, network=network, data="{}")
    make_source(user, network, draft=draft)
    make_source(user, network, draft=draft)


BREAKERS: Breakers = {
    "action_point_has_a_text": lambda: make_action_point(text=""),
    "action_point_position_is_taken_once": place_twice(make_action_point),
    "assignment_is_to_one_person_organisation_or_subregion": lambda: (
        Assignment.objects.create(action_point=make_action_point())
    ),
    "assignment_to_a_person_is_given_once": assign_twice_to(make_person),
    "assignment_to_a_subregion_is_given_once": assign_twice_to(make_subregion),
    "assignment_to_an_organisation_is_given_once": assign_twice_to(make_municipality),
    "attachment_has_a_title": lambda: make_attachment(title=""),
    "attachment_is_a_file_or_a_link_not_both": lambda: make_attachment(
        file="a.pdf", url="https://example.org/a.pdf"
    ),
    "attendance_is_given_once_in_a_meeting": attend_twice,
    "calendar_entry_ends_after_it_starts": lambda: make_calendar_entry(
        starts_on=A_DAY, ends_on=DAY_BEFORE
    ),
    "calendar_entry_has_a_date": lambda: make_calendar_entry(
        precision=Precision.UNKNOWN
    ),
    "calendar_entry_has_a_title": lambda: make_calendar_entry(title=""),
    "correction_has_a_reason": lambda: make_correction(reason=""),
    "correction_makes_one_version": correct_one_version_twice,
    "decision_does_not_replace_itself": let_a_decision_replace_itself,
    "decision_has_a_text": lambda: make_decision(text=""),
    "decision_position_is_taken_once": place_twice(make_decision),
    "deletion_holds_a_meeting_once": twice(make_deletion, meeting_key=1),
    "deletion_knows_the_title": lambda: make_deletion(title=""),
    "follow_up_has_a_text": lambda: make_follow_up(text=""),
    "follow_up_is_given_once_in_an_item": follow_up_twice_in_an_item,
    "glossary_term_is_explained": lambda: explain(expansion=""),
    "glossaryterm_abbreviation_is_unique": twice(explain),
    "item_has_a_heading": lambda: make_item(heading=""),
    "item_is_not_part_of_itself": make_an_item_part_of_itself,
    "item_position_is_taken_once": place_two_items_alike,
    "meeting_closes_after_it_opens": lambda: make_meeting(
        held_on=A_DAY, ends_on=A_DAY, starts_at=TEN, ends_at=NINE
    ),
    "meeting_ends_after_it_starts": lambda: make_meeting(
        held_on=A_DAY, ends_on=DAY_BEFORE
    ),
    "meeting_has_a_title": lambda: Meeting.objects.filter(pk=make_meeting().pk).update(
        title=""
    ),
    "meeting_slug_is_unique": twice(make_meeting, slug="x"),
    "meeting_version_counts_from_one": lambda: make_meeting(version=0),
    "meeting_with_a_last_day_has_a_first": lambda: make_meeting(
        held_on=None, ends_on=A_DAY, date_precision=Precision.UNKNOWN
    ),
    "meeting_without_a_date_says_so": lambda: make_meeting(held_on=None),
    "merge_joins_two_rows": lambda: make_merge(kept_key=1, removed_key=1),
    "merge_knows_the_name_removed": lambda: make_merge(removed_name=""),
    "merge_removes_a_row_once": twice(make_merge, removed_key=1),
    "presenter_is_named_once_in_an_item": name_a_presenter_twice,
    "source_draft_is_unique": make_two_notes_one_draft,
    "statement_has_a_text": lambda: make_statement(text=""),
    "statement_position_is_taken_once": place_twice(make_statement),
    "topic_has_a_name": lambda: Topic.objects.create(name="", slug="x"),
    "topic_name_is_unique": twice(make_topic, name="Äldre"),
    "topic_slug_is_unique": lambda: [
        Topic.objects.create(name=name, slug="x") for name in "ab"
    ],
}

# Other ways to break the same, which a condition on columns easily lets through.
ALSO_REFUSED = [
    (
        "assignment_is_to_one_person_organisation_or_subregion",
        lambda: Assignment.objects.create(
            action_point=make_action_point(),
            person=make_person(),
            organisation=make_municipality(),
        ),
    ),
    (
        "assignment_is_to_one_person_organisation_or_subregion",
        lambda: Assignment.objects.create(
            action_point=make_action_point(),
            person=make_person(),
            organisation=make_municipality(),
            subregion=make_subregion(),
        ),
    ),
    ("glossary_term_is_explained", lambda: explain(abbreviation="")),
    (
        "meeting_without_a_date_says_so",
        lambda: make_meeting(date_precision=Precision.UNKNOWN),
    ),
    (
        "meeting_closes_after_it_opens",
        lambda: make_meeting(ends_on=None, starts_at=TEN, ends_at=NINE),
    ),
    (
        "meeting_closes_after_it_opens",
        lambda: make_meeting(ends_on=None, starts_at=TEN, ends_at=TEN),
    ),
]


@pytest.mark.parametrize("name", rules_of("minutes"))
def test_the_database_refuses_what_breaks_a_constraint(name: str) -> None:
    assert_refused(name, BREAKERS)


@pytest.mark.parametrize(("name", "break_it"), ALSO_REFUSED)
def test_the_database_refuses_other_ways_to_break_a_constraint(
    name: str, break_it: Callable[[], object]
) -> None:
    assert_refused(name, {name: break_it})


@pytest.mark.parametrize(
    "fields",
    [
        {"held_on": None, "date_precision": Precision.UNKNOWN},
        {"date_precision": Precision.MONTH},
        {"date_precision": Precision.YEAR},
        {"ends_on": A_DAY},
        {"starts_at": TEN},
        {"ends_at": TEN},
        {"starts_at": NINE, "ends_at": TEN},
        {"ends_on": date(2026, 3, 3), "starts_at": TEN, "ends_at": NINE},
        {
            "held_on": None,
            "date_precision": Precision.UNKNOWN,
            "starts_at": NINE,
            "ends_at": TEN,
        },
    ],
)
def test_an_incomplete_meeting_may_be_archived(fields: dict[str, object]) -> None:
    meeting = make_meeting(**fields)
    assert Meeting.objects.filter(pk=meeting.pk, **fields).exists()


def test_an_attachment_may_be_a_file_a_link_or_a_mention() -> None:
    meeting = make_meeting()
    make_attachment(meeting, file="a.pdf")
    make_attachment(meeting, url="https://example.org/a.pdf")
    make_attachment(meeting)
    assert meeting.attachments.count() == 3


def test_a_point_may_be_given_to_several_of_each_kind() -> None:
    point = make_action_point()
    for make in (make_person, make_municipality, make_subregion) * 2:
        assign(point, make())
    assert point.assignments.count() == 6


def test_one_may_attend_and_present_as_often_as_there_are_meetings() -> None:
    person = make_person()
    for _ in range(2):
        make_presenter(make_item(), person=person)
        make_attendance(person=person)
    assert Presenter.objects.count() == Attendance.objects.count() == 2
