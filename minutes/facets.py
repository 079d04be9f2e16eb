"""The choices beside a list, with the number of rows behind each.

A facet counts what the list would hold if its choice were taken: all other filters
stand, its own does not. The counts of a page come in one query and are remembered for
a minute, as long as no meeting is saved; counting 20,000 rows in six ways takes longer
than showing fifty of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.cache import caches
from django.db.models import CharField, Count, F, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Cast, ExtractYear
from django.http import QueryDict

from minutes.access import Reader
from minutes.models import Meeting
from networks.models import Network
from networks.models.network import standing_of
from people.swedish import sort_key

REMEMBERED_FOR = 60  # seconds
TOTAL = "total"

Counts = dict[str, dict[str, tuple[str, int]]]  # facet → value → (label, count)


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

    `labels` names values that are no text of the database's; `most` bounds how many
    choices are shown, the largest first; `by_value` sorts them instead, falling.
    """

    name: str
    title: Any
    value: Any
    label: Any = None
    labels: Mapping[str, Any] = field(default_factory=dict)
    most: int = 12
    by_value: bool = False
    counted: Any = field(default_factory=lambda: Count("pk"))
    rows: Callable[[QuerySet, Reader], QuerySet] | None = None
    also: Facet | None = None  # counted with it, where a row has two such values

    def counts(self, found: QuerySet, user: Reader) -> QuerySet:
        rows = self.rows(found, user) if self.rows else found
        return (
            rows.order_by()
            .values(
                of_facet=Value(self.name, output_field=CharField()),
                of_value=Cast(self.value, CharField()),
                of_label=Cast(self.label or self.value, CharField()),
            )
            .annotate(of_count=self.counted)
            .values_list("of_facet", "of_value", "of_label", "of_count")
        )

    def name_of(self, value: str, label: str) -> str:
        return str(self.labels.get(value, label))

    def choice(
        self, value: str, label: str, count: int, query: QueryDict, is_chosen: bool
    ) -> Choice:
        url = address_with(query, self.name, "" if is_chosen else value)
        return Choice(value, label, count, url, is_chosen)

    def choices(
        self, counts: dict[str, tuple[str, int]], query: QueryDict
    ) -> list[Choice]:
        chosen = query.get(self.name, "")
        found = [
            (value, self.name_of(value, label), count)
            for value, (label, count) in counts.items()
            if value
        ]
        if self.by_value:
            found.sort(reverse=True)
        else:
            found.sort(key=lambda choice: (-choice[2], sort_key(choice[1])))
        shown = found[: self.most]
        shown += [choice for choice in found[self.most :] if choice[0] == chosen]
        return [self.choice(*choice, query, choice[0] == chosen) for choice in shown]


def year_of(path: str) -> Any:
    return ExtractYear(F(path))


def count_in_one_query(
    facets: Iterable[Facet],
    found: QuerySet,
    without: Callable[[str], QuerySet],
    user: Reader,
) -> Counts:
    """Count all facets, and the rows of `found` themselves under `TOTAL`."""
    total = Facet(TOTAL, "", Value("all"))
    queries = [total.counts(found, user)]
    for facet in facets:
        queries.append(facet.counts(without(facet.name), user))
        if facet.also:
            queries.append(facet.also.counts(without(facet.name), user))
    first, *others = queries
    counts: Counts = {}
    for name, value, label, count in first.union(*others, all=True):
        if value is not None:
            _, so_far = counts.setdefault(name, {}).get(value, ("", 0))
            counts[name][value] = (label or "", so_far + count)
    return counts


def remembered(
    kind: str, query: QueryDict, user: Reader, count: Callable[[], Counts]
) -> Counts:
    """Answer with counts made for the same filters and state of the archive.

    They were made for one who is the same to the networks as `user` is now.
    """
    words = repr((kind, sorted(query.lists()), standing_of(user), state_of_archive()))
    key = "counts-" + hashlib.sha256(words.encode()).hexdigest()
    counts = caches["counts"].get(key)
    if counts is None:
        counts = count()
        caches["counts"].set(key, counts, REMEMBERED_FOR)
    return counts


def state_of_archive() -> tuple | None:
    """Tell states of the archive apart: by the last save, and by what is public."""
    public = Network.objects.filter(is_public=True).order_by().values("is_public")
    states = Meeting.objects.order_by("-updated_at").values_list(
        Cast("updated_at", CharField()),
        Subquery(public.annotate(number=Count("pk")).values("number")),
        Subquery(public.annotate(sum=Sum("pk")).values("sum")),
    )
    return states.first()


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
