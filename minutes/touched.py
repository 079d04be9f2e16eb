"""Rows changed behind the backs of meetings, and the versions that this makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import reversion
from django.db import models
from django.db.models import F
from django.utils import timezone

from minutes.models import Meeting
from minutes.references import Many, meetings_of, networks_of, path_to
from minutes.revisions import DERIVED, keep_each, keep_unkept, revision_of
from people.models import User


class Touched:
    """What a merge, or its undoing, changed: counted up and kept at the end."""

    def __init__(self) -> None:
        self.meetings: set[int] = set()
        self.networks: set[int] = set()
        self.others: dict[type[models.Model], set[int]] = defaultdict(set)

    def add(self, model: type[models.Model], rows: Many) -> None:
        """Note `rows` before they change; meetings never kept are kept as they were."""
        networks = networks_of(model, rows).order_by()
        self.networks |= set(networks.values_list("pk", flat=True))
        locked = meetings_of(model, rows).select_for_update().order_by("pk")
        if meetings := set(locked.values_list("pk", flat=True)) - self.meetings:
            keep_unkept(meetings)
            self.meetings |= meetings
        if owner := model._meta.auto_created:
            column = owner._meta.model_name
            self.others[owner] |= set(rows.order_by().values_list(column, flat=True))
        else:
            self.others[model] |= set(rows.values_list("pk", flat=True))

    def keep(self, user: User | None, comment: str) -> None:
        """Make the next version of each meeting; what is of none is kept besides."""
        for some in in_parts(sorted(self.meetings)):
            meetings = Meeting.objects.filter(pk__in=some)
            meetings.update(version=F("version") + 1, updated_at=timezone.now())
        keep_each(self.meetings, user, comment)
        with revision_of(user, comment):
            for model, keys in self.others.items():
                if reversion.is_registered(model) and not _is_of_a_meeting(model):
                    rows = model._base_manager.select_related(*_named(model))
                    for row in rows.filter(pk__in=keys):
                        reversion.add_to_revision(row)


def change(row: models.Model, values: dict[str, Any]) -> None:
    """Save these columns, and the keys that are made from them."""
    for column, value in values.items():
        setattr(row, column, value)
    derived = [f.name for f in row._meta.concrete_fields if _is_key(f)]
    row.save(update_fields=[*values, *derived])


def own_fields(model: type[models.Model]) -> list[models.Field]:
    """The columns that hold what no other column tells."""
    return [f for f in model._meta.concrete_fields if not isinstance(f, DERIVED)]


def stored(field: models.Field, row: models.Model) -> Any:
    return field.get_prep_value(field.value_from_object(row))


def in_parts(keys: list[Any], size: int = 500) -> Iterator[list[Any]]:
    """Give so many at a time as SQLite takes in one question."""
    for start in range(0, len(keys), size):
        yield keys[start : start + size]


def _is_of_a_meeting(model: type[models.Model]) -> bool:
    return path_to(Meeting, model) is not None


def _named(model: type[models.Model]) -> list[str]:
    """What a row of `model` may be called after: a revision holds what it is called."""
    return [f.name for f in model._meta.fields if isinstance(f, models.ForeignKey)]


def _is_key(field: models.Field) -> bool:
    return isinstance(field, DERIVED) and not isinstance(field, models.GeneratedField)
