"""Two rows that are one: everything moves, nothing is lost, and all of it goes back."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, connection, models, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reversion.models import Revision, Version

from minutes.merging import CannotMerge, may_merge, merge
from minutes.models import Assignment, Attendance, Meeting, Merge
from minutes.references import path_to, references_to, relations_to
from minutes.revisions import revisions_of
from minutes.unmerging import CannotUndo, undo
from networks.models import Membership, Network, Organisation
from people.models import Person, User
from tests.examples import examples
from tests.factories import (
    assign,
    make_action_point,
    make_administrator,
    make_attendance,
    make_coordinator,
    make_decision,
    make_item,
    make_meeting,
    make_membership,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_presenter,
    make_seat,
    make_statement,
    make_subregion,
    make_user,
)
from tests.tables import everything

pytestmark = pytest.mark.django_db
QUERIES_TO_KEEP_TWICE = 40  # a meeting with rows of eight kinds, before and after
PRESENT, ABSENT = Attendance.Status.PRESENT, Attendance.Status.ABSENT


def name_everywhere(person: Person) -> Meeting:
    """Name a person in every way there is; give the meeting."""
    meeting = make_meeting(minute_taker=person)
    make_membership(network=meeting.network, person=person)
    make_attendance(meeting, person=person)
    item = make_item(meeting)
    item.mentioned.add(person)
    make_presenter(item, person=person)
    make_statement(item, speaker=person)
    make_action_point(item, assignee=person)
    make_user(person=person)
    return meeting


def name_organisation_everywhere(organisation: Organisation) -> Meeting:
    meeting = make_meeting(network=make_network(host=organisation))
    make_membership(network=meeting.network, organisation=organisation)
    make_seat(meeting.network, organisation=organisation)
    make_subregion(association=organisation)
    make_subregion().municipalities.add(organisation)
    make_attendance(meeting, organisation=organisation)
    item = make_item(meeting)
    make_presenter(item, organisation=organisation)
    make_statement(item, organisation=organisation)
    make_decision(item, decided_by=organisation)
    make_action_point(item, assignee=organisation)
    return meeting


def keys_of_everything() -> dict[str, set[Any]]:
    tables = everything().items()
    return {table: {row.get("id") for row in rows} for table, rows in tables}


# Merging


@pytest.mark.parametrize(
    ("make", "name_it"),
    [
        (make_person, name_everywhere),
        (make_organisation, name_organisation_everywhere),
    ],
)
def test_all_that_refers_to_the_one_removed_refers_to_the_one_kept(
    make: Callable[..., Any], name_it: Callable[[Any], Meeting]
) -> None:
    kept, removed = make("Kvar"), make("Borta")
    name_it(removed)
    named = {counted.relation for counted in references_to(removed)}
    assert named == set(relations_to(type(removed))), "name it there as well"
    merge(kept, removed, None)
    assert {counted.relation for counted in references_to(kept)} == named
    assert references_to(removed) == []
    assert not type(kept).objects.filter(pk=removed.pk).exists()


@pytest.fixture
def new_model() -> Iterator[type[models.Model]]:
    """A model that merging never heard of."""

    class Visitor(models.Model):
        guest = models.ForeignKey(Person, models.PROTECT, null=True)

        class Meta:
            app_label = "minutes"

        def __str__(self) -> str:
            return str(self.pk)

    key = "serial" if connection.vendor == "postgresql" else "integer"
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TABLE minutes_visitor (id {key} PRIMARY KEY, guest_id bigint)"
        )
    yield Visitor
    del apps.all_models["minutes"]["visitor"]
    apps.clear_cache()
    delattr(Person, "visitor_set")


def test_a_relation_made_tomorrow_is_moved_too(new_model: type[models.Model]) -> None:
    kept, removed = make_person(), make_person()
    visitor = new_model._base_manager.create(guest=removed)
    done = merge(kept, removed, None)
    visitor.refresh_from_db()
    assert visitor.guest_id == kept.pk
    undo(done, None)
    visitor.refresh_from_db()
    assert visitor.guest_id == removed.pk


def test_the_name_and_the_spellings_of_the_one_removed_are_kept() -> None:
    kept = make_person("Jessica Alfredson", other_names="J. Alfredson")
    removed = make_person(
        "Jessica Alfredsson",
        other_names="Jessica Alfredson\nJ. Alfredson\nJessika",
        title="Socialchef",
        email="jessica@example.org",
    )
    merge(kept, removed, None)
    kept.refresh_from_db()
    assert kept.spellings == ["J. Alfredson", "Jessica Alfredsson", "Jessika"]
    assert (kept.title, kept.email) == ("Socialchef", "jessica@example.org")
    assert list(Person.objects.matching("alfredsson jessika")) == [kept]


def test_what_is_known_of_the_one_kept_stays() -> None:
    kept = make_person(email="kvar@example.org", phone="")
    merge(kept, make_person(email="borta@example.org", phone="070"), None)
    kept.refresh_from_db()
    assert (kept.email, kept.phone) == ("kvar@example.org", "070")


@pytest.mark.parametrize(
    ("of_kept", "of_removed", "stays"),
    [
        (
            {"status": ABSENT, "note": "sjuk"},
            {"status": PRESENT, "mode": "remote"},
            {"status": PRESENT, "mode": "remote", "note": "sjuk"},
        ),
        (
            {"status": PRESENT, "note": "§ 1"},
            {"status": "excused", "note": "§ 2"},
            {"status": PRESENT, "note": "§ 1; § 2"},
        ),
        ({"status": "invited"}, {"status": "guest"}, {"status": "guest"}),
    ],
)
def test_of_two_attendances_the_one_that_tells_more_stays(
    of_kept: dict, of_removed: dict, stays: dict
) -> None:
    kept, removed, meeting = make_person(), make_person(), make_meeting()
    make_attendance(meeting, person=kept, **of_kept)
    town = make_municipality()
    make_attendance(meeting, person=removed, organisation=town, **of_removed)
    merge(kept, removed, None)
    row = Attendance.objects.values().get()
    stays |= {"person_id": kept.pk, "organisation_id": town.pk}
    assert {name: row[name] for name in stays} == stays


def test_two_who_presented_one_item_are_one_presenter() -> None:
    kept, removed, item = make_person(), make_person(), make_item()
    make_presenter(item, person=kept, position=2)
    make_presenter(item, person=removed, position=1, title="utredare")
    merge(kept, removed, None)
    presenter = item.presenters.get()
    assert (presenter.person, presenter.title) == (kept, "utredare")


def test_two_who_were_given_one_point_or_mentioned_in_one_item_are_one() -> None:
    kept, removed, point = make_person(), make_person(), make_action_point()
    for person in (kept, removed):
        assign(point, person)
        point.item.mentioned.add(person)
    merge(kept, removed, None)
    assert Assignment.objects.get().person == kept
    assert list(point.item.mentioned.all()) == [kept]


def test_two_open_memberships_become_one_over_the_longer_time() -> None:
    kept, removed = make_person(), make_person()
    network, town = make_network(), make_municipality()
    seat = make_seat(network)
    before = make_membership(network=network, ends_on=date(2019, 1, 1))
    where = {"network": network, "organisation": town}
    make_membership(person=kept, starts_on=date(2021, 1, 1), **where)
    make_membership(
        person=removed,
        starts_on=date(2020, 1, 1),
        role="chair",
        seat=seat,
        replaced=before,
        **where,
    )
    merge(kept, removed, None)
    sits = kept.memberships.get()
    assert (sits.starts_on, sits.role, sits.seat, sits.replaced) == (
        date(2020, 1, 1),
        "chair",
        seat,
        before,
    )


def test_nobody_replaces_oneself() -> None:
    kept, removed = make_person(), make_person()
    where = {"network": make_network(), "organisation": make_municipality()}
    old = make_membership(person=removed, **where)
    make_membership(person=kept, replaced=old, **where)
    later = make_membership(network=where["network"], replaced=old)
    before = everything()
    done = merge(kept, removed, None)
    sits = kept.memberships.get()
    later.refresh_from_db()
    assert (sits.replaced, later.replaced) == (None, sits)
    undo(done, None)
    assert everything() == before


def test_two_sub_regions_of_one_name_become_one_with_all_their_towns() -> None:
    kept, removed = make_organisation(), make_organisation()
    towns = [make_municipality(), make_municipality()]
    for host, town in zip((kept, removed), towns, strict=True):
        part = make_subregion("Nordost", association=host)
        part.municipalities.add(town)
        make_attendance(subregion=part)
    before = everything()
    done = merge(kept, removed, None)
    part = kept.subregions.get()
    assert set(part.municipalities.all()) == set(towns)
    assert part.attendances.count() == 2
    undo(done, None)
    assert everything() == before


# What is refused


def test_one_is_not_merged_with_itself() -> None:
    person = make_person()
    with pytest.raises(CannotMerge):
        merge(person, person, None)


def test_two_accounts_are_not_made_one() -> None:
    kept, removed = make_user(person=make_person()), make_user(person=make_person())
    before = everything()
    with pytest.raises(CannotMerge, match="konto"):
        merge(kept.person, removed.person, None)
    assert everything() == before


def test_a_municipality_is_not_removed() -> None:
    klippan = make_municipality("Klippan")
    other = make_organisation("Klippans kommun")
    with pytest.raises(CannotMerge, match=klippan.code):
        merge(other, klippan, None)
    merge(klippan, other, None)
    assert Organisation.objects.get(pk=klippan.pk).abbreviations == ["Klippans kommun"]


def test_two_networks_of_one_name_are_not_made_one() -> None:
    kept, removed = make_organisation(), make_organisation()
    for host in (kept, removed):
        make_network("Socialchefer", host=host)
    with pytest.raises(CannotMerge, match="Socialchefer"):
        merge(kept, removed, None)


# History


def test_each_meeting_gets_a_version_and_a_revision_of_its_own() -> None:
    kept, removed, user = make_person("Bo Ek"), make_person("Bo Eek"), make_user()
    meeting, untouched = name_everywhere(removed), make_meeting()
    make_attendance(person=removed)
    make_attendance(untouched, person=kept)
    updated_at = meeting.updated_at
    merge(kept, removed, user)
    meeting.refresh_from_db()
    untouched.refresh_from_db()
    assert (meeting.version, untouched.version) == (2, 1)
    assert meeting.updated_at > updated_at
    latest, as_it_came = revisions_of(meeting)
    assert (latest.revision.user, latest.revision.comment) == (
        user,
        "Bo Eek slogs ihop med Bo Ek",
    )
    rows = latest.revision.version_set
    attendance = rows.get(content_type__model="attendance")
    assert f'"person": {kept.pk}' in attendance.serialized_data
    assert f'"minute_taker": {removed.pk}' in as_it_came.serialized_data
    assert not revisions_of(untouched).exists()
    person = Version.objects.get_for_object(kept).get()
    assert person.revision.comment == latest.revision.comment


def test_history_knows_the_name_that_went_and_who_it_is_now() -> None:
    first, second, third = (make_person(name) for name in ("A A", "B B", "C C"))
    merge(second, first, None)
    merge(third, second, None)
    merges = Merge.objects.all()
    keys = [first.pk, second.pk, third.pk]
    assert merges.names_of("person", keys) == {first.pk: "A A", second.pk: "B B"}
    assert merges.final_keys("person", keys) == {
        first.pk: third.pk,
        second.pk: third.pk,
    }
    assert merges.final_keys("organisation", keys) == {}


def test_a_merge_costs_a_little_for_each_meeting_and_nothing_for_its_length() -> None:
    def cost(meetings: int, *, items: int = 0) -> int:
        removed = make_person()
        for _ in range(meetings):
            meeting = name_everywhere(removed)
            User.objects.update(person=None)
            for _ in range(items):
                make_presenter(make_item(meeting), person=removed)
        with CaptureQueriesContext(connection) as queries:
            merge(make_person(), removed, None)
        return len(queries)

    cost(1)  # content types are looked up once
    assert cost(2, items=20) == cost(2)
    assert cost(20) - cost(10) <= 10 * QUERIES_TO_KEEP_TWICE


# Undoing


def test_undoing_puts_back_all_and_counts_the_versions_on() -> None:
    kept, removed, user = make_person(), make_person(), make_user()
    meeting = name_everywhere(removed)
    before = everything()
    done = merge(kept, removed, user)
    assert everything() != before
    back = undo(done, user)
    assert (back.pk, back.slug) == (removed.pk, removed.slug)
    assert everything() == before
    assert not Merge.objects.exists()
    meeting.refresh_from_db()
    assert meeting.version == 3
    assert revisions_of(meeting).count() == 3
    assert Revision.objects.latest("pk").user == user


def test_what_was_changed_since_stays_changed() -> None:
    kept = make_person(other_names="K")
    removed, another = make_person("Borta", email="x@example.org"), make_person()
    meeting = name_everywhere(removed)
    done = merge(kept, removed, None)
    Meeting.objects.filter(pk=meeting.pk).update(minute_taker=another)
    kept.refresh_from_db()
    kept.other_names, kept.email = "Ny\nK\nBorta", "ny@example.org"
    kept.save()
    meeting.attendances.all().delete()
    undo(done, None)
    kept.refresh_from_db()
    meeting.refresh_from_db()
    assert (kept.spellings, kept.email) == (["Ny", "K"], "ny@example.org")
    assert meeting.minute_taker == another
    assert not meeting.attendances.exists()
    assert removed.memberships.exists()


def test_a_meeting_deleted_since_takes_nothing_back() -> None:
    kept, removed, meeting = make_person(), make_person(), make_meeting()
    for person in (kept, removed):
        make_attendance(meeting, person=person)
    done = merge(kept, removed, None)
    meeting.delete()
    undo(done, None)
    assert not Attendance.objects.exists()


def refusal(done: Merge) -> str:
    before = everything()
    with pytest.raises(CannotUndo) as refused:
        undo(done, None)
    assert everything() == before
    assert Merge.objects.filter(pk=done.pk).exists()
    return str(refused.value)


def test_undoing_goes_from_the_last_merge_to_the_first() -> None:
    first, second, third = (make_person(name) for name in ("A A", "B B", "C C"))
    before = everything()
    one, two = merge(second, first, None), merge(third, second, None)
    assert refusal(one) == "B B har slagits ihop sedan dess. Ångra det först."
    undo(two, None)
    undo(one, None)
    assert everything() == before


def test_an_address_that_is_taken_is_not_taken_back() -> None:
    removed = make_person("Bo Ek")
    done = merge(make_person(), removed, None)
    make_person("Bo Ek")
    assert "/people/bo-ek/" in refusal(done)


def test_a_seat_that_is_taken_is_not_taken_back() -> None:
    kept, removed, network = make_person(), make_person(), make_network()
    where = {"network": network, "organisation": make_municipality()}
    make_membership(person=kept, **where)
    seat = make_seat(network)
    make_membership(person=removed, seat=seat, **where)
    done = merge(kept, removed, None)
    kept.memberships.update(seat=None)
    make_membership(network=network, seat=seat)
    assert "ledamotskap" in refusal(done)


def test_an_organisation_that_is_gone_is_said_to_be() -> None:
    kept, removed, meeting = make_person(), make_person(), make_meeting()
    make_attendance(meeting, person=kept)
    town = make_organisation("Byn")
    row = make_attendance(meeting, person=removed, organisation=town)
    done = merge(kept, removed, None)
    meeting.attendances.update(organisation=None)
    later = merge(make_organisation(), town, None)
    assert "Byn" in refusal(done)
    undo(later, None)
    undo(done, None)
    assert Attendance.objects.get(pk=row.pk).organisation == town


# Any archive

KINDS = ("person", "organisation")


def fill_at_random(chosen: random.Random) -> dict[str, list[Any]]:
    """Make a small archive where few are named often, so that much collides."""
    people = [make_person(f"Person {n}", email="" if n else "a@b.se") for n in range(4)]
    organisations = [make_organisation(f"Org {n}") for n in range(4)]

    def person() -> Person:
        return chosen.choice(people)

    def organisation() -> Organisation:
        return chosen.choice(organisations)

    def attempt(make: Callable[..., Any], *args: Any, **fields: Any) -> Any:
        """Leave out what the archive refuses: the same thing twice."""
        try:
            with transaction.atomic():
                return make(*args, **fields)
        except IntegrityError:
            return None

    networks = [make_network(f"Nät {n}", host=organisation()) for n in range(2)]
    subregions = [
        found
        for n in (1, 1, 2)
        if (
            found := attempt(
                make_subregion, f"Del {n}", association=organisation(), position=n
            )
        )
    ]
    for subregion in subregions:
        subregion.municipalities.set(chosen.sample(organisations, 2))
    seats = [make_seat(chosen.choice(networks), organisation=organisation())]
    seats += [make_seat(networks[0], subregion=chosen.choice(subregions))]
    memberships: list[Membership] = []
    for _ in range(8):
        network = chosen.choice(networks)
        in_it = [m for m in memberships if m.network == network]
        made = attempt(
            make_membership,
            network=network,
            person=person(),
            organisation=organisation(),
            role=chosen.choice(Membership.Role.values),
            starts_on=chosen.choice([None, date(2020, 1, 1), date(2021, 1, 1)]),
            ends_on=chosen.choice([None, None, date(2022, 1, 1)]),
            seat=chosen.choice([None, *(s for s in seats if s.network == network)]),
            replaced=chosen.choice([None, *in_it]),
            note=chosen.choice(["", "vikarie"]),
        )
        memberships += [made] if made else []
    for number in range(3):
        meeting = make_meeting(
            network=chosen.choice(networks),
            minute_taker=chosen.choice([None, person()]),
        )
        for _ in range(4):
            attempt(
                make_attendance,
                meeting,
                person=person(),
                organisation=chosen.choice([None, organisation()]),
                subregion=chosen.choice([None, *subregions]),
                status=chosen.choice(Attendance.Status.values),
                note=chosen.choice(["", f"§ {number}"]),
            )
        item = make_item(meeting)
        item.mentioned.set(chosen.sample(people, 2))
        for _ in range(2):
            attempt(make_presenter, item, person=person(), organisation=organisation())
            make_statement(item, speaker=person(), organisation=organisation())
            make_decision(item, decided_by=organisation())
            point = make_action_point(item)
            for assignee in (person(), person(), organisation(), organisation()):
                attempt(assign, point, assignee)
            attempt(assign, point, chosen.choice(subregions))
    for number in range(2):
        attempt(make_user, f"user{number}@example.org", person=person())
    return {"person": people, "organisation": organisations}


@given(
    seed=st.integers(0, 10**6),
    kinds=st.lists(st.sampled_from(KINDS), min_size=1, max_size=3),
)
@settings(
    max_examples=examples(12),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_merging_and_undoing_leaves_every_row_as_it_was(
    seed: int, kinds: list[str]
) -> None:
    with transaction.atomic():
        chosen = random.Random(seed)
        rows = fill_at_random(chosen)
        states, merges = [everything()], []
        for kind in kinds:
            kept, removed = chosen.sample(rows[kind], 2)
            try:
                done = merge(kept, removed, None)
            except CannotMerge:
                continue
            rows[kind].remove(removed)
            assert references_to(removed) == []
            merges.append(done)
            states.append(everything())
        connection.check_constraints()
        for done in reversed(merges):
            assert everything() == states.pop()
            undo(done, None)
        assert everything() == states.pop()
        connection.check_constraints()
        transaction.set_rollback(True)


@given(
    seed=st.integers(0, 10**6),
    kinds=st.lists(st.sampled_from(KINDS), min_size=3, max_size=3),
)
@settings(
    max_examples=examples(12),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_merges_undone_in_any_order_bring_back_every_row(
    seed: int, kinds: list[str]
) -> None:
    """One that has to wait for another is undone after it.

    What two merges both changed in a row may keep a trace of either.
    """
    with transaction.atomic():
        chosen = random.Random(seed)
        rows = fill_at_random(chosen)
        keys = keys_of_everything()
        for kind in kinds:
            kept, removed = chosen.sample(rows[kind], 2)
            with contextlib.suppress(CannotMerge):
                merge(kept, removed, None)
                rows[kind].remove(removed)
        while merges := list(Merge.objects.order_by("pk")):
            chosen.shuffle(merges)
            undone = 0
            for done in merges:
                with contextlib.suppress(CannotUndo):
                    undo(done, None)
                    undone += 1
            assert undone
        assert keys_of_everything() == keys
        connection.check_constraints()
        transaction.set_rollback(True)


# Who may


@pytest.fixture
def network() -> Network:
    return make_network()


def test_an_administrator_may_merge_anybody() -> None:
    assert may_merge(make_administrator(), make_person())
    assert may_merge(make_administrator(), make_organisation())


def test_a_coordinator_may_merge_those_named_in_own_networks_only(
    network: Network,
) -> None:
    user, person = make_coordinator(network), make_person()
    make_membership(network=network, person=person)
    item = make_item(make_meeting(network=network, minute_taker=person))
    item.mentioned.add(person)
    make_presenter(item, person=person)
    assert may_merge(user, person)
    assert not may_merge(make_coordinator(make_network()), person)
    assert not may_merge(make_user(), person)
    assert not may_merge(AnonymousUser(), person)
    assert not may_merge(user, make_organisation())


ELSEWHERE: dict[str, Callable[[Person], object]] = {
    "sits": lambda person: make_membership(person=person),
    "attends": lambda person: make_attendance(person=person),
    "takes minutes": lambda person: make_meeting(minute_taker=person),
    "presents": lambda person: make_presenter(make_item(), person=person),
    "speaks": lambda person: make_statement(speaker=person),
    "promises": lambda person: make_action_point(assignee=person),
    "is mentioned": lambda person: make_item().mentioned.add(person),
    "has an account": lambda person: make_user(person=person),
}


@pytest.mark.parametrize("name_there", ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_coordinator_may_not_merge_who_is_named_elsewhere(
    name_there: Callable[[Person], object], network: Network
) -> None:
    user, person = make_coordinator(network), make_person()
    make_membership(network=network, person=person)
    name_there(person)
    assert not may_merge(user, person)


def test_coordinators_undo_their_own_merges_in_networks_that_are_theirs(
    network: Network,
) -> None:
    user, colleague = make_coordinator(network), make_coordinator(network)
    person = make_person()
    make_membership(network=network, person=person)
    done = merge(make_person(), person, user)
    assert list(Merge.objects.undoable_by(user)) == [done]
    assert list(Merge.objects.undoable_by(make_administrator())) == [done]
    assert not Merge.objects.undoable_by(colleague)
    assert not Merge.objects.undoable_by(AnonymousUser())
    network.coordinators.clear()
    del user._standing
    assert not Merge.objects.undoable_by(user)


# Relations


def test_it_is_known_what_meeting_a_row_is_part_of() -> None:
    through = {
        relation.model._meta.label: path_to(Meeting, relation.model)
        for relation in relations_to(Person)
    }
    assert through == {
        "minutes.Meeting": "",
        "minutes.Attendance": "meeting",
        "minutes.AgendaItem_mentioned": "agendaitem__meeting",
        "minutes.Presenter": "item__meeting",
        "minutes.Statement": "item__meeting",
        "minutes.Assignment": "action_point__item__meeting",
        "networks.Membership": None,
        "people.User": None,
    }


def test_what_is_removed_is_no_version() -> None:
    removed = make_person("Borta")
    merge(make_person(), removed, None)
    versions = Version.objects.get_for_model(Person)
    assert not versions.filter(object_id=str(removed.pk)).exists()
