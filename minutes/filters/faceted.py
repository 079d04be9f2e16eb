"""What the filters of every list share: counted choices, years, networks."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterable
from copy import copy
from datetime import date
from functools import lru_cache
from typing import Any

import django_filters
from django import forms
from django.core.paginator import Page
from django.db.models import F, QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from minutes.access import Reader
from minutes.dates import UNDATED
from minutes.facets import (
    TOTAL,
    Choice,
    Counts,
    Facet,
    Year,
    address_with,
    counted,
    counting,
    remembered,
)
from minutes.filters.searched import MOST, SearchedFilter, TypedFilter
from minutes.paging import ROWS_A_PAGE
from networks.models import Organisation
from networks.models.network import Standing
from people.prepared import WRITTEN_OUT, Chosen, Prepared

FIRST_YEAR, LAST_YEAR = 1900, 2200
YES = "yes"


class _Filters(OrderedDict):
    """Copied for each request, as django-filter does, but not all that they hold."""

    def __deepcopy__(self, memo: dict[int, Any]) -> dict[str, django_filters.Filter]:
        return {name: _copy(filter_) for name, filter_ in self.items()}


def _copy(shared: django_filters.Filter) -> django_filters.Filter:
    own = copy(shared)
    own.method = shared.method  # is looked up on the filter set that it belongs to
    return own


class FacetedFilterSet(django_filters.FilterSet):
    """A FilterSet that also counts: `facets` beside it, `total` for the pages.

    Its form is made only if an address uses it, or it is shown.
    """

    facets: Iterable[Facet] = ()

    def __init__(self, asked: QueryDict, reader: Standing, today: date) -> None:
        super().__init__(asked, queryset=_readable(type(self), reader))
        self.reader = reader
        self.today = today

    @classmethod
    def readable(cls, reader: Reader) -> QuerySet:
        """Give all that one may read, in the order of the list."""
        raise NotImplementedError

    @classmethod
    def get_filters(cls) -> _Filters:
        return _Filters(super().get_filters())

    @cached_property
    def is_used(self) -> bool:
        return any(name in self.data for name in self.filters)

    def is_valid(self) -> bool:
        return not self.is_used or super().is_valid()

    @property
    def errors(self) -> dict[str, Any]:
        return super().errors if self.is_used else {}

    @property
    def cleaned(self) -> dict[str, Any]:
        """What each filter is asked to keep; None is what it keeps unasked."""
        return self.form.cleaned_data if self.is_used else dict.fromkeys(self.filters)

    def filter_queryset(self, found: QuerySet) -> QuerySet:
        return self._kept_by(self.cleaned, found)

    def without(self, name: str) -> QuerySet:
        """Give the rows that all filters but `name` keep."""
        others = {other: v for other, v in self.cleaned.items() if other != name}
        return self._kept_by(others, self.queryset.all())

    def _kept_by(self, asked: dict[str, Any], found: QuerySet) -> QuerySet:
        for name, value in asked.items():
            found = self.filters[name].filter(found, value)
        return found

    def chosen(self, page: Page) -> Chosen:
        """Choose the rows of a page."""
        if self.is_used:
            return Chosen.among(page.object_list)
        return _chosen(type(self), self.reader.pattern, self.today, page.number)

    @cached_property
    def counts(self) -> Counts:
        if not self.is_valid():
            return {}
        used = self.data.copy()
        for name in [name for name in used if name not in self.filters]:
            del used[name]
        return remembered(type(self).__name__, used, self.reader, self._count)

    def _count(self) -> Counts:
        if self.is_used:
            written = counting(self.facets, self.qs, self.without, self.reader)
        else:
            written = _counting(type(self), self.reader.pattern, self.today)
        counts = counted(written.ask(self.reader.keys))
        for facet in self.facets:  # of 2,000 networks, a dozen are offered
            chosen = self.data.get(facet.name, "")
            counts[facet.name] = facet.foremost(counts.get(facet.name, {}), chosen)
        return counts

    @property
    def total(self) -> int:
        return self.counts.get(TOTAL, {}).get("all", ("", 0))[1]

    @property
    def choices(self) -> list[tuple[Facet, list[Choice]]]:
        """Facets that have something to choose, each with its choices."""
        choices = [
            (facet, facet.choices(self.counts.get(facet.name, {}), self.data))
            for facet in self.facets
        ]
        return [
            (facet, offered) for facet, offered in choices if self._divides(offered)
        ]

    def _divides(self, offered: list[Choice]) -> bool:
        """Tell whether taking one of the choices would change the list."""
        return any(c.is_chosen or c.count != self.total for c in offered)

    @property
    def shown(self) -> str:
        """Tell filters apart by all that they are written from."""
        matched = {name: list(map(str, rows)) for name, rows in self._matched.items()}
        source = (type(self).__name__, sorted(self.data.lists()), self.counts, matched)
        return hashlib.sha256(repr(source).encode()).hexdigest()

    @property
    def problems(self) -> list[tuple[str, str]]:
        """What the address got wrong: the filter's label, and what is wrong with it."""
        return [
            (self.form.fields[name].label, said[0])
            for name, said in self.errors.items()
        ]

    @property
    def is_narrowed(self) -> bool:
        return any(self.data.get(name) for name in self.filters)

    @property
    def search_fields(self) -> list[forms.BoundField]:
        """The filters that are typed; the others are links with a count."""
        for name, rows in self._matched.items():
            if len(rows) == 1:
                self.form.fields[name].widget.shown_as = str(rows[0])
        return [self.form[name] for name in self._typed]

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the form of the typed filters carries along: the links' choices."""
        names = [name for name in self.filters if name not in self._typed]
        return [(name, self.data[name]) for name in names if self.data.get(name)]

    @property
    def alternatives(self) -> list[tuple[str, list[tuple[Any, str]]]]:
        """For words that fit several rows: the words, and each row with its address."""
        return [
            (
                self.form.cleaned_data[name],
                [(row, address_with(self.data, name, row.slug)) for row in rows],
            )
            for name, rows in self._matched.items()
            if len(rows) > 1
        ]

    @cached_property
    def _matched(self) -> dict[str, list[Any]]:
        """What the words in each searched filter fit, a few of them."""
        matched = {}
        for name in self._typed:
            words, typed = self.cleaned.get(name), self.filters[name]
            if isinstance(typed, SearchedFilter) and words:
                matched[name] = typed.matches[:MOST]
        return matched

    @property
    def _typed(self) -> list[str]:
        return [name for name, f in self.filters.items() if isinstance(f, TypedFilter)]


