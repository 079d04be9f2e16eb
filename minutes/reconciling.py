"""Bringing the rows of a meeting to what they should be, in few queries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import models
from django.db.models import F, QuerySet

OUT_OF_THE_WAY = 16_000  # positions are free there while rows change places
UNTOLD = ("replaces", "parent")  # a document does not tell of these columns


def reconcile(
    kept: QuerySet, rows: Sequence[models.Model], known_by: tuple[str, ...] = ()
) -> None:
    """Make of the rows of `kept` exactly `rows`; see `write`. The others go first."""
    _recognise(kept, rows, known_by)
    kept.exclude(pk__in=[row.pk for row in rows if row.pk]).delete()
    write(kept, rows)


def write(kept: QuerySet, rows: Sequence[models.Model]) -> None:
    """Change those of `rows` that stand in `kept` and differ, and make the others.

    A key that is not among them, be it of another meeting, is not believed.
    """
    _recognise(kept, rows, ())
    fields = [
        field
        for field in kept.model._meta.concrete_fields
        if not (field.primary_key or field.generated or field.name in UNTOLD)
    ]
    as_kept = {pk: told for pk, *told in kept.values_list("pk", *_columns(fields))}
    same = {row.pk for row in rows if as_kept.get(row.pk) == _values(row, fields)}
    changed = [row for row in rows if row.pk and row.pk not in same]
    if "position" in _columns(fields):
        moving = kept.exclude(pk__in=same)
        moving.update(position=F("position") + OUT_OF_THE_WAY)
    if changed:
        names = [field.name for field in fields]
        kept.model._default_manager.bulk_update(changed, names, batch_size=100)
    kept.model._default_manager.bulk_create([row for row in rows if not row.pk])


def _columns(fields: Sequence[models.Field]) -> list[str]:
    return [field.attname for field in fields]


def _values(row: models.Model, fields: Sequence[models.Field]) -> list[Any]:
    return [field.get_prep_value(getattr(row, field.attname)) for field in fields]


def _recognise(
    kept: QuerySet, rows: Sequence[models.Model], known_by: tuple[str, ...]
) -> None:
    """Set the key of each row by what it is `known_by`, or else drop foreign keys."""
    if known_by:
        keys = {tuple(v): pk for pk, *v in kept.values_list("pk", *known_by)}
        for row in rows:
            row.pk = keys.get(tuple(getattr(row, name) for name in known_by))
        return
    there = set(kept.values_list("pk", flat=True))
    for row in rows:
        row.pk = row.pk if row.pk in there else None
