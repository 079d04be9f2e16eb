"""Queries that are written out once, and asked with other values and of other rows."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from django.db import connection
from django.db.models import BigIntegerField, CharField
from django.test import Client
from django.test.utils import CaptureQueriesContext

from people.models import Person
from people.prepared import THESE, Asked, Prepared
from tests.factories import make_attendance, make_member, make_network, make_person

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
    assert prepared.ask_of(page) == [(keys[2],), (keys[1],)]


def test_of_no_rows_nothing_is_asked() -> None:
    prepared = Prepared.of(Person.objects.filter(pk__in=THESE).values_list("pk"))
    with CaptureQueriesContext(connection) as queries:
        assert prepared.ask_of(Person.objects.none()) == []
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
