"""Minutes that are deleted are brought back whole, in other minutes as well."""

from __future__ import annotations

import contextlib
import random
from datetime import UTC, date, datetime

import pytest
from django.core.files.base import ContentFile
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reversion.models import Revision

from minutes.deleting import delete
from minutes.deletions import CannotDelete, Going, delete_meeting, obstacle
from minutes.merging import merge
from minutes.models import (
    ActionPoint,
    Attachment,
    Attendance,
    Decision,
    Deletion,
    Draft,
    FollowUp,
    Meeting,
    Source,
)
from minutes.recovering import CannotRecover, recover
from minutes.references import relations_to
from minutes.revisions import revisions_of
from minutes.storing import StaleVersionError
from minutes.unmerging import undo
from networks.models import Network
from tests.examples import examples
from tests.factories import (
    assign,
    make_action_point,
    make_administrator,
    make_attachment,
    make_attendance,
    make_calendar_entry,
    make_coordinator,
    make_correction,
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
    make_user,
)
from tests.tables import everything

pytestmark = pytest.mark.django_db
MOMENT = datetime(2026, 3, 5, 10, 20, 30, 123456, tzinfo=UTC)


@pytest.fixture
def network() -> Network:
    return make_network("Socialchefer")


def whole_meeting(network: Network) -> Meeting:
    """Make a meeting with a row of every kind, and later ones that go on about it."""
    meeting = make_meeting(
        "Vårmötet",
        network=network,
        joint_networks=[make_network()],
        minute_taker=make_person(),
        published_at=MOMENT,
    )
    make_attendance(meeting, organisation=make_municipality(), note="§ 1")
    make_correction(meeting)
    item = make_item(meeting, topics=[make_topic(), make_topic()])
    item.mentioned.add(make_person())
    make_item(meeting, parent=item)
    make_presenter(item)
    make_statement(item, organisation=make_municipality())
    earlier = make_item(make_meeting(network=network))
    decision = make_decision(item, replaces=make_decision(earlier))
    point = make_action_point(item, assignee=make_person())
    for assignee in (make_municipality(), make_subregion()):
        assign(point, assignee)
    make_action_point(item, done_on=date(2026, 4, 1))
    make_follow_up(item=item, action_point=make_action_point(earlier))
    make_attachment(meeting, item=item, url="https://example.org/")
    make_calendar_entry(meeting, item=item)
    later = make_item(make_meeting("Höstmötet", network=network))
    make_follow_up(item=later, action_point=point)
    make_decision(later, replaces=decision)
    draft = {"user": make_user(), "network": network, "data": "x=1"}
    Draft.objects.create(meeting=meeting, **draft)
    return meeting


def delete_now(meeting: Meeting, user=None) -> Deletion:
    meeting.refresh_from_db()
    return delete_meeting(meeting, version=meeting.version, user=user)


def refusal(deletion: Deletion, user=None) -> str:
    before = everything()
    with pytest.raises(CannotRecover) as refused:
        recover(deletion, user)
    assert everything() == before
    assert Deletion.objects.filter(pk=deletion.pk).exists()
    return str(refused.value)


# What goes


def test_what_goes_is_counted(network: Network) -> None:
    going = Going(whole_meeting(network))
    assert {line.label: line.count for line in going.lines} == {
        "punkter": 2,
        "beslut": 1,
        "åtgärder, varav 1 öppen": 2,
        "inlägg": 1,
        "person på närvarolistan": 1,
        "bilaga": 1,
        "kommande datum": 1,
        "uppföljning i senare anteckningar av en åtgärd i de här": 1,
    }
    assert [line.count for line in going.staying] == [1, 1]


def test_there_is_a_row_of_every_kind_in_these_tests(network: Network) -> None:
    """So that a relation made tomorrow is deleted and brought back here."""
    rows = Going(whole_meeting(network)).rows
    models = {type(row) for row in rows}
    wanted = {relation.model for model in models for relation in relations_to(model)}
    assert wanted - models == {Draft, Source}  # kept, without the meeting


