"""Queries that PostgreSQL plans once: the same answers, whatever is asked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from django.conf import settings
from django.db.models import CharField

from networks.models import Network
from people.models import Person
from people.prepared import STAND_INS, Asked, Prepared
from tests.factories import make_network, make_person

pytestmark = pytest.mark.django_db

OFTEN = 12  # PostgreSQL settles for a plan that fits all after five


def people_called() -> Prepared:
    """Ask for people by name, of those whose title has letters that mean something."""
    titled = Person.objects.filter(title__contains="100 % 'av' %s")
    name = Asked("name", CharField())
    return Prepared.of(titled.filter(full_name=name).values_list("pk"))


def test_what_is_asked_often_is_answered_for_what_it_is_asked_with() -> None:
    people = [
        make_person(f"Person {n} %", title="Chef, 100 % 'av' %s") for n in range(3)
    ]
    prepared = people_called()
    for person in people * OFTEN:
        assert prepared.ask(name=person.full_name) == [(person.pk,)]
    assert prepared.ask(name=make_person("Person utan titel").full_name) == []


def test_what_is_asked_often_is_answered_as_things_are_now() -> None:
    person, prepared = make_person("Anna Ek", title="100 % 'av' %s"), people_called()
    for _ in range(OFTEN):
        assert prepared.ask(name="Anna Ek") == [(person.pk,)]
    Person.objects.update(title="")
    assert prepared.ask(name="Anna Ek") == []


def test_ones_own_keys_are_asked_for_however_often_others_asked() -> None:
    networks = [make_network(), make_network()]
    stand_in = STAND_INS[0]
    prepared = Prepared.of(Network.objects.filter(pk=stand_in).values_list("pk"))
    for network in networks * OFTEN:
        assert prepared.ask({stand_in: network.pk}) == [(network.pk,)]
    assert prepared.ask() == []


def test_a_server_tells_postgresql_to_keep_plans_unless_behind_a_pool() -> None:
    direct, behind = settings_of_database(), settings_of_database(DATABASE_POOLED="1")
    assert direct["OPTIONS"]["prepare_threshold"] > 0
    assert "options" in direct["OPTIONS"]
    assert {"options", "prepare_threshold"}.isdisjoint(behind.get("OPTIONS", {}))
    assert behind["DISABLE_SERVER_SIDE_CURSORS"] is True


def settings_of_database(**variables: str) -> dict[str, Any]:
    code = (
        "import json\nfrom minutes.settings import DATABASES\n"
        "print(json.dumps(DATABASES['default'], default=str))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DATABASE_URL": "postgresql://a@b/c", **variables},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(told.stdout)
