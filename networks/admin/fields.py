"""Form fields that look nothing up which the row brought along."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Model

from networks.admin.sentences import in_words
from people.typed_words import printable


def is_key(text: str) -> bool:
    """Tell whether a row could have that key."""
    return text.isascii() and text.isdecimal() and len(text) < 19


class PrintableField(forms.CharField):
    """Words without signs that no page can show, as the form for minutes takes them."""

    def to_python(self, value: Any) -> str | None:
        return super().to_python(printable(value) if isinstance(value, str) else value)


WORDS = {
    models.CharField: {"form_class": PrintableField},
    models.TextField: {"form_class": PrintableField},
    models.SlugField: {"form_class": forms.SlugField},
}


class KnownSelect(AutocompleteSelect):
    """A searched field; the row it names already is shown without a query."""

    known: Model | None = None

    def optgroups(self, name: str, value: list[str], attr: Any = None) -> list:
        if self.known is None or value != [str(self.known.pk)]:
            return super().optgroups(name, [key for key in value if is_key(key)], attr)
        options = []
        if not self.is_required:
            options.append(self.create_option(name, "", "", False, 0))
        label = self.choices.field.label_from_instance(self.known)
        options.append(self.create_option(name, self.known.pk, label, True, 1))
        return [(None, options, 0)]


class SeveralSelect(AutocompleteSelectMultiple):
    """A searched field for several rows, each with its own way out."""

    def build_attrs(self, *args: Any, **options: Any) -> dict[str, Any]:
        """Leave out the cross that empties it: it makes a list of what is no list."""
        return {**super().build_attrs(*args, **options), "data-allow-clear": "false"}


class KnownChoiceField(forms.ModelChoiceField):
    """Takes the row it held before as it is; another one must be among the choices."""

    known: Model | None = None

    def know(self, row: Model | None) -> None:
        self.known = row
        getattr(self.widget, "widget", self.widget).known = row

    def to_python(self, value: Any) -> Model | None:
        if value in self.empty_values:
            return None
        if self.known is not None and str(value) == str(self.known.pk):
            return self.known
        try:
            found = self.queryset.filter(pk=value).first()
        except (ValueError, TypeError, OverflowError):
            found = None
        if found is None:
            code, params = "invalid_choice", {"value": value}
            raise ValidationError(self.error_messages[code], code=code, params=params)
        return found


class ScopedForm(forms.ModelForm):
    """A form that neither shows nor loses what its user may not see."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.hidden: dict[str, list[Model]] = {}
        for name, field in list(self.fields.items()):
            if isinstance(field, KnownChoiceField):
                column = self.instance._meta.get_field(name).attname
                if getattr(self.instance, column) is not None:
                    field.know(getattr(self.instance, name))
            elif isinstance(field, forms.ModelMultipleChoiceField) and self.instance.pk:
                self._hide(name, field)

    def _hide(self, name: str, field: forms.ModelMultipleChoiceField) -> None:
        held = list(getattr(self.instance, name).all())
        keys = [row.pk for row in held]
        seen = set(field.queryset.filter(pk__in=keys).values_list("pk", flat=True))
        self.initial[name] = [row for row in held if row.pk in seen]
        self.hidden[name] = [row for row in held if row.pk not in seen]

    def clean(self) -> dict[str, Any] | None:
        super().clean()
        for name, rows in self.hidden.items():
            if rows and name in self.cleaned_data:
                self.cleaned_data[name] = [*self.cleaned_data[name], *rows]
        return self.cleaned_data

    def _update_errors(self, errors: ValidationError) -> None:
        """Say what the models ask in sentences, not by the names of constraints."""
        if hasattr(errors, "error_dict"):
            told = {field: in_words(said) for field, said in errors.error_dict.items()}
            errors = ValidationError(told)
        super()._update_errors(errors)

    def _post_clean(self) -> None:
        """Check no row of many again that was left as it stood."""
        if self.instance.pk is None or self.has_changed():
            super()._post_clean()