def test_what_goes_is_found_at_one_cost_however_long_the_meeting() -> None:
    def cost(rows: int) -> int:
        meeting = make_meeting()
        for _ in range(rows):
            item = make_item(meeting, topics=[make_topic()])
            make_action_point(item, assignee=make_person())
            make_follow_up(item=item, action_point=make_action_point(item))
            make_decision(item)
        with CaptureQueriesContext(connection) as queries:
            Going(meeting)
        return len(queries)

    assert cost(1) == cost(20)


def test_all_of_it_goes_and_other_minutes_get_a_version(network: Network) -> None:
    meeting, user = whole_meeting(network), make_coordinator(network)
    later = Meeting.objects.get(title="Höstmötet")
    deletion = delete_now(meeting, user)
    assert not Meeting.objects.filter(pk=meeting.pk).exists()
    assert FollowUp.objects.count() == 0
    assert Decision.objects.get(item__meeting=later).replaces is None
    assert Draft.objects.get().meeting is None
    later.refresh_from_db()
    assert later.version == 2
    for kept in (revisions_of(meeting), revisions_of(later)):
        told = [(one.revision.user, one.revision.comment) for one in kept]
        assert told == [(user, "Vårmötet, 2 mars 2026 togs bort"), (None, "")]
    assert (deletion.user, str(deletion)) == (user, "Vårmötet, 2 mars 2026")


def test_its_last_revision_holds_the_minutes_as_they_were(network: Network) -> None:
    meeting = whole_meeting(network)
    delete_now(meeting)
    kept = revisions_of(meeting)[0].revision.version_set
    assert kept.filter(content_type__model="agendaitem").count() == 2
    assert kept.filter(content_type__model="actionpoint").count() == 2


def test_minutes_that_changed_since_are_not_deleted(network: Network) -> None:
    meeting = make_meeting(network=network, version=3)
    with pytest.raises(StaleVersionError):
        delete_meeting(meeting, version=2, user=None)
    assert Meeting.objects.filter(pk=meeting.pk).exists()


def test_approved_minutes_are_deleted_by_administrators(network: Network) -> None:
    meeting = make_meeting(network=network, status="approved")
    with pytest.raises(CannotDelete, match="justerat"):
        delete_now(meeting, make_coordinator(network))
    assert not Revision.objects.exists()
    delete_now(meeting, make_administrator())


@pytest.mark.parametrize("go_on", ["follow_up", "decision"])
def test_what_others_minutes_go_on_about_stays(network: Network, go_on: str) -> None:
    item = make_item(make_meeting(network=network))
    others = make_item()
    if go_on == "follow_up":
        make_follow_up(item=others, action_point=make_action_point(item))
    else:
        make_decision(others, replaces=make_decision(item))
    user = make_coordinator(network)
    with pytest.raises(CannotDelete, match="inte samordnar"):
        delete_now(item.meeting, user)
    others.meeting.network.coordinators.add(user)
    del user._standing
    assert obstacle(Going(item.meeting), user) == ""
    delete_now(item.meeting, user)


# Bringing back


def test_all_comes_back_as_it_was_and_the_versions_count_on(network: Network) -> None:
    meeting, user = whole_meeting(network), make_coordinator(network)
    later = Meeting.objects.get(title="Höstmötet")
    before = everything()
    deletion = delete_now(meeting, user)
    assert everything() != before
    back = recover(deletion, user)
    assert everything() == before
    assert (back.pk, back.slug, back.version) == (meeting.pk, meeting.slug, 3)
    assert not Deletion.objects.exists()
    later.refresh_from_db()
    assert later.version == 3
    for kept in (revisions_of(back), revisions_of(later)):
        assert kept[0].revision.comment == "Vårmötet, 2 mars 2026 återställdes"
        assert [one.field_dict["version"] for one in kept] == [3, 2, 1]
    delete_now(back)


