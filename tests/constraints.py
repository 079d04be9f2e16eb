"""Lets the tests of each app break every constraint that its models declare."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

OUR_APPS = ("people", "networks", "minutes")
Breakers = Mapping[str, Callable[[], object]]


class Rule(NamedTuple):
    """A constraint of a model; or `fields` that are unique by themselves."""

    model: type[models.Model]
    name: str
    unique_fields: tuple[str, ...] = ()
    is_named_in_database: bool = True

    @property
    def as_refused(self) -> str:
        """What the database says; SQLite names columns that were to be unique."""
        options = self.model._meta
        columns = [options.get_field(name).column for name in self.unique_fields]
        if columns and connection.vendor == "sqlite":
            return ", ".join(f"{options.db_table}.{column}" for column in columns)
        return self.name if self.is_named_in_database else f"({', '.join(columns)})="


def our_models(*app_labels: str) -> list[type[models.Model]]:
    return [
        model
        for label in app_labels or OUR_APPS
        for model in apps.get_app_config(label).get_models()
    ]


def rules_of(*app_labels: str) -> dict[str, Rule]:
    """All that the models say of the rows they allow, by name.

    That a field is unique by itself goes by the name `<model>_<field>_is_unique`.
    """
    rules = (rule for model in our_models(*app_labels) for rule in _rules(model))
    return {rule.name: rule for rule in rules}


def assert_refused(name: str, breakers: Breakers) -> None:
    """The database itself refuses what breaks the rule, and says which it is."""
    assert name in breakers, f"Nobody tried to break {name}: add it to BREAKERS"
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        breakers[name]()
    assert rules_of()[name].as_refused in str(refusal.value)


def twice(make: Callable[..., object], **fields: Any) -> Callable[[], object]:
    return lambda: [make(**fields) for _ in range(2)]


def _rules(model: type[models.Model]) -> Iterator[Rule]:
    for constraint in model._meta.constraints:
        yield Rule(model, constraint.name, getattr(constraint, "fields", ()))
    for field in model._meta.local_fields:
        if field.unique and not field.primary_key:
            name = f"{model._meta.model_name}_{field.name}_is_unique"
            yield Rule(model, name, (field.name,), is_named_in_database=False)
