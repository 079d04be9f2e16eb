"""Seats: who sits in them, which are vacant, and how they are filled."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from reversion.models import Version

from networks.admin.filters import Filled, ScopedRelation
from networks.admin.networks import sitter_of, with_sitter
from networks.admin.restorable import RestorableAdmin
from networks.admin.scoped import ScopedInline
from networks.admin.site import site
from networks.admin.succession import succession
from networks.models import Membership, Network, Seat
from networks.models.network import Reader, standing_of


class SittersInline(ScopedInline):
    """All who have held the seat, the last first."""

    model = Membership
    fk_name = "seat"
    verbose_name_plural = _("who has held it")
    fields = ("person", "organisation", "starts_on", "ends_on")
    coordinators_may = frozenset({"view"})
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        memberships = super().get_queryset(request).newest_first()
        return memberships.select_related("person", "organisation")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    has_add_permission = has_delete_permission = has_change_permission


@admin.register(Seat, site=site)
class SeatAdmin(RestorableAdmin):
    ordering = ("network__sort_key", "position", "pk")
    search_fields = (
        "network__match_key",
        "organisation__match_key",
        "subregion__name",
        "memberships__person__match_key",
    )
    list_display = ("held_for", "network", "position", "sitter")
    list_display_links = ("held_for",)
    list_filter = (("network", ScopedRelation), Filled)
    list_select_related = ("network", "subregion__association", "organisation")
    fields = ("network", "position", "subregion", "organisation")
    inlines = (SittersInline,)
    change_form_template = "admin/seat_form.html"
    csv_columns = (
        (_("network"), lambda seat: seat.network),
        (_("order"), lambda seat: seat.position),
        (_("for"), lambda seat: seat.held_for),
        (_("sits there today"), lambda seat: seat.sitter_name or _("vacant")),
        (_("on behalf of"), lambda seat: seat.sitter_for),
    )

    def rows(self, user: Reader) -> QuerySet[Seat]:
        mine = Seat.objects.filter(network__in=Network.objects.editable_by(user))
        return mine.select_related("network", "subregion__association", "organisation")

    def with_columns(self, rows: QuerySet, user: Reader) -> QuerySet:
        return with_sitter(rows)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """Name a seat once, however many have sat in it."""
        found, _repeats = super().get_search_results(request, queryset, search_term)
        if not search_term:
            return found, False
        return queryset.filter(pk__in=found.order_by().values("pk")), False

    def label_of(self, seat: Seat) -> str:
        return f"{seat.held_for}, {seat.network} ({seat.position})"

    def owns(self, user: Reader, version: Version) -> bool:
        return version.field_dict["network_id"] in standing_of(user).coordinated

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("network",) if obj else ()

    def get_urls(self) -> list[URLPattern]:
        fill = self.admin_site.admin_view(self.fill)
        return [
            path("<path:object_id>/fill/", fill, name="networks_seat_fill"),
            *super().get_urls(),
        ]

    def fill(self, request: HttpRequest, object_id: str) -> HttpResponse:
        return succession(self, request, object_id)

    @admin.display(description=_("seat for"), ordering="position")
    def held_for(self, seat: Seat) -> str:
        return str(seat.held_for)

    @admin.display(description=_("sits there today"))
    def sitter(self, seat: Seat) -> str | SafeString:
        return sitter_of(seat)
