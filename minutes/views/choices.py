"""What a searched field suggests while one types."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from minutes.filters.searched import CHOICES, suggestions


def choice_list(request: HttpRequest, kind: str) -> HttpResponse:
    """Answer with the options for the words in `q`, or in the field's own name."""
    if kind not in CHOICES:
        raise Http404
    words = request.GET.get("q") or request.GET.get(kind, "")
    rows = suggestions(kind, words[:200], request.user) if words.strip() else []
    return TemplateResponse(request, "minutes/_choices.html", {"rows": rows})
