"""Queries that are written out once, and then only asked.

Django takes longer to write a query out than our databases to answer it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Field, QuerySet, Value
from django.db.models.expressions import RawSQL

# In a prepared query, the keys of the rows that it will be asked of
THESE = RawSQL("SELECT id FROM these", ())


class Asked(Value):
    """Stands in a prepared query for what is given by this name when it is asked."""

    def __init__(self, name: str, output_field: Field) -> None:
        super().__init__(name, output_field)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return "%s", [self]


@dataclass(frozen=True)
class Prepared:
    """A query and its parameters, some of which are `Asked`."""

    sql: str
    params: tuple

    @classmethod
    def of(cls, rows: QuerySet) -> Prepared:
        """Write out what `rows`, narrowed to columns by `values_list`, would ask."""
        return cls(*rows.query.sql_with_params())

    def ask_of(self, rows: QuerySet) -> list[tuple]:
        """Ask of `rows`, which may be a page of many, where it says `THESE`."""
        try:
            sql, params = rows.values("pk").query.sql_with_params()
        except EmptyResultSet:
            return []
        return _answer(f"WITH these (id) AS ({sql}) {self.sql}", params + self.params)

    def ask(self, **given: Any) -> list[tuple]:
        """Give the rows as the database tells them: truth may be 1, a day be text."""
        params = [
            param.output_field.get_db_prep_value(given[param.value], connection)
            if isinstance(param, Asked)
            else param
            for param in self.params
        ]
        return _answer(self.sql, params)


def _answer(sql: str, params: Sequence[Any]) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()
