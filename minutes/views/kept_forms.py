"""A long form is not lost when its sender has been logged out meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from minutes.writing.typed import Typed

View = Callable[..., HttpResponse]


def keeps_the_form(view: View) -> View:
    """Hold what somebody logged out sends ready, to be sent again."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method == "POST" and not request.user.is_authenticated:
            return held_form(request, status=401)
        return view(request, *args, **kwargs)

    guarded.keeps_the_form = True  # type: ignore[attr-defined]
    return guarded


def held_form(request: HttpRequest, status: int) -> HttpResponse:
    """Show that nothing is lost, with all that was typed ready to be sent again."""
    context = {"fields": Typed.from_fields(request.POST).as_fields()}
    return TemplateResponse(request, "minutes/held_form.html", context, status=status)


def may_be_held(request: HttpRequest) -> bool:
    """Tell whether a form refused for an old token came from our own page of it.

    Logging in anew changes the token, also of pages that were open before.
    """
    match = request.resolver_match
    if request.method != "POST" or not match:
        return False
    sender = request.headers.get("Origin") or request.headers.get("Referer", "")
    with suppress(ValueError):  # no address at all
        is_ours = urlsplit(sender).netloc == request.get_host()
        return is_ours and getattr(match.func, "keeps_the_form", False)
    return False
