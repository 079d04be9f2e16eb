"""A long form is not lost when its sender is logged out, or the minutes are gone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from urllib.parse import urlsplit

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from minutes.writing import drafts
from minutes.writing.files import take_in
from minutes.writing.plain_text import as_text
from minutes.writing.typed import Typed
from networks.models import Network

View = Callable[..., HttpResponse]


def keeps_the_form(view: View) -> View:
    """Keep what is sent to a view that refuses it: logged out, gone, or not allowed."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        if not request.user.is_authenticated:
            return held_form(request, status=401)
        try:
            return view(request, *args, **kwargs)
        except Http404:
            return _homeless(request, status=404)
        except PermissionDenied:
            return _homeless(request, status=403)

    guarded.keeps_the_form = True  # type: ignore[attr-defined]
    return guarded


def held_form(request: HttpRequest, status: int) -> HttpResponse:
    """Show that nothing is lost, with all that was typed ready to be sent again."""
    context = {"fields": Typed.from_fields(request.POST).as_fields()}
    return TemplateResponse(request, "minutes/held_form.html", context, status=status)


def rehomed(request: HttpRequest, typed: Typed, network: Network) -> HttpResponse:
    """Keep what was typed as a draft of new minutes, and lead to it."""
    draft = drafts.keep_draft(typed, request.user, network, None)
    if draft is None:  # it had no name, or one that is somebody else's
        draft = drafts.keep_draft(drafts.begin(typed), request.user, network, None)
    messages.warning(
        request,
        _(
            "These minutes were deleted or moved away while you wrote. Nothing of "
            "yours is lost: it is kept as a draft, and here it is, ready to be saved "
            "as new minutes."
        ),
    )
    address = reverse("meeting_new", args=[network.slug])
    return led_to(request, f"{address}?draft={draft.pk}")


def led_to(request: HttpRequest, address: str) -> HttpResponse:
    """Lead there; a script asks for the address, and goes there itself."""
    wanted = request.get_preferred_type(["text/html", "application/json"])
    if wanted == "application/json":
        return JsonResponse({"address": address})
    return redirect(address)


def _homeless(request: HttpRequest, status: int) -> HttpResponse:
    """Keep the form in the network it came from; who has no right there copies it."""
    typed = Typed.from_fields(request.POST)
    networks = Network.objects.editable_by(request.user)
    network = networks.filter(slug=typed.meeting.get("network", "")).first()
    if network is None:
        context = {"text": as_text(typed)}
        page = "minutes/homeless_form.html"
        return TemplateResponse(request, page, context, status=status)
    take_in(request.FILES, typed, request.user)
    return rehomed(request, typed, network)


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
