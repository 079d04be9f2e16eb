"""People: those named on the rosters or in the minutes of the own networks.

A coordinator may change a person who sits in other networks as well: the name is the
same everywhere. Of those networks the page says nothing. Somebody just added is named
nowhere yet, and is in sight of whoever made the entry.
"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, Field, Prefetch, Q, QuerySet
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from reversion.models import Version

from minutes.visible_people import (
    is_named_anywhere,
    is_named_in_networks_of,
    visible_people,
)
from networks.admin.deleting import Consequences
from networks.admin.restorable import RestorableAdmin
from networks.admin.scoped import ScopedInline
from networks.admin.site import site
from networks.models import Membership, Network
from networks.models.network import Reader, standing_of
from people.models import Person


class OfNetwork(admin.SimpleListFilter):
    """People on the roster of one of the own networks, today or once."""

    title = _("network")
    parameter_name = "network"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        networks = Network.objects.editable_by(request.user).by_name()
        return [(str(network.pk), network.name) for network in networks]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() not in dict(self.lookup_choices):
            return queryset
        memberships = Membership.objects.filter(network=self.value())
        return queryset.filter(pk__in=memberships.values("person"))


class SitsInInline(ScopedInline):
    """The person's memberships in the own networks."""

    model = Membership
    fk_name = "person"
    fields = ("network", "organisation", "role", "seat", "starts_on", "ends_on")
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        mine = Network.objects.editable_by(request.user)
        memberships = super().get_queryset(request).filter(network__in=mine)
        return memberships.newest_first().select_related(
            "person",
            "network",
            "organisation",
            "seat__network",
            "seat__subregion__association",
            "seat__organisation",
        )


@admin.register(Person, site=site)
class PersonAdmin(RestorableAdmin):
    list_display = ("full_name", "title", "sits_in", "email", "phone")
    list_filter = (OfNetwork,)
    fields = ("full_name", "other_names", "title", ("email", "phone"))
    inlines = (SitsInInline,)
    csv_columns = (
        (_("name"), lambda person: person.full_name),
        (_("title"), lambda person: person.title),
        (_("e-mail"), lambda person: person.email),
        (_("phone"), lambda person: person.phone),
        (_("sits in"), lambda person: places_of(person)),
    )

    def rows(self, user: Reader) -> QuerySet[Person]:
        if standing_of(user).is_administrator:
            return Person.objects.all()
        return Person.objects.filter(is_named_in_networks_of(user) | _is_new_of(user))

    def choices(self, user: Reader, field: Field) -> QuerySet[Person]:
        """Whoever is named in what one may read: nobody shall be entered twice."""
        if standing_of(user).is_administrator:
            return Person.objects.all()
        new = Person.objects.filter(_is_new_of(user))
        return visible_people(user) | new

    def label_of(self, person: Person) -> str:
        return f"{person}, {person.title}" if person.title else str(person)

    def with_columns(self, rows: QuerySet, user: Reader) -> QuerySet:
        mine = Network.objects.editable_by(user)
        memberships = Membership.objects.filter(network__in=mine).newest_first()
        named = memberships.select_related("network", "organisation")
        return rows.prefetch_related(Prefetch("memberships", named))

    def owns(self, user: Reader, version: Version) -> bool:
        return self.rows(user).filter(pk=version.object_id).exists()

    def view_on_site(self, person: Person) -> str:
        return person.get_absolute_url()

    def refusals(self, consequences: Consequences, user: Reader) -> list[str]:
        reasons = super().refusals(consequences, user)
        if not reasons and any(p.mentioned_in.exists() for p in consequences.rows):
            reasons.append(str(_("Minutes mention the person.")))
        return reasons

    @admin.display(description=_("sits in"))
    def sits_in(self, person: Person) -> str:
        return places_of(person) or "–"


def places_of(person: Person) -> str:
    """Name the networks in which the person sits today, and for whom."""
    today = timezone.localdate()
    sitting = (m for m in person.memberships.all() if m.is_current(today))
    return ", ".join(f"{m.network} ({m.organisation})" for m in sitting)


def _is_new_of(user: Reader) -> Q:
    """People whom `user` has added here and nobody has named anywhere since."""
    added = LogEntry.objects.filter(
        user=user.pk,
        content_type=ContentType.objects.get_for_model(Person),
        action_flag=ADDITION,
    )
    keys = added.annotate(key=Cast("object_id", BigIntegerField())).values("key")
    return Q(pk__in=keys) & ~is_named_anywhere()
