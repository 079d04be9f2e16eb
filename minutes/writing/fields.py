"""The fields of the form for minutes: lenient readers that say what is wrong."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

LONGEST_TEXT = 100_000
TOO_LONG = _("Write at most %(limit_value)d characters; now it is %(show_value)d.")
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)


class Words(forms.CharField):
    """A line, or a text; nothing pasted is cut off in the browser, unseen."""

    def __init__(self, max_length: int = 250, **options: Any) -> None:
        options.setdefault("required", False)
        options.setdefault("error_messages", {"max_length": TOO_LONG})
        super().__init__(max_length=max_length, **options)

    def to_python(self, value: Any) -> str:
        """Make one line of what was sent as several."""
        return " ".join(super().to_python(value).splitlines())

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {}


class Text(Words):
    widget = forms.Textarea

    def __init__(self, rows: int = 2, **options: Any) -> None:
        options.setdefault("widget", forms.Textarea({"rows": rows, "cols": False}))
        super().__init__(max_length=LONGEST_TEXT, **options)

    def to_python(self, value: Any) -> str:
        return forms.CharField.to_python(self, value)


class Day(forms.DateField):
    def __init__(self, **options: Any) -> None:
        options.setdefault("required", False)
        options.setdefault("widget", forms.DateInput({"type": "date"}, "%Y-%m-%d"))
        super().__init__(
            input_formats=["%Y-%m-%d", "%Y%m%d", "%y%m%d", "%d/%m/%Y", "%d.%m.%Y"],
            error_messages={"invalid": _("Write the day as 2026-04-10.")},
            **options,
        )

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value and not FIRST_DAY <= value <= LAST_DAY:
            raise ValidationError(_("Give a day between the years 1900 and 2199."))


class Hour(forms.TimeField):
    def __init__(self, **options: Any) -> None:
        super().__init__(
            required=False,
            widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
            input_formats=["%H:%M", "%H.%M", "%H:%M:%S", "%H"],
            error_messages={"invalid": _("Write the time as 13:30.")},
            **options,
        )


class Choice(forms.ChoiceField):
    """A choice with a default, for when nothing was sent."""

    def __init__(self, choices: Any, default: str = "", **options: Any) -> None:
        self.default = default
        messages = {"invalid_choice": _("Choose one of those in the list.")}
        super().__init__(
            choices=choices, required=False, error_messages=messages, **options
        )

    def clean(self, value: Any) -> Any:
        return super().clean(value) or self.default


class Hidden(Words):
    widget = forms.HiddenInput


def number_in(text: str) -> int | None:
    is_number = text.isascii() and text.isdecimal() and len(text) < 19
    return int(text) if is_number else None


def key_in(text: str, kind: str) -> int | None:
    """Give the key in "decision:12" if it is of that kind."""
    named, _colon, key = text.partition(":")
    return number_in(key) if named == kind else None
