"""The verbs, orders and names of meetings and what hangs on them."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from minutes.dates import ANY_DAY, UNDATED, Precision
from minutes.models import (
    ActionPoint,
    AgendaItem,
    Attendance,
    CalendarEntry,
    Decision,
    GlossaryTerm,
    Meeting,
    Statement,
    Topic,
)
from tests.factories import (
    assign,
    make_action_point,
    make_attachment,
    make_attendance,
    make_calendar_entry,
    make_decision,
    make_follow_up,
    make_item,
    make_meeting,
    make_municipality,
    make_network,
    make_person,
    make_presenter,
    make_statement,
    make_subregion,
    make_topic,
)

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 15)
YESTERDAY = TODAY - timedelta(days=1)
TOMORROW = TODAY + timedelta(days=1)
UNKNOWN = {"held_on": None, "date_precision": Precision.UNKNOWN}


# Meetings


def test_a_meeting_goes_by_its_network_and_day() -> None:
    network = make_network("Områdesnätverk Äldre")
    slugs = [make_meeting(network=network, held_on=TODAY).slug for _ in range(2)]
    assert slugs == [
        "omradesnatverk-aldre-2026-03-15",
        "omradesnatverk-aldre-2026-03-15-2",
    ]


@pytest.mark.parametrize(
    ("fields", "slug"),
    [
        ({"held_on": TODAY, "date_precision": Precision.MONTH}, "ao-2026-03"),
        ({"held_on": TODAY, "date_precision": Precision.YEAR}, "ao-2026"),
        (UNKNOWN, "ao"),
    ],
)
def test_the_slug_of_a_meeting_says_as_much_of_its_day_as_is_known(
    fields: dict[str, object], slug: str
) -> None:
    assert make_meeting(network=make_network("ÄO"), **fields).slug == slug


def test_the_slug_of_a_meeting_stays_when_its_day_changes() -> None:
    meeting = make_meeting(held_on=TODAY)
    slug = meeting.slug
    meeting.held_on = TOMORROW
    meeting.save()
    assert Meeting.objects.get_by_natural_key(slug).held_on == TOMORROW


def test_meetings_stand_newest_first_and_those_without_a_date_last() -> None:
    undated = [make_meeting(**UNKNOWN) for _ in range(2)]
    middle = make_meeting(held_on=TODAY)
    newest = [make_meeting(held_on=TOMORROW) for _ in range(2)]
    oldest = make_meeting(held_on=YESTERDAY)
    order = [newest[1], newest[0], middle, oldest, undated[1], undated[0]]
    assert list(Meeting.objects.newest_first()) == order
    assert list(Meeting.objects.oldest_first()) == order[::-1]


def test_a_meeting_is_listed_under_its_day_or_before_all_days() -> None:
    assert make_meeting(held_on=TODAY).listed_on == TODAY
    assert make_meeting(**UNKNOWN).listed_on == UNDATED


def test_a_meeting_is_listed_under_its_new_day_once_read_again() -> None:
    meeting = make_meeting(held_on=TODAY)
    meeting.held_on = TOMORROW
    meeting.save()
    assert Meeting.objects.get(listed_on=TOMORROW) == meeting


@pytest.mark.parametrize("status", Meeting.Status)
def test_only_what_was_held_has_minutes(status: Meeting.Status) -> None:
    make_meeting(status=status)
    held = status not in (Meeting.Status.PLANNED, Meeting.Status.CANCELLED)
    assert Meeting.objects.held().exists() is held


@pytest.mark.parametrize(
    ("fields", "is_coming"),
    [
        ({"held_on": TODAY}, True),
        ({"held_on": TOMORROW}, True),
        ({"held_on": YESTERDAY}, False),
        ({"held_on": YESTERDAY, "ends_on": TODAY}, True),
        ({"held_on": date(2026, 3, 1), "date_precision": "month"}, True),
        ({"held_on": date(2026, 2, 1), "date_precision": "month"}, False),
        ({"held_on": date(2026, 1, 1), "date_precision": "year"}, True),
        ({"held_on": date(2025, 1, 1), "date_precision": "year"}, False),
        (UNKNOWN, False),
        ({"held_on": TOMORROW, "status": "cancelled"}, False),
        ({"held_on": TOMORROW, "status": "published"}, False),
    ],
)
def test_a_planned_meeting_is_coming_until_it_is_over(
    fields: dict[str, object], is_coming: bool
) -> None:
    make_meeting(**{"status": Meeting.Status.PLANNED, **fields})
    assert Meeting.objects.coming(TODAY).exists() is is_coming


@pytest.mark.parametrize(
    ("ends_on", "has_several"), [(None, False), (TODAY, False), (TOMORROW, True)]
)
def test_a_meeting_has_several_days_if_it_ends_on_another(
    ends_on: date | None, has_several: bool
) -> None:
    assert make_meeting(held_on=TODAY, ends_on=ends_on).has_several_days is has_several


def test_a_meeting_says_its_days_in_words_and_for_machines() -> None:
    meeting = make_meeting(held_on=TODAY, ends_on=TOMORROW)
    with translation.override("sv"):
        assert meeting.day_in_words == "15–16 mars 2026"
    assert meeting.day_for_machines == "2026-03-15"


def test_a_meeting_is_found_by_its_title_and_place() -> None:
    meeting = make_meeting("Nätverksträff", place="Fabriksgatan 2F, Lund")
    assert Meeting.objects.get(match_key__contains="nätverksträff") == meeting
    assert Meeting.objects.get(match_key__contains="2f lund") == meeting


# Agenda items


def test_items_stand_in_the_order_of_their_meeting() -> None:
    meetings = [make_meeting(), make_meeting()]
    for position in (2, 3, 1):
        for meeting in reversed(meetings):
            make_item(meeting, position=position)
    found = AgendaItem.objects.in_order().values_list("meeting", "position")
    assert list(found) == [(m.pk, position) for m in meetings for position in (1, 2, 3)]


def test_an_item_is_called_by_its_number_and_heading() -> None:
    assert str(AgendaItem(number="§ 4", heading="Budget")) == "§ 4 Budget"
    assert str(AgendaItem(heading="Budget")) == "Budget"


def test_an_item_cannot_be_part_of_another_meetings_item() -> None:
    item = make_item(parent=make_item())
    with pytest.raises(ValidationError, match="parent"):
        item.full_clean()


def test_a_sub_item_has_no_items_of_its_own() -> None:
    meeting = make_meeting()
    sub_item = make_item(meeting, parent=make_item(meeting))
    sub_item.full_clean()
    item = make_item(meeting, parent=sub_item)
    with pytest.raises(ValidationError, match="parent"):
        item.full_clean()


# Action points


def test_completing_a_point_keeps_the_first_date() -> None:
    point = make_action_point()
    point.complete(YESTERDAY)
    point.complete(TODAY)
    assert ActionPoint.objects.get(pk=point.pk).done_on == point.done_on == YESTERDAY


def test_completing_a_point_saves_nothing_else() -> None:
    point = make_action_point(text="As written")
    point.text = "As typed meanwhile"
    point.complete(TODAY)
    assert ActionPoint.objects.get(pk=point.pk).text == "As written"


@pytest.mark.parametrize(
    ("due_on", "done_on", "is_overdue"),
    [
        (YESTERDAY, None, True),
        (TODAY, None, False),
        (TOMORROW, None, False),
        (None, None, False),
        (YESTERDAY, TODAY, False),
    ],
)
def test_a_point_is_overdue_while_open_after_its_day(
    due_on: date | None, done_on: date | None, is_overdue: bool
) -> None:
    make_action_point(due_on=due_on, done_on=done_on)
    assert ActionPoint.objects.overdue(TODAY).exists() is is_overdue


def test_a_point_is_either_open_or_done() -> None:
    open_point, done_point = make_action_point(), make_action_point(done_on=TODAY)
    assert list(ActionPoint.objects.open()) == [open_point]
    assert list(ActionPoint.objects.done()) == [done_point]
    assert (open_point.is_open, done_point.is_open) == (True, False)


def test_points_stand_by_due_date_then_the_latest_promised_without_one() -> None:
    undated = [make_action_point() for _ in range(2)]
    later = [make_action_point(due_on=TOMORROW) for _ in range(2)]
    sooner = make_action_point(due_on=YESTERDAY)
    found = ActionPoint.objects.soonest_first()
    assert list(found) == [sooner, later[1], later[0], undated[1], undated[0]]


def test_a_point_without_a_due_date_is_listed_after_all_days() -> None:
    assert make_action_point().due_by == ANY_DAY
    assert make_action_point(due_on=TODAY).due_by == TODAY


def test_a_points_new_due_date_decides_where_it_is_listed() -> None:
    point = make_action_point(due_on=TODAY)
    point.due_on = None
    point.save()
    assert ActionPoint.objects.get(due_by=ANY_DAY) == point


def test_points_are_found_by_whom_they_are_assigned_to() -> None:
    person, lund = make_person(), make_municipality("Lund")
    hers, theirs = make_action_point(assignee=person), make_action_point(assignee=lund)
    shared = make_action_point(assignee=person)
    for assignee in (lund, make_person(), make_subregion()):
        assign(shared, assignee)
    make_action_point(assignee=make_person())
    points = ActionPoint.objects.order_by("pk")
    assert list(points.assigned_to(person=person)) == [hers, shared]
    assert list(points.assigned_to(organisation=lund)) == [theirs, shared]


# Decisions, statements, calendar entries, attendances


@pytest.mark.parametrize("make", [make_decision, make_statement])
def test_what_was_decided_and_said_stands_newest_meeting_first_then_as_in_it(
    make,
) -> None:
    expected = []
    for fields in (UNKNOWN, {"held_on": TODAY}, {"held_on": TODAY}):
        meeting = make_meeting(**fields)
        second, first = (make_item(meeting, position=place) for place in (2, 1))
        rows = [make(second, position=1), make(first, position=2)]
        rows.append(make(first, position=1))
        expected = rows[::-1] + expected
    assert list(type(expected[0]).objects.newest_first()) == expected


def test_a_decision_is_the_networks_own_or_quoted_from_another_body() -> None:
    own, quoted = make_decision(), make_decision(decided_by=make_municipality())
    assert list(Decision.objects.own()) == [own]
    assert list(Decision.objects.quoted()) == [quoted]


@pytest.mark.parametrize(
    ("fields", "is_coming"),
    [
        ({"starts_on": TODAY}, True),
        ({"starts_on": YESTERDAY}, False),
        ({"starts_on": YESTERDAY, "ends_on": TODAY}, True),
        ({"starts_on": date(2026, 3, 1), "precision": "month"}, True),
        ({"starts_on": date(2026, 2, 1), "precision": "month"}, False),
        ({"starts_on": date(2026, 1, 1), "precision": "year"}, True),
        ({"starts_on": date(2025, 1, 1), "precision": "year"}, False),
    ],
)
def test_a_calendar_entry_is_coming_until_it_is_over(
    fields: dict[str, object], is_coming: bool
) -> None:
    make_calendar_entry(**fields)
    assert CalendarEntry.objects.coming(TODAY).exists() is is_coming


def test_calendar_entries_stand_soonest_first() -> None:
    later, sooner = (make_calendar_entry(starts_on=d) for d in (TOMORROW, TODAY))
    assert list(CalendarEntry.objects.soonest_first()) == [sooner, later]


def test_a_calendar_entry_says_its_day_in_words_and_for_machines() -> None:
    entry = make_calendar_entry(starts_on=date(2026, 9, 1), precision="month")
    with translation.override("sv"):
        assert entry.day_in_words == "september 2026"
    assert entry.day_for_machines == "2026-09"


def test_only_those_present_count_as_present() -> None:
    meeting = make_meeting()
    for status in Attendance.Status:
        make_attendance(meeting, status=status)
    assert [one.status for one in meeting.attendances.present()] == ["present"]


def test_attendances_stand_by_subregion_organisation_and_last_name() -> None:
    """Who came for no sub-region, or for nobody, follows last."""
    meeting = make_meeting()
    north, south = (make_subregion(position=place) for place in (1, 2))
    ystad, astorp = make_municipality("Ystad"), make_municipality("Åstorp")
    places = [
        ("Bo Ek", astorp, north),
        ("Anna Alm", ystad, south),
        ("Åke Öst", ystad, south),
        ("Eva Alm", None, south),
        ("Ove Berg", astorp, None),
        ("Ulla Ask", None, None),
        ("Ulla Öst", None, None),
    ]
    for name, organisation, subregion in [*places[1::2], *places[::2]]:
        make_attendance(
            meeting,
            person=make_person(name),
            organisation=organisation,
            subregion=subregion,
        )
    found = meeting.attendances.by_organisation()
    assert [str(one.person) for one in found] == [name for name, *_ in places]


# Names


def test_each_thing_is_called_by_what_it_says() -> None:
    lund, person = make_municipality("Lund"), make_person("Bo Ek")
    assert str(make_meeting("Träff")) == "Träff"
    assert str(make_decision(text="Bifall")) == "Bifall"
    assert str(make_action_point(text="Ring")) == "Ring"
    assert str(make_follow_up(text="Ringt")) == "Ringt"
    assert str(make_calendar_entry(title="Kickoff")) == "Kickoff"
    assert str(make_attachment(title="Bilaga")) == "Bilaga"
    assert str(make_topic("Budget")) == "Budget"
    assert str(GlossaryTerm(abbreviation="SÄBO")) == "SÄBO"
    assert str(make_presenter(make_item(), person=person)) == "Bo Ek"
    assert str(assign(make_action_point(), lund)) == "Lund"


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({}, "–: Ja"),
        ({"described_as": "fem av sju"}, "fem av sju: Ja"),
    ],
)
def test_a_statement_is_called_by_who_said_what(
    fields: dict[str, str], text: str
) -> None:
    assert str(Statement(text="Ja", **fields)) == text


def test_a_statement_is_its_organisations_before_its_speakers() -> None:
    lund, person = make_municipality("Lund"), make_person("Bo Ek")
    statement = make_statement(organisation=lund, speaker=person, text="Ja")
    assert str(statement) == "Lund: Ja"


def test_what_fixtures_refer_to_is_found_by_its_natural_key() -> None:
    item = make_item(position=7)
    for row in (item, make_decision(item), make_action_point(item), item.meeting):
        assert type(row).objects.get_by_natural_key(*row.natural_key()) == row


def test_anchors_on_a_page_are_all_different() -> None:
    item = make_item()
    rows = [
        item,
        make_item(item.meeting),
        make_decision(item),
        make_action_point(item),
        make_statement(item),
        make_calendar_entry(item.meeting),
    ]
    assert len({row.anchor for row in rows}) == len(rows)


def test_topics_stand_in_swedish_order() -> None:
    for name in ("Överenskommelser", "Ansökan", "Äldre", "Välfärd"):
        make_topic(name)
    names = [topic.name for topic in Topic.objects.by_name()]
    assert names == ["Ansökan", "Välfärd", "Äldre", "Överenskommelser"]


def test_a_meeting_keeps_its_times_of_day() -> None:
    meeting = make_meeting(starts_at=time(9, 30), ends_at=time(11))
    meeting.refresh_from_db()
    assert (meeting.starts_at, meeting.ends_at) == (time(9, 30), time(11))
