"""How accounts come about, and what is said when one cannot get into one."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.utils.translation import gettext_lazy as _

from people.models import User


class AccountAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "That e-mail and that password do not belong together. Check both and try "
            "again, or ask for a new password."
        ),
        "too_many_login_attempts": _(
            "There were too many failed attempts, so logging in is closed for five "
            "minutes. Wait and try again, or ask for a new password."
        ),
        "enter_current_password": _("That is not your current password."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Tell that an administrator makes the accounts."""
        return False

    def is_ajax(self, request: HttpRequest) -> bool:
        """Answer everybody with pages: no script of ours asks for JSON."""
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return resolve_url(settings.LOGIN_REDIRECT_URL)

    def set_password(self, user: User, password: str) -> None:
        """Keep the new password, and let in whom failed attempts had locked out."""
        super().set_password(user, password)
        self._delete_login_attempts_cached_email(self.request, email=user.email)
