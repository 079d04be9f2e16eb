"""Accounts: made, tied to people and given networks by the administrator alone."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ResetPasswordForm
from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.password_validation import validate_password
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from networks.admin.fields import ScopedForm
from networks.admin.scoped import ScopedAdmin, ScopedInline
from networks.admin.site import site
from networks.models import Network
from networks.models.network import Reader, standing_of
from people.models import User


class NewAccountForm(ScopedForm):
    """An address, and perhaps a password: without one a link is sent to choose it."""

    password1 = forms.CharField(
        label=_("Password"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Empty: a link is sent, by which the password is chosen."),
    )

    class Meta:
        model = User
        fields = ("email", "person")

    def clean_password1(self) -> str:
        password = self.cleaned_data["password1"]
        if password:
            validate_password(password, User(email=self.cleaned_data.get("email", "")))
        return password

    def save(self, commit: bool = True) -> User:
        self.instance.set_password(self.cleaned_data["password1"] or None)
        return super().save(commit)


class AccountForm(ScopedForm, UserChangeForm):
    class Meta:
        model = User
        fields = "__all__"


class CoordinatedInline(ScopedInline):
    """The networks that the account coordinates."""

    model = Network.coordinators.through
    classes = ("terse",)
    verbose_name = _("network")
    verbose_name_plural = _("coordinates")
    coordinators_may = frozenset()

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("network")


@admin.register(User, site=site)
class AccountAdmin(ScopedAdmin, UserAdmin):
    coordinators_may = frozenset()
    form = AccountForm
    add_form = NewAccountForm
    ordering = ("email",)
    search_fields = ("email", "first_name", "last_name", "person__match_key")
    list_display = ("email", "person", "coordinates", "is_active", "is_superuser")
    list_select_related = ("person",)
    list_filter = ("is_active", "is_superuser")
    filter_horizontal = ()
    fieldsets = (
        (
            None,
            {"fields": ("email", "password", ("first_name", "last_name"), "person")},
        ),
        (_("Access"), {"fields": ("is_active", "is_superuser")}),
        (_("Moments"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = ((None, {"fields": ("email", "person", "password1")}),)
    add_form_template = None
    readonly_fields = ("last_login", "date_joined")
    inlines = (CoordinatedInline,)
    actions = ("send_link",)

    def rows(self, user: Reader) -> QuerySet[User]:
        if standing_of(user).is_administrator:
            return User.objects.select_related("person")
        return User.objects.none()

    def with_columns(self, rows: QuerySet, user: Reader) -> QuerySet:
        by_name = Network.objects.by_name()
        return rows.prefetch_related(Prefetch("coordinated_networks", by_name))

    @admin.display(description=_("coordinates"))
    def coordinates(self, user: User) -> str:
        names = [network.name for network in user.coordinated_networks.all()]
        return ", ".join(names) or "–"

    @admin.action(description=_("Send a link by which a password is chosen"))
    def send_link(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        active = list(queryset.filter(is_active=True))
        for user in active:
            send_link(request, user)
        words = ngettext(
            "Sent to %(number)s account.", "Sent to %(number)s accounts.", len(active)
        )
        messages.success(request, words % {"number": len(active)})

    def log_addition(self, request: HttpRequest, obj: User, message: Any) -> Any:
        """Send the link when the account is written, if it came without a password."""
        if not obj.has_usable_password():
            send_link(request, obj)
        return super().log_addition(request, obj, message)


def send_link(request: HttpRequest, user: User) -> None:
    form = ResetPasswordForm({"email": user.email})
    if form.is_valid():
        form.save(request)
