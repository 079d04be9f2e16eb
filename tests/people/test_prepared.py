"""Queries that are written out once, and asked with other values and of other rows."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from unittest.mock import patch

import pytest
from django.db import connection
from django.db.models import BigIntegerField, CharField, F, Prefetch
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutes.models import ActionPoint, Assignment, Meeting
from networks.models import Network
from networks.models.network import Standing
from people.models import Person
from people.prepared import THESE, Asked, Chosen, Prepared, PreparedRows
from tests.factories import (
    assign,
    make_action_point,
    make_attendance,
    make_item,
    make_meeting,
    make_member,
    make_network,
    make_person,
)

pytestmark = pytest.mark.django_db


def test_what_is_asked_is_given_each_time() -> None:
    people = {name: make_person(name) for name in ("Anna Ek", "Bo '%s' Alm")}
    name = Asked("name", CharField())
    prepared = Prepared.of(Person.objects.filter(full_name=name).values_list("pk"))
    for full_name, person in people.items():
        assert prepared.ask(name=full_name) == [(person.pk,)]
    assert prepared.ask(name="' OR 1=1 --") == []


def test_nothing_equals_what_is_not_known() -> None:
    make_person()
    key = Asked("key", BigIntegerField())
    prepared = Prepared.of(Person.objects.filter(pk=key).values_list("pk"))
    assert prepared.ask(key=None) == []


def test_the_rows_of_a_page_are_asked_for_in_the_order_of_the_query() -> None:
    keys = [make_person(f"Person {n}").pk for n in range(4)]
    backwards = Person.objects.filter(pk__in=THESE).order_by("-pk")
    prepared = Prepared.of(backwards.values_list("pk"))
    page = Person.objects.filter(pk__in=keys).order_by("pk")[1:3]
    assert prepared.ask_of(Chosen.among(page)) == [(keys[2],), (keys[1],)]


def test_of_no_rows_nothing_is_asked() -> None:
    prepared = Prepared.of(Person.objects.filter(pk__in=THESE).values_list("pk"))
    with CaptureQueriesContext(connection) as queries:
        assert prepared.ask_of(Chosen.among(Person.objects.none())) == []
    assert len(queries) == 0


@pytest.mark.parametrize("is_member", [False, True])
def test_a_page_that_was_shown_has_nothing_written_out_again(is_member: bool) -> None:
    network, client = make_network(), Client()
    if is_member:
        client.force_login(make_member(network))
    meeting = make_attendance().meeting
    for address in (meeting.get_absolute_url(), "/meetings/", "/decisions/"):
        client.get(address)
        with patch.object(Prepared, "of") as written_out:
            assert client.get(address).status_code == 200
        assert not written_out.called


# Rows of a model


def test_prepared_rows_are_those_of_the_query_with_all_that_it_loads() -> None:
    meeting = make_meeting(minute_taker=make_person("Anna Ek"))
    for _ in range(3):
        assign(make_action_point(make_item(meeting)), make_person())
    assignments = Prefetch("assignments", Assignment.objects.with_assignees())
    points = ActionPoint.objects.select_related("item__meeting__network")
    points = points.prefetch_related(assignments).soonest_first()
    [first, second] = PreparedRows(points[:2]).ask()
    assert [first, second] == list(points[:2])
    with CaptureQueriesContext(connection) as queries:
        assert str(first.item.meeting.network)
        assert len(first.assignees) == len(second.assignees) == 1
    assert len(queries) == 0


def test_prepared_rows_keep_what_is_annotated() -> None:
    make_person("Anna Ek")
    [person] = PreparedRows(Person.objects.annotate(twice=F("pk") * 2)).ask()
    assert person.twice == person.pk * 2


def test_prepared_rows_are_new_rows_each_time() -> None:
    person = make_person("Anna Ek")
    prepared = PreparedRows(Person.objects.filter(pk=person.pk))
    [before] = prepared.ask()
    Person.objects.update(title="chef")
    assert ([before.title], [p.title for p in prepared.ask()]) == ([""], ["chef"])


def test_of_rows_that_there_can_be_none_of_nothing_is_asked() -> None:
    prepared = PreparedRows(Person.objects.filter(pk__in=[]))
    with CaptureQueriesContext(connection) as queries:
        assert prepared.ask() == []
    assert len(queries) == 0


def test_prepared_rows_are_asked_for_over_the_connection_of_each_thread(
    on_disk: Callable[[], None], transactional_db: None
) -> None:
    make_person("Anna Ek")
    on_disk()
    prepared = PreparedRows(Person.objects.all())

    def asked() -> list[Person]:
        try:
            return prepared.ask()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as another:
        assert another.submit(asked).result() == prepared.ask() != []


# Of readers who are alike


def test_a_pattern_is_the_same_for_all_who_belong_to_as_many_networks() -> None:
    one, other = Standing((5, 8), (5,)), Standing((9, 2), (9,))
    assert one.pattern == other.pattern == one.pattern.pattern
    assert one.pattern != Standing((5, 8)).pattern
    assert one.pattern != Standing((5, 8), (5,), has_met_jointly=True).pattern


@given(
    own=st.lists(st.sampled_from(range(6)), unique=True),
    coordinated=st.integers(0, 6),
    is_joint=st.booleans(),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_pattern_asked_with_ones_own_keys_gives_what_one_may_read(
    networks: list[Network], own: list[int], coordinated: int, is_joint: bool
) -> None:
    keys = tuple(networks[number].pk for number in own)
    reader = Standing(keys, keys[:coordinated], is_joint)
    pattern = PreparedRows(Meeting.objects.visible_to(reader.pattern).order_by("pk"))
    readable = Meeting.objects.visible_to(reader).order_by("pk")
    assert pattern.ask(reader.keys) == list(readable)


@pytest.fixture
def networks() -> list[Network]:
    """Six closed ones, each with a meeting of every status, the last with another."""
    found = [make_network(is_public=False) for _ in range(6)]
    for network in found:
        for status in Meeting.Status.values:
            make_meeting(network=network, status=status)
    make_meeting(network=found[-1], joint_networks=found[:1])
    return found


def test_a_pattern_asked_with_no_keys_gives_nothing_of_closed_networks(
    networks: list[Network],
) -> None:
    reader = Standing((networks[0].pk,), (networks[0].pk,))
    assert PreparedRows(Meeting.objects.visible_to(reader.pattern)).ask() == []
