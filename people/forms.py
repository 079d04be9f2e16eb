"""The forms of accounts, in our words: labels above the fields, nothing inside them."""

from __future__ import annotations

from typing import Any

from allauth.account import forms
from django.utils.translation import gettext_lazy as _

LABELS = {
    "login": _("E-mail"),
    "email": _("E-mail"),
    "password": _("Password"),
    "oldpassword": _("Current password"),
    "password1": _("New password"),
    "password2": _("New password again"),
    "remember": _("Stay logged in on this computer"),
}


class Plain:
    """Names the fields of an allauth form, and takes away what repeats the names."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        for name, field in self.fields.items():
            field.label = LABELS[name]
            field.widget.attrs.pop("placeholder", None)
        for name in {"password", "oldpassword"} & set(self.fields):
            self.fields[name].help_text = ""


class LoginForm(Plain, forms.LoginForm):
    pass


class ChangePasswordForm(Plain, forms.ChangePasswordForm):
    pass


class SetPasswordForm(Plain, forms.SetPasswordForm):
    pass


class ResetPasswordForm(Plain, forms.ResetPasswordForm):
    pass


class ResetPasswordKeyForm(Plain, forms.ResetPasswordKeyForm):
    pass
