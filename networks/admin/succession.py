"""One step: A is followed by B from this day."""

from __future__ import annotations

from typing import Any

import reversion
from django import forms
from django.contrib import messages
from django.contrib.admin.helpers import AdminForm
from django.contrib.admin.options import ModelAdmin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from networks.admin.fields import ScopedForm
from networks.admin.scoped import address_in_admin
from networks.admin.sentences import in_words
from networks.models import Membership, Seat


class SuccessionForm(ScopedForm):
    """Who follows, for which organisation, from which day."""

    class Meta:
        model = Membership
        fields = ("person", "organisation", "starts_on")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        day = self.fields["starts_on"]
        day.required, day.help_text = True, _("The first day of the new one.")

    def _post_clean(self) -> None:
        """Leave the checks to the models, which know both memberships."""

    def refuse(self, refused: ValidationError) -> None:
        """Say beside the fields, where they are meant, why it may not be."""
        for name, errors in refused.error_dict.items():
            self.add_error(name if name in self.fields else None, in_words(errors))


def succession(admin: ModelAdmin, request: HttpRequest, key: str) -> HttpResponse:
    """Ask who follows in the membership or seat with that key, and write it down."""
    row = admin.get_object(request, unquote(key))
    if row is None:
        return admin._get_obj_does_not_exist_redirect(request, admin.opts, key)
    if not admin.has_change_permission(request, row):
        raise PermissionDenied
    memberships = admin.admin_site.get_model_admin(Membership)
    today = timezone.localdate()
    initial = {"organisation": row.organisation_id, "starts_on": today}
    form = _form_class(memberships, request)(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            heir = _carry_out(row, form.cleaned_data, request)
        except ValidationError as refused:
            form.refuse(refused)
        else:
            said = {"person": heir.person, "day": heir.starts_on}
            words = _("%(person)s sits in the network from %(day)s.") % said
            messages.success(request, words)
            return redirect(address_in_admin(heir))
    fields = [(None, {"fields": [("person", "organisation"), "starts_on"]})]
    return TemplateResponse(
        request,
        "admin/succession.html",
        {
            **admin.admin_site.each_context(request),
            "title": _title(row),
            "opts": admin.opts,
            "original": row,
            "adminform": AdminForm(form, fields, {}, (), memberships),
            "errors": form.errors,
            "media": memberships.media + form.media,
        },
    )


def _form_class(admin: ModelAdmin, request: HttpRequest) -> type[forms.ModelForm]:
    """Give the fields the searches and dates of the membership's own page."""
    return forms.modelform_factory(
        Membership,
        SuccessionForm,
        formfield_callback=lambda field, **options: admin.formfield_for_dbfield(
            field, request=request, **options
        ),
    )


def _carry_out(
    row: Membership | Seat, chosen: dict[str, Any], request: HttpRequest
) -> Membership:
    """Write down both memberships as one revision, or nothing of either."""
    take = row.fill if isinstance(row, Seat) else row.succeed
    with transaction.atomic(), reversion.create_revision():
        reversion.set_user(request.user)
        heir = take(chosen["person"], chosen["organisation"], chosen["starts_on"])
        words = {"old": heir.replaced and heir.replaced.person, "new": heir.person}
        reversion.set_comment(
            _("%(old)s is succeeded by %(new)s.") % words
            if heir.replaced
            else _("%(new)s fills the seat.") % words
        )
        return heir


def _title(row: Membership | Seat) -> str:
    if isinstance(row, Seat):
        return _("Who fills the seat for %(what)s?") % {"what": row.held_for}
    return _("Who succeeds %(who)s?") % {"who": row.person}
