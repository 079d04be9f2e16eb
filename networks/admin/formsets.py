"""Forms for the parts of a row, all on the row's own page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Max, Model
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext_lazy as _


class OwnKey(forms.Field):
    """The hidden key of a part: that of the part itself, and no other."""

    widget = forms.HiddenInput

    def __init__(self, part: Model) -> None:
        super().__init__(required=False, initial=part.pk)
        self.part = part

    def clean(self, value: Any) -> Model | None:
        if str(value or "") != str(self.part.pk or ""):
            raise ValidationError(_("This row is not a part of what is shown here."))
        return self.part if self.part.pk else None

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class ScopedFormSet(BaseInlineFormSet):
    """Takes keys of its own parts only, and asks nothing of those left as they were."""

    def add_fields(self, form: forms.ModelForm, index: int | None) -> None:
        super().add_fields(form, index)
        key = self.model._meta.pk.name
        if isinstance(form.fields.get(key), forms.ModelChoiceField):
            form.fields[key] = OwnKey(form.instance)


class OrderedFormSet(ScopedFormSet):
    """Puts a new part last: its `position` is the next free one."""

    last: int | None = None

    def save_new(self, form: forms.ModelForm, commit: bool = True) -> Model:
        if self.last is None:
            parts = self.model._default_manager.filter(**{self.fk.name: self.instance})
            self.last = parts.aggregate(last=Max("position"))["last"] or 0
        self.last += 1
        form.instance.position = self.last
        return super().save_new(form, commit)