@lru_cache(WRITTEN_OUT)
def _readable(filters: type[FacetedFilterSet], reader: Standing) -> QuerySet:
    """Remember the query, for each list starts from it; it is never asked itself."""
    return filters.readable(reader)


@lru_cache(WRITTEN_OUT)
def _chosen(
    filters: type[FacetedFilterSet], reader: Standing, today: date, number: int
) -> Chosen:
    """Write out how the rows of a page are chosen where no filter is used."""
    found = filters(QueryDict(), reader, today)
    return Chosen.among(found.qs[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE])


@lru_cache(WRITTEN_OUT)
def _counting(
    filters: type[FacetedFilterSet], reader: Standing, today: date
) -> Prepared:
    """Write out how rows are counted where no filter is used."""
    found = filters(QueryDict(), reader, today)
    return counting(found.facets, found.qs, found.without, reader)


class YearFilter(django_filters.NumberFilter):
    """Keeps a calendar year of the date in `field_name`; year 1 is "date unknown"."""

    field_class = forms.IntegerField

    def filter(self, found: QuerySet, year: int | None) -> QuerySet:
        if year is None:
            return found
        days = (date(year, 1, 1), date(year, 12, 31))
        return found.filter(**{f"{self.field_name}__range": days})


def year_filter(path: str) -> YearFilter:
    return YearFilter(path, label=_("Year"), validators=[_is_a_likely_year])


def year_facet(path: str) -> Facet:
    unknown = {str(UNDATED.year): _("date unknown")}
    return Facet(
        "year", _("Year"), Year(F(path)), labels=unknown, by_value=True, most=30
    )


def association_filter(path: str) -> django_filters.ModelChoiceFilter:
    return django_filters.ModelChoiceFilter(
        field_name=f"{path}network__host",
        queryset=Organisation.objects.all(),
        to_field_name="slug",
        label=_("Association"),
    )


def association_facet(path: str) -> Facet:
    host = f"{path}network__host__"
    return Facet("association", _("Association"), F(f"{host}slug"), F(f"{host}name"))


def network_facet(path: str) -> Facet:
    network = f"{path}network__"
    return Facet("network", _("Network"), F(f"{network}slug"), F(f"{network}name"))


def network_filter(path: str) -> SearchedFilter:
    """Narrow rows that reach their meeting by `path` to networks."""

    def narrow(found: QuerySet, ids: QuerySet, user: Reader) -> QuerySet:
        return found.filter(**{f"{path}network__in": ids})

    return SearchedFilter("network", narrow, label=_("Network"))


def _is_a_likely_year(year: int) -> None:
    if year != UNDATED.year and not FIRST_YEAR <= year <= LAST_YEAR:
        raise forms.ValidationError(
            _("Give a year between %(first)s and %(last)s."),
            params={"first": FIRST_YEAR, "last": LAST_YEAR},
        )