def test_files_are_still_there(network: Network, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    attachment = make_attachment(make_meeting(network=network))
    attachment.file.save("karta.txt", ContentFile(b"karta"))
    recover(delete_now(attachment.meeting), None)
    with Attachment.objects.get().file.open() as file:
        assert file.read() == b"karta"


def test_who_finds_the_own_address_taken_gets_a_free_one(network: Network) -> None:
    meeting = make_meeting(network=network)
    make_item(meeting, heading="Enkät")
    deletion = delete_now(meeting)
    other = make_meeting(network=network)
    assert other.slug == meeting.slug == deletion.slug
    back = recover(deletion, None)
    assert (back.pk, back.slug) == (meeting.pk, f"{meeting.slug}-2")
    assert back.items.get().heading == "Enkät"
    other.refresh_from_db()
    assert other.slug == meeting.slug


def test_an_address_of_ones_own_choice_is_given_back_where_it_is_free(
    network: Network,
) -> None:
    meeting = make_meeting(network=network, slug="varmotet")
    assert recover(delete_now(meeting), None).slug == "varmotet"


def test_somebody_deleted_since_is_named(network: Network) -> None:
    meeting, person = make_meeting(network=network), make_person("Bo Ek")
    make_attendance(meeting, person=person)
    deletion = delete_now(meeting)
    delete(person, None)
    assert refusal(deletion).startswith("Bo Ek, som anteckningarna nämner")


def test_what_may_be_without_comes_back_without(network: Network) -> None:
    meeting, person = make_meeting(network=network), make_person()
    topic = make_topic()
    make_item(meeting, topics=[topic]).mentioned.add(person)
    earlier = make_decision(make_item(make_meeting(network=network)))
    make_decision(meeting.items.get(), replaces=earlier)
    deletion = delete_now(meeting)
    delete(person, None)
    topic.delete()
    earlier.delete()
    item = recover(deletion, None).items.get()
    assert not item.mentioned.exists()
    assert not item.topics.exists()
    assert item.decisions.get().replaces is None


def test_who_was_merged_meanwhile_is_named_as_the_one_kept(network: Network) -> None:
    meeting = make_meeting(network=network)
    kept, between, removed = (make_person() for _ in range(3))
    make_attendance(meeting, person=removed)
    deletion = delete_now(meeting)
    merge(between, removed, None)
    done = merge(kept, between, None)
    recover(deletion, None)
    assert Attendance.objects.get().person == kept
    undo(done, None)


def test_two_who_were_merged_meanwhile_are_in_the_way(network: Network) -> None:
    meeting, kept, removed = make_meeting(), make_person(), make_person()
    for person in (kept, removed):
        make_attendance(meeting, person=person)
    before = everything()
    deletion = delete_now(meeting)
    done = merge(kept, removed, None)
    assert "närvaro" in refusal(deletion)
    undo(done, None)
    recover(deletion, None)
    assert everything() == before


def test_what_was_said_of_it_since_stays(network: Network) -> None:
    old, new = (make_decision(make_item(make_meeting(network=network))) for _ in "ab")
    later = make_decision(make_item(make_meeting(network=network)), replaces=old)
    deletion = delete_now(old.item.meeting)
    Decision.objects.filter(pk=later.pk).update(replaces=new)
    recover(deletion, None)
    later.refresh_from_db()
    assert later.replaces == new


def test_minutes_come_back_from_the_last_deleted_to_the_first(network) -> None:
    point = make_action_point(make_item(make_meeting("Vår", network=network)))
    told = make_follow_up(
        action_point=point, item=make_item(make_meeting("Höst", network=network))
    )
    user, before = make_coordinator(network), everything()
    first, second = delete_now(point.item.meeting), delete_now(told.item.meeting)
    assert "”Höst, 2 mars 2026”" in refusal(first, user)
    recover(second, None)
    recover(first, None)
    assert everything() == before


def test_a_hidden_name_is_not_told_to_who_brings_back(network: Network) -> None:
    hidden = make_network(is_public=False)
    point = make_action_point(make_item(make_meeting(network=network)))
    told = make_follow_up(
        action_point=point, item=make_item(make_meeting("Hemligt", network=hidden))
    )
    first, second = delete_now(point.item.meeting), delete_now(told.item.meeting)
    user = make_coordinator(network)
    assert "Hemligt" not in refusal(first, user)
    recover(second, None)
    assert "inte samordnar" in refusal(first, user)
    recover(first, make_administrator())


# Any archive


def fill_at_random(chosen: random.Random) -> list[Meeting]:
    """Make meetings of two networks that go on about what earlier ones said."""
    networks = [make_network(), make_network()]
    people, topics = [make_person() for _ in range(3)], [make_topic(), make_topic()]
    town = make_municipality()
    points: list[ActionPoint] = []
    decisions: list[Decision | None] = [None]
    meetings = []
    for number in range(4):
        meeting = make_meeting(
            network=chosen.choice(networks),
            joint_networks=chosen.sample(networks, chosen.randint(0, 1)),
            status=chosen.choice(Meeting.Status.values),
            minute_taker=chosen.choice([None, *people]),
            published_at=chosen.choice([None, MOMENT]),
        )
        for person in chosen.sample(people, 2):
            make_attendance(meeting, person=person, organisation=town)
        above = None
        for _ in range(2):
            item = make_item(meeting, parent=above, topics=chosen.sample(topics, 1))
            above = above or chosen.choice([None, item])
            item.mentioned.set(chosen.sample(people, chosen.randint(0, 2)))
            make_presenter(item, person=chosen.choice(people))
            make_statement(item, speaker=chosen.choice(people))
            for point in chosen.sample(points, min(len(points), chosen.choice([0, 2]))):
                make_follow_up(item=item, action_point=point)
            for _ in range(2):
                replaces = chosen.choice(decisions)
                decisions.append(make_decision(item, replaces=replaces))
            points.append(make_action_point(item, assignee=chosen.choice(people)))
            make_calendar_entry(meeting, item=chosen.choice([None, item]))
            make_attachment(meeting, item=chosen.choice([None, item]))
        make_correction(meeting, version=number + 1)
        meetings.append(meeting)
    for _ in range(2):
        Draft.objects.create(
            user=make_user(),
            network=networks[0],
            meeting=chosen.choice([None, *meetings]),
            data="x",
        )
    return meetings


ANY_ARCHIVE = settings(
    max_examples=examples(8),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@given(seed=st.integers(0, 10**6), count=st.integers(1, 4))
@ANY_ARCHIVE
def test_deleting_and_bringing_back_leaves_every_row_as_it_was(
    seed: int, count: int
) -> None:
    with transaction.atomic():
        chosen = random.Random(seed)
        meetings = fill_at_random(chosen)
        states, deletions = [everything()], []
        for meeting in chosen.sample(meetings, count):
            deletions.append(delete_now(meeting))
            connection.check_constraints()
            states.append(everything())
        for deletion in reversed(deletions):
            assert everything() == states.pop()
            recover(deletion, None)
            connection.check_constraints()
        assert everything() == states.pop()
        transaction.set_rollback(True)


@given(seed=st.integers(0, 10**6), count=st.integers(3, 4))
@ANY_ARCHIVE
def test_what_is_brought_back_in_any_order_is_whole(seed: int, count: int) -> None:
    """One that has to wait for another is brought back after it."""
    with transaction.atomic():
        chosen = random.Random(seed)
        meetings = fill_at_random(chosen)
        before = everything()
        for meeting in chosen.sample(meetings, count):
            delete_now(meeting)
        while deletions := list(Deletion.objects.order_by("pk")):
            chosen.shuffle(deletions)
            back = 0
            for deletion in deletions:
                with contextlib.suppress(CannotRecover):
                    recover(deletion, None)
                    back += 1
            assert back
        assert everything() == before
        connection.check_constraints()
        transaction.set_rollback(True)
