"""Which plans PostgreSQL keeps; SQLite plans each query anew (see `conftest`)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from django.db.models import BigIntegerField

from people.models import Person
from people.prepared import Asked, Prepared
from tests.factories import make_person
from tests.people.test_planned import OFTEN, people_called

pytestmark = pytest.mark.django_db


def test_one_plan_is_kept_for_small_keys_and_large() -> None:
    key = Asked("key", BigIntegerField())
    prepared = Prepared.of(Person.objects.filter(pk=key).values_list("pk"))
    for number in (1, 2**20, 2**40) * OFTEN:
        prepared.ask(key=number)
    assert len(plans()) == 1


def test_a_plan_that_fits_all_is_made_in_the_end() -> None:
    prepared = people_called()
    for number in range(OFTEN):
        prepared.ask(name=f"Person {number}")
    [made_for_all] = plans()
    assert made_for_all > 0


def test_what_is_asked_once_leaves_no_plan_behind() -> None:
    people_called().ask(name="Anna Ek")
    assert plans() == []


@pytest.fixture
def pooled() -> Iterator[None]:
    kept = connection.connection.prepare_threshold
    connection.connection.prepare_threshold = None
    yield
    connection.connection.prepare_threshold = kept


def test_behind_a_pool_no_plans_are_kept_and_the_answers_are_the_same(
    pooled: None,
) -> None:
    person, prepared = make_person("Anna Ek", title="100 % 'av' %s"), people_called()
    for _ in range(OFTEN):
        assert prepared.ask(name="Anna Ek") == [(person.pk,)]
    assert plans() == []


def plans() -> list[int]:
    """Tell of each plan kept how often it was used as it is, for whatever was asked."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT generic_plans FROM pg_prepared_statements")
        return [number for (number,) in cursor.fetchall()]
