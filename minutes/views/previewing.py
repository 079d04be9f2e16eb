"""How a text will look, while it is written."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from minutes.markdown import as_html
from minutes.writing.fields import LONGEST_TEXT


@require_POST
def minutes_preview(request: HttpRequest) -> HttpResponse:
    """Write Markdown out as it will stand in the minutes, for those who may write."""
    if not request.user.is_authenticated:
        return HttpResponse(status=401)
    text = request.POST.get("text", "")
    if len(text) > LONGEST_TEXT:
        return HttpResponse(status=413)
    return HttpResponse(as_html(text))
