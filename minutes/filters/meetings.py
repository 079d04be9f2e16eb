"""How the list of meetings is narrowed."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.utils.translation import gettext_lazy as _

from minutes.access import Reader, is_disclosed_to
from minutes.facets import Facet
from minutes.filters.faceted import (
    YES,
    FacetedFilterSet,
    association_facet,
    association_filter,
    year_facet,
    year_filter,
)
from minutes.filters.searched import MOST, SearchedFilter
from minutes.models import (
    ActionPoint,
    AgendaItem,
    Attendance,
    Decision,
    Meeting,
    Presenter,
)
from networks.models import Network


def of_networks(found: QuerySet, ids: list[Network], user: Reader) -> QuerySet:
    if len(ids) <= MOST:
        return found.of_few_networks(ids)
    return found.of_many_networks(ids)


def keeping_minutes(found: QuerySet, user: Reader) -> QuerySet:
    return found.filter(network__in=Network.objects.visible_to(user))


def joining_in(found: QuerySet, user: Reader) -> QuerySet:
    return found.filter(joint_networks__in=Network.objects.visible_to(user))


def represented_by(found: QuerySet, ids: QuerySet, user: Reader) -> QuerySet:
    present = Attendance.objects.present()
    here = present.filter(meeting=OuterRef("pk"), organisation__in=ids)
    return found.filter(Exists(here))


def naming(found: QuerySet, ids: QuerySet, user: Reader) -> QuerySet:
    """Keep meetings that list people (even as absent), heard them, or they minuted."""
    attended = Attendance.objects.filter(person__in=ids)
    presented = Presenter.objects.visible_to(user).filter(person__in=ids)
    return found.filter(
        Q(pk__in=attended.values("meeting"))
        | Q(pk__in=presented.values("item__meeting"))
        | Q(minute_taker__in=ids)
    )


def on_topics(found: QuerySet, ids: QuerySet, user: Reader) -> QuerySet:
    items = AgendaItem.objects.visible_to(user)
    return found.filter(Exists(items.filter(meeting=OuterRef("pk"), topics__in=ids)))


def items_with_topics(found: QuerySet, user: Reader) -> QuerySet:
    items = AgendaItem.objects.filter(is_disclosed_to(user), topics__isnull=False)
    return items.filter(meeting__in=found.order_by().values("pk"))


def with_decisions(found: QuerySet, user: Reader) -> QuerySet:
    decisions = Decision.objects.filter(is_disclosed_to(user, "item__"))
    return found.filter(Exists(decisions.filter(item__meeting=OuterRef("pk"))))


def with_open_points(found: QuerySet, user: Reader) -> QuerySet:
    points = ActionPoint.objects.filter(is_disclosed_to(user, "item__")).open()
    return found.filter(Exists(points.filter(item__meeting=OuterRef("pk"))))


class YesFilter(django_filters.ChoiceFilter):
    """Keeps by `narrow` when chosen; there is no "no"."""

    def __init__(self, narrow: Any, label: Any) -> None:
        super().__init__(choices=[(YES, _("Yes"))], label=label)
        self.narrow = narrow

    def filter(self, found: QuerySet, value: str) -> QuerySet:
        return self.narrow(found, self.parent.reader) if value else found


def yes_facet(name: str, title: Any, label: Any, rows: Any) -> Facet:
    return Facet(name, title, Value(YES), labels={YES: label}, rows=rows)


class MeetingFilter(FacetedFilterSet):
    @classmethod
    def readable(cls, reader: Reader) -> QuerySet:
        return Meeting.objects.visible_to(reader).newest_first()

    network = SearchedFilter("network", of_networks, label=_("Network"))
    organisation = SearchedFilter(
        "organisation", represented_by, label=_("Municipality represented")
    )
    person = SearchedFilter("person", naming, label=_("Person"))
    topic = SearchedFilter("topic", on_topics, label=_("Topic"))
    association = association_filter("")
    year = year_filter("listed_on")
    status = django_filters.ChoiceFilter(
        choices=Meeting.Status.choices, label=_("Status")
    )
    has_decisions = YesFilter(with_decisions, _("Has decisions"))
    has_open_points = YesFilter(with_open_points, _("Has open action points"))

    facets = (
        year_facet("listed_on"),
        Facet(
            "network",
            _("Network"),
            F("network__slug"),
            F("network__name"),
            rows=keeping_minutes,
            also=Facet(
                "network",
                _("Network"),
                F("joint_networks__slug"),
                F("joint_networks__name"),
                rows=joining_in,
            ),
        ),
        association_facet(""),
        Facet(
            "topic",
            _("Topic"),
            F("topics__slug"),
            F("topics__name"),
            counted="meeting",
            rows=items_with_topics,
        ),
        yes_facet("has_decisions", _("Decisions"), _("has decisions"), with_decisions),
        yes_facet(
            "has_open_points", _("Action points"), _("has open ones"), with_open_points
        ),
        Facet("status", _("Status"), F("status"), labels=dict(Meeting.Status.choices)),
    )
