"""People as the database told them, each with the networks they were last seen in."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from django.db.models import Exists, OuterRef, Subquery
from django.db.models.functions import JSONObject

from minutes.models.gathered import Gathered
from minutes.rows import MEMBERSHIP, PERSON_ROW
from minutes.told import ToldRow, as_json, made_of
from networks.models import Membership, Network
from networks.models.network import Standing
from people.models import Person
from people.prepared import THESE, WRITTEN_OUT, Chosen, Prepared

NOT_YET = "9999-12-31"  # after all days on which memberships end


class ToldPerson(ToldRow):
    """A person; its figures are the memberships, if it has any."""

    def made(self) -> Person:
        person = made_of(Person, self.key, json.loads(self.fields))
        person.shown_memberships = [
            made_of(Membership, one["id"], one)
            for one in _newest_first(json.loads(self.figures or "[]"))
        ]
        return person


def told_people(chosen: Chosen, reader: Standing) -> list[ToldRow]:
    """Ask for the people that are chosen, in their order."""
    rows = _prepared(reader.pattern, chosen.order).ask_of(chosen, reader.keys)
    return [ToldPerson(Person, *row) for row in rows]


@lru_cache(WRITTEN_OUT)
def _prepared(pattern: Standing, order: tuple[str, ...]) -> Prepared:
    people = Person.objects.filter(pk__in=THESE).order_by(*order)
    told = ("pk", as_json(PERSON_ROW), _memberships(pattern))
    return Prepared.of(people.values_list(*told))


def _memberships(reader: Standing) -> Subquery:
    """Gather those that one may know of."""
    one: dict[str, Any] = {field: field for field in ("id", *MEMBERSHIP)}
    networks = Network.objects.visible_to(reader)
    in_sight = Exists(networks.filter(pk=OuterRef("network")))
    of_person = Membership.objects.filter(in_sight, person=OuterRef("pk")).order_by()
    grouped = of_person.values("person").annotate(told=Gathered(JSONObject(**one)))
    return Subquery(grouped.values("told"))


def _newest_first(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Sort as `MembershipQuerySet.newest_first` does."""
    by_age = sorted(told, key=lambda one: one["id"])
    return sorted(
        by_age,
        key=lambda one: (one["ends_on"] or NOT_YET, one["starts_on"] or ""),
        reverse=True,
    )
