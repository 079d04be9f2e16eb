"""What no view should have to look for in a request."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

LONGEST_ADDRESS = 8000  # letters; servers take hardly more
MOST_PARAMETERS = 1000  # of an address; a form, such as that of minutes, has more

Handler = Callable[[HttpRequest], HttpResponse]


def forget_senseless_cookies(get_response: Handler) -> Handler:
    """Leave a cookie with a NUL byte unread: PostgreSQL cannot even compare it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        for name in [name for name, text in request.COOKIES.items() if "\0" in text]:
            del request.COOKIES[name]
        return get_response(request)

    return middleware


def refuse_senseless_addresses(get_response: Handler) -> Handler:
    """Answer 400 to an address with a NUL byte, or more than any page puts in one.

    Stands last in the settings: then the refusal, too, has its headers and language.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        if "\0" in request.path or "%00" in query or "\0" in query:
            raise BadRequest("NUL byte in the address")
        if len(request.path) + len(query) > LONGEST_ADDRESS:
            raise BadRequest("Too long an address")
        if query.count("&") >= MOST_PARAMETERS:
            raise BadRequest("Too many parameters")
        return get_response(request)

    return middleware
