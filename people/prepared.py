"""Queries that are written out once, and then only asked.

Django takes longer to write a query out than our databases to answer it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Field, Model, QuerySet, Value
from django.db.models.expressions import RawSQL

from people.planned import cursor, filled_in

# In a prepared query, the keys of the rows that it will be asked of
THESE = RawSQL("SELECT id FROM these", ())

Keys = Mapping[int, int]  # the key that is meant, by the one that stands in for it
NO_KEYS: Keys = MappingProxyType({})
STAND_INS = range(-(2**40), 0)  # keys that no row ever has
WRITTEN_OUT = 256  # the queries of a page are kept for so many patterns of readers


class Asked(Value):
    """Stands in a prepared query for what is given by this name when it is asked."""

    def __init__(self, name: str, output_field: Field) -> None:
        super().__init__(name, output_field)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return "%s", [self]


@dataclass(frozen=True)
class Prepared:
    """A query and its parameters, some of which are `Asked`, or keys that stand in."""

    sql: str
    params: tuple

    @classmethod
    def of(cls, rows: QuerySet) -> Prepared:
        """Write out what `rows`, narrowed to columns by `values_list`, would ask."""
        return cls(*rows.query.sql_with_params())

    def ask_of(self, chosen: Chosen, keys: Keys = NO_KEYS, **asked: Any) -> list[tuple]:
        """Ask of the rows that are chosen, where it says `THESE`."""
        if not chosen.keys.sql:
            return []
        these, those = chosen.keys.left_open, self.left_open
        sql = f"WITH these (id) AS ({these.sql}) {those.sql}"
        return _answer(sql, these.given(keys, **asked) + those.given(keys, **asked))

    def ask(self, keys: Keys = NO_KEYS, **asked: Any) -> list[tuple]:
        """Give the rows as the database tells them: truth may be 1, a day be text.

        Of "", which there can be no rows of, there are none.
        """
        if not self.sql:
            return []
        return _answer(self.left_open.sql, self.left_open.given(keys, **asked))

    def given(self, keys: Keys, **asked: Any) -> list[Any]:
        """Give the parameters to ask with."""
        return [
            param.output_field.get_db_prep_value(asked[param.value], connection)
            if isinstance(param, Asked)
            else type(param)(keys.get(param, param))
            if isinstance(param, int)
            else param
            for param in self.params
        ]

    @cached_property
    def left_open(self) -> Prepared:
        """The same, leaving open no more than it must for its plan to be kept."""
        if connection.vendor != "postgresql":
            return self
        return Prepared(*filled_in(self.sql, self.params, _is_given))


def _is_given(param: Any) -> bool:
    """Tell whether what is asked, or a key of the reader, takes its place."""
    return isinstance(param, Asked) or (isinstance(param, int) and param < 0)


@dataclass(frozen=True)
class Chosen:
    """Some rows of a model, in an order: a query for their `keys`, "" if there can be
    none.
    """

    model: type[Model]
    order: tuple[str, ...]
    keys: Prepared

    @classmethod
    def among(cls, rows: QuerySet) -> Chosen:
        """Choose `rows`, which may be a page of many."""
        try:
            keys = Prepared.of(rows.values("pk"))
        except EmptyResultSet:
            keys = Prepared("", ())
        return cls(rows.model, rows.query.order_by, keys)


class PreparedRows:
    """Rows of a model, as a QuerySet gives them, whose query is written out once."""

    def __init__(self, rows: QuerySet) -> None:
        self._rows = rows
        self._compiler = rows.query.get_compiler(rows.db)
        try:
            self._written = Prepared(*self._compiler.as_sql())
        except EmptyResultSet:
            self._written = None

    def ask(self, keys: Keys = NO_KEYS, **asked: Any) -> list[Any]:
        if self._written is None:
            return []
        compiler = copy(self._compiler)
        compiler.connection = connection  # that of this thread
        told = self._written.ask(keys, **asked)
        compiler.execute_sql = lambda *args, **kwargs: [told]
        rows = self._rows.all()
        rows.query.get_compiler = lambda *args, **kwargs: compiler
        return list(rows)


def _answer(sql: str, params: Sequence[Any]) -> list[tuple]:
    with cursor() as opened:
        opened.execute(sql, params)
        return opened.fetchall()
