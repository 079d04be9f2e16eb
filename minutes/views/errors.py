"""The pages for what went wrong: they say what happened and what to do."""

from __future__ import annotations

from contextlib import suppress

from django.conf import settings
from django.core.exceptions import (
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.shortcuts import render
from django.template.loader import render_to_string

from minutes.views.kept_forms import held_form, may_be_held
from networks.refused import ADMINISTRATORS, COORDINATORS_OF_IT, ClosedPage, Refused

TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
PIECE = 1024 * 1024  # bytes
MOST_PIECES = 100


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, TOO_MUCH):
        return _too_much(request)
    return render(request, "400.html", status=400)


def _too_much(request: HttpRequest) -> HttpResponse:
    _hear_out(request)
    megabytes = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // (1024 * 1024)
    return render(request, "413.html", {"megabytes": megabytes}, status=413)


def _hear_out(request: HttpRequest) -> None:
    """Read on to the end: a browser still sending is cut off, and shows no answer."""
    with suppress(UnreadablePostError):
        for _piece in range(MOST_PIECES):
            if not request.read(PIECE):
                break


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    match = request.resolver_match
    if not isinstance(exception, Refused):
        inside = match and match.namespace == "admin"
        exception = Refused(ADMINISTRATORS if inside else COORDINATORS_OF_IT)
    context = {
        "who_may": exception.who_may,
        "is_closed": isinstance(exception, ClosedPage),
    }
    return render(request, "403.html", context, status=403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer without the database, a session or a user: any of them may be down."""
    return HttpResponse(render_to_string("500.html"), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    if may_be_held(request):
        return held_form(request, status=403).render()
    return render(request, "403_csrf.html", status=403)
