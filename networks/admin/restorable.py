"""Rows with a history of their own, whose earlier states can be taken back."""

from __future__ import annotations

from typing import Any

import reversion
from django.contrib.admin.utils import unquote
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from reversion.admin import VersionAdmin
from reversion.models import Version

from networks.admin.fields import is_key
from networks.admin.scoped import ScopedAdmin
from networks.models.network import Reader, standing_of


class RestorableAdmin(ScopedAdmin, VersionAdmin):
    """Keeps each save as a revision; restores what the user alone has to say of.

    A revision is restored whole, and a kept state may belong to a network that the row
    has left, so each state in it is asked for: see `owns`.
    """

    history_latest_first = True
    object_history_template = "admin/revisions.html"

    def owns(self, user: Reader, version: Version) -> bool:
        """Tell whether a coordinator may restore this state of a row; as a rule not."""
        return False

    def may_restore(self, user: Reader, version: Version) -> bool:
        if version._model is not self.model:
            return False
        if standing_of(user).is_administrator:
            return True
        registry = self.admin_site._registry
        return all(
            isinstance(admin := registry.get(kept._model), RestorableAdmin)
            and admin.owns(user, kept)
            for kept in version.revision.version_set.all()
        )

    def changelist_view(
        self, request: HttpRequest, extra_context: Any = None
    ) -> HttpResponse:
        """Open no revision round the whole list: what is deleted makes its own."""
        may_change = self.has_change_permission(request)
        context = {"has_change_permission": may_change, **(extra_context or {})}
        return ScopedAdmin.changelist_view(self, request, context)

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        self.delete_queryset(request, self.model._default_manager.filter(pk=obj.pk))

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Keep the rows as they are, to be recovered, before they go."""
        rows = list(queryset)
        with reversion.create_revision():
            reversion.set_user(request.user)
            reversion.set_comment(_("Deleted"))
            for row in rows:
                reversion.add_to_revision(row)
        keys = [row.pk for row in rows]
        self.model._default_manager.filter(pk__in=keys).delete()

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        row = self.get_object(request, unquote(object_id))
        if row is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        may_restore = self.has_change_permission(request, row) and (
            standing_of(request.user).is_administrator
            or type(self).owns is not RestorableAdmin.owns
        )
        context = {"may_restore": may_restore, **(extra_context or {})}
        return super().history_view(request, object_id, context)

    def revision_view(
        self,
        request: HttpRequest,
        object_id: str,
        version_id: str,
        extra_context: Any = None,
    ) -> HttpResponse:
        key = unquote(object_id)
        if not (is_key(key) and self.get_queryset(request).filter(pk=key).exists()):
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        self._refuse_foreign(request, version_id)
        return super().revision_view(request, object_id, version_id, extra_context)

    def recover_view(
        self, request: HttpRequest, version_id: str, extra_context: Any = None
    ) -> HttpResponse:
        self._refuse_foreign(request, version_id)
        return super().recover_view(request, version_id, extra_context)

    def recoverlist_view(
        self, request: HttpRequest, extra_context: Any = None
    ) -> HttpResponse:
        versions = Version.objects.get_deleted(self.model).order_by("-pk")
        listed = versions.select_related("revision").prefetch_related(
            "revision__version_set"
        )
        deleted = [v for v in listed if self.may_restore(request.user, v)]
        context = {"deleted": deleted, **(extra_context or {})}
        return super().recoverlist_view(request, context)

    def _refuse_foreign(self, request: HttpRequest, version_id: str) -> None:
        version = get_object_or_404(Version, pk=version_id)
        if not self.may_restore(request.user, version):
            raise Http404
