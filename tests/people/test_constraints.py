"""What the database refuses to keep of people and accounts."""

from __future__ import annotations

import pytest

from people.models import Person, User
from tests.constraints import Breakers, assert_refused, rules_of, twice
from tests.factories import make_person, make_user

pytestmark = pytest.mark.django_db


def give_one_person_two_accounts() -> None:
    person = make_person()
    make_user(person=person)
    make_user(person=person)


BREAKERS: Breakers = {
    "person_has_a_name": lambda: Person.objects.create(full_name="", slug="x"),
    "person_slug_is_unique": twice(make_person, slug="bo-ek"),
    "user_email_is_in_lower_case": lambda: User.objects.create(email="Eva@lund.se"),
    "user_email_is_unique": twice(make_user, email="Eva@lund.se"),
    "user_person_is_unique": give_one_person_two_accounts,
}


@pytest.mark.parametrize("name", rules_of("people"))
def test_the_database_refuses_what_breaks_a_constraint(name: str) -> None:
    assert_refused(name, BREAKERS)


def test_two_accounts_may_be_nobodys() -> None:
    assert make_user().person is make_user().person is None
