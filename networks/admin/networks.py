"""Networks: a coordinator describes the own ones; all else is the administrator's."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, Field, Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from networks.admin.deleting import Consequences
from networks.admin.formsets import OrderedFormSet
from networks.admin.restorable import RestorableAdmin
from networks.admin.scoped import ScopedInline, address_in_admin
from networks.admin.site import site
from networks.models import Membership, Network, Seat
from networks.models.network import Reader, standing_of


class SeatInline(ScopedInline):
    """The seats, with who sits in each today."""

    model = Seat
    formset = OrderedFormSet
    fields = ("subregion", "organisation", "sitter")
    readonly_fields = ("sitter",)
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Seat]:
        seats = with_sitter(super().get_queryset(request)).order_by("position", "pk")
        return seats.select_related("subregion__association", "organisation")

    @admin.display(description=_("sits there today"))
    def sitter(self, seat: Seat) -> str | SafeString:
        return sitter_of(seat)


class MembershipInline(ScopedInline):
    """Who sits today, and will; the former have the list of memberships."""

    model = Membership
    verbose_name_plural = _("those who sit now or will")
    fields = ("person", "organisation", "role", "seat", "starts_on", "ends_on", "next")
    readonly_fields = ("next",)
    in_passing = ("person",)
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        lasting = Q(ends_on=None) | Q(ends_on__gte=timezone.localdate())
        memberships = super().get_queryset(request).filter(lasting)
        return memberships.by_organisation().select_related(
            "person",
            "organisation",
            "seat__network",
            "seat__subregion__association",
            "seat__organisation",
        )

    @admin.display(description=_("succession"))
    def next(self, membership: Membership) -> str | SafeString:
        if membership.pk is None:
            return ""
        address = address_in_admin(membership, "succeed")
        return format_html('<a href="{}">{}</a>', address, _("Succeeded by …"))


@admin.register(Network, site=site)
class NetworkAdmin(RestorableAdmin):
    coordinators_may = frozenset({"view", "change"})
    list_display = (
        "name",
        "host",
        "is_public",
        "seat_count",
        "vacant_count",
        "sitting",
    )
    list_select_related = ("host",)
    list_filter = ("is_public",)
    fieldsets = (
        (None, {"fields": ("name", "host", "purpose", "other_names")}),
        (_("Access"), {"fields": ("is_public", "coordinators")}),
    )
    inlines = (SeatInline, MembershipInline)
    csv_columns = (
        (_("name"), lambda network: network.name),
        (_("host"), lambda network: network.host),
        (_("seats"), lambda network: network.seat_count),
        (_("vacant seats"), lambda network: network.vacant_count),
        (_("members today"), lambda network: network.sitting_count),
    )

    def rows(self, user: Reader) -> QuerySet[Network]:
        return Network.objects.editable_by(user).select_related("host")

    def choices(self, user: Reader, field: Field) -> QuerySet[Network]:
        """A meeting may be held together with any network one may read about."""
        if field.many_to_many:
            return Network.objects.visible_to(user)
        return self.rows(user)

    def with_columns(self, rows: QuerySet, user: Reader) -> QuerySet:
        today = timezone.localdate()
        network = OuterRef("pk")
        vacant = Seat.objects.vacant(today).filter(network=network)
        sitting = Membership.objects.current(today).filter(network=network)
        return rows.annotate(
            seat_count=_count(Seat.objects.filter(network=network)),
            vacant_count=_count(vacant),
            sitting_count=_count(sitting),
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        if standing_of(request.user).is_administrator:
            return ()
        return ("name", "host", "is_public", "coordinators")

    def view_on_site(self, network: Network) -> str:
        return network.get_absolute_url()

    def refusals(self, consequences: Consequences, user: Reader) -> list[str]:
        reasons = super().refusals(consequences, user)
        if not reasons and any(n.joint_meetings.exists() for n in consequences.rows):
            reasons.append(str(_("A meeting was held together with it.")))
        return reasons

    @admin.display(description=_("seats"), ordering="seat_count")
    def seat_count(self, network: Network) -> int:
        return network.seat_count

    @admin.display(description=_("vacant seats"), ordering="vacant_count")
    def vacant_count(self, network: Network) -> int:
        return network.vacant_count

    @admin.display(description=_("members today"), ordering="sitting_count")
    def sitting(self, network: Network) -> int:
        return network.sitting_count


def with_sitter(seats: QuerySet[Seat]) -> QuerySet[Seat]:
    """Add who sits in each seat today: name, for whom, and the membership's key."""
    sitting = Membership.objects.current(timezone.localdate())
    here = sitting.filter(seat=OuterRef("pk")).order_by("pk")
    return seats.annotate(
        sitter_name=Subquery(here.values("person__full_name")[:1]),
        sitter_for=Subquery(here.values("organisation__name")[:1]),
        sitter_key=Subquery(here.values("pk")[:1]),
    )


def sitter_of(seat: Seat) -> str | SafeString:
    """Write out who sits there, with the way to the membership, or that nobody does."""
    if seat.pk is None:
        return ""
    if not seat.sitter_key:
        address = address_in_admin(seat, "fill")
        words = '<span class="vacant">{}</span> <a href="{}">{}</a>'
        return format_html(words, _("vacant"), address, _("Fill the seat"))
    address = address_in_admin(Membership(pk=seat.sitter_key))
    words = '<a href="{}">{}</a>, {}'
    return format_html(words, address, seat.sitter_name, seat.sitter_for)


def _count(rows: QuerySet[Model]) -> Coalesce:
    counted = rows.order_by().values("network").annotate(number=Count("pk"))
    return Coalesce(Subquery(counted.values("number")), 0)
