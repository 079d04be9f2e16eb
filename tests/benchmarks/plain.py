"""The least a Django page of the same size costs: one template, one loop, no query."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import include, path


def plain(request: HttpRequest, links: int, size: int) -> HttpResponse:
    """Show as many links, in a page of as many bytes."""
    words = "ord " * (max(0, size // max(links, 1) - 60) // 4)
    rows = [{"url": f"/rows/{n}/", "name": n, "text": words} for n in range(links)]
    return TemplateResponse(request, "plain.html", {"rows": rows})


urlpatterns = [
    path("plain/<int:links>/<int:size>/", plain),
    path("", include("minutes.urls")),
]
