"""Columns that hold a key made from other fields of the same row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from people.swedish import match_key, name_sort_key, sort_key


class _Derived:
    """Always answers with the key of the row as it is now, loaded fixtures included."""

    def __init__(self, field: DerivedKeyField) -> None:
        self.field = field

    def __get__(self, instance: models.Model | None, owner: type | None = None) -> Any:
        return self if instance is None else self.field.key_of(instance)

    def __set__(self, instance: models.Model, value: object) -> None:
        """Ignore what the database or a fixture says: the sources decide.

        Only that it was said is kept: Django leaves a column that was never set on an
        instance, as if deferred, out of what it saves.
        """
        instance.__dict__[self.field.attname] = value


class DerivedKeyField(models.CharField):
    """A key made from the fields named `sources`; sorted by bytes on every database."""

    descriptor_class = _Derived
    key: Callable[[str], str]

    def __init__(self, *sources: str, **options: Any) -> None:
        self.sources = sources
        options.setdefault("max_length", 1000)
        super().__init__(**{"editable": False, "blank": True, **options})

    def key_of(self, instance: models.Model) -> str:
        parts = [str(getattr(instance, source) or "") for source in self.sources]
        return type(self).key("\n".join(parts))[: self.max_length]

    def deconstruct(self) -> Any:
        name, path, _, options = super().deconstruct()
        return name, path, list(self.sources), options

    def db_parameters(self, connection: BaseDatabaseWrapper) -> Any:
        parameters = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters


class SortKeyField(DerivedKeyField):
    key = staticmethod(sort_key)


class NameSortKeyField(DerivedKeyField):
    key = staticmethod(name_sort_key)


class MatchKeyField(DerivedKeyField):
    key = staticmethod(match_key)


@MatchKeyField.register_lookup
class WithoutDots(models.Transform):
    """The key as it is typed where a keyboard lacks å, ä and ö."""

    lookup_name = "without_dots"
    template = (
        "REPLACE(REPLACE(REPLACE(%(expressions)s, 'å', 'a'), 'ä', 'a'), 'ö', 'o')"
    )
    output_field = models.CharField()
