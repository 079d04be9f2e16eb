"""The choices beside a list, with the number of rows behind each.

A facet counts what the list would hold if its choice were taken: all other filters
stand, its own does not. The counts of a page come in one query, which reads rows that
several facets divide only once, and are remembered for a minute, as long as no meeting
is saved; counting 20,000 rows in six ways takes longer than showing fifty of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.core.cache import caches
from django.core.exceptions import EmptyResultSet
from django.db.models import CharField, Count, F, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Cast, ExtractYear, JSONObject
from django.db.models.sql.compiler import SQLCompiler
from django.http import QueryDict

from minutes.access import Reader
from minutes.models import Meeting
from networks.models import Network
from networks.models.network import Standing
from people.prepared import Prepared
from people.swedish import sort_key

REMEMBERED_FOR = 60  # seconds
TOTAL = "total"

Counted = dict[str, tuple[str, int]]  # value → (label, count)
Counts = dict[str, Counted]  # by facet


@dataclass(frozen=True)
class Choice:
    """One link beside a list."""

    value: str
    label: str
    count: int
    url: str
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    """A way to divide a list: `value` and `label` are expressions on its rows.

    A value has one label. `labels` names values that are no text of the database's;
    `most` bounds how many choices are shown, the largest first; `by_value` sorts them
    instead, falling.
    """

    name: str
    title: Any
    value: Any
    label: Any = None
    labels: Mapping[str, Any] = field(default_factory=dict)
    most: int = 12
    by_value: bool = False
    counted: str = ""  # a field: its values are counted, each once, not the rows
    rows: Callable[[QuerySet, Reader], QuerySet] | None = None
    also: Facet | None = None  # counted with it, where a row has two such values

    def rows_of(self, found: QuerySet, user: Reader) -> QuerySet:
        return self.rows(found, user) if self.rows else found

    def name_of(self, value: str, label: str) -> str:
        return str(self.labels.get(value, label))

    def choice(
        self, value: str, label: str, count: int, query: QueryDict, is_chosen: bool
    ) -> Choice:
        url = address_with(query, self.name, "" if is_chosen else value)
        return Choice(value, label, count, url, is_chosen)

    def foremost(self, counts: Counted, chosen: str) -> Counted:
        """Keep what is offered: the first few, and what is chosen."""
        offered = {value for value, _, _ in self._in_order(counts)[: self.most]}
        return {v: told for v, told in counts.items() if v in offered or v == chosen}

    def choices(self, foremost: Counted, query: QueryDict) -> list[Choice]:
        chosen = query.get(self.name, "")
        return [
            self.choice(*offered, query, offered[0] == chosen)
            for offered in self._in_order(foremost)
        ]

    def _in_order(self, counts: Counted) -> list[tuple[str, str, int]]:
        found = [
            (value, self.name_of(value, label), count)
            for value, (label, count) in counts.items()
            if value
        ]
        if self.by_value:
            return sorted(found, reverse=True)
        return sorted(found, key=lambda one: (-one[2], sort_key(one[1])))


class Year(ExtractYear):
    """The year of a date; Django's own has SQLite call back to Python for each row."""

    def as_sqlite(self, compiler: SQLCompiler, connection: Any) -> tuple[str, Any]:
        sql, params = compiler.compile(self.lhs)
        return f"CAST(SUBSTR({sql}, 1, 4) AS INTEGER)", params


def counting(
    facets: Iterable[Facet],
    found: QuerySet,
    without: Callable[[str], QuerySet],
    user: Reader,
) -> Prepared:
    """Write out the query that counts all facets, and `found` itself under `TOTAL`."""
    divided = [(Facet(TOTAL, "", Value("all")), found)]
    for facet in facets:
        rows = without(facet.name)
        parts = [facet, facet.also] if facet.also else [facet]
        divided += [(part, part.rows_of(rows, user)) for part in parts]
    return _counting(divided)


def counted(told: Iterable[tuple[str, str, str, int]]) -> Counts:
    """Gather what the database told: name of facet, value, label, number of rows."""
    counts: Counts = {}
    for name, value, label, count in told:
        if value is not None:
            _, so_far = counts.setdefault(name, {}).get(value, ("", 0))
            counts[name][value] = (label or "", so_far + count)
    return counts


def _counting(divided: list[tuple[Facet, QuerySet]]) -> Prepared:
    """Take facets of the same rows from one common table expression.

    Django cannot write that: so this puts together what Django wrote.
    """
    tables, counts, params = [], [], []
    for rows, facets in _by_rows(divided):
        table = f"rows_{len(tables)}"
        columns: dict[str, Any] = {}
        for number, facet in enumerate(facets):
            value, label = f"value_{number}", f"label_{number}"
            columns |= {value: facet.value, label: facet.label or facet.value}
            number_of = "*"
            if facet.counted:
                columns["counted"], number_of = F(facet.counted), "DISTINCT counted"
            counts.append(
                f"SELECT '{facet.name}', CAST({value} AS text), "
                f"CAST(MIN({label}) AS text), COUNT({number_of}) "
                f"FROM {table} GROUP BY {value}"
            )
        sql, of_table = rows.values(**columns).query.sql_with_params()
        tables.append(f"{table} AS ({sql})")
        params += of_table
    if not tables:
        return Prepared("", ())
    sql = f"WITH {', '.join(tables)} {' UNION ALL '.join(counts)}"
    return Prepared(sql, tuple(params))


def _by_rows(
    divided: list[tuple[Facet, QuerySet]],
) -> list[tuple[QuerySet, list[Facet]]]:
    """Put facets of the same rows together; leave out those that can have none."""
    groups: dict[Any, tuple[QuerySet, list[Facet]]] = {}
    for facet, rows in divided:
        rows = rows.order_by()
        with suppress(EmptyResultSet):
            same = rows.values("pk").query.sql_with_params()
            groups.setdefault(same, (rows, []))[1].append(facet)
    return list(groups.values())


def remembered(
    kind: str, query: QueryDict, reader: Standing, count: Callable[[], Counts]
) -> Counts:
    """Answer with counts made for the same filters and state of the archive.

    They were made for one who is the same to the networks as `reader` is now.
    """
    words = repr((kind, sorted(query.lists()), reader, state_of_archive()))
    key = "counts-" + hashlib.sha256(words.encode()).hexdigest()
    counts = caches["counts"].get(key)
    if counts is None:
        counts = count()
        caches["counts"].set(key, counts, REMEMBERED_FOR)
    return counts


def state_of_archive() -> tuple | None:
    """Tell states of the archive apart: by the last save, and by what is public."""
    return next(iter(_state_query().ask()), None)


@cache
def _state_query() -> Prepared:
    public = Network.objects.filter(is_public=True).order_by().values("is_public")
    public = public.annotate(told=JSONObject(number=Count("pk"), sum=Sum("pk")))
    states = Meeting.objects.order_by("-updated_at").values_list(
        Cast("updated_at", CharField()),
        Subquery(public.values("told")),
    )
    return Prepared.of(states[:1])


def address_with(query: QueryDict, name: str, value: str) -> str:
    """Give the address of the list with `name` set to `value`, from the first page."""
    changed = query.copy()
    changed.pop("page", None)
    changed.pop(name, None)
    if value:
        changed[name] = value
    for empty in [key for key in changed if not changed[key]]:
        del changed[empty]
    return "?" + changed.urlencode()
