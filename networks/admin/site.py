"""The site itself: who gets in, by which door, and what a field may be filled with."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.exceptions import NotRegistered
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Field, Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from networks.models.network import Reader, keeps_registers
from networks.refused import ClosedPage

# In the order of the first page; an agenda item is reached from its meeting too.
REGISTERS = {
    "minutes": (
        "Meeting",
        "ActionPoint",
        "Decision",
        "AgendaItem",
        "Topic",
        "GlossaryTerm",
    ),
    "networks": ("Network", "Membership", "Seat", "Organisation", "Subregion"),
    "people": ("Person", "User"),
}


class Choices(AutocompleteJsonView):
    """Offers what the user may put into a field, by the words of its name."""

    def get_queryset(self) -> QuerySet:
        rows = self.model_admin.choices(self.request.user, self.source_field)
        found = rows.order_by(*self.model_admin.get_ordering(self.request))
        return self.model_admin.get_search_results(self.request, found, self.term)[0]

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        label = self.model_admin.label_of(obj)
        return {"id": str(getattr(obj, to_field_name)), "text": label}


class RegisterSite(admin.AdminSite):
    site_header = site_title = "Mötesminne"
    index_title = pgettext_lazy("admin site", "Registers")
    site_url = "/"
    empty_value_display = "–"
    enable_nav_sidebar = False

    def has_permission(self, request: HttpRequest) -> bool:
        """Let in whoever coordinates a network, and administrators."""
        return keeps_registers(request.user)

    def choices_of(self, field: Field, user: Reader) -> QuerySet:
        """Give the rows that `user` may put into `field`; none of unknown models."""
        model = field.remote_field.model
        try:
            return self.get_model_admin(model).choices(user, field)
        except NotRegistered:
            return model._default_manager.none()

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """Leave out the short cut by type and key, which tells any row's address."""
        urls = super().get_urls()
        return [url for url in urls if getattr(url, "name", "") != "view_on_site"]

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Send to the one door, which locks after too many attempts."""
        if request.user.is_authenticated and not self.has_permission(request):
            raise ClosedPage(
                _("The registers are kept by those who coordinate a network.")
            )
        wanted = request.GET.get("next", "")
        hosts = {request.get_host()}
        if not url_has_allowed_host_and_scheme(wanted, hosts, request.is_secure()):
            wanted = reverse("admin:index", current_app=self.name)
        if request.user.is_authenticated:
            return redirect("admin:index")
        return redirect(f"{reverse('account_login')}?{urlencode({'next': wanted})}")

    def logout(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return redirect("account_logout")

    def password_change(
        self, request: HttpRequest, extra_context: Any = None
    ) -> HttpResponse:
        return redirect("account_change_password")

    password_change_done = password_change

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return Choices.as_view(admin_site=self)(request)

    def get_app_list(
        self, request: HttpRequest, app_label: str | None = None
    ) -> list[dict[str, Any]]:
        """Name the registers in the order in which coordinators need them."""
        built = self._build_app_dict(request, app_label)
        for label, listed in built.items():
            order = REGISTERS[label].index
            listed["models"].sort(key=lambda m, order=order: order(m["object_name"]))
        return [built[label] for label in REGISTERS if label in built]


site = RegisterSite(name="admin")
