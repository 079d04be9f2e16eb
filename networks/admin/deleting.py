"""What would go with rows that are deleted, and what holds them back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.admin.utils import NestedObjects
from django.db.models import Model
from django.utils.text import capfirst


@dataclass(frozen=True)
class Consequences:
    """The rows, those that would go with them, and those that forbid it."""

    rows: list[Model]
    going: dict[type[Model], list[Model]]
    protected: list[Model]

    @classmethod
    def of(cls, rows: list[Model]) -> Consequences:
        collector = NestedObjects(using="default", origin=rows)
        collector.collect(rows)
        going = {
            model: list(found)
            for model, found in collector.model_objs.items()
            if not model._meta.auto_created
        }
        return cls(rows, going, list(collector.protected))

    @property
    def names(self) -> list[str]:
        return [str(row) for row in self.rows]

    @property
    def counts(self) -> dict[str, int]:
        """How many of each kind go, the rows themselves included."""
        return {_kind(model): len(rows) for model, rows in self.going.items()}

    @property
    def protected_by_kind(self) -> list[str]:
        return _by_kind(self.protected)


def _by_kind(rows: Iterable[Model]) -> list[str]:
    numbers = Counter(type(row) for row in rows)
    return [f"{capfirst(_kind(model))}: {n}" for model, n in numbers.items()]


def _kind(model: type[Model]) -> str:
    return str(model._meta.verbose_name_plural)
