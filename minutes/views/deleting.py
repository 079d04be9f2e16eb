"""Deleting says what goes with it; what minutes refer to is not deleted."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from minutes.access import Reader
from minutes.deleting import CannotDelete, Consequences, delete
from minutes.merging import may_merge
from minutes.visible_people import visible_people
from networks.models import Network, Organisation
from networks.refused import ADMINISTRATORS, OF_A_PERSON, Refused

VISIBLE: dict[str, Callable[[Reader], QuerySet]] = {
    "person": visible_people,
    "organisation": lambda user: Organisation.objects.all(),
    "network": lambda user: Network.objects.visible_to(user),
}


def row_delete(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Say what goes with a person, an organisation or a network; delete it."""
    row = get_object_or_404(VISIBLE[kind](request.user), slug=slug)
    if not may_delete(request.user, row):
        raise Refused(OF_A_PERSON if kind == "person" else ADMINISTRATORS)
    status = 200
    if request.method == "POST":
        try:
            delete(row, request.user)
        except CannotDelete:
            status = 409
        else:
            messages.success(request, _("%(name)s is deleted.") % {"name": row})
            return redirect(f"{kind}_list")
    context = {
        "row": row,
        "consequences": Consequences(row),
        "merge_url": _merge_url(kind, row),
        "list_url": reverse(f"{kind}_list"),
        "list_name": row._meta.verbose_name_plural.capitalize(),
    }
    return TemplateResponse(request, "minutes/row_delete.html", context, status=status)


def may_delete(user: Reader, row: Model) -> bool:
    """Tell whether `user` may: as for merging; networks are for administrators."""
    if isinstance(row, Network):
        return getattr(user, "is_administrator", False)
    return may_merge(user, row)


def _merge_url(kind: str, row: Model) -> str:
    return "" if kind == "network" else reverse(f"{kind}_merge", args=[row.slug])
