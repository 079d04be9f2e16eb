"""How the lists of networks, people and organisations are narrowed."""

from __future__ import annotations

import django_filters
from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.functions import Substr
from django.utils.translation import gettext_lazy as _

from minutes.access import Reader
from minutes.facets import Facet
from minutes.filters.faceted import FacetedFilterSet
from minutes.filters.searched import NameFilter, SearchedFilter
from minutes.visible_people import visible_people
from networks.counties import COUNTIES
from networks.models import Membership, Network, Organisation


def sitting_for(found: QuerySet, ids: QuerySet, user: Reader) -> QuerySet:
    networks = Network.objects.visible_to(user).values("pk")
    memberships = Membership.objects.filter(
        person=OuterRef("pk"), organisation__in=ids, network__in=networks
    )
    return found.filter(Exists(memberships))


def sitting_in(found: QuerySet, ids: QuerySet, user: Reader) -> QuerySet:
    memberships = Membership.objects.filter(person=OuterRef("pk"), network__in=ids)
    return found.filter(Exists(memberships))


class NetworkFilter(FacetedFilterSet):
    @classmethod
    def readable(cls, reader: Reader) -> QuerySet:
        return Network.objects.visible_to(reader).by_name()

    name = NameFilter(label=_("Name"))
    association = django_filters.ModelChoiceFilter(
        field_name="host",
        queryset=Organisation.objects.all(),
        to_field_name="slug",
        label=_("Association"),
    )

    facets = (Facet("association", _("Association"), F("host__slug"), F("host__name")),)


class PersonFilter(FacetedFilterSet):
    @classmethod
    def readable(cls, reader: Reader) -> QuerySet:
        return visible_people(reader).by_name()

    name = NameFilter(label=_("Name"))
    organisation = SearchedFilter("organisation", sitting_for, label=_("Organisation"))
    network = SearchedFilter("network", sitting_in, label=_("Network"))


class OrganisationFilter(FacetedFilterSet):
    @classmethod
    def readable(cls, reader: Reader) -> QuerySet:
        return Organisation.objects.by_name()

    name = NameFilter(label=_("Name"))
    kind = django_filters.ChoiceFilter(
        choices=Organisation.Kind.choices, label=_("Kind")
    )
    county = django_filters.ChoiceFilter(
        choices=list(COUNTIES.items()),
        label=_("County"),
        lookup_expr="startswith",
        field_name="code",
    )

    facets = (
        Facet("kind", _("Kind"), F("kind"), labels=dict(Organisation.Kind.choices)),
        Facet("county", _("County"), Substr("code", 1, 2), labels=COUNTIES, most=21),
    )
