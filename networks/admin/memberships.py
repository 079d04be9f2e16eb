"""Memberships: the roster of a network, and who follows whom in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from reversion.models import Version

from networks.admin.filters import ScopedRelation, Sitting
from networks.admin.restorable import RestorableAdmin
from networks.admin.scoped import address_in_admin
from networks.admin.site import site
from networks.admin.succession import succession
from networks.models import Membership, Network
from networks.models.network import Reader, standing_of


@admin.register(Membership, site=site)
class MembershipAdmin(RestorableAdmin):
    ordering = ("network__sort_key", "organisation__sort_key", "person__sort_key", "pk")
    search_fields = (
        "person__match_key",
        "organisation__match_key",
        "network__match_key",
    )
    list_display = (
        "person",
        "organisation",
        "seat_for",
        "period",
        "next",
        "replaced_person",
        "role",
        "network",
    )
    list_filter = (("network", ScopedRelation), Sitting, "role")
    date_hierarchy = "starts_on"
    fields = (
        ("network", "seat"),
        ("person", "organisation"),
        "role",
        ("starts_on", "ends_on"),
        "replaced",
        "note",
    )
    in_passing = ("person",)
    change_form_template = "admin/membership_form.html"
    csv_columns = (
        (_("network"), lambda m: m.network),
        (_("person"), lambda m: m.person),
        (_("organisation"), lambda m: m.organisation),
        (_("e-mail"), lambda m: m.person.email),
        (_("role"), lambda m: m.get_role_display()),
        (_("seat"), lambda m: m.seat or ""),
        (_("from"), lambda m: m.starts_on),
        (_("to"), lambda m: m.ends_on),
        (_("replaced"), lambda m: m.replaced and m.replaced.person),
    )

    def rows(self, user: Reader) -> QuerySet[Membership]:
        networks = Network.objects.editable_by(user)
        return Membership.objects.filter(network__in=networks).select_related(
            "network",
            "person",
            "organisation",
            "seat__network",
            "seat__subregion__association",
            "seat__organisation",
            "replaced__person",
            "replaced__organisation",
        )

    def label_of(self, membership: Membership) -> str:
        return f"{membership}, {membership.network} ({period_of(membership)})"

    def owns(self, user: Reader, version: Version) -> bool:
        return version.field_dict["network_id"] in standing_of(user).coordinated

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("network",) if obj else ()

    def get_urls(self) -> list[URLPattern]:
        succeed = self.admin_site.admin_view(self.succeed)
        return [
            path(
                "<path:object_id>/succeed/", succeed, name="networks_membership_succeed"
            ),
            *super().get_urls(),
        ]

    def succeed(self, request: HttpRequest, object_id: str) -> HttpResponse:
        return succession(self, request, object_id)

    @admin.display(description=_("seat"), ordering="seat__position")
    def seat_for(self, membership: Membership) -> str:
        return str(membership.seat or "–")

    @admin.display(description=_("period"), ordering="starts_on")
    def period(self, membership: Membership) -> str:
        return period_of(membership)

    @admin.display(description=_("replaced"))
    def replaced_person(self, membership: Membership) -> str:
        return str(membership.replaced.person) if membership.replaced else "–"

    @admin.display(description=_("succession"))
    def next(self, membership: Membership) -> str | SafeString:
        if membership.ends_on:
            return "–"
        address = address_in_admin(membership, "succeed")
        return format_html('<a href="{}">{}</a>', address, _("Succeeded by …"))


def period_of(membership: Membership) -> str:
    """Write out from when to when; nothing stands for what is not known or not yet."""
    starts, ends = _day(membership.starts_on), _day(membership.ends_on)
    return f"{starts} – {ends}".strip()


def _day(day: date | None) -> str:
    return date_format(day, "Y-m-d") if day else ""
