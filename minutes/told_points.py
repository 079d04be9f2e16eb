"""Action points as the database told them, each with those whom it is given to."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from minutes.models import ActionPoint, Assignment
from minutes.models.gathered import Gathered
from minutes.rows import ASSIGNEE, POINT_ROW
from minutes.told import ToldRow, ToldRows, as_json, made_of
from people.prepared import NO_KEYS, THESE, Chosen, Keys, Prepared


class ToldPoint(ToldRow):
    """An action point; its figures are the assignments, if it has any."""

    def made(self) -> ActionPoint:
        point = made_of(ActionPoint, self.key, json.loads(self.fields))
        given = json.loads(self.figures or "[]")
        point.assignees = [
            made_of(Assignment, one["id"], one).assignee
            for one in sorted(given, key=lambda one: one["id"])
        ]
        return point


class ToldPoints(ToldRows):
    """Some action points, to be told."""

    def __init__(self, points: QuerySet) -> None:
        super().__init__(points, POINT_ROW)

    def ask(self, keys: Keys = NO_KEYS, **asked: Any) -> list[ToldRow]:
        return told_points(self.chosen, keys, **asked)


def told_points(chosen: Chosen, keys: Keys, **asked: Any) -> list[ToldRow]:
    """Ask for the action points that are chosen, in their order."""
    rows = _prepared(chosen.order).ask_of(chosen, keys, **asked)
    return [ToldPoint(ActionPoint, *row) for row in rows]


@cache
def _prepared(order: tuple[str, ...]) -> Prepared:
    points = ActionPoint.objects.filter(pk__in=THESE).order_by(*order)
    return Prepared.of(points.values_list("pk", as_json(POINT_ROW), _assignments()))


def _assignments() -> Subquery:
    one: dict[str, Any] = {field: field for field in ("id", *ASSIGNEE)}
    of_point = Assignment.objects.filter(action_point=OuterRef("pk")).order_by()
    grouped = of_point.values("action_point").annotate(told=Gathered(JSONObject(**one)))
    return Subquery(grouped.values("told"))
