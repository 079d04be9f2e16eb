"""How the registers of decisions, action points, dates and statements are narrowed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import django_filters
from django.db.models import Case, F, QuerySet, Value, When
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from minutes.access import Reader
from minutes.facets import Choice, Facet
from minutes.filters.faceted import (
    FacetedFilterSet,
    association_facet,
    association_filter,
    network_facet,
    network_filter,
    year_facet,
    year_filter,
)
from minutes.filters.searched import SearchedFilter
from minutes.models import (
    ActionPoint,
    Assignment,
    CalendarEntry,
    Decision,
    Statement,
)
from minutes.models.calendar_entry import is_not_over

TIMES = [
    ("coming", pgettext_lazy("dates", "coming")),
    ("past", pgettext_lazy("dates", "past")),
]
MEETING = "item__meeting__"
DECIDERS = [("network", _("the network")), ("other", _("another body"))]
STATES = [
    ("open", pgettext_lazy("action points", "open")),
    ("overdue", pgettext_lazy("action points", "overdue")),
    ("done", pgettext_lazy("action points", "done")),
    ("all", pgettext_lazy("action points", "all")),
]


class DecisionFilter(FacetedFilterSet):
    @classmethod
    def readable(cls, reader: Reader) -> QuerySet:
        return Decision.objects.visible_to(reader).newest_first()

    network = network_filter(MEETING)
    association = association_filter(MEETING)
    year = year_filter(f"{MEETING}listed_on")
    decided_by = django_filters.ChoiceFilter(
        choices=DECIDERS, label=_("Decided by"), method="keep_decided_by"
    )

    facets = (
        year_facet(f"{MEETING}listed_on"),
        network_facet(MEETING),
        association_facet(MEETING),
        Facet(
            "decided_by",
            _("Decided by"),
            Case(When(decided_by=None, then=Value("network")), default=Value("other")),
            labels=dict(DECIDERS),
        ),
    )

    def keep_decided_by(self, found: QuerySet, name: str, value: str) -> QuerySet:
        return found.own() if value == "network" else found.quoted()


def in_state(found: QuerySet, state: str, today: date) -> QuerySet:
    if state == "all":
        return found
    if state == "done":
        return found.done()
    return found.overdue(today) if state == "overdue" else found.open()


class StateFilter(django_filters.ChoiceFilter):
    """Keeps open points unless told otherwise: they are what one comes for."""

    def filter(self, found: QuerySet, state: str) -> QuerySet:
        return in_state(found, state or "open", self.parent.today)


@dataclass(frozen=True)
class DefaultedFacet(Facet):
    """Always offers all of `labels`, the first of them being what one sees unasked."""

    def shown(self, counts: dict[str, int]) -> dict[str, int]:
        return {value: counts.get(value, 0) for value in self.labels}

    def choices(
        self, counts: dict[str, tuple[str, int]], query: QueryDict
    ) -> list[Choice]:
        shown = self.shown({value: count for value, (_, count) in counts.items()})
        chosen = query.get(self.name) or next(iter(self.labels))
        return [
            self.choice(value, str(label), shown[value], query, value == chosen)
            for value, label in self.labels.items()
        ]


class StateFacet(DefaultedFacet):
    """Counts an overdue point among the open ones too, as readers do."""

    def shown(self, counts: dict[str, int]) -> dict[str, int]:
        overdue, done = counts.get("overdue", 0), counts.get("done", 0)
        still_open = counts.get("open", 0) + overdue
        return {
            "open": still_open,
            "overdue": overdue,
            "done": done,
            "all": still_open + done,
        }


class ActionPointFilter(FacetedFilterSet):
    @classmethod
    def readable(cls, reader: Reader) -> QuerySet:
        return ActionPoint.objects.visible_to(reader).soonest_first()

    network = network_filter(MEETING)
    person = SearchedFilter(
        "person",
        lambda found, ids, user: _given_to(found, person__in=ids),
        label=_("Person"),
    )
    organisation = SearchedFilter(
        "organisation",
        lambda found, ids, user: _given_to(found, organisation__in=ids),
        label=_("Organisation"),
    )
    state = StateFilter(choices=STATES, label=_("State"))
    year = year_filter(f"{MEETING}listed_on")

    @property
    def facets(self) -> tuple[Facet, ...]:  # type: ignore[override]
        state = Case(
            When(done_on__isnull=False, then=Value("done")),
            When(due_by__lt=self.today, then=Value("overdue")),
            default=Value("open"),
        )
        return (
            StateFacet("state", _("State"), state, labels=dict(STATES)),
            year_facet(f"{MEETING}listed_on"),
            network_facet(MEETING),
        )


class WhenFilter(django_filters.ChoiceFilter):
    """Keeps what is coming, soonest first, or what is past, latest first."""

    def filter(self, found: QuerySet, when: str) -> QuerySet:
        if when == "past":
            return found.past(self.parent.today).latest_first()
        return found.coming(self.parent.today).soonest_first()


class CalendarEntryFilter(FacetedFilterSet):
    @classmethod
    def readable(cls, reader: Reader) -> QuerySet:
        return CalendarEntry.objects.visible_to(reader)

    network = network_filter("meeting__")
    association = association_filter("meeting__")
    kind = django_filters.ChoiceFilter(
        choices=CalendarEntry.Kind.choices, label=_("Kind")
    )
    year = year_filter("starts_on")
    when = WhenFilter(choices=TIMES, label=_("When"))

    @property
    def facets(self) -> tuple[Facet, ...]:  # type: ignore[override]
        when = Case(
            When(is_not_over(self.today), then=Value("coming")), default=Value("past")
        )
        kinds = dict(CalendarEntry.Kind.choices)
        return (
            DefaultedFacet("when", _("When"), when, labels=dict(TIMES)),
            Facet("kind", _("Kind"), F("kind"), labels=kinds),
            year_facet("starts_on"),
            network_facet("meeting__"),
            association_facet("meeting__"),
        )


class StatementFilter(FacetedFilterSet):
    @classmethod
    def readable(cls, reader: Reader) -> QuerySet:
        return Statement.objects.visible_to(reader).newest_first()

    organisation = SearchedFilter(
        "organisation",
        lambda found, ids, user: found.filter(organisation__in=ids),
        label=_("Organisation"),
    )
    network = network_filter(MEETING)
    year = year_filter(f"{MEETING}listed_on")

    facets = (
        year_facet(f"{MEETING}listed_on"),
        Facet(
            "organisation",
            _("Organisation"),
            F("organisation__slug"),
            F("organisation__name"),
        ),
        network_facet(MEETING),
    )


def _given_to(found: QuerySet, **whom: Any) -> QuerySet:
    return found.filter(pk__in=Assignment.objects.filter(**whom).values("action_point"))
