"""Organisations and sub-regions: chosen by all, changed by the administrator."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from networks.admin.formsets import ScopedFormSet
from networks.admin.restorable import RestorableAdmin
from networks.admin.scoped import LOOKING, ScopedInline
from networks.admin.site import site
from networks.models import Organisation, Subregion
from networks.models.network import Reader, keeps_registers


class SubregionInline(ScopedInline):
    model = Subregion
    formset = ScopedFormSet
    fk_name = "association"
    coordinators_may = LOOKING
    fields = ("name", "position")
    ordering = ("position", "pk")
    show_change_link = True


@admin.register(Organisation, site=site)
class OrganisationAdmin(RestorableAdmin):
    coordinators_may = LOOKING
    list_display = ("name", "kind", "code", "county", "website")
    list_filter = ("kind",)
    fields = ("name", ("kind", "code"), "other_names", "website")
    csv_columns = (
        (_("name"), lambda organisation: organisation.name),
        (_("kind"), lambda organisation: organisation.get_kind_display()),
        (_("municipality code"), lambda organisation: organisation.code),
        (_("county"), lambda organisation: organisation.county),
    )

    def rows(self, user: Reader) -> QuerySet[Organisation]:
        if keeps_registers(user):
            return Organisation.objects.all()
        return Organisation.objects.none()

    def view_on_site(self, organisation: Organisation) -> str:
        return organisation.get_absolute_url()

    def get_inlines(self, request: HttpRequest, obj: Any) -> list[type[ScopedInline]]:
        """Parts are an association's."""
        if obj and obj.kind == Organisation.Kind.ASSOCIATION:
            return [SubregionInline]
        return []

    @admin.display(description=_("county"))
    def county(self, organisation: Organisation) -> str:
        return organisation.county or "–"


@admin.register(Subregion, site=site)
class SubregionAdmin(RestorableAdmin):
    coordinators_may = LOOKING
    ordering = ("association__sort_key", "position", "pk")
    search_fields = ("name", "association__match_key")
    list_display = ("name", "association", "position")
    list_filter = ()
    fields = ("association", ("name", "position"), "municipalities")

    def rows(self, user: Reader) -> QuerySet[Subregion]:
        if keeps_registers(user):
            return Subregion.objects.select_related("association")
        return Subregion.objects.none()

    def label_of(self, subregion: Subregion) -> str:
        return f"{subregion}, {subregion.association}"
