"""Filters beside the lists, with no choice that the user may not see."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Field, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from networks.models import Membership


class ScopedRelation(admin.RelatedFieldListFilter):
    """Rows of a related model; only those the user's own rows may hold."""

    def field_choices(
        self, field: Field, request: HttpRequest, model_admin: Any
    ) -> list[tuple[Any, str]]:
        related = model_admin.admin_site.get_model_admin(field.remote_field.model)
        rows = related.get_queryset(request)
        return [(row.pk, related.label_of(row)) for row in rows]

    @property
    def include_empty_choice(self) -> bool:
        """Every row has one."""
        return False


class Sitting(admin.SimpleListFilter):
    """Whether a membership lasts today; without a choice it does."""

    title = _("sitting")
    parameter_name = "sitting"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("now", _("today")), ("before", _("before")), ("later", _("later"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet | None:
        today = timezone.localdate()
        if self.value() == "now":
            sitting = Membership.objects.current(today)
            return queryset.filter(pk__in=sitting.values("pk"))
        if self.value() == "before":
            return queryset.filter(ends_on__lt=today)
        if self.value() == "later":
            return queryset.filter(starts_on__gt=today)
        return queryset


class Filled(admin.SimpleListFilter):
    """Whether somebody sits in a seat today."""

    title = _("filled")
    parameter_name = "filled"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("somebody sits there")), ("no", _("vacant"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet | None:
        if self.value() not in ("yes", "no"):
            return queryset
        vacant = Q(pk__in=queryset.model.objects.vacant(timezone.localdate()))
        return queryset.filter(vacant if self.value() == "no" else ~vacant)
